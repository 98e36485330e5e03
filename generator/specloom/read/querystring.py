"""Parameters in `querystring` (OpenAPI 3.2, "Parameter Locations"): one value that is the whole query string.

A form is read as one parameter per property, which sends the same octets and gives named arguments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.media_type import FORM, JSON, is_form, is_json
from specloom.ir.personal import is_hidden
from specloom.read import extensions
from specloom.read.bodies import read_encodings
from specloom.read.node import Node, unsupported
from specloom.read.parameters import content_type
from specloom.read.paths import Path
from specloom.read.schemas import SchemaReader


def read_querystring(node: Node, schemas: SchemaReader) -> tuple[ir.Parameter, ...]:
    """Read a `querystring` parameter: a form as one parameter per property, any other value as a single parameter.

    Raises:
        SpecError: It is a form whose properties are not known, or has no media type.
    """
    name, media = next(((name, media.follow()) for name, media in node.members("content")), ("", node))
    schema_node = media.get("schema")
    if not is_form(name):
        return (_whole(node, name, schema_node, schemas),)
    schema = schemas.read(schema_node.follow()) if schema_node is not None else None
    if schema is None or not isinstance(schema.shape, ir.Object) or not schema.shape.properties:
        raise unsupported(
            node,
            "parameter-querystring",
            "the form that is the query string has no declared properties",
            "declare its properties, or describe the parameters one by one with `in: query`",
        )
    encodings = {encoding.property: encoding for encoding in read_encodings(media)}
    required = node.flag("required")
    return tuple(
        _parameter(node, declared, encodings.get(declared.name), schemas, required=required)
        for declared in schema.shape.properties
    )


def check_querystring_conflicts(path: Path, listed: Sequence[Node], keys: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield warnings about query parameters next to a query string, which OpenAPI 3.2 forbids ("Parameter Locations").

    A form is compatible with them, and with an API key: all are pairs. A query string that is one value is not. `keys`
    are the names of the API keys in the query that the operation requires.

    Raises:
        SpecError: The query string would have two meanings.
    """
    strings = [node for node in listed if node.text("in") == "querystring"]
    if not strings:
        return
    in_query = [parameter for parameter in path.parameters if parameter.in_ == "query"]
    whole = next((parameter for parameter in in_query if parameter.whole), None)
    names = [parameter.name for parameter in in_query]
    others = [f"the query parameter {name!r}" for name in names if whole is None or name != whole.name]
    others += [f"the API key {name!r}" for name in keys]
    others += ["the query of its path"] if "?" in path.template else []
    if whole is not None and (others or len(names) > 1):
        raise unsupported(
            strings[0],
            "parameter-querystring",
            f"{whole.name!r} is the whole query string, and there is {others[0] if others else 'another one'} as well",
            "describe the query string by one or by the other",
        )
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        message = f"{twice!r} stands in the form that is the query string, and once more beside it"
        raise unsupported(strings[0], "parameter-querystring", message, "describe it once")
    if any(node.text("in") == "query" for node in listed):
        message = "there are query parameters beside a query string; they are sent as further pairs of its form"
        hint = "declare them among the properties of the form"
        yield Diagnostic("parameter-querystring", strings[0].location, message, hint, Severity.WARNING)


def _whole(node: Node, name: str, schema_node: Node | None, schemas: SchemaReader) -> ir.Parameter:
    """Read a query string that is a single value: JSON or text."""
    if not name:
        raise unsupported(
            node, "parameter-querystring", "a query string needs a media type", f"describe it by `content`, as {FORM}"
        )
    schema = schemas.read(schema_node) if schema_node is not None else ir.Schema(node.location, ir.Scalar("string"))
    return ir.Parameter(
        location=node.location,
        name=node.text("name"),
        in_="query",
        schema=schema,
        required=node.flag("required"),
        style="form",
        explode=True,
        description=node.prose("description") or schema.description,
        deprecated=node.flag("deprecated"),
        content=content_type(node, name, schemas.dereferenced(schema)) or name,
        whole=True,
        pii=extensions.pii(node) or is_hidden(schema),
        python_name=extensions.python_name(node),
        source=extensions.source(node),
    )


def _parameter(
    node: Node, declared: ir.Property, encoding: ir.Encoding | None, schemas: SchemaReader, *, required: bool
) -> ir.Parameter:
    style: ir.Style = (encoding.style if encoding else None) or "form"
    explode = encoding.explode if encoding else None
    content = encoding.content_type if encoding and encoding.style is None else ""
    if not content and (encoding is None or encoding.style is None) and _is_object(declared.schema, schemas):
        content = JSON  # OpenAPI 3.2, "Encoding Object": the default of objects
    return ir.Parameter(
        location=node.location,
        name=declared.name,
        in_="query",
        schema=declared.schema,
        required=required and declared.required,
        style=style,
        explode=style == "form" if explode is None else explode,
        description=declared.schema.description,
        deprecated=declared.schema.deprecated,
        allow_reserved=encoding is not None and encoding.allow_reserved,
        content=content if is_json(content) else "",
        lists=encoding.lists if encoding is not None else "indices",
        pii=is_hidden(declared.schema) or extensions.pii(node),
        python_name=declared.schema.python_name,
        source=declared.schema.source or extensions.source(node),
    )


def _is_object(schema: ir.Schema, schemas: SchemaReader) -> bool:
    target = schemas.dereferenced(schema)
    return isinstance(target.shape, ir.Object | ir.Map)
