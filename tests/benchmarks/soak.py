"""A long run on a bad server: does every call end in the right result or the right error, and does anything leak?

50,000 calls from 100 tasks, with 1 % of each fault. The server runs in a process of its own. Run as
`python tests/benchmarks/soak.py [calls] [tasks] [fast]` with `generator` and `tests` on the path.
"""

from __future__ import annotations

import asyncio
import gc
import gzip
import multiprocessing
import os
import resource
import socket
import sys
import time
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

from runtime.twins_async import AsyncExample

from specloom.runtime.attempt.retry import Budget
from specloom.runtime.base.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    DecodeError,
    RateLimitError,
    ServerError,
)
from specloom.runtime.base.options import Timeout

OKAY = b'{"id": "1", "state": "open"}'
SHOWN = 5
BOMB = gzip.compress(bytes(20_000_000), 9)

# One in a hundred calls each, by the last two digits of the task's number: what comes of a fault that stays.
FAULTS: dict[int, tuple[str, type[APIError] | None]] = {
    1: ("reset", APIConnectionError),
    2: ("reset within", APIConnectionError),
    3: ("slow headers", APITimeoutError),
    4: ("slow body", APITimeoutError),
    5: ("truncated", APIConnectionError),
    6: ("503", ServerError),
    7: ("429", RateLimitError),
    8: ("HTML", DecodeError),
    9: ("broken JSON", DecodeError),
    10: ("bomb", DecodeError),
    11: ("redirect", None),
    12: ("503 once", None),
    13: ("reset once", None),
}


def reply(body: bytes, status: str = "200 OK", kind: str = "application/json", *more: str) -> bytes:
    """Return the octets of a response."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *more, "", ""]
    return "\r\n".join(lines).encode() + body


FIXED = {
    "503": reply(b"", "503 Service Unavailable"),
    "429": reply(b"", "429 Too Many Requests", "text/plain", "Retry-After: 3600"),
    "HTML": reply(b"<html>", kind="text/html"),
    "broken JSON": reply(b'{"id": '),
    "bomb": reply(BOMB, "200 OK", "application/json", "Content-Encoding: gzip"),
    "redirect": reply(b"", "307 Temporary Redirect", "text/plain", "Location: /tasks/0"),
}


def abort(writer: asyncio.StreamWriter) -> None:
    """Reset a connection."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    writer.transport.abort()


async def answer(writer: asyncio.StreamWriter, fault: str, *, again: bool) -> bool:
    """Answer one request; return whether the connection may be used for another."""
    if fault in FIXED:
        writer.write(FIXED[fault])
    elif fault == "reset" or (fault == "reset once" and not again):
        abort(writer)
        return False
    elif fault == "503 once" and not again:
        writer.write(reply(b"", "503 Service Unavailable", "text/plain", "Retry-After: 0"))
    elif fault in ("truncated", "reset within", "slow body"):
        writer.write(reply(OKAY)[:-5])
        await writer.drain()
        if fault == "slow body":
            await asyncio.sleep(3)
        if fault != "truncated":
            abort(writer)
        return False
    elif fault == "slow headers":
        await asyncio.sleep(3)
        return False
    else:
        writer.write(reply(OKAY))
    return True


def serve(listener: socket.socket) -> None:
    """Answer requests as the number in their path says, until the process is ended."""
    seen: Counter[bytes] = Counter()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                path = head.split(b" ", 2)[1]
                number = int(path.rpartition(b"/")[2])
                fault = FAULTS.get(number % 100, ("", None))[0]
                seen[path] += fault.endswith("once")
                if not await answer(writer, fault, again=seen[path] > 1):
                    break
        except (asyncio.IncompleteReadError, OSError):
            pass
        finally:
            writer.close()

    async def main() -> None:
        async with await asyncio.start_server(handle, sock=listener, backlog=1024):
            await asyncio.sleep(3600)

    asyncio.run(main())


def open_files() -> int:
    """Return how many files and sockets this process has open."""
    return len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else -1


def memory() -> float:
    """Return the memory of this process in MiB."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Endless(Budget):
    """A budget that is never spent."""

    __slots__ = ()

    def spend(self) -> bool:
        """Allow every repetition."""
        return True


async def one(tasks: Any, number: int, found: Counter[str]) -> None:
    """Make one call, and count what came of it."""
    fault, wanted = FAULTS.get(number % 100, ("fine", None))
    try:
        right = (await tasks.get(str(number))).id == "1" and wanted is None
    except APIError as error:
        right = wanted is not None and type(error) is wanted
        if not right and len(found) < SHOWN:
            sys.stdout.write(f"{number} ({fault}): {error!r}\n")
    except Exception as error:  # what must not happen is counted  # noqa: BLE001  # what must not happen is counted
        right = False
        sys.stdout.write(f"{number} ({fault}): {error!r}\n")
    found["right" if right else f"wrong: {fault}"] += 1


async def soak(url: str, calls: int, many: int, transport: Any) -> Counter[str]:
    """Make all calls, and print figures after each tenth."""
    found: Counter[str] = Counter()
    numbers = iter(range(calls))

    async def some(tasks: Any, until: int) -> None:
        for number in numbers:
            await one(tasks, number, found)
            if number >= until:
                return

    async with AsyncExample(base_url=url, transport=transport, timeout=Timeout(10, read=1.0), retries=1) as client:
        # The budget is meant to stop repetitions in an outage: here each fault is to be seen through.
        client._open().session.budget = Endless()
        client._open().session.chance = lambda: 0.05
        for tenth in range(1, 11):
            begin, cpu = time.monotonic(), time.process_time()
            until = calls * tenth // 10 - 1
            async with asyncio.TaskGroup() as group:
                for _ in range(many):
                    group.create_task(some(client.tasks, until - many))
            gc.collect()
            spent, took = time.process_time() - cpu, time.monotonic() - begin
            sys.stdout.write(
                f"{sum(found.values()):7} calls, {memory():6.1f} MiB, {open_files():4} files, "
                f"{spent:5.1f} s CPU, {took:5.1f} s\n"
            )
        async with asyncio.TaskGroup() as group:
            for _ in range(many):
                group.create_task(some(client.tasks, calls))
    return found


def main() -> int:
    """Run, and return 1 if anything was wrong or leaked."""
    calls, many = (
        int(sys.argv[index]) if len(sys.argv) > index else default for index, default in ((1, 50_000), (2, 100))
    )
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    server = multiprocessing.get_context("fork").Process(target=serve, args=(listener,), daemon=True)
    server.start()
    before = open_files()
    transport = (
        import_module("specloom.runtime.transport.fast_async").AsyncFastTransport() if "fast" in sys.argv else None
    )
    try:
        found = asyncio.run(soak(url, calls, many, transport))
    finally:
        server.terminate()
        server.join(5)
    gc.collect()
    left = open_files() - before
    sys.stdout.write(f"{dict(found)}; files left open: {left}; memory {memory():.1f} MiB\n")
    return 0 if set(found) == {"right"} and left <= 4 else 1


if __name__ == "__main__":
    raise SystemExit(main())
