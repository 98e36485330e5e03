"""The fault matrix: what a server does, and what comes of it, for each client on each transport.

A row is plain data, and states what is expected. A cell is a row on one client and transport; it deviates where
anything else comes of it. A cell that was not run deviates, too.
"""

from __future__ import annotations

import asyncio
import atexit
import importlib
import os
import pickle
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from time import monotonic
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

from specloom.cli import main

from .calls import CALLS, awaited, driven
from .server import Answer, Server

KINDS = ("sync", "async", "sync fast", "async fast")
SECRET = "sk-matrix-1234567890"
_AUTHORITY = Path(__file__).parents[1] / "runtime" / "loopback" / "authority.pem"
_DOCUMENT = Path(__file__).with_name("openapi.yaml")


class Row(NamedTuple):
    """What a server answers, one request after another, the last for ever; and what is expected.

    `value` is what the call returns, or `error` the class of what it raises ("*" for any of the family), whose text
    holds `says`. `requests` is how many requests arrive, `target` the target of the last of them, `connections` how
    many are made; `within` how many seconds it takes at most. `options` are those of the client.
    """

    answers: tuple[Answer, ...]
    call: str = "get"
    value: Any = None
    error: str = ""
    says: str = ""
    phase: str = ""
    target: str = ""
    requests: int | None = 1
    connections: int | None = None
    within: float = 5.0
    options: Mapping[str, Any] = {}
    by_kind: Mapping[str, Mapping[str, Any]] = {}
    """Where a transport differs, and may: what is expected of it, with the reason in a comment."""


class Cell(NamedTuple):
    """What came of a row on one client and transport: `wrong` is empty where it is as expected."""

    row: str
    kind: str
    wrong: str
    seconds: float
    raw: bool = False
    """Whether an exception of another family came out."""


@cache
def package() -> ModuleType:
    """Return the package that rows call, generated into a folder that is there until the program ends."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with redirect_stdout(StringIO()) as out:
        code = main(["generate", str(_DOCUMENT), "--output", folder, "--package", "faulty", "--with", "fast"])
    if code:
        raise RuntimeError(out.getvalue())
    sys.path.insert(0, str(Path(folder) / "faulty"))
    importlib.invalidate_caches()
    made = importlib.import_module("faulty")
    # As rows wait for what a server asks for, not for chance.
    vars(importlib.import_module("faulty._runtime.attempt.retry"))["_FIRST"] = 0.01
    return made


def run(rows: Mapping[str, Row], kinds: Sequence[str] = KINDS) -> list[Cell]:
    """Run rows on these kinds of clients."""
    # Reading all authorities that there are takes longer than the rest of a cell, and nobody speaks TLS here.
    with patch.dict(os.environ, SSL_CERT_FILE=str(_AUTHORITY)):
        return [cell(package(), name, rows[name], kind) for name in rows for kind in kinds]


def not_run(rows: Iterable[str], cells: Iterable[Cell], kinds: Sequence[str] = KINDS) -> list[tuple[str, str]]:
    """Return the cells of the matrix that there is no result for."""
    done = {(each.row, each.kind) for each in cells}
    return [(row, kind) for row in rows for kind in kinds if (row, kind) not in done]


def cell(faulty: ModuleType, name: str, row: Row, kind: str) -> Cell:
    """Run a row on one kind of client."""
    row = row._replace(**row.by_kind.get(kind, {}))
    options: dict[str, Any] = {"api_key": SECRET, "client_id": "client", "client_secret": SECRET, "timeout": 1.5}
    options |= row.options
    if kind.endswith("fast"):
        options["transport"] = "fast"
    value: Any = None
    error: BaseException | None = None
    with Server(row.answers) as server:
        begin = monotonic()
        try:
            value = _called(faulty, row, kind, {"base_url": server.url, **options})
        except Exception as caught:  # noqa: BLE001  # any at all is what the row is about
            error = caught
        seconds = monotonic() - begin
        wrong = _wrong(row, value, error) or _server_side(row, server) or _late(row, seconds)
    raw = error is not None and not isinstance(error, faulty.APIError) and type(error).__name__ != row.error
    return Cell(name, kind, wrong, seconds, raw)


def _called(faulty: ModuleType, row: Row, kind: str, options: dict[str, Any]) -> Any:
    use: Callable[[Any], Any] = CALLS[row.call]
    if kind.startswith("sync"):
        with faulty.Faulty(**options) as client:
            return driven(use(client))

    async def work() -> Any:
        async with faulty.AsyncFaulty(**options) as client:
            return await awaited(use(client))

    return asyncio.run(work())


def _wrong(row: Row, value: Any, error: BaseException | None) -> str:
    if error is None:
        return f"expected {row.error}, got {value!r:.200}" if row.error else _differs(row.value, value)
    if type(error).__name__ != row.error and not (row.error == "*" and _is_ours(error)):
        return f"expected {row.error or repr(row.value)}, got {type(error).__name__}: {error!s:.300}"
    if row.says not in str(error):
        return f"expected {row.says!r} in {error!s:.300}"
    if row.phase and row.phase != getattr(error, "phase", None):
        return f"expected phase {row.phase}, got {getattr(error, 'phase', None)!r}"
    if SECRET in f"{error} {error!r} {error.__cause__!r} {error.__context__!r}":
        return "the key is in the error"
    if type(pickle.loads(pickle.dumps(error))) is not type(error):
        return "the error is another one once it was pickled"
    return ""


def _differs(expected: Any, value: Any) -> str:
    return "" if value == expected and type(value) is type(expected) else f"expected {expected!r}, got {value!r:.200}"


def _server_side(row: Row, server: Server) -> str:
    if row.requests is not None and len(server.seen) != row.requests:
        return f"expected {row.requests} requests, {len(server.seen)} arrived"
    target = server.seen[-1].split(b" ")[1].decode("latin-1") if server.seen else ""
    if row.target and row.target != target:
        return f"expected a request to {row.target!r}, not {target!r}"
    if row.connections is not None and server.connections != row.connections:
        return f"expected {row.connections} connections, {server.connections} were made"
    return ""


def _late(row: Row, seconds: float) -> str:
    return f"took {seconds:.2f} s, more than {row.within} s" if seconds > row.within else ""


def _is_ours(error: BaseException) -> bool:
    return any(cls.__name__ == "APIError" for cls in type(error).__mro__)
