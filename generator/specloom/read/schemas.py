"""Reads Schema Objects as `ir.Schema`, with one shape for all equivalent spellings.

Targets of references are read once, under their location; recursion ends there.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar, cast

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Json
from specloom.ir.schema_walk import dereference
from specloom.read import extensions
from specloom.read.depth import with_bounded_depth
from specloom.read.enums import annotated, excludes_null, nullable_enum
from specloom.read.inheritance import Families, alternatives, discriminator_of, unmapped
from specloom.read.merge import Merger
from specloom.read.node import Node, as_notes
from specloom.read.shapes import (
    declared_shape,
    declared_types,
    has_conditional_types,
    refinement,
    unread_patterns,
)
from specloom.read.sides import Sides
from specloom.read.unions import union
from specloom.read.variants import with_inheritance

T = TypeVar("T")

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
_UNLIMITED = ir.Limits()
_DECIDING = frozenset({"$ref", "type", "enum", "const", "allOf", "oneOf", "anyOf"})
"""Keywords that say whether null is a value."""
_DEEPEST = 40
_CHAIN = 20
"""How many reads may wait for each other before what the next one needs is read from the end of its chain."""
_COMPOSED = frozenset({"allOf", "oneOf", "anyOf"})
_UNDECLARED = "what they alone describe is kept, but has no field and no type"


class SchemaReader:
    """Reads schemas; `schemas` collects targets of references by location, in the order in which they are referred to.

    A target is read when another schema is merged with it, at the latest by `finish`: that bounds recursion, and allows
    schemas that contain themselves. `refused` holds the errors in targets; such a target admits any value.
    """

    def __init__(self, faults: frozenset[Location] = frozenset()) -> None:
        self.families = Families(faults)
        self.schemas: dict[Location, ir.Schema] = {}
        self.diagnostics: list[Diagnostic] = []
        self.refused: list[Diagnostic] = []
        self._waiting: dict[Location, Node] = {}
        self._under_way: set[Location] = set()
        self._ends: dict[Location, ir.Schema] = {}
        self._depth = 0
        self._waits = 0
        self._sides = Sides()
        self._parts_read: dict[tuple[str, Location], tuple[object, list[Diagnostic]]] = {}
        self._merger = Merger(self._end, self._approximate)

    def read(self, node: Node) -> ir.Schema:
        """Read one schema.

        Raises:
            SpecError: It cannot be read.
        """
        self._depth += 1
        self._waits += 1
        try:
            if self._depth > _DEEPEST:
                self._approximate(node.location, "the schema is nested too deeply to follow")
                return ir.Schema(node.location, ir.Anything())
            return self._read(node)
        finally:
            self._depth -= 1
            self._waits -= 1

    def _read(self, node: Node) -> ir.Schema:
        if not isinstance(node.value, dict):
            return ir.Schema(node.location, ir.Anything())
        if node.reference is None and (static := _static(node)) is not node:
            node = static
            if node.follow().has("$dynamicAnchor"):
                self._approximate(
                    node.location,
                    "`$dynamicRef` depends on the schemas around it",
                    becomes="it is taken for what stands under that name first",
                )
        if node.reference is not None:
            return self._reference(node)
        self.diagnostics.extend(unmapped(node))
        if has_conditional_types(node):
            self._approximate(node.location, "`if` and `dependentSchemas` are not followed", becomes=_UNDECLARED)
        nullable, shape = self._shape(self._unrolled(node))
        schema = _annotated(node, ir.Schema(node.location, shape, nullable=nullable), self._sides)
        return self._without_null(schema) if excludes_null(node) else schema

    def _without_null(self, schema: ir.Schema) -> ir.Schema:
        """Return the schema of the same values but null; the target of a reference in its place if null fits that."""
        target = self.dereferenced(schema)
        if target.nullable and target is not schema:
            return replace(schema, location=target.location, shape=target.shape, nullable=False)
        if isinstance(schema.shape, ir.Union) and any(map(self._merger.admits_null, schema.shape.variants)):
            variants = tuple(map(self._without_null, schema.shape.variants))
            return replace(schema, shape=replace(schema.shape, variants=variants), nullable=False)
        return replace(schema, nullable=False)

    def _unrolled(self, node: Node) -> Node:
        """Return a schema without what leads back to it from the alternatives that are `allOf` of it.

        Of an object whose variants a discriminator names, these are the alternatives. Of any other schema it is all
        else, since each alternative has that.
        """
        part = self.families.without_circle(node)
        if part is None or part is node or not isinstance(node.value, dict):
            return node
        if any(discriminator_of(above) is not None for above in self.families.lineage(node)):
            return part
        below = all(self.families.is_below(entry, node) for entry in alternatives(node))
        shared = _ANNOTATIONS | {"oneOf", "anyOf"}
        value = {key: entry for key, entry in node.value.items() if key in shared or not below}
        return Node(node.document, node.location, value)

    def _part(self, node: Node, entry: Node) -> ir.Schema:
        """Read an entry of `allOf`; of one that lists the schema as an alternative, all but the alternatives."""
        target = entry.follow() if entry.reference is not None else entry
        part = self.families.without_circle(target)
        if part is None or part is target or not self.families.is_below(node, target):
            return self.read(entry)
        return self.read(entry if target.location in self.families.bases else part)

    def once(self, kind: str, node: Node, read: Callable[[], T]) -> T:
        """Return what reading a part of an operation gives; what several refer to is read once.

        Its diagnostics are repeated, as if it were read again.
        """
        key, known = (kind, node.location), len(self.diagnostics)
        if key in self._parts_read:
            value, diagnostics = self._parts_read[key]
            self.diagnostics.extend(diagnostics)
            return cast("T", value)
        value = read()
        self._parts_read[key] = (value, self.diagnostics[known:])
        return value

    def _reference(self, node: Node) -> ir.Schema:
        assert node.reference is not None
        assert isinstance(node.value, dict)
        rest = {key: entry for key, entry in node.value.items() if key not in _ANNOTATIONS and not key.startswith("x-")}
        try:
            location, value = node.document.resolve(node.location, node.reference)
        except SpecError as error:
            # Validation lets a reference that leads nowhere pass only where an operation can do without.
            self.diagnostics.extend(as_notes(error))
            siblings = self.read(Node(node.document, node.location, rest))
            return _annotated(node, siblings, self._sides)
        self.refer(Node(node.document, location, value))
        reference = _annotated(node, ir.Schema(node.location, ir.Reference(location)), self._sides)
        if not rest:
            return reference
        self._target(location)  # read it now, so that its diagnostics are not taken for those of the siblings
        siblings, known = self.read(Node(node.document, node.location, rest)), len(self.diagnostics)
        merged = self._merger.merge(reference, siblings, at=node.location)
        if not rest.keys() & _DECIDING:
            merged = replace(merged, nullable=self._merger.admits_null(reference))
        if excludes_null(node):
            merged = self._without_null(merged)
        return reference if _ignores_siblings(node, self.diagnostics, known) else self._require(node, merged)

    def refer(self, target: Node) -> None:
        """Register the target of a reference to be read once, by `finish` at the latest."""
        if target.location not in self.schemas:
            self.schemas[target.location] = ir.Schema(target.location, ir.Anything())  # keeps the document's order
            self._waiting[target.location] = target
            for variant in self.families.add(target):
                self.refer(variant)

    def finish(self) -> None:
        """Read the registered targets that are not read yet; the reader cannot be used after that."""
        while self._waiting:
            self._complete(next(iter(self._waiting)))
        self.schemas, notes = with_inheritance(self.schemas, self.families)
        self.schemas, deep = with_bounded_depth(self.schemas)
        self.diagnostics.extend((*notes, *deep))
        # It refers back to this reader: the reference cycle would keep all schemas alive until garbage is collected.
        del self._merger

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
        """Return the target of a reference; None while it is being read, since then it contains itself."""
        if location in self._waiting and location not in self._under_way:
            if self._waits > _CHAIN:
                self._complete_below(location)
            self._complete(location)
        return None if location in self._under_way else self.schemas[location]

    def _complete_below(self, start: Location) -> None:
        """Read what a target is composed of, the end of each chain first: no read has to wait for the next then."""
        work = [(start, iter(self._needed(start)))]
        while work:
            location, needed = work[-1]
            self._under_way.add(location)
            below = next((at for at in needed if at in self._waiting and at not in self._under_way), None)
            if below is not None:
                work.append((below, iter(self._needed(below))))
                continue
            work.pop()
            self._under_way.remove(location)
            if location != start and location in self._waiting:
                self._complete(location)

    def _needed(self, location: Location) -> list[Location]:
        """Return the targets that reading a target merges: those in compositions, and those with siblings."""
        node = self._waiting[location]
        todo: list[tuple[Location, Json, bool]] = [(node.location, node.value, True)]
        needed: dict[Location, None] = {}
        while todo:
            at, value, composed = todo.pop()
            if isinstance(value, dict):
                here = _static(Node(node.document, at, value))
                if here.reference is not None and (composed or not value.keys() <= _ANNOTATIONS):
                    with suppress(SpecError):
                        target = Node(node.document, *node.document.resolve(at, here.reference))
                        self.refer(target)
                        needed[target.location] = None
                todo += [(at.child(key), entry, key in _COMPOSED) for key, entry in value.items()]
            elif isinstance(value, list):
                todo += [(at.child(index), entry, composed) for index, entry in enumerate(value)]
        return list(needed)

    def dereferenced(self, schema: ir.Schema) -> ir.Schema:
        """Return the schema at the end of a chain of references, or the schema itself while that is not read yet."""
        return self._end(schema) or schema

    def _end(self, schema: ir.Schema) -> ir.Schema | None:
        if not isinstance(schema.shape, ir.Reference):
            return schema
        end = dereference(lambda location: self._ends.get(location) or self._target(location), schema)
        if end is not None:  # later ones need not go along the whole chain again
            self._ends[schema.shape.target] = end
        return end

    def _shape(self, node: Node) -> tuple[bool, ir.Shape]:
        types, nullable = declared_types(node)
        nullable = nullable or nullable_enum(node)
        parts = self._combined(node)
        shape = declared_shape(node, types, read=self.read)
        if isinstance(shape, ir.Map) and isinstance(shape.values.shape, ir.Anything) and unread_patterns(node):
            self._approximate(node.location, "`patternProperties` has a regular expression that is not simple")
        if parts and types == ("null",):
            nullable = True  # otherwise no alternative would fit
        elif shape is not None:
            parts.insert(0, ir.Schema(node.location, shape, nullable=nullable))
        elif parts and refinement(node):
            parts.insert(0, ir.Schema(node.location, ir.Anything(refinement(node)), nullable=nullable))
        if not parts:
            return nullable, ir.Null() if types == ("null",) else ir.Anything(refinement(node))
        merged = parts[0]
        for part in parts[1:]:
            merged = self._merger.merge(merged, part, at=node.location)
        return nullable or self._all_nullable(node, parts), self._require(node, merged).shape

    def _all_nullable(self, node: Node, parts: list[ir.Schema]) -> bool:
        """Tell whether null fits all parts of a schema; those that only name properties do not decide."""
        untyped = {entry.location for entry in node.entries("allOf") if not entry.has(*_DECIDING)}
        if node.location == parts[0].location and not node.has("type", "enum", "const"):
            untyped.add(node.location)
        deciding = [part for part in parts if part.location not in untyped]
        if len(parts) == 1:
            return parts[0].nullable
        return bool(deciding) and all(map(self._merger.admits_null, deciding))

    def _require(self, node: Node, schema: ir.Schema) -> ir.Schema:
        """Apply `required` to properties that `allOf`, `oneOf`, `anyOf` or a reference declare."""
        required = _required(node)
        known = self._merger.property_names(schema) if required else frozenset[str]()
        anything = ir.Schema(node.location.child("required"), ir.Anything())
        required_properties = tuple(ir.Property(name, anything, required=True) for name in required if name in known)
        if not required_properties:
            return schema
        merged = self._merger.merge(schema, ir.Schema(node.location, ir.Object(required_properties)), at=node.location)
        return replace(merged, nullable=schema.nullable)

    def _combined(self, node: Node) -> list[ir.Schema]:
        """Read `allOf`, `oneOf` and `anyOf`: schemas that hold in addition to the schema's own keywords."""
        if not node.has(*_COMPOSED):
            return []
        parts = [self._part(node, entry) for entry in node.entries("allOf")]
        for keyword in ("oneOf", "anyOf"):
            if annotated(node, keyword):
                continue
            # What leads nowhere comes last, since any object fits it.
            entries = sorted(node.entries(keyword), key=_leads_nowhere)
            variants = [self._alternative(entry) for entry in entries]
            if variants and any(not isinstance(variant.shape, ir.Anything) for variant in variants):
                parts.append(union(node, keyword, variants, self.families))
        return [part for part in parts if not isinstance(part.shape, ir.Anything) or part.shape.format]

    def _alternative(self, entry: Node) -> ir.Schema:
        """Read an entry of `oneOf` or `anyOf`; one that leads nowhere is any object, which leaves the others apart."""
        variant = self.read(entry)
        if not _leads_nowhere(entry):
            return variant
        anything = ir.Schema(entry.location.child("additionalProperties"), ir.Anything())
        return replace(variant, shape=ir.Map(anything))

    def _approximate(self, location: Location, why: str, becomes: str = "its type becomes any JSON value") -> None:
        self.diagnostics.append(
            Diagnostic(
                "schema-approximated",
                location,
                f"{why}; {becomes}",
                "nothing has to be done; a simpler schema would give a better type",
                Severity.NOTE,
            )
        )


def _leads_nowhere(node: Node) -> bool:
    return node.reference is not None and node.target().reference is not None


def _static(node: Node) -> Node:
    """Return a schema with `$ref` in place of `$dynamicRef` (JSON Schema 2020-12, section 8.2.3.2)."""
    if not isinstance(node.value, dict) or not isinstance(node.value.get("$dynamicRef"), str):
        return node
    value = {key: entry for key, entry in node.value.items() if key != "$dynamicRef"}
    return Node(node.document, node.location, {**value, "$ref": node.value["$dynamicRef"]})


def _ignores_siblings(node: Node, diagnostics: list[Diagnostic], known: int) -> bool:
    """Tell whether the siblings of the `$ref` of `node` are ignored, and if so remove their diagnostics.

    Since OpenAPI 3.1 they apply (JSON Schema 2020-12, section 8.2.3.1). Before, they are to be ignored ("Reference
    Object"), yet many documents rely on them: they are ignored only where they contradict the target, that is where
    merging has added a diagnostic about this place to `diagnostics`, behind the first `known`.
    """
    root = node.document.root
    if isinstance(root, dict) and str(root.get("openapi", "2.0")) >= "3.1":
        return False
    file, pointer = node.location.document, node.location.pointer
    places = [(diagnostic, diagnostic.location) for diagnostic in diagnostics[known:]]
    elsewhere = [
        diagnostic for diagnostic, at in places if (at.document, at.pointer[: len(pointer)]) != (file, pointer)
    ]
    contradicts = len(elsewhere) < len(diagnostics) - known
    diagnostics[known:] = elsewhere
    return contradicts


def _required(node: Node) -> list[str]:
    """Return the required names of a composed schema, whose parts may declare the properties."""
    if not node.has("allOf", "oneOf", "anyOf", "$ref"):
        return []
    # A part of `allOf` with nothing but `required` is dropped by `_combined`.
    names = [*node.texts("required"), *(name for part in node.entries("allOf") for name in part.texts("required"))]
    return list(dict.fromkeys(names))


def _annotated(node: Node, schema: ir.Schema, sides: Sides) -> ir.Schema:
    assert isinstance(node.value, dict)
    value = node.value
    true = sides.of(node)
    limits = () if value.keys().isdisjoint(_LIMITS) else tuple((key, value[key]) for key in _LIMITS if key in value)
    return ir.Schema(
        schema.location,
        schema.shape,
        nullable=schema.nullable or node.flag("nullable") or node.flag("x-nullable"),
        title=node.text("title"),
        description=node.prose("description"),
        default=ir.Default(value["default"]) if "default" in value else None,
        deprecated=node.flag("deprecated"),
        read_only="readOnly" in true,
        write_only="writeOnly" in true,
        pii=extensions.pii(node),
        python_name=extensions.python_name(node),
        type_name=extensions.type_name(node),
        limits=ir.Limits(limits) if limits else _UNLIMITED,
        source=extensions.source(node),
    )
