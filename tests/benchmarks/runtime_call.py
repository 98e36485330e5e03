"""CPU of one call through the runtime, beside a bare `httpx2.Client.get(...).json()` on the same server.

The server runs in a process of its own. All ways take turns in many short rounds, as machines drift: a figure is the
median of its rounds, a ratio the median of the ratios to the bare call of the same round. What calls return is given
up at once: kept, it would only measure the garbage collector. Run as `python tests/benchmarks/runtime_call.py [rounds]`
with `generator` and `tests` on the path.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import socket
import sys
import time
from collections.abc import Callable
from itertools import count
from statistics import median, quantiles
from typing import Any

import httpx2
from runtime.twins_async import AsyncExample
from runtime.twins_sync import Example

TASK = {"id": "497f6eca", "state": "open", "created-at": "2024-01-02 03:04:05", "due": "2024-01-02T03:04:05Z"}
BODY = json.dumps(TASK).encode()
SENT = {"kind": "task", "title": "a", "note": "some text"}
FIELDS = b"HTTP/1.1 %d OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
ANSWER = FIELDS % (200, len(BODY), BODY)
CREATED = FIELDS % (201, len(BODY), BODY)
TEN = json.dumps({"data": [TASK] * 10, "total": 10}).encode()
PAGE = FIELDS % (200, len(TEN), TEN)


def serve(listener: socket.socket) -> None:
    """Answer every request with the same bytes for its kind, until the process is ended."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := (await reader.readuntil(b"\r\n\r\n")).lower():
                if head.startswith(b"post"):
                    await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
                writer.write(CREATED if head.startswith(b"post") else PAGE if b"limit=" in head else ANSWER)
        except (asyncio.IncompleteReadError, OSError):
            writer.close()

    async def main() -> None:
        async with await asyncio.start_server(handle, sock=listener):
            await asyncio.sleep(600)

    asyncio.run(main())


CALLS = 400
Ways = dict[str, Callable[[int], Any]]


def measure(title: str, ways: Ways, rounds: int) -> None:
    """Print a table: the CPU of one call in microseconds by way, and each as a part of the first."""
    for work in ways.values():
        work(2 * CALLS)
    found = [[cpu(work) for work in ways.values()] for _ in range(rounds)]
    sys.stdout.write(f"\n{title:40} {'median µs':>10} {'ratio':>7}   middle half\n")
    for place, name in enumerate(ways):
        low, ratio, high = quantiles((figures[place] / figures[0] for figures in found), n=4)
        typical = median(figures[place] for figures in found)
        sys.stdout.write(f"{name:40} {typical:10.1f} {ratio:7.2f}   {low:.2f} to {high:.2f}\n")


def cpu(work: Callable[[int], Any]) -> float:
    """Return the microseconds of CPU that one call of many takes in this process, all its threads included."""
    begin = time.process_time()
    work(CALLS)
    return (time.process_time() - begin) / CALLS * 1e6


def repeated(call: Callable[[str], Any], name: Callable[[], str] = lambda: "1") -> Callable[[int], None]:
    """Return what makes a call many times, one after the other."""

    def work(calls: int) -> None:
        for _ in range(calls):
            call(name())

    return work


def measure_sync(url: str, rounds: int) -> None:
    """Measure one thread."""
    others = count()
    mock = httpx2.MockTransport(lambda _: httpx2.Response(200, content=BODY))
    with (
        httpx2.Client() as bare,
        Example(base_url=url) as ours,
        Example(base_url=url, transport="fast") as fast,
        Example(base_url=url, transport=mock) as mocked,
    ):
        ways: Ways = {
            "bare httpx2": repeated(lambda name: bare.get(f"{url}/tasks/{name}").json()),
            "runtime": repeated(ours.tasks.get),
            "runtime, another URL each": repeated(ours.tasks.get, lambda: str(next(others))),
            "runtime, fast": repeated(fast.tasks.get),
            "runtime, fast, another URL each": repeated(fast.tasks.get, lambda: str(next(others))),
            "runtime, on a mock transport": repeated(mocked.tasks.get),
        }
        measure("one call after the other", ways, rounds)
        ways = {
            "bare httpx2": repeated(lambda _: bare.post(f"{url}/tasks", json=SENT).json()),
            "runtime": repeated(lambda _: ours.tasks.create(title="a", note="some text")),
            "runtime, fast": repeated(lambda _: fast.tasks.create(title="a", note="some text")),
        }
        measure("POST of JSON", ways, rounds)
        ways = {
            "bare httpx2": repeated(lambda _: bare.get(f"{url}/tasks", params={"limit": 10}).json()),
            "runtime": repeated(lambda _: ours.tasks.list(limit=10).first_page()),
            "runtime, fast": repeated(lambda _: fast.tasks.list(limit=10).first_page()),
        }
        measure("a page of ten", ways, rounds)


def measure_async(url: str, rounds: int, many: int) -> None:
    """Measure `many` tasks in one loop."""
    with asyncio.Runner() as runner:

        def tasked(call: Callable[[], Any]) -> Callable[[int], None]:
            async def some(calls: int) -> None:
                for _ in range(calls):
                    await call()

            async def all_of(calls: int) -> None:
                await asyncio.gather(*(some(calls // many) for _ in range(many)))

            return lambda calls: runner.run(all_of(calls))

        async def one() -> Any:
            return (await bare.get(f"{url}/tasks/1")).json()

        bare = httpx2.AsyncClient()
        ours, fast = AsyncExample(base_url=url), AsyncExample(base_url=url, transport="fast")
        ways: Ways = {
            "bare httpx2": tasked(one),
            "runtime": tasked(lambda: ours.tasks.get("1")),
            "runtime, fast": tasked(lambda: fast.tasks.get("1")),
        }
        measure(f"asyncio, {many} task{'s' * (many > 1)}", ways, rounds)
        for client in (bare, ours, fast):
            runner.run(client.aclose())


def main() -> None:
    """Measure everything."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 41
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    server = multiprocessing.get_context("fork").Process(target=serve, args=(listener,), daemon=True)
    server.start()
    try:
        measure_sync(url, rounds)
        for many in (1, 50, 100):
            measure_async(url, rounds, many)
    finally:
        server.terminate()
        server.join(5)


if __name__ == "__main__":
    main()
