"""Reads scenarios: the calls that record an API, in order, and the values that they take from earlier responses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from specloom.base.closeness import did_you_mean
from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Json
from specloom.base.pointer import tokens, value_at
from specloom.record.files import file_diagnostics
from specloom.record.layout import schema_diagnostics

_REFERENCE = re.compile(r"\$steps\.([A-Za-z][A-Za-z0-9_-]*)#((?:/.*)?)")
_HINT = "see `specs/README.md` and scenario.schema.json for the layout of a scenario"


@dataclass(frozen=True, slots=True)
class Step:
    """One call: `arguments` are by location and wire name, `status` is the expected one.

    `media_types` are those of the body (`content_type`) and of the answer (`accept`), where these are not the usual.
    """

    location: Location
    name: str
    operation: str
    arguments: Mapping[str, Json] = field(default_factory=dict[str, Json])
    status: int | None = None
    media_types: Mapping[str, Json] = field(default_factory=dict[str, Json])

    @property
    def needs(self) -> frozenset[str]:
        """The names of the steps whose responses it takes values from."""
        return frozenset(_needs({**self.arguments}))


def scenario_diagnostics(
    value: Json, location: Location, operations: Collection[str], folder: Path
) -> Iterator[Diagnostic]:
    """Yield the errors of a scenario in `folder`; `operations` are those of the document."""
    wrong = list(schema_diagnostics(value, location, "scenario", _HINT))
    yield from wrong
    if wrong:
        return
    known: set[str] = set()
    for step in steps_of(value, location):
        if step.operation not in operations:
            message = f"the document has no operation {step.operation!r}"
            hint = did_you_mean(step.operation, operations, "correct the name")
            yield Diagnostic("scenario-operation", step.location.child("operation"), message, hint)
        yield from file_diagnostics({**step.arguments}, step.location.child("arguments"), folder)
        for name in sorted(step.needs - known):
            message = f"there is no step {name!r} before this one"
            yield Diagnostic("scenario-reference", step.location.child("arguments"), message, "name an earlier step")
        if step.name in known:
            message = f"there is a step {step.name!r} already"
            yield Diagnostic("scenario-step-twice", step.location, message, "give each of them an `id` of its own")
        known.add(step.name)


def steps_of(value: Json, location: Location) -> tuple[Step, ...]:
    """Return the steps of a valid scenario. A step without `id` is named like its operation."""
    assert isinstance(value, dict)
    listed = value["steps"]
    assert isinstance(listed, list)
    steps: list[Step] = []
    for index, entry in enumerate(listed):
        assert isinstance(entry, dict)
        at, operation = location.child("steps", index), str(entry["operation"])
        arguments, status = entry.get("arguments"), entry.get("status")
        name, expected = str(entry.get("id") or operation), status if isinstance(status, int) else None
        media_types: dict[str, Json] = {key: entry[key] for key in ("content_type", "accept") if key in entry}
        given = arguments if isinstance(arguments, dict) else {}
        steps.append(Step(at, name, operation, given, expected, media_types))
    return tuple(steps)


def select_steps(steps: Sequence[Step], operations: Collection[str]) -> tuple[Step, ...]:
    """Return the steps of some operations (all where none are named), and those that they take values from."""
    names = {step.name for step in steps if not operations or step.operation in operations}
    for step in reversed(steps):
        if step.name in names:
            names |= step.needs
    return tuple(step for step in steps if step.name in names)


def resolve_arguments(step: Step, answers: Mapping[str, Json]) -> dict[str, Json]:
    """Return the arguments of a step with the values that it takes from earlier responses.

    Raises:
        SpecError: An earlier response has no such value.
    """
    arguments = _resolve({**step.arguments}, step, answers)
    assert isinstance(arguments, dict)
    return arguments


def _resolve(value: Json, step: Step, answers: Mapping[str, Json]) -> Json:
    if isinstance(value, dict):
        return {key: _resolve(entry, step, answers) for key, entry in value.items()}
    if isinstance(value, list):
        return [_resolve(entry, step, answers) for entry in value]
    match = _REFERENCE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return value
    try:
        return value_at(answers.get(match[1]), tokens(match[2]))
    except LookupError:
        message = f"the response of {match[1]!r} has nothing at {match[2]!r}"
        hint = "correct the pointer, or let an earlier step bring it about"
        raise SpecError([Diagnostic("scenario-value", step.location.child("arguments"), message, hint)]) from None


def _needs(value: Json) -> Iterator[str]:
    if isinstance(value, dict | list):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from _needs(entry)
    elif isinstance(value, str) and (match := _REFERENCE.fullmatch(value)):
        yield match[1]
