"""The free list of connections: limits, waiting in turn, expiry, and that no place is ever lost."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import anyio
import httpcore2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.transport import connections_async
from specloom.runtime.transport.connections_async import AsyncConnections, Server
from specloom.runtime.transport.connections_sync import Connections

HERE: Server = (b"http", b"here", None)
THERE: Server = (b"http", b"there", None)


class Connection:
    """As a connection of httpcore2 looks to a pool."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.state = "idle"
        self.readable = False

    def is_closed(self) -> bool:
        return self.state == "closed"

    def is_idle(self) -> bool:
        return self.state in ("idle", "closed")

    def has_expired(self) -> bool:
        return self.readable

    def close(self) -> None:
        self.state = "closed"

    async def aclose(self) -> None:
        self.state = "closed"


@pytest.fixture(params=["asyncio", "trio"])
def run(request: pytest.FixtureRequest) -> Callable[[Callable[[], Any]], Any]:
    if request.param == "trio":
        pytest.importorskip("trio")
    return lambda work: anyio.run(work, backend=request.param)


def made(limit: int = 2, expiry: float = 5.0) -> AsyncConnections:
    return AsyncConnections(Connection, limit=limit, expiry=expiry)


def test_the_last_connection_to_the_same_server_comes_first(run: Any) -> None:
    async def work() -> None:
        connections = made(3)
        first, second = await connections.take(HERE, 1), await connections.take(HERE, 1)
        await connections.give_back(first)
        await connections.give_back(second)
        assert await connections.take(THERE, 1) not in (first, second)
        assert await connections.take(HERE, 1) is second
        assert await connections.take(HERE, 1) is first

    run(work)


def test_all_in_use_is_a_timeout_and_then_a_turn(run: Any) -> None:
    async def work() -> None:
        connections = made(1)
        only = await connections.take(HERE, 1)
        with pytest.raises(httpcore2.PoolTimeout):
            await connections.take(HERE, 0.01)
        order: list[int] = []

        async def wait(number: int) -> None:
            taken = await connections.take(HERE, 5)
            order.append(number)
            assert taken is only
            await connections.give_back(taken)

        async with anyio.create_task_group() as tasks:
            for number in range(5):
                tasks.start_soon(wait, number)
                await anyio.sleep(0.001)
            await connections.give_back(only)
        assert order == [0, 1, 2, 3, 4]

    run(work)


@pytest.mark.parametrize("state", ["closed", "busy"])
def test_what_cannot_be_used_again_leaves_its_place(run: Any, state: str) -> None:
    async def work() -> None:
        connections = made(1)
        for _ in range(3):
            broken = await connections.take(HERE, 0.1)
            broken.state = state
            await connections.give_back(broken)
            assert broken.state == "closed"
        assert (await connections.take(HERE, 0.1)).state == "idle"

    run(work)


def test_a_waiter_gets_the_place_of_a_broken_connection_or_of_one_to_another_server(run: Any) -> None:
    async def work() -> None:
        for server, state in ((HERE, "busy"), (HERE, "closed"), (THERE, "idle")):
            connections = made(1)
            only = await connections.take(HERE, 1)
            taken: list[Any] = []

            async def wait(server: Server = server, connections: Any = connections, taken: Any = taken) -> None:
                taken.append(await connections.take(server, 5))

            async with anyio.create_task_group() as tasks:
                tasks.start_soon(wait)
                await anyio.sleep(0.01)
                only.state = state
                await connections.give_back(only)
            assert only.state == "closed"
            assert taken[0] is not only
            assert taken[0].server == server

    run(work)


def test_a_connection_that_the_server_ended_or_that_was_idle_too_long_is_not_used(
    run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        connections = made(2)
        readable, old = await connections.take(HERE, 1), await connections.take(THERE, 1)
        await connections.give_back(readable)
        readable.readable = True
        assert await connections.take(HERE, 1) is not readable
        await connections.give_back(old)
        now = time.monotonic() + 6
        monkeypatch.setattr(connections_async, "monotonic", lambda: now)
        assert await connections.take(HERE, 1) is not old
        assert (readable.state, old.state) == ("closed", "closed")

    run(work)


def test_the_place_of_an_idle_connection_to_another_server_is_used(run: Any) -> None:
    async def work() -> None:
        connections = made(2)
        first, second = await connections.take(HERE, 1), await connections.take(HERE, 1)
        await connections.give_back(first)
        await connections.give_back(second)
        assert (await connections.take(THERE, 0.1)).server == THERE
        assert (first.state, second.state) == ("closed", "idle")

    run(work)


def test_closing_ends_all_and_wakes_those_who_wait(run: Any) -> None:
    async def work() -> None:
        connections = made(1)
        only = await connections.take(HERE, 1)
        taken: list[Any] = []

        async def wait() -> None:
            taken.append(await connections.take(HERE, 5))

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(wait)
            await anyio.sleep(0.01)
            await connections.aclose()
        assert only.state == "closed"
        assert taken[0] is not only
        await connections.give_back(only)  # its request ends after all

    run(work)


@given(
    st.lists(
        st.tuples(st.floats(0, 0.004), st.floats(0, 0.004), st.sampled_from([HERE, THERE]), st.booleans()), max_size=25
    )
)
def test_cancelled_tasks_lose_no_place(calls: list[tuple[float, float, Server, bool]]) -> None:
    async def work() -> None:
        connections = made(2)
        used: set[Any] = set()

        async def call(patience: float, length: float, server: Server, breaks: bool) -> None:
            with anyio.move_on_after(patience), suppress(httpcore2.PoolTimeout):
                connection = await connections.take(server, 0.003)
                try:
                    assert connection not in used
                    assert connection.server == server
                    used.add(connection)
                    assert len(used) <= 2
                    connection.state = "busy"
                    await anyio.sleep(length)
                    connection.state = "busy" if breaks else "idle"
                finally:
                    used.discard(connection)
                    with anyio.CancelScope(shield=True):
                        await connections.give_back(connection)

        async with anyio.create_task_group() as tasks:
            for each in calls:
                tasks.start_soon(call, *each)
        with anyio.fail_after(1):
            assert [await connections.take(HERE, 0.01) for _ in range(2)]
        with pytest.raises(httpcore2.PoolTimeout):
            await connections.take(HERE, 0.001)

    anyio.run(work)


def test_threads_never_share_a_connection_and_lose_no_place() -> None:
    connections = Connections(Connection, limit=3, expiry=5.0)
    used: set[Any] = set()
    wrong: list[str] = []

    def work(number: int) -> None:
        for turn in range(100):
            server = HERE if (number + turn) % 3 else THERE
            connection = connections.take(server, 10)
            if connection in used or connection.server != server or len(used) >= 3:
                wrong.append(f"{number} {turn}")
            used.add(connection)
            if turn % 10 == 0:
                time.sleep(0.0001)
            used.discard(connection)
            if turn % 7 == 0:
                connection.state = "busy"
            connections.give_back(connection)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert not wrong
    assert len({connections.take(HERE, 0.01) for _ in range(3)}) == 3
