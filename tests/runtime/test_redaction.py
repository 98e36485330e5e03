"""Nothing secret is ever shown: not in a log line, a repr or a message, nor in another encoding."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import traceback
from typing import Any
from urllib.parse import quote, quote_plus

import httpx2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from specloom.runtime.attempt.redact import scrubbed
from specloom.runtime.auth.oauth2_flow import Flow
from specloom.runtime.auth.oauth2_schemes import OAuth2
from specloom.runtime.base.api import Api, ApiKey, Basic
from specloom.runtime.base.errors import APIError, UnauthorizedError
from specloom.runtime.base.operation import HeaderParameter, Json, Operation, Parameter, Segment
from specloom.runtime.client.client_sync import Client
from specloom.runtime.client.resource_async import async_raw
from specloom.runtime.client.resource_sync import Resource, raw

from .example import Task
from .twins_async import AsyncExample
from .twins_sync import Example

API = Api(
    name="Secrets",
    package="secrets_example",
    server="https://s.example",
    schemes={"basic": Basic("username", "password"), "key": ApiKey("key", name="key", location="query")},
    security=(("basic", "key"),),
)
FIND: Operation[Task] = Operation(
    id="find",
    method="GET",
    path=("/people/", Segment("email", pii=True), "/tasks"),
    query=(Parameter("phone", pii=True),),
    headers=(HeaderParameter("X-Name", pii=True),),
    success={200: Json(Task)},
)
SECRET = st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=8, max_size=20)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SECRET, min_size=5, max_size=5, unique=True))
def test_no_secret_is_ever_shown(caplog: pytest.LogCaptureFixture, secrets: list[str]) -> None:
    password, key, email, phone, name = (f"{secret}+/é"[: -1 if i else None] for i, secret in enumerate(secrets))

    def repeat(request: httpx2.Request) -> httpx2.Response:
        echo = f"{request.url} {dict(request.headers.multi_items())} {password} {key} {email} {phone} {name}"
        return httpx2.Response(401, json={"message": echo[:150], "error": f"{key} {password} {phone}"})

    caplog.clear()
    caplog.set_level(logging.DEBUG)
    client = Client(
        API, credentials={"username": "user", "password": password, "key": key}, transport=httpx2.MockTransport(repeat)
    )
    with client, pytest.raises(UnauthorizedError) as caught:
        Resource(client)._call(FIND, email, phone, name)
    error = caught.value
    assert error.request is not None
    shown = caplog.text + str(error) + repr(error) + repr(client) + repr(error.request) + repr(error.response)
    shown += "".join(traceback.format_exception_only(error)) + repr(error.request.headers) + error.request.url
    for secret in (password, key, email, phone, name):
        for form in (secret, quote(secret, safe=""), base64.b64encode(secret.encode()).decode()):
            assert form not in shown
    assert "s.example/people/" in caplog.text


OAUTH = Api(
    name="Tokens",
    package="tokens_example",
    server="https://s.example",
    schemes={
        "oauth": OAuth2("token", flows=(Flow("password", token_url="https://id.example/token"),)),
        "key": ApiKey("key", name="X-Key", location="header"),
    },
    security=(("oauth", "key"),),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SECRET, min_size=7, max_size=7, unique=True), st.sampled_from([0, 1, 2, 3]), st.booleans())
def test_no_fetched_secret_is_ever_shown(
    caplog: pytest.LogCaptureFixture, secrets: list[str], failing: int, broken: bool
) -> None:
    password, client_id, client_secret, token, refresh, key, email = (f"{secret}+/" for secret in secrets)
    pair = base64.b64encode(f"{quote_plus(client_id)}:{quote_plus(client_secret)}".encode()).decode()
    shown: list[str] = []
    count = 0

    def answer(request: httpx2.Request) -> httpx2.Response:
        nonlocal count
        count += 1
        # What each of the two servers knows: what it was sent, and what it has issued.
        everything = (
            f"{password} {client_secret} {pair}" if request.url.host == "id.example" else f"{token} {key} {email}"
        )
        if broken and count > failing:
            raise httpx2.ConnectError(f"{everything} {request.url}")
        if request.url.host == "id.example" and count <= failing:
            issued = {"access_token": token, "refresh_token": refresh, "expires_in": 40}
            return httpx2.Response(200, json=issued)
        refusal = {"error": everything[:180], "error_description": everything}
        return httpx2.Response(401 if count % 2 else 400, json=refusal, headers={"x-echo": quote(everything)})

    caplog.clear()
    caplog.set_level(logging.DEBUG)
    credentials = {
        "username": "user", "password": lambda: password, "client_id": client_id, "client_secret": client_secret,
        "key": lambda: key,
    }  # fmt: skip
    client = Client(
        OAUTH, credentials=credentials, transport=httpx2.MockTransport(answer), retries=0,
        on_request=lambda request: shown.append(repr(request)),
        on_response=lambda request, response: shown.append(repr(request) + repr(response)),
    )  # fmt: skip
    with client, pytest.raises(APIError) as caught:
        Resource(client)._call(FIND, email, email, email)
    error = caught.value
    output = caplog.text + "".join(shown) + str(error) + repr(error) + repr(error.request) + repr(client)
    output += "".join(traceback.format_exception(error)) + repr(client._shared.tokens)
    for secret in (password, client_secret, token, refresh, key, email):
        for form in (secret, quote(secret, safe=""), base64.b64encode(secret.encode()).decode()):
            assert form not in output


@given(st.text("0123456789 "), st.lists(st.text("ghijklmno", min_size=12), max_size=3))
def test_scrubbing_leaves_nothing(text: str, secrets: list[str]) -> None:
    forms = [form for secret in secrets for form in (secret, base64.b64encode(secret.encode()).decode())]
    clean = scrubbed(f"{text} {' '.join(forms)}", secrets)
    assert clean.startswith(text)
    assert not any(form in clean for form in forms)


def test_attempts_are_logged_with_fields(caplog: pytest.LogCaptureFixture) -> None:
    answers = iter([httpx2.Response(503, headers={"retry-after-ms": "0"}), httpx2.Response(200, json={"id": "1"})])
    caplog.set_level(logging.DEBUG, logger="example")
    with Example(transport=httpx2.MockTransport(lambda _: next(answers))) as client:
        client.tasks.get("1")
    assert [record.getMessage() for record in caplog.records] == [
        "GET https://api.example.com/v1/tasks/1 (attempt 1)",
        "GET https://api.example.com/v1/tasks/1: 503 (0 bytes)",
        "GET https://api.example.com/v1/tasks/1: 503, retrying in 0.000 s (attempt 2)",
        "GET https://api.example.com/v1/tasks/1 (attempt 2)",
        "GET https://api.example.com/v1/tasks/1: 200 (10 bytes)",
    ]
    assert vars(caplog.records[1])["http_status"] == 503


def test_drift_is_logged_without_the_value(caplog: pytest.LogCaptureFixture) -> None:
    mock = httpx2.MockTransport(lambda _: httpx2.Response(200, json={"id": ["s3cret"]}))
    with Example(transport=mock) as client:
        assert client.tasks.get("1").id == ["s3cret"]  # type: ignore[comparison-overlap]
    assert "/id" in caplog.text
    assert "s3cret" not in caplog.text


def test_raw_methods() -> None:
    mock = httpx2.MockTransport(
        lambda request: httpx2.Response(200, json={"id": request.url.path[-1]}, headers={"x-a": "b"})
    )
    with Example(transport=mock) as client:
        answer = raw(client.tasks.get)("7")
        assert (answer.value, answer.status, answer.headers["x-a"]) == (Task(id="7"), 200, "b")
        assert json.loads(answer.content) == {"id": "7"}
        assert client.tasks.get("7") == answer.value
    with pytest.raises(TypeError, match="no method of a Resource"):
        raw(print)("x")


async def _raw(client: Any) -> Any:
    return await async_raw(client.tasks.get)("7")


def test_async_raw_methods() -> None:
    mock = httpx2.MockTransport(lambda _: httpx2.Response(200, json={"id": "7"}))
    answer = asyncio.run(_raw(AsyncExample(transport=mock)))
    assert answer.value == Task(id="7")


def test_errors_are_api_errors() -> None:
    assert issubclass(UnauthorizedError, APIError)
