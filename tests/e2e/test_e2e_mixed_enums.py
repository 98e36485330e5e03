"""Enumerations of several JSON types: each value stays of its own type, both ways; and numbers that JSON has not."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from math import inf, nan
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import NOTHING, Loopback, Seen

DOCUMENT = """\
openapi: 3.1.0
info: {title: Levels, version: "1"}
servers: [{url: "https://levels.invalid"}]
paths:
  /level:
    get:
      operationId: getLevel
      tags: [levels]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Level"}}}}
    put:
      operationId: setLevel
      tags: [levels]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Level"}}}}
      responses: {"204": {description: ok}}
  /step:
    get:
      operationId: getStep
      tags: [steps]
      responses: {"200": {description: ok, content: {application/json: {schema: {enum: [1, 2, last]}}}}}
  /ratio:
    put:
      operationId: setRatio
      tags: [ratios]
      requestBody: {required: true, content: {application/json: {schema: {type: number}}}}
      responses: {"204": {description: ok}}
  /notes:
    put:
      operationId: setNotes
      tags: [notes]
      requestBody:
        required: true
        content: {application/json: {schema: {type: object, properties: {any: {}, text: {type: [string, "null"]}}}}}
      responses: {"204": {description: ok}}
components:
  schemas:
    Level: {enum: [0.5, 1, true, "1", auto, null]}
"""
Both = Callable[..., Any]


@pytest.fixture(scope="module")
def levels(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("mixed_levels", DOCUMENT)


def _json(text: str) -> Callable[[Seen], tuple[int, dict[str, str], bytes]]:
    return lambda seen: NOTHING if seen.method == "PUT" else (200, {"content-type": "application/json"}, text.encode())


@pytest.mark.parametrize("text", ["0.5", "1", "true", '"1"', '"auto"', "null"])
def test_each_value_stays_of_its_type(levels: ModuleType, both: Both, loopback: Loopback, text: str) -> None:
    loopback.answer = _json(text)

    def use(client: Any) -> Generator[Any, Any, None]:
        level = yield client.levels.list()
        assert repr(level) == repr(json.loads(text))
        yield client.levels.set(level)
        assert loopback.seen[-1].body.decode() == text

    both(levels, use, base_url=loopback.url)


def test_true_is_not_the_constant_1(levels: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = _json("true")

    def use(client: Any) -> Generator[Any, Any, None]:
        step = yield client.steps.list()
        assert step is True

    both(levels, use, base_url=loopback.url)


@pytest.mark.parametrize("number", [nan, inf, -inf])
def test_numbers_that_json_has_not_are_no_null(
    levels: ModuleType, both: Both, loopback: Loopback, number: float
) -> None:
    def use(client: Any) -> Generator[Any, Any, None]:
        with pytest.raises(ValueError, match="must be a finite number"):
            yield client.ratios.set(number)
        with pytest.raises(ValueError, match="must be a finite number"):
            yield client.notes.set(any={"deep": [number]})
        assert not loopback.seen
        yield client.notes.set(any=None, text=None)
        assert loopback.seen[-1].body == b'{"any":null,"text":null}'

    both(levels, use, base_url=loopback.url)


def test_types_have_each_value(levels: ModuleType, assert_types: Callable[..., None]) -> None:
    assert levels.__file__ is not None
    program = """\
from mixed_levels import MixedLevels

client = MixedLevels()
client.levels.set(True)
client.levels.set(0.5)
client.levels.set("auto")
client.levels.set("true")  # wrong
level = client.levels.list()
if isinstance(level, bool):
    print(level)
elif isinstance(level, str):
    print(level.upper())
"""
    assert_types(program, Path(levels.__file__).parents[1])
