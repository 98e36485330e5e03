"""Streams of JSON values: on lines, with separators, and where only the running program knows whether it streams."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from specloom.runtime.wire.event_stream import SequenceSplitter

from .conftest import Loopback

DOCUMENT = """\
openapi: 3.1.0
info: {title: Sequences, version: "1"}
servers: [{url: "https://sequences.invalid"}]
paths:
  /either:
    post:
      operationId: createEither
      tags: [either]
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, required: [model], properties: {model: {type: string}, stream: {type: boolean}}}
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {$ref: "#/components/schemas/Answer"}}
            text/event-stream: {schema: {$ref: "#/components/schemas/Chunk"}}
  /lines:
    get:
      operationId: readLines
      x-specloom-name: follow
      tags: [lines]
      parameters: [{name: stream, in: query, required: true, schema: {type: boolean}}]
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {$ref: "#/components/schemas/Answer"}}
            application/x-ndjson: {schema: {$ref: "#/components/schemas/Chunk"}}
  /seq:
    get:
      operationId: readSeq
      tags: [seq]
      responses:
        "200":
          description: ok
          content: {application/json-seq: {schema: {$ref: "#/components/schemas/Chunk"}}}
  /geo:
    get:
      operationId: readGeo
      tags: [geo]
      responses:
        "200":
          description: ok
          content: {application/geo+json-seq: {schema: {type: array, items: {$ref: "#/components/schemas/Chunk"}}}}
components:
  schemas:
    Answer: {type: object, required: [text], properties: {text: {type: string}}}
    Chunk: {type: object, required: [delta], properties: {delta: {type: string}}}
"""

Generated = Callable[..., ModuleType]


def read(driver: str, package: ModuleType, url: str, use: Callable[[Any], Any]) -> Any:
    """Return the items of a stream, or the result itself where it is none."""
    if driver == "sync":
        with package.Sequences(base_url=url) as client:
            result = use(client)
            return [item.delta for item in result] if isinstance(result, package.Stream) else result

    async def main() -> Any:
        async with package.AsyncSequences(base_url=url) as client:
            result = await use(client)
            is_stream = isinstance(result, package.AsyncStream)
            return [item.delta async for item in result] if is_stream else result

    return asyncio.run(main())


@pytest.mark.parametrize("driver", ["sync", "async"])
@pytest.mark.parametrize(
    "content",
    [
        b'\x1e{"delta": "a"}\n\x1e{"delta": "b"}\n',
        b'\x1e{\n"delta":\n"a"}\n\n\x1e{"delta": "b"}',
        b'\x1e\x1e{"delta": "a"}\x1e\n{"delta": "b"}\r\n',
        b'{"delta": "a"}\n{"delta": "b"}\n',
    ],
)
@pytest.mark.parametrize("name", ["seq", "geo"])
def test_a_json_text_sequence_is_a_stream(
    driver: str, content: bytes, name: str, generated: Generated, loopback: Loopback
) -> None:
    media_type = "application/geo+json-seq" if name == "geo" else "application/json-seq"
    loopback.answer = lambda _: (200, {"content-type": media_type}, content)
    items = read(driver, generated("sequences", DOCUMENT), loopback.url, lambda client: getattr(client, name).read())
    assert items == ["a", "b"]
    assert loopback.seen[0].headers["accept"] == media_type


def test_an_item_is_there_as_soon_as_its_line_is() -> None:
    splitter = SequenceSplitter()
    assert list(splitter.feed(b'\x1e{"a":')) == []
    assert list(splitter.feed(b"1}\n")) == [b'{"a":1}']
    assert list(splitter.feed(b"\x1e12")) == []
    assert list(splitter.feed(b'\x1e"cut \n\x1e"')) == [b"12", b'"cut \n']
    assert splitter.end() == b'"'


@pytest.mark.parametrize("driver", ["sync", "async"])
@pytest.mark.parametrize("streams", [True, False])
@pytest.mark.parametrize("name", ["either", "lines"])
def test_a_variable_decides_whether_it_streams(
    driver: str, streams: bool, name: str, generated: Generated, loopback: Loopback
) -> None:
    lines = b'{"delta": "a"}\n' if name == "lines" else b'data: {"delta": "a"}\n\n'
    media_type = "application/x-ndjson" if name == "lines" else "text/event-stream"
    whole = (200, {"content-type": "application/json"}, b'{"text": "whole"}')
    loopback.answer = lambda _: (200, {"content-type": media_type}, lines) if streams else whole

    def use(client: Any) -> Any:
        if name == "lines":
            return client.lines.follow(stream=streams)
        return client.either.create(model="m", stream=streams)

    result = read(driver, generated("sequences", DOCUMENT), loopback.url, use)
    assert result == ["a"] if streams else result.text == "whole"
    (seen,) = loopback.seen
    assert seen.headers["accept"] == (media_type if streams else "application/json")
    if name == "either":
        assert json.loads(seen.body) == {"model": "m", "stream": streams}
    else:
        assert seen.query == f"stream={str(streams).lower()}"


USER = """\
from typing import assert_type

from sequences import AsyncSequences, AsyncStream, Sequences, Stream
from sequences.models import Answer, Chunk


def sync(client: Sequences, streams: bool, maybe: bool | None) -> None:
    assert_type(client.either.create(model="m", stream=streams), Answer | Stream[Chunk])
    assert_type(client.either.create(model="m", stream=maybe), Answer | Stream[Chunk])
    assert_type(client.either.create({"model": "m"}, stream=streams), Answer | Stream[Chunk])
    assert_type(client.either.create(model="m", stream=True), Stream[Chunk])
    assert_type(client.either.create(model="m"), Answer)
    assert_type(client.lines.follow(stream=streams), Answer | Stream[Chunk])
    assert_type(client.seq.read(), Stream[Chunk])
    client.lines.follow(stream=maybe)  # wrong


async def asynchronous(client: AsyncSequences, streams: bool) -> None:
    result = await client.either.create(model="m", stream=streams)
    assert_type(result, Answer | AsyncStream[Chunk])
    if isinstance(result, AsyncStream):
        assert_type([item async for item in result], list[Chunk])
    else:
        assert_type(result.text, str)
    assert_type(await client.either.create(model="m", stream=False), Answer)
    assert_type(client.either.create(model="m", stream=True), AsyncStream[Chunk])
"""


def test_type_checkers_know_the_result_of_a_variable(generated: Generated, assert_types: Callable[..., None]) -> None:
    package = generated("sequences", DOCUMENT)
    assert package.__file__ is not None
    assert_types(USER, Path(package.__file__).parents[1])
