"""Reads `x-specloom-pagination` by the members of its style; other members are ignored."""

from __future__ import annotations

import re
from dataclasses import replace

from specloom import ir
from specloom.base.closeness import intended
from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.document import Json
from specloom.ir.pagination import (
    HEADER_NAME,
    STYLES,
    HeaderField,
    Kind,
    Member,
    PageNumber,
    Pagination,
    SetParameters,
    members,
)
from specloom.ir.request_members import first_page, request_members, undeclared_member
from specloom.read.node import Node, unsupported
from specloom.read.schemas import SchemaReader

_RULE = "extension-pagination"


def read_pagination(node: Node, path: str) -> Pagination | None:
    """Read the pagination of an operation with this path; None where it has none.

    A 404 that it declares is the end of its pages if its path has no parameter: there is nothing else to be missing.

    Raises:
        SpecError: The style is unknown, or a member is missing or of a wrong type.
    """
    extension = node.get("x-specloom-pagination")
    if extension is None:
        return None
    word = extension.text("style")
    style = STYLES.get(word)
    if style is None:
        close = intended(word, STYLES)
        message = f"the pagination style {word!r} is unknown" if word else "the pagination names no style"
        hint = (
            f"did you mean {close!r}?" if close else f"use one of {', '.join(STYLES)}, as in {_shape(STYLES['cursor'])}"
        )
        raise unsupported(extension, _RULE, message, hint)
    values: dict[str, Json | HeaderField | SetParameters] = {"items": ""}
    for member in members(style):
        holder = extension.get("parameters") if Kind.PARAMETER in member.kinds else extension
        value = holder.get(member.key) if holder is not None else None
        if value is not None:
            values[member.name] = _value(value, member)
        elif member.name not in values and member.required:
            hint = f"write {_shape(style)}"
            raise unsupported(extension, _RULE, f"the pagination {word!r} lacks {member.key!r}", hint)
    if any(member.name == "past_end" for member in members(style)) and "{" not in path:
        declared = any(status == "404" for status, _ in node.patterned_fields("responses"))
        values.setdefault("past_end", 404 if declared else None)
    return style(**values)  # type: ignore[arg-type]  # each value is of a kind that its member may be


def with_request_members(operation: ir.Operation, schemas: SchemaReader) -> tuple[ir.Operation, tuple[Diagnostic, ...]]:
    """Return an operation whose pagination knows which roles are members of the body or of objects in the query.

    The schemas of the document must have been read. The first page is 0 where the role's default or least value is.
    Roles that the request does not have are reported.
    """
    style = operation.pagination
    if style is None:
        return operation, ()
    known = request_members(operation, schemas.dereferenced)
    notes: list[Diagnostic] = []
    for member in members(type(style)):
        name = getattr(style, member.name)
        if Kind.PARAMETER not in member.kinds or not isinstance(name, str):
            continue
        undeclared = undeclared_member(operation, name, schemas.dereferenced)
        if name not in known and undeclared is None:
            notes.append(_unknown_role(operation, member.key, name))
            continue
        place, schema = known.get(name, (undeclared, None))
        style = replace(style, **{member.name: place})  # type: ignore[arg-type]  # a role may be either place
        if isinstance(style, PageNumber) and member.name == "page" and style.start is None and schema:
            style = replace(style, start=first_page(schema, schemas.dereferenced))
    return replace(operation, pagination=style), tuple(notes)


def _unknown_role(operation: ir.Operation, role: str, name: str) -> Diagnostic:
    at = operation.location.child("x-specloom-pagination", "parameters", role)
    message = f"no query parameter, and no member of the body, is called {name!r}: it is sent in the query nevertheless"
    hint = "name one that the operation declares; of a nested member of the body, its JSON Pointer"
    return Diagnostic("pagination-parameter", at, message, hint, Severity.WARNING)


def _value(node: Node, member: Member) -> Json | HeaderField | SetParameters:
    for kind in member.kinds:
        match kind, node.value:
            case Kind.PARAMETER, str(text):
                return text
            case Kind.POINTER, str(text) if not text or text.startswith("/"):
                return text
            case Kind.NUMBER, int(number) if number >= 0 and not isinstance(number, bool):
                return number
            case Kind.SET_PARAMETERS, dict(values) if values and all(isinstance(text, str) for text in values.values()):
                return SetParameters(tuple((name, str(text)) for name, text in values.items()))
            case Kind.HEADER, {"header": str(name)} if re.match(HEADER_NAME, name):
                return HeaderField(name)
            case _:
                pass
    is_path = Kind.POINTER in member.kinds and isinstance(node.value, str)
    right = "/" + str(node.value).removeprefix("$").strip(".").replace(".", "/")
    hint = f"write {right!r}" if is_path else f"write {_forms(member)}"
    raise unsupported(node, _RULE, f"{member.key!r} cannot be {node.value!r}: it is {_forms(member)}", hint)


def _forms(member: Member) -> str:
    return " or ".join(kind.value for kind in member.kinds)


def _shape(style: type[Pagination]) -> str:
    """Return an example of a style with its required members."""
    needed = [member for member in members(style) if member.required or member.name == "items"]
    roles = ", ".join(f"{member.key}: {member.key}" for member in needed if Kind.PARAMETER in member.kinds)
    places = "".join(
        f", {member.key}: {'/data' if member.name == 'items' else f'/{member.key}'}"
        if Kind.POINTER in member.kinds
        else f", {member.key}: {{header: X-{member.key.title()}}}"
        for member in needed
        if Kind.PARAMETER not in member.kinds
    )
    parameters = f", parameters: {{{roles}}}" if roles else ""
    return f"{{style: {style.style}{parameters}{places}}}"
