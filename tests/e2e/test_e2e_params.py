"""Mappings in place of models, as consumers write them: type-checked by both checkers, and right on the wire."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
CHAT = """\
openapi: 3.1.0
info: {title: Chat, version: "1"}
servers: [{url: "https://chat.example"}]
paths:
  /calls:
    post:
      operationId: createCall
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Call"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Param"}}}}}
  /messages:
    post:
      operationId: createMessages
      requestBody:
        required: true
        content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Message"}}}}
      responses: {"204": {description: ok}}
  /events:
    post:
      operationId: createEvent
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Event"}}}}
      responses: {"204": {description: ok}}
  /photos:
    post:
      operationId: createPhoto
      requestBody: {required: true, content: {multipart/form-data: {schema: {$ref: "#/components/schemas/Photo"}}}}
      responses: {"204": {description: ok}}
  /filters:
    post:
      operationId: createFilter
      requestBody:
        required: true
        content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Filter"}}}
      responses: {"204": {description: ok}}
components:
  schemas:
    Message:
      type: object
      additionalProperties: false
      required: [role, content, id]
      properties:
        id: {type: string, readOnly: true}
        role: {type: string, enum: [user, agent]}
        content: {type: string, x-specloom-pii: true}
        sentAt: {type: string, format: date-time}
    Param:
      title: What would be called MessageParam is so called by the document.
      x-specloom-name: MessageParam
      type: object
      properties: {x: {type: string}}
    Call:
      type: object
      required: [to, messages, kind]
      properties:
        to: {type: string, x-specloom-pii: true}
        kind: {const: call}
        messages: {type: array, items: {$ref: "#/components/schemas/Message"}}
        at: {type: [string, "null"], format: date-time}
        price: {type: string, format: decimal}
        days: {type: array, items: {type: string, format: date}}
        byRole: {additionalProperties: {$ref: "#/components/schemas/Message"}}
        x-trace: {type: string, format: uuid}
        parent: {$ref: "#/components/schemas/Call"}
        open: {type: object, additionalProperties: true, properties: {since: {type: string, format: date}}}
    Event:
      oneOf: [{$ref: "#/components/schemas/Started"}, {$ref: "#/components/schemas/Ended"}]
      discriminator: {propertyName: type}
    Started:
      type: object
      required: [type]
      properties: {type: {const: Started}, at: {type: string, format: date-time}}
    Ended:
      type: object
      required: [type]
      properties: {type: {const: Ended}, reason: {type: string}, before: {$ref: "#/components/schemas/Event"}}
    Photo:
      type: object
      required: [file]
      properties:
        file: {type: string, format: binary}
        about: {type: object, properties: {takenAt: {type: string, format: date-time}}}
    Filter: {type: object, properties: {until: {type: string, format: date}}, additionalProperties: {type: integer}}
"""
HEAD = '''\
"""Gives bodies in every way there is."""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import date, datetime, timezone
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from uuid import UUID

import httpx2

from chat import AsyncChat, Chat, models

sent: list[httpx2.Request] = []
NOON = datetime(2024, 1, 2, 12, tzinfo=timezone.utc)


def answer(request: httpx2.Request) -> httpx2.Response:
    request.read()
    sent.append(request)
    return httpx2.Response(200, json={}) if request.url.path == "/calls" else httpx2.Response(204)


async def async_answer(request: httpx2.Request) -> httpx2.Response:
    await request.aread()
    sent.append(request)
    return httpx2.Response(200, json={}) if request.url.path == "/calls" else httpx2.Response(204)


def message(text: str) -> models.MessageParam2:
    return {"role": "user", "content": text, "sentAt": NOON}


'''
USE = (
    HEAD
    + """\
mixed: list[models.Message | models.MessageParam2] = [
    message("a"), models.Message(role=models.MessageRole.AGENT, content="b"),
]
only: list[models.MessageParam2] = [message("a"), {"role": "agent", "content": "b"}]
inner: models.CallParam = {"to": "1", "messages": only, "byRole": {"first": message("c")}}
whole: models.CallParam = {
    "to": "2", "messages": mixed, "at": None, "price": Decimal("1.10"), "days": [date(2024, 1, 2)],
    "x-trace": UUID(int=7), "parent": inner, "open": {"since": date(2024, 1, 2)},
}
read = {**whole, "kind": "call", "parent": {**inner, "kind": "call"}}


def together(client: Chat) -> None:
    client.calls.create(whole)
    client.calls.create(models.Call.model_validate(read))
    client.calls.create(
        to="2", messages=mixed, at=None, price=Decimal("1.10"), days=(date(2024, 1, 2),), x_trace=UUID(int=7),
        parent=inner, open={"since": date(2024, 1, 2)},
    )
    client.messages.create([message("a"), {"role": "agent", "content": "b"}])
    client.messages.create(only)
    client.messages.create(mixed)
    client.events.create({"type": "Ended", "before": {"type": "Started", "at": NOON}})
    client.events.create(models.Ended(before=models.Started(at=NOON)))
    client.photos.create({"file": Path("photo.png"), "about": {"takenAt": NOON}})
    client.photos.create(file=BytesIO(b"octets"), about={"takenAt": NOON})
    client.filters.create({"until": date(2024, 1, 2)})


async def apart(client: AsyncChat) -> None:
    await client.calls.create(whole)
    await client.calls.create(models.Call.model_validate(read))
    await client.calls.create(
        to="2", messages=mixed, at=None, price=Decimal("1.10"), days=(date(2024, 1, 2),), x_trace=UUID(int=7),
        parent=inner, open={"since": date(2024, 1, 2)},
    )
    await client.messages.create([message("a"), {"role": "agent", "content": "b"}])
    await client.messages.create(only)
    await client.messages.create(mixed)
    await client.events.create({"type": "Ended", "before": {"type": "Started", "at": NOON}})
    await client.events.create(models.Ended(before=models.Started(at=NOON)))
    await client.photos.create({"file": Path("photo.png"), "about": {"takenAt": NOON}})
    await client.photos.create(file=BytesIO(b"octets"), about={"takenAt": NOON})
    await client.filters.create({"until": date(2024, 1, 2)})


async def main() -> None:
    async with AsyncChat(transport=httpx2.MockTransport(async_answer)) as client:
        await apart(client)


Path("photo.png").write_bytes(b"octets")
if sys.argv[1] == "sync":
    with Chat(transport=httpx2.MockTransport(answer)) as client:
        together(client)
else:
    asyncio.run(main())
assert not [name for name in sys.modules if name.endswith("_params")]
print(json.dumps([(each.headers["content-type"], each.content.decode()) for each in sent]))
"""
)
# Each line marked so is refused, and no other.
WRONG = (
    HEAD
    + """\
unknown: models.MessageParam2 = {"role": "user", "content": "a", "sent_at": NOON}  # wrong
missing: models.MessageParam2 = {"role": "user"}  # wrong
no_date: models.MessageParam2 = {"role": "user", "content": "a", "sentAt": 5}  # wrong
of_server: models.MessageParam2 = {"role": "user", "content": "a", "id": "1"}  # wrong
no_null: models.MessageParam2 = {"role": "user", "content": "a", "sentAt": None}  # wrong
no_tag: models.StartedParam = {"at": NOON}  # wrong
other_tag: models.StartedParam = {"type": "Ended"}  # wrong
nested: models.CallParam = {"to": "1", "messages": [{"role": "user"}]}  # wrong
good: models.CallParam = {"to": "1", "messages": [{"role": "user", "content": "a"}]}
with Chat(transport=httpx2.MockTransport(answer)) as client:
    client.calls.create({"to": "1", "messages": [], "tu": "2"})  # wrong
    client.calls.create(to="1", messages=[{"role": "user"}])  # wrong
    client.messages.create([5])  # wrong
    client.photos.create({"file": 5})  # wrong
    client.calls.create(good)
"""
)
CALL: dict[str, Any] = {
    "to": "2",
    "messages": [
        {"role": "user", "content": "a", "sentAt": "2024-01-02T12:00:00Z"},
        {"role": "agent", "content": "b"},
    ],
    "at": None,
    "price": "1.10",
    "days": ["2024-01-02"],
    "x-trace": "00000000-0000-0000-0000-000000000007",
    "parent": {
        "to": "1",
        "messages": [
            {"role": "user", "content": "a", "sentAt": "2024-01-02T12:00:00Z"},
            {"role": "agent", "content": "b"},
        ],
        "byRole": {"first": {"role": "user", "content": "c", "sentAt": "2024-01-02T12:00:00Z"}},
        "kind": "call",
    },
    "open": {"since": "2024-01-02"},
    "kind": "call",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, specloom_here: Command) -> Path:
    place = tmp_path_factory.mktemp("chat")
    (place / "chat.yaml").write_text(CHAT)
    done = specloom_here("generate", "chat.yaml", "--package", "chat", "--output", "out", cwd=place)
    assert (done.returncode, done.stderr) == (0, "")
    (place / "use.py").write_text(USE)
    (place / "wrong.py").write_text(WRONG)
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": ["out/chat"],
        "reportUnusedImport": "none",
    }
    (place / "pyrightconfig.json").write_text(json.dumps(settings))
    return place


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = str(folder / "out/chat")
    environment = {**os.environ, "PYTHONPATH": path, "MYPYPATH": path, "PYTHONWARNINGS": "error"}
    line = [sys.executable, *arguments]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=180, check=False)


@pytest.mark.parametrize("client", ["sync", "async"])
def test_what_is_sent_is_the_same_however_it_is_given(client: str, folder: Path) -> None:
    used = run(folder, "use.py", client)
    assert used.returncode == 0, used.stderr
    calls, lists, events, photos, filters = (
        (sent := json.loads(used.stdout))[:3],
        sent[3:6],
        sent[6:8],
        sent[8:10],
        sent[10:],
    )
    assert [json.loads(content) for _, content in calls] == [CALL] * 3
    assert [json.loads(content) for _, content in lists] == [CALL["messages"]] * 3
    ended = {"type": "Ended", "before": {"type": "Started", "at": "2024-01-02T12:00:00Z"}}
    assert [json.loads(content) for _, content in events] == [ended] * 2
    for kind, content in photos:
        assert kind.startswith("multipart/form-data; boundary=")
        assert '{"takenAt":"2024-01-02T12:00:00Z"}' in content
        assert "\r\n\r\noctets\r\n" in content
    assert 'filename="photo.png"' in photos[0][1]
    assert filters == [["application/x-www-form-urlencoded", "until=2024-01-02"]]


CHECKERS = {
    "mypy": (("mypy", "--strict", "--no-error-summary"), r"^\w+\.py:(\d+): error"),
    "pyright": (("pyright", "--pythonpath", sys.executable), r"\.py:(\d+):\d+ - error"),
}


@pytest.mark.types
@pytest.mark.parametrize("checker", CHECKERS)
def test_type_checkers_take_what_is_right_and_refuse_what_is_wrong(checker: str, folder: Path) -> None:
    line, pattern = CHECKERS[checker]
    right = run(folder, "-m", *line, "use.py", "out/chat/chat/models", "out/chat/chat/resources")
    assert right.returncode == 0, right.stdout
    wrong = run(folder, "-m", *line, "wrong.py")
    marked = {number for number, text in enumerate(WRONG.splitlines(), 1) if text.endswith("# wrong")}
    assert {int(number) for number in re.findall(pattern, wrong.stdout, re.MULTILINE)} == marked, wrong.stdout


REFUSED = """\
import json, sys
import httpx2
from chat import Chat, models

def refuse(request):
    raise AssertionError(request.content)

said = []
with Chat(transport=httpx2.MockTransport(refuse)) as client:
    good = {"role": "user", "content": "secret"}
    for work in (
        lambda: client.calls.create({"to": "secret", "messages": [{**good, "sent": "secret"}]}),
        lambda: client.calls.create(to="secret", messages=[{**good, "sent": "secret"}]),
        lambda: client.messages.create([good, {"role": "user"}]),
        lambda: client.messages.create([{**good, "sentAt": "secret"}]),
        lambda: client.calls.create({"to": 5, "messages": []}),
        lambda: client.calls.create({"to": "secret"}),
        lambda: client.events.create({"at": None}),
        lambda: client.filters.create({"until": "secret"}),
        lambda: client.photos.create({"about": {}}),
        lambda: client.photos.create({"file": b"", "about": {"takenAt": "secret"}}),
    ):
        try:
            work()
        except (TypeError, ValueError) as error:
            said.append(f"{type(error).__name__}: {error}")
print(json.dumps(said))
"""


def test_what_does_not_fit_is_refused_by_name_without_its_value(folder: Path) -> None:
    (folder / "refused.py").write_text(REFUSED)
    used = run(folder, "refused.py")
    assert used.stderr == ""
    assert "secret" not in used.stdout
    said = json.loads(used.stdout)
    assert [text.partition(": ")[2].partition(":")[0] for text in said] == [
        "messages.0", "messages.0", "1.content", "0.sentAt", "to",
        "Call is missing required keyword arguments", "body", "until",
        "Photo is missing required keyword arguments", "about.takenAt",
    ]  # fmt: skip
    assert said[0] == said[1] == "ValueError: messages.0: Message has no field 'sent'"


KNOWN = """\
import typing
from chat import models

hints = typing.get_type_hints(models.CallParam)
assert models.CallParam.__required_keys__ == {"to", "messages"}, models.CallParam.__required_keys__
assert "MessageParam2" in dir(models) and issubclass(models.MessageParam2, dict)
assert models.EventParam == models.StartedParam | models.EndedParam
print(sorted(hints))
"""


def test_params_are_there_at_run_time(folder: Path) -> None:
    (folder / "known.py").write_text(KNOWN)
    used = run(folder, "known.py")
    assert used.returncode == 0, used.stderr
    assert "'x-trace'" in used.stdout


def test_names_of_params_are_recorded_and_stay(folder: Path, tmp_path: Path, specloom_here: Command) -> None:
    lock = json.loads((folder / "out/chat/specloom.lock").read_text())
    assert lock["names"]["params"]["."]["#/components/schemas/Message"] == "MessageParam2"
    assert lock["names"]["params"]["."]["#/components/schemas/Call"] == "CallParam"
    place = tmp_path / "chat.yaml"

    def generated(text: str) -> dict[str, str]:
        place.write_text(text)
        done = specloom_here("generate", "chat.yaml", "--package", "chat", "--output", "out", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        lock = json.loads((tmp_path / "out/chat/specloom.lock").read_text())
        return {**lock["names"]["params"]["."], **lock["names"]["classes"]["."]}

    before = generated(CHAT)
    added = CHAT + "    CallParam: {type: object, properties: {a: {type: string}}}\n"
    after = generated(added)
    assert after.pop("#/components/schemas/CallParam") == "CallParam2"
    assert after.items() >= before.items()
