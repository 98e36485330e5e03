"""CPU of one call through the runtime, beside a bare `httpx2.Client.get(...).json()` on the same server.

The server runs in a process of its own. Run as `python tests/benchmarks/runtime_call.py [calls]` with `generator` and
`tests` on the path.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import socket
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from statistics import median
from typing import Any

import httpx2
from runtime.example import AsyncExample, Example

BODY = json.dumps(
    {"id": "497f6eca", "state": "open", "created-at": "2024-01-02 03:04:05", "due": "2024-01-02T03:04:05Z"}
).encode()
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(BODY), BODY)


def serve(listener: socket.socket) -> None:
    """Answer every request with the same bytes, until the process is ended."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                writer.write(ANSWER)
        except (asyncio.IncompleteReadError, OSError):
            writer.close()

    async def main() -> None:
        async with await asyncio.start_server(handle, sock=listener):
            await asyncio.sleep(120)

    asyncio.run(main())


ROUNDS = 9


def measure(calls: int, cases: dict[str, Callable[[int], Any]]) -> None:
    """Print the CPU of one call in microseconds by case, and each as a part of the first.

    Cases take turns, as the machine varies: the figure is the best of all rounds, the part their median.
    """
    rounds: list[list[float]] = []
    for work in cases.values():
        work(50)
    for _ in range(ROUNDS):
        figures: list[float] = []
        for work in cases.values():
            begin = time.process_time()
            work(calls)
            figures.append((time.process_time() - begin) / calls * 1e6)
        rounds.append(figures)
    for place, name in enumerate(cases):
        best = min(figures[place] for figures in rounds)
        part = median(figures[place] / figures[0] for figures in rounds)
        sys.stdout.write(f"{name:40} {best:8.1f} µs   {part:.2f} of bare\n")


def in_tasks(many: int, calls: int, one: Callable[[], Any]) -> Any:
    """Make `calls` calls from `many` tasks."""

    async def some() -> None:
        for _ in range(calls // many):
            await one()

    async def main() -> None:
        await asyncio.gather(*(some() for _ in range(many)))

    return main()


def fast(module: str, name: str) -> Any:
    """Return a fast transport, or None where pyreqwest is not there."""
    if not find_spec("pyreqwest"):
        return None
    return getattr(import_module(f"specloom.runtime.{module}"), name)()


def measure_sync(url: str, calls: int) -> None:
    """Measure one thread."""
    mock = httpx2.MockTransport(lambda _: httpx2.Response(200, content=BODY))
    with httpx2.Client() as bare, Example(base_url=url) as ours, Example(base_url=url, transport=mock) as mocked:
        mine, quick = ours.tasks, mocked.tasks
        cases: dict[str, Callable[[int], Any]] = {
            "bare httpx2, sync": lambda n: [bare.get(f"{url}/tasks/1").json() for _ in range(n)],
            "runtime, sync": lambda n: [mine.get("1") for _ in range(n)],
            "runtime, sync, another URL each": lambda n: [mine.get(str(i)) for i in range(n)],
            "runtime on a mock transport": lambda n: [quick.get("1") for _ in range(n)],
        }
        quicker = fast("fast_sync", "FastTransport")
        if quicker is not None:
            fastest = Example(base_url=url, transport=quicker).tasks
            cases["runtime, sync, fast"] = lambda n: [fastest.get("1") for _ in range(n)]
        measure(calls, cases)


def measure_async(url: str, calls: int, many: int) -> None:
    """Measure `many` tasks in one loop."""
    with asyncio.Runner() as runner:
        bare, ours = httpx2.AsyncClient(), AsyncExample(base_url=url)

        async def one() -> Any:
            return (await bare.get(f"{url}/tasks/1")).json()

        cases: dict[str, Callable[[int], Any]] = {
            f"bare httpx2, async, {many} tasks": lambda n: runner.run(in_tasks(many, n, one)),
            f"runtime, async, {many} tasks": lambda n: runner.run(in_tasks(many, n, lambda: ours.tasks.get("1"))),
        }
        quicker = fast("fast_async", "AsyncFastTransport")
        if quicker is not None:
            fastest = AsyncExample(base_url=url, transport=quicker).tasks
            cases[f"runtime, async, {many} tasks, fast"] = lambda n: runner.run(
                in_tasks(many, n, lambda: fastest.get("1"))
            )
        measure(calls, cases)
        runner.run(bare.aclose())
        runner.run(ours.aclose())


def main() -> None:
    """Measure everything."""
    calls = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    server = multiprocessing.get_context("fork").Process(target=serve, args=(listener,), daemon=True)
    server.start()
    try:
        measure_sync(url, calls)
        for many in (1, 50):
            measure_async(url, calls, many)
    finally:
        server.terminate()
        server.join(5)


if __name__ == "__main__":
    main()
