"""Validates a document against the specification's schema: a fast check first, then messages for what it rejects.

`acceptance` accepts or rejects a whole document in hundredths of a second. Only what it rejects is left to
`schema_errors`, which gives messages and places; jsonschema takes half a second to import, hence only when needed. A
false rejection costs time, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, cast

from specloom.base.document import Json
from specloom.validate.acceptance import Translation
from specloom.validate.defaults import default_fits
from specloom.validate.specification import SCHEMA_OBJECT, SCHEMA_POINTER, Violation, checked_schema
from specloom.validate.version import Version

if TYPE_CHECKING:
    from specloom.validate.schema_errors import SchemaErrors

ROOT = "#"
_DYNAMIC = "$dynamicRef"


def violations(root: Json, version: Version) -> Iterator[Violation]:
    """Yield the violations of the specification's schema; of failed alternatives, those of the likeliest one.

    Raises:
        RecursionError: The document is nested too deeply for the validator.
    """
    schema = checked_schema(version)
    errors: SchemaErrors | None = None

    def explained() -> SchemaErrors:
        nonlocal errors
        if errors is None:
            from specloom.validate.schema_errors import SchemaErrors

            errors = SchemaErrors(schema, root, version)
        return errors

    def wrong_default(value: Json) -> bool:
        return not default_fits(value) and explained().wrong_default(value)

    fast_check = FastCheck(schema, root, wrong_default)
    if fast_check.is_certainly_valid(ROOT, root):
        return
    yield from explained().findings(fast_check.is_certainly_valid)


class FastCheck:
    """The fast check of one document.

    `wrong_default` tells whether a schema's default value violates that schema. It is called for every mapping with a
    `default`, schema or not; a mapping that contains a wrong one is never certain.
    """

    def __init__(self, schema: Any, root: Json, wrong_default: Callable[[Json], bool]) -> None:
        self._schema = Translation(_with_schema_objects(schema))
        self._wrong_default = wrong_default
        self._uncertain: set[int] = set()
        if isinstance(root, dict | list):
            self._mark_uncertain(root)

    def is_certainly_valid(self, target: str, value: Json) -> bool:
        """Tell whether a part of the document is certain to be valid by the specification's schema at `target`."""
        if id(value) in self._uncertain:
            return False
        try:
            return self._schema.check(self._schema.resolved(target))(value)
        except (KeyError, RecursionError):  # a place in draft 4; nested more deeply than it looks
            return False

    def _mark_uncertain(self, value: dict[str, Json] | list[Json]) -> bool:
        """Record the identity of each value that contains a wrong default value; tell whether this one does."""
        members = value.values() if isinstance(value, dict) else value
        inside = [self._mark_uncertain(member) for member in members if isinstance(member, dict | list)]
        doubtful = any(inside) or (isinstance(value, dict) and "default" in value and self._wrong_default(value))
        if doubtful:
            self._uncertain.add(id(value))
        return doubtful


def _with_schema_objects(schema: Any) -> Any:
    """Return the specification's schema with Schema Objects as `SCHEMA_OBJECT` has them, where it leaves them open."""
    if _DYNAMIC not in str(schema):
        return schema
    pointed = _with_static_references(schema)
    return {**pointed, "$defs": {**pointed["$defs"], "schema": _with_static_references(SCHEMA_OBJECT)}}


def _with_static_references(schema: Any) -> Any:
    """Return a schema with dynamic references, all of which mean a Schema Object, as plain ones."""
    if isinstance(schema, list):
        return [_with_static_references(item) for item in cast("list[object]", schema)]
    if not isinstance(schema, dict):
        return schema
    members = cast("dict[str, Any]", schema)
    replaced = {key: _with_static_references(member) for key, member in members.items()}
    if isinstance(replaced.get(_DYNAMIC), str):
        replaced.pop(_DYNAMIC)
        replaced["$ref"] = SCHEMA_POINTER
    return replaced
