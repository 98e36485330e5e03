"""Decides which values need no closer look: those that the specification's schema accepts, told by a compiled validator.

It answers yes or no, for a whole document in hundredths of a second; only what it does not accept is left to the
validator that says what is wrong and where. It never refuses anything by itself: a wrong no costs time, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, cast

from jsonschema_rs import Validator, ValidatorMap, validator_for, validator_map_for

from specloom.document import Json
from specloom.validate.schema_object import SCHEMA_OBJECT

ROOT = "#"
SCHEMA = "#/$defs/schema"
"""Where the schema for Schema Objects stands in the specification's schemas of 3.1 and 3.2."""

_DYNAMIC = "$dynamicRef"


class Soundness:
    """What is known of one document.

    `wrong_default` says whether a schema's default value breaks that schema. It is asked for everything that has a
    `default`, schema or not: whatever holds one that breaks is looked at closely.
    """

    def __init__(self, schema: Any, root: Json, wrong_default: Callable[[Json], bool]) -> None:
        self._schema = _flat(schema)
        self._wrong_default = wrong_default
        self._doubtful: set[int] = set()
        self._doubt(root)

    def certain(self, target: str, value: Json) -> bool:
        """Tell whether a part of the document is certain to be what the specification's schema has at `target`."""
        if id(value) in self._doubtful:
            return False
        validator = self._whole if target == ROOT else self._parts.get(target)
        try:
            return validator is not None and validator.is_valid(cast("Any", value))
        except ValueError:  # nested more deeply than it looks
            return False

    @cached_property
    def _whole(self) -> Validator:
        return validator_for(self._schema, validate_formats=False)

    @cached_property
    def _parts(self) -> ValidatorMap:
        return validator_map_for(self._schema, validate_formats=False)

    def _doubt(self, value: Json) -> bool:
        """Note the identities of all that holds a default value which may be wrong."""
        if isinstance(value, dict):
            members = [self._doubt(member) for member in value.values() if isinstance(member, dict | list)]
            doubtful = any(members) or ("default" in value and self._wrong_default(value))
        else:
            doubtful = any([self._doubt(item) for item in value if isinstance(item, dict | list)])  # noqa: C419
        if doubtful:
            self._doubtful.add(id(value))
        return doubtful


def _flat(schema: Any) -> Any:
    """Return the specification's schema with Schema Objects as `SCHEMA_OBJECT` has them, where it leaves them open."""
    if _DYNAMIC not in str(schema):
        return schema
    pointed = _pointed(schema)
    return {**pointed, "$defs": {**pointed["$defs"], "schema": _pointed(SCHEMA_OBJECT)}}


def _pointed(schema: Any) -> Any:
    if isinstance(schema, dict):
        members = cast("dict[str, Any]", schema)
        return {
            "$ref" if key == _DYNAMIC and isinstance(member, str) else key: SCHEMA
            if key == _DYNAMIC and isinstance(member, str)
            else _pointed(member)
            for key, member in members.items()
        }
    return [_pointed(item) for item in cast("list[Any]", schema)] if isinstance(schema, list) else schema
