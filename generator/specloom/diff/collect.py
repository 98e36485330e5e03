"""Collects the changes of all operations: a change that several share is reported once, with all of them."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.diff.change import Change, quoted
from specloom.diff.rules import Side, sided
from specloom.diff.schemas import Comparison, Key, SchemaPair

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
        self._apis = (old, new)
        self._comparisons: dict[Key, Comparison] = {}
        self._changes: dict[_ChangeKey, dict[str, None]] = {}

    def changes(self) -> tuple[Change, ...]:
        """Return the collected changes."""
        return tuple(Change(*key, tuple(operations)) for key, operations in self._changes.items())

    def add(self, rule: str, message: str, subject: Subject, *, when: bool = True) -> None:
        """Add one change, if the condition `when` holds."""
        if when:
            operations = self._changes.setdefault((rule, subject.words, message, subject.old, subject.new), {})
            operations |= {subject.operation: None} if subject.operation else {}

    def texts(self, rule: str, old: object, new: object, subject: Subject) -> None:
        """Add a change of a description, if it differs."""
        self.add(rule, "its description changed", subject, when=old != new)

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
            if pair.key not in self._comparisons:
                self._comparisons[pair.key] = Comparison(self._apis, pair.old, pair.new)
            comparison = self._comparisons[pair.key]
            for name, message, place in comparison.events:
                if side in place.sides:
                    at = subject.part(_words(component, words, place.trail), place.old.location, place.new.location)
                    self.add(sided(name, side), message, at)
            for edge in comparison.edges:
                if side in edge.sides:
                    name = _component(edge.new) or _component(edge.old)
                    inherited = (component + edge.trail if component else "", _words("", words, edge.trail))
                    waiting.append((edge, name, words) if name else (edge, *inherited))


def _component(schema: ir.Schema) -> str:
    """Return the name of a schema in `components` or `definitions`; empty for others."""
    match schema.location.pointer:
        case ("components", "schemas", name) | ("definitions", name):
            return name
        case _:
            return ""


def _words(component: str, words: str, trail: str) -> str:
    if component:
        return quoted(component + trail)
    trail = trail.removeprefix(".")
    return f"{quoted(trail)} in {words}" if trail else words
