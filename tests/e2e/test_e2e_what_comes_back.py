"""What an API gives can be given to it: ids, members of enumerations and their values, mappings in place of models."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

DOCUMENT = """
openapi: 3.1.0
info: {title: Returned, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /channels/{channel_id}/messages:
    post:
      operationId: createMessage
      tags: [messages]
      parameters:
        - {name: channel_id, in: path, required: true, schema: {type: string, format: uuid}}
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/MessageCreate'}}}}
      responses: {'201': {$ref: '#/components/responses/Message'}}
  /messages/{messageId}:
    get:
      operationId: getMessage
      tags: [messages]
      parameters:
        - {name: messageId, in: path, required: true, schema: {type: string}}
        - {name: author-id, in: query, schema: {type: string}}
        - {name: channel_ids, in: query, schema: {type: array, items: {type: string, format: uuid}}}
        - {name: level, in: query, schema: {$ref: '#/components/schemas/Level'}}
        - {name: word, in: query, schema: {type: string}}
      responses: {'200': {$ref: '#/components/responses/Message'}}
components:
  responses:
    Message: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Message'}}}}
  schemas:
    State: {type: string, enum: [draft, sent]}
    Level: {type: integer, enum: [1, 2]}
    Author:
      type: object
      required: [id]
      properties: {id: {type: string, format: uuid}, level: {$ref: '#/components/schemas/Level'}}
    MessageCreate:
      type: object
      required: [text, author]
      properties:
        text: {type: string}
        author: {$ref: '#/components/schemas/Author'}
        state: {$ref: '#/components/schemas/State'}
        reply_to: {type: string, format: uuid}
    Message:
      type: object
      required: [id, author, state]
      properties:
        id: {type: string, format: uuid}
        author: {$ref: '#/components/schemas/Author'}
        state: {$ref: '#/components/schemas/State'}
"""
ID = "6f9619ff-8b86-4011-b42d-00c04fc964ff"
MESSAGE = {"id": ID, "author": {"id": ID, "level": 2, "levle": 3}, "state": "sent", "stat": "x"}

PROGRAM = f"""
from returned import Returned, models

client = Returned()
message = client.messages.create("{ID}", text="hi", author={{"id": "{ID}", "level": 2}}, state="draft")
got = client.messages.get(message.id, author_id=message.author.id, channel_ids=[message.id], level=2)
client.messages.get("{ID}", author_id="x", channel_ids=["{ID}"], level=message.author.level)
client.messages.create(got.id, text="hi", author=got.author, state=got.state, reply_to="{ID}")
client.messages.create(got.id, {{"text": "hi", "author": {{"id": got.id}}, "state": got.state, "reply_to": got.id}})
client.messages.create(got.id, {{"text": "hi", "author": {{"id": "{ID}"}}, "state": "sent", "reply_to": "{ID}"}})
client.messages.create(got.id, {{"txt": "hi", "author": {{"id": got.id}}}})  # wrong
client.messages.create(got.id, {{"text": "hi", "author": {{"id": got.id, "levle": 1}}}})  # wrong
client.messages.create(got.id, text="hi", author={{"id": got.id}}, sate="sent")  # wrong
client.messages.get(got.id, word=got.id)  # wrong
author = models.Author(id="{ID}", level=2)
assert author.id.hex
models.MessageCreate(text="hi", author={{"id": got.id}}, state="draft", reply_to="{ID}")
models.MessageCreate(text="hi", author=author, state=models.State.SENT, reply_to=got.id)
models.MessageCreate(text="hi", author=got.author, sate="sent")  # wrong
models.MessageCreate(text="hi", author={{"id": got.id, "levle": 2}})  # wrong
models.MessageCreate(text="hi", author=author, reply_to=5)  # wrong
models.MessageCreate(author=author)  # wrong
client.messages.get(5)  # wrong
"""


@pytest.fixture
def returned(generated: Callable[..., Any]) -> Any:
    return generated("returned", DOCUMENT)


def test_type_checkers_take_what_comes_back(returned: Any, assert_types: Callable[..., None]) -> None:
    assert_types(PROGRAM, Path(returned.__file__).parents[1])


def test_what_comes_back_goes_in(returned: Any, loopback: Any, both: Callable[..., Any]) -> None:
    loopback.answer = lambda _: (201, {"content-type": "application/json"}, json.dumps(MESSAGE).encode())

    def use(client: Any) -> Any:
        body = returned.models.MessageCreate(text="a", author={"id": ID, "level": 2}, state="draft")
        yield client.messages.create(ID, body)
        message = yield client.messages.create(ID, text="a", author={"id": ID, "level": 2}, state="draft")
        assert message.id == UUID(ID)
        yield client.messages.create(message.id, text="a", author=message.author, state=message.state)
        return message

    loopback.answer = lambda _: (201, {"content-type": "application/json"}, json.dumps(MESSAGE).encode())
    message = both(returned, use, base_url=loopback.url)
    whole, first, second = [json.loads(request.body) for request in loopback.seen]
    assert {request.path for request in loopback.seen} == {f"/channels/{ID}/messages"}
    assert whole == first == {"text": "a", "author": {"id": ID, "level": 2}, "state": "draft"}
    assert second == {"text": "a", "author": MESSAGE["author"], "state": "sent"}  # unknown members pass
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, json.dumps(MESSAGE).encode())

    def read(client: Any) -> Any:
        yield client.messages.get(message.id, author_id=message.author.id, channel_ids=[message.id, ID], level=2)

    both(returned, read, base_url=loopback.url)
    assert loopback.seen[-1].path == f"/messages/{ID}"
    assert loopback.seen[-1].query == f"author-id={ID}&channel_ids={ID}&channel_ids={ID}&level=2"


def test_a_misspelt_key_is_not_sent(returned: Any, loopback: Any, both: Callable[..., Any]) -> None:
    def use(client: Any) -> Any:
        with pytest.raises(TypeError, match="Author has no member 'levle': did you mean 'level'"):
            yield client.messages.create(ID, text="a", author={"id": ID, "levle": 2})
        with pytest.raises(TypeError, match="did you mean 'state'"):
            yield client.messages.create(ID, {"text": "a", "author": {"id": ID}, "sate": "x"})

    both(returned, use, base_url=loopback.url)
    assert not loopback.seen
