"""Schema Objects become `ir.Schema`: every spelling of the same thing, one shape.

Schemas that are referred to are read once, under the location they stand at; recursion ends there.
"""

from __future__ import annotations

from dataclasses import replace

from specloom import ir
from specloom.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.document import Json
from specloom.read import extensions
from specloom.read.enums import annotated, enumeration, nullable_enum
from specloom.read.merge import Merger
from specloom.read.node import Node

_ANNOTATIONS = frozenset(
    {
        "$ref",
        "title",
        "description",
        "summary",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "nullable",
        "example",
        "examples",
        "externalDocs",
        "xml",
        "$comment",
        "$id",
        "$anchor",
        "$schema",
        "$defs",
        "definitions",
    }
)
_LIMITS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
)
_TYPES = frozenset({"string", "integer", "number", "boolean", "null", "array", "object", "file"})
_DEEPEST = 80


class SchemaReader:
    """Reads schemas; `schemas` collects those that are referred to, by location, in the order met.

    They are read when a schema is merged with them, at the latest by `finish`: a chain of references is not followed
    to its end, and what contains itself is whole by then. `refused` holds the errors in them; each then is any value.
    """

    def __init__(self) -> None:
        self.schemas: dict[Location, ir.Schema] = {}
        self.diagnostics: list[Diagnostic] = []
        self.refused: list[Diagnostic] = []
        self._waiting: dict[Location, Node] = {}
        self._under_way: set[Location] = set()
        self._depth = 0
        self._merger = Merger(self._target, self._approximate)

    def read(self, node: Node) -> ir.Schema:
        """Read one schema.

        Raises:
            SpecError: A reference in it leads nowhere, or it is nested too deeply.
        """
        self._depth += 1
        try:
            if self._depth > _DEEPEST:
                self._approximate(node.location, "the schema is nested too deeply to follow")
                return ir.Schema(node.location, ir.Anything())
            return self._read(node)
        finally:
            self._depth -= 1

    def _read(self, node: Node) -> ir.Schema:
        if not isinstance(node.value, dict):
            return ir.Schema(node.location, ir.Anything())
        if node.reference is not None:
            return self._reference(node)
        nullable, shape = self._shape(node)
        return self._annotate(node, ir.Schema(node.location, shape, nullable=nullable))

    def _reference(self, node: Node) -> ir.Schema:
        assert node.reference is not None
        assert isinstance(node.value, dict)
        location, value = node.document.resolve(node.location, node.reference)
        self.refer(Node(node.document, location, value))
        reference = self._annotate(node, ir.Schema(node.location, ir.Reference(location)))
        rest = {key: entry for key, entry in node.value.items() if key not in _ANNOTATIONS and not key.startswith("x-")}
        if not rest:
            return reference
        # OpenAPI 3.1: the keywords beside $ref apply as well (JSON Schema 2020-12, section 8.2.3.1).
        beside = self.read(Node(node.document, node.location, rest))
        return self._require(node, self._merger.merge(reference, beside, at=node.location))

    def refer(self, target: Node) -> None:
        """Have a schema that is referred to read, once."""
        if target.location not in self.schemas:
            self.schemas[target.location] = ir.Schema(target.location, ir.Anything())  # keeps the document's order
            self._waiting[target.location] = target

    def finish(self) -> None:
        """Read everything that was referred to and is not read yet."""
        while self._waiting:
            self._complete(next(iter(self._waiting)))

    def _complete(self, location: Location) -> None:
        self._under_way.add(location)
        depth, self._depth = self._depth, 0
        try:
            self.schemas[location] = self.read(self._waiting.pop(location))
        except SpecError as error:
            self.refused.extend(error.diagnostics)
        finally:
            self._depth = depth
            self._under_way.remove(location)

    def _target(self, location: Location) -> ir.Schema | None:
        """Return a schema that is referred to, or None while it is being read: then it contains itself."""
        if location in self._waiting:
            self._complete(location)
        return None if location in self._under_way else self.schemas[location]

    def opened(self, schema: ir.Schema) -> ir.Schema:
        """Follow references that are but other names, as far as that is known yet."""
        for _ in range(_DEEPEST):
            found = self._target(schema.shape.target) if isinstance(schema.shape, ir.Reference) else None
            if found is None:
                break
            schema = found
        return schema

    def _shape(self, node: Node) -> tuple[bool, ir.Shape]:
        types, nullable = self._types(node)
        nullable = nullable or nullable_enum(node)
        parts = self._combined(node)
        shape = self._own_shape(node, types)
        if shape is not None:
            parts.insert(0, ir.Schema(node.location, shape, nullable=nullable))
        if not parts:
            return nullable, ir.Null() if types == ("null",) else ir.Anything()
        merged = parts[0]
        for part in parts[1:]:
            merged = self._merger.merge(merged, part, at=node.location)
        return nullable or merged.nullable, self._require(node, merged).shape

    def _require(self, node: Node, schema: ir.Schema) -> ir.Schema:
        """Apply `required` to properties that `allOf` and the like have brought."""
        required = [*node.texts("required")]
        for part in node.entries("allOf"):  # a part that says nothing else has left no trace
            required += part.texts("required")
        if not required or not node.has("allOf", "oneOf", "anyOf", "$ref"):
            return schema
        bare = tuple(
            ir.Property(name, ir.Schema(node.location.child("required"), ir.Anything()), required=True)
            for name in dict.fromkeys(required)
        )
        known = self._merger.property_names(schema)
        wanted = ir.Object(tuple(own for own in bare if own.name in known))
        if not wanted.properties:
            return schema
        return self._merger.merge(schema, ir.Schema(node.location, wanted), at=node.location)

    def _combined(self, node: Node) -> list[ir.Schema]:
        """Read `allOf`, `oneOf` and `anyOf`: what has to hold besides the schema's own keywords."""
        parts = [self.read(entry) for entry in node.entries("allOf")]
        for keyword in ("oneOf", "anyOf"):
            if annotated(node, keyword):
                continue
            variants = [self.read(entry) for entry in node.entries(keyword)]
            if variants and any(not isinstance(variant.shape, ir.Anything) for variant in variants):
                parts.append(self._union(node, keyword, variants))
        return [part for part in parts if not isinstance(part.shape, ir.Anything)]

    def _union(self, node: Node, keyword: str, variants: list[ir.Schema]) -> ir.Schema:
        location = node.location.child(keyword)
        solid = [variant for variant in variants if not isinstance(variant.shape, ir.Null)]
        nullable = len(solid) < len(variants) or any(variant.nullable for variant in solid)
        if any(isinstance(variant.shape, ir.Anything) for variant in solid):
            return ir.Schema(location, ir.Anything())
        if not solid:
            return ir.Schema(location, ir.Null())
        if len(solid) == 1:
            return replace(solid[0], nullable=nullable or solid[0].nullable)
        return ir.Schema(location, ir.Union(tuple(solid), self._discriminator(node, solid)), nullable=nullable)

    def _discriminator(self, node: Node, variants: list[ir.Schema]) -> ir.Discriminator | None:
        found = node.get("discriminator")
        if found is None:
            return None
        name = found.text("propertyName") if isinstance(found.value, dict) else found.value
        targets = [variant.shape.target if isinstance(variant.shape, ir.Reference) else None for variant in variants]
        mapping: dict[str, int] = {}
        for value, target in found.members("mapping"):
            location = self._mapped(node, target.value)
            if location in targets:
                mapping[value] = targets.index(location)
        for index, target_location in enumerate(targets):
            if target_location is not None and index not in mapping.values():
                mapping.setdefault(
                    target_location.pointer[-1], index
                )  # the implicit name (OpenAPI 3.1, "Discriminator Object")
        return ir.Discriminator(name, tuple(mapping.items())) if isinstance(name, str) and name else None

    def _mapped(self, node: Node, target: Json) -> Location | None:
        if not isinstance(target, str):
            return None
        if "#" not in target and "/" not in target and "." not in target:
            return Location(node.document.main, ("components", "schemas", target))
        location, _ = node.document.resolve(node.location, target)
        return location

    def _types(self, node: Node) -> tuple[tuple[str, ...], bool]:
        declared = node.get("type")
        names = (declared.value,) if declared and isinstance(declared.value, str) else node.texts("type")
        known = tuple(dict.fromkeys(name for name in names if name in _TYPES))
        nullable = node.flag("nullable") or node.flag("x-nullable") or ("null" in known and len(known) > 1)
        return tuple(name for name in known if name != "null" or len(known) == 1), nullable

    def _own_shape(self, node: Node, types: tuple[str, ...]) -> ir.Shape | None:
        """Read what the schema says by itself; None where that is nothing."""
        enum = enumeration(node, types)
        if enum is not None:
            return enum
        if not types:
            types = self._implied(node)
        shapes = [shape for shape in (self._typed(node, name) for name in types) if shape is not None]
        if len(shapes) == 1:
            return shapes[0]
        return ir.Union(tuple(ir.Schema(node.location, shape) for shape in shapes)) if shapes else None

    @staticmethod
    def _implied(node: Node) -> tuple[str, ...]:
        if node.has("properties", "additionalProperties", "patternProperties"):
            return ("object",)
        if node.has("items", "prefixItems"):
            return ("array",)
        return ()

    def _typed(self, node: Node, name: str) -> ir.Shape | None:
        match name:
            case "object":
                return self._object(node)
            case "array":
                return self._array(node)
            case "string" | "integer" | "number" | "boolean":
                return ir.Scalar(name, "binary" if node.text("contentEncoding") == "binary" else self._format(node))
            case "null":
                return ir.Null()
            case "file":
                return ir.Scalar("string", "binary")
            case _:
                return None

    @staticmethod
    def _format(node: Node) -> str:
        encoding = node.text("contentEncoding").lower()
        return node.text("format") or ("byte" if encoding == "base64" else "")

    def _array(self, node: Node) -> ir.Shape:
        items = node.get("items")
        prefix = tuple(self.read(entry) for entry in node.entries("prefixItems"))
        if items is not None and isinstance(items.value, list):  # draft 4: a list of schemas
            prefix, items = tuple(self.read(entry) for entry in items.entries()), node.get("additionalItems")
        anything = ir.Schema(node.location.child("items"), ir.Anything())
        if not prefix:
            return ir.Array(self.read(items) if items is not None else anything)
        if items is not None and items.value is False:
            return ir.Tuple(prefix, None)
        return ir.Tuple(prefix, self.read(items) if items is not None else anything)

    def _object(self, node: Node) -> ir.Shape:
        required = set(node.texts("required"))
        properties = tuple(
            ir.Property(name, self.read(value), name in required)
            for name, value in _properties(node)
            if value.value is not False
        )
        additional = node.get("additionalProperties") or node.get("unevaluatedProperties")
        others = [self.read(value) for _, value in node.members("patternProperties")]
        if additional is not None and (additional.value is True or isinstance(additional.value, dict)):
            others.append(self.read(additional))
        values = self._values(node, others)
        closed = additional is not None and additional.value is False and not others
        if properties or closed:
            return ir.Object(properties, values if others else None, closed)
        return ir.Map(values)

    @staticmethod
    def _values(node: Node, others: list[ir.Schema]) -> ir.Schema:
        if len(others) == 1:
            return others[0]
        location = node.location.child("additionalProperties")
        if not others or any(isinstance(other.shape, ir.Anything) for other in others):
            return ir.Schema(location, ir.Anything())
        return ir.Schema(location, ir.Union(tuple(others)))

    def _annotate(self, node: Node, schema: ir.Schema) -> ir.Schema:
        assert isinstance(node.value, dict)
        value = node.value
        return replace(
            schema,
            nullable=schema.nullable or node.flag("nullable") or node.flag("x-nullable"),
            title=node.text("title"),
            description=node.text("description"),
            default=ir.Default(value["default"]) if "default" in value else None,
            deprecated=node.flag("deprecated"),
            read_only=node.flag("readOnly"),
            write_only=node.flag("writeOnly"),
            pii=extensions.pii(node),
            python_name=extensions.python_name(node),
            limits=ir.Limits(tuple((keyword, value[keyword]) for keyword in _LIMITS if keyword in value)),
            source=extensions.source(node),
        )

    def _approximate(self, location: Location, why: str) -> None:
        self.diagnostics.append(
            Diagnostic(
                "schema-approximated",
                location,
                f"{why}; its type becomes any JSON value",
                "nothing has to be done; a simpler schema would give a better type",
                Severity.NOTE,
            )
        )


def _properties(node: Node) -> list[tuple[str, Node]]:
    """Properties may well be called `x-…`: here, that is no extension."""
    found = node.get("properties")
    if found is None or not isinstance(found.value, dict):
        return []
    return [(name, Node(node.document, found.location.child(name), value)) for name, value in found.value.items()]
