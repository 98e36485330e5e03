"""Collects the changes of all operations: a change that several share is reported once, with all of them."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.diff.change import Change, quoted
from specloom.diff.pairs import Key, SchemaPair
from specloom.diff.rules import Side, sided
from specloom.diff.schemas import Schemas

_ChangeKey = tuple[str, str, str, Location | None, Location | None]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a change is about: text for people, the locations in both documents, and the operation, if it is of one."""

    words: str
    old: Location | None
    new: Location | None
    operation: str = ""

    def part(self, words: str, old: Location | None, new: Location | None) -> Subject:
        """Return another subject of the same operation."""
        return Subject(words, old, new, self.operation)


class Collector:
    """Collects changes, in the order of the comparison."""

    def __init__(self, old: ir.Api, new: ir.Api) -> None:
        self._schemas = Schemas(old, new)
        self._changes: dict[_ChangeKey, dict[str, None]] = {}

    def changes(self) -> tuple[Change, ...]:
        """Return the collected changes."""
        return tuple(Change(*key, tuple(operations)) for key, operations in self._changes.items())

    def add(self, rule: str, message: str, subject: Subject) -> None:
        """Add one change."""
        operations = self._changes.setdefault((rule, subject.words, message, subject.old, subject.new), {})
        if subject.operation:
            operations[subject.operation] = None

    def texts(self, rule: str, old: object, new: object, subject: Subject) -> None:
        """Add a change of a description, if it differs."""
        if old != new:
            self.add(rule, "its description changed", subject)

    def schemas(self, old: ir.Schema | None, new: ir.Schema | None, subject: Subject, side: Side) -> None:
        """Compare two schemas and all that they lead to, on one side of an operation."""
        if old is None or new is None:
            return
        waiting = deque([(SchemaPair(old, new, sides=(side,)), "", subject.words)])
        visited: set[Key] = set()
        while waiting:
            pair, component, words = waiting.popleft()
            if pair.key in visited:
                continue
            visited.add(pair.key)
            comparison = self._schemas.compare(pair.old, pair.new)
            for event in comparison.events:
                if side in event.sides:
                    part = subject.part(_words(component, words, event.trail), event.old, event.new)
                    self.add(sided(event.name, side), event.message, part)
            for edge in comparison.edges:
                if side in edge.sides:
                    name = _component(edge.new) or _component(edge.old)
                    inherited = (component + edge.trail if component else "", _words("", words, edge.trail))
                    waiting.append((edge, name, words) if name else (edge, *inherited))


def _component(schema: ir.Schema) -> str:
    """Return the name of a schema in `components` or `definitions`; empty for others."""
    pointer = schema.location.pointer
    named = pointer[:2] == ("components", "schemas") and len(pointer) == 3
    return pointer[-1] if named or (pointer[:1] == ("definitions",) and len(pointer) == 2) else ""


def _words(component: str, words: str, trail: str) -> str:
    if component:
        return quoted(component + trail)
    trail = trail.removeprefix(".")
    return f"{quoted(trail)} in {words}" if trail else words
