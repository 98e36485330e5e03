"""Decides what misspelt types, styles, hosts, security schemes and parameters without a schema mean.

Each function returns a reading in words, the members of the object that it sets and those that it removes, or None.
"""

from __future__ import annotations

from specloom.base.document import Json
from specloom.base.media_type import JSON
from specloom.validate.violation import Violation

_Found = tuple[str, dict[str, Json], tuple[str, ...]]
_TYPES: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("int", "short", "int32", "long", "int64"), ("integer", "")),
    **dict.fromkeys(("float", "double", "decimal", "numeric"), ("number", "")),
    **dict.fromkeys(("bool",), ("boolean", "")),
    **dict.fromkeys(("str", "text", "varchar", "char", "enum"), ("string", "")),
    **dict.fromkeys(("datetime", "date-time"), ("string", "date-time")),
    **dict.fromkeys(("file", "binary"), ("string", "binary")),
    **{name: ("string", name) for name in ("date", "time", "uuid", "email", "uri", "byte", "password")},
    **dict.fromkeys(("list",), ("array", "")),
    **dict.fromkeys(("map", "dict", "hash"), ("object", "")),
    **{name: (name, "") for name in ("string", "integer", "number", "boolean", "array", "object")},
}
_ONLY_STYLE = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
_FACTS = frozenset({"name", "in", "description", "required", "deprecated", "example", "examples", "style", "explode",
                    "allowReserved", "allowEmptyValue", "schema", "content"})  # fmt: skip


def boolean(value: Json) -> bool | None:
    """Return the truth value that a text means."""
    return {"true": True, "false": False}.get(value.lower()) if isinstance(value, str) else None


def known_type(violation: Violation, key: str, holder: dict[str, Json]) -> _Found | None:
    """Read the `type` of a schema: by another name that is common for it, else as any value."""
    value = violation.value
    if key != "type" or violation.keyword != "enum" or not isinstance(value, str):
        return None
    if "in" in holder:
        return _parameter_type(value, holder)
    if violation.path[-3:-2] in (("securitySchemes",), ("securityDefinitions",)) or value == "null":
        return None
    if value.lower() not in _TYPES:
        return "it is read as any value", {}, ("type",)
    name, form = _TYPES[value.lower()]
    own: dict[str, Json] = {"type": name}
    if form and "format" not in holder:
        own["format"] = form
    return f"it is read as {name!r}", own, ()


def _parameter_type(value: str, holder: dict[str, Json]) -> _Found | None:
    """Read the type of a parameter of Swagger 2.0, which nothing but `type` and `format` can say."""
    if value == "object" and holder["in"] in ("query", "header"):
        return "it is read as text, which the caller writes as the server expects it", {"type": "string"}, ()
    name, form = _TYPES.get(value.lower(), ("", ""))
    if name not in ("string", "integer", "number", "boolean") or form == "binary":
        return None
    own: dict[str, Json] = {"format": form} if form and "format" not in holder else {}
    return f"it is read as {name!r}", {"type": name, **own}, ()


def style(violation: Violation, key: str, holder: dict[str, Json]) -> _Found | None:
    """Read a style that a location does not have as the one that writes the same there."""
    where, wanted = holder.get("in"), holder.get("style")
    if key == "collectionFormat" and violation.value == "multi":
        return "it is read as 'csv': only queries and forms repeat a name", {"collectionFormat": "csv"}, ()
    if key not in ("in", "style") or not isinstance(where, str) or wanted not in ("form", "simple"):
        return None
    right = _ONLY_STYLE.get(where)
    if right is None or right == wanted:
        return None
    plain: dict[str, Json] = {"style": right}
    if "explode" not in holder:
        plain["explode"] = False
    return f"it is read as {right!r}", plain, ()


def host(violation: Violation, key: str, holder: dict[str, Json]) -> _Found | None:
    """Read a host that was written with its scheme (Swagger 2.0)."""
    if violation.path != ("host",) or not isinstance(violation.value, str):
        return None
    scheme, separator, rest = violation.value.partition("://")
    plain = (rest if separator else scheme).rstrip("/")
    if not plain or "/" in plain or scheme not in ("http", "https", plain):
        return None
    schemes: dict[str, Json] = {} if not separator or "schemes" in holder else {"schemes": [scheme]}
    return f"it is read as {plain!r}", {key: plain, **schemes}, ()


def security_scheme(violation: Violation, key: str, holder: dict[str, Json]) -> _Found | None:
    """Read `type: bearer` and `type: basic` as the HTTP schemes that they are (OpenAPI 3)."""
    if key != "type" or violation.path[-3:-2] != ("securitySchemes",) or "scheme" in holder:
        return None
    name = violation.value.lower() if isinstance(violation.value, str) else ""
    if name not in ("bearer", "basic"):
        return None
    return f"it is read as the HTTP scheme {name!r}", {"type": "http", "scheme": name}, ()


def own_schema(value: dict[str, Json], message: str) -> _Found | None:
    """Complete a parameter that has no schema (OpenAPI 3) or no type (Swagger 2.0), each written as the other does."""
    if message.startswith("'schema'") and "content" not in value:
        moved = {name: member for name, member in value.items() if name not in _FACTS and not name.startswith("x-")}
        told = "its keywords are read as its schema" if moved else "its value is read as text"
        return told, {"schema": moved or {"type": "string"}}, tuple(moved)
    schema = value.get("schema")
    if message.startswith("'type'") and value.get("in") in ("query", "header", "path", "formData"):
        if not isinstance(schema, dict):
            return "its value is read as text", {"type": "string"}, ("schema",)
        if isinstance(schema.get("type"), str) and schema["type"] != "object":
            return "its schema is read as its own keywords", dict(schema), ("schema",)
    return None


def moved_schema(parameter: dict[str, Json]) -> Json:
    """Return the schema of a parameter, of its own keywords where it has none."""
    if isinstance(parameter.get("schema"), dict):
        return parameter["schema"]
    moved = {key: member for key, member in parameter.items() if key not in _FACTS and not key.startswith("x-")}
    return {**moved, "type": "string", "format": "binary"} if moved.get("type") == "file" else moved


def own_content(value: dict[str, Json]) -> _Found:
    """Complete a request body that names no media type: by far the most are JSON."""
    if "schema" in value:
        content: Json = {JSON: {"schema": value["schema"]}}
        return "its schema is read as that of JSON", {"content": content}, ("schema",)
    return "it is read as JSON of any shape", {"content": {JSON: {}}}, ()
