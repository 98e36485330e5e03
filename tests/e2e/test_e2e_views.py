"""Views of resources, `with_raw_response` and `with_streaming_response`: type checkers know results and arguments."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jedi
import pytest

from tests.e2e.conftest import Loopback, Seen

DOCUMENT = """
openapi: 3.2.0
info: {title: Views, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /chats:
    get:
      operationId: listChats
      tags: [chats]
      parameters: [{name: page, in: query, schema: {type: integer}}]
      x-specloom-pagination: {style: page, parameters: {page: page}, items: /data}
      responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Chats'}}}}}
    post:
      operationId: createChat
      tags: [chats]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [text]
              properties: {text: {type: string}, stream: {type: boolean}}
      responses:
        '200':
          description: ''
          content:
            application/json: {schema: {$ref: '#/components/schemas/Chat'}}
            text/event-stream: {itemSchema: {$ref: '#/components/schemas/Chat'}}
  /chats/{id}/events:
    get:
      operationId: watchChat
      tags: [chats]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200': {description: '', content: {text/event-stream: {itemSchema: {$ref: '#/components/schemas/Chat'}}}}
  /chats/{chat_id}/notes/{id}:
    get:
      operationId: getNote
      parameters:
        - {name: chat_id, in: path, required: true, schema: {type: string}}
        - {name: id, in: path, required: true, schema: {type: string}}
      responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Chat'}}}}}
    delete:
      operationId: deleteNote
      deprecated: true
      parameters:
        - {name: chat_id, in: path, required: true, schema: {type: string}}
        - {name: id, in: path, required: true, schema: {type: string}}
      responses: {'204': {description: ''}}
components:
  schemas:
    Chat: {type: object, required: [text], properties: {text: {type: string}}}
    Chats: {type: object, properties: {data: {type: array, items: {$ref: '#/components/schemas/Chat'}}}}
"""

USE = """
import asyncio
from typing import assert_type

from views import AsyncViews, RawResponse, Views, models

client = Views()
chats = client.chats.with_raw_response
assert_type(chats.list(page=1), RawResponse[models.Chats])
assert_type(chats.watch("c"), RawResponse[list[models.Chat]])
assert_type(chats.create(text="t"), RawResponse[models.Chat])
assert_type(chats.notes.get("c", "n", options={"timeout": 5}).value.text, str)
assert_type(chats.create(text="t", stream=True), RawResponse[list[models.Chat]])
assert_type(chats.create({"text": "t"}, stream=True), RawResponse[list[models.Chat]])
assert_type(chats.create(text="t", stream=bool()), RawResponse[models.Chat | list[models.Chat]])
chats.create(text=5)  # wrong
chats.create(text="t", stream="yes")  # wrong
chats.list(pages=1)  # wrong
chats.notes.get("c")  # wrong
chats.notes.get("c", "n").value.txt  # wrong
with client.chats.with_streaming_response.list() as response:
    assert_type(response.parse(), models.Chats)
with client.chats.with_streaming_response.create(text="t", stream=True) as streamed:
    assert_type(streamed.parse(), list[models.Chat])


async def main() -> None:
    several = AsyncViews()
    assert_type(await several.chats.with_raw_response.list(page=1), RawResponse[models.Chats])
    assert_type(await several.chats.with_raw_response.create(text="t"), RawResponse[models.Chat])
    assert_type(await several.chats.with_raw_response.create(text="t", stream=True), RawResponse[list[models.Chat]])
    async with several.chats.with_streaming_response.create(text="t", stream=True) as streamed:
        assert_type(await streamed.parse(), list[models.Chat])
    task = asyncio.create_task(several.chats.create(text="t"))
    assert_type(await task, models.Chat)
    assert_type((await several.chats.with_raw_response.notes.get("c", "n")).value, models.Chat)
    await several.chats.with_raw_response.notes.get("c")  # wrong
    async with several.chats.with_streaming_response.notes.get("c", "n") as response:
        assert_type(await response.parse(), models.Chat)
"""


def answer(request: Seen) -> tuple[int, dict[str, str], bytes]:
    chat = {"text": "t"}
    if request.path.endswith("/events") or b'"stream": true' in request.body or b'"stream":true' in request.body:
        return 200, {"content-type": "text/event-stream"}, f"data: {json.dumps(chat)}\n\n".encode()
    held: dict[str, Any] = {"data": [chat]} if request.path == "/chats" and request.method == "GET" else chat
    return 200, {"content-type": "application/json", "x-id": "7"}, json.dumps(held).encode()


@pytest.fixture
def views(generated: Callable[..., Any], loopback: Loopback) -> Any:
    loopback.answer = answer
    return generated("views", DOCUMENT)


def test_checkers_know_what_views_give(views: Any, assert_types: Callable[..., None]) -> None:
    assert_types(USE, Path(views.__file__).parents[1])


def test_views_give_what_checkers_say(views: Any, loopback: Loopback) -> None:
    models = views.models
    with views.Views(base_url=loopback.url) as client:
        chats = client.chats.with_raw_response
        assert isinstance(chats.list(page=1).value, models.Chats)
        assert isinstance(chats.watch("c").value[0], models.Chat)
        assert (chats.notes.get("c", "n").value.text, chats.notes.get("c", "n").headers["x-id"]) == ("t", "7")
        with client.chats.with_streaming_response.list() as response:
            assert isinstance(response.parse(), models.Chats)

    async def main() -> None:
        async with views.AsyncViews(base_url=loopback.url) as client:
            assert isinstance((await client.chats.with_raw_response.list()).value, models.Chats)
            async with client.chats.with_streaming_response.notes.get("c", "n") as response:
                assert isinstance(await response.parse(), models.Chat)

    asyncio.run(main())


def test_views_give_the_items_of_streams(views: Any, both: Callable[..., Any], loopback: Loopback) -> None:
    def use(client: Any) -> Any:
        create = client.chats.with_raw_response.create
        streamed = [(yield create(text="t", stream=True)), (yield create({"text": "t"}, stream=True))]
        assert [response.value for response in streamed] == [[views.models.Chat(text="t")]] * 2
        assert (yield create(text="t", stream=False)).value == views.models.Chat(text="t")
        response = yield client.chats.with_streaming_response.create(text="t", stream=True)
        assert (yield from parsed(response)) == [views.models.Chat(text="t")]

    def parsed(response: Any) -> Any:
        return (yield response.parse())

    both(views, use, base_url=loopback.url)


def test_what_only_checkers_see_is_not_imported(views: Any, loopback: Loopback) -> None:
    with views.Views(base_url=loopback.url) as client:
        client.chats.with_raw_response.list()
    assert not [name for name in sys.modules if name.startswith("views._views")]


def test_editors_complete_the_fields_of_bodies_in_both_clients(views: Any) -> None:
    project = jedi.Project(Path(views.__file__).parents[1])
    for name, wait in (("Views", ""), ("AsyncViews", "await ")):
        start = f"from views import {name}\nasync def main():\n    "
        call = f"{start}{name}().chats.create("
        shown = jedi.Script(call, project=project).get_signatures()
        assert {"body", "text", "options"} <= {each.name for signature in shown for each in signature.params}
        assert {"text=", "options="} <= {each.name for each in jedi.Script(call, project=project).complete()}
        result = f"{start}made = {wait}{name}().chats.create(text='t')\n    made."
        assert "text" in {each.name for each in jedi.Script(result, project=project).complete()}


def test_editors_complete_views(views: Any) -> None:
    project = jedi.Project(Path(views.__file__).parents[1])
    code = "from views import Views\nViews().chats.with_raw_response."
    assert {"list", "create", "notes"} <= {each.name for each in jedi.Script(code, project=project).complete()}
