"""The JSON Schema of `x-specloom-pagination`, and the check that the parameters in it are declared."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.base.diagnostics import Diagnostic
from specloom.base.document import Json
from specloom.ir.pagination import HEADER_NAME, STYLES, Kind, Member, Pagination, members
from specloom.lint.outline import Operation, Part
from specloom.lint.survey import warning


def pagination_schema() -> dict[str, Json]:
    """Return the JSON Schema of the extension. It also admits members of other styles."""
    all_members: dict[str, Member] = {}
    for style in STYLES.values():
        for member in members(style):
            known = all_members.get(member.name, member)
            kinds = tuple(dict.fromkeys((*known.kinds, *member.kinds)))
            all_members[member.name] = Member(member.name, member.key, kinds, required=False)
    return {
        "type": "object",
        "required": ["style", "items"],
        "additionalProperties": False,
        "properties": {
            "style": {"enum": list(STYLES)},
            "parameters": {
                "type": "object",
                "additionalProperties": False,
                "properties": {entry.key: _schema(entry) for entry in all_members.values() if _is_parameter(entry)},
            },
            **{entry.key: _schema(entry) for entry in all_members.values() if not _is_parameter(entry)},
        },
        "allOf": [
            {"if": {"properties": {"style": {"const": word}}}, "then": _needed(style)} for word, style in STYLES.items()
        ],
    }


def _needed(style: type[Pagination]) -> Json:
    """Return the JSON Schema of the required members of a style."""
    needed = [member for member in members(style) if member.required]
    roles: list[Json] = [member.key for member in needed if _is_parameter(member)]
    places: dict[str, Json] = {member.key: _schema(member) for member in needed if not _is_parameter(member)}
    if not roles:
        return {"required": list(places), "properties": places}
    return {"required": ["parameters", *places], "properties": {**places, "parameters": {"required": roles}}}


def _is_parameter(member: Member) -> bool:
    return Kind.PARAMETER in member.kinds


def _schema(member: Member) -> Json:
    schemas: list[Json] = [_KINDS[kind] for kind in member.kinds]
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


_KINDS: dict[Kind, Json] = {
    Kind.PARAMETER: {"type": "string", "minLength": 1},
    Kind.POINTER: {"$ref": "#/$defs/pointer"},
    Kind.HEADER: {
        "type": "object",
        "required": ["header"],
        "additionalProperties": False,
        "properties": {"header": {"type": "string", "pattern": HEADER_NAME}},
    },
    Kind.NUMBER: {"type": "integer", "minimum": 0},
    Kind.SET_PARAMETERS: {"type": "object", "minProperties": 1, "additionalProperties": {"type": "string"}},
}


def missing_parameters(operation: Operation) -> Iterator[Diagnostic]:
    """Yield roles whose parameter an operation without a body and objects in its query does not declare."""
    if operation.body is not None or any(map(_may_be_object, operation.parameters)):
        return  # the reader reports them, as it knows their members
    extension = operation.value.get("x-specloom-pagination")
    roles = extension.get("parameters") if isinstance(extension, dict) else None
    declared = [item.value.get("name") for item in operation.parameters if item.value.get("in") == "query"]
    at = operation.location.child("x-specloom-pagination", "parameters")
    for role, name in (roles if isinstance(roles, dict) else {}).items():
        if name not in declared:
            message = f"{operation.id!r} has no query parameter {name!r} to turn pages with"
            yield warning("extension-shape", at.child(role), message, "name one of the operation's query parameters")


def _may_be_object(parameter: Part) -> bool:
    schema = parameter.value.get("schema")
    return isinstance(schema, dict) and (schema.get("type") == "object" or "type" not in schema)
