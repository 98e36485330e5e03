"""Which constants tell variants apart: no server can read what is sent without them, though a document leaves it open.

Documents made from code leave the property of a discriminator out of `required` where the code has a default for it.
"""

from __future__ import annotations

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.ir.names import bodies
from specloom.ir.schema_walk import opened, reached


def tags(api: ir.Api) -> frozenset[tuple[Location, str]]:
    """Return the properties that discriminators of bodies name: the place of each variant's object, and the name."""
    found = set[tuple[Location, str]]()
    for schema in reached(api.schemas, (own for operation in api.operations for _, own in bodies(operation))):
        if isinstance(schema.shape, ir.Union) and schema.shape.discriminator is not None:
            name = schema.shape.discriminator.property
            found |= {(opened(api.schemas, one).location, name) for one in schema.shape.variants}
    return frozenset(found)
