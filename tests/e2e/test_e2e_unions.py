"""Unions as consumers use them: what an object holds decides what it is, and nothing is added to it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

Command = Callable[..., subprocess.CompletedProcess[str]]
NOTES = """\
openapi: 3.1.0
info: {title: Notes, version: "1"}
servers: [{url: "https://notes.example"}]
paths:
  /{kind}/notes:
    parameters: [{name: kind, in: path, required: true, schema: {type: string}}]
    get:
      operationId: listNotes
      tags: [notes]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Anys"}}}}
    post:
      operationId: createNote
      tags: [notes]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Sent"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Sent"}}}}}
  /events:
    get:
      operationId: listEvents
      tags: [events]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Events"}}}}
    post:
      operationId: createEvent
      tags: [events]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Event"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Text"}}}}}
components:
  schemas:
    Anys:
      type: array
      items:
        anyOf:
          - {type: object, required: [state], properties: {state: {enum: [warm, hot]}, degrees: {type: integer}}}
          - {type: object, required: [state], properties: {state: {enum: [cool, cold]}, degrees: {type: integer}}}
    Events: {type: array, items: {$ref: "#/components/schemas/Event"}}
    Sent: {anyOf: [{$ref: "#/components/schemas/Text"}, {$ref: "#/components/schemas/Link"}]}
    Text: {type: object, required: [kind], properties: {kind: {const: text}, text: {type: string}}}
    Link: {type: object, properties: {url: {type: string}, text: {type: string}}}
    Event:
      oneOf: [{$ref: "#/components/schemas/V1"}, {$ref: "#/components/schemas/V2"}, {$ref: "#/components/schemas/Off"}]
      discriminator: {propertyName: version, mapping: {"7": "#/components/schemas/V2"}}
    V1: {type: object, required: [version], properties: {version: {type: integer, const: 1}, data: {type: string}}}
    V2: {type: object, required: [version], properties: {version: {type: integer}, data: {type: integer}}}
    Off:
      type: object
      required: [version]
      properties: {version: {type: boolean, const: false}, data: {type: boolean}}
"""
USE = '''\
"""Reads and sends notes and events, both ways."""

import asyncio
import json
from typing import Any

import httpx2

from notes import AsyncNotes, Notes, models as m

ANSWERS: dict[str, Any] = {
    "/v/notes": [{"state": "cold", "degrees": 1}, {"state": "hot", "degrees": 2}, {"state": "new"}],
    "/events": [{"version": 7, "data": 5}, {"version": 1, "data": "x"}, {"version": False, "data": True}],
}
received: list[Any] = []
drifts: list[str] = []


def answer(request: httpx2.Request) -> httpx2.Response:
    if request.method == "GET":
        return httpx2.Response(200, json=ANSWERS[request.url.path])
    received.append(json.loads(request.content))
    return httpx2.Response(200, content=request.content, headers={"content-type": "application/json"})


SENT: list[tuple[Any, Any, str]] = [
    ({"url": "u"}, {"url": "u"}, "Link"),
    ({"text": "t"}, {"text": "t"}, "Link"),
    ({"kind": "text"}, {"kind": "text"}, "Text"),
    (m.Text(text="t"), {"kind": "text", "text": "t"}, "Text"),
    (m.Link(text="t"), {"text": "t"}, "Link"),
]
EVENTS: list[tuple[m.V1 | m.V2 | m.Off, Any]] = [
    (m.V1(data="x"), {"version": 1, "data": "x"}),
    (m.V2(version=7, data=2), {"version": 7, "data": 2}),
    (m.Off(data=True), {"version": False, "data": True}),
]
handler = httpx2.MockTransport(answer)
with Notes(transport=handler, on_drift=lambda drift: drifts.append(drift.pointer)) as client:
    for _ in range(2):
        notes = client.notes.list("v")
        assert [note.state for note in notes] == ["cold", "hot", "new"]
        assert type(notes[0]) is not type(notes[1])
        events = client.events.list()
        assert [type(event).__name__ for event in events] == ["V2", "V1", "Off"]
    for given, expected, kind in SENT:
        result = client.notes.create("v", given)
        assert (received[-1], type(result).__name__) == (expected, kind), (received[-1], result)
        assert json.loads(result.model_dump_json(exclude_unset=True)) == expected
    for event, expected in EVENTS:
        client.events.create(event)
        assert received[-1] == expected and type(received[-1]["version"]) is type(expected["version"])
    drifts.clear()
    ANSWERS["/events"] = [{"data": "x"}, {"version": True, "data": "x"}]
    for event in client.events.list():
        assert isinstance(event, dict)
    assert drifts == ["/0", "/1"]
    drifts.clear()


async def main() -> None:
    async with AsyncNotes(transport=handler, on_drift=lambda drift: drifts.append(drift.pointer)) as client:
        for given, expected, kind in SENT:
            result = await client.notes.create("v", given)
            assert (received[-1], type(result).__name__) == (expected, kind)
        left_out = await client.events.create({"version": 7, "data": 5})
        constant: Any = left_out.kind  # nothing, although that is an error of the server
        assert constant is None
        assert (left_out.text, drifts) == (None, ["/kind"])


asyncio.run(main())
'''


def test_what_an_object_holds_decides_what_it_is(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "notes.yaml").write_text(NOTES)
    done = specloom_here("generate", "notes.yaml", "--package", "notes", "--output", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (tmp_path / "use.py").write_text(USE)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "out/notes"), "MYPYPATH": str(tmp_path / "out/notes")}
    checks = (("-W", "error", "use.py"), ("-m", "mypy", "--strict", "use.py", "out/notes/notes"))
    for line in checks:
        used = subprocess.run(
            [sys.executable, *line],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert used.returncode == 0, used.stdout + used.stderr
    assert json.loads((tmp_path / "out/notes/support.json").read_text())["summary"]["generated"] == 4
