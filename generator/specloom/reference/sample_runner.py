"""Executes samples against the fake server of their package. It runs as a program of its own, and imports no other.

It reads a JSON object from the standard input (`package`, `variable`, `programs`, `seconds`), and writes what went
wrong with which program to the standard output, by its index: an empty object where all ran. Nothing but loopback is
reached, whatever a document names.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import signal
import sys
import time
import warnings
from collections.abc import Generator
from ipaddress import ip_address
from typing import Any


def _refuse_others(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse connections that lead out of this machine (an audit hook, PEP 578)."""
    if event == "socket.connect" and isinstance(arguments[1], tuple) and not _is_loopback(arguments[1][0]):
        raise PermissionError(f"a sample connects to {arguments[1][0]}")
    if event == "socket.getaddrinfo" and not _is_loopback(arguments[0]):
        raise PermissionError(f"a sample looks up {arguments[0]}")


def _is_loopback(host: Any) -> bool:
    if host in (None, "", "localhost", b"localhost"):
        return True
    try:
        return ip_address(host.decode() if isinstance(host, bytes) else host).is_loopback
    except ValueError:
        return False


@contextlib.contextmanager
def _at_most(seconds: int) -> Generator[None]:
    """Interrupt what takes longer, where the system has alarms."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def expire(*_: object) -> None:
        raise TimeoutError(f"it takes more than {seconds} s")

    before = signal.signal(signal.SIGALRM, expire)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def fault_of(program: str, seconds: int) -> str:
    """Execute a program, and return what went wrong: nothing where it ran."""
    try:
        with contextlib.redirect_stdout(io.StringIO()), _at_most(seconds):
            exec(compile(program, "<sample>", "exec"), {"__name__": "__main__"})  # noqa: S102
    except (Exception, SystemExit) as error:  # noqa: BLE001  # a sample may fail in any way
        return f"{type(error).__name__}: {error}".splitlines()[0][:300]
    return ""


def _without_waits() -> None:
    """Let clients wait for no rate limit: nobody else uses the server."""
    anyio = importlib.import_module("anyio")

    async def at_once(delay: float) -> None:
        pass

    time.sleep = lambda _: None
    vars(anyio)["sleep"] = at_once


def main() -> None:
    """Execute all programs that the standard input names."""
    asked = json.load(sys.stdin)
    sys.addaudithook(_refuse_others)
    warnings.simplefilter("ignore")
    _without_waits()
    testing = importlib.import_module(f"{asked['package']}.testing")
    faults: dict[str, str] = {}
    with testing.serve(testing.fake()) as url:
        os.environ[asked["variable"]] = url
        for index, program in enumerate(asked["programs"]):
            if fault := fault_of(program, asked["seconds"]):
                faults[str(index)] = fault.replace(url, "")
    json.dump(faults, sys.stdout)


if __name__ == "__main__":
    main()
