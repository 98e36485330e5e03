"""Decides what is secret and personal in the traffic of an API, by its security schemes and `x-specloom-pii`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specloom import ir
from specloom.runtime.shared.scrub import Rules


def rules_of(api: ir.Api, secrets: Iterable[str] = ()) -> Rules:
    """Return the rules of scrubbing for an API; `secrets` are credentials that are known besides."""
    schemes = api.security_schemes
    return Rules(
        headers=frozenset(scheme.key_name.lower() for scheme in schemes if scheme.key_in == "header"),
        parameters=frozenset(scheme.key_name for scheme in schemes if scheme.key_in == "query"),
        personal=frozenset(name.lower() for name in _personal(api)),
        secrets=tuple(secrets),
    )


def _personal(api: ir.Api) -> Iterator[str]:
    waiting = list(api.schemas.values())
    for operation in api.operations:
        for parameter in operation.parameters:
            if parameter.pii:
                yield parameter.name
            waiting.append(parameter.schema)
        bodies = [operation.body.media_types] if operation.body else []
        for media_types in (*bodies, *(response.media_types for response in operation.responses)):
            waiting += [media.schema for media in media_types if media.schema is not None]
    while waiting:
        schema = waiting.pop()
        for own in schema.shape.properties if isinstance(schema.shape, ir.Object) else ():
            if own.schema.pii or _is_personal(api, own.schema):
                yield own.name
        waiting += _inside(schema.shape)


def _is_personal(api: ir.Api, schema: ir.Schema) -> bool:
    """Tell whether a schema refers to one that is personal."""
    shape = schema.shape
    return isinstance(shape, ir.Reference) and shape.target in api.schemas and api.schemas[shape.target].pii


def _inside(shape: ir.Shape) -> list[ir.Schema]:
    match shape:
        case ir.Object(properties, additional):
            return [*(own.schema for own in properties), *([additional] if additional else [])]
        case ir.Array(items):
            return [items]
        case ir.Tuple(prefix, rest):
            return [*prefix, *([rest] if rest else [])]
        case ir.Map(values):
            return [values]
        case ir.Union(variants):
            return [*variants]
        case _:
            return []
