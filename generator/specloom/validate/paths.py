"""Path items, operations and parameters of a document for the rules about paths, references followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.base.http_methods import METHODS


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter; `location` is its entry in the list that declares it, which may be a reference."""

    location: Location
    name: str
    where: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation; `location` is where it stands, `operation_id` as written."""

    location: Location
    method: str
    operation_id: str | None
    parameters: tuple[Parameter, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """One member of `paths` (or of `webhooks`: then `is_template` is false); `item` is where its path item stands."""

    location: Location
    item: Location
    template: str
    is_template: bool
    parameters: tuple[Parameter, ...]
    operations: tuple[Operation, ...]


def read_paths(document: Document) -> tuple[Path, ...]:
    """Return the paths and webhooks of a document, without malformed parts."""
    return tuple(_Reading(document).paths())


class _Reading:
    def __init__(self, document: Document) -> None:
        self._document = document

    def paths(self) -> Iterator[Path]:
        root = Location(self._document.main)
        for section in ("paths", "webhooks"):
            at, members = self._mapping(root, self._document.root, section)
            for template, value in members.items():
                if section == "webhooks" or not template.startswith("x-"):
                    yield self._path(at.child(template), template, value, is_template=section == "paths")

    def _path(self, at: Location, template: str, value: Json, *, is_template: bool) -> Path:
        base, item = self._document.follow(at, value)
        operations = tuple(self._operations(base, item)) if isinstance(item, dict) else ()
        return Path(at, base, template, is_template, self._parameters(base, item), operations)

    def _operations(self, at: Location, item: dict[str, Json]) -> Iterator[Operation]:
        more_at, more = self._mapping(at, item, "additionalOperations")
        entries: list[tuple[Location, str, Json]] = [
            (at.child(method), method, item[method]) for method in METHODS if method in item
        ]
        entries += [(more_at.child(method), method, value) for method, value in more.items()]
        for place, method, value in entries:
            base, operation = self._document.follow(place, value)
            if isinstance(operation, dict):
                name = operation.get("operationId")
                parameters = self._parameters(base, operation)
                yield Operation(base, method, name if isinstance(name, str) else None, parameters)

    def _parameters(self, at: Location, owner: Json) -> tuple[Parameter, ...]:
        if not isinstance(owner, dict):
            return ()
        base, entries = self._document.follow(at.child("parameters"), owner.get("parameters"))
        if not isinstance(entries, list):
            return ()
        parameters: list[Parameter] = []
        for index, entry in enumerate(entries):
            _, parameter = self._document.follow(base.child(index), entry)
            if isinstance(parameter, dict):
                name, where = parameter.get("name"), parameter.get("in")
                if isinstance(name, str) and isinstance(where, str):
                    parameters.append(Parameter(base.child(index), name, where))
        return tuple(parameters)

    def _mapping(self, at: Location, owner: Json, key: str) -> tuple[Location, dict[str, Json]]:
        base, value = self._document.follow(at.child(key), owner.get(key) if isinstance(owner, dict) else None)
        return base, value if isinstance(value, dict) else {}
