"""What `inspect.signature`, and with it `help()`, IPython and notebooks, show of methods that take fields of bodies."""

from __future__ import annotations

import pydoc
import subprocess
import sys
from collections.abc import Callable
from inspect import Parameter, iscoroutinefunction, signature
from pathlib import Path
from typing import Any

import pytest

DOCUMENT = """
openapi: 3.1.0
info: {title: Shown, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /things/{id}:
    put:
      operationId: updateThing
      tags: [things]
      summary: Replace a thing.
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
      responses: {'204': {description: ''}}
    delete:
      operationId: deleteThing
      tags: [things]
      deprecated: true
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Reason'}}}
      responses: {'204': {description: ''}}
  /files:
    post:
      operationId: createFile
      tags: [files]
      requestBody:
        required: true
        content:
          application/json: {schema: {type: object, required: [url], properties: {url: {type: string}}}}
          multipart/form-data: {schema: {type: object, properties: {file: {type: string, format: binary}}}}
      responses: {'204': {description: ''}}
components:
  schemas:
    Thing: {type: object, required: [name], properties: {name: {type: string}, size: {type: integer}}}
    Reason: {type: object, required: [why], properties: {why: {type: string}}}
"""


@pytest.fixture
def shown(generated: Callable[..., Any]) -> Any:
    return generated("shown", DOCUMENT)


@pytest.mark.parametrize("client", ["Shown", "AsyncShown"])
def test_signatures_have_the_fields_of_bodies(shown: Any, client: str) -> None:
    things = getattr(shown, client)().things
    put = signature(things.update)
    assert list(put.parameters) == ["thing_id", "body", "name", "size", "options"]
    assert put.parameters["name"].kind is Parameter.KEYWORD_ONLY
    assert str(put.parameters["size"]) == "size: 'int | None' = ..."
    assert put.bind("x", name="n").arguments.keys() >= {"name"}
    put.bind("x", {"name": "n"})
    with pytest.raises(TypeError):
        put.bind("x", nmae="n")
    assert "size: 'int | None' = ..." in pydoc.render_doc(things.update)
    assert {"url", "file", "content_type"} <= signature(getattr(shown, client)().files.create).parameters.keys()
    assert "why" in signature(things.delete).parameters
    assert signature(type(things).update) == signature(type(things).update)
    assert next(iter(signature(type(things).update).parameters)) == "self"
    assert repr(things) == f"<shown {type(things).__name__}: update, delete>"


def test_methods_stay_what_they_are(shown: Any) -> None:
    assert iscoroutinefunction(shown.AsyncShown().things.update)
    assert not iscoroutinefunction(shown.Shown().things.update)
    assert "name" in signature(shown.Shown().things.with_raw_response.update).parameters
    with pytest.raises(TypeError, match="unexpected keyword"):
        shown.Shown().things.update("x", other="n")


def test_nothing_is_read_before_somebody_asks(shown: Any) -> None:
    program = (
        "import shown, sys, shown.resources.things as things\n"
        "put = vars(things.Things)['update'].__dict__['__signature__']\n"
        "before = set(vars(put))\n"
        "import inspect; inspect.signature(things.Things.update).parameters\n"
        "print(before, vars(things.Things)['update'].__dict__['__signature__'] is put)"
    )
    folder = Path(shown.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "{'_method'} False"
