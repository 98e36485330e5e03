"""Bodies of errors: typed by what the document describes for a status, and never the reason for another error."""

from __future__ import annotations

import importlib
import pickle
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import Loopback

DOCUMENT = """
openapi: 3.1.0
info: {title: Failing, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
security: [{key: []}]
paths:
  /things/{id}:
    get:
      operationId: getThing
      tags: [things]
      description: Things that fail.
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '204': {description: ''}
        '404': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Missing'}}}}
        '4XX': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
        '503': {description: '', content: {text/plain: {schema: {type: string}}}}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas:
    Missing: {type: object, required: [id], properties: {id: {type: string}}}
    Problem: {type: object, required: [code], properties: {code: {type: integer}}}
"""

USE = """
from typing import Any, assert_type

import failing
from failing import APIStatusError, BadRequestError, ClientError, Failing, NotFoundError, ServerError, models

client = Failing()


def shown(error: failing.ClientError) -> str:
    return error.message


try:
    client.things.get("a")
except NotFoundError as error:
    assert_type(error.body, models.Missing | Any)
    print(error.body.id, error.request_id, shown(error))
    print(error.body.idd)  # wrong
except BadRequestError as error:
    assert_type(error.body, models.Problem | Any)
    print(error.body.code, shown(error))
except ServerError as error:
    assert_type(error.body, str | Any)
    shown(error)  # wrong
except ClientError as error:
    assert_type(error.body, models.Missing | models.Problem | Any)
except APIStatusError as error:
    print(error.status)
"""


@pytest.fixture
def failing(generated: Callable[..., Any]) -> Any:
    return generated("failing", DOCUMENT)


def test_checkers_know_the_bodies_of_errors(failing: Any, assert_types: Callable[..., None]) -> None:
    assert_types(USE, Path(failing.__file__).parents[1])


@pytest.mark.parametrize(
    ("status", "content", "body"),
    [
        (404, b'{"id": "a"}', "Missing(id='a')"),
        (400, b'{"code": 3}', "Problem(code=3)"),
        (400, b'{"code": "x"}', "{'code': 'x'}"),
        (404, b"not JSON", "'not JSON'"),
        (404, b"", "None"),
        (503, b"later", "'later'"),
    ],
)
def test_bodies_of_errors_are_models_where_they_fit(  # fixtures
    failing: Any, loopback: Loopback, both: Callable[..., Any], status: int, content: bytes, body: str
) -> None:
    kind = "text/plain" if status == 503 else "application/json"  # noqa: PLR2004, RUF100  # as the document says
    loopback.answer = lambda _: (status, {"content-type": kind}, content)

    def use(client: Any) -> Any:
        with pytest.raises(failing.APIStatusError) as raised:
            yield client.things.get("a")
        assert repr(raised.value.body) == body
        again = pickle.loads(pickle.dumps(raised.value))
        assert (type(again), repr(again.body)) == (type(raised.value), body)

    both(failing, use, base_url=loopback.url, token="t", retries=0)


def test_errors_are_called_as_users_import_them(failing: Any) -> None:
    names = [name for name in failing.__all__ if name.endswith("Error")]
    assert {f"{getattr(failing, name).__module__}.{name}" for name in names} == {f"failing.{name}" for name in names}
    with pytest.raises(failing.MissingCredentialsError) as raised:
        failing.Failing().things.get("a")
    assert traceback.format_exception_only(raised.value)[0].startswith("failing.MissingCredentialsError: ")
    errors: Any = sys.modules["failing._runtime.base.errors"]
    defined = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, errors.APIError)]
    assert {each.__name__ for each in defined} == set(names)


def test_what_test_helpers_raise_is_called_as_users_import_it(failing: Any) -> None:
    testing = importlib.import_module("failing.testing")
    for name in ("UnmatchedRequest", "InvalidRequest", "WriteNotAllowed"):
        assert getattr(testing, name).__module__ == "failing.testing"
    replayed = failing.Failing(token="t", transport=testing.replay())
    with pytest.raises(testing.UnmatchedRequest) as raised:
        replayed.things.get("a")
    assert type(pickle.loads(pickle.dumps(raised.value))) is testing.UnmatchedRequest


def test_the_package_says_what_it_is(failing: Any) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "failing"], cwd=Path(failing.__file__).parents[1], capture_output=True, text=True,
        timeout=60, check=True, env={"FAILING_TOKEN": "hush"},
    )  # fmt: skip
    assert done.stdout.startswith("failing 0.1.0, a client of Failing\n")
    assert "FAILING_TOKEN (set)" in done.stdout
    assert "http://127.0.0.1:9 (FAILING_BASE_URL is not set)" in done.stdout
    assert "client.things: Operations on things." in done.stdout
    assert "hush" not in done.stdout
    assert len(done.stdout.splitlines()) < 12
