"""A client that is closed: in another event loop, twice, while it calls; and no socket stays open."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpcore2
import httpx2
import pytest

from specloom.runtime.base.errors import APIConnectionError
from specloom.runtime.client.resource_async import async_streaming
from specloom.runtime.client.resource_sync import streaming
from specloom.runtime.transport.network_async import AsyncNetwork
from specloom.runtime.transport.network_sync import Network
from specloom.runtime.transport.proxied_async import async_own_transport

from .conftest import Scripted
from .test_shells import EACH, JSON
from .twins_async import AsyncExample
from .twins_sync import Example

# Of asyncio, about those that stayed behind in closed event loops: their sockets are closed, as the tests see.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed transport:ResourceWarning")
BOTH = pytest.mark.parametrize("transport", [None, "fast"])


@pytest.fixture(autouse=True)
def warnings_come_in_time() -> Iterator[None]:
    yield
    gc.collect()


def open_to(server: Scripted) -> int:
    """Return how many sockets of Python are connected to a server."""
    count = 0
    for each in gc.get_objects():
        if isinstance(each, socket.socket) and each.fileno() >= 0:
            try:
                count += each.getpeername() == server.server_address
            except OSError:
                continue
    return count


@contextmanager
def loop_on_thread() -> Iterator[Callable[[Any], Any]]:
    """Run an event loop on a thread; what comes out runs a coroutine there and returns its result."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield lambda coroutine: asyncio.run_coroutine_threadsafe(coroutine, loop).result(10)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def call(client: AsyncExample) -> str:
    return str((await client.tasks.get("1")).id)


@BOTH
def test_a_client_is_closed_after_the_event_loop_that_it_was_used_in(server: Scripted, transport: str | None) -> None:
    client = AsyncExample(base_url=server.url, transport=transport)
    assert asyncio.run(call(client)) == "1"
    assert open_to(server) == (transport is None)
    asyncio.run(client.aclose())
    assert open_to(server) == 0
    asyncio.run(client.aclose())
    with pytest.raises(RuntimeError, match=r"^The client has been closed\.$"):
        asyncio.run(call(client))


@BOTH
def test_a_client_is_closed_while_other_event_loops_run(server: Scripted, transport: str | None) -> None:
    client = AsyncExample(base_url=server.url, transport=transport)

    async def here() -> str:
        result = await call(client)
        await client.aclose()
        return result

    with loop_on_thread() as run:
        assert [run(call(client)), asyncio.run(here()), open_to(server)] == ["1", "1", 0]
        with pytest.raises(RuntimeError, match=r"^The client has been closed\.$"):
            run(call(client))


def test_trio_closes_what_asyncio_opened(server: Scripted) -> None:
    trio = pytest.importorskip("trio")
    client = AsyncExample(base_url=server.url)
    asyncio.run(call(client))
    trio.run(call, client)
    trio.run(client.aclose)
    assert open_to(server) == 0


def test_sockets_of_closed_event_loops_are_closed_with_the_next_one(server: Scripted) -> None:
    client = AsyncExample(base_url=server.url)
    gc.disable()
    try:
        assert [asyncio.run(call(client)) for _ in range(5)] == ["1"] * 5
        assert open_to(server) == 1
    finally:
        gc.enable()
        asyncio.run(client.aclose())


@BOTH
@pytest.mark.parametrize("retries", [0, 2])
def test_closing_ends_calls_by_our_errors(server: Scripted, transport: str | None, retries: int) -> None:
    started, gone = threading.Event(), threading.Event()
    server.script = lambda _: (started.set(), gone.wait(2), (200, JSON, b'{"id": "1"}'))[2]
    ours = (RuntimeError, APIConnectionError)

    async def asynchronously() -> None:
        client = AsyncExample(base_url=server.url, transport=transport, retries=retries)
        running = asyncio.create_task(call(client))
        assert await asyncio.to_thread(started.wait, 10)
        await client.aclose()
        with pytest.raises(ours):  # before there is an answer, which it may well give
            await running
        gone.set()

    asyncio.run(asynchronously())
    started.clear()
    gone.clear()
    client = Example(base_url=server.url, transport=transport, retries=retries)
    ended: list[BaseException | None] = []

    def work() -> None:
        try:
            client.tasks.get("1")
            ended.append(None)
        except ours as error:
            ended.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert started.wait(10)
    client.close()
    gone.set()
    thread.join(10)
    assert len(ended) == 1
    assert open_to(server) == 0


def test_streams_of_a_closed_client_break_by_our_error(server: Scripted) -> None:
    server.script = lambda _: "drip"

    async def asynchronously() -> None:
        async with (
            AsyncExample(base_url=server.url) as client,
            async_streaming(client.tasks.get)("1") as response,
        ):
            chunks = response.iter_bytes()
            await anext(chunks)
            await client.aclose()
            with pytest.raises(APIConnectionError):
                await anext(chunks)

    asyncio.run(asynchronously())
    with Example(base_url=server.url) as client, streaming(client.tasks.get)("1") as response:
        chunks = iter(response.iter_bytes())
        next(chunks)
        client.close()
        with pytest.raises(APIConnectionError):
            list(chunks)


@pytest.mark.parametrize("run", EACH)
def test_a_client_that_was_closed_before_it_was_used(server: Scripted, run: Any) -> None:
    asynchronous = run not in (EACH[0], EACH[3])

    async def closed_first(client: Any) -> Any:
        await client.aclose()
        await client.aclose()
        return await client.tasks.get("1")

    def closed(client: Any) -> Any:
        client.close()
        client.close()
        return client.tasks.get("1")

    with pytest.raises(RuntimeError, match=r"^The client has been closed\.$"):
        run(closed_first if asynchronous else closed, base_url=server.url)


def test_a_transport_of_the_caller_is_closed_once() -> None:
    class Counting(httpx2.BaseTransport):
        closed = 0

        def close(self) -> None:
            self.closed += 1

    transport = Counting()
    client = Example(transport=transport)
    client.close()
    client.close()
    assert transport.closed == 1


class _Late(httpcore2.NetworkStream, httpcore2.AsyncNetworkStream):
    """A connection that comes up when its client is closed already."""

    closed = False

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def test_no_connection_comes_up_after_the_client_was_closed() -> None:
    stream = _Late()

    class Backend(httpcore2.NetworkBackend):
        def connect_tcp(self, *_: Any, **__: Any) -> Any:
            network.closed = True
            return stream

    network = Network(Backend())
    with pytest.raises(httpcore2.ConnectError, match="closed"):
        network.connect_tcp("host", 80)
    assert stream.closed


def test_no_asynchronous_connection_comes_up_after_the_client_was_closed() -> None:
    stream = _Late()

    class Backend(httpcore2.AsyncNetworkBackend):
        async def connect_tcp(self, *_: Any, **__: Any) -> Any:
            network.closed = True
            return stream

    network = AsyncNetwork(Backend())
    with pytest.raises(httpcore2.ConnectError, match="closed"):
        asyncio.run(network.connect_tcp("host", 80))
    assert stream.closed


def test_connections_by_way_of_proxies_are_closed_too(server: Scripted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", server.url)
    client = AsyncExample(base_url="http://api.example.com")
    asyncio.run(call(client))
    assert open_to(server) == 1
    asyncio.run(client.aclose())
    assert open_to(server) == 0
    assert async_own_transport(trust_env=True).networks == []  # type: ignore[attr-defined]  # of the proxied one
