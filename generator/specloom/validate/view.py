"""A document of many files as one value for a validator, and the location of each path in that value.

Each target outside the main file is inlined at the first reference to it, so that every part is checked once and in the
role in which it is used; later references to it stay references.
"""

from __future__ import annotations

from collections.abc import Sequence

from specloom.base.diagnostics import Location, SpecError
from specloom.base.document import Document, Json
from specloom.base.pointer import value_or_none

_MAX_DEPTH = 150


def single_file(document: Document) -> Json:
    """Return the main file's value with the parts of other files in place of the references to them."""
    if len(document.files) == 1:
        return document.root
    return _View(document).copy(document.root, Location(document.main), depth=0)


def locate(document: Document, path: Sequence[str | int]) -> Location:
    """Return where a path through the view is in the files."""
    at = Location(document.main)
    value = document.root
    for part in map(str, path):
        at, value = _onward(document, at, value, part)
        at = at.child(part)
        value = value_or_none(value, (part,))
    there, _ = _onward(document, at, value, "")
    return at if there.document == document.main else there


def _onward(document: Document, at: Location, value: Json, part: str) -> tuple[Location, Json]:
    """Follow the references that stand between a value and its member `part`."""
    for _ in range(_MAX_DEPTH):
        reference = value.get("$ref") if isinstance(value, dict) and part not in value else None
        if not isinstance(reference, str):
            break
        try:
            at, value = document.resolve(at, reference)
        except SpecError:
            break
    return at, value


class _View:
    """A copy under construction; `_placed` are the targets that are inlined already."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._placed: set[tuple[str, tuple[str, ...]]] = set()

    def copy(self, value: Json, at: Location, *, depth: int) -> Json:
        if isinstance(value, list):
            return [self.copy(item, at.child(index), depth=depth + 1) for index, item in enumerate(value)]
        if not isinstance(value, dict):
            return value
        reference = value.get("$ref")
        if isinstance(reference, str):
            return self._reference(value, reference, at, depth=depth)
        return {key: self.copy(member, at.child(key), depth=depth + 1) for key, member in value.items()}

    def _reference(self, value: dict[str, Json], reference: str, at: Location, *, depth: int) -> Json:
        try:
            target, target_value = self._document.resolve(at, reference)
        except SpecError:
            return value
        if target.document == self._document.main:
            return {**value, "$ref": target.fragment}
        key = (target.document, target.pointer)
        if key in self._placed or depth > _MAX_DEPTH:
            return {**value, "$ref": target.document + target.fragment}
        self._placed.add(key)
        copied = self.copy(target_value, target, depth=depth + 1)
        siblings = {name: member for name, member in value.items() if name != "$ref"}
        return {**copied, **siblings} if isinstance(copied, dict) and siblings else copied
