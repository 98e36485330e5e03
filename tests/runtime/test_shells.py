"""Both shells: on a mock transport, and against a real server on loopback. Every scenario runs through each client."""

from __future__ import annotations

import asyncio
import gzip
import json
import os
import threading
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest

from specloom.runtime.base.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    DecodeError,
    NotFoundError,
    RateLimitError,
    RepeatedPageError,
)
from specloom.runtime.base.options import Timeout
from specloom.runtime.transport.client_transport_async import AsyncClientTransport
from specloom.runtime.transport.client_transport_sync import ClientTransport

from . import twins_async, twins_sync
from .conftest import Scripted
from .twins_async import AsyncExample
from .twins_sync import Example

JSON = {"content-type": "application/json"}


def twin(client: Any) -> Any:
    """Return the module that a client is from: what it has of its own kind does the work of a test."""
    return twins_async if isinstance(client, AsyncExample) else twins_sync


def by_sync(work: Callable[[Any], Any], **options: Any) -> Any:
    with Example(**options) as client:
        client._open().session.chance = lambda: 0.0
        return work(client)


def by_asyncio(work: Callable[[Any], Any], **options: Any) -> Any:
    return asyncio.run(_awaited(work, options))


def by_trio(work: Callable[[Any], Any], **options: Any) -> Any:
    trio = pytest.importorskip("trio")
    return trio.run(_awaited, work, options)


async def _awaited(work: Callable[[Any], Awaitable[Any]], options: dict[str, Any]) -> Any:
    async with AsyncExample(**options) as client:
        client._open().session.chance = lambda: 0.0
        return await work(client)


def by_fast(work: Callable[[Any], Any], **options: Any) -> Any:
    return by_sync(work, **{"transport": "fast", **options})


def by_fast_asyncio(work: Callable[[Any], Any], **options: Any) -> Any:
    return by_asyncio(work, **{"transport": "fast", **options})


EACH = [by_sync, by_asyncio, by_trio, by_fast, by_fast_asyncio]


@pytest.fixture(params=EACH)
def run(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_a_call(server: Scripted, run: Any) -> None:
    task = run(lambda client: client.tasks.get("a b"), base_url=server.url)
    assert task.id == "1"
    method, path, headers, _ = server.seen[0]
    assert (method, path, headers["authorization"]) == ("GET", "/tasks/a%20b", "Bearer secret-key")
    assert headers["host"] == server.url.removeprefix("http://")


def test_a_body(server: Scripted, run: Any) -> None:
    server.script = lambda _: (201, JSON, b'{"id": "2"}')
    assert run(lambda client: client.tasks.create(title="x"), base_url=server.url).id == "2"
    _, _, headers, body = server.seen[0]
    assert json.loads(body) == {"kind": "task", "title": "x"}
    assert headers["content-length"] == str(len(body))


def test_no_content(server: Scripted, run: Any) -> None:
    server.script = lambda _: (204, {}, b"")
    assert run(lambda client: client.tasks.delete("1"), base_url=server.url) is None


def _faults() -> list[Any]:
    okay = (200, JSON, b'{"id": "1"}')
    bomb = gzip.compress(b"0" * 50_000_000, 9)
    return [
        pytest.param(["reset", okay], None, 2, id="reset, then fine"),
        pytest.param(["truncate", okay], None, 2, id="truncated, then fine"),
        pytest.param([(503, {"retry-after-ms": "1"}, b""), okay], None, 2, id="503, then fine"),
        pytest.param([(429, {"retry-after": "0"}, b""), okay], None, 2, id="429, then fine"),
        pytest.param([(307, {"location": "/elsewhere"}, b""), okay], None, 2, id="redirect"),
        pytest.param(["reset"] * 9, APIConnectionError, 3, id="reset"),
        pytest.param(["truncate"] * 9, APIConnectionError, 3, id="truncated"),
        pytest.param([(429, {"retry-after": "999"}, b"")], RateLimitError, 1, id="429 for long"),
        pytest.param([(404, JSON, b'{"message": "no"}')], NotFoundError, 1, id="404"),
        pytest.param([(200, {"content-type": "text/html"}, b"<p>")], DecodeError, 1, id="HTML"),
        pytest.param([(200, JSON, b'{"id": ')], DecodeError, 1, id="broken JSON"),
        pytest.param([(200, {**JSON, "content-encoding": "gzip"}, bomb)], DecodeError, 1, id="bomb"),
        pytest.param([(200, {**JSON, "content-encoding": "gzip"}, b"no gzip")], DecodeError, 1, id="no gzip"),
        pytest.param([(200, {**JSON, "content-encoding": "gzip"}, gzip.compress(okay[2]))], None, 1, id="gzip"),
    ]


@pytest.mark.parametrize(("answers", "error", "times"), _faults())
def test_faults(server: Scripted, run: Any, answers: list[Any], error: Any, times: int) -> None:
    server.script = lambda count: answers[count - 1]
    if error is None:
        assert run(lambda client: client.tasks.get("1"), base_url=server.url).id == "1"
    else:
        with pytest.raises(error) as caught:
            run(lambda client: client.tasks.get("1"), base_url=server.url)
        assert "secret-key" not in f"{caught.value!r} {caught.value} {caught.value.request!r}"
    assert len(server.seen) == times


def test_nothing_listens(run: Any) -> None:
    with pytest.raises(APIConnectionError, match="connection failed"):
        run(lambda client: client.tasks.create(title="x"), base_url="http://127.0.0.1:1", retries=1)


def test_slow_answers_time_out(server: Scripted, run: Any) -> None:
    waited = threading.Event()
    server.script = lambda _: (waited.wait(10), (200, JSON, b"{}"))[1]
    # Only reading is hurried: on a busy machine, connecting takes its time.
    hurried = Timeout(10, read=0.05)
    with pytest.raises(APITimeoutError) as caught:
        run(lambda client: client.with_options(timeout=hurried, retries=0).tasks.get("1"), base_url=server.url)
    waited.set()
    assert caught.value.phase == "read"


def test_the_deadline_holds_for_all_attempts(server: Scripted, run: Any) -> None:
    waited = threading.Event()
    server.script = lambda _: (waited.wait(1), (200, JSON, b"{}"))[1]
    with pytest.raises(APITimeoutError):
        run(lambda client: client.tasks.get("1"), base_url=server.url, deadline=0.15)
    waited.set()
    assert len(server.seen) <= 2


@pytest.mark.parametrize("work", [by_sync, by_asyncio])
def test_the_deadline_holds_for_a_dripping_body(server: Scripted, work: Any) -> None:
    server.script = lambda _: "drip"
    begin = monotonic()
    with pytest.raises(APITimeoutError, match="deadline"):
        work(lambda client: client.tasks.get("1"), base_url=server.url, deadline=0.1)
    assert monotonic() - begin < 0.6


def test_pages_go_on_at_a_checkpoint(server: Scripted, run: Any) -> None:
    pages = {None: ("1", "a b"), "a b": ("2", "c"), "c": ("3", None)}

    def script(_: int) -> Any:
        after = dict(parse_qsl(urlsplit(server.seen[-1][1]).query)).get("after")
        if after == "c" and len(server.seen) == 3:
            return 500, JSON, b"{}"
        task, following = pages[after]
        return 200, JSON, json.dumps({"data": [{"id": task}], "next": following}).encode()

    server.script = script
    kept: list[Any] = []

    assert run(lambda client: twin(client).resumed(client, kept), base_url=server.url, retries=0) == (["2", "3"], "a b")
    assert [one[0] for one in kept[:2]] == ["1", "2"]
    assert json.loads(kept[1][1])["at"] == {"after": "a b"}
    assert json.loads(kept[2])["at"] == {"after": "c"}
    assert kept[3:] == ["3", None]


def test_pages(server: Scripted, run: Any) -> None:
    pages = [b'{"data": [{"id": "1"}, {"id": "2"}], "total": 3}', b'{"data": [{"id": "3"}], "total": 3}']
    server.script = lambda count: (200, JSON, pages[(count - 1) % 2])

    assert run(lambda client: twin(client).listed(client), base_url=server.url) == (["1", "2", "3"], [2, 1], 3)
    assert [path for _, path, _, _ in server.seen] == ["/tasks?limit=2", "/tasks?limit=2&offset=2"] * 2 + [
        "/tasks?limit=2"
    ]


def test_a_repeated_cursor_ends_the_walk(server: Scripted, run: Any) -> None:
    server.script = lambda _: (200, JSON, b'{"data": [{"id": "1"}], "next": "again"}')

    with pytest.raises(RepeatedPageError):
        run(lambda client: twin(client).walked(client), base_url=server.url)
    assert len(server.seen) == 2


def test_requests_beyond_the_document(server: Scripted, run: Any) -> None:
    response = run(lambda client: client.request("POST", "/odd", query={"a": 1}, json={"b": None}), base_url=server.url)
    assert response.json() == {"id": "1"}
    assert (server.seen[0][1], server.seen[0][3]) == ("/odd?a=1", b'{"b":null}')


@pytest.mark.parametrize("path", ["odd", "/a b", "/a?b", "/a/../b", "/a/%2e", "https://evil.example/"])
def test_odd_paths_are_refused(run: Any, path: str) -> None:
    with pytest.raises(ValueError, match=r"[Pp]ath"):
        run(lambda client: client.request("GET", path))


def test_endless_arguments_are_refused(run: Any) -> None:
    with pytest.raises(ValueError, match="URL too long"):
        run(lambda client: client.tasks.get("x" * 100_000))


def test_mock_transports_work(run: Any) -> None:
    mock = httpx2.MockTransport(lambda request: httpx2.Response(200, json={"id": request.url.path}))
    assert run(lambda client: client.tasks.get("x"), transport=mock).id == "/v1/tasks/x"


@pytest.mark.parametrize("encoding", [{}, {"content-encoding": "gzip"}])
def test_clients_of_httpx2_work(server: Scripted, encoding: dict[str, str]) -> None:
    body = gzip.compress(b'{"id": "1"}') if encoding else b'{"id": "1"}'
    server.script = lambda count: (200, {**JSON, **encoding}, body) if count > 1 else (307, {"location": "/x"}, b"")
    hooked: list[str] = []
    with httpx2.Client(event_hooks={"request": [lambda request: hooked.append(request.url.path)]}) as mine:
        for _ in range(2):
            task = by_sync(lambda client: client.tasks.get("1"), base_url=server.url, transport=ClientTransport(mine))
            assert task.id == "1"
        assert not mine.is_closed
    assert hooked == ["/tasks/1", "/x", "/tasks/1"]

    async def work() -> str:
        async with (
            httpx2.AsyncClient() as theirs,
            AsyncExample(base_url=server.url, transport=AsyncClientTransport(theirs)) as client,
        ):
            return str((await client.tasks.get("1")).id)

    assert asyncio.run(work()) == "1"


def test_asgi_applications_work() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
        await send({"type": "http.response.body", "body": json.dumps({"id": scope["path"]}).encode()})

    task = by_asyncio(lambda client: client.tasks.get("x"), transport=httpx2.ASGITransport(app=app))
    assert task.id == "/v1/tasks/x"


def test_views_share_connections_and_close(server: Scripted) -> None:
    client = Example(base_url=server.url)
    view = client.with_options(headers={"X-A": "b", "User-Agent": None}, query={"v": 2}, timeout=Timeout(5, read=1))
    assert view.tasks.get("1").id == client.tasks.get("1").id == "1"
    assert server.seen[0][1] == "/tasks/1?v=2"
    assert server.seen[0][2]["x-a"] == "b"
    assert "user-agent" not in server.seen[0][2]
    assert "x-a" not in server.seen[1][2]
    assert view._shared.transport is client._shared.transport
    view.close()
    view.close()
    with pytest.raises(RuntimeError, match="closed"):
        client.tasks.get("1")


def test_options_are_checked() -> None:
    client = Example()
    for options, error in (
        ({"retires": 1}, TypeError),
        ({"retries": -1}, ValueError),
        ({"deadline": 0}, ValueError),
        ({"base_url": "ftp://x"}, ValueError),
        ({"base_url": "https://user@x"}, ValueError),
    ):
        with pytest.raises(error):
            client.with_options(**options)
    assert "secret-key" not in f"{client!r} {client._settings!r}"


def test_threads_share_one_client(server: Scripted) -> None:
    results: list[str] = []
    with Example(base_url=server.url) as client:
        threads = [threading.Thread(target=lambda: results.append(client.tasks.get("1").id)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
    assert results == ["1"] * 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks are POSIX")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_fork_has_its_own_connections(server: Scripted) -> None:
    with Example(base_url=server.url) as client:
        client.tasks.get("1")
        before = client._shared.transport
        child = os.fork()
        if child == 0:
            try:
                fine = client.tasks.get("1").id == "1" and client._shared.transport is not before
            except BaseException:  # the child must end here whatever happens  # noqa: BLE001  # the child must end here whatever happens
                fine = False
            os._exit(0 if fine else 1)
        assert os.waitpid(child, 0)[1] == 0
        assert client.tasks.get("1").id == "1"
        assert client._shared.transport is before


def test_a_cancelled_call_gives_its_connection_back(server: Scripted) -> None:
    waited = threading.Event()
    server.script = lambda count: (waited.wait(1) if count == 1 else None, (200, JSON, b'{"id": "1"}'))[1]

    async def work() -> str:
        transport = httpx2.AsyncHTTPTransport(limits=httpx2.Limits(max_connections=1))
        async with AsyncExample(base_url=server.url, transport=transport) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await client.tasks.get("1")
            waited.set()
            return str((await client.with_options(timeout=2).tasks.get("1")).id)

    assert asyncio.run(work()) == "1"


def test_several_event_loops_may_use_one_client(server: Scripted) -> None:
    client = AsyncExample(base_url=server.url)
    gate = threading.Barrier(2)

    async def work() -> list[str]:
        first = (await client.tasks.get("1")).id
        # Both loops have connections before either goes on.
        gate.wait(5)
        return [first, (await client.tasks.get("1")).id]

    async def closing() -> list[str]:
        results = await work()
        await client._open()._transport().aclose()
        return results

    results: list[str] = []
    threads = [threading.Thread(target=lambda: results.extend(asyncio.run(closing()))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert results == ["1"] * 4

    async def last() -> str:
        async with client:
            return str((await client.tasks.get("1")).id)

    assert asyncio.run(last()) == "1"
    assert client._shared.transports == {}


def test_many_tasks(server: Scripted) -> None:
    async def work() -> list[str]:
        async with AsyncExample(base_url=server.url) as client:
            return [task.id for task in await asyncio.gather(*(client.tasks.get(str(i)) for i in range(30)))]

    assert asyncio.run(work()) == ["1"] * 30
    with pytest.raises(APIError):
        by_sync(lambda client: client.tasks.get("1"), base_url="http://127.0.0.1:1", retries=0)
