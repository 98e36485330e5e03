"""Inheritance: an object with a discriminator, and the components that are `allOf` of it (OpenAPI 3.2, section 4.25.4).

Such a component is a variant of the object, and so are those that are `allOf` of a variant. The mapping of the
discriminator names variants; without an entry there, the value for a variant is the name of its component.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Json
from specloom.read.node import Node

_VALUES = ("x-ms-discriminator-value", "x-discriminator-value")
_CONTAINERS = ("schemas", "definitions", "$defs")
_COMPONENTS = ((), ("components", "schemas"), ("definitions",))


class Families:
    """Finds objects with a discriminator, and their variants, by location; components in `faults` are left out."""

    def __init__(self, faults: frozenset[Location]) -> None:
        self._faults = faults
        self._children: dict[Location, list[Node]] = {}
        self._containers: set[Location] = set()
        self._aliases: dict[Location, str] = {}
        self.bases: dict[Location, tuple[Node, list[Node]]] = {}

    def add(self, node: Node) -> list[Node]:
        """Return the variants of a schema if that is an object with a discriminator, and note both in `bases`."""
        if discriminator_of(node) is None:
            return []
        base = self.without_circle(node)
        if base is None or base.has("oneOf", "anyOf"):
            return []
        variants = self._below(node, mapped=True)
        known = {node.location, *(variant.location for variant in variants), *self._faults}
        variants += [entry for entry in alternatives(node) if entry.location not in known]
        if variants:
            self.bases[node.location] = (base, variants)
        return variants

    def without_circle(self, node: Node) -> Node | None:
        """Return a schema without a `oneOf` or `anyOf` that lists what is `allOf` of the schema: it names the variants.

        A schema that has neither is returned as it is; None stands for one whose alternatives are independent of it.
        """
        if not node.has("oneOf", "anyOf") or not isinstance(node.value, dict):
            return node
        listed = {entry.location for entry in alternatives(node)}
        if all(entry.location not in listed for entry in self._below(node)):
            return None
        value = {key: entry for key, entry in node.value.items() if key not in ("oneOf", "anyOf")}
        return Node(node.document, node.location, {"type": "object", **value})

    def is_below(self, node: Node, ancestor: Node) -> bool:
        """Tell whether a schema is `allOf` of another one, directly or not."""
        return any(entry.location == node.location for entry in self._below(ancestor))

    def lineage(self, node: Node) -> list[Node]:
        """Return a schema, and what it is `allOf` of, at any depth."""
        lineage = {node.location: node}
        todo = [node]
        while todo:
            above = [parent for parent in self.parents(todo.pop(0)) if parent.location not in lineage]
            lineage |= {parent.location: parent for parent in above}
            todo += above
        return list(lineage.values())

    def tags(self, nodes: list[Node], name: str = "") -> tuple[str, list[tuple[str, int]], int | None]:
        """Return how the discriminator of what all `nodes` are `allOf` of tells them apart; one called `name`, if any.

        That is the property, its values with the indexes of nodes, and the index of the node that other values mean.
        """
        lineages = [{entry.location: entry for entry in self.lineage(node)} for node in nodes]
        for base in lineages[0].values() if lineages else ():
            property_ = discriminator_of(base)
            if property_ and name in ("", property_) and all(base.location in lineage for lineage in lineages):
                places = {node.location: index for index, node in enumerate(nodes)}
                return property_, list(self._tags(base, places)), places.get(base.location)
        return "", [], None

    def _tags(self, base: Node, places: dict[Location, int]) -> Iterator[tuple[str, int]]:
        mapping = [(value, target.location) for value, target in mapping_of(base)]
        for variant in (base, *self._below(base)):
            index = next((places[above.location] for above in self.lineage(variant) if above.location in places), None)
            values = [value for value, location in mapping if location == variant.location]
            if index is not None:
                yield from ((value, index) for value in values or [self.name_of(variant)])

    def _below(self, base: Node, *, mapped: bool = False) -> list[Node]:
        """Return the components that are `allOf` of a schema; with the targets of its mapping, if `mapped` says so."""
        todo = [node for _, node in mapping_of(base)] if mapped else []
        for node in (base, *todo, *alternatives(base)):
            self._scan(node)
        known = {base.location: base}
        todo = [*self._children.get(base.location, ()), *todo]
        while todo:
            node = todo.pop(0)
            if node.location not in known and node.location not in self._faults:
                known[node.location] = node
                todo += self._children.get(node.location, ())
        return list(known.values())[1:]

    def at(self, node: Node, place: Location) -> Node:
        """Return the schema at the end of the references from a place in the document of `node`."""
        return Node(node.document, *node.document.follow(*_at(node, place)[1:]))

    def parents(self, node: Node) -> Iterator[Node]:
        """Yield the schemas that a schema is `allOf` of."""
        return (parent for entry in node.entries("allOf") if (parent := _target(entry)) is not None)

    def name_of(self, node: Node) -> str:
        """Return the value of the discriminator for a variant that no mapping names."""
        stated = next((node.text(key) for key in _VALUES if node.text(key)), "")
        place = node.location
        return stated or self._aliases.get(place) or (place.pointer or (PurePosixPath(place.document).stem,))[-1]

    def _scan(self, node: Node) -> None:
        """Collect the parents of the components of all files, and of all schemas that stand beside one."""
        places = [] if self._containers else [Location(file, at) for file in node.document.files for at in _COMPONENTS]
        if node.location.pointer[-2:-1] and node.location.pointer[-2] in _CONTAINERS:
            places.append(Location(node.location.document, node.location.pointer[:-1]))
        for place in places:
            if place not in self._containers:
                self._containers.add(place)
                if not place.pointer:
                    self._add(_at(node, place))
                for name, member in _members(node, place) if place.pointer else ():
                    target = _target(member)
                    if target is not None:  # the file of a component, which has no name itself
                        self._aliases.setdefault(target.location, name)
                    self._add(target or member)

    def _add(self, node: Node) -> None:
        for parent in self.parents(node):
            siblings = self._children.setdefault(parent.location, [])
            if node not in siblings:
                siblings.append(node)


def alternatives(node: Node) -> list[Node]:
    """Return the schemas that `oneOf` and `anyOf` of a schema refer to."""
    entries = [
        target for keyword in ("oneOf", "anyOf") for entry in node.entries(keyword) if (target := _target(entry))
    ]
    return list({entry.location: entry for entry in entries}.values())


def _target(entry: Node) -> Node | None:
    """Return the schema that a reference leads to; None for anything else."""
    try:
        return entry.follow() if entry.reference is not None else None
    except SpecError:
        return None


def discriminator_of(node: Node) -> str | None:
    """Return the name of the discriminator property of a schema; None where it has none."""
    discriminator = node.get("discriminator")
    if discriminator is None:
        return None
    name = discriminator.text("propertyName") if isinstance(discriminator.value, dict) else discriminator.value
    return name if isinstance(name, str) and name else None


def mapping_of(base: Node) -> list[tuple[str, Node]]:
    """Return the entries of the mapping of a schema's discriminator whose targets exist, in their order."""
    discriminator = base.get("discriminator")
    mapping = discriminator.get("mapping") if discriminator is not None else None
    entries = mapping.value if mapping is not None and isinstance(mapping.value, dict) else {}
    targets = ((value, target_of(base, name)) for value, name in entries.items())
    return [(value, target) for value, target in targets if target is not None]


def target_of(base: Node, name: object) -> Node | None:
    """Return the schema that a name or reference in the discriminator of `base` stands for; None without any."""
    if not isinstance(name, str) or not name:
        return None
    try:
        sibling = _sibling(base, name)
        location = sibling.location if sibling is not None else mapped(base, name)
        return _at(base, location).follow() if location is not None else None
    except SpecError:
        return None


def mapped(node: Node, target: Json) -> Location | None:
    """Return the location of the schema that a name or reference stands for (OpenAPI 3.2, "Discriminator Object").

    None for a reference that leads nowhere, and for what is no text.
    """
    if not isinstance(target, str):
        return None
    if "#" not in target and "/" not in target and "." not in target:
        return Location(node.document.main, ("components", "schemas", target))
    try:
        return node.document.resolve(node.location, target)[0]
    except SpecError:
        return None


def unmapped(node: Node) -> Iterator[Diagnostic]:
    """Yield warnings about values of a schema's discriminator that stand for no schema."""
    discriminator = node.get("discriminator")
    for value, target in discriminator.members("mapping") if discriminator is not None else ():
        if target_of(node, target.value) is None:
            why = f"the value {value!r} of the discriminator stands for {target.value!r}, which leads nowhere"
            hint = "it chooses no variant; correct the mapping, or add what it points to"
            yield Diagnostic("discriminator-mapping", target.location, why, hint, Severity.WARNING)


def _sibling(base: Node, name: str) -> Node | None:
    place = Location(base.location.document, base.location.pointer[:-1])
    beside = dict(_members(base, place)) if base.location.pointer else {}
    return beside.get(name)


def _members(node: Node, place: Location) -> Iterator[tuple[str, Node]]:
    try:
        value = _at(node, place).value
    except SpecError:
        return
    if isinstance(value, dict):
        for name, member in value.items():
            yield name, Node(node.document, place.child(name), member)


def _at(node: Node, place: Location) -> Node:
    location, value = node.document.resolve(Location(place.document), place.fragment)
    return Node(node.document, location, value)
