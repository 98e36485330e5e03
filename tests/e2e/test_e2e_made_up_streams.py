"""Streams that no recording shows: the package's tests and its fake server have them, made up from the document."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

DOCUMENT = """\
openapi: 3.2.0
info: {title: Streams, version: "1"}
paths:
  /pings:
    get:
      operationId: readPings
      tags: [pings]
      responses:
        "200":
          description: ok
          content:
            text/event-stream:
              itemSchema: {type: object, required: [event], properties: {event: {const: ping}, data: false}}
  /feed:
    get:
      operationId: readFeed
      tags: [feed]
      responses:
        "200":
          description: ok
          content:
            text/event-stream:
              itemSchema:
                type: object
                required: [event]
                properties: {event: {type: string}, data: {type: string}, id: {type: string}, retry: {type: integer}}
                oneOf:
                - properties: {event: {const: ping}, data: false}
                - properties: {event: {const: addDay}, data: {format: date}}
                - properties: {event: {const: addNumber}, data: {format: int64}}
                - properties: {event: {const: addText}}
                - properties:
                    event: {enum: [addThing, addPart]}
                    data: {contentMediaType: application/json, contentSchema: {$ref: "#/components/schemas/Thing"}}
  /chat:
    post:
      operationId: createChat
      tags: [chat]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [model]
              properties: {model: {type: string}, stream: {type: [boolean, "null"], default: false}}
      responses:
        "200":
          description: "A stream ends with `data: [DONE]`."
          content:
            application/json: {schema: {$ref: "#/components/schemas/Thing"}}
            text/event-stream: {schema: {$ref: "#/components/schemas/Chunk"}}
  /generate:
    post:
      operationId: generateText
      tags: [texts]
      x-fern-streaming: {stream-condition: $request.isStream}
      requestBody:
        content: {application/json: {schema: {type: object, properties: {isStream: {type: boolean, default: true}}}}}
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {$ref: "#/components/schemas/Thing"}}
            application/x-ndjson: {schema: {$ref: "#/components/schemas/Chunk"}}
  /search:
    get:
      operationId: search
      tags: [search]
      parameters: [{name: stream, in: query, schema: {type: boolean}}]
      responses:
        "200":
          description: ok
          content:
            text/event-stream: {schema: {$ref: "#/components/schemas/Chunk"}}
            application/json: {schema: {$ref: "#/components/schemas/Thing"}}
  /jobs/{id}:
    get:
      operationId: getJob
      tags: [jobs]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {$ref: "#/components/schemas/Thing"}}
            text/event-stream: {schema: {$ref: "#/components/schemas/Chunk"}}
  /lines:
    get:
      operationId: readLines
      tags: [logs]
      responses:
        "200":
          description: ok
          content:
            application/jsonl: {itemSchema: {$ref: "#/components/schemas/Chunk"}}
  /sequence:
    get:
      operationId: readSequence
      tags: [logs]
      responses:
        "200":
          description: ok
          content:
            application/json-seq: {itemSchema: {$ref: "#/components/schemas/Chunk"}}
  /listed:
    get:
      operationId: readListed
      tags: [logs]
      responses:
        "200":
          description: ok
          content:
            application/x-ndjson: {schema: {type: array, items: {type: integer}}}
  /free:
    get:
      operationId: readFree
      tags: [logs]
      responses: {"200": {description: ok, content: {text/event-stream: {}}}}
  /text:
    get:
      operationId: readText
      tags: [logs]
      responses:
        "200":
          description: ok
          content:
            text/event-stream: {schema: {type: string}, example: "data: one\\n\\ndata: two\\n\\n"}
  /frames:
    get:
      operationId: readFrames
      tags: [logs]
      responses:
        "200":
          description: ok
          content:
            text/event-stream:
              x-specloom-stream: {end: "[END]"}
              schema:
                type: object
                required: [data]
                properties:
                  id: {type: string}
                  data: {type: object, required: [day], properties: {day: {type: string, format: date-time}}}
  /mixed:
    get:
      operationId: readMixed
      tags: [logs]
      responses:
        "200":
          description: ok
          content:
            text/event-stream:
              schema: {oneOf: [{$ref: "#/components/schemas/Thing"}, {$ref: "#/components/schemas/Chunk"}]}
  /dates:
    get:
      operationId: readDates
      tags: [logs]
      responses: {"200": {description: ok, content: {text/event-stream: {schema: {type: string, format: date-time}}}}}
  /levels:
    get:
      operationId: readLevels
      tags: [logs]
      responses: {"200": {description: ok, content: {text/event-stream: {schema: {type: string, enum: [low, high]}}}}}
components:
  schemas:
    Thing: {type: object, required: [n], properties: {n: {type: integer}}}
    Chunk: {type: object, required: [delta], properties: {delta: {type: string}}}
"""
SWAGGER = """\
swagger: "2.0"
info: {title: Old, version: "1"}
host: old.invalid
schemes: [https]
paths:
  /ticks:
    get:
      operationId: readTicks
      produces: [text/event-stream]
      responses: {"200": {description: ok, schema: {$ref: "#/definitions/Tick"}}}
  /lines:
    get:
      operationId: readLines
      produces: [application/x-ndjson]
      responses: {"200": {description: ok, schema: {type: array, items: {$ref: "#/definitions/Tick"}}}}
definitions:
  Tick: {type: object, required: [n], properties: {n: {type: integer}}}
"""


def assert_tests_pass(package: ModuleType) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "."],
        cwd=Path(package.__file__ or "").parents[1], capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_every_stream_is_tested_and_faked(
    generated: Callable[..., ModuleType], read_manifest: Callable[[ModuleType], dict[str, Any]]
) -> None:
    package = generated("made_up_streams", DOCUMENT)
    counts = read_manifest(package)["summary"]
    assert (counts["synthesised"], counts["untested"]) == (15, 0)
    assert_tests_pass(package)
    from made_up_streams.testing import fake, serve  # type: ignore[import-not-found]

    name = next(name for name in package.__all__ if name.startswith("Async")).removeprefix("Async")
    with serve(fake()) as url, getattr(package, name)(base_url=url, strict=True) as client:
        first, second = client.feed.read()
        assert (first.event, str(first.data), first.id) == ("addDay", "2024-05-06", "1")
        assert (second.event, second.data, second.id) == ("addNumber", 7, "2")
        assert [event.event for event in client.pings.list()] == ["ping", "ping"]
        assert client.chat.create(model="x").n == 7
        assert [chunk.delta for chunk in client.chat.create(model="x", stream=True)] == ["abc", "abc"]
        assert client.texts.generate(is_stream=False).n == 7
        assert [chunk.delta for chunk in client.texts.generate(is_stream=True)] == ["abc", "abc"]
        assert client.search.get().n == 7
        assert [chunk.delta for chunk in client.search.get(stream=True)] == ["abc", "abc"]
        assert client.jobs.get("1").n == 7
        assert [chunk.delta for chunk in client.jobs.stream("1")] == ["abc", "abc"]
        assert [chunk.delta for chunk in client.lines.list()] == ["abc", "abc"]
        assert [chunk.delta for chunk in client.logs.read_sequence()] == ["abc", "abc"]
        assert list(client.logs.read_listed()) == [7, 7]
        assert list(client.logs.read_text()) == ["one", "two"]
        assert [item.day.year for item in client.frames.list()] == [2024, 2024]


def test_the_end_of_a_stream_is_the_one_that_the_document_shows(generated: Callable[..., ModuleType]) -> None:
    package = generated("made_up_streams", DOCUMENT)
    folder = Path(package.__file__ or "").parent / "_exchanges" / "synthesised"
    ends = {path.stem for path in folder.glob("*.json") if r"data: [DONE]\n\n" in path.read_text("utf-8")}
    assert ends == {"chat"}
    assert r"data: [END]\n\n" in (folder / "frames.json").read_text("utf-8")


def test_streams_of_swagger(generated: Callable[..., ModuleType]) -> None:
    package: Any = generated("made_up_ticks", SWAGGER)
    assert_tests_pass(package)
    from made_up_ticks.testing import fake  # type: ignore[import-not-found]

    with package.MadeUpTicks(transport=fake()) as client:
        assert [tick.n for tick in client.ticks.list()] == [7, 7]
        assert [tick.n for tick in client.lines.list()] == [7, 7]
