"""Load with faults, bombs and deadlines, by both transports: `python -m tests.faults.soak` writes `RESULTS.md` here.

Each line of the tables is a process of its own, which prints what it measured; so is the server. The exit code says
whether all is as promised.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from .matrix import package
from .soak_server import ENDLESS, LATE, MIB, bombs

TRANSPORTS = ("httpx2", "fast")
TASKS = 100
CAP = 16 * MIB
_ROOM = 16 * MIB
_KEY = {"api_key": "k", "client_id": "c", "client_secret": "s"}
_RESULTS = Path(__file__).with_name("RESULTS.md")
Measured = dict[str, Any]


def options(url: str, transport: str, **others: Any) -> dict[str, Any]:
    """Return the options of a client."""
    return {"base_url": url, **_KEY, **({"transport": "fast"} if transport == "fast" else {}), **others}


def memory(name: str) -> int:
    """Return a figure of this process in octets: `VmRSS`, its memory, or `VmHWM`, its highest."""
    found = re.search(rf"{name}:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    if found is None:
        raise RuntimeError(f"no {name}: the soak measures memory on Linux only")
    return int(found[1]) * 1024


def outcome(error: BaseException | None) -> str:
    """Return the name of what a call raised; of another family, marked, and of a timeout with what took too long."""
    if error is None:
        return "good"
    phase = getattr(error, "phase", None)
    name = type(error).__name__ + (f" ({phase})" if phase else "")
    return ("" if isinstance(error, package().APIError) else "raw ") + name


def soak(url: str, transport: str, count: int) -> Measured:
    """Call from 100 tasks; one answer of a hundred is broken."""

    async def work() -> Measured:
        outcomes: Counter[str] = Counter()
        async with package().AsyncFaulty(**options(f"{url}/mixed", transport, timeout=LATE / 2)) as client:
            await _many(count // 10, lambda _: client.things.get("1"), outcomes)
            first = memory("VmRSS")
            await _many(count - count // 10, lambda _: client.things.get("1"), outcomes)
        return {"results": outcomes, "after a tenth": first, "at the end": memory("VmRSS")}

    return asyncio.run(work())


def posts(url: str, transport: str, count: int) -> Measured:
    """Send POSTs that are all answered wrongly."""

    async def work() -> Measured:
        outcomes: Counter[str] = Counter()
        async with package().AsyncFaulty(**options(f"{url}/broken", transport, timeout=LATE / 2)) as client:
            await _many(count, lambda index: client.things.create(name=f"{transport} {index}"), outcomes)
        return {"results": outcomes}

    return asyncio.run(work())


async def _many(count: int, call: Callable[[int], Any], outcomes: Counter[str]) -> None:
    numbers = iter(range(count))

    async def task() -> None:
        for number in numbers:
            error: BaseException | None = None
            try:
                await call(number)
            except Exception as caught:  # noqa: BLE001  # any at all is counted
                error = caught
            outcomes[outcome(error)] += 1

    await asyncio.gather(*(task() for _ in range(TASKS)))


def deadlines(url: str, transport: str, count: int) -> Measured:
    """Read streams that never end, by threads and by tasks, each with a deadline."""
    outcomes: Counter[str] = Counter()
    set_up = options(f"{url}/still", transport, deadline=0.5)

    def read(client: Any) -> None:
        try:
            for _ in client.feeds.watch():
                pass
        except Exception as error:  # noqa: BLE001  # as above
            outcomes[outcome(error)] += 1
        else:
            outcomes["ended"] += 1

    async def all_tasks() -> None:
        async with package().AsyncFaulty(**set_up) as client:

            async def watch(_: int) -> None:
                async for _item in await _stream(client):
                    pass

            await _many(count, watch, outcomes)

    with package().Faulty(**set_up) as client, ThreadPoolExecutor(20) as pool:
        list(pool.map(read, [client] * count))
    asyncio.run(all_tasks())
    return {"results": outcomes}


async def _stream(client: Any) -> Any:
    stream = client.feeds.watch()
    return await stream if hasattr(stream, "__await__") and not hasattr(stream, "__aiter__") else stream


def bomb(url: str, transport: str, name: str) -> Measured:
    """Read a bomb with a cap of 16 MiB."""
    caps = {"max_response_bytes": CAP, "max_item_bytes": CAP}
    with package().Faulty(**options(url, transport, **caps)) as client:
        client.things.get("1")
        before = memory("VmRSS")
        Path("/proc/self/clear_refs").write_text("5", "ascii")
        error: BaseException | None = None
        try:
            _read(client.with_options(base_url=f"{url}/{name}"), name)
        except Exception as caught:  # noqa: BLE001  # as above
            error = caught
        return {"results": {outcome(error): 1}, "grown": memory("VmHWM") - before, "says": str(error)}


def _read(client: Any, name: str) -> None:
    if name == "line":
        list(client.lines.list())
    elif "event" in name:
        list(client.feeds.watch())
    else:
        client.files.get_note()


PARTS: dict[str, Callable[[str, str, Any], Measured]] = {
    "soak": lambda url, transport, count: soak(url, transport, int(count)),
    "posts": lambda url, transport, count: posts(url, transport, int(count)),
    "deadlines": lambda url, transport, count: deadlines(url, transport, int(count)),
    "bomb": bomb,
}


@contextmanager
def served() -> Iterator[str]:
    """Give the URL of a new server."""
    with subprocess.Popen([sys.executable, "-m", "tests.faults.soak_server"], stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.kill()


def measured(part: str, transport: str, what: object) -> tuple[Measured, Measured]:
    """Return what a part measured in a process of its own, and what its server counted."""
    with served() as url:
        line = [sys.executable, "-m", "tests.faults.soak", "--part", part, url, transport, str(what)]
        begin = time.monotonic()
        done = subprocess.run(line, capture_output=True, text=True, check=False, timeout=1200)
        if done.returncode:
            return {"results": {f"exit {done.returncode}: {done.stderr[-300:]}": 1}}, {}
        with urlopen(f"{url}/counts", timeout=10) as response:
            counts = json.load(response)
    return {**json.loads(done.stdout), "seconds": round(time.monotonic() - begin)}, counts


def _results(measures: Measured) -> str:
    return ", ".join(f"{times} {name}" for name, times in measures["results"].items())


def _load(calls: int, wrong: list[str]) -> Iterator[str]:
    yield "| transport | calls | results | MiB after a tenth | MiB at the end | seconds |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for transport in TRANSPORTS:
        result, _ = measured("soak", transport, calls)
        first, last = (result.get(name, 0) / MIB for name in ("after a tenth", "at the end"))
        yield (f"| {transport} | {calls} | {_results(result)} | {first:.1f} | {last:.1f} | {result.get('seconds')} |")
        if not first or last > first + 8 or "raw" in _results(result):
            wrong.append(f"soak by {transport}: {result}")


def _posts(count: int, wrong: list[str]) -> Iterator[str]:
    yield "| transport | POSTs | not sent | arrived | arrived twice | results |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for transport in TRANSPORTS:
        result, counts = measured("posts", transport, count)
        unsent = sum(result["results"].get(f"APITimeoutError ({phase})", 0) for phase in ("connect", "pool"))
        bodies, twice = counts.get("bodies"), counts.get("twice")
        yield f"| {transport} | {count} | {unsent} | {bodies} | {twice} | {_results(result)} |"
        if twice != 0 or bodies != count - unsent or unsent > 0.02 * count or "raw" in _results(result):
            wrong.append(f"POSTs by {transport}: {result} {counts}")


def _deadlines(count: int, wrong: list[str]) -> Iterator[str]:
    yield "| transport | streams, sync and async | results |"
    yield "| --- | --- | --- |"
    for transport in TRANSPORTS:
        result, _ = measured("deadlines", transport, count)
        yield f"| {transport} | {2 * count} | {_results(result)} |"
        if result["results"] != {"APITimeoutError (deadline)": 2 * count}:
            wrong.append(f"deadlines by {transport}: {result}")


def _bombs(_: int, wrong: list[str]) -> Iterator[str]:
    yield "| bomb | transport | result | MiB grown, of a cap of 16 |"
    yield "| --- | --- | --- | --- |"
    for name in (*bombs(), *ENDLESS):
        for transport in TRANSPORTS:
            result, _counts = measured("bomb", transport, name)
            grown = result.get("grown", 0)
            yield f"| {name} | {transport} | {_results(result)} | {grown / MIB:.1f} |"
            if not 0 < grown <= CAP + _ROOM or result["results"] != {"DecodeError": 1}:
                wrong.append(f"bomb {name!r} by {transport}: {result}")


TABLES = {
    "Load": (_load, 50_000, "100 tasks; one answer of a hundred is broken, in ten ways."),
    "Duplicates": (
        _posts,
        10_000,
        (
            "Each POST that arrives is answered wrongly. One that arrives twice would be a duplicate; those for which "
            "a connection took longer than 0.2 s to make were not sent."
        ),
    ),
    "Deadlines": (_deadlines, 200, "Of streams without end; `deadline=0.5`."),
    "Bombs": (_bombs, 0, "How far the highest memory lies above that before; at most the cap and 16 MiB are promised."),
}


def main() -> int:
    """Measure, write the tables, and return 1 where a figure is not as promised."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", nargs=4, metavar=("PART", "URL", "TRANSPORT", "WHAT"), help="what a process does")
    parser.add_argument("--only", choices=TABLES, help="print one table, write nothing")
    parser.add_argument("--share", type=float, default=1, help="of the usual number of calls")
    chosen = parser.parse_args()
    if chosen.part:
        part, url, transport, what = chosen.part
        sys.stdout.write(json.dumps(PARTS[part](url, transport, what)))
        return 0
    wrong: list[str] = []
    lines = ["# Load, duplicates, deadlines, bombs", "", "Written by `make soak`."]
    for title, (table, count, text) in TABLES.items():
        if chosen.only in (None, title):
            lines += ["", f"## {title}", "", text, "", *table(round(count * chosen.share), wrong)]
    lines += ["", "## Not as promised", "", *(wrong or ["Nothing."])]
    if chosen.only or chosen.share != 1:
        print("\n".join(lines))
    else:
        _RESULTS.write_text("\n".join((*lines, "")), "utf-8")
    sys.stdout.write("".join(f"{each}\n" for each in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
