"""What the audit itself makes of samples and schemas; with that wrong, it would prove nothing."""

from __future__ import annotations

from typing import Any

import pytest

from .fit import Judge

_SCHEMAS = {
    "A": {
        "type": "object",
        "properties": {
            "id": {"type": "integer"},
            "b": {"anyOf": [{"$ref": "#/components/schemas/B"}, {"type": "null"}]},
            "open": {"type": "object", "additionalProperties": True},
            "map": {"type": "object", "additionalProperties": {"type": "integer"}},
            "any": {"description": "Anything."},
            "list": {"type": "array", "items": {"$ref": "#/components/schemas/B"}},
        },
    },
    "B": {"type": "object", "properties": {"name": {"type": ["string", "null"], "x-specloom-pii": True}}},
}
_A = {"$ref": "#/components/schemas/A"}


@pytest.mark.parametrize(
    ("value", "typed", "free", "loose"),
    [
        ({"id": 1, "b": {"name": "x"}, "list": [{"name": None}, {}]}, 4, 0, []),
        ({"b": None, "open": {"x": {"y": 1}, "z": [1, 2]}}, 1, 3, []),
        ({"open": {}, "map": {"x": 1}, "list": []}, 3, 0, []),
        ({"id": 1, "b": {"nam": "x"}, "more": {"x": 1}}, 1, 0, ["/b/nam", "/more"]),
        ({"any": 1, "list": [{"x": 1}]}, 0, 0, ["/any", "/list/0/x"]),
    ],
)
def test_leaves_are_told_apart(value: Any, typed: int, free: int, loose: list[str]) -> None:
    found = Judge({"components": {"schemas": _SCHEMAS}}).leaves(_A, value)
    assert (found.typed, found.open, found.loose) == (typed, free, loose)


def test_errors_name_their_place() -> None:
    judge = Judge({"components": {"schemas": _SCHEMAS}})
    assert judge.errors(_A, {"id": 1}) == []
    assert judge.errors(_A, {"list": [{"name": 1}]}) == ["/list/0/name: 1 is not of type 'string', 'null'"]


def test_what_is_declared_at_a_place_is_found_through_references() -> None:
    judge = Judge({"components": {"schemas": _SCHEMAS}})
    found = judge.declared(_A, {"list": [{"name": "x"}]}, "/list/0/name")
    assert [schema.get("x-specloom-pii") for schema in found] == [True]
    assert judge.declared(_A, {"list": [{"name": "x"}]}, "/list/name") == found
