"""An independent witness: Prism mocks our documents and validates what the generated clients send.

`make prism` installs it. Each operation is called once, with the arguments of its first recorded success; the calls are
those of the generated tests. Prism serves no path of the document's server, so clients get its bare address.
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket
from types import ModuleType
from typing import Any
from warnings import catch_warnings, simplefilter

import httpx2
import pytest

ROOT = Path(__file__).parents[2]
PRISM = Path(__file__).parent / "node_modules" / ".bin" / "prism"
VENDORS = sorted(path.parent.name for path in (ROOT / "specs").glob("*/openapi.yaml"))
PATIENCE = 60
# What Prism gets wrong by itself; an entry that is no longer needed fails as well.
KNOWN = {
    # Prism looks for required parameters with brackets under their encoded names; only encoding twice satisfies it.
    "listVideoParticipants": "Request query must have required property 'page%5blimit%5d'",
    # The bodies that Prism makes up for recursive schemas break off in the middle; the requests are accepted.
    "getMenuTree": "Response body property 0.children.0.children.0",
    "getTeamTree": "Response body property 0.children.0.children.0",
}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("node") is None, reason="Prism needs node, which is not here"),
    pytest.mark.skipif(not PRISM.exists(), reason="Prism is not installed; run `make prism`"),
]


@dataclass
class Calls:
    """Stands in for the player of the generated tests, and keeps the first success of each operation."""

    kept: dict[str, Callable[[Any], object]] = field(default_factory=dict)

    def __call__(self, recording: str, index: int, call: Callable[[Any], object], *, error: object = None) -> None:
        if error is None:
            self.kept.setdefault(recording.removesuffix(".json"), call)


class Watching(httpx2.BaseTransport):
    """Passes requests on, and keeps what Prism has to say about them."""

    def __init__(self) -> None:
        self.inner = httpx2.HTTPTransport()
        self.complaints: list[str] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        response = self.inner.handle_request(request)
        response.read()
        violations = response.headers.get("sl-violations")
        problem = response.headers.get("content-type", "").startswith("application/problem+json")
        if violations or problem or response.status_code >= 400:
            said = violations or response.text
            self.complaints.append(f"{request.method} {request.url} -> {response.status_code}: {said[:2000]}")
        # The stream has been read; a client that reads it once more would wait for ever.
        return httpx2.Response(
            response.status_code,
            headers={"Content-Type": response.headers.get("content-type", "")},
            content=response.content,
        )

    def close(self) -> None:
        self.inner.close()


def module_at(path: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def calls_of(vendor: str) -> dict[str, Callable[[Any], object]]:
    calls = Calls()
    for path in sorted((ROOT / "generated" / vendor / "tests").glob(f"test_{vendor}_*.py")):
        module = module_at(path, f"prism_{path.stem}")
        for name, test in vars(module).items():
            # Others (the commands of the README, say) are tests of something else.
            if name.startswith("test_") and list(inspect.signature(test).parameters) == ["play"]:
                test(calls)
    return calls.kept


@contextmanager
def prism(vendor: str, log: Path) -> Iterator[str]:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    line = [
        str(PRISM),
        "mock",
        "--errors",
        "-h",
        "127.0.0.1",
        "-p",
        str(port),
        str(ROOT / "specs" / vendor / "openapi.yaml"),
    ]
    with log.open("w") as out:
        process = subprocess.Popen(line, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, "NO_COLOR": "1"})
        try:
            for _ in range(PATIENCE * 10):
                if "is listening" in log.read_text() or process.poll() is not None:
                    break
                time.sleep(0.1)
            assert process.poll() is None, log.read_text()
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(10)


@pytest.mark.parametrize("vendor", VENDORS)
def test_prism_accepts_every_operation(
    vendor: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "generated" / vendor))
    package = importlib.import_module(vendor)
    conftest = module_at(ROOT / "generated" / vendor / "tests" / "conftest.py", f"prism_{vendor}_conftest")
    found = re.search(r"import Async(\w+), (\w+)", (ROOT / "generated" / vendor / "tests" / "conftest.py").read_text())
    assert found is not None
    calls = calls_of(vendor)
    operations = (ROOT / "specs" / vendor / "openapi.yaml").read_text().count("\n      operationId: ")
    complaints: list[str] = []
    known: set[str] = set()
    with prism(vendor, tmp_path / "prism.log") as url:
        for operation, call in calls.items():
            transport = Watching()
            arguments = {**conftest.ARGUMENTS, "base_url": url, "retries": 0, "rate_limit": None, "strict": True}
            with getattr(package, found.group(2))(**arguments, transport=transport) as client:
                try:
                    with catch_warnings():
                        simplefilter("ignore", DeprecationWarning)  # all operations are called, on purpose
                        result: Any = call(client)
                        if hasattr(result, "first"):
                            result.first_page()
                except Exception as error:  # noqa: BLE001  # all complaints are wanted, not the first
                    transport.complaints = transport.complaints or [f"{type(error).__name__}: {error}"]
            transport.close()  # a client leaves open what it was given
            if operation in KNOWN and any(KNOWN[operation] in complaint for complaint in transport.complaints):
                known.add(operation)
            else:
                complaints += [f"{operation}: {complaint}" for complaint in transport.complaints]
    with capsys.disabled():
        counts = f"{len(complaints)} complaints, {len(known)} known"
        sys.stderr.write(f"\n{vendor}: {len(calls)} of {operations} operations called, {counts}\n")
        sys.stderr.writelines(f"  {complaint}\n" for complaint in complaints)
    assert len(calls) == operations
    assert complaints == []
    assert known == KNOWN.keys() & calls.keys()
