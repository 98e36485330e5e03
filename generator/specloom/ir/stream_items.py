"""What the items of a stream are: the schema of each, and the fields of an event where it describes these."""

from __future__ import annotations

from collections.abc import Callable

from specloom.ir.exchanges import MediaType
from specloom.ir.schema_walk import properties
from specloom.ir.schemas import Array, Property, Schema

Resolve = Callable[[Schema], Schema | None]

# WHATWG HTML, section 9.2.6: the fields of an event.
_FIELDS = frozenset({"data", "event", "id", "retry"})


def item_schema(media: MediaType, resolve: Resolve) -> Schema | None:
    """Return the schema of one item: `itemSchema`, else the schema of the body, or its items if that is an array."""
    if media.items is not None or media.schema is None:
        return media.items
    resolved = resolve(media.schema)
    return resolved.shape.items if resolved is not None and isinstance(resolved.shape, Array) else media.schema


def event_fields(schema: Schema | None) -> dict[str, Property]:
    """Return the properties of a schema that are the fields of an event; none where they are members of its data."""
    declared = {property_.name: property_ for property_ in properties(schema)}
    return declared if "data" in declared and declared.keys() <= _FIELDS else {}
