"""Generated clients on a transport that keeps what it is given: the bytes that would have gone out."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from pathlib import Path
from typing import Any, NamedTuple

import httpx2
import pytest

from specloom.base.document import Document, SourceFile
from specloom.load.source import parse
from specloom.pipeline.generate import build
from specloom.read import read

from .document import document, table_paths


class Sent(NamedTuple):
    """A request as it would have gone out."""

    method: str
    path: str
    query: str | None
    headers: Mapping[str, str]
    content: bytes


class Recorder(httpx2.BaseTransport):
    """A transport that answers 204 and keeps the last request."""

    def __init__(self) -> None:
        self.sent: Sent | None = None

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        path, mark, query = request.url.raw_path.decode("ascii").partition("?")
        content = request.read()
        self.sent = Sent(request.method, path, query if mark else None, request.headers, content)
        return httpx2.Response(204)


class Wire:
    """A generated client and what it sends; `models` are those of its package."""

    def __init__(self, package: str) -> None:
        module = self._module = importlib.import_module(package)
        self.models: Any = importlib.import_module(f"{package}.models")
        self._recorder = Recorder()
        client = next(name for name in module.__all__ if name.startswith("Async")).removeprefix("Async")
        self._client = getattr(module, client)(transport=self._recorder)

    def file(self, name: str) -> str:
        """Return the text of a file that was generated."""
        found = self._module.__file__
        assert found is not None
        return Path(found).with_name(name).read_text("utf-8")

    def view(self, **options: Any) -> Wire:
        """Return the same with a view of the client."""
        found = copy(self)
        found._client = self._client.with_options(**options)
        return found

    def send(self, method: str, *arguments: Any, **keywords: Any) -> Sent:
        self._recorder.sent = None
        getattr(self._client.wire, method)(*arguments, **keywords)
        assert self._recorder.sent is not None
        return self._recorder.sent


def _package(text: str, name: str, folder: Path) -> None:
    source = Document(Path(), "wire.yaml", {"wire.yaml": SourceFile(text, parse(text, name="wire.yaml"))})
    reading = read(source)
    assert reading.refused == ()
    for path, content in build(reading, (), name).items():
        place = folder / (path if path.startswith(f"{name}/") else f"{name}/{path}")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode())


@pytest.fixture(scope="session")
def wired(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, str], Wire]]:
    """Return what generates a package from a document's text and gives its client."""
    folder = tmp_path_factory.mktemp("wire")
    sys.path.insert(0, str(folder))

    def made(text: str, name: str) -> Wire:
        if not (folder / name).exists():
            _package(text, name, folder)
            importlib.invalidate_caches()
        return Wire(name)

    yield made
    sys.path.remove(str(folder))


@pytest.fixture(scope="session")
def wire(wired: Callable[[str, str], Wire]) -> Wire:
    """Return the client of the truth table's document."""
    return wired(document(table_paths()), "wire_table")
