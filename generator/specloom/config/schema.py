"""The JSON Schema of the configuration, for editors."""

from __future__ import annotations

from specloom.base.bounds import NAMES
from specloom.base.json_value import Json
from specloom.config.settings import KEYS, OF_ONE_DOCUMENT, VENDORS, Key

_SELECTOR = r"^(/|tag:|path:|operation:|method:)."
_PART = r"^(client|(operation|schema|tag):.+)$"
_NAME = r"^[A-Za-z_][A-Za-z0-9_]*$"
_PACKAGE = r"^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*$"
_NOT_TOGETHER: list[Json] = [{"required": ["documents", name]} for name in sorted(OF_ONE_DOCUMENT)]
_FAST_LEFT_OUT: Json = {
    "required": ["transport", "without"],
    "properties": {"transport": {"const": "fast"}, "without": {"contains": {"const": "fast"}}},
}


def schema() -> dict[str, Json]:
    """Return the JSON Schema of specloom.toml, which is that of `[tool.specloom]` as well."""
    vendor: Json = {
        "type": "object",
        "description": "The settings of one document and its package.",
        "additionalProperties": False,
        "properties": {key.name: _property(key) for key in KEYS},
        "not": {"anyOf": [*_NOT_TOGETHER, _FAST_LEFT_OUT]},
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Configuration of specloom",
        "description": "specloom.toml, or [tool.specloom] in pyproject.toml.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **{key.name: _property(key) for key in KEYS if not key.for_vendor},
            VENDORS: {
                "type": "object",
                "description": "A table for each vendor, by its name: what is different for its document.",
                "additionalProperties": vendor,
            },
        },
        "not": _FAST_LEFT_OUT,
    }


def _property(key: Key) -> Json:
    described = f"{key.about} Default: {key.default}."
    value: dict[str, Json] = {"type": "string", "minLength": 1}
    if key.choices:
        value = {"type": "string", "enum": list(key.choices)}
    elif key.name in ("include", "exclude"):
        value = {"type": "string", "pattern": _SELECTOR}
    elif key.name == "bounds":
        value = {"type": "string", "pattern": f"^({'|'.join(NAMES)})=[0-9][0-9_]*$"}
    elif key.name == "package":
        value = {"type": "string", "pattern": _PACKAGE}
    if key.kind == "table":
        names: Json = {"pattern": _PART}
        entry: Json = {"type": "string", "pattern": _NAME}
        return {"description": described, "type": "object", "propertyNames": names, "additionalProperties": entry}
    if key.kind == "boolean":
        return {"description": described, "type": "boolean"}
    if key.kind == "list":
        several: dict[str, Json] = {"minItems": 1, "uniqueItems": True} if key.name == "documents" else {}
        return {"description": described, "type": "array", "items": value, **several}
    return {"description": described, **value}
