"""Files through a generated package, on loopback: forms with parts, plain content, what may be sent again."""

from __future__ import annotations

import asyncio
import importlib
import io
import subprocess
import sys
import threading
import tracemalloc
from collections.abc import AsyncIterator, Callable, Iterator
from email.message import Message
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

DOCUMENT = """\
openapi: 3.1.0
info: {title: Album, version: "1"}
servers: [{url: "https://album.invalid"}]
paths:
  /photos:
    post:
      operationId: addPhotos
      x-specloom-name: add
      tags: [photos]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [about]
              properties:
                about: {type: object, properties: {title: {type: string}, taken: {type: string, format: date-time}}}
                photos: {type: array, items: {type: string, format: binary}}
                scan: {type: string, contentMediaType: application/pdf}
                sketch: {type: string, contentMediaType: image/svg+xml}
                note: {type: string}
                tags: {type: array, items: {type: string}}
            encoding:
              about: {contentType: application/vnd.album+json}
              photos: {contentType: "image/png, image/jpeg"}
              note: {contentType: text/markdown}
      responses: {"204": {description: ok}}
  /content:
    put:
      operationId: putContent
      x-specloom-name: put
      tags: [photos]
      requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
      responses: {"204": {description: ok}}
"""
MEGABYTE = bytes(1 << 20)
MANY = 64


class Shelf(ThreadingHTTPServer):
    """Keeps what arrives; counts the octets of what is large."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[tuple[str, Message, bytes, int]] = []
        self.statuses: list[int] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 20

    def _answer(self) -> None:
        server: Any = self.server
        kept, size = b"", 0
        for chunk in self._chunks():
            size += len(chunk)
            kept += chunk if size < len(MEGABYTE) else b""
        server.seen.append((self.command, self.headers, kept, size))
        self.send_response(server.statuses.pop(0) if server.statuses else 204)
        self.send_header("content-length", "0")
        self.send_header("retry-after", "0")
        self.end_headers()

    def _chunks(self) -> Iterator[bytes]:
        if self.headers.get("transfer-encoding") == "chunked":
            while left := int(self.rfile.readline(), 16):
                yield self.rfile.read(left)
                self.rfile.readline()
            self.rfile.readline()
            return
        left = int(self.headers.get("content-length") or 0)
        while left:
            chunk = self.rfile.read(min(left, 1 << 16))
            left -= len(chunk)
            yield chunk

    do_POST = do_PUT = _answer  # noqa: N815  # the names that http.server asks for

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        return


@pytest.fixture
def server() -> Iterator[Shelf]:
    running = Shelf()
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        running.shutdown()
        running.server_close()


@pytest.fixture(scope="module")
def album(
    tmp_path_factory: pytest.TempPathFactory, specloom: Callable[..., subprocess.CompletedProcess[str]]
) -> Iterator[Any]:
    """Return the generated package."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "album.yaml").write_text(DOCUMENT)
    done = specloom("generate", "album.yaml", "--with", "fast", "--output", "out", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    sys.path.insert(0, str(folder / "out" / "album"))
    yield importlib.import_module("album")
    sys.path.remove(str(folder / "out" / "album"))


Work = Callable[[Any], Any]
Run = Callable[[Work], Any]


@pytest.fixture(params=["sync", "sync-fast", "async", "async-fast"])
def run(request: pytest.FixtureRequest, album: Any, server: Shelf) -> Run:
    """Return what does some work with a client of one kind, on one transport."""
    kind, _, transport = str(request.param).partition("-")
    options = {"base_url": server.url, "transport": transport or None}

    async def awaited(work: Work) -> Any:
        async with album.AsyncAlbum(**options) as client:
            return await work(client)

    def called(work: Work) -> Any:
        with album.Album(**options) as client:
            return work(client)

    return called if kind == "sync" else lambda work: asyncio.run(awaited(work))


def parts_of(seen: tuple[str, Message, bytes, int]) -> list[tuple[str, str | None, str, dict[str, str], bytes]]:
    """Return the parts as a parser of mail reads them: name, file name, type, header fields, content."""
    _, headers, body, _ = seen
    whole: Any = BytesParser().parsebytes(b"Content-Type: " + headers["content-type"].encode() + b"\r\n\r\n" + body)
    return [
        (
            part.get_param("name", header="content-disposition"),
            part.get_filename(),
            part.get("content-type", ""),
            {name: value for name, value in part.items() if not name.lower().startswith("content-")},
            part.get_payload(decode=True),
        )
        for part in whole.get_payload()
    ]


def test_each_way_to_give_a_file(run: Run, server: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "b.jpg"
    path.write_bytes(b"\xff\xd8")
    opened = io.BytesIO(b"skipped scan")
    opened.seek(8)
    photos = [
        b"\x89", path, ("c.png", b"c"), ("d.jpeg", b"d"), ("e", iter([b"e", b"e"]), "image/webp"),
        ("f.png", b"f", "image/x", {"X-Custom": "1"}),
    ]  # fmt: skip
    about = {"title": "ü", "taken": "2024-01-02T03:04:05Z"}
    run(lambda client: client.photos.add(about=about, photos=photos, scan=opened, note="*n*", tags=["a", "b"]))
    assert parts_of(server.seen[0]) == [
        ("about", None, "application/vnd.album+json", {}, '{"title":"ü","taken":"2024-01-02T03:04:05Z"}'.encode()),
        ("photos", "photos", "image/png", {}, b"\x89"),
        ("photos", "b.jpg", "image/jpeg", {}, b"\xff\xd8"),
        ("photos", "c.png", "image/png", {}, b"c"),
        ("photos", "d.jpeg", "image/jpeg", {}, b"d"),
        ("photos", "e", "image/webp", {}, b"ee"),
        ("photos", "f.png", "image/x", {"X-Custom": "1"}, b"f"),
        ("scan", "scan", "application/octet-stream", {}, b"scan"),
        ("note", None, "text/markdown", {}, b"*n*"),
        ("tags", None, "", {}, b"a"),
        ("tags", None, "", {}, b"b"),
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (io.StringIO("text"), "photos must be .* binary"),
        (("a.png",), "photos"),
        (("a.png", "text"), "photos"),
        ((b"a", b"b"), "photos"),
        (("a.png", b"b", 7), "photos"),
        (("a.png", b"b", "image/png\r\nX: y"), "Content-Type"),
        (("a.png", b"b", "image/png", {"X": "a\nb"}), "X"),
    ],
)
def test_what_is_no_file_is_refused_before_anything_is_sent(run: Run, server: Shelf, given: Any, said: str) -> None:
    with pytest.raises((TypeError, ValueError), match=said):
        run(lambda client: client.photos.add(about={}, photos=[given]))
    assert server.seen == []


def pieces() -> Iterator[bytes]:
    for _ in range(MANY):
        yield MEGABYTE


async def pieces_to_come() -> AsyncIterator[bytes]:
    for piece in pieces():
        yield piece


@pytest.mark.parametrize("within", [False, True], ids=["content", "part"])
def test_iterators_are_not_loaded(run: Run, server: Shelf, within: bool) -> None:
    def work(client: Any) -> Any:
        content = pieces_to_come() if type(client).__name__.startswith("Async") else pieces()
        photos = client.photos
        return photos.add(about={}, photos=[("p", content)]) if within else photos.put(content)

    tracemalloc.start()
    try:
        run(work)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 12 * len(MEGABYTE)
    assert server.seen[0][3] >= MANY * len(MEGABYTE)


def test_only_what_can_be_sent_again_is_repeated(run: Run, server: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"abc")
    for content, times in ((path, 2), (b"abc", 2), (io.BytesIO(b"abc"), 2), (iter([b"abc"]), 1)):
        server.seen.clear()
        server.statuses = [503, 204]
        if times == 1:
            with pytest.raises(Exception, match="503"):
                run(lambda client, content=content: client.photos.put(content))
        else:
            run(lambda client, content=content: client.photos.put(content))
        assert [body for _, _, body, _ in server.seen] == [b"abc"] * times


def test_content_of_another_kind_is_refused(run: Run, server: Shelf) -> None:
    for wrong in ("text", 5, {"a": 1}, ["x"]):
        with pytest.raises(TypeError, match="body"):
            run(lambda client, wrong=wrong: client.photos.put(wrong))
    assert server.seen == []


def test_the_readme_says_how_files_are_given(album: Any) -> None:
    text = (Path(album.__file__).parents[1] / "README.md").read_text("utf-8")
    assert "## Files" in text
