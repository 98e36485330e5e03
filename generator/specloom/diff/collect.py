"""Gathers the changes of all operations: what several share is told once, with all that it concerns."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.diff.change import Change, quoted
from specloom.diff.pairs import Key, Spot
from specloom.diff.rules import Side, sided
from specloom.diff.schemas import Schemas

_Known = tuple[str, str, str, Location | None, Location | None]


@dataclass(frozen=True, slots=True)
class Subject:
    """What changes are about: words for people, the places in both documents, and the operation, if it is one's."""

    words: str
    old: Location | None
    new: Location | None
    operation: str = ""

    def part(self, words: str, old: Location | None, new: Location | None) -> Subject:
        """Return a part of the subject, or something else that belongs to the same operation."""
        return Subject(words, old, new, self.operation)


class Collector:
    """Gathers changes, in the order in which they are met."""

    def __init__(self, old: ir.Api, new: ir.Api) -> None:
        self._schemas = Schemas(old, new)
        self._found: dict[_Known, dict[str, None]] = {}

    def changes(self) -> tuple[Change, ...]:
        """Return what was gathered."""
        return tuple(Change(*known, tuple(operations)) for known, operations in self._found.items())

    def add(self, rule: str, message: str, subject: Subject) -> None:
        """Keep one change."""
        concerned = self._found.setdefault((rule, subject.words, message, subject.old, subject.new), {})
        if subject.operation:
            concerned[subject.operation] = None

    def texts(self, rule: str, old: object, new: object, subject: Subject) -> None:
        """Keep that a text for people changed, if it did."""
        if old != new:
            self.add(rule, "its description changed", subject)

    def schemas(self, old: ir.Schema | None, new: ir.Schema | None, subject: Subject, side: Side) -> None:
        """Compare two schemas and all that they lead to, on one side of an operation."""
        if old is None or new is None:
            return
        waiting = deque([(Spot(old, new, sides=(side,)), "", subject.words)])
        seen: set[Key] = set()
        while waiting:
            spot, component, words = waiting.popleft()
            if spot.key in seen:
                continue
            seen.add(spot.key)
            pair = self._schemas.compare(spot.old, spot.new)
            for event in pair.events:
                if side in event.sides:
                    told = subject.part(_words(component, words, event.trail), event.old, event.new)
                    self.add(sided(event.name, side), event.message, told)
            for edge in pair.edges:
                if side in edge.sides:
                    name = _component(edge.new) or _component(edge.old)
                    inherited = (component + edge.trail if component else "", _words("", words, edge.trail))
                    waiting.append((edge, name, words) if name else (edge, *inherited))


def _component(schema: ir.Schema) -> str:
    """Return the name of a schema that has one."""
    pointer = schema.location.pointer
    named = pointer[:2] == ("components", "schemas") and len(pointer) == 3
    return pointer[-1] if named or (pointer[:1] == ("definitions",) and len(pointer) == 2) else ""


def _words(component: str, words: str, trail: str) -> str:
    if component:
        return quoted(component + trail)
    trail = trail.removeprefix(".")
    return f"{quoted(trail)} in {words}" if trail else words
