"""Schemas of requests as JSON Schema 2020-12, for descriptions of operations that programs read at run time."""

from __future__ import annotations

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.ir.names import Names
from specloom.ir.personal import is_hidden

PERSONAL = "x-specloom-pii"
_FORMATS = {"utc-date-time": "date-time"}
_BASE64 = {"byte": "base64", "base64": "base64", "base64url": "base64url", "base64url-unpadded": "base64url"}
_TYPES: dict[type, str] = {bool: "boolean", int: "integer", float: "number", str: "string"}


class SchemaWriter:
    """Writes schemas of one API; those that are referred to are written once, by name."""

    def __init__(self, api: ir.Api, names: Names) -> None:
        self._api = api
        self._names = names
        self._by_location: dict[Location, str] = {}

    def shared(self) -> dict[str, Json]:
        """Return what the schemas written so far refer to, at any depth, by name."""
        written: dict[Location, dict[str, Json]] = {}
        while todo := [target for target in self._by_location if target not in written]:
            written |= {target: self.write(self._api.schemas[target]) for target in todo}
        return {self._by_location[target]: schema for target, schema in written.items()}

    def write(self, schema: ir.Schema) -> dict[str, Json]:
        """Return a schema; what it refers to stands in `#/$defs`."""
        written = self._shape(schema)
        written |= dict(schema.limits.checks)
        if schema.nullable:
            written = _or_null(written)
        if schema.description:
            written["description"] = schema.description
        if schema.default is not None:
            written["default"] = schema.default.value
        if is_hidden(schema):
            written[PERSONAL] = True
        return written

    def _shape(self, schema: ir.Schema) -> dict[str, Json]:
        match schema.shape:
            case ir.Scalar(kind, format_):
                return _scalar(kind, format_)
            case ir.Null():
                return {"type": "null"}
            case ir.Enumeration(values):
                kinds = {_TYPES[type(value)] for value in values}
                return {**({"type": kinds.pop()} if len(kinds) == 1 else {}), "enum": [*values]}
            case ir.Array(items):
                return {"type": "array", "items": self.write(items)}
            case ir.Tuple(prefix, rest):
                return {
                    "type": "array",
                    "prefixItems": [self.write(entry) for entry in prefix],
                    "items": self.write(rest) if rest is not None else False,
                }
            case ir.Map(values):
                return {"type": "object", "additionalProperties": self.write(values)}
            case ir.Union(variants):
                return {"anyOf": [self.write(variant) for variant in variants]}
            case ir.Reference(target):
                return {"$ref": f"#/$defs/{self._name(target)}"}
            case ir.Object() as shape:
                return self._object(shape)
            case _:
                return {}

    def _object(self, shape: ir.Object) -> dict[str, Json]:
        sent = [each for each in shape.properties if not each.schema.read_only]
        written: dict[str, Json] = {"type": "object"}
        if sent:
            written["properties"] = {each.name: self.write(each.schema) for each in sent}
        required: list[Json] = [each.name for each in sent if each.required]
        if required:
            written["required"] = required
        if shape.closed:
            written["additionalProperties"] = False
        elif shape.additional is not None:
            written["additionalProperties"] = self.write(shape.additional)
        if shape.variants is None:
            return written
        variants: list[Json] = [{"$ref": f"#/$defs/{self._name(target)}"} for target in shape.variants.all]
        return {"anyOf": [*variants, written]}

    def _name(self, target: Location) -> str:
        """Return the name under which a schema is shared."""
        if target not in self._by_location:
            named = self._names.classes.get(target)
            plain = named.name if named is not None else "".join(target.pointer[-1:]) or "Schema"
            taken, number = {*self._by_location.values()}, 2
            name = plain
            while name in taken:
                name, number = f"{plain}{number}", number + 1
            self._by_location[target] = name
        return self._by_location[target]


def _scalar(kind: str, format_: str) -> dict[str, Json]:
    if format_ in _BASE64:
        return {"type": kind, "contentEncoding": _BASE64[format_]}
    return {"type": kind, **({"format": _FORMATS.get(format_, format_)} if format_ else {})}


def _or_null(schema: dict[str, Json]) -> dict[str, Json]:
    if "type" not in schema or "enum" in schema:
        return {"anyOf": [schema, {"type": "null"}]} if schema else {}
    return {**schema, "type": [schema["type"], "null"]}
