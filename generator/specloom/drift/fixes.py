"""Fixes one object of a document: the smallest change after which it agrees with what was observed there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from specloom.base.document import Json
from specloom.drift.finding import Finding
from specloom.drift.observed import Inference, schema_of
from specloom.drift.observed_texts import text_parameter
from specloom.drift.usual_names import is_credential, is_credential_header
from specloom.drift.values import kind_of

Object: TypeAlias = "dict[str, Json]"
_ANNOTATIONS = {"title", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "examples"}


class ByHandError(Exception):
    """No fix is certain to be right; the text says why."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a fix needs besides the object: the finding, the source to cite, and how schemas are inferred."""

    finding: Finding
    source: Object
    how: Inference

    @property
    def is_30(self) -> bool:
        """Whether the document is OpenAPI 3.0."""
        return self.how.is_30


def fixed(node: Object, context: Context) -> Object:
    """Return the object with the finding fixed.

    Raises:
        ByHandError: There is no fix that is certain to be right.
    """
    change = _FIXES.get(context.finding.rule)
    if change is None:
        raise ByHandError("a person has to decide how to fix this")
    return change(node, context)


def _nullable(node: Object, context: Context) -> Object:
    types, listed, variants = _types(node), node.get("enum"), node.get("anyOf")
    values: Object = {"enum": [*listed, None]} if isinstance(listed, list) else {}
    if context.is_30 and "$ref" in node:
        return {**_annotations(node), "allOf": [{"$ref": node["$ref"]}], "nullable": True}
    if context.is_30:
        return {**node, "nullable": True, **values}
    if isinstance(variants, list) and "type" not in node:
        return {**node, "anyOf": [*variants, {"type": "null"}]}
    if types and node.keys().isdisjoint(("oneOf", "const", "allOf")):
        return {**node, "type": [*types, "null"], **values}
    return _either(node, {"type": "null"})


def _either(node: Object, other: Object) -> Object:
    """Return a schema that admits what either of two does; annotations stay outside."""
    annotations = _annotations(node)
    inner: Object = {key: value for key, value in node.items() if key not in annotations}
    return {**annotations, "anyOf": [inner, other]}


def _wider_type(node: Object, context: Context) -> Object:
    types, kind = _types(node), kind_of(context.finding.value)
    if not types or not node.keys().isdisjoint(("enum", "const", "oneOf", "anyOf", "allOf")):
        raise ByHandError(f"the schema has no plain type that could be widened to {kind}")
    if types == ["integer"] and kind == "number":
        return {key: value for key, value in {**node, "type": "number"}.items() if key != "format"}
    if context.is_30:
        return _either(node, schema_of([context.finding.value], Inference(is_30=True)))
    extra = schema_of([context.finding.value])
    del extra["type"]
    return {**extra, **node, "type": [*types, kind]}


def _without(keyword: Callable[[Context], str]) -> Callable[[Object, Context], Object]:
    def change(node: Object, context: Context) -> Object:
        name = keyword(context)
        if name not in node:
            raise ByHandError(f"`{name}` does not stand in the schema itself")
        return {key: value for key, value in node.items() if key != name}

    return change


def _new_value(node: Object, context: Context) -> Object:
    value = context.finding.value
    listed = node.get("enum")
    if isinstance(listed, list):
        return {**node, "enum": [*listed, value]}
    for keyword in ("oneOf", "anyOf"):
        variants = node.get(keyword)
        if isinstance(variants, list):
            return {**node, keyword: [*variants, {"const": value, **_source_of(context)}]}
    if "const" in node:
        return {**{key: entry for key, entry in node.items() if key != "const"}, "enum": [node["const"], value]}
    raise ByHandError("the schema lists its values in a way that cannot be added to")


def _new_field(node: Object, context: Context) -> Object:
    if "$ref" in node:
        raise ByHandError("the object is a reference; add the field where it is described")
    described = _object(node.get("properties"))
    schema = {**schema_of(context.finding.values, context.how), **_source_of(context)}
    return {**node, "properties": {**described, context.finding.name: schema}}


def _optional_field(node: Object, context: Context) -> Object:
    required = node.get("required")
    if not isinstance(required, list) or context.finding.name not in required:
        raise ByHandError("the field is required by another schema")
    rest: list[Json] = [name for name in required if name != context.finding.name]
    bare = {key: value for key, value in node.items() if key != "required"}
    return {**bare, "required": rest} if rest else bare


def _new_status(node: Object, context: Context) -> Object:
    response: Object = {"description": "Observed, not documented.", **_source_of(context)}
    bodies = [value for value in context.finding.values if isinstance(value, dict)]
    content: Object = {
        name: {"schema": schema_of([body[name] for body in bodies if name in body], context.how)}
        for name in dict.fromkeys(name for body in bodies for name in body)
    }
    response |= {"content": content} if bodies else {}
    return {**node, "responses": {**_object(node.get("responses")), context.finding.name: response}}


def _new_media_type(node: Object, context: Context) -> Object:
    finding = context.finding
    if not finding.name:
        raise ByHandError("the body has no media type")
    schema = schema_of(finding.values, context.how)
    content: Object = {finding.name: {"schema": schema, **_source_of(context)}}
    if finding.rule == "drift-body-undocumented" and finding.side == "request" and "responses" in node:
        return {**node, "requestBody": {"content": content, **_source_of(context)}}
    return {**node, "content": {**_object(node.get("content")), **content}}


def _new_parameter(node: Object, context: Context) -> Object:
    finding = context.finding
    if is_credential(finding.name, where="query") or is_credential_header(finding.name):
        raise ByHandError("by its name it is a credential, which a security scheme describes")
    where = "query" if finding.location.pointer[-1] == "uri" else "header"
    calls = [[*map(str, value)] if isinstance(value, list) else [str(value)] for value in finding.values]
    parameter: Object = {"name": finding.name, "in": where, **text_parameter(finding.name, calls)}
    parameter |= _source_of(context)
    listed = node.get("parameters")
    return {**node, "parameters": [*(listed if isinstance(listed, list) else []), parameter]}


def _optional(node: Object, _context: Context) -> Object:
    return {**node, "required": False}


def _types(node: Object) -> list[Json]:
    types = node.get("type")
    return [*types] if isinstance(types, list) else [types] if isinstance(types, str) else []


def _object(value: Json) -> Object:
    return value if isinstance(value, dict) else {}


def _annotations(node: Object) -> Object:
    return {key: value for key, value in node.items() if key in _ANNOTATIONS or key.startswith("x-")}


def _source_of(context: Context) -> Object:
    return {"x-specloom-source": {**context.source}}


_FIXES: Mapping[str, Callable[[Object, Context], Object]] = {
    "drift-null": _nullable,
    "drift-type": _wider_type,
    "drift-format": _without(lambda _: "format"),
    "drift-limit": _without(lambda context: context.finding.name),
    "drift-enum-value": _new_value,
    "drift-field-undocumented": _new_field,
    "drift-field-missing": _optional_field,
    "drift-status-undocumented": _new_status,
    "drift-media-type-undocumented": _new_media_type,
    "drift-body-undocumented": _new_media_type,
    "drift-body-missing": _optional,
    "drift-parameter-undeclared": _new_parameter,
    "drift-parameter-missing": _optional,
    "drift-header-missing": _optional,
}
