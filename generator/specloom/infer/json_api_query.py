"""The query of JSON:API (jsonapi.org/format/1.1): `include`, `sort` and `fields[TYPE]` are lists, separated by commas.

Documents describe them as text (sections 8.1 to 8.3); what may be listed follows from the resources of the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from specloom import ir
from specloom.ir.envelopes import constant_type, member_schema, resources_in
from specloom.ir.schema_walk import properties

Resolve = Callable[[ir.Schema], ir.Schema]


def with_lists(operation: ir.Operation, resolve: Resolve) -> ir.Operation:
    """Return an operation whose query takes lists where JSON:API has them, if it answers with a JSON:API document."""
    documents = [
        resolve(media.schema)
        for response in operation.responses
        for media in response.media_types
        if media.envelope is not None and media.envelope.is_json_api and media.schema is not None
    ]
    if not documents:
        return operation
    primary = list(_resources(documents, ("data",), resolve))
    known = list(_resources(documents, ("data", "included"), resolve))
    return replace(
        operation,
        parameters=tuple(_listed(parameter, primary, known, resolve) for parameter in operation.parameters),
    )


def _resources(documents: Iterable[ir.Schema], names: Iterable[str], resolve: Resolve) -> Iterator[ir.Schema]:
    for document in documents:
        for name in names:
            yield from resources_in(member_schema(document, name, resolve), resolve)


def _listed(
    parameter: ir.Parameter, primary: list[ir.Schema], known: list[ir.Schema], resolve: Resolve
) -> ir.Parameter:
    schema, name = resolve(parameter.schema), parameter.name
    if parameter.in_ != "query" or parameter.content or schema.shape != ir.Scalar("string"):
        return parameter
    if name == "include":
        choices = list(_members(primary, ("relationships",), resolve))
    elif name == "sort":
        choices = [sign + each for each in _members(primary, ("attributes",), resolve) for sign in ("", "-")]
    elif name.startswith("fields[") and name.endswith("]"):
        typed = [each for each in known if constant_type(each, resolve) == name[len("fields[") : -1]]
        choices = list(_members(typed, ("attributes", "relationships"), resolve))
    else:
        return parameter
    items = replace(schema, default=None, limits=ir.Limits(), description="", source=None)
    listed = replace(schema, shape=ir.Array(items), default=None, limits=ir.Limits())
    choices = list(dict.fromkeys(choices))
    return replace(parameter, schema=listed, style="form", explode=False, choices=tuple(choices))


def _members(resources: Iterable[ir.Schema], names: Iterable[str], resolve: Resolve) -> Iterator[str]:
    for resource in resources:
        for name in names:
            yield from (member.name for member in properties(member_schema(resource, name, resolve)))
