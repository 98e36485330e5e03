"""Decides what is secret and personal in the traffic of an API, by its security schemes and `x-specloom-pii`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from specloom import ir
from specloom.ir.names import operation_schemas
from specloom.ir.schema_walk import properties, reachable_schemas
from specloom.runtime.shared.credentials import CredentialNames, names_of
from specloom.runtime.shared.scrub import Rules


def rules_of(api: ir.Api, secrets: Iterable[str] = ()) -> Rules:
    """Return the rules of scrubbing for an API; `secrets` are further credentials, by value."""
    schemes = api.security_schemes
    return Rules(
        headers=frozenset(scheme.key_name.lower() for scheme in schemes if scheme.key_in == "header"),
        parameters=frozenset(scheme.key_name for scheme in schemes if scheme.key_in == "query"),
        personal=frozenset(name.lower() for name in _personal(api)),
        secrets=tuple(secrets),
        cookies=frozenset(scheme.key_name for scheme in schemes if scheme.key_in == "cookie"),
        pages=frozenset(_pages(api)),
    )


def credential_names(api: ir.Api) -> CredentialNames:
    """Return the names of the credentials of an API, and those of what leads from page to page."""
    return names_of((scheme.key_name for scheme in api.security_schemes if scheme.key_name), _pages(api))


def _pages(api: ir.Api) -> Iterator[str]:
    """Yield the names of what leads from page to page, by `x-specloom-pagination`."""
    for operation in api.operations:
        if operation.pagination is not None:
            for place in asdict(operation.pagination).values():
                if isinstance(place, str):
                    yield place.rpartition("/")[2]
                elif isinstance(place, dict):
                    yield place["name"]


def _personal(api: ir.Api) -> Iterator[str]:
    roots = list(api.schemas.values())
    for operation in api.operations:
        yield from (parameter.name for parameter in operation.parameters if parameter.pii)
        roots += [schema for _, schema in operation_schemas(operation)]
    for schema in reachable_schemas(api.schemas, roots):
        for property_ in properties(schema):
            if property_.schema.pii or _is_personal(api, property_.schema):
                yield property_.name


def _is_personal(api: ir.Api, schema: ir.Schema) -> bool:
    """Tell whether a schema refers to one that is marked as personal."""
    shape = schema.shape
    return isinstance(shape, ir.Reference) and shape.target in api.schemas and api.schemas[shape.target].pii
