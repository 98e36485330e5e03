"""Writes the first scenario of a document: which calls in which order, and which ids come from earlier answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from specloom import ir
from specloom.base.diagnostics import Diagnostic
from specloom.base.document import Json
from specloom.base.http_methods import SAFE_METHODS
from specloom.base.path_template import comparable
from specloom.base.pointer import escaped
from specloom.base.yaml_layout import block
from specloom.ir.recordings import key_of
from specloom.record.scenario import Step
from specloom.synthesis import ImpossibleError, ValueFactory, request_of

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_ALWAYS = frozenset({"id", "uuid", "key", "code", "slug"})


@dataclass(frozen=True, slots=True)
class Earlier:
    """An answer that came before: of which step and operation, and its JSON value."""

    step: str
    operation: ir.Operation
    value: Json


def in_order(operations: Sequence[ir.Operation]) -> list[ir.Operation]:
    """Return the operations in the order in which they are called: lists before items, what removes last."""

    def rank(operation: ir.Operation) -> tuple[bool, int, bool]:
        depth = sum(parameter.in_ == "path" for parameter in operation.parameters)
        return operation.method == "delete", depth, operation.method not in SAFE_METHODS

    return sorted(operations, key=rank)


def with_references(
    operation: ir.Operation, arguments: Mapping[str, Json], earlier: Sequence[Earlier]
) -> dict[str, Json]:
    """Return arguments with ids from earlier answers."""
    filled: dict[str, Json] = {**arguments}
    for where in ("path", "query"):
        given = arguments.get(where)
        if isinstance(given, dict):
            filled[where] = {name: _reference(operation, name, earlier) or value for name, value in given.items()}
    return filled


def _reference(operation: ir.Operation, name: str, earlier: Sequence[Earlier]) -> str | None:
    """Return `$steps.<id>#<pointer>` for a value that an earlier answer has for a path parameter.

    An answer of the path in front of the parameter is about what the parameter names; any other has to say its name.
    """
    collection = operation.path.partition(f"{{{name}}}")[0].rstrip("/")
    plain = comparable(name)
    by_rank: dict[int, str] = {}
    for answer in earlier:
        related = answer.operation.path == collection
        for pointer, value in _members(answer.value):
            last = pointer.rpartition("/")[2]
            key = "id" if last.isdecimal() else comparable(last)
            ranks = (related and key == plain, related and key in _ALWAYS, key == plain and key not in _ALWAYS)
            if any(ranks) and _is_id(value):
                by_rank.setdefault(ranks.index(True), f"$steps.{answer.step}#{pointer}")
    return by_rank[min(by_rank)] if by_rank else None


def _is_id(value: Json) -> bool:
    return (isinstance(value, str) and value != "") or (isinstance(value, int) and not isinstance(value, bool))


def _members(value: Json) -> Iterator[tuple[str, Json]]:
    """Yield the members of the first object in an answer, those of the object itself where it lists none."""
    listed = [("", value)] if isinstance(value, list) else []
    if isinstance(value, dict):
        listed = [(f"/{escaped(name)}", entry) for name, entry in value.items() if isinstance(entry, list)]
        # An envelope may hold the list one level deeper.
        for name, entry in value.items():
            if isinstance(entry, dict):
                inner = ((f"/{escaped(name)}/{escaped(key)}", item) for key, item in entry.items())
                listed += [(pointer, item) for pointer, item in inner if isinstance(item, list)]
    for pointer, entry in listed:
        first = entry[0] if entry else None
        yield from _named(f"{pointer}/0", first) if isinstance(first, dict) else [(f"{pointer}/0", first)]
    if isinstance(value, dict):
        yield from _named("", value)
        for name, entry in value.items():
            if isinstance(entry, dict):
                yield from _named(f"/{escaped(name)}", entry)


def _named(pointer: str, value: dict[str, Json]) -> list[tuple[str, Json]]:
    """Return the members of an object, those that are usually its id first."""
    ordered = sorted(value.items(), key=lambda member: comparable(member[0]) not in _ALWAYS)
    return [(f"{pointer}/{escaped(name)}", entry) for name, entry in ordered]


@dataclass(slots=True)
class Outline:
    """A scenario that comes about: steps that succeeded, those that were not tried, and why others have none.

    `values` makes up the arguments that are in no earlier answer and no example.
    """

    api: ir.Api
    values: ValueFactory
    steps: list[Step] = field(default_factory=list[Step])
    untried: list[Step] = field(default_factory=list[Step])
    left_out: dict[str, str] = field(default_factory=dict[str, str])
    _earlier: list[Earlier] = field(default_factory=list[Earlier])

    def step(self, operation: ir.Operation) -> Step | None:
        """Return the step of an operation; None where no arguments can be made up."""
        name = key_of(operation)
        try:
            made_up = request_of(self.api, operation, self.values).arguments
        except ImpossibleError as error:
            self.left_out[name] = f"{error}; write its step by hand"
            return None
        arguments = with_references(operation, made_up, self._earlier)
        number = len(self.steps) + len(self.untried) + len(self.left_out) + 1
        return Step(operation.location, name if _NAME.fullmatch(name) else f"step{number}", name, arguments)

    def note(self, operation: ir.Operation, step: Step, answer: Json, *, failure: Diagnostic | None) -> None:
        """Note what came of a step: an answer that later ones may take ids from, or a failure."""
        if failure is None:
            self.steps.append(step)
            self._earlier.append(Earlier(step.name, operation, answer))
            return
        path = step.arguments.get("path")
        given = [name for name, value in path.items() if not _is_reference(value)] if isinstance(path, dict) else []
        made_up = f", with {', '.join(given)} made up" if given else ""
        self.left_out[step.operation] = failure.message.removeprefix(f"{step.name}: ") + made_up

    def text(self) -> str:
        """Return the text of the scenario."""
        listed: list[Json] = [_entry(step, "") for step in self.steps]
        listed += [_entry(step, "Not tried yet: it may change something.") for step in self.untried]
        lines = block({"version": 1, "steps": listed})
        for name, reason in self.left_out.items():
            text = " ".join(f"{name}: {reason}".split())
            lines += "# " + "".join(character if character.isprintable() else "?" for character in text) + "\n"
        return lines


def _is_reference(value: Json) -> bool:
    return isinstance(value, str) and value.startswith("$steps.")


def _entry(step: Step, note: str) -> dict[str, Json]:
    entry: dict[str, Json] = {"operation": step.operation}
    if step.name != step.operation:
        entry["id"] = step.name
    if note:
        entry["note"] = note
    if step.arguments:
        entry["arguments"] = {**step.arguments}
    return entry
