"""Infers a schema from the values that were observed at one place: as narrow as they allow, nothing required."""

from __future__ import annotations

from collections.abc import Sequence

from specloom.base.document import Json
from specloom.drift.formats import fits_format
from specloom.drift.values import kind_of

_INFERRED = ("uuid", "date-time", "date")


def schema_of(values: Sequence[Json], *, is_30: bool = False) -> dict[str, Json]:
    """Return a schema that admits all values; `is_30` writes null as OpenAPI 3.0 does."""
    non_null = [value for value in values if value is not None]
    nullable = len(non_null) < len(values)
    kinds = list(dict.fromkeys(kind_of(value) for value in non_null))
    if set(kinds) == {"integer", "number"}:
        kinds = ["number"]
    if not kinds or (len(kinds) > 1 and is_30):
        return {"nullable": True} if is_30 and nullable else {}
    types: list[Json] = [*kinds, "null"] if nullable and not is_30 else [*kinds]
    schema: dict[str, Json] = {"type": types[0] if len(types) == 1 else types}
    if is_30 and nullable:
        schema["nullable"] = True
    if "string" in kinds:
        texts = [value for value in non_null if isinstance(value, str)]
        formats: list[Json] = [name for name in _INFERRED if all(fits_format(name, text) for text in texts)]
        schema |= {"format": formats[0]} if formats else {}
    if "object" in kinds:
        schema |= _properties([value for value in non_null if isinstance(value, dict)], is_30=is_30)
    if "array" in kinds:
        items = [item for value in non_null if isinstance(value, list) for item in value]
        schema["items"] = schema_of(items, is_30=is_30)
    return schema


def _properties(values: list[dict[str, Json]], *, is_30: bool) -> dict[str, Json]:
    names = list(dict.fromkeys(name for value in values for name in value))
    members: dict[str, Json] = {
        name: schema_of([value[name] for value in values if name in value], is_30=is_30) for name in names
    }
    return {"properties": members} if members else {"additionalProperties": True}
