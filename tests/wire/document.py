"""The document of the truth table: an operation for each location, style, explode and kind of schema."""

from __future__ import annotations

import json
from typing import Any

from .table import rows

SCHEMAS: dict[str, Any] = {
    "scalar": {"type": ["string", "boolean", "number", "null"]},
    "array": {"type": "array", "items": {"type": "string"}},
    "object": {"type": "object", "additionalProperties": {"type": "string"}},
    "tree": {"type": ["array", "object"]},
}
DONE = {"204": {"description": "done"}}


def operation(name: str, *parameters: dict[str, Any], body: dict[str, Any] | None = None) -> dict[str, Any]:
    found: dict[str, Any] = {"operationId": name, "x-specloom-name": name, "tags": ["wire"], "responses": DONE}
    if parameters:
        found["parameters"] = list(parameters)
    if body is not None:
        found["requestBody"] = {"required": True, "content": body}
    return found


def table_paths() -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for row in rows():
        parameter = {
            "name": "color",
            "in": row.location,
            "required": row.location == "path",
            "style": row.style,
            "explode": row.explode,
            "schema": SCHEMAS[row.kind],
        }
        path = f"/{row.method}" + ("/{color}" if row.location == "path" else "")
        paths[path] = {"get": operation(row.method, parameter)}
    return paths


def document(paths: dict[str, Any], **more: Any) -> str:
    whole = {
        "openapi": "3.2.0",
        "info": {"title": "Wire", "version": "1"},
        "servers": [{"url": "https://wire.invalid"}],
        "tags": [{"name": "wire", "x-specloom-name": "wire"}],
        "paths": paths,
        **more,
    }
    return json.dumps(whole)
