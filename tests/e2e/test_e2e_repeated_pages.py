"""A server that sends one page again and again: every list of every vendor ends with an error within two requests."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import Loopback

ROOT = Path(__file__).parents[2]


def _lists() -> Iterator[Any]:
    """Yield each operation with pages: the vendor, its recording, and the recorded page with the most items."""
    for path in sorted((ROOT / "specs").glob("*/openapi.yaml")):
        document = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
        for item in document["paths"].values():
            for operation in item.values():
                if isinstance(operation, dict) and "x-specloom-pagination" in operation:
                    yield pytest.param(path.parent.name, operation, id=f"{path.parent.name}:{operation['operationId']}")


def _page(vendor: str, operation: dict[str, Any]) -> tuple[bytes, str]:
    """Return the first recorded page, with what says that another one follows, and its media type."""
    path = ROOT / "specs" / vendor / "recordings" / f"{operation['operationId']}.yaml"
    cassette = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    exchange = next(each for each in cassette["interactions"] if each["response"]["status"]["code"] == 200)
    body = exchange["response"]["body"]
    value = json.loads(body["string"]) if "string" in body else body
    if isinstance(value, dict):
        for holder in (value.get("pagination"), value.get("meta")):
            for name in holder if isinstance(holder, dict) else ():
                if re.search("total", name):
                    holder[name] = 1000
    return json.dumps(value).encode(), exchange["response"]["headers"]["Content-Type"][0]


@pytest.mark.parametrize(("vendor", "operation"), list(_lists()))
def test_a_page_that_repeats_itself_is_an_error(
    vendor: str, operation: dict[str, Any], loopback: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "generated" / vendor))
    package = importlib.import_module(vendor)
    content, media_type = _page(vendor, operation)
    loopback.answer = lambda _: (200, {"content-type": media_type, "total": "1000"}, content)
    client = _client(package, vendor, loopback.url)
    with client:
        pages = _walk(client, operation)
        with pytest.raises(package.RepeatedPageError):
            pages.to_list(limit=1000)
    assert len(loopback.seen) <= 2


def _client(package: Any, vendor: str, url: str) -> Any:
    name = next(each for each in package.__all__ if each.startswith("Async")).removeprefix("Async")
    arguments = {"ccai": {"subdomain": "s", "domain": "d", "username": "u", "password": "p"}}
    key = {"speko": {"api_key": "k"}, "tellcasey": {"api_key": "k"}, "carium_courier": {"token": "k"}}
    given = arguments.get(vendor) or key[vendor]
    return getattr(package, name)(**given, base_url=url, rate_limit=None)


def _walk(client: Any, operation: dict[str, Any]) -> Any:
    """Return the pager of an operation, called with a value for each required argument."""
    from inspect import Parameter, signature

    for attribute in dir(type(client)):
        resource = getattr(client, attribute) if not attribute.startswith("_") else None
        module = importlib.import_module(type(resource).__module__) if resource is not None else None
        for name, constant in vars(module).items() if module else ():
            if getattr(constant, "id", "") == operation["operationId"]:
                method = getattr(resource, name.lower().removeprefix("_"))
                needed = [each for each in signature(method).parameters.values() if each.default is Parameter.empty]
                return method(**{each.name: 1 if each.annotation == "int" else "a" for each in needed})
    raise AssertionError(operation["operationId"])
