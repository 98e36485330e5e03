"""Writes the first scenario of a document: which calls in which order, and which ids come from earlier answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from specloom import ir
from specloom.base.document import Json
from specloom.base.http_methods import SAFE_METHODS
from specloom.base.path_template import comparable
from specloom.base.pointer import escaped
from specloom.base.yaml_layout import block
from specloom.record.scenario import Step

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
) -> tuple[dict[str, Json], list[str]]:
    """Return arguments with ids from earlier answers, and the names of the path parameters that no answer has."""
    filled: dict[str, Json] = {**arguments}
    missing: list[str] = []
    for where in ("path", "query"):
        given = arguments.get(where)
        if isinstance(given, dict):
            references = {name: _reference(operation, name, earlier) for name in given}
            filled[where] = {name: references[name] or value for name, value in given.items()}
            missing += [name for name, reference in references.items() if reference is None and where == "path"]
    return filled, missing


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


def step_name(operation: str, steps: Sequence[Step]) -> str:
    """Return the name of the step of an operation: its id, or another where that cannot be one."""
    return operation if _NAME.fullmatch(operation) else f"step{len(steps) + 1}"


def scenario_text(steps: Sequence[Step], untried: Sequence[Step], left_out: Mapping[str, str]) -> str:
    """Return the text of a scenario. `untried` steps were not called; `left_out` says why operations have no step."""
    listed: list[Json] = [_entry(step, "") for step in steps]
    listed += [_entry(step, "Not tried yet: it may change something.") for step in untried]
    lines = block({"version": 1, "steps": listed})
    for name, reason in left_out.items():
        text = " ".join(f"{name}: {reason}".split())
        lines += "# " + "".join(character if character.isprintable() else "?" for character in text) + "\n"
    return lines


def _entry(step: Step, note: str) -> dict[str, Json]:
    entry: dict[str, Json] = {"operation": step.operation}
    if step.name != step.operation:
        entry["id"] = step.name
    if note:
        entry["note"] = note
    if step.arguments:
        entry["arguments"] = {**step.arguments}
    return entry
