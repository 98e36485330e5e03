"""Texts that cannot travel, in every option of calls and clients that takes text: an error of our own, nothing sent.

The options are those that the types declare: a new one that takes text has to have a row here.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Loopback

BASE = Path(__file__).parents[2] / "generator/specloom/runtime/base"
DOCUMENT = """
openapi: 3.1.0
info: {title: Texts, version: "1"}
servers: [{url: "https://texts.example"}]
x-specloom-idempotency: {header: Once}
paths:
  /things:
    post:
      operationId: addThing
      requestBody: {content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
"""
HALF, NUL, BREAK = "a\ud800b", "a\x00b", "a\r\nX: y"
ALL = (HALF, NUL, BREAK)
Rows = dict[str, list[tuple[Callable[[str], Any], tuple[str, ...], str]]]
# For each option how a text is given in it, which texts cannot travel there, and what the message names.
ROWS: Rows = {
    "headers": [(lambda text: {"X-A": text}, ALL, "X-A"), (lambda text: {text: "1"}, ALL, "is no name for a header")],
    "query": [(lambda text: {"q": text}, (HALF,), "query/q"), (lambda text: {text: "1"}, (HALF,), "query")],
    "idempotency_key": [(lambda text: text, ALL, "idempotency_key")],
    "last_event_id": [(lambda text: text, ALL, "Last-Event-ID")],
    "assume_timezone": [(lambda text: text, ALL, "assume_timezone")],
}
# Names that are looked up and not sent, and members of JSON, which may hold any text (RFC 8259, section 7).
NOT_SENT = {"rate_limits", "numbers", "extra_body"}


def text_options(file: str, *classes: str) -> set[str]:
    """Return the options of a file's classes whose types have texts in them."""
    tree = ast.parse((BASE / file).read_text("utf-8"))
    declared = {
        member.target.id: ast.unparse(member.annotation)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name in classes
        for member in node.body
        if isinstance(member, ast.AnnAssign) and isinstance(member.target, ast.Name)
    }
    return {name for name, kind in declared.items() if "str" in kind or "'" in kind}


def test_each_option_that_takes_text_has_a_row() -> None:
    of_calls, of_clients = text_options("call_options.py", "CallOptions"), text_options("options.py", "ViewOptions")
    assert of_calls | of_clients == ROWS.keys() | NOT_SENT


CASES = [
    pytest.param({option: given(text)}, named, id=f"{option}-{number}-{text!a}")
    for option, ways in ROWS.items()
    for number, (given, texts, named) in enumerate(ways)
    for text in texts
]


@pytest.mark.parametrize(("options", "named"), CASES)
def test_a_text_that_cannot_travel_is_refused_by_name(
    options: dict[str, Any], named: str, generated: Callable[..., Any], both: Callable[..., Any], loopback: Loopback
) -> None:
    package, url = generated("texts", DOCUMENT), loopback.url
    of_client = options if options.keys() <= text_options("options.py", "ViewOptions") | {"headers"} else {}
    of_call = {} if of_client else {"options": options}
    with pytest.raises(ValueError, match=named) as raised:
        both(package, lambda client: (yield client.things.add(name="x", **of_call)), base_url=url, **of_client)
    assert type(raised.value) is ValueError
    assert loopback.seen == []
