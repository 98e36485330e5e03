"""Parts of a document without which an operation still works: a reference that leads nowhere costs just such a part."""

from __future__ import annotations

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.base.media_type import may_have_values
from specloom.base.pointer import value_or_none
from specloom.base.statuses import is_result

_ANY = "any value is read in its place"
_LEFT_OUT = "it is left out"
_NAMED = frozenset({
    "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas", "parameters", "headers",
    "requestBodies", "links", "callbacks", "pathItems", "webhooks", "content", "mediaTypes", "encoding", "responses",
    "paths", "examples", "additionalOperations",
})  # fmt: skip
_BY_NAME = {
    **dict.fromkeys(("patternProperties", "dependentSchemas", "$defs"), _ANY),
    **dict.fromkeys(("links", "callbacks", "examples"), _LEFT_OUT),
    "headers": "that header field has no type",
}
_NOT_READ = frozenset({
    "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "contains", "propertyNames", "not", "if",
    "then", "else",
})  # fmt: skip
"""Keywords of schemas that say nothing about required members."""


def dispensable(document: Document, at: Location) -> dict[int, str]:
    """Return which parts around a place are dispensable: what becomes of them by the length of their pointer.

    These are optional properties and parameters, alternatives of a schema, responses that are errors or have no body,
    header fields of responses, examples, links, callbacks, and what no code is generated for.
    """
    if at.document not in document.files:
        return {}
    root = document.files[at.document].root
    parts: dict[int, str] = {}
    is_name = False
    for index, key in enumerate(at.pointer):
        above = at.pointer[index - 1] if index else ""
        is_name = above in _NAMED and not is_name
        if not is_name and key in _NOT_READ:
            parts[index + 1] = _ANY
        elif not is_name and above in ("oneOf", "anyOf"):
            alternatives = value_or_none(root, at.pointer[:index])
            if isinstance(alternatives, list) and len(alternatives) > 1:
                parts[index + 1] = _ANY
        elif is_name and (why := _why(document, at._replace(pointer=at.pointer[: index + 1]))):
            parts[index + 1] = why
    return parts


def _why(document: Document, at: Location) -> str:
    """Return what becomes of a member of a map or an entry of a list; nothing if it is needed."""
    root = document.files[at.document].root
    *outer, above, key = at.pointer
    owner = value_or_none(root, outer)
    if not isinstance(owner, dict):
        return ""
    is_shared = outer[-1:] == ["components"] or (not outer and "swagger" in owner)
    if is_shared:
        return _LEFT_OUT if above in ("examples", "links") else ""
    if above == "properties":
        required = owner.get("required")
        return "" if isinstance(required, list) and key in required else _ANY
    if above == "responses":
        responses = owner.get(above)
        statuses = [status.strip().lower() for status in responses] if isinstance(responses, dict) else []
        return "" if is_result(key.strip().lower(), statuses) else "the body of that response has no type"
    if above == "parameters":
        return _of_parameter(document.follow(at, value_or_none(root, at.pointer))[1])
    if above == "content":
        return "" if may_have_values(key) else "its body is read as text or octets anyway"
    return _BY_NAME.get(above, "")


def _of_parameter(parameter: Json) -> str:
    if not isinstance(parameter, dict) or "$ref" in parameter:
        return _LEFT_OUT
    needed = parameter.get("required") is True or parameter.get("in") in ("path", "body", "querystring")
    return "" if needed else _ANY
