"""Writes new operations as Swagger 2.0 does: bodies among the parameters, schemas in responses, no `content`."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.base.document import Json
from specloom.base.media_type import is_form, is_multipart
from specloom.drift.observed import Object
from specloom.traffic.outline import member


def as_swagger(operation: Object) -> Object:
    """Return an operation of OpenAPI 3.0 as one of Swagger 2.0."""
    content = member(member(operation, "requestBody"), "content")
    listed = operation.get("parameters")
    parameters = [_parameter(entry) for entry in (listed if isinstance(listed, list) else [])]
    required = bool(member(operation, "requestBody").get("required"))
    parameters += _body(content, required=required) if content else []
    produces = list(
        dict.fromkeys(
            name for response in member(operation, "responses").values() for name in member(response, "content")
        )
    )
    responses: Object = {status: _response(value) for status, value in member(operation, "responses").items()}
    head: Object = {
        key: value for key, value in operation.items() if key not in ("parameters", "requestBody", "responses")
    }
    return {
        **head, **({"consumes": [*content]} if content else {}), **({"produces": [*produces]} if produces else {}),
        **({"parameters": [*parameters]} if parameters else {}), "responses": responses,
    }  # fmt: skip


def as_swagger_schema(schema: Json) -> Json:
    """Return a schema of OpenAPI 3.0 without what Swagger 2.0 does not have: alternatives admit anything."""
    if isinstance(schema, list):
        return [as_swagger_schema(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    if "anyOf" in schema or "oneOf" in schema:
        return {}
    renamed = {"nullable": "x-nullable"}
    names = ("properties",)
    return {
        renamed.get(key, key): {name: as_swagger_schema(entry) for name, entry in value.items()}
        if key in names and isinstance(value, dict)
        else value if key in ("enum", "x-specloom-source", "required") else as_swagger_schema(value)
        for key, value in schema.items()
    }  # fmt: skip


def _parameter(entry: Json) -> Json:
    """Return a parameter with the keywords of its schema beside its name."""
    if not isinstance(entry, dict) or "schema" not in entry:
        return entry
    schema = as_swagger_schema(entry["schema"])
    whole: Object = {key: value for key, value in entry.items() if key not in ("schema", "style", "explode")}
    if isinstance(schema, dict):
        whole |= {**schema}
        if schema.get("type") == "object":  # Swagger 2.0 has no objects in query strings
            whole = {**whole, "type": "string"}
            whole.pop("properties", None)
        if schema.get("type") == "array":
            whole["collectionFormat"] = "csv" if entry.get("explode") is False else "multi"
    return whole


def _body(content: Object, *, required: bool) -> Iterator[Json]:
    name, media = next(iter(content.items()))
    schema = as_swagger_schema(member(media, "schema"))
    if not (is_form(name) or is_multipart(name)) or not isinstance(schema, dict):
        yield {"name": "body", "in": "body", **({"required": True} if required else {}), "schema": schema}
        return
    needed = schema.get("required")
    for field, described in member(schema, "properties").items():
        plain = described if isinstance(described, dict) else {}
        kind: Object = {"type": "file"} if plain.get("format") == "binary" else plain
        is_needed = isinstance(needed, list) and field in needed
        yield {"name": field, "in": "formData", **({"required": True} if is_needed else {}), **kind}


def _response(value: Json) -> Json:
    if not isinstance(value, dict) or "$ref" in value:
        return value
    whole: Object = {key: entry for key, entry in value.items() if key not in ("content", "headers")}
    headers = member(value, "headers")
    if headers:
        whole["headers"] = {name: as_swagger_schema(member(header, "schema")) for name, header in headers.items()}
    media = next(iter(member(value, "content").values()), None)
    schema = as_swagger_schema(member(media, "schema"))
    if isinstance(schema, dict) and schema:
        whole["schema"] = {"type": "file"} if schema.get("format") == "binary" else schema
    return whole
