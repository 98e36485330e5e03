"""Reads JSON as pages show it: what the scrape added or lost is repaired and counted, anything else is refused.

Samples are found by their first characters, wherever they stand in a line.

Repaired are bullets (`- `) and comments (`//`), missing colons, missing and surplus commas, an array or object closed
too late or too early where a member's name shows it, and an array that the page never closes.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from specloom.base.document import Json

_DEEPEST = 100
_SPACE = re.compile(r"(?:\s+|//[^\n]*|-(?=\s))*")
_COMMENT = re.compile(r"//|-(?=\s)")
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_NAMED = re.compile(_STRING.pattern + r"\s*:")
_SCALAR = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")

_BEGINNING = re.compile(r'[\[{"]|-?\d|true\b|false\b|null\b')


_OPENING = re.compile(r"""(?:^|(?<=["'}]))(?:\{(?=[\s-]*["}])|\[(?=[\s-]*[\[{"\]]))|(?<=\n)null$""", re.MULTILINE)


class BrokenError(Exception):
    """The text is no JSON, and nothing known is wrong with it."""


@dataclass(frozen=True, slots=True)
class FoundSample:
    """A value in a text, from one offset to another, how many repairs it took, and comments by JSON Pointer."""

    value: Json
    start: int
    end: int
    repairs: int
    comments: tuple[tuple[str, str], ...]


def find_samples(text: str) -> tuple[tuple[FoundSample, ...], tuple[int, ...]]:
    """Return the samples of a text, and the offsets of what begins like one and cannot be read."""
    found: list[FoundSample] = []
    broken: list[int] = []
    for opening in _OPENING.finditer(text):
        if found and opening.start() < found[-1].end:
            continue
        try:
            found.append(read_sample(text, opening.start()))
        except BrokenError:
            broken.append(opening.start())
    return tuple(found), tuple(broken)


def read_sample(text: str, start: int) -> FoundSample:
    """Read the value that begins at `start`.

    Raises:
        BrokenError: It is no JSON, even after the repairs.
    """
    reader = _Reader(text, start)
    value = reader.value(is_outermost=True)
    return FoundSample(value, start, reader.at, reader.repairs, tuple(reader.comments))


class _Reader:
    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.at = start
        self.repairs = 0
        self.comments: list[tuple[str, str]] = []
        self._way: list[str] = []
        self._latest = ""
        self._separated: int = -1

    def value(self, *, is_outermost: bool = False) -> Any:
        self._skip()
        if self._take("{"):
            return self._members({})
        if self._take("["):
            return self._items(is_outermost=is_outermost)
        scalar = _STRING.match(self.text, self.at) or _SCALAR.match(self.text, self.at)
        if scalar is None:
            raise BrokenError(f"no value at offset {self.at}: {self.text[self.at : self.at + 40]!r}")
        self.at = scalar.end()
        try:
            return json.loads(scalar.group(), strict=False)
        except ValueError as error:
            raise BrokenError(f"no value at offset {self.at}: {error}") from None

    def _members(self, value: dict[str, Any]) -> dict[str, Any]:
        while True:
            self._separate()
            if self._take("}"):
                return value
            if self._take("]"):
                self.repairs += 1
                continue
            name = self._name()
            if name is None:
                raise BrokenError(f"no member at offset {self.at}: {self.text[self.at : self.at + 40]!r}")
            self._skip()
            if not self._take(":"):
                self.repairs += 1
            value[name] = self._inner(name)

    def _items(self, *, is_outermost: bool) -> list[Any]:
        value: list[Any] = []
        while True:
            self._separate()
            if self._take("]"):
                return value
            if self._is_named():
                self.repairs += 1
                if not (is_outermost and value and isinstance(value[-1], dict)):
                    return value
                self._reopen(value)
            elif is_outermost and not _BEGINNING.match(self.text, self.at):
                self.repairs += 1
                return value
            else:
                value.append(self._inner(str(len(value))))

    def _inner(self, name: str) -> Any:
        if len(self._way) == _DEEPEST:
            raise BrokenError(f"nested deeper than {_DEEPEST} levels at offset {self.at}")
        self._way.append(name)
        value = self.value()
        self._latest = "".join(f"/{part}" for part in self._way)
        self._way.pop()
        return value

    def _reopen(self, value: list[Any]) -> None:
        """Go on with the last object of a list, which the page closed too early."""
        self._way.append(str(len(value) - 1))
        self._members(value[-1])
        self._way.pop()

    def _separate(self) -> None:
        """Go past the comma between two members, if there is one, and count where it is missing or surplus."""
        if self.at == self._separated:
            return
        is_first = self._behind() in ("{", "[")
        self._skip()
        had_comma = self._take(",")
        self._skip()
        if not is_first and had_comma == self.text.startswith(("}", "]"), self.at):
            self.repairs += 1
        self._separated = self.at

    def _behind(self) -> str:
        """Return the character before the reader, white space aside."""
        at = self.at - 1
        while at >= 0 and self.text[at].isspace():
            at -= 1
        return self.text[at] if at >= 0 else ""

    def _is_named(self) -> bool:
        """Tell whether a member's name comes next: a string and a colon."""
        name = _NAMED.match(self.text, self.at)
        return name is not None

    def _name(self) -> str | None:
        name = _STRING.match(self.text, self.at)
        if name is None:
            return None
        self.at = name.end()
        return str(json.loads(name.group(), strict=False))

    def _take(self, character: str) -> bool:
        if self.text.startswith(character, self.at):
            self.at += 1
            return True
        return False

    def _skip(self) -> None:
        space = _SPACE.match(self.text, self.at)
        if space is not None:
            self.repairs += len(_COMMENT.findall(space.group()))
            self.comments += [(self._latest, text.strip()) for text in re.findall("//(.*)", space.group())]
            self.at = space.end()
