"""Half of a surrogate pair in what a client is given: an error of our own that names it, on each transport."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

DOCUMENT = """
openapi: 3.1.0
info: {title: Halves, version: "1"}
servers: [{url: "https://halves.example/{region}", variables: {region: {default: eu}}}]
security: [{key: []}]
paths:
  /things:
    get:
      operationId: listThings
      parameters:
      - {name: q, in: query, schema: {type: string}}
      - {name: X-Trace, in: header, schema: {type: string}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
"""
HALF = "a\ud800b"


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"query": {"q": HALF}}, "query/q"),
        ({"query": {HALF: "q"}}, "query"),
        ({"query": {"q": ["x", HALF]}}, "query/q/1"),
        ({"headers": {"X-A": HALF}}, "X-A"),
        ({"base_url": f"http://127.0.0.1:9/{HALF}"}, "base_url"),
        ({"base_url": f"http://{HALF}.example"}, "base_url"),
        ({"api_key": HALF}, "api_key"),
    ],
)
def test_what_a_client_is_given(
    generated: Callable[..., Any], both: Callable[..., Any], options: dict[str, Any], named: str
) -> None:
    package = generated("halves", DOCUMENT)
    chosen = {"api_key": "k", "base_url": "http://127.0.0.1:9", "retries": 0}
    with pytest.raises(ValueError, match=f"^{named} must not hold half of a surrogate pair") as raised:
        both(package, lambda client: (yield client.things.list()), **{**chosen, **options})
    assert type(raised.value) is ValueError
    if "api_key" in options:
        return
    with pytest.raises(ValueError, match=f"^{named} must not hold half of a surrogate pair"):
        both(package, lambda client: (yield client.with_options(**options).things.list()), **chosen)


@pytest.mark.parametrize("argument", ["q", "x_trace"])
def test_what_a_call_is_given(generated: Callable[..., Any], both: Callable[..., Any], argument: str) -> None:
    package = generated("halves", DOCUMENT)
    with pytest.raises(ValueError, match="must not hold half of a surrogate pair"):
        both(
            package,
            lambda client: (yield client.things.list(**{argument: HALF})),
            api_key="k",
            base_url="http://127.0.0.1:9",
        )
