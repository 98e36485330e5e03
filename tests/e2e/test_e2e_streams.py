"""Streams of events that have names, and operations that answer with a value or a stream: as consumers use them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

DOCUMENT = """\
openapi: 3.2.0
info: {title: Talk, version: "1"}
paths:
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
                properties: {event: {type: string}, data: {type: string}, retry: {type: integer}}
                oneOf:
                - properties: {event: {const: addText}}
                - properties: {event: {const: addNumber}, data: {format: int64}}
                - properties: {event: {const: addDay}, data: {format: date}}
                - properties: {event: {const: ping}, data: false}
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
          description: ok
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
components:
  schemas:
    Thing: {type: object, required: [n], properties: {n: {type: integer}}}
    Chunk: {type: object, required: [delta], properties: {delta: {type: string}}}
"""
# As documents before OpenAPI 3.2 describe events; `enabled` is what one vendor has besides.
BEFORE = """\
openapi: 3.0.3
info: {title: Talk, version: "1"}
paths:
  /feed:
    get:
      operationId: readFeed
      tags: [feed]
      responses:
        "200":
          description: ok
          content:
            text/event-stream:
              schema:
                oneOf: [{$ref: "#/components/schemas/Added"}, {$ref: "#/components/schemas/Done"}]
                discriminator: {propertyName: event, mapping: {addThing: "#/components/schemas/Added"}}
components:
  schemas:
    Added:
      type: object
      required: [event, data]
      properties:
        enabled: {type: boolean}
        event: {type: string}
        data: {$ref: "#/components/schemas/Thing"}
    Done: {type: object, properties: {event: {type: string, enum: [done]}, data: {type: string}}}
    Thing: {type: object, required: [n], properties: {n: {type: integer}}}
"""
FEED = """\
: a comment

event: addText
data: This data is formatted
data: across two lines
retry: 5

id: 7
event: addNumber
data: 12
unknownField: this is ignored

event: addNumber
data: 1234.5678

event: addDay
data: 2025-01-02

event: ping

event: addThing
data: {"n": 3}

event: addPart
data: no JSON

event: addPart
data: {"n": "three"}

event: addOther
data: {"n": 3}

event: notDescribed

data: [DONE]

"""
SERVER = """
import json, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

seen = []
TYPES = {"text/event-stream": b'data: {"delta": "a"}\\n\\ndata: {"delta": "b"}\\n\\ndata: [DONE]\\n\\n',
         "application/x-ndjson": b'{"delta": "a"}\\n{"delta": "b"}\\n', "application/json": b'{"n": 1}'}

class Talk(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
        seen.append([self.path, body, self.headers["accept"], self.headers["last-event-id"]])
        answer = FEED.encode() if self.path == "/feed" else TYPES[self.headers["accept"]]
        self.send_response(200)
        self.send_header("content-type", self.headers["accept"])
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)
    do_GET = do_POST

    def log_message(self, *args):
        pass

server = ThreadingHTTPServer(("127.0.0.1", 0), Talk)
threading.Thread(target=server.serve_forever, daemon=True).start()
URL = f"http://127.0.0.1:{server.server_port}"
"""
EVENTS = """
import asyncio
from talk import AsyncTalk
from pydantic import BaseModel

async def main():
    places = []
    async with AsyncTalk(base_url=URL, on_drift=lambda drift: places.append(drift.pointer)) as client:
        items = [item async for item in client.feed.read()]
        again = [item async for item in client.with_options(last_event_id="7").feed.read().events()]
        assert [item.data for item in items] == [item.data for item in again]
        assert again[0].id == "7"
    data = [item.data.model_dump() if isinstance(item.data, BaseModel) else str(item.data) for item in items]
    shown = [[item.event, text] for item, text in zip(items, data)]
    print(json.dumps([shown, [item.id for item in items], items[0].retry, places, seen]))

asyncio.run(main())
"""
EITHER = """
import asyncio
from talk import AsyncTalk, models

async def main():
    async with AsyncTalk(base_url=URL) as client:
        chat, texts = client.chat, client.texts
        whole = [await chat.create(model="m"), await chat.create(model="m", stream=False)]
        whole += [await chat.create({"model": "m"})]
        whole += [await texts.generate(is_stream=False), await client.search.get(), await client.jobs.get("1")]
        assert all(isinstance(thing, models.Thing) and thing.n == 1 for thing in whole)
        body = models.CreateChatBody(model="m")
        streams = [chat.create(model="m", stream=True), chat.create(body, stream=True), texts.generate()]
        streams += [chat.create({"model": "m", "stream": False}, stream=True), texts.generate({"isStream": True})]
        streams += [client.search.get(stream=True), client.jobs.stream("1")]
        streams.append(await chat.create(model="m", stream=True))
        for stream in streams:
            assert [chunk.delta async for chunk in stream] == ["a", "b"]
        try:
            await chat.create({"model": "m", "stream": True})
        except ValueError as error:
            print(json.dumps([seen, str(error)]))

asyncio.run(main())
"""
USER = """\
from datetime import date
from talk import AsyncStream, AsyncTalk, Stream, StreamEvent, Talk, models

def use(client: Talk) -> int:
    total = 0
    for event in client.feed.read():
        if event.event == "addText":
            text: str = event.data
            print(text)
        elif event.event == "addNumber":
            number: int = event.data
            total += number
        elif event.event == "addDay":
            day: date = event.data
            print(day)
        elif event.event == "addThing":
            thing: models.Thing = event.data
            total += thing.n
    for again in client.feed.read().events():
        print(again.event, again.id)
    for item in client.jobs.stream("1").events():
        chunk: models.Chunk = item.data
        print(chunk.delta, item.id)
    whole: models.Thing = client.chat.create(model="m")
    stream: Stream[models.Chunk] = client.chat.create(model="m", stream=True)
    same: Stream[models.Chunk] = client.chat.create({"model": "m"}, stream=True)
    usual: Stream[models.Chunk] = client.texts.generate()
    one: models.Thing = client.texts.generate(is_stream=False)
    return total + whole.n + one.n + len([stream, same, usual])

async def use_async(client: AsyncTalk) -> list[str]:
    whole: models.Thing = await client.chat.create(model="m")
    stream: AsyncStream[models.Chunk] = client.chat.create(model="m", stream=True)
    awaited: AsyncStream[models.Chunk] = await client.chat.create(model="m", stream=True)
    return [str(whole.n), *[chunk.delta async for chunk in stream], *[chunk.delta async for chunk in awaited]]

def shown(event: StreamEvent[object]) -> str:
    return f"{event.event} {event.data}"
"""
WRONG = """
def wrong(client: Talk) -> None:
    for event in client.feed.read():
        if event.event == "addNumber":
            text: str = event.data  # wrong
    thing: models.Thing = client.chat.create(model="m", stream=True)  # wrong
"""


def sync(driver: str) -> str:
    """Return the synchronous form of a program."""
    plain = driver.replace("import asyncio\n", "").replace("asyncio.run(main())", "main()").replace("AsyncTalk", "Talk")
    return plain.replace("async ", "").replace("await ", "")


def made(folder: Path, specloom: Callable[..., subprocess.CompletedProcess[str]], document: str = DOCUMENT) -> Path:
    (folder / "talk.yaml").write_text(document)
    done = specloom("generate", "talk.yaml", "--output", "out", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "out" / "talk"


@pytest.fixture(scope="module")
def package(
    tmp_path_factory: pytest.TempPathFactory, specloom: Callable[..., subprocess.CompletedProcess[str]]
) -> Path:
    return made(tmp_path_factory.mktemp("streams"), specloom)


def run(driver: str, package: Path, feed: str = FEED) -> list[object]:
    done = subprocess.run(
        [sys.executable, "-c", f"FEED = {feed!r}\n{SERVER}{driver}"],
        env={**os.environ, "PYTHONPATH": str(package), "NO_PROXY": "127.0.0.1"}, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answer: list[object] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize("driver", [sync(EVENTS), EVENTS], ids=["sync", "async"])
def test_events_are_told_apart_by_name_and_none_ends_the_stream(driver: str, package: Path) -> None:
    items, ids, retry, places, seen = run(driver, package)
    assert items == [
        ["addText", "This data is formatted\nacross two lines"],
        ["addNumber", "12"],
        ["addNumber", "1234.5678"],
        ["addDay", "2025-01-02"],
        ["ping", "None"],
        ["addThing", {"n": 3}],
        ["addPart", "no JSON"],
        ["addPart", {"n": "three"}],
        ["addOther", '{"n": 3}'],
    ]
    assert (ids, retry) == (["", *["7"] * 8], 5)
    assert places == ["", "", "/n", "/event"] * 2
    assert seen == [["/feed", "", "text/event-stream", None], ["/feed", "", "text/event-stream", "7"]]


@pytest.mark.parametrize("driver", [sync(EVENTS), EVENTS], ids=["sync", "async"])
def test_events_of_documents_before_openapi_3_2(
    driver: str, tmp_path: Path, specloom: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    feed = (
        'event: addThing\ndata: {"n": 1}\n\nevent: done\ndata: yes\n\ndata: {"event": "addThing", "data": {"n": 2}}\n\n'
    )
    items, *_ = run(driver, made(tmp_path, specloom, BEFORE), feed)
    assert items == [["addThing", {"n": 1}], ["done", "yes"], ["addThing", {"n": 2}]]


@pytest.mark.parametrize("driver", [sync(EITHER), EITHER], ids=["sync", "async"])
def test_a_flag_or_a_method_asks_for_the_stream(driver: str, package: Path) -> None:
    seen, error = run(driver, package)
    assert error == "stream in the body decides what the result is: pass stream=True as well."
    json_, events, lines = "application/json", "text/event-stream", "application/x-ndjson"
    assert isinstance(seen, list)
    assert [[path, json.loads(body or "null"), accept] for path, body, accept, _ in seen] == [
        ["/chat", {"model": "m"}, json_],
        ["/chat", {"model": "m", "stream": False}, json_],
        ["/chat", {"model": "m"}, json_],
        ["/generate", {"isStream": False}, json_],
        ["/search", None, json_],
        ["/jobs/1", None, json_],
        ["/chat", {"model": "m", "stream": True}, events],
        ["/chat", {"model": "m", "stream": True}, events],
        ["/generate", None, lines],
        ["/chat", {"model": "m", "stream": True}, events],
        ["/generate", {"isStream": True}, lines],
        ["/search?stream=true", None, events],
        ["/jobs/1", None, events],
        ["/chat", {"model": "m", "stream": True}, events],
    ]


def test_type_checkers_know_what_comes(package: Path, assert_types: Callable[..., None]) -> None:
    assert_types(USER + WRONG, package)


RECORDED = """\
version: 1
interactions:
- specloom: {operation: createChat, source: live}
  request:
    method: POST
    uri: https://talk.invalid/chat
    headers: {Accept: [application/json]}
    body: '{"model": "m"}'
  response: {status: {code: 200}, headers: {Content-Type: [application/json]}, body: {string: '{"n": 1}'}}
- specloom: {operation: createChat, source: live}
  request:
    method: POST
    uri: https://talk.invalid/chat
    headers: {Content-Type: [application/json], Accept: [text/event-stream]}
    body: '{"model": "m", "stream": true}'
  response:
    status: {code: 200}
    headers: {Content-Type: [text/event-stream]}
    body: {string: "data: {\\"delta\\": \\"a\\"}\\n\\ndata: [DONE]\\n\\n"}
- specloom: {operation: getJob, source: live, arguments: {path: {id: "1"}}}
  request: {method: GET, uri: "https://talk.invalid/jobs/1", headers: {Accept: [application/json]}, body: null}
  response: {status: {code: 200}, headers: {Content-Type: [application/json]}, body: {string: '{"n": 1}'}}
- specloom: {operation: getJob, source: live, arguments: {path: {id: "1"}}}
  request: {method: GET, uri: "https://talk.invalid/jobs/1", headers: {Accept: [text/event-stream]}, body: null}
  response:
    status: {code: 200}
    headers: {Content-Type: [text/event-stream; charset=utf-8]}
    body: {string: "data: {\\"delta\\": \\"a\\"}\\n\\n"}
- specloom: {operation: readFeed, source: live}
  request: {method: GET, uri: "https://talk.invalid/feed", headers: {Accept: [text/event-stream]}, body: null}
  response:
    status: {code: 200}
    headers: {Content-Type: [text/event-stream]}
    body: {string: "event: addText\\ndata: a\\n\\nevent: addThing\\ndata: {\\"n\\": 2}\\n\\n"}
"""
FAKE = """
from talk import Talk
from talk.testing import fake

with Talk(base_url="https://talk.invalid", transport=fake()) as client:
    assert client.chat.create(model="other").n == 1
    assert [chunk.delta for chunk in client.chat.create(model="other", stream=True)] == ["a"]
    assert client.jobs.get("1").n == client.jobs.get("2").n == 1
    for job in ("1", "2"):
        assert [chunk.delta for chunk in client.jobs.stream(job)] == ["a"]
    assert [event.event for event in client.feed.read()] == ["addText", "addThing"]
"""


def test_recordings_of_both_answers(tmp_path: Path, specloom: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    folder = tmp_path / "specs" / "talk"
    (folder / "recordings").mkdir(parents=True)
    (folder / "openapi.yaml").write_text(
        DOCUMENT.replace("paths:", "servers: [{url: 'https://talk.invalid'}]\npaths:", 1)
    )
    (folder / "recordings" / "talk.yaml").write_text(RECORDED)
    done = specloom("generate", "specs/talk/openapi.yaml", "--output", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    package = tmp_path / "out" / "talk"
    for command in (["-m", "pytest", "-q", "-p", "no:cacheprovider", "."], ["-c", FAKE]):
        done = subprocess.run(
            [sys.executable, *command], cwd=package, env={**os.environ, "PYTHONPATH": str(package)},
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
    written = "".join(path.read_text() for path in sorted((package / "tests").glob("test_*.py")))
    assert 'client.chat.create(model="m", stream=True)' in written
    assert 'client.jobs.stream("1")' in written
