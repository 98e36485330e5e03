"""Decides what in a document breaks the specification's schema; most documents are sound for the most part.

A compiled validator says yes or no for a whole document in hundredths of a second. Only what it does not accept is left
to `schema_errors`, which says what is wrong and where. jsonschema and what comes with it take half a second to import,
and so they are when there is something to say. The compiled one never refuses anything by itself: a wrong no costs
time, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from jsonschema_rs import Validator, ValidatorMap, validator_for, validator_map_for

from specloom.base.document import Json
from specloom.validate.defaults import fits
from specloom.validate.specification import SCHEMA_OBJECT, SCHEMA_POINTER, Violation, specification
from specloom.validate.version import Version

if TYPE_CHECKING:
    from specloom.validate.schema_errors import SchemaErrors

ROOT = "#"
_DYNAMIC = "$dynamicRef"


def violations(root: Json, version: Version) -> Iterator[Violation]:
    """Yield what the specification's schema finds, alternatives resolved to the likeliest one.

    Raises:
        RecursionError: The document is nested too deeply for the validator.
    """
    schema = specification(version)
    errors: SchemaErrors | None = None

    def explained() -> SchemaErrors:
        nonlocal errors
        if errors is None:
            from specloom.validate.schema_errors import SchemaErrors

            errors = SchemaErrors(schema, root, version)
        return errors

    def wrong_default(value: Json) -> bool:
        return not fits(value) and explained().wrong_default(value)

    sound = Soundness(schema, root, wrong_default)
    if sound.certain(ROOT, root):
        return
    yield from explained().findings(sound.certain)


class Soundness:
    """What is known of one document.

    `wrong_default` says whether a schema's default value breaks that schema. It is asked for everything that has a
    `default`, schema or not: whatever holds one that breaks is left to `schema_errors`.
    """

    def __init__(self, schema: Any, root: Json, wrong_default: Callable[[Json], bool]) -> None:
        self._schema = _flat(schema)
        self._wrong_default = wrong_default
        self._doubtful: set[int] = set()
        if isinstance(root, dict | list):
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

    def _doubt(self, value: dict[str, Json] | list[Json]) -> bool:
        """Note the identities of all that holds a default value which may be wrong."""
        members = value.values() if isinstance(value, dict) else value
        inside = [self._doubt(member) for member in members if isinstance(member, dict | list)]
        doubtful = any(inside) or (isinstance(value, dict) and "default" in value and self._wrong_default(value))
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
    """Return a schema with dynamic references, all of which mean a Schema Object, as plain ones."""
    if isinstance(schema, list):
        return [_pointed(item) for item in cast("list[object]", schema)]
    if not isinstance(schema, dict):
        return schema
    members = cast("dict[str, Any]", schema)
    replaced = {key: _pointed(member) for key, member in members.items()}
    if isinstance(replaced.get(_DYNAMIC), str):
        replaced.pop(_DYNAMIC)
        replaced["$ref"] = SCHEMA_POINTER
    return replaced
