"""What is wrong with a value by a JSON Schema of ours: where, and in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.base.words import shortened
from specloom.validate.additional_properties import ordered_additional_properties

_MAX_TEXT = 160


def violations(schema: Json, value: Json, location: Location) -> Iterator[tuple[Location, str, Json]]:
    """Yield where a value violates a schema, what is wrong, and the value there."""
    # jsonschema takes half a second to import
    from jsonschema import Draft202012Validator, validators  # type: ignore[import-untyped, unused-ignore]
    from jsonschema.exceptions import best_match  # type: ignore[import-untyped, unused-ignore]

    plain: Any = Draft202012Validator
    extras = ordered_additional_properties(plain.VALIDATORS["additionalProperties"])
    validator: Any = cast("Any", validators).extend(plain, {"additionalProperties": extras})(schema)
    for error in validator.iter_errors(value):
        nearest: Any = cast("Any", best_match)([error])
        at = location.child(*map(str, nearest.absolute_path))
        yield at, shortened(str(nearest.message), _MAX_TEXT), cast("Json", nearest.instance)
