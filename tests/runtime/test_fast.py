"""What is peculiar to the transport on pyreqwest; that it keeps all policies, the tests of faults and shells say."""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import os
import ssl
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from specloom.runtime.base.errors import APIConnectionError, APITimeoutError
from specloom.runtime.base.operation import Call, Empty, Operation, Segment
from specloom.runtime.client.resource_async import async_streaming
from specloom.runtime.client.resource_sync import streaming
from specloom.runtime.transport.cancellation import AbandonedError, async_answer_of
from specloom.runtime.transport.fast import sendable
from specloom.runtime.transport.fast_async import AsyncFastTransport
from specloom.runtime.transport.fast_sync import FastTransport

from .conftest import Scripted
from .test_shells import JSON, by_fast, by_fast_asyncio, by_trio, twin
from .test_streaming import files
from .twins_async import AsyncExample
from .twins_sync import Example

LOOPBACK = Path(__file__).parent / "loopback"


@pytest.fixture(params=[by_fast, by_fast_asyncio])
def run(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture
def secured(server: Scripted) -> Iterator[str]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(LOOPBACK / "server.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    return server.url.replace("http:", "https:")


def test_the_extra_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    for kind in (Example, AsyncExample):
        with pytest.raises(ImportError, match=r"pip install 'example\[fast\]'"):
            kind(transport="fast")


def test_no_other_transport_has_a_name() -> None:
    with pytest.raises(ValueError, match=r"'fast'.*not 'quick'"):
        Example(transport="quick")


def test_trio_is_refused() -> None:
    with pytest.raises(RuntimeError, match="event loop of asyncio"):
        by_trio(lambda client: client.tasks.get("1"), transport="fast")


def test_nothing_is_added_to_a_request(server: Scripted, run: Any) -> None:
    server.script = lambda _: (201, JSON, b'{"id": "2"}')
    run(lambda client: client.tasks.create(title="x"), base_url=server.url, headers={"User-Agent": None})
    assert server.seen[0][2] == {
        "host": server.url.removeprefix("http://"),
        "accept": "application/json",
        "accept-encoding": "gzip, deflate",
        "authorization": "Bearer secret-key",
        "content-type": "application/json",
        "content-length": str(len(server.seen[0][3])),
        "user-agent": "",
    }


REMOVE: Operation[None] = Operation(
    id="remove", method="DELETE", path=("/tasks/", Segment("id"), "/notes"), success={204: Empty()}
)


@pytest.mark.parametrize("climbing", [".", ".."])
def test_paths_that_would_climb_are_refused(server: Scripted, run: Any, climbing: str) -> None:
    with pytest.raises(ValueError, match=r"^id must not"):
        run(lambda client: client._open().run(Call(REMOVE, path={"id": climbing})), base_url=server.url)
    assert server.seen == []


@pytest.mark.parametrize(
    "url",
    ["http://good.example\\@evil.example/", "http://user@evil.example/", "https://a/b/%2e%2E", "https://a/./b",
     "https://a/b\tc", "https://a/b\\c", "https://a/%zz", "https://a/ä", "ftp://a/b"],
)  # fmt: skip
def test_urls_that_are_read_in_two_ways_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match="would change it"):
        sendable(url)


@pytest.mark.parametrize(
    "url", ["http://a", "https://a:1/b", "http://[::1]:8/b.c/..d?e=.&f=%2E%2E/", "http://a/%C3%A4?/../"]
)
def test_other_urls_are_sent(url: str) -> None:
    assert sendable(url) == url


def test_fields_that_are_not_ascii_are_left_out(server: Scripted, run: Any) -> None:
    server.script = lambda _: (200, {**JSON, "x-name": "é", "x-other": "o"}, b'{"id": "1"}')
    headers = run(lambda client: client.tasks.with_raw_response.get("1"), base_url=server.url).headers
    assert (headers["x-other"], headers["content-type"], headers.get("x-name")) == ("o", "application/json", None)


def test_certificates_are_checked(secured: str, run: Any) -> None:
    with pytest.raises(APIConnectionError, match="certificate"):
        run(lambda client: client.tasks.create(title="x"), base_url=secured, retries=0)


def test_pyreqwest_can_be_configured(secured: str) -> None:
    authority = (LOOPBACK / "authority.pem").read_bytes()
    transport = FastTransport(configure=lambda builder: builder.add_root_certificate_pem(authority))
    with Example(base_url=secured, transport=transport) as client:
        assert client.tasks.get("1").id == "1"


def test_deadlines_hold_for_streams(server: Scripted, run: Any) -> None:
    server.script = lambda _: "drip"

    with pytest.raises(APITimeoutError):
        run(lambda client: twin(client).read(client), base_url=server.url, deadline=0.2)


def test_streams_with_deadlines_share_connections(server: Scripted) -> None:
    transport = FastTransport()
    with Example(base_url=server.url, transport=transport, deadline=5) as client:
        for _ in range(20):
            with streaming(client.tasks.get)("1") as response:
                response.read()
        assert len(transport._clients._by_timeout) == 1


def test_long_contents_come_and_go(server: Scripted, tmp_path: Path) -> None:
    content = bytes(1_000_000)
    server.script = lambda _: (200, {"content-type": "application/octet-stream"}, content)
    with Example(base_url=server.url, transport="fast") as client:
        with streaming(files(client).download)() as response:
            assert response.save(tmp_path / "a") == len(content)
        files(client).put(content)
        assert server.seen[1][3] == content


def test_several_loops_may_use_one_client(server: Scripted) -> None:
    client = AsyncExample(base_url=server.url, transport="fast")
    results: list[str] = []

    def work() -> None:
        results.extend(asyncio.run(calls()))

    async def calls() -> list[str]:
        return [task.id for task in await asyncio.gather(*(client.tasks.get("1") for _ in range(3)))]

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    work()
    asyncio.run(client.aclose())
    assert results == ["1"] * 15


def test_threads_share_one_client(server: Scripted) -> None:
    results: list[str] = []
    with Example(base_url=server.url, transport="fast") as client:
        threads = [threading.Thread(target=lambda: results.append(client.tasks.get("1").id)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
    assert results == ["1"] * 8


def test_a_cancelled_call_gives_its_connection_back(server: Scripted) -> None:
    waited = threading.Event()
    server.script = lambda count: (waited.wait(1) if count == 1 else None, (200, JSON, b'{"id": "1"}'))[1]

    async def work() -> str:
        transport = AsyncFastTransport(configure=lambda builder: builder.max_connections(1))
        async with AsyncExample(base_url=server.url, transport=transport) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await client.tasks.get("1")
            waited.set()
            return str((await client.with_options(timeout=2).tasks.get("1")).id)

    assert asyncio.run(work()) == "1"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks are POSIX")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("own", [True, False])
def test_a_fork_is_refused(server: Scripted, own: bool) -> None:
    with Example(base_url=server.url, transport="fast" if own else FastTransport()) as client:
        client.tasks.get("1")
        child = os.fork()
        if child == 0:
            try:
                client.tasks.get("1")
            except RuntimeError as error:
                os._exit(0 if "fork" in str(error) else 1)
            finally:
                os._exit(2)
        assert os.waitpid(child, 0)[1] == 0
        assert client.tasks.get("1").id == "1"


@pytest.mark.parametrize("transport", ["fast", None])
def test_scopes_end_calls_alike_on_both_transports(server: Scripted, transport: str | None) -> None:
    """`anyio` knows its own cancellation by the exception that it threw, which has to come back."""
    server.script = lambda _: "drip"

    async def work() -> tuple[bool, list[str]]:
        ended: list[str] = []
        async with AsyncExample(base_url=server.url, transport=transport) as client:

            async def call(opened: bool) -> None:
                if not opened:
                    await client.tasks.get("1")
                    return
                async with async_streaming(client.tasks.get)("1") as response:
                    await response.read()

            for opened in (False, True):
                with anyio.move_on_after(0.1) as scope:
                    await call(opened)
                for limit in (lambda: asyncio.timeout(0.1), _fail_after):
                    try:
                        async with limit():
                            await call(opened)
                    except TimeoutError as error:
                        ended.append(type(error).__name__)
        return scope.cancelled_caught, ended

    assert asyncio.run(work()) == (True, ["TimeoutError"] * 4)


@contextlib.asynccontextmanager
async def _fail_after() -> AsyncIterator[None]:
    with anyio.fail_after(0.1):
        yield


def test_a_cancellation_that_nobody_asked_for_is_a_broken_connection() -> None:
    async def given_up() -> None:
        raise asyncio.CancelledError("Request was cancelled")

    async def work() -> None:
        await async_answer_of(given_up())

    with pytest.raises(AbandonedError, match="closed"):
        asyncio.run(work())
