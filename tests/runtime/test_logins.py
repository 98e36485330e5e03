"""Logins of people without a network: when a device asks again, what is stored, and that nothing secret is shown."""

from __future__ import annotations

import pickle
from typing import Any
from urllib.parse import parse_qs, urlencode

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.runtime.auth.login_credentials import AuthorizationCode, DeviceCode
from specloom.runtime.auth.login_flow import LoginFlow
from specloom.runtime.auth.login_schemes import LoginScheme
from specloom.runtime.auth.logins import begin_device, finish_device, place_of
from specloom.runtime.auth.token_requests import plain
from specloom.runtime.auth.token_stores import MemoryStore, Token
from specloom.runtime.base.api import Api
from specloom.runtime.base.errors import APIError, APITimeoutError, TokenError
from specloom.runtime.base.steps import Attempt, CallFunction, Pause, result_of
from specloom.runtime.client.client_sync import Client
from specloom.runtime.client.login_sync import begin_login, finish_login, login

from .driving import RESET, answer, drive, get, session
from .test_error_chains import SECRET, shown

FLOWS = (
    LoginFlow("authorization_code", begins_at="https://id.example/go?tenant=a", token_url="/token"),
    LoginFlow("device_code", begins_at="https://id.example/device", token_url="/token", refresh_url="/renew"),
)
API = Api(
    name="X", package="x", server="https://api.example.com", security=(("people",),),
    schemes={"people": LoginScheme("token", logins=FLOWS)},
)  # fmt: skip
DEVICE = {"device_code": "d-1", "user_code": "AB-CD", "verification_uri": "https://id.example/go", "expires_in": 600}
ISSUED = {"access_token": "access-1", "refresh_token": "refresh-1", "expires_in": 3600}


def pending(code: str) -> Any:
    return answer(400, {"error": code})


def run(steps: Any, outcomes: list[Any], running: Any) -> tuple[Any, list[float], list[Attempt]]:
    """Return the result, or the error, the pauses, and the attempts."""
    waits: list[float] = []
    attempts: list[Attempt] = []
    left = iter(outcomes)
    try:
        step = next(steps)
        while True:
            if isinstance(step, Attempt):
                attempts.append(step)
                step = steps.send(next(left))
            elif isinstance(step, CallFunction):
                value, error = result_of(step)
                step = steps.send(value) if error is None else steps.throw(error)
            else:
                assert isinstance(step, Pause)
                waits.append(step.delay)
                running.clock.now += step.delay
                step = steps.send(None)
    except StopIteration as done:
        return done.value, waits, attempts
    except APIError as error:
        return error, waits, attempts


def wait_for_device(outcomes: list[Any], *, until: float | None = None, **members: Any) -> tuple[Any, list[float], Any]:
    running = session(API, credentials={"token": DeviceCode("app")}, retries=0)
    place = place_of(running, DeviceCode)
    device, _, _ = run(begin_device(place, None), [answer(200, {**DEVICE, **members})], running)
    if isinstance(device, Exception):
        return device, [], None
    running.wall = lambda: running.clock.now - 1000.0  # type: ignore[attr-defined]
    result, waits, attempts = run(finish_device(place, device, until), outcomes, running)
    return result, waits, attempts


def test_a_device_asks_as_often_as_the_server_allows() -> None:
    outcomes = [
        pending("authorization_pending"),
        pending("slow_down"),
        RESET,
        pending("slow_down"),
        answer(200, ISSUED),
    ]
    result, waits, attempts = wait_for_device(outcomes)
    assert (result, waits) == (None, [5.0, 5.0, 10.0, 20.0, 25.0])
    sent = {name: value for name, (value,) in parse_qs(attempts[0].request.content.decode()).items()}
    assert sent == {
        "grant_type": "urn:ietf:params:oauth:grant-type:device_code", "device_code": "d-1", "client_id": "app",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("interval", "first"), [(0, 1.0), (-3, 1.0), ("7", 7.0), ("soon", 5.0), (None, 5.0), (float("nan"), 5.0)]
)
def test_an_interval_that_makes_no_sense_does_not_hurry_or_stop(interval: object, first: float) -> None:
    _, waits, _ = wait_for_device([answer(200, ISSUED)], interval=interval)
    assert waits == [first]


def test_a_device_stops_with_its_code_with_the_deadline_and_with_what_else_the_server_says() -> None:
    expired, waits, attempts = wait_for_device([pending("authorization_pending")] * 3, expires_in=16)
    assert (expired.code, waits, len(attempts)) == ("expired_token", [5.0, 5.0, 5.0], 3)
    late, _, _ = wait_for_device([pending("authorization_pending")] * 9, until=1012.0)
    assert isinstance(late, APITimeoutError)
    refused, _, _ = wait_for_device([answer(400, {"error": "access_denied", "error_description": "no\x00\n way"})])
    assert (refused.code, refused.description) == ("access_denied", "no way")


@pytest.mark.parametrize(
    "members",
    [
        {"verification_uri": "file:///etc/passwd"},
        {"verification_uri": "javascript:alert(1)"},
        {"verification_uri": 7},
        {"user_code": ""},
        {"device_code": None},
    ],
)
def test_a_page_that_is_none_of_the_web_is_not_shown(members: dict[str, object]) -> None:
    error, _, _ = wait_for_device([], **members)
    assert isinstance(error, TokenError)


@given(st.text())
def test_what_a_server_writes_for_people_is_one_short_printable_line(text: str) -> None:
    line = plain(text)
    assert line.isprintable()
    assert len(line) <= 300
    assert plain(line) == line


def signed_in(token: Token) -> tuple[Any, MemoryStore]:
    store = MemoryStore()
    credential = DeviceCode("app", store=store, account="ada")
    store.save(credential.key("https://api.example.com"), token)
    return session(API, credentials={"token": credential}), store


def test_a_stored_token_is_used_until_it_ends_and_then_refreshed_where_the_document_says() -> None:
    running, store = signed_in(Token("stored", "r-1", 100.0))
    _, (only,) = drive(get(), [answer(body={"id": "1"})], running)
    assert only.request.header("authorization") == "Bearer stored"
    running, store = signed_in(Token("stored", "r-1", 3.0))
    _, (refresh, call) = drive(
        get(), [answer(200, {"access_token": "n", "token_type": "bearer"}), answer(body={"id": "1"})], running
    )
    assert refresh.request.url == "https://api.example.com/renew"
    assert call.request.header("authorization") == "Bearer n"
    key = DeviceCode("app", account="ada").key("https://api.example.com")
    assert store.load(key) == Token("n", "r-1")  # the refresh token stays where none comes


def test_a_call_uses_what_another_process_has_refreshed() -> None:
    running, store = signed_in(Token("old", "r-1"))
    key = DeviceCode("app", account="ada").key("https://api.example.com")
    drive(get(), [answer(body={"id": "1"})], running)
    store.save(key, Token("new", "r-2"))
    _, attempts = drive(get(), [answer(401), answer(body={"id": "1"})], running)
    assert [each.request.header("authorization") for each in attempts] == ["Bearer old", "Bearer new"]


def test_a_store_that_another_process_has_locked_is_waited_for_until_the_deadline() -> None:
    running, store = signed_in(Token("old", "r-1", 0.0))
    assert store.acquire(DeviceCode("app", account="ada").key("https://api.example.com"))
    running.settings.deadline = 3.0
    error, attempts = drive(get(), [], running)
    assert (type(error), error.phase, attempts) == (APITimeoutError, "deadline", [])
    assert not store.acquire(DeviceCode("app", account="ada").key("https://api.example.com"))


def test_another_type_of_token_is_refused() -> None:
    running, _ = signed_in(Token("old", "r-1", 0.0))
    error, _ = drive(get(), [answer(200, {**ISSUED, "token_type": "DPoP"})], running)
    assert (type(error), error.code) == (TokenError, "unsupported")


def test_what_a_login_cannot_be_given() -> None:
    for wrong in ({"client_id": ""}, {"client_id": "a", "scopes": ["a b"]}, {"client_id": "a", "scopes": ['"']}):
        with pytest.raises(ValueError, match=r"must not be empty|has no space"):
            DeviceCode(**wrong)
    with pytest.raises(ValueError, match="'state' is set by the login"):
        AuthorizationCode("a", parameters={"state": "x"})
    with pytest.raises(TypeError, match="holds secrets"):
        pickle.dumps(DeviceCode("a"))
    only = Api(
        name="X", package="x", server="https://x.example", security=(("people",),),
        schemes={"people": LoginScheme("token", logins=FLOWS[:1])},
    )  # fmt: skip
    with pytest.raises(TypeError, match="token must be a str or a function"):
        Client(only, credentials={"token": DeviceCode("a")})
    with Client(only, credentials={"token": "text"}) as client, pytest.raises(TypeError, match="has no login"):
        login(client)
    with Client(only, credentials={"token": AuthorizationCode("a")}) as other, pytest.raises(ValueError, match="loop"):
        login(other, redirect_uri="http://0.0.0.0:80/")


FAULTS = ("status", "description", "type", "broken", "raised", "redirect", "html")


def echoing(fault: str) -> Any:
    """Return a server that does its worst: it repeats all that it was sent, and what it gave before."""

    def respond(request: httpx2.Request) -> httpx2.Response:
        echo = f"{request.content.decode()} {request.headers.get('authorization', '')}"
        fields = {name: value for name, (value,) in parse_qs(request.content.decode()).items()}
        echo = " ".join([echo, *fields.values()])
        match fault:
            case "raised":
                raise httpx2.ReadError(echo)
            case "type":
                return httpx2.Response(200, headers={"content-type": "text/plain"}, text=echo)
            case "broken":
                return httpx2.Response(200, json={"access_token": None, "echo": echo})
            case "redirect":
                return httpx2.Response(302, headers={"location": f"/?{urlencode({'e': echo})}"})
            case "html":
                return httpx2.Response(500, html=f"<h1>{echo}</h1>")
            case "description":
                return httpx2.Response(400, json={"error": "invalid_grant", "error_description": echo})
        return httpx2.Response(400, json={"error": echo, "error_description": echo})

    return respond


@pytest.mark.parametrize("fault", FAULTS)
@settings(max_examples=5)
@given(secrets=st.lists(SECRET, min_size=3, max_size=3, unique=True))
def test_no_error_of_a_login_shows_a_secret(fault: str, secrets: list[str]) -> None:
    code, secret, refresh = (f"{each}+/x" for each in secrets)
    credential = AuthorizationCode("app", client_secret=secret, in_body=True)
    key = credential.key("https://api.example.com")
    seen: list[object] = []
    options: Any = {"retries": 0, "on_request": seen.append, "on_response": lambda *both: seen.extend(both)}
    with Client(
        API, credentials={"token": credential}, transport=httpx2.MockTransport(echoing(fault)), **options
    ) as client:
        request = begin_login(client, "https://app.example/back")
        back = f"?{urlencode({'code': code, 'state': request.state})}"
        with pytest.raises(APIError) as caught:
            finish_login(client, request, back)
        credential.store.save(key, Token("stored-access-token", refresh, 0.0))
        with pytest.raises(APIError) as refused:
            client.request("GET", "/notes")
    texts = shown(caught.value) + shown(refused.value) + repr([credential, credential.store, request, client, seen])
    for hidden in (code, secret, refresh, request.code_verifier, "stored-access-token"):
        assert hidden not in texts
        assert urlencode({"x": hidden})[2:] not in texts
