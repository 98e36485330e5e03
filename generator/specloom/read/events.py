"""Reads the events of an event stream: what the data of each is, and by which names they are told apart.

The schema of an item describes the fields of an event (OpenAPI 3.2, "Server-Sent Events"), as documents for older
versions do with the schema of the whole; where it describes anything else, it is that of the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.read.inheritance import mapped
from specloom.read.node import Node
from specloom.read.schemas import SchemaReader

_FIELDS = frozenset({"data", "event", "id", "retry"})
_NUMBERS = {"int32": "integer", "int64": "integer", "float": "number", "double": "number"}
_DEEPEST = 20


@dataclass(frozen=True)
class _Frame:
    """The properties of an event, each with the keywords of all schemas that describe it."""

    location: Location
    properties: dict[str, Node] = field(default_factory=dict[str, Node])
    required: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the event may have, none if it may have any."""
        event = self.properties["event"].target() if "event" in self.properties else None
        if event is None:
            return ("message",)
        return (event.text("const"),) if event.text("const") else event.texts("enum")

    @property
    def is_event(self) -> bool:
        """Whether these are fields of an event, and not members of its data."""
        both, others = {"event", "data"}, self.properties.keys() - _FIELDS
        if others and (others & self.required or not both <= self.required):
            return False
        return bool(both & self.properties.keys())


def read_events(item: Node, schemas: SchemaReader) -> tuple[ir.Event, ...]:
    """Read the events that the schema of an item tells apart by name; none where it does not."""
    frames = list(_frames(item, _Frame(item.location), _DEEPEST))
    named = any(frame.names for frame in frames if "event" in frame.properties)
    if not named or not all(frame.is_event for frame in frames):
        return ()
    events: list[ir.Event] = []
    for frame in frames:
        node = frame.properties.get("data")
        data = read_data(node, schemas) if node is not None else None
        events.append(ir.Event(frame.location, frame.names, data, "id" in frame.properties))
    return tuple(events)


def read_data(node: Node, schemas: SchemaReader) -> ir.Schema:
    """Read what the data of an event is: that of its text where the schema says so, a number where `format` does."""
    target = node.target()
    content = target.get("contentSchema")
    if content is not None:
        return schemas.read(content)
    number = _NUMBERS.get(target.text("format")) if target.text("type") == "string" else None
    schema = schemas.read(node)
    match number:
        case "integer" | "number":
            return replace(schema, shape=ir.Scalar(number, target.text("format")))
        case _:
            return schema


def _frames(node: Node, outer: _Frame, depth: int) -> Iterator[_Frame]:
    """Yield the alternatives of a schema, each with the properties that `outer` and all parts of it declare."""
    target = node.target()
    frames: Iterable[_Frame] = [_with_properties(target, outer)]
    for part in target.entries("allOf") if depth else ():
        frames = [inner for frame in frames for inner in _frames(part, frame, depth - 1)]
    variants = [*target.entries("oneOf"), *target.entries("anyOf")] if depth else []
    names = _discriminated(target)
    for frame in frames:
        if not variants:
            yield frame
        for variant in variants:
            location = variant.target().location
            for inner in _frames(variant, replace(frame, location=location), depth - 1):
                yield _named(inner, names.get(location, ()))


def _with_properties(node: Node, frame: _Frame) -> _Frame:
    properties = node.get("properties")
    merged = dict(frame.properties)
    for name, value in properties.value.items() if properties and isinstance(properties.value, dict) else ():
        declared = Node(node.document, properties.location.child(name), value) if properties else node
        before = merged.get(name)
        if before is not None and isinstance(before.value, dict) and isinstance(value, dict) and "$ref" not in value:
            declared = declared._replace(value={**before.value, **value})
        merged[name] = declared
        if value is False:
            del merged[name]
    return replace(frame, properties=merged, required=frame.required | set(node.texts("required")))


def _discriminated(node: Node) -> dict[Location, list[str]]:
    """Return the names that a discriminator on `event` gives to variants, by the locations of these."""
    discriminator = node.get("discriminator")
    if discriminator is None or discriminator.text("propertyName") != "event":
        return {}
    names: dict[Location, list[str]] = {}
    for name, target in discriminator.members("mapping"):
        location = mapped(node, target.value)
        if location is not None:
            names.setdefault(location, []).append(name)
    for variant in (*node.entries("oneOf"), *node.entries("anyOf")):
        location = variant.target().location
        if variant.reference is not None:
            names.setdefault(location, [location.pointer[-1] if location.pointer else ""])
    return names


def _named(frame: _Frame, names: Iterable[str]) -> _Frame:
    """Return a variant with the names that a discriminator gives it, unless it says its name itself."""
    if not names or not frame.properties or ("event" in frame.properties and frame.names):
        return frame
    event = next(iter(frame.properties.values()))._replace(location=frame.location, value={"enum": list(names)})
    return replace(frame, properties={**frame.properties, "event": event})
