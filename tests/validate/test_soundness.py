"""What the fast check lets pass is what the one that names faults has no objection to."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.base.document import Json
from specloom.validate import schema_check
from specloom.validate.schema_check import FastCheck
from specloom.validate.version import Version

SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["a"],
    "properties": {
        "a": {"type": "string", "default": "x", "enum": ["x", "y"], "maxLength": 3},
        "default": {"type": "array", "items": {"type": "integer", "default": 1}},
    },
}
PLACES = {Version.V20: ("swagger", "2.0"), Version.V30: ("openapi", "3.0.3"), Version.V31: ("openapi", "3.1.0")}
ODD = ["", "x", 0, -1, 1.5, True, None, [], {}, {"$ref": "#/nowhere"}, {"default": 1, "type": "string"}, "a\n"]


def document(version: Version) -> dict[str, Any]:
    """Return a sound document of this version with a bit of everything."""
    key, number = PLACES[version]
    content = {"application/json": {"schema": SCHEMA}}
    answer = {"description": "ok", **({"schema": SCHEMA} if version is Version.V20 else {"content": content})}
    typed: dict[str, Any] = {"type": "integer", "default": 2}
    parameter = {"name": "p", "in": "query", **(typed if version is Version.V20 else {"schema": typed})}
    operation = {"operationId": "o", "tags": ["t"], "parameters": [parameter], "responses": {"200": answer}}
    named = {"definitions": {"S": SCHEMA}} if version is Version.V20 else {"components": {"schemas": {"S": SCHEMA}}}
    whole = {key: number, "info": {"title": "T", "version": "1"}, "paths": {"/a": {"get": operation}}, **named}
    return copy.deepcopy(whole)


def found(root: Json, version: Version) -> list[tuple[object, ...]]:
    """Return what is found, comparable."""
    return [(one.path, one.keyword, one.message) for one in schema_check.violations(root, version)]


def containers(value: Json) -> Iterator[dict[str, Json] | list[Json]]:
    """Yield all objects and arrays."""
    if isinstance(value, dict | list):
        yield value
        for member in value.values() if isinstance(value, dict) else value:
            yield from containers(member)


def spoil(root: Json, chance: random.Random) -> None:
    """Replace, remove or add one member anywhere."""
    place = chance.choice(list(containers(root)))
    value = copy.deepcopy(chance.choice(ODD))
    if isinstance(place, list):
        place.append(value)
    elif place and chance.random() < 0.8:
        key = chance.choice(list(place))
        if chance.random() < 0.3:
            del place[key]
        else:
            place[key] = value
    else:
        place[chance.choice(["default", "x-a", "unknown", "type"])] = value


@pytest.mark.parametrize("version", PLACES)
def test_a_sound_document_is_certain(version: Version) -> None:
    assert found(document(version), version) == []


def test_values_of_an_enumeration_may_repeat_in_every_version() -> None:
    for version in PLACES:
        root = document(version)
        for schema in containers(root):
            if isinstance(schema, dict) and isinstance(schema.get("enum"), list):
                schema["enum"] = ["x", "x"]
        assert found(root, version) == []
        del root["info"]["title"]
        assert [keyword for _, keyword, _ in found(root, version)] == ["required"]


@settings(max_examples=150)
@given(version=st.sampled_from(list(PLACES)), seed=st.integers(0, 2**32), slips=st.integers(1, 3))
def test_nothing_is_found_less(version: Version, seed: int, slips: int) -> None:
    root, chance = document(version), random.Random(seed)
    for _ in range(slips):
        spoil(root, chance)
    quick = found(root, version)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FastCheck, "is_certainly_valid", lambda *_: False)
        assert quick == found(root, version)
