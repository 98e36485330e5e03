"""Which fields and parameters of an API hold personal data (`x-specloom-pii`), by name."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.ir.api import Api
from specloom.ir.names import operation_schemas
from specloom.ir.schema_walk import properties, reachable_schemas
from specloom.ir.schemas import Reference, Schema


def personal_names(api: Api) -> Iterator[str]:
    """Yield the names of parameters and properties that are marked, or whose schema is."""
    roots = list(api.schemas.values())
    for operation in api.operations:
        yield from (parameter.name for parameter in operation.parameters if parameter.pii)
        roots += [schema for _, schema in operation_schemas(operation)]
    for schema in reachable_schemas(api.schemas, roots):
        for property_ in properties(schema):
            if property_.schema.pii or _refers_to_personal(api, property_.schema):
                yield property_.name


def _refers_to_personal(api: Api, schema: Schema) -> bool:
    shape = schema.shape
    return isinstance(shape, Reference) and shape.target in api.schemas and api.schemas[shape.target].pii
