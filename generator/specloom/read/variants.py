"""Which classes inherit: completes objects that have a discriminator, and the variants of each.

A class can only inherit from another if it changes none of its fields; the discriminator is the same in all of them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.ir.names import is_class
from specloom.ir.schema_walk import dereferenced, properties
from specloom.ir.tags import NAMES_OF_TYPES, typed_tag
from specloom.read.inheritance import Families, discriminator_of, mapping_of, target_of
from specloom.read.node import Node

Schemas = dict[Location, ir.Schema]
Tags = dict[str, tuple[ir.TagValue, ...]]


def with_inheritance(schemas: Mapping[Location, ir.Schema], families: Families) -> tuple[Schemas, list[Diagnostic]]:
    """Return schemas with `variants` and `parent` of objects, and notes on variants that cannot inherit."""
    if not families.bases:
        return dict(schemas), []
    writer = _Writer(dict(schemas), families)
    writer.complete()
    return writer.schemas, writer.notes


class _Writer:
    """Completes the schemas of all families of one document."""

    def __init__(self, schemas: Schemas, families: Families) -> None:
        self.schemas = schemas
        self._families = families
        self.notes: list[Diagnostic] = []
        bases = {at: (base, self._objects(base, variants)) for at, (base, variants) in families.bases.items()}
        self._bases = {at: family for at, family in bases.items() if family[1] and self._becomes_object(at, *family)}
        self._nodes = {node.location: node for _, variants in self._bases.values() for node in variants}
        members = self._bases.keys() | self._nodes.keys()
        self._parents: dict[Location, Location] = {}
        self._known_ancestors: dict[Location, dict[Location, None]] = {}
        self._classes: dict[Location, Location] = {}
        self._known_classes: dict[Location, dict[Location, None]] = {}
        for location, node in self._nodes.items():
            parents = [parent.location for parent in families.parents(node)]
            parents = [parent for parent in parents if parent in members and parent != location]
            if parents:
                self._parents[location] = parents[0]
            elif (free := self._object(location)) is not None and isinstance(free.shape, ir.Map):
                self.schemas[free.location] = replace(free, shape=_as_object(free.shape))

    def complete(self) -> None:
        """Replace bases and variants by completed schemas."""
        tags = {location: Tags() for location in self._nodes}
        families = [self._family(base, variants, tags) for base, variants in self._bases.values()]
        for location in self._in_order():
            self._inherit(location, tuple(tags[location].items()))
        shapes = {location: self.schemas[location].shape for location in self._nodes.keys() | self._bases.keys()}
        parents = {at: shape.parent for at, shape in shapes.items() if isinstance(shape, ir.Object)}
        self._classes.update((at, parent) for at, parent in parents.items() if parent is not None)
        for base, family in zip(self._bases, families, strict=True):
            for location in (base, *family.all):
                if location == base or (location not in self._bases and self._below(location, family.all)):
                    self._extend(location, family, is_base=location == base)

    def _objects(self, base: Node, variants: list[Node]) -> list[Node]:
        """Return the variants of a base that are objects, and note the others."""
        objects: list[Node] = []
        for node in variants:
            schema = self._object(node.location)
            if schema is not None and isinstance(schema.shape, ir.Object | ir.Map):
                objects.append(node)
                continue
            place = base.location.child("discriminator")
            message = f"the variant {self._families.name_of(node)!r} is no object; what is tagged with it has no type"
            hint = "name an object, or one variant for each value"
            self.notes.append(Diagnostic("schema-approximated", place, message, hint, Severity.NOTE))
        return objects

    def _becomes_object(self, location: Location, node: Node, variants: list[Node]) -> bool:
        """Make the discriminator a declared property of a base: text, unless it has several values or another type."""
        schema, name = self.schemas[location], discriminator_of(node)
        shape = schema.shape
        if isinstance(shape, ir.Map):
            shape = _as_object(shape)
        if not isinstance(shape, ir.Object) or name is None:
            return False
        at = location.child("properties").child(name)
        text = ir.Schema(at, ir.Scalar("string"))
        missing = ir.Property(name, text, required=all(self._requires(variant.location, name) for variant in variants))
        declared = next((entry for entry in shape.properties if entry.name == name), missing)
        target = dereferenced(self.schemas, declared.schema).shape
        if isinstance(target, ir.Enumeration) and not is_class(dereferenced(self.schemas, declared.schema)):
            plain = ir.Scalar(NAMES_OF_TYPES[type(target.values[0])])
            declared = replace(declared, schema=replace(declared.schema, shape=plain))
        elif not isinstance(target, ir.Enumeration | ir.Scalar):
            declared = replace(declared, schema=text)
        self.schemas[location] = replace(schema, shape=_with(replace(shape, closed=False), declared))
        return True

    def _requires(self, location: Location, name: str) -> bool:
        return any(entry.name == name and entry.required for entry in properties(self._object(location)))

    def _family(self, base: Node, variants: list[Node], tags: dict[Location, Tags]) -> ir.Variants:
        """Return the variants of a base, and add the values that the discriminator has for each to `tags`."""
        name = discriminator_of(base) or ""
        declared = next(entry for entry in properties(self.schemas[base.location]) if entry.name == name)
        kind = dereferenced(self.schemas, declared.schema).shape
        members = {base.location: base, **{node.location: node for node in variants}}
        mapping: dict[ir.TagValue, Location] = {}
        for value, target in mapping_of(base):
            if target.location in members:
                mapping.setdefault(typed_tag(value, kind), target.location)
        stated = {location: [tag for tag, at in mapping.items() if at == location] for location in members}
        for location, node in members.items():
            listed = [] if location == base.location else self._listed(location, name)
            values = [value for value in stated[location] if value in listed] or stated[location] or listed
            if not values and (above := self._inside_of_another(location, base.location, name)) is not None:
                values = list(tags[above].get(name, ()))
            # The name of a component is text: it is no value of a property that holds numbers.
            implied = [typed_tag(self._families.name_of(node), kind)] if _is_text(kind) else []
            values = values or implied
            if values and location != base.location:
                tags[location].setdefault(name, tuple(dict.fromkeys((*values, *stated[location], *listed))))
            for value in (*values, *listed, *(() if stated[location] else implied)):
                mapping.setdefault(value, location)
        discriminator = base.get("discriminator")
        other = target_of(base, discriminator.text("defaultMapping")) if discriminator is not None else None
        default = other.location if other is not None and other.location in members else None
        return ir.Variants(name, tuple(mapping.items()), tuple(members)[1:], default=default)

    def _listed(self, location: Location, name: str) -> list[ir.TagValue]:
        """Return the values of a discriminator that a variant declares itself."""
        parent = self._parents.get(location)
        tag, above = (
            next((entry.schema for entry in properties(self._object(at)) if entry.name == name), None)
            for at in (location, parent)
        )
        shape = dereferenced(self.schemas, tag).shape if tag is not None else None
        if not isinstance(shape, ir.Enumeration) or tag == above:
            return []
        inherited = dereferenced(self.schemas, above).shape if above is not None else None
        same = isinstance(inherited, ir.Enumeration) and inherited.values == shape.values
        return [] if same else [value for value in shape.values if not isinstance(value, float)]

    def _inside_of_another(self, location: Location, base: Location, name: str) -> Location | None:
        """Return the variant above one that has another discriminator, which then chooses between those below."""
        between = itertools.takewhile(lambda at: at != base, self._ancestors(location) if location != base else ())
        return next((at for at in between if at in self._bases and discriminator_of(self._bases[at][0]) != name), None)

    def _object(self, location: Location | None) -> ir.Schema | None:
        schema = self.schemas.get(location) if location is not None else None
        return dereferenced(self.schemas, schema) if schema is not None else None

    def _in_order(self) -> Iterator[Location]:
        """Yield the variants, each after its parent."""
        yielded = set(self._bases) - self._nodes.keys()
        waiting = list(self._nodes)
        while waiting:
            ready = [at for at in waiting if self._parents.get(at) in yielded or at not in self._parents]
            yield from ready or waiting  # `allOf` that leads back to itself has no order
            yielded.update(ready or waiting)
            waiting = [at for at in waiting if at not in yielded]

    def _inherit(self, location: Location, tags: tuple[tuple[str, tuple[ir.TagValue, ...]], ...]) -> None:
        """Let a variant inherit from its parent if it can."""
        parent = self._parents.get(location)
        above = self.schemas[parent] if parent is not None else None
        schema = self.schemas[location]
        shape = schema.shape
        if isinstance(shape, ir.Object):
            declared = {entry.name for entry in shape.properties}
            flat = replace(shape, tags=tuple((name, value) for name, value in tags if name in declared))
            self.schemas[location] = replace(schema, shape=flat)
        circular = location in self._ancestors(location)
        if above is None or parent is None or circular or not isinstance(above.shape, ir.Object):
            return
        if isinstance(shape, ir.Reference | ir.Map):  # nothing but the properties of its parent
            target = self._object(location)
            if not isinstance(shape, ir.Map) and target != self._object(parent):
                return
            shape = replace(above.shape, variants=None, parent=None, tags=())
        if not isinstance(shape, ir.Object):
            return
        tagged = {entry.name: entry for entry in above.shape.properties if entry.name in dict(tags)}
        properties = {entry.name: entry for entry in shape.properties} | tagged
        narrowed = [entry.name for entry in above.shape.properties if not self._same(entry, properties.get(entry.name))]
        if narrowed:
            self._note(location, narrowed[0])
            return
        merged = {entry.name: entry for entry in above.shape.properties} | properties
        completed = replace(shape, properties=tuple(merged.values()), parent=parent, tags=tags)
        self.schemas[location] = replace(schema, location=location, shape=completed)

    def _same(self, inherited: ir.Property, declared: ir.Property | None) -> bool:
        """Tell whether two declarations of a property give the same field."""
        if declared is None or inherited.required != declared.required:
            return False
        left, right = inherited.schema, declared.schema
        flags = [(entry.read_only, entry.write_only, entry.pii) for entry in (left, right)]
        return flags[0] == flags[1] and self._alike(left, right)

    def _alike(self, left: ir.Schema, right: ir.Schema) -> bool:
        if left == right:
            return True
        first, second = dereferenced(self.schemas, left), dereferenced(self.schemas, right)
        if first.location == second.location and left.nullable == right.nullable:
            return True
        if left.nullable != right.nullable or first.nullable != second.nullable:
            return False
        match first.shape, second.shape:
            case ir.Array(one), ir.Array(other):
                return self._alike(one, other)
            case ir.Map(one, patterns), ir.Map(other, patterns_too):
                return patterns == patterns_too and self._alike(one, other)
            case (ir.Scalar() | ir.Anything(), _) | (ir.Enumeration(), ir.Enumeration()):
                return first.shape == second.shape and not is_class(first)
            case _:
                return False

    def _note(self, location: Location, name: str) -> None:
        self.notes.append(
            Diagnostic(
                "variant-narrowed",
                location,
                f"the property {name!r} is another one than in the schema that this is `allOf` of; its class inherits "
                "from no other, and stands beside that class in types",
                "nothing has to be done; leave the property to the other schema to get a class that inherits",
                Severity.NOTE,
            )
        )

    def _below(self, location: Location, members: tuple[Location, ...]) -> list[Location]:
        """Return those of `members` that have a schema among their ancestors."""
        return [member for member in members if location in self._ancestors(member)]

    def _ancestors(self, location: Location) -> Mapping[Location, None]:
        return _above(location, self._parents, self._known_ancestors)

    def _inherited(self, location: Location) -> Mapping[Location, None]:
        """Return the classes that one inherits from; all of them are complete."""
        return _above(location, self._classes, self._known_classes)

    def _extend(self, location: Location, family: ir.Variants, *, is_base: bool) -> None:
        """Give an object its variants."""
        schema = self.schemas[location]
        if not isinstance(schema.shape, ir.Object):
            return
        below = dict.fromkeys(family.all if is_base else self._below(location, family.all))
        outside = {variant: None for variant in below if location not in self._inherited(variant)}
        separate = tuple(variant for variant in outside if outside.keys().isdisjoint(self._inherited(variant)))
        mapping = tuple((value, at) for value, at in family.mapping if at == location or at in below)
        variants = ir.Variants(family.property, mapping, tuple(below), separate, family.default if is_base else None)
        self.schemas[location] = replace(schema, shape=replace(schema.shape, variants=variants))


def _above(
    location: Location, parents: Mapping[Location, Location], known: dict[Location, dict[Location, None]]
) -> Mapping[Location, None]:
    """Return what stands above a location, the nearest first; in a ring also the location itself."""
    if location not in known:
        ancestors = known[location] = {}
        above = parents.get(location)
        while above is not None and above not in ancestors:
            ancestors[above] = None
            if above in known and location not in known[above]:
                ancestors.update(known[above])
                break
            above = parents.get(above)
    return known[location]


def _as_object(shape: ir.Map) -> ir.Object:
    return ir.Object((), None if isinstance(shape.values.shape, ir.Anything) else shape.values)


def _with(shape: ir.Object, declared: ir.Property) -> ir.Object:
    members = {entry.name: entry for entry in shape.properties} | {declared.name: declared}
    return replace(shape, properties=tuple(members.values()))


def _is_text(kind: ir.Shape) -> bool:
    if isinstance(kind, ir.Enumeration):
        return all(isinstance(value, str) for value in kind.values)
    return not isinstance(kind, ir.Scalar) or kind.type == "string"
