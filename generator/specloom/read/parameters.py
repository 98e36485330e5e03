"""Parameter Objects, of OpenAPI 3 and of Swagger 2.0."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.media_type import is_json
from specloom.ir.comparisons import COMPARISONS
from specloom.ir.personal import is_hidden
from specloom.read import extensions
from specloom.read.node import Node, as_notes, unsupported
from specloom.read.schemas import SchemaReader

_DEFAULT_STYLE: dict[ir.In, ir.Style] = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_STYLES: dict[ir.In, tuple[ir.Style, ...]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
}
# OpenAPI 3, "Parameter Object": header parameters of these names are ignored; `Content-Length` follows from the body.
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization", "content-length"})
_FROM_BODIES = "nothing has to be done: the client sends it according to the bodies"
_FIELD_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_NAMED_IN = {"header": "RFC 9110, section 5.1", "cookie": "RFC 6265, section 4.1.1"}
# Swagger 2.0, "Parameter Object", collectionFormat.
_COLLECTIONS: dict[str, tuple[ir.Style | None, bool]] = {
    "csv": (None, False),
    "multi": (None, True),
    "ssv": ("spaceDelimited", False),
    "tsv": ("tabDelimited", False),
    "pipes": ("pipeDelimited", False),
}


def effective_parameters(item: Node, operation: Node) -> list[Node]:
    """Return the parameters of an operation: those of its path item, overridden by its own (same name and location)."""
    parameters: dict[tuple[str, str], Node] = {}
    for holder in (item, operation):
        for parameter in _described(holder):
            parameters[_identity(parameter)] = parameter
    return list(parameters.values())


def lost_parameters(item: Node, operation: Node) -> Iterator[Diagnostic]:
    """Yield notes on the references to parameters that lead nowhere: these are left out."""
    for holder in (item, operation):
        for entry in holder.entries("parameters"):
            try:
                entry.follow()
            except SpecError as error:
                yield from as_notes(error)


def _described(holder: Node) -> Iterator[Node]:
    targets = ((entry, entry.target()) for entry in holder.entries("parameters"))
    left_out = holder.document.left_out
    return (
        parameter
        for entry, parameter in targets
        if parameter.reference is None and left_out.isdisjoint((entry.location, parameter.location))
    )


def repeated_header_warnings(operation: Node) -> Iterator[Diagnostic]:
    """Yield the header parameters of an operation that a later one, spelled in another case, takes the place of.

    Frameworks that read both the code and its annotations declare `x-trace` and `X-Trace`.
    """
    listed = list(_described(operation))
    last = {_identity(parameter): parameter for parameter in listed}
    for parameter in listed:
        stands = last[_identity(parameter)].text("name")
        if parameter.text("in") == "header" and parameter.text("name") != stands:
            message = f"the header {parameter.text('name')!r} is declared as {stands!r} too: case does not tell apart"
            hint = f"{stands!r} stands; remove the other"
            yield Diagnostic("parameter-name", parameter.location, message, hint, severity=Severity.WARNING)


def _identity(parameter: Node) -> tuple[str, str]:
    """Return what identifies a parameter: location and name; case is no part of a header's (RFC 9110, section 5.1)."""
    in_, name = parameter.text("in"), _name(parameter)
    return in_, name.lower() if in_ == "header" else name


def read_parameter(node: Node, schemas: SchemaReader) -> ir.Parameter | None:
    """Read a parameter in path, query, header or cookie; None for a header that OpenAPI says to ignore.

    Raises:
        SpecError: The parameter cannot be sent as described.
    """
    name, in_ = _name(node), _location(node)
    if in_ == "header" and name.lower() in _IGNORED_HEADERS:
        return None
    content = next(iter(node.members("content")), None)
    holder = content[1] if content else node
    schema_node = holder.get("schema")
    if schema_node is None and not content and node.has("type"):
        schema_node = node  # Swagger 2.0: the parameter is its own schema
    schema = schemas.read(schema_node) if schema_node else ir.Schema(node.location, ir.Scalar("string"))
    style, explode = _style(node, in_)
    media_type = content_type(node, content[0], schemas.dereferenced(schema)) if content else ""
    if in_ == "cookie" and content and not media_type:
        style = "cookie"  # OpenAPI 3.1.1, appendix D: text in `content` is passed through as it is
    return ir.Parameter(
        location=node.location,
        name=name,
        in_=in_,
        schema=schema,
        required=node.flag("required") or in_ == "path",
        style=style,
        explode=explode,
        description=node.prose("description") or schema.description,
        deprecated=node.flag("deprecated"),
        allow_reserved=node.flag("allowReserved"),
        allow_empty=node.flag("allowEmptyValue"),
        content=media_type,
        lists=extensions.lists(node) if style == "deepObject" else "indices",
        pii=extensions.pii(node) or is_hidden(schema),
        python_name=extensions.python_name(node),
        source=extensions.source(node),
        filter=_filter(node, schemas) if in_ == "query" else None,
    )


def _filter(node: Node, schemas: SchemaReader) -> ir.Filter | None:
    """Read `x-specloom-filter`.

    Raises:
        SpecError: An operator is unknown, or the format has no place for the value.
    """
    extension = node.get("x-specloom-filter")
    if extension is None:
        return None
    operators, format_ = extension.texts("operators"), extension.text("format") or "{op}{value}"
    unknown = [operator for operator in operators if operator.lower() not in COMPARISONS]
    if unknown or not operators:
        message = f"the operator {unknown[0]!r} is unknown" if unknown else "no operator is named"
        raise unsupported(extension, "extension-filter", message, f"use some of {', '.join(COMPARISONS)}")
    if format_.count("{op}") != 1 or format_.count("{value}") != 1:
        message = f"the format {format_!r} has not one place for each of operator and value"
        raise unsupported(extension, "extension-filter", message, "write {op} and {value} in it, once each")
    value = extension.get("value")
    schema = schemas.read(value) if value is not None else ir.Schema(extension.location, ir.Scalar("string"))
    return ir.Filter(operators, format_, schema)


def ignored_header_warning(node: Node, operation: Node) -> Diagnostic | None:
    """Return the diagnostic about a header parameter of `operation` that OpenAPI says to ignore; None for any other.

    It stands at the operation where the parameter is declared elsewhere, so that each operation has its own.
    """
    name = _name(node)
    if node.text("in") != "header" or name.lower() not in _IGNORED_HEADERS:
        return None
    by_hand = name.lower() == "authorization"
    hint = "credentials come from security schemes, or from `headers` where there is none" if by_hand else _FROM_BODIES
    return Diagnostic(
        "parameter-ignored",
        _place(node, operation),
        f'the header parameter {name!r} is ignored, as OpenAPI says of that name ("Parameter Object")',
        hint,
        Severity.WARNING if by_hand else Severity.NOTE,
    )


def _place(node: Node, operation: Node) -> Location:
    """Return the location of a parameter, or that of its operation where it is declared elsewhere."""
    pointer = operation.location.pointer
    within = node.location._replace(pointer=node.location.pointer[: len(pointer)]) == operation.location
    return node.location if within else operation.location


def invalid_name_warning(node: Node, operation: Node) -> Diagnostic | None:
    """Return the warning about an optional header or cookie whose name nothing can have; None for any other parameter.

    Raises:
        SpecError: The parameter is required.
    """
    section = _NAMED_IN.get(node.text("in"))
    if section is None or _FIELD_NAME.fullmatch(_name(node)):
        return None
    message = f"no {node.text('in')} can be called {_name(node)!r} ({section})"
    if node.flag("required"):
        raise unsupported(node, "parameter-name", message, "correct the name")
    hint = "the parameter is left out; correct its name or remove it"
    return Diagnostic("parameter-name", _place(node, operation), message, hint, severity=Severity.WARNING)


def _name(node: Node) -> str:
    """Return the name of a parameter; white space around that of a header is removed."""
    name = node.text("name")
    return name.strip() if node.text("in") == "header" else name


def content_type(node: Node, name: str, schema: ir.Schema) -> str:
    """Return the media type in which a value is serialised; empty where it is sent as plain text.

    Raises:
        SpecError: It is an object or a list, and the media type is not JSON.
    """
    if is_json(name):
        return name
    if isinstance(schema.shape, ir.Object | ir.Map | ir.Array | ir.Tuple):
        raise unsupported(
            node,
            "parameter-content",
            f"an object or a list cannot be written as {name!r} in a parameter",
            "use application/json, or a style",
        )
    return ""


def _location(node: Node) -> ir.In:
    where = node.text("in")
    match where:
        case "path" | "query" | "header" | "cookie":
            return where
        case _:
            raise unsupported(
                node,
                "parameter-location",
                f"parameters in {where!r} are not supported",
                "use path, query, querystring, header or cookie",
            )


def _style(node: Node, in_: ir.In) -> tuple[ir.Style, bool]:
    if node.has("collectionFormat") or (node.has("type") and not node.has("schema", "content")):
        return _collection(node, in_)
    default = _DEFAULT_STYLE[in_]
    name = node.text("style") or default
    matching: list[ir.Style] = [known for known in _STYLES[in_] if known == name]
    if not matching:
        raise unsupported(
            node,
            "parameter-style",
            f"the style {name!r} does not exist for parameters in {in_}",
            f"use one of {', '.join(_STYLES[in_])}",
        )
    style = matching[0]
    return style, node.flag("explode", default=style in ("form", "cookie", "deepObject"))


def _collection(node: Node, in_: ir.In) -> tuple[ir.Style, bool]:
    default = _DEFAULT_STYLE[in_]
    name = node.text("collectionFormat") or "csv"
    if name not in _COLLECTIONS or (name == "multi" and in_ != "query"):
        raise unsupported(
            node,
            "parameter-style",
            f"the collectionFormat {name!r} does not exist for parameters in {in_}",
            "use csv, ssv, tsv, pipes or, in a query, multi",
        )
    style, explode = _COLLECTIONS[name]
    return style or default, explode
