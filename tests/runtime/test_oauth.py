"""Tokens that are fetched: which request is made, when it is made again, and that one is made for many callers."""

from __future__ import annotations

import asyncio
import json
import threading
from time import sleep
from typing import Any
from urllib.parse import parse_qsl

import anyio
import pytest

from specloom.runtime.auth.login_schemes import LoginScheme
from specloom.runtime.auth.oauth2_flow import Flow
from specloom.runtime.auth.oauth2_schemes import OAuth2
from specloom.runtime.base.api import Api
from specloom.runtime.base.errors import APITimeoutError, MissingCredentialsError, TokenError, UnauthorizedError
from specloom.runtime.base.steps import Attempt, CallFunction, Pause
from specloom.runtime.client.client_async import AsyncClient
from specloom.runtime.client.client_sync import Client
from specloom.runtime.transport.fast_transports import FastTransports

from .conftest import Scripted
from .driving import RESET, answer, drive, get, session
from .spans import exported
from .twins_async import AsyncExample, AsyncTasks
from .twins_sync import Example, Tasks

TOKEN = "https://id.example/token"
FLOWS = (
    Flow("client_credentials", token_url=TOKEN, scopes=("read", "write"), env={"client_id": "X_ID"}),
    Flow("password", token_url=TOKEN, names={"username": "user"}),
    Flow("refresh_token", token_url="/token", in_body=True),
)
CLIENT = {"client_id": "me:1", "client_secret": "hush-hush"}
ISSUED = {"access_token": "token-1", "expires_in": 3600, "token_type": "Bearer"}


def api(*flows: Flow, discovery: str = "", server: str = "https://api.example.com") -> Api:
    usual = (Flow("client_credentials"), Flow("refresh_token"))
    described = LoginScheme("access_token", discovery=discovery, flows=usual)
    scheme = described if discovery else OAuth2("access_token", flows=flows or FLOWS)
    return Api(name="X", package="x", server=server, schemes={"oauth": scheme}, security=(("oauth",),))


def fields(attempt: Any) -> dict[str, str]:
    return dict(parse_qsl(attempt.request.content.decode()))


def test_client_credentials() -> None:
    running = session(api(), credentials=CLIENT)
    task, (first, second) = drive(get(), [answer(200, ISSUED), answer(body={"id": "1"})], running)
    assert task.id == "1"
    assert (first.request.method, first.request.url) == ("POST", TOKEN)
    assert fields(first) == {"grant_type": "client_credentials", "scope": "read write"}
    assert first.request.header("authorization") == "Basic bWUlM0ExOmh1c2gtaHVzaA=="
    assert second.request.header("authorization") == "Bearer token-1"
    _, (only,) = drive(get(), [answer(body={"id": "1"})], running)
    assert only.request.header("authorization") == "Bearer token-1"


def test_a_token_is_renewed_before_it_ends() -> None:
    running = session(api(), credentials=CLIENT)
    drive(get(), [answer(200, ISSUED), answer(body={"id": "1"})], running)
    running.clock.now += 3571  # type: ignore[attr-defined]
    again = {**ISSUED, "access_token": "token-2"}
    _, attempts = drive(get(), [answer(200, again), answer(body={"id": "1"})], running)
    assert attempts[1].request.header("authorization") == "Bearer token-2"


def test_a_token_that_is_refused_is_renewed_once() -> None:
    running = session(api(), credentials=CLIENT)
    drive(get(), [answer(200, ISSUED), answer(body={"id": "1"})], running)
    again = {**ISSUED, "access_token": "token-2"}
    task, attempts = drive(get(), [answer(401), answer(200, again), answer(body={"id": "2"})], running)
    assert task.id == "2"
    assert attempts[2].request.header("authorization") == "Bearer token-2"
    error, _ = drive(get(), [answer(401), answer(200, again), answer(401)], running)
    assert isinstance(error, UnauthorizedError)


@pytest.mark.parametrize("lifetime", [0, -5, "0", "-1e9", "-inf"])
def test_a_token_that_has_expired_on_arrival_is_used_for_the_call_that_fetched_it(lifetime: object) -> None:
    running = session(api(), credentials=CLIENT)
    for token in ("token-1", "token-2"):
        issued = {**ISSUED, "access_token": token, "expires_in": lifetime}
        task, (first, second) = drive(get(), [answer(200, issued), answer(body={"id": "1"})], running)
        assert (task.id, first.request.url) == ("1", TOKEN)
        assert second.request.header("authorization") == f"Bearer {token}"


@pytest.mark.parametrize("lifetime", ["nan", float("nan"), "inf", pytest.param(10**400, id="huge"), {}, "soon", None])
def test_a_token_without_a_lifetime_that_is_a_number_lasts(lifetime: object) -> None:
    running = session(api(), credentials=CLIENT)
    drive(get(), [answer(200, {**ISSUED, "expires_in": lifetime}), answer(body={"id": "1"})], running)
    running.clock.now += 1e6  # type: ignore[attr-defined]
    _, (only,) = drive(get(), [answer(body={"id": "1"})], running)
    assert only.request.header("authorization") == "Bearer token-1"


@pytest.mark.parametrize("token", ["", None, 0, ["token-1"], {"token": "1"}])
def test_an_answer_without_a_token_is_an_error(token: object) -> None:
    error, (only,) = drive(get(), [answer(200, {**ISSUED, "access_token": token})], session(api(), credentials=CLIENT))
    assert isinstance(error, TokenError), error
    assert (only.request.url, "No token: 200" in str(error)) == (TOKEN, True)


@pytest.mark.parametrize("lifetime", [0, -1, float("nan"), 3600])
@pytest.mark.parametrize("transport", [None, "fast"])
def test_there_is_at_most_one_token_request_a_call(server: Scripted, lifetime: float, transport: str | None) -> None:
    def script(_: int) -> Any:
        is_token = server.seen[-1][1] == "/token"
        body = json.dumps({**ISSUED, "expires_in": lifetime} if is_token else {"id": "1"}).encode()
        return 200, {"content-type": "application/json"}, body

    server.script = script
    flow = Flow("client_credentials", token_url="/token")
    described = api(flow, server=server.url)
    described.fast = FastTransports()

    async def calls() -> None:
        async with AsyncClient(described, credentials=CLIENT, transport=transport, deadline=5) as client:
            await asyncio.gather(*(AsyncTasks(client).get("1") for _ in range(5)))

    with Client(described, credentials=CLIENT, transport=transport, deadline=5) as client:
        threads = [threading.Thread(target=Tasks(client).get, args=("1",)) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
    asyncio.run(calls())
    paths = [seen[1] for seen in server.seen]
    assert paths.count("/tasks/1") == 10
    assert paths.count("/token") == (10 if lifetime < 1 else 2)


def test_password_and_refresh() -> None:
    running = session(api(), credentials={"user": "u", "password": "p"})
    issued = {**ISSUED, "refresh_token": "again-1"}
    _, attempts = drive(get(), [answer(200, issued), answer(body={"id": "1"})], running)
    assert fields(attempts[0]) == {"grant_type": "password", "username": "u", "password": "p"}
    running.clock.now += 4000  # type: ignore[attr-defined]
    _, attempts = drive(get(), [answer(200, ISSUED), answer(body={"id": "1"})], running)
    assert fields(attempts[0]) == {"grant_type": "refresh_token", "refresh_token": "again-1"}
    running.clock.now += 4000  # type: ignore[attr-defined]
    refused = answer(400, {"error": "invalid_grant"})
    _, attempts = drive(get(), [refused, answer(200, ISSUED), answer(body={"id": "1"})], running)
    assert [fields(attempt)["grant_type"] for attempt in attempts[:2]] == ["refresh_token", "password"]


def test_a_refresh_token_of_the_caller() -> None:
    running = session(api(), credentials={"refresh_token": "r", "client_id": "me"})
    _, attempts = drive(get(), [answer(200, ISSUED), answer(body={"id": "1"})], running)
    assert attempts[0].request.url == "https://api.example.com/token"
    assert fields(attempts[0]) == {"grant_type": "refresh_token", "refresh_token": "r", "client_id": "me"}


def test_a_token_of_the_caller() -> None:
    for token in ("mine", lambda: "mine"):
        running = session(api(), credentials={"access_token": token, **CLIENT})
        _, (only,) = drive(get(), [answer(body={"id": "1"})], running)
        assert only.request.header("authorization") == "Bearer mine"


def test_discovery() -> None:
    issuer = "https://id.example"
    running = session(api(discovery=f"{issuer}/.well-known/openid-configuration"), credentials=CLIENT)
    metadata = {"issuer": issuer, "token_endpoint": TOKEN}
    _, attempts = drive(get(), [answer(200, metadata), answer(200, ISSUED), answer(body={"id": "1"})], running)
    assert [attempt.request.url for attempt in attempts[:2]] == [f"{issuer}/.well-known/openid-configuration", TOKEN]
    for wrong in (
        {**metadata, "issuer": "https://evil.example"},
        {**metadata, "token_endpoint": "http://id.example/t"},
        {},
    ):
        running = session(api(discovery=f"{issuer}/.well-known/openid-configuration"), credentials=CLIENT)
        error, attempts = drive(get(), [answer(200, wrong)], running)
        assert isinstance(error, TokenError)
        assert len(attempts) == 1


def test_refusals_say_why_and_hide_secrets() -> None:
    refusal = {"error": "invalid_client", "error_description": "no such secret: hush-hush"}
    error, attempts = drive(get(), [answer(401, refusal)] * 5, session(api(), credentials=CLIENT))
    assert isinstance(error, TokenError)
    assert (error.code, len(attempts)) == ("invalid_client", 1)
    assert "invalid_client" in str(error)
    assert "hush-hush" not in f"{error} {error!r} {error.request!r} {error.request.headers if error.request else ''}"


@pytest.mark.parametrize("outcome", [answer(503), RESET])
def test_token_requests_are_repeated(outcome: Any) -> None:
    outcomes = [outcome, answer(200, ISSUED), answer(body={"id": "1"})]
    task, attempts = drive(get(), outcomes, session(api(), credentials=CLIENT))
    assert (task.id, len(attempts)) == ("1", 3)
    error, attempts = drive(get(), [outcome] * 9, session(api(), credentials=CLIENT))
    assert isinstance(error, TokenError)
    assert len(attempts) == 3


def test_what_is_missing_is_named() -> None:
    error, _ = drive(get(), [], session(api(), credentials={"client_secret": "s"}))
    assert isinstance(error, MissingCredentialsError)


def test_others_wait_and_the_deadline_holds() -> None:
    from specloom.runtime.call.flow import flow

    running = session(api(), credentials=CLIENT, deadline=1.0)
    first, second = flow(get(), running), flow(get(), running)
    assert next(first).request.url == TOKEN  # type: ignore[union-attr]
    assert isinstance(next(second), Pause)
    running.clock.now += 2  # type: ignore[attr-defined]
    with pytest.raises(APITimeoutError):
        second.send(None)
    first.close()
    third = flow(get(), running)
    assert next(third).request.url == TOKEN  # type: ignore[union-attr]


def test_a_failure_is_shared() -> None:
    from specloom.runtime.call.flow import flow

    running = session(api(), credentials=CLIENT)
    first, second = flow(get(), running), flow(get(), running)
    next(first)
    next(second)
    with pytest.raises(TokenError):
        first.send(answer(400, {"error": "invalid_scope"}))
    with pytest.raises(TokenError, match="invalid_scope"):
        second.send(None)


class OAuthClient(Client):
    def __init__(self, server: str) -> None:
        super().__init__(api(Flow("client_credentials", token_url=f"{server}/token")), credentials=CLIENT,
                         base_url=server)  # fmt: skip


class AsyncOAuthClient(AsyncClient):
    def __init__(self, server: str) -> None:
        super().__init__(api(Flow("client_credentials", token_url=f"{server}/token")), credentials=CLIENT,
                         base_url=server)  # fmt: skip


def issuing(server: Scripted) -> None:
    def script(count: int) -> Any:
        if server.seen[-1][1] == "/token":
            sleep(0.05)
            return 200, {"content-type": "application/json"}, json.dumps(ISSUED).encode()
        return 200, {"content-type": "application/json"}, b'{"id": "1"}'

    server.script = script


def test_threads_share_one_token(server: Scripted) -> None:
    issuing(server)
    results: list[str] = []
    with OAuthClient(server.url) as client:
        tasks = client._resource(Tasks)
        threads = [threading.Thread(target=lambda: results.append(tasks.get("1").id)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
    assert results == ["1"] * 8
    assert [path for _, path, _, _ in server.seen].count("/token") == 1


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_tasks_share_one_token(server: Scripted, library: str) -> None:
    issuing(server)
    results: list[str] = []

    async def one(tasks: AsyncTasks) -> None:
        results.append((await tasks.get("1")).id)

    async def in_asyncio() -> None:
        async with AsyncOAuthClient(server.url) as client:
            await asyncio.gather(*(one(client._resource(AsyncTasks)) for _ in range(8)))

    async def in_trio() -> None:
        async with AsyncOAuthClient(server.url) as client, trio.open_nursery() as nursery:
            for _ in range(8):
                nursery.start_soon(one, client._resource(AsyncTasks))

    if library == "asyncio":
        asyncio.run(in_asyncio())
    else:
        trio = pytest.importorskip("trio")
        trio.run(in_trio)
    assert results == ["1"] * 8
    assert [path for _, path, _, _ in server.seen].count("/token") == 1


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_callers_at_the_same_time_share_one_answer(server: Scripted, library: str) -> None:
    asked: list[int] = []

    async def token() -> str:
        asked.append(1)
        await anyio.sleep(0.05)
        return f"later-{len(asked)}"

    async def work() -> None:
        async with AsyncExample(api_key=token, base_url=server.url) as client:
            async with anyio.create_task_group() as group:
                for _ in range(8):
                    group.start_soon(client.tasks.get, "1")
            await client.tasks.get("1")

    anyio.run(work, backend=library)
    assert [headers["authorization"] for _, _, headers, _ in server.seen] == ["Bearer later-1"] * 8 + ["Bearer later-2"]
    assert len(asked) == 2


def test_threads_share_one_answer(server: Scripted) -> None:
    asked: list[int] = []

    def token() -> str:
        asked.append(1)
        sleep(0.2)
        return "t"

    with Example(api_key=token, base_url=server.url) as client:
        threads = [threading.Thread(target=client.tasks.get, args=("1",)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
    assert (len(asked), len(server.seen)) == (1, 8)


def test_a_failure_to_answer_is_only_the_asking_callers() -> None:
    from specloom.runtime.call.flow import flow

    running = session(credentials={"api_key": lambda: "x"}, deadline=5)
    first, second, third = (flow(get(), running) for _ in range(3))
    question = next(first)
    assert isinstance(question, CallFunction)
    assert isinstance(next(second), Pause)
    assert isinstance(next(third), Pause)
    first.close()
    assert isinstance(second.send(None), CallFunction)
    attempt = second.send("token")
    assert isinstance(attempt, Attempt)
    assert attempt.request.header("authorization") == "Bearer token"
    step = third.send(None)
    assert isinstance(step, Attempt)
    assert step.request.header("authorization") == "Bearer token"
    fourth, fifth = flow(get(), running), flow(get(), running)
    next(fourth)
    next(fifth)
    running.clock.now += 6  # type: ignore[attr-defined]
    with pytest.raises(APITimeoutError, match="api_key"):
        fifth.send(None)


def test_a_refused_credential_is_asked_for_once_more() -> None:
    tokens = iter(["old", "new", "newer"])
    running = session(credentials={"api_key": lambda: next(tokens)})
    task, attempts = drive(get(), [answer(401), answer(body={"id": "1"})], running)
    assert task.id == "1"
    assert [attempt.request.header("authorization") for attempt in attempts] == ["Bearer old", "Bearer new"]
    error, attempts = drive(get(), [answer(401)] * 3, session(credentials={"api_key": lambda: "same"}))
    assert isinstance(error, UnauthorizedError)
    assert len(attempts) == 1


def test_token_requests_are_seen_by_hooks_without_their_content() -> None:
    seen: list[Any] = []
    running = session(
        api(), credentials=CLIENT, on_request=seen.append,
        on_response=lambda request, response: seen.append((request, response)),
    )  # fmt: skip
    drive(get(), [answer(503), answer(200, ISSUED), answer(body={"id": "1"})], running)
    assert [entry.url for entry in seen if not isinstance(entry, tuple)] == [TOKEN, TOKEN, seen[-2].url]
    answers = [entry for entry in seen if isinstance(entry, tuple)]
    assert [response.status for _, response in answers] == [503, 200, 200]
    for request, response in answers[:2]:
        assert (request.content, response.content) == (b"", b"")
        assert dict(request.headers)["Authorization"] == "[redacted]"


def test_token_requests_have_spans() -> None:
    running = session(api(), credentials=CLIENT, tracing=True)
    with exported() as spans:
        _, attempts = drive(get(), [RESET, answer(200, ISSUED), answer(body={"id": "1"})], running)
    assert [span.name for span in spans] == ["POST /token", "POST /token", "GET /tasks/{id}"]
    sent = [str(attempt.request.header("traceparent")).split("-")[2] for attempt in attempts]
    assert [int(each, 16) for each in sent] == [span.get_span_context().span_id for span in spans]


def test_token_requests_keep_the_deadline_and_the_policy() -> None:
    error, attempts = drive(get(), [answer(503)] * 9, session(api(), credentials=CLIENT, retries=0))
    assert (type(error), len(attempts)) == (TokenError, 1)
    running = session(api(), credentials=CLIENT, deadline=3)
    error, attempts = drive(get(), [answer(503, retry_after="2")] * 9, running)
    assert (type(error), len(attempts)) == (TokenError, 2)
    assert attempts[1].timeout["read"] == pytest.approx(1.0)
    assert attempts[1].until == attempts[0].until


def test_functions_may_be_asynchronous(server: Scripted) -> None:
    async def token() -> str:
        await asyncio.sleep(0)
        return "later"

    async def work() -> None:
        async with AsyncExample(api_key=token, base_url=server.url) as client:
            await client.tasks.get("1")

    asyncio.run(work())
    assert server.seen[0][2]["authorization"] == "Bearer later"
    with pytest.raises(TypeError, match="asynchronous client"), Example(api_key=token) as client:
        client.tasks.get("1")
    error, _ = drive(get(), [], session(credentials={"api_key": lambda: 7}))
    assert isinstance(error, TypeError)
    assert "must return a str" in str(error)


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_a_function_is_awaited_until_the_deadline(server: Scripted, library: str) -> None:
    async def slow() -> str:
        await anyio.sleep(5)
        return "late"

    async def work() -> None:
        async with AsyncExample(base_url=server.url, api_key=slow, deadline=0.1) as client:
            began = anyio.current_time()
            with pytest.raises(APITimeoutError, match="while api_key was asked for") as caught:
                await client.tasks.get("1")
            assert (caught.value.phase, anyio.current_time() - began < 1) == ("deadline", True)

    anyio.run(work, backend=library)


def test_a_function_that_times_out_by_itself_is_not_our_deadline(server: Scripted) -> None:
    def slow() -> str:
        raise TimeoutError("of the caller")

    with Example(base_url=server.url, api_key=slow, deadline=5) as client, pytest.raises(TimeoutError, match="caller"):
        client.tasks.get("1")
