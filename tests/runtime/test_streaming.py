"""What comes and goes piece by piece, through each client: downloads, uploads, events and lines."""

from __future__ import annotations

import asyncio
import gzip
import io
import json
import zlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.base.errors import APIConnectionError, DecodeError, NotFoundError
from specloom.runtime.base.operation import Call, Operation
from specloom.runtime.client.client_async import AsyncClient
from specloom.runtime.client.resource_async import async_raw, async_streaming
from specloom.runtime.client.resource_sync import raw, streaming
from specloom.runtime.wire.event_stream import EventParser, Events, LineSplitter

from .conftest import Scripted
from .example import Task
from .files import WATCH
from .test_shells import EACH, JSON, by_asyncio, by_sync, twin
from .twins_async import AsyncExample
from .twins_sync import Example

SSE = {"content-type": "text/event-stream"}


def files(client: Any) -> Any:
    return twin(client).files(client)


@pytest.fixture(params=EACH)
def run(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_a_raw_view(server: Scripted, run: Any) -> None:
    raw = run(lambda client: client.tasks.with_raw_response.get("1"), base_url=server.url)
    assert (raw.value.id, raw.status, raw.attempts) == ("1", 200, 1)
    assert raw.request.method == "GET"
    pages = run(lambda client: client.tasks.with_raw_response.list(), base_url=server.url)
    assert pages.status == 200


def test_typed_views(server: Scripted) -> None:
    assert by_sync(lambda client: raw(client.tasks.get)("1").value.id, base_url=server.url) == "1"
    typed = by_asyncio(lambda client: async_raw(client.tasks.get)("1"), base_url=server.url)
    assert typed.value.id == "1"
    with pytest.raises(TypeError, match="no method"):
        raw(len)


def test_a_download_with_progress(server: Scripted, run: Any, tmp_path: Path) -> None:
    content = bytes(range(256)) * 4096
    server.script = lambda _: (200, {"content-type": "application/octet-stream"}, content)
    steps: list[tuple[int, int | None]] = []
    target = tmp_path / "file"

    def work(client: Any) -> Any:
        return twin(client).saved(client, target, lambda done, total: steps.append((done, total)))

    assert run(work, base_url=server.url) == len(content)
    assert target.read_bytes() == content
    assert steps[-1] == (len(content), len(content))
    assert len(steps) > 1


def test_streamed_responses_can_be_parsed(server: Scripted) -> None:
    body = gzip.compress(b'{"id": "7"}')
    server.script = lambda _: (200, {**JSON, "content-encoding": "gzip"}, body)
    with Example(base_url=server.url) as client, streaming(client.tasks.get)("1") as response:
        assert response.status == 200
        assert response.parse().id == "7"
        assert response.read() == b'{"id": "7"}'

    async def work() -> None:
        async with AsyncExample(base_url=server.url) as client:
            async with async_streaming(client.tasks.get)("1") as response:
                assert (await response.parse()).id == "7"
            opened = await async_streaming(client.tasks.get)("1")
            assert b"".join([chunk async for chunk in opened.iter_bytes()]) == b'{"id": "7"}'
            await opened.aclose()

    asyncio.run(work())


# On trio, httpx2 leaves a generator of its own to the garbage collector when reading ends before the content does.
@pytest.mark.filterwarnings("ignore:.*PoolByteStream:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    ("coding", "content", "said"),
    [
        ("x-own", b"?", "'x-own' cannot be undone here"),
        ("gzip", gzip.compress(bytes(50_000_000), 9), "grows to more than 200 times"),
        ("deflate", zlib.compress(bytes(50_000_000), 9), "grows to more than 200 times"),
        ("gzip", b"no", "could not be decoded"),
    ],
    ids=["unknown", "gzip bomb", "deflate bomb", "broken"],
)
def test_content_that_cannot_be_decoded_is_refused_on_the_way(
    server: Scripted, run: Any, tmp_path: Path, coding: str, content: bytes, said: str
) -> None:
    server.script = lambda _: (200, {**JSON, "content-encoding": coding}, content)
    target = tmp_path / "file"

    with pytest.raises(DecodeError, match=said):
        run(lambda client: twin(client).saved(client, target), base_url=server.url)
    assert list(tmp_path.iterdir()) == []


def test_a_failed_download_leaves_nothing(server: Scripted, tmp_path: Path) -> None:
    server.script = lambda count: "truncate" if count == 1 else (404, JSON, b'{"message": "no"}')
    with Example(base_url=server.url) as client:
        with pytest.raises(APIConnectionError), files(client).with_streaming_response.download() as response:
            response.save(tmp_path / "file")
        assert list(tmp_path.iterdir()) == []
        with pytest.raises(NotFoundError):
            files(client).with_streaming_response.download()


def sources(tmp_path: Path) -> dict[str, Any]:
    path = tmp_path / "data.bin"
    path.write_bytes(b"0123456789" * 20_000)
    return {"path": path, "file": io.BytesIO(path.read_bytes()), "iterator": iter([b"0123456789" * 10_000] * 2)}


@pytest.mark.parametrize("kind", ["path", "file", "iterator"])
def test_uploads_are_not_loaded(server: Scripted, run: Any, tmp_path: Path, kind: str) -> None:
    server.script = lambda _: (204, {}, b"")
    content = sources(tmp_path)[kind]
    run(lambda client: files(client).put(content), base_url=server.url)
    _, _, headers, body = server.seen[0]
    assert body == b"0123456789" * 20_000
    assert headers.get("content-length") == (None if kind == "iterator" else "200000")


@pytest.mark.parametrize("kind", ["path", "file", "iterator"])
def test_multipart_uploads(server: Scripted, run: Any, tmp_path: Path, kind: str) -> None:
    server.script = lambda _: (204, {}, b"")
    content = sources(tmp_path)[kind]
    run(lambda client: files(client).post(file=("a.bin", content, "image/x")), base_url=server.url)
    _, _, headers, body = server.seen[0]
    assert b'name="file"; filename="a.bin"\r\nContent-Type: image/x\r\n\r\n01234' in body
    assert body.endswith(b"--\r\n")
    assert headers["content-type"].startswith("multipart/form-data; boundary=")


def test_only_what_can_be_read_again_is_repeated(server: Scripted, tmp_path: Path) -> None:
    server.script = lambda count: (503, {"retry-after": "0"}, b"") if count % 2 else (204, {}, b"")
    contents = sources(tmp_path)
    with Example(base_url=server.url) as client:
        files(client).put(contents["file"])
        assert [len(body) for *_, body in server.seen] == [200_000] * 2
        with pytest.raises(Exception, match="503"):
            files(client).put(contents["iterator"])
    assert len(server.seen) == 3


def test_asynchronous_iterators_are_sent(server: Scripted) -> None:
    server.script = lambda _: (204, {}, b"")

    async def pieces() -> AsyncIterator[bytes]:
        yield b"one"
        yield b"two"

    by_asyncio(lambda client: files(client).put(pieces()), base_url=server.url)
    assert server.seen[0][3] == b"onetwo"


def test_text_files_are_refused() -> None:
    with pytest.raises(TypeError, match="binary"):
        by_sync(lambda client: files(client).put(io.StringIO("x")))


def test_events(server: Scripted, run: Any) -> None:
    server.script = lambda _: (200, SSE, b': hi\n\ndata: {"id":\ndata: "1"}\n\ndata: {"id": "2"}\n\ndata: [DONE]\n\n')
    found: list[Any] = []
    run(lambda client: twin(client).collected(files(client).watch(), found), base_url=server.url)
    assert [task.id for task in found] == ["1", "2"]
    assert server.seen[0][2]["accept"] == "text/event-stream"


@pytest.mark.parametrize(
    ("kind", "end", "found"),
    [
        (Task, None, [Task(id="1")]),
        (Any, None, [{"id": "1"}]),
        (str, None, ['{"id": "1"}', "[DONE]", "bye", "more"]),
        (str, "bye", ['{"id": "1"}', "[DONE]"]),
    ],
)
def test_what_ends_a_stream(server: Scripted, run: Any, kind: Any, end: str | None, found: list[Any]) -> None:
    content = b'data: {"id": "1"}\n\ndata: [DONE]\n\ndata: bye\n\ndata: more\n\n'
    server.script = lambda _: (200, SSE, content)
    operation: Operation[Any] = WATCH.replaced(success={200: Events(kind, end=end)})
    items: list[Any] = []
    run(lambda client: twin(client).collected(files(client)._stream(operation), items), base_url=server.url)
    assert items == found
    items.clear()
    run(lambda client: whole(client, Call(operation), items), base_url=server.url)
    assert items == [found]


def whole(client: Any, call: Call[Any], into: list[Any]) -> Any:
    """Make a call and keep its result, in whichever client."""
    if not isinstance(client, AsyncClient):
        into.append(client._open().run(call))
        return None

    async def work() -> None:
        into.append(await client._open().run(call))

    return work()


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_what_may_not_be_repeated_is_not_opened_again(server: Scripted, run: Any, method: str) -> None:
    first = b'retry: 1\nid: 7\ndata: {"id": "1"}\n\n'
    server.script = lambda _: (200, {**SSE, "x-cut": "1"}, first)
    operation: Operation[Any] = WATCH.replaced(method=method)
    found: list[Any] = []
    with pytest.raises(APIConnectionError):
        run(lambda client: twin(client).collected(files(client)._stream(operation), found), base_url=server.url)
    assert len(server.seen) == 1


def test_lines(server: Scripted, run: Any) -> None:
    server.script = lambda _: (200, {"content-type": "application/x-ndjson"}, b'{"id": "1"}\n\n{"id": "2"}')
    found: list[Any] = []
    run(lambda client: twin(client).collected(files(client).tail(), found), base_url=server.url)
    assert [task.id for task in found] == ["1", "2"]


def test_a_broken_stream_goes_on(server: Scripted, run: Any) -> None:
    first = b'retry: 1\nid: 7\ndata: {"id": "1"}\n\n'
    server.script = lambda count: (200, {**SSE, "x-cut": "1"}, first) if count == 1 else (
        200, SSE, b'data: {"id": "2"}\n\n'
    )  # fmt: skip
    found: list[Any] = []
    run(lambda client: twin(client).collected(files(client).watch(), found), base_url=server.url)
    assert [task.id for task in found] == ["1", "2"]
    assert server.seen[1][2]["last-event-id"] == "7"


def test_a_broken_stream_without_ids_ends(server: Scripted) -> None:
    server.script = lambda _: (200, {**SSE, "x-cut": "1"}, b'data: {"id": "1"}\n\n')
    found: list[Any] = []
    with pytest.raises(APIConnectionError):
        by_sync(lambda client: twin(client).collected(files(client).watch(), found), base_url=server.url)
    assert len(server.seen) == len(found) == 1


@pytest.mark.parametrize("body", [b"data: {\n\n", b"data: 7\n\n"])
def test_what_is_no_event(server: Scripted, body: bytes) -> None:
    server.script = lambda _: (200, SSE, body)
    with pytest.raises(DecodeError):
        by_sync(lambda client: list(files(client).watch()), base_url=server.url, strict=True)
    server.script = lambda _: (200, JSON, b"{}")
    with pytest.raises(DecodeError, match="Expected a stream"):
        by_sync(lambda client: list(files(client).watch()), base_url=server.url)


def test_extra_members(server: Scripted, run: Any) -> None:
    server.script = lambda _: (201, JSON, b'{"id": "2"}')

    def work(client: Any) -> Any:
        return client.with_options(extra_body={"beta": True}).tasks.create(title="x")

    run(work, base_url=server.url)
    assert json.loads(server.seen[0][3]) == {"kind": "task", "title": "x", "beta": True}


# The specification's own examples (WHATWG HTML, section 9.2.6).
@pytest.mark.parametrize(
    ("content", "data"),
    [
        (b"data: YHOO\ndata: +2\ndata: 10\n\n", ["YHOO\n+2\n10"]),
        (b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
         ["first event", "second event", " third event"]),
        (b"data\n\ndata\ndata\n\ndata:", ["", "\n"]),
        (b"data:test\n\ndata: test\n\n", ["test", "test"]),
        (b"\xef\xbb\xbfdata: a\r\n\r\ndata: b\r\rdata: c\n\r\n", ["a", "b", "c"]),
    ],
)  # fmt: skip
def test_the_examples_of_the_specification(content: bytes, data: list[str]) -> None:
    for size in (1, 2, 3, len(content)):
        parser = EventParser()
        pieces = [content[start : start + size] for start in range(0, len(content), size)]
        assert [event.data for piece in pieces for event in parser.feed(piece)] == data


@given(st.binary(max_size=200), st.lists(st.integers(1, 50), max_size=20))
def test_how_a_stream_is_cut_does_not_matter(content: bytes, sizes: list[int]) -> None:
    def pieces() -> Iterator[bytes]:
        rest = content
        for size in sizes:
            yield rest[:size]
            rest = rest[size:]
        yield rest

    whole, cut = EventParser(), EventParser()
    assert list(whole.feed(content)) == [event for piece in pieces() for event in cut.feed(piece)]
    lines = LineSplitter()
    complete = [line for piece in pieces() for line in lines.feed(piece)]
    assert b"\n".join([*complete, lines.end()]) == content
