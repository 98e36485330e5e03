"""Which fields and parameters of an API are not shown: personal data (`x-specloom-pii`), and what is secret.

Secret is what only travels to the server (`writeOnly`), and text of the format `password`.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.ir.api import Api
from specloom.ir.names import operation_schemas
from specloom.ir.schema_walk import properties, reachable_schemas
from specloom.ir.schemas import Reference, Scalar, Schema


def is_hidden(schema: Schema | None) -> bool:
    """Tell whether values of a schema are not shown."""
    if schema is None:
        return False
    shape = schema.shape
    return schema.pii or schema.write_only or (isinstance(shape, Scalar) and shape.format == "password")


def personal_paths(api: Api) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the path templates that have such parameters, with the names of these."""
    for operation in api.operations:
        names = frozenset(
            parameter.name for parameter in operation.parameters if parameter.in_ == "path" and parameter.pii
        )
        if names:
            yield operation.path, names


def personal_names(api: Api) -> Iterator[str]:
    """Yield the names of parameters and properties that are marked, or whose schema is."""
    roots = list(api.schemas.values())
    for operation in api.operations:
        yield from (parameter.name for parameter in operation.parameters if parameter.pii)
        roots += [schema for _, schema in operation_schemas(operation)]
    for schema in reachable_schemas(api.schemas, roots):
        for property_ in properties(schema):
            if is_hidden(property_.schema) or _refers_to_personal(api, property_.schema):
                yield property_.name


def _refers_to_personal(api: Api, schema: Schema) -> bool:
    shape = schema.shape
    return isinstance(shape, Reference) and shape.target in api.schemas and is_hidden(api.schemas[shape.target])
