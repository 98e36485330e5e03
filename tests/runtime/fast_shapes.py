"""Programs that call by the fast transport, each a process of its own. The interpreter must not die in any of them.

Run as `python -m tests.runtime.fast_shapes NAME URL`. They run with every Python that has the libraries of the
runtime, hence without pytest.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Any

from specloom.runtime.base.operation import Call
from specloom.runtime.client.client_async import AsyncClient
from specloom.runtime.client.client_sync import Client

from .example import API, GET

URL = sys.argv[2] if len(sys.argv) > 2 else ""
ONE: Call[Any] = Call(GET, path={"id": "1"})


def client() -> Client:
    return Client(API, credentials={"api_key": "k"}, base_url=URL, transport="fast")


def call(known: Client | None = None) -> None:
    made = known or client()
    assert made._open().run(ONE).id == "1"
    if known is None:
        made.close()


async def calls(*, close: bool = True) -> None:
    made = AsyncClient(API, credentials={"api_key": "k"}, base_url=URL, transport="fast")
    await asyncio.gather(*(made._open().run(ONE) for _ in range(10)))
    if close:
        await made.aclose()


def on_thread(work: Callable[[], Any]) -> Any:
    """Do something on a new thread, wait until that has ended, and return the result."""
    results: list[Any] = []
    thread = threading.Thread(target=lambda: results.append(work()))
    thread.start()
    thread.join()
    return results[0]


def in_pools(work: Callable[[], Any]) -> None:
    for _ in range(2):
        with ThreadPoolExecutor(3) as pool:
            list(pool.map(lambda _: work(), range(6)))


def main_thread() -> None:
    call()
    in_pools(call)


def pool_twice() -> None:
    in_pools(call)


def first_call_on_thread_that_ends() -> None:
    on_thread(call)
    on_thread(call)
    call()


def client_from_thread_that_ends() -> None:
    made = on_thread(client)
    call(made)
    in_pools(lambda: call(made))
    made.close()


def loops_in_pools() -> None:
    in_pools(lambda: asyncio.run(calls()))


def loop_on_thread_that_ends() -> None:
    on_thread(lambda: asyncio.run(calls()))
    asyncio.run(calls())
    on_thread(call)


def threads_of_loops() -> None:
    async def work() -> None:
        for _ in range(4):
            await asyncio.to_thread(call)

    asyncio.run(work())
    asyncio.run(work())


def import_on_thread_that_ends() -> None:
    transport = on_thread(lambda: import_module("specloom.runtime.transport.fast_sync").FastTransport())
    made = Client(API, credentials={"api_key": "k"}, base_url=URL, transport=transport)
    call(made)
    in_pools(lambda: call(made))


def forked_after_use() -> None:
    in_pools(call)
    used = client()
    call(used)
    for work in (lambda: call(used), call, lambda: asyncio.run(calls())):
        assert _status_of_child(work) == 7  # refused in our words
    call(used)
    asyncio.run(calls())


def forked_before_use() -> None:
    on_thread(client)
    assert _status_of_child(call) == 0
    assert _status_of_child(lambda: asyncio.run(calls())) == 0
    call()


def _status_of_child(work: Callable[[], Any]) -> int:
    """Return how a process that was forked ends: 0 where the work was done, 7 where it was refused."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except RuntimeError as error:
            os._exit(7 if "leave `transport` out" in str(error) else 8)
        finally:
            os._exit(9)
    for _ in range(500):
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status >> 8 or -status
        time.sleep(0.02)
    os.kill(child, 9)
    return -os.waitpid(child, 0)[1]


def exit_after_calls() -> None:
    asyncio.run(calls(close=False))


def exit_after_calls_on_thread() -> None:
    on_thread(lambda: asyncio.run(calls()))


SHAPES: dict[str, Callable[[], None]] = {
    shape.__name__: shape
    for shape in (
        main_thread, pool_twice, first_call_on_thread_that_ends, client_from_thread_that_ends, loops_in_pools,
        loop_on_thread_that_ends, threads_of_loops, import_on_thread_that_ends, forked_after_use, forked_before_use,
        exit_after_calls, exit_after_calls_on_thread,
    )
}  # fmt: skip

if __name__ == "__main__":
    SHAPES[sys.argv[1]]()
