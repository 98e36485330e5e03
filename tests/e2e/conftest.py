"""Packages generated from the text of a document and imported, and a server on loopback that they call."""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest


class Seen(NamedTuple):
    """A request as it arrived."""

    method: str
    path: str
    query: str
    headers: Message
    body: bytes


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what runs type checkers; `make types` runs it."""
    for item in items:
        if "assert_types" in getattr(item, "fixturenames", ()):
            item.add_marker("types")


@pytest.fixture(autouse=True)
def without_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the vendors' pages: the documents of these tests are of other vendors."""
    monkeypatch.delenv("SPECLOOM_VENDOR_DOCS", raising=False)


Answer = tuple[int, dict[str, str], bytes]
NOTHING: Answer = (204, {}, b"")


class Loopback(ThreadingHTTPServer):
    """Answers each request by `answer`, and keeps what arrived."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[Seen] = []
        self.answer: Callable[[Seen], Answer] = lambda _: NOTHING

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10

    def _answer(self) -> None:
        server: Any = self.server
        url = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        request = Seen(self.command, url.path, url.query, self.headers, body)
        server.seen.append(request)
        status, headers, content = server.answer(request)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(b"" if self.command == "HEAD" else content)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = _answer  # noqa: N815  # the names that http.server calls

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    """Return a server that answers as a test says."""
    server = Loopback()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


_MODELS = ("--models", models) if (models := os.environ.get("SPECLOOM_MODELS")) else ()


@pytest.fixture(scope="session")
def generated(
    specloom_here: Callable[..., subprocess.CompletedProcess[str]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[..., ModuleType]]:
    """Return what generates a package of a name from a document's text, by the command, and imports it.

    `files` are the texts of other files of the document; `refused` says that operations of it are left out.
    """
    folder = tmp_path_factory.mktemp("generated")

    def made(
        name: str, text: str, *options: str, files: Mapping[str, str] = MappingProxyType({}), refused: bool = False
    ) -> ModuleType:
        if name not in sys.modules:
            place = folder / name
            place.mkdir()
            document = place / "openapi.yaml"
            document.write_text(text, "utf-8")
            for file, content in files.items():
                (place / file).write_text(content, "utf-8")
            options = ("--output", str(place), "--package", name, "--with", "fast", *_MODELS, *options)
            result = specloom_here("generate", document, *options, cwd=folder)
            assert result.returncode == int(refused), result.stdout + result.stderr
            sys.path.insert(0, str(place / name))
            importlib.invalidate_caches()
        return importlib.import_module(name)

    before = list(sys.path)
    yield made
    sys.path[:] = before


@pytest.fixture(params=["sync", "async", "sync fast", "async fast"])
def both(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Return what runs `use(client)` with the client of a package, in each of the two and on each transport.

    `use` is written for both: it asks for results by `yield`, and gets them once they are awaited. Pages become lists.
    """
    kind, _, fast = request.param.partition(" ")

    def run(package: ModuleType, use: Callable[[Any], Any], **options: Any) -> Any:
        name = next(name for name in package.__all__ if name.startswith("Async")).removeprefix("Async")
        if fast:
            options.setdefault("transport", "fast")
        if kind == "sync":
            with getattr(package, name)(**options) as client:
                return _driven(use(client))

        async def main() -> Any:
            async with getattr(package, f"Async{name}")(**options) as client:
                return await _awaited(use(client))

        return asyncio.run(main())

    return run


def _driven(steps: Any) -> Any:
    try:
        step = next(steps)
        while True:
            try:
                result = list(step) if hasattr(step, "pages") else step
            except Exception as error:  # noqa: BLE001  # handed to the test
                step = steps.throw(error)
            else:
                step = steps.send(result)
    except StopIteration as done:
        return done.value


async def _awaited(steps: Any) -> Any:
    try:
        step = next(steps)
        while True:
            try:
                result = [item async for item in step] if hasattr(step, "pages") else await step
            except Exception as error:  # noqa: BLE001  # as above
                step = steps.throw(error)
            else:
                step = steps.send(result)
    except StopIteration as done:
        return done.value


@pytest.fixture
def read_manifest() -> Callable[[ModuleType], dict[str, Any]]:
    """Return what reads the support manifest of a generated package."""

    def read(package: ModuleType) -> dict[str, Any]:
        assert package.__file__ is not None
        manifest: dict[str, Any] = json.loads((Path(package.__file__).parents[1] / "support.json").read_text("utf-8"))
        return manifest

    return read


_CHECKERS = (
    (("mypy", "--strict", "--no-incremental", "--no-error-summary", "use.py"), r"^use\.py:(\d+): error"),
    (("pyright", "--pythonpath", sys.executable), r"use\.py:(\d+):\d+ - error"),
)


@pytest.fixture
def assert_types(tmp_path: Path) -> Callable[..., None]:
    """Return what checks a program that uses the packages in some folders, by mypy and pyright, both strict.

    Lines that end with `# wrong` have to be errors, and no others.
    """

    def check(program: str, *folders: Path) -> None:
        (tmp_path / "use.py").write_text(program, "utf-8")
        places = [str(folder) for folder in folders]
        settings = {"typeCheckingMode": "strict", "include": ["use.py"], "extraPaths": places}
        (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
        wrong = [number for number, line in enumerate(program.splitlines(), 1) if line.endswith("# wrong")]
        for command, error in _CHECKERS:
            done = subprocess.run(
                [sys.executable, "-m", *command],
                cwd=tmp_path, env={**os.environ, "MYPYPATH": os.pathsep.join(places)}, capture_output=True, text=True,
                timeout=300, check=False,
            )  # fmt: skip
            marked = sorted({int(number) for number in re.findall(error, done.stdout, re.MULTILINE)})
            assert marked == wrong, done.stdout + done.stderr

    return check
