"""Credentials on the wire: keys of any name, in cookies, declared twice, or that a certificate takes the place of."""

from __future__ import annotations

from collections.abc import Callable
from http.cookies import SimpleCookie
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs, parse_qsl

import pytest

from .conftest import Loopback

Generated = Callable[..., ModuleType]
Both = Callable[..., Any]
Manifest = Callable[[ModuleType], dict[str, Any]]

NAMES = """\
openapi: 3.1.0
info: {title: Names, version: "1"}
servers: [{url: "https://names.invalid"}]
paths:
  /things:
    get: &get
      operationId: listThings
      tags: [things]
      security: [{x-api-key: []}]
      parameters: [{$ref: "#/components/parameters/x-page"}]
      responses:
        "200":
          description: ok
          headers: {x-total: {schema: {type: integer}}}
          content: {application/json: {schema: {$ref: "#/components/schemas/x-thing"}}}
components:
  securitySchemes: {x-api-key: {type: apiKey, in: header, name: x-api-key}}
  parameters: {x-page: {name: x-page, in: query, schema: {type: integer}}}
  schemas: {x-thing: {type: object, required: [x-id], properties: {x-id: {type: string}}}}
"""
NAMES_2 = """\
swagger: "2.0"
info: {title: Names, version: "1"}
host: names.invalid
paths:
  /things:
    get:
      operationId: listThings
      tags: [things]
      security: [{x-api-key: []}]
      parameters: [{$ref: "#/parameters/x-page"}]
      responses: {"200": {description: ok, schema: {$ref: "#/definitions/x-thing"}}}
securityDefinitions: {x-api-key: {type: apiKey, in: header, name: x-api-key}}
parameters: {x-page: {name: x-page, in: query, type: integer}}
definitions: {x-thing: {type: object, required: [x-id], properties: {x-id: {type: string}}}}
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("names_31", NAMES),
        ("names_30", NAMES.replace("3.1.0", "3.0.3")),
        ("names_32", NAMES.replace("3.1.0", "3.2.0")),
        ("names_20", NAMES_2),
    ],
)
def test_a_security_scheme_may_be_called_like_an_extension(
    name: str, text: str, generated: Generated, both: Both, loopback: Loopback
) -> None:
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, b'{"x-id": "1"}')

    def use(client: Any) -> Any:
        return (yield client.things.list(x_page=2)).x_id

    assert both(generated(name, text), use, api_key="secret", base_url=loopback.url) == "1"
    assert (loopback.seen[0].headers["x-api-key"], loopback.seen[0].query) == ("secret", "x-page=2")


COOKIES = """\
openapi: 3.2.0
info: {title: Cookies, version: "1"}
servers: [{url: "https://cookies.invalid"}]
security: [{cookieAuth: []}]
paths:
  /things:
    get:
      operationId: listThings
      tags: [things]
      parameters:
        - {name: plain, in: cookie, style: cookie, schema: {type: string}}
        - {name: form, in: cookie, schema: {type: string}}
        - {name: number, in: cookie, schema: {type: integer}}
        - {name: text, in: cookie, content: {text/plain: {schema: {type: string}}}}
      responses: {"204": {description: ok}}
components:
  securitySchemes: {cookieAuth: {type: apiKey, in: cookie, name: JSESSIONID}}
"""


def test_keys_in_cookies_travel_as_they_are(
    generated: Generated, both: Both, loopback: Loopback, read_manifest: Manifest
) -> None:
    package = generated("cookies", COOKIES)

    def use(client: Any) -> Any:
        yield client.things.list(plain="a+b/c==", form="a+b", number=5, text="x/y=")

    both(package, use, jsessionid="a+b/c==%20", base_url=loopback.url)
    sent = SimpleCookie(loopback.seen[0].headers["cookie"])  # as Django, Werkzeug and Starlette read it
    assert {name: morsel.value for name, morsel in sent.items()} == {
        "plain": "a+b/c==",
        "form": "a%2Bb",
        "number": "5",
        "text": "x/y=",
        "JSESSIONID": "a+b/c==%20",
    }
    (row,) = read_manifest(package)["operations"]
    assert row["support"] == "generated"
    assert [(found["rule"], found["place"][-1]) for found in row["conventions"]] == [("parameter-cookie", "1")]


@pytest.mark.parametrize("key", ["a b", "a;b", "a,b", 'a"b', "a\\b", "é", '"a'])
def test_what_cannot_stand_in_a_cookie_is_an_error_without_the_key(
    key: str, generated: Generated, loopback: Loopback
) -> None:
    client = generated("cookies", COOKIES).Cookies(jsessionid=key, base_url=loopback.url)
    with pytest.raises(ValueError, match="RFC 6265") as caught:
        client.things.list()
    assert key not in str(caught.value)
    assert loopback.seen == []


TWICE = """\
openapi: 3.0.3
info: {title: Twice, version: "1"}
servers: [{url: "https://twice.invalid"}]
security: [{key: [], token: []}]
paths:
  /boards/{id}:
    parameters: [{$ref: "#/components/parameters/key"}]
    get:
      operationId: getBoard
      tags: [boards]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: x-token, in: header, required: true, schema: {type: string}}
        - {name: sid, in: cookie, schema: {type: string}}
      responses: {"204": {description: ok}}
    put:
      operationId: updateBoard
      tags: [boards]
      security: [{key: []}, {session: []}]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: ok}}
    delete:
      operationId: deleteBoard
      tags: [boards]
      security: []
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: ok}}
    post:
      operationId: moveBoard
      tags: [boards]
      security: [{session: [], key: []}, {key: []}]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: sid, in: cookie, schema: {type: string}}
      responses: {"204": {description: ok}}
components:
  parameters: {key: {name: key, in: query, required: true, schema: {type: string}}}
  securitySchemes:
    key: {type: apiKey, in: query, name: key}
    token: {type: apiKey, in: header, name: X-Token}
    session: {type: apiKey, in: cookie, name: sid}
"""


def test_a_key_that_is_a_parameter_too_travels_once(
    generated: Generated, both: Both, loopback: Loopback, read_manifest: Manifest
) -> None:
    package = generated("twice", TWICE)

    def use(client: Any) -> Any:
        yield client.boards.get("1")
        yield client.boards.update("1", key="another")
        yield client.boards.move("1", sid="mine")
        yield client.boards.delete("1", key="given")

    both(package, use, key="k&1", token="t", sid="s", base_url=loopback.url)
    assert [parse_qsl(seen.query) for seen in loopback.seen] == [
        [("key", "k&1")], [("key", "another")], [("key", "k&1")], [("key", "given")]
    ]  # fmt: skip
    assert [seen.headers.get_all("x-token") for seen in loopback.seen] == [["t"], None, None, None]
    assert [seen.headers.get("cookie") for seen in loopback.seen] == [None, None, "sid=mine", None]
    rows = read_manifest(package)["operations"]
    noted = [[found["reason"].split("'")[1] for found in row.get("conventions", ())
              if found["rule"] == "parameter-credential"] for row in rows]  # fmt: skip
    assert noted == [["key", "x-token"], [], ["key"], []]


PAGES = """\
openapi: 3.1.0
info: {title: Next, version: "1"}
servers: [{url: "https://next.invalid"}]
security: [{key: []}]
paths:
  /things:
    get:
      operationId: listThings
      tags: [things]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties: {data: {type: array, items: {type: integer}}, next: {type: string}}
      x-specloom-pagination: {style: next-url, items: /data, next: /next}
components:
  securitySchemes: {key: {type: apiKey, in: query, name: key}}
"""


def test_the_url_of_a_next_page_that_holds_the_key_gets_none(
    generated: Generated, both: Both, loopback: Loopback
) -> None:
    answers = {"key=k": b'{"data": [1], "next": "/things?page=2&key=k"}', "page=2&key=k": b'{"data": [2]}'}
    loopback.answer = lambda seen: (200, {"content-type": "application/json"}, answers[seen.query])

    def use(client: Any) -> Any:
        return (yield client.things.list())

    assert both(generated("next_keys", PAGES), use, api_key="k", base_url=loopback.url) == [1, 2]
    assert [parse_qs(seen.query)["key"] for seen in loopback.seen] == [["k"], ["k"]]


MUTUAL = """\
openapi: 3.1.0
info: {title: Mutual, version: "1"}
servers: [{url: "https://mutual.invalid"}]
security: [{tls: []}, {token: []}]
paths:
  /either: {get: {operationId: getEither, tags: [calls], responses: {"204": {description: ok}}}}
  /with:
    get: {operationId: getWith, tags: [calls], security: [{tls: [], token: []}], responses: {"204": {description: ok}}}
  /own: {get: {operationId: getOwn, tags: [calls], security: [{token: []}], responses: {"204": {description: ok}}}}
  /only: {get: {operationId: getOnly, tags: [calls], security: [{tls: []}], responses: {"204": {description: ok}}}}
components:
  securitySchemes:
    tls: {type: mutualTLS}
    token: {type: http, scheme: bearer}
"""


def test_a_certificate_or_a_token(generated: Generated, both: Both, loopback: Loopback) -> None:
    package = generated("mutual", MUTUAL)
    errors = __import__("mutual.errors", fromlist=["errors"])

    def use(client: Any) -> Any:
        yield client.calls.get_either()
        yield client.calls.get_only()
        for method in (client.calls.get_with, client.calls.get_own):
            with pytest.raises(errors.MissingCredentialsError, match="token="):
                yield method()

    def use_token(client: Any) -> Any:
        for name in ("either", "with", "own", "only"):
            yield getattr(client.calls, f"get_{name}")()

    both(package, use, base_url=loopback.url)
    assert [seen.headers["authorization"] for seen in loopback.seen] == [None, None]
    loopback.seen.clear()
    both(package, use_token, token="t", base_url=loopback.url)
    assert [seen.headers["authorization"] for seen in loopback.seen] == ["Bearer t", "Bearer t", "Bearer t", None]
