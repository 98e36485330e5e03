"""Security requirements: which credentials travel where, and what is said when they are missing."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from specloom.runtime.base.api import Api, ApiKey, Basic, Bearer
from specloom.runtime.base.errors import MissingCredentialsError
from specloom.runtime.base.operation import Call, Empty, Operation
from specloom.runtime.base.request import Response
from specloom.runtime.client.resource_sync import Resource

from .driving import answer, drive, get, session
from .twins_sync import Example

KEYS = Api(
    name="Keys",
    package="keys",
    server="https://k.example",
    schemes={
        "header": ApiKey("key", name="X-Key", location="header", env="KEYS_KEY"),
        "query": ApiKey("token", name="token", location="query"),
        "cookie": ApiKey("session", name="sid", location="cookie"),
        "basic": Basic("username", "password", username_env="KEYS_USER", password_env="KEYS_PASSWORD"),
        "bearer": Bearer("bearer"),
    },
    security=(("header", "query"), ("cookie",), ("basic",)),
)
PING: Operation[None] = Operation(id="ping", method="GET", path=("/ping",), success={204: Empty()})


@pytest.mark.parametrize(
    ("credentials", "url", "header"),
    [
        ({"key": "k1", "token": "t&"}, "https://k.example/ping?token=t%26", ("X-Key", "k1")),
        ({"key": "k1", "session": "a+b/c=="}, "https://k.example/ping", ("Cookie", "sid=a+b/c==")),
        ({"username": "u", "password": "p:w"}, "https://k.example/ping", ("Authorization", "Basic dTpwOnc=")),
    ],
)
def test_security_alternatives(credentials: Any, url: str, header: tuple[str, str]) -> None:
    _, (attempt,) = drive(Call(PING), [Response(204)], session(KEYS, credentials=credentials))
    assert attempt.request.url == url
    assert header in attempt.request.headers
    shown = repr(attempt.request) + repr(attempt.request.redacted().headers) + attempt.request.redacted().url
    assert "t%26" not in shown
    assert header[1] not in shown


def test_missing_credentials_say_what_to_do() -> None:
    error, attempts = drive(Call(PING), [], session(KEYS, credentials={"username": "u"}))
    assert isinstance(error, MissingCredentialsError)
    assert attempts == []
    for part in ("key=", "KEYS_KEY", "token=", "session=", "password=", "KEYS_PASSWORD"):
        assert part in str(error)


def test_the_environment_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEYS_USER", "u")
    monkeypatch.setenv("KEYS_PASSWORD", "p")
    _, (attempt,) = drive(Call(PING), [Response(204)], session(KEYS, credentials={}))
    assert attempt.request.header("authorization") == "Basic dTpw"


def test_operations_have_the_last_word_on_security() -> None:
    open_to_all: Operation[None] = PING.replaced(security=())
    optional: Operation[None] = PING.replaced(security=((), ("bearer",)))
    for operation, credentials, wanted in (
        (open_to_all, {"bearer": "b"}, None),
        (optional, {}, None),
        (optional, {"bearer": "b"}, "Bearer b"),
    ):
        _, (attempt,) = drive(Call(operation), [Response(204)], session(KEYS, credentials=credentials))
        assert attempt.request.header("authorization") == wanted


def test_tokens_may_be_functions() -> None:
    tokens = iter(["one", "two"])
    running = session(credentials={"api_key": lambda: next(tokens)})
    sent = [drive(get(), [answer(body={"id": "1"})], running)[1][0].request.header("authorization") for _ in range(1)]
    assert sent[0] in ("Bearer one", "Bearer two")


@pytest.mark.parametrize("key", ["a\r\nX-Evil: 1", "a\0"])
def test_credentials_cannot_add_headers(key: str) -> None:
    error, _ = drive(get(), [], session(credentials={"api_key": key}))
    assert isinstance(error, ValueError)
    assert "api_key" in str(error)
    assert "Evil" not in str(error)


def test_a_server_that_the_caller_chose_is_the_only_one_called(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def answer_to(request: httpx2.Request) -> httpx2.Response:
        seen.append(f"{request.url} {request.headers['host']} {request.headers['authorization']}")
        return httpx2.Response(204)

    elsewhere: Operation[None] = PING.replaced(servers=("https://files.example/v2/",))
    beside: Operation[None] = PING.replaced(servers=("/v3",))

    def called(**options: str) -> list[str]:
        seen.clear()
        with Example(transport=httpx2.MockTransport(answer_to), **options) as client:
            for operation in (PING, elsewhere, beside):
                Resource(client)._call(operation)
            Resource(client.with_options(base_url="https://view.example:1/b"))._call(elsewhere)
        return [text.partition(" ")[0] for text in seen]

    moved = "https://view.example:1/v2/ping"
    documented = ["https://api.example.com/v1/ping", "https://files.example/v2/ping", "https://api.example.com/v3/ping"]
    assert called() == [*documented, moved]
    local = ["http://127.0.0.1:8/a/ping", "http://127.0.0.1:8/v2/ping", "http://127.0.0.1:8/v3/ping"]
    assert called(base_url="http://127.0.0.1:8/a") == [*local, moved]
    assert all(text.split()[1] in ("127.0.0.1:8", "view.example:1") for text in seen)
    monkeypatch.setenv("EXAMPLE_BASE_URL", "http://127.0.0.1:8/a")
    assert called() == [*local, moved]
