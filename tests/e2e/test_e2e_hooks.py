"""Functions that see the attempts of a generated package's calls: middleware, `auth`, `on_request`, `on_response`."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import io
import logging
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Answer, Loopback, Seen

DOCUMENT = """\
openapi: 3.1.0
info: {title: Harbour, version: "1"}
servers: [{url: "https://harbour.invalid/v1"}]
security: [{key: []}]
paths:
  /ships/{id}:
    get:
      operationId: getShip
      tags: [ships]
      parameters:
        - {name: id, in: path, required: true, x-specloom-pii: true, schema: {type: string}}
        - {name: view, in: query, schema: {type: string}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Ship"}}}}}
  /ships:
    post:
      operationId: createShip
      tags: [ships]
      x-specloom-idempotency: {header: Idempotency-Key}
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Ship"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Ship"}}}}}
  /ships/{id}/papers:
    put:
      operationId: uploadPapers
      tags: [ships]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
      responses: {"204": {description: ok}}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas:
    Ship: {type: object, required: [name], properties: {name: {type: string}}}
"""
SHIP: Answer = (200, {"content-type": "application/json"}, b'{"name": "Vera"}')
BUSY: Answer = (503, {"retry-after": "0"}, b"")


@pytest.fixture(scope="session")
def harbour(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("quayside", DOCUMENT)


def in_turn(*answers: Answer) -> Callable[[Seen], Answer]:
    coming = iter(answers)
    return lambda _: next(coming)


def caught(kind: Any, call: Callable[[], Any]) -> Any:
    """Ask for a result by `yield`, as `both` wants it, and return the exception that comes of it."""
    try:
        yield call()
    except kind as error:
        return error
    raise AssertionError("nothing was raised")


@pytest.fixture
def options(loopback: Loopback) -> dict[str, Any]:
    return {"token": "secret-token", "base_url": f"{loopback.url}/v1"}


def test_middleware_changes_each_attempt(
    harbour: ModuleType, loopback: Loopback, both: Any, options: dict[str, Any]
) -> None:
    order: list[Any] = []

    def outer(request: Any) -> Any:
        order.append(("outer", request.header("x-inner")))
        response = yield request.with_header("X-Outer", str(len(loopback.seen)))
        order.append(("outer", response.status))
        return response

    def inner(request: Any) -> Any:
        order.append(("inner", request.header("x-outer")))
        response = yield request.with_header("X-Inner", "1")
        order.append(("inner", response.status))
        return response

    loopback.answer = in_turn(BUSY, SHIP)
    ship = both(
        harbour, lambda client: (yield client.ships.create(name="Vera")), middleware=[outer, inner],
        on_request=lambda request: order.append(("sent", request.header("x-inner"))), **options,
    )  # fmt: skip
    assert ship is None or ship.name == "Vera"
    attempt = lambda n, status: [  # noqa: E731
        ("outer", None), ("inner", n), ("sent", "1"), ("inner", status), ("outer", status),
    ]  # fmt: skip
    assert order == [*attempt("0", 503), *attempt("1", 200)]
    first, second = loopback.seen
    assert (first.headers["x-outer"], second.headers["x-outer"]) == ("0", "1")
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]
    assert first.headers["authorization"] == "Bearer secret-token"


def test_middleware_answers(harbour: ModuleType, loopback: Loopback, both: Any, options: dict[str, Any]) -> None:
    from_hooks: Any = __import__("quayside.hooks", fromlist=["Response"])
    known: dict[str, Any] = {}

    def cache(request: Any) -> Any:
        if request.url not in known:
            known[request.url] = yield request
        return known[request.url]

    def gone(request: Any) -> Any:
        yield request
        return from_hooks.Response(404, from_hooks.Headers.of({"content-type": "text/plain"}), b"sunk")

    def use(client: Any) -> Any:
        one = yield client.ships.get("a")
        two = yield client.ships.get("a")
        error = yield from caught(harbour.NotFoundError, lambda: client.with_options(middleware=[gone]).ships.get("b"))
        return one.name, two.name, error.response.text

    loopback.answer = lambda _: SHIP
    assert both(harbour, use, middleware=[cache], **options) == ("Vera", "Vera", "sunk")
    assert [seen.path for seen in loopback.seen] == ["/v1/ships/a", "/v1/ships/b"]


def test_retries_follow_from_what_middleware_returns(
    harbour: ModuleType, loopback: Loopback, both: Any, options: dict[str, Any]
) -> None:
    hooks: Any = __import__("quayside.hooks", fromlist=["Response"])
    asked: list[str] = []

    def never(request: Any) -> Any:
        asked.append(request.url)
        return hooks.Response(503, {"retry-after": "0"})
        yield request

    error = both(harbour, lambda client: caught(harbour.ServerError, lambda: client.ships.get("a")),
                 middleware=[never], retries=2, **options)  # fmt: skip
    assert (error.status, error.attempts, len(asked), loopback.seen) == (503, 3, 3, [])

    def twice(request: Any) -> Any:
        response = yield request
        return (yield request.with_url(f"{request.url}?view=old")) if response.status == 410 else response

    loopback.answer = in_turn((410, {}, b""), BUSY, (410, {}, b""), SHIP)
    both(harbour, lambda client: (yield client.ships.get("a")), middleware=[twice], retries=1, **options)
    assert [seen.query for seen in loopback.seen] == ["", "view=old", "", "view=old"]


def test_failures_are_raised_in_middleware(
    harbour: ModuleType, loopback: Loopback, both: Any, options: dict[str, Any]
) -> None:
    hooks: Any = __import__("quayside.hooks", fromlist=["Response"])
    raised: list[Any] = []

    def passes(request: Any) -> Any:
        try:
            return (yield request)
        except harbour.APIConnectionError as error:
            raised.append(error)
            raise

    def answers(request: Any) -> Any:
        try:
            return (yield request)
        except harbour.APIConnectionError:
            return hooks.Response(200, hooks.Headers.of({"content-type": "application/json"}), b'{"name": "Ida"}')

    def breaks(request: Any) -> Any:
        yield request
        raise KeyError("mine")

    def use(client: Any) -> Any:
        error = yield from caught(harbour.APIConnectionError, lambda: client.ships.get("a"))
        ship = yield client.with_options(middleware=[answers]).ships.get("a")
        return error, ship.name

    closed = {**options, "base_url": "http://127.0.0.1:9"}
    error, name = both(harbour, use, middleware=[passes], retries=1, **closed)
    assert (error.attempts, len(raised), name) == (2, 2, "Ida")
    assert "a" not in str(raised[0].request.url).rpartition("/")[2].replace("[redacted]", "")
    loopback.answer = lambda _: BUSY
    assert str(both(harbour, lambda client: caught(KeyError, lambda: client.ships.get("a")), middleware=[breaks],
                    **options)) == "'mine'"  # fmt: skip
    assert len(loopback.seen) == 1


def test_what_is_no_middleware(harbour: ModuleType, loopback: Loopback, both: Any, options: dict[str, Any]) -> None:
    def nothing(request: Any) -> Any:
        yield request

    def text(request: Any) -> Any:
        yield request.url

    async def awaited(request: Any) -> Any:
        return request

    loopback.answer = lambda _: SHIP
    for wrong, message in (
        (nothing, "must return a Response, not NoneType"),
        (text, "must yield the Request that is to be sent, not str"),
        (lambda request: request, "must be a generator function"),
    ):
        error = both(harbour, lambda client: caught(TypeError, lambda: client.ships.get("a")), middleware=[wrong],
                     **options)  # fmt: skip
        assert message in str(error)
    for client in (harbour.Quayside, harbour.AsyncQuayside):
        for wrong, message in (([awaited], "without async"), (nothing, "a list of functions"), ([7], "must be a func")):
            with pytest.raises(TypeError, match=message):
                client(middleware=wrong, **options)
            with pytest.raises(TypeError, match=message):
                client(**options).with_options(middleware=wrong)


def test_fakes_answer_below_middleware(harbour: ModuleType, options: dict[str, Any]) -> None:
    testing: Any = __import__("quayside.testing", fromlist=["fake"])
    asked: list[Any] = []

    def sees(request: Any) -> Any:
        response = yield request
        asked.append((request.method, response.status, request.header("x-signature")))
        return response

    with harbour.Quayside(
        transport=testing.fake(), middleware=[sees], auth=sign, token="t", base_url="https://harbour.invalid/v1"
    ) as client:
        assert client.ships.get("a").name
    assert asked == [("GET", 200, None)]


async def _await(*_: Any) -> None:
    await asyncio.sleep(0)


def test_hooks_are_awaited(harbour: ModuleType, loopback: Loopback, options: dict[str, Any]) -> None:
    seen: list[str] = []

    async def on_request(request: Any) -> None:
        await asyncio.sleep(0.01)
        seen.append(request.method)

    async def on_response(request: Any, response: Any) -> None:
        await asyncio.sleep(0.01)
        seen.append(f"{request.header('x-signed')} {response.status}")

    async def auth(request: Any) -> Any:
        await asyncio.sleep(0.01)
        return request.with_header("X-Signed", "yes")

    async def main(transport: Any) -> None:
        async with harbour.AsyncQuayside(
            on_request=on_request, on_response=on_response, auth=auth, transport=transport, **options
        ) as client:
            await client.ships.get("a")

    for transport in (None, "fast"):
        loopback.answer = in_turn(BUSY, SHIP)
        asyncio.run(main(transport))
        assert seen == ["GET", "yes 503", "GET", "yes 200"]
        seen.clear()


class Waiting:
    async def __call__(self, request: Any) -> Any:
        return request


@pytest.mark.parametrize("name", ["on_request", "on_response", "auth"])
def test_synchronous_clients_refuse_what_is_awaited(
    harbour: ModuleType, loopback: Loopback, options: dict[str, Any], name: str
) -> None:
    for function in (_await, Waiting()):
        with pytest.raises(TypeError, match=f"{name} is a function to be awaited: only an asynchronous client"):
            harbour.Quayside(**options, **{name: function})
        with pytest.raises(TypeError, match=f"{name} is a function to be awaited: only an asynchronous client"):
            harbour.Quayside(**options).with_options(**{name: function})
    loopback.answer = lambda _: SHIP
    with (
        harbour.Quayside(**options, **{name: lambda *_: _await()}) as client,
        pytest.raises(TypeError, match="only an asynchronous client"),
    ):
        client.ships.get("a")


KEY = b"shared-key"


def sign(request: Any) -> Any:
    """Sign method, URL, body and a header field, as an API with HMAC keys would have it."""
    content = request.content if isinstance(request.content, bytes) else b"UNREAD"
    late = request.header("x-late") or ""
    text = b"\n".join([request.method.encode(), request.url.partition("://")[2].encode(), late.encode(), content])
    signature = hmac.new(KEY, text, hashlib.sha256).hexdigest()
    return request.with_header("X-Signature", signature).with_url(
        f"{request.url}{'&' if '?' in request.url else '?'}sig={signature}"
    )


def is_signed(seen: Seen, content: bytes | None = None) -> bool:
    """Tell whether a request as it arrived bears the signature of what arrived."""
    rest, _, query = seen.query.rpartition("sig=")
    target = f"{seen.headers['host']}{seen.path}" + (f"?{rest.rstrip('&')}" if rest else "")
    body = seen.body if content is None else content
    text = b"\n".join([seen.method.encode(), target.encode(), (seen.headers["x-late"] or "").encode(), body])
    wanted = hmac.new(KEY, text, hashlib.sha256).hexdigest()
    return seen.headers["x-signature"] == query == wanted


def test_auth_sees_what_is_sent(harbour: ModuleType, loopback: Loopback, both: Any, options: dict[str, Any]) -> None:
    def late(request: Any) -> Any:
        return (yield request.with_header("X-Late", str(len(loopback.seen))).with_content(request.content + b" "))

    def use(client: Any) -> Any:
        yield client.ships.create(name="Vera")
        yield client.with_options(middleware=[]).ships.get("a b", view="full")
        yield client.with_options(middleware=[]).ships.upload_papers("1", io.BytesIO(b"papers"))

    loopback.answer = in_turn(BUSY, SHIP, SHIP, (204, {}, b""))
    both(harbour, use, middleware=[late], auth=sign, **options)
    assert [seen.headers["x-late"] for seen in loopback.seen] == ["0", "1", None, None]
    assert all(is_signed(seen) for seen in loopback.seen[:3])
    assert loopback.seen[0].headers["x-signature"] != loopback.seen[1].headers["x-signature"]
    assert loopback.seen[0].headers["idempotency-key"] == loopback.seen[1].headers["idempotency-key"]
    assert is_signed(loopback.seen[3], b"UNREAD")


def test_auth_stays_with_its_server(
    harbour: ModuleType, loopback: Loopback, both: Any, options: dict[str, Any]
) -> None:
    elsewhere = loopback.url.replace("127.0.0.1", "localhost")

    def answer(seen: Seen) -> Answer:
        if seen.path == "/v1/ships/here":
            return 307, {"location": "/v1/ships/there"}, b""
        if seen.path == "/v1/ships/there":
            return 307, {"location": f"{elsewhere}/foreign"}, b""
        if seen.path == "/foreign":
            return 307, {"location": f"{loopback.url}/back"}, b""
        return SHIP

    loopback.answer = answer
    both(harbour, lambda client: (yield client.ships.get("here")), auth=sign, **options)
    here, there, foreign, back = loopback.seen
    assert is_signed(here)
    assert is_signed(there)
    for seen in (foreign, back):
        assert (seen.headers["x-signature"], seen.headers["authorization"], seen.query) == (None, None, "")


def test_auth_changes_nothing_else(harbour: ModuleType, loopback: Loopback, both: Any, options: dict[str, Any]) -> None:
    for wrong, kind, message in (
        (lambda request: request.with_content(b"other"), ValueError, "change nothing else"),
        (lambda request: request.with_url("http://127.0.0.1:9/"), ValueError, "change nothing else"),
        (lambda request: request.with_header("X-A", "a\r\nX-B: b"), ValueError, "X-A"),
        (lambda _: None, TypeError, "auth must return a Request, not NoneType"),
    ):
        error = both(
            harbour, lambda client, kind=kind: caught(kind, lambda: client.ships.get("a")), auth=wrong, **options
        )
        assert message in str(error)
    assert not loopback.seen


def test_what_auth_adds_is_never_shown(
    harbour: ModuleType, loopback: Loopback, both: Any, options: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    secret = "s3cr3t-value"

    def auth(request: Any) -> Any:
        return request.with_header("X-Mine", secret).with_url(f"{request.url}?mine={secret}")

    def renamed(request: Any) -> Any:
        made = type(request)(request.method, request.url + "/x", headers=request.headers, content=request.content)
        return (yield made)

    loopback.answer = lambda seen: (400, {"content-type": "application/json"},
                                    b'{"message": "no: %s"}' % seen.headers["x-mine"].encode())  # fmt: skip
    with caplog.at_level(logging.DEBUG):
        error = both(harbour, lambda client: caught(harbour.BadRequestError, lambda: client.ships.get("Vera-Hill")),
                     auth=auth, middleware=[renamed], **options)  # fmt: skip
    assert loopback.seen[0].headers["x-mine"] == secret
    assert loopback.seen[0].query == f"mine={secret}"
    shown = (
        f"{error} {error.request!r} {error.request.headers} {caplog.text} {[vars(record) for record in caplog.records]}"
    )
    assert "no: [redacted]" in str(error)
    for hidden in (secret, "secret-token", "Vera-Hill"):
        assert hidden not in shown


def test_types(harbour: ModuleType, assert_types: Callable[..., None]) -> None:
    assert harbour.__file__ is not None
    program = """\
from collections.abc import Generator

from quayside import AsyncQuayside, Quayside
from quayside.hooks import Auth, Middleware, Request, Response


def stamped(request: Request) -> Generator[Request, Response, Response]:
    response = yield request.with_header("X-Stamp", "1")
    return response


def plain(request: Request) -> Response:
    return Response(200)


def sign(request: Request) -> Request:
    return request


async def sign_later(request: Request) -> Request:
    return request


async def note(request: Request) -> None:
    return None


middleware: list[Middleware] = [stamped]
auth: Auth = sign
Quayside(middleware=middleware, auth=auth, on_request=lambda request: None)
AsyncQuayside(middleware=[stamped], auth=sign, on_request=lambda request: None)
AsyncQuayside(auth=sign_later, on_request=note).with_options(auth=sign_later, on_request=note)
Quayside().with_options(middleware=[stamped], auth=sign)
Quayside(middleware=[plain])  # wrong
Quayside(auth=sign_later)  # wrong
Quayside(on_request=note)  # wrong
Quayside().with_options(on_request=note)  # wrong
"""

    assert_types(program, Path(harbour.__file__).parents[1])
