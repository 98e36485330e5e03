"""What docstrings say of values beyond their types, and enumerations that have one value so far."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

from .conftest import Loopback

DOCUMENT = """\
openapi: VERSION
info: {title: Posts, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
x-specloom-rate-limit: {requests: 3, per: 2, scope: customer, description: All processes share it.}
paths:
  /posts:
    get:
      operationId: listPosts
      tags: [posts]
      x-specloom-source:
        {document: p.txt, lines: "1", basis: inferred, inferred: [path], note: "Read off its neighbours."}
      parameters:
        - {name: to, in: query, schema: {type: string, format: phoneE164}}
        - {name: zone, in: query, schema: {type: string, format: postal-zone, maxLength: 9}}
        - {name: mail, in: query, schema: {type: string, format: email}}
        - {name: tags, in: query, schema: {type: array, maxItems: 2, items: {type: string, maxLength: 40}}}
        - {name: kind, in: query, schema: {$ref: '#/components/schemas/Kind'}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Post'}}}}
components:
  schemas:
    Kind: {type: string, oneOf: [{enum: [letter], description: On paper.}]}
    Post:
      type: object
      required: [kind, always]
      properties: {kind: {$ref: '#/components/schemas/Kind'}, always: {type: string, enum: [post]}}
"""
Both = Callable[..., Any]


@pytest.fixture(scope="module", params=["3.0.3", "3.1.0"])
def posts(request: pytest.FixtureRequest, generated: Callable[..., ModuleType]) -> ModuleType:
    version = request.param
    return generated(f"posts{version.replace('.', '')}", DOCUMENT.replace("VERSION", version))


def test_docstrings_say_formats_limits_of_items_and_inferred_paths(posts: ModuleType) -> None:
    client = getattr(posts, next(name for name in posts.__all__ if name.startswith("Async")).removeprefix("Async"))
    text = " ".join((inspect.getdoc(client.posts.fget(client()).list) or "").split())
    assert "to: A phone number in the form of E.164, such as `+12015550123` (format `phoneE164`)." in text
    assert "zone: Format `postal-zone`, at most 9 characters." in text
    assert "mail: kind" not in text
    assert "Format `email`" not in text
    assert "tags: At most 2 items. Each item: at most 40 characters." in text
    assert "The path is inferred, so there may be no such operation." in text
    about = " ".join((inspect.getdoc(client) or "").split())
    assert "Rate limit: 3 requests in 2 s, counted for the customer. All processes share it." in about


def test_an_enumeration_of_one_value_stays_open_where_it_is_annotated(
    posts: ModuleType, both: Both, loopback: Loopback
) -> None:
    body = json.dumps([{"kind": "parcel", "always": "post"}]).encode()
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, body)

    def use(client: Any) -> Iterator[Any]:
        yield client.posts.list(kind=posts.models.Kind.LETTER)
        return (yield client.posts.list(kind="parcel"))

    (post,) = both(posts, use, base_url=loopback.url, strict=False)
    assert (post.kind, post.always) == ("parcel", "post")
    assert isinstance(post.kind, posts.models.Kind)
    assert [request.query for request in loopback.seen] == ["kind=letter", "kind=parcel"]
