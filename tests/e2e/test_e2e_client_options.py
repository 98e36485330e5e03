"""Options of clients and views of them: arguments with names and defaults, as `help()` and checkers show them."""

from __future__ import annotations

import pydoc
import re
import subprocess
import sys
from collections.abc import Callable
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Any

import pytest

from specloom.runtime.base.options import Settings
from tests.e2e.conftest import Loopback

DOCUMENT = """
openapi: 3.2.0
info: {title: Buoys, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
x-specloom-rate-limit: {requests: 90, per: 1}
x-specloom-timezone: Europe/Oslo
security: [{key: []}]
paths:
  /buoys/{id}:
    get:
      operationId: getBuoy
      tags: [buoys]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: '', content: {application/json: {schema: {type: object}}}}}
components: {securitySchemes: {key: {type: apiKey, name: X-Key, in: header}}}
"""


@pytest.fixture(scope="module")
def buoys(generated: Callable[..., Any]) -> Any:
    return generated("buoys", DOCUMENT)


def shown(signature: Signature) -> dict[str, Any]:
    named = [each for each in signature.parameters.values() if each.kind is Parameter.KEYWORD_ONLY]
    return {each.name: each.default for each in named}


@pytest.mark.parametrize("name", ["Buoys", "AsyncBuoys"])
def test_constructors_show_what_holds_where_nothing_is_given(buoys: Any, name: str) -> None:
    defaults = shown(signature(getattr(buoys, name)))
    settings = getattr(buoys, name)()._settings
    usual = {option: value for option, value in defaults.items() if option in Settings.__slots__}
    same = {option: getattr(settings, option) for option in usual}
    assert usual == {
        **same, "base_url": None, "headers": None, "query": None, "timeout": 60.0, "assume_timezone": "Europe/Oslo",
    }  # fmt: skip
    assert repr(usual["rate_limit"]) == "RateLimit(90, per=1.0)"
    assert set(defaults) - set(usual) == {"api_key", "transport", "trust_env"}


@pytest.mark.parametrize("name", ["Buoys", "AsyncBuoys"])
def test_views_take_all_that_constructors_take_of_calls(buoys: Any, name: str) -> None:
    cls = getattr(buoys, name)
    arguments = shown(signature(cls)).keys() - {"api_key", "transport", "trust_env"}
    assert shown(signature(cls().with_options)).keys() == arguments | {"extra_body", "last_event_id"}
    assert "retries: 'int | Unset' = " in pydoc.plain(pydoc.render_doc(cls.with_options))
    text = pydoc.plain(pydoc.render_doc(cls))
    assert "retries: 'int' = 2" in text
    documented = re.findall(r"^ \|          (\w+): |^ \|      (\w+): ", text, re.MULTILINE)
    assert set(arguments) <= {one or other for one, other in documented}


def test_options_that_are_given_hold_and_the_others_stay(
    buoys: Any, loopback: Loopback, both: Callable[..., Any]
) -> None:
    seen: list[str] = []

    def use(client: Any) -> Any:
        view = client.with_options(query={"a": 1}, headers={"X-Trace": "t"}, on_request=lambda _: seen.append("view"))
        assert (view._settings.retries, view._settings.deadline) == (0, 9)
        yield view.buoys.get("b")
        yield view.with_options(headers={"X-Trace": None}, query=None, on_request=None).buoys.get("b")

    loopback.answer = lambda _: (200, {"content-type": "application/json"}, b"{}")
    both(buoys, use, base_url=loopback.url, api_key="k", retries=0, deadline=9, query={"b": 2})
    assert [sorted(request.query.split("&")) for request in loopback.seen] == [["a=1", "b=2"]] * 2
    assert [request.headers["X-Trace"] for request in loopback.seen] == ["t", None]
    assert seen == ["view"]


def test_showing_them_costs_nothing_before_somebody_asks(buoys: Any) -> None:
    program = (
        "import sys; from buoys import AsyncBuoys, Buoys; Buoys(retries=1).with_options(timeout=5); AsyncBuoys()\n"
        "heavy = {'inspect', 'http.cookiejar', 'pydantic', 'buoys._runtime.base.hooks'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    folder = Path(buoys.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-S", "-c", program], cwd=folder, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[]\n"


USE = """
from typing import Any

from buoys import AsyncBuoys, Buoys
from buoys.hooks import AsyncOnRequest, OnResponse, Request, Response


def seen(request: Request) -> None: ...


async def awaited(request: Request) -> None: ...


def answered(request: Request, response: Response) -> None: ...


first: AsyncOnRequest = awaited
second: OnResponse = answered
anything: dict[str, Any] = {"retries": 1}
client: Buoys = Buoys(retries=1, on_request=seen, rate_limit=None, cookie_jar=True).with_options(retries=5)
Buoys(**anything).with_options(**anything)
AsyncBuoys(on_request=first, on_response=second, assume_timezone="UTC").with_options(on_request=None)
Buoys(retries="many")  # wrong
Buoys(retry=1)  # wrong
Buoys(on_request=awaited)  # wrong
client.with_options(retry=1)  # wrong
client.with_options(timeout="5")  # wrong
client.with_options(trust_env=False)  # wrong
"""


def test_checkers_know_the_options(buoys: Any, assert_types: Callable[..., None]) -> None:
    assert_types(USE, Path(buoys.__file__).parents[1])
