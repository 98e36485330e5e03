"""Which operations rest on a place of a document, and what the object there is in words."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.lint.outline import Kind, Part, follow, members, operations, parts

_NAMED = {Kind.PARAMETER: "name", Kind.HEADER: "name", Kind.TAG: "name", Kind.OPERATION: "operationId"}
_COMPONENT = 3
_WIDE = frozenset({Kind.DOCUMENT, Kind.INFO, Kind.SERVER, Kind.SERVER_VARIABLE, Kind.SECURITY_SCHEME, Kind.TAG})


class Reach:
    """The parts of one document, and the operations that reach each of them, references followed."""

    def __init__(self, document: Document) -> None:
        self._parts: Mapping[Location, Part] = {part.location: part for part in parts(document)}
        self._operations: dict[Location, list[str]] = {}
        self._all: list[str] = []
        for operation in operations(document):
            self._all.append(operation.id)
            body = () if operation.body is None else (operation.body,)
            responses = (response for _, response in operation.responses)
            itself = Part(Kind.OPERATION, operation.location, operation.value)
            waiting = [itself, *operation.parameters, *body, *responses]
            visited: set[Location] = set()
            while waiting:
                part = waiting.pop()
                if part.location in visited:
                    continue
                visited.add(part.location)
                self._operations.setdefault(part.location, []).append(operation.id)
                target = follow(document, part)
                waiting += [target] if target.location != part.location else members(part)

    def operations(self, at: Location) -> tuple[str, ...]:
        """Return the ids of the operations that rest on what is at a place, or holds it; all where that is the API."""
        part = self._part(at)
        while part is not None and part.location not in self._operations:
            if part.kind in _WIDE or not part.location.pointer:
                return tuple(self._all)
            if part.kind is Kind.PATH_ITEM:
                below = (ids for place, ids in self._operations.items() if _holds(part.location, place))
                return tuple(dict.fromkeys(name for ids in below for name in ids))
            part = self._part(Location(part.location.document, part.location.pointer[:-1]))
        return tuple(self._operations[part.location]) if part is not None else ()

    def described(self, at: Location) -> str:
        """Return what is at a place in words, with the name that it has in the document."""
        part = self._part(at)
        while part is not None and part.kind in (Kind.SCHEMA, Kind.MEDIA_TYPE) and not _is_component(part):
            part = self._part(Location(part.location.document, part.location.pointer[:-1]))
        if part is None or part.kind is Kind.DOCUMENT:
            return "the API as a whole"
        pointer = part.location.pointer
        if part.kind is Kind.PROPERTY:
            holder = pointer[2] if pointer[:2] == ("components", "schemas") else ""
            return f"property `{pointer[-1]}`" + (f" of `{holder}`" if holder else "")
        name: Json = part.value.get(_NAMED.get(part.kind, ""), pointer[-1])
        return f"{part.kind} `{name}`"

    def status(self, at: Location) -> str:
        """Return the status of the response at a place or around it; empty where there is none, or no single one."""
        pointer = at.pointer
        index = pointer.index("responses") if "responses" in pointer and pointer[:1] == ("paths",) else len(pointer)
        return pointer[index + 1] if len(pointer) > index + 1 else ""

    def _part(self, at: Location) -> Part | None:
        """Return the part at a place, else the nearest that holds it."""
        for length in range(len(at.pointer), -1, -1):
            part = self._parts.get(Location(at.document, at.pointer[:length]))
            if part is not None:
                return part
        return None


def _is_component(part: Part) -> bool:
    return part.location.pointer[:1] == ("components",) and len(part.location.pointer) == _COMPONENT


def _holds(outer: Location, inner: Location) -> bool:
    return outer.document == inner.document and inner.pointer[: len(outer.pointer)] == outer.pointer
