"""Inheritance: an object with a discriminator, and the components that are `allOf` of it (OpenAPI 3.2, section 4.25.4).

Such a component is a variant of the object, and so are those that are `allOf` of a variant. The mapping of the
discriminator names variants; without an entry there, the value for a variant is the name of its component.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from specloom.base.diagnostics import Location, SpecError
from specloom.read.node import Node
from specloom.read.unions import mapped

_VALUES = ("x-ms-discriminator-value", "x-discriminator-value")
_CONTAINERS = ("schemas", "definitions", "$defs")


class Families:
    """Finds objects with a discriminator, and their variants, by location; components in `faults` are left out."""

    def __init__(self, faults: frozenset[Location]) -> None:
        self._faults = faults
        self._children: dict[Location, list[Node]] = {}
        self._containers: set[Location] = set()
        self.bases: dict[Location, tuple[Node, list[Node]]] = {}

    def add(self, node: Node) -> list[Node]:
        """Return the variants of a schema if that is an object with a discriminator, and note both in `bases`."""
        if discriminator_of(node) is None or (node.has("oneOf", "anyOf") and not self.lists_variants(node)):
            return []
        variants = self._variants(node, [target for _, target in mapping_of(node)])
        if variants:
            self.bases[node.location] = (node, variants)
        return variants

    def lists_variants(self, node: Node) -> bool:
        """Tell whether `oneOf` or `anyOf` of a schema with a discriminator lists only schemas that are `allOf` of it.

        Taken literally such a schema contains itself; what is meant is inheritance, whose variants are known already.
        """
        entries = [*node.entries("oneOf"), *node.entries("anyOf")]
        if discriminator_of(node) is None or not entries or any(entry.reference is None for entry in entries):
            return False
        try:
            targets = {entry.follow().location for entry in entries}
        except SpecError:
            return False
        return targets <= {variant.location for variant in self._variants(node, [])}

    def _variants(self, base: Node, mapped_to: list[Node]) -> list[Node]:
        """Return the schemas that are `allOf` of `base` or of `mapped_to`, directly or not, and `mapped_to`."""
        todo = list(mapped_to)
        for node in (base, *todo):
            self._scan(node)
        known = {base.location: base}
        todo = [*self._children.get(base.location, ()), *todo]
        while todo:
            node = todo.pop(0)
            if node.location not in known and node.location not in self._faults:
                known[node.location] = node
                todo += self._children.get(node.location, ())
        return list(known.values())[1:]

    def parents(self, node: Node) -> Iterator[Location]:
        """Yield the locations of the schemas that a schema is `allOf` of."""
        for entry in node.entries("allOf"):
            if entry.reference is not None:
                try:
                    yield entry.follow().location
                except SpecError:
                    continue

    def _scan(self, node: Node) -> None:
        """Collect the parents of all schemas that stand beside one, and of those of the main document."""
        document = node.document
        places = [Location(document.main, ("components", "schemas")), Location(document.main, ("definitions",))]
        if node.location.pointer[-2:-1] and node.location.pointer[-2] in _CONTAINERS:
            places.append(Location(node.location.document, node.location.pointer[:-1]))
        elif not node.location.pointer:
            self._add(node)
        for place in places:
            if place not in self._containers:
                self._containers.add(place)
                for _, member in _members(node, place):
                    self._add(member)

    def _add(self, node: Node) -> None:
        for parent in self.parents(node):
            siblings = self._children.setdefault(parent, [])
            if node not in siblings:
                siblings.append(node)


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


def name_of(node: Node) -> str:
    """Return the value of the discriminator for a variant that no mapping names."""
    stated = next((node.text(key) for key in _VALUES if node.text(key)), "")
    place = node.location
    return stated or (place.pointer[-1] if place.pointer else PurePosixPath(place.document).stem)


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
