"""Reads JSON as pages show it: what the scrape added or lost is repaired and counted, anything else is refused.

Repaired are bullets (`- `) and comments (`//`), missing colons, missing and surplus commas, an array or object closed
too late or too early where a member's name shows it, and an array that the page never closes.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

_SPACE = re.compile(r"(?:\s+|//[^\n]*|-(?=\s))*")
_COMMENT = re.compile(r"//|-(?=\s)")
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_SCALAR = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")

_BEGINNING = re.compile(r'[\[{"]|-?\d|true\b|false\b|null\b')


class BrokenError(Exception):
    """The text is no JSON, and nothing known is wrong with it."""


@dataclass(frozen=True, slots=True)
class Repaired:
    value: Any
    end: int
    repairs: int
    comments: tuple[tuple[str, str], ...]
    """What the page says beside a member, by the pointer of the member that stands before the comment."""


def repair(text: str, start: int) -> Repaired:
    """Read the value that begins at `start`."""
    reader = _Reader(text, start)
    value = reader.value(is_outermost=True)
    return Repaired(value, reader.at, reader.repairs, tuple(reader.comments))


class _Reader:
    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.at = start
        self.repairs = 0
        self.comments: list[tuple[str, str]] = []
        self._way: list[str] = []
        self._latest = ""
        self._separated = -1

    def value(self, *, is_outermost: bool = False) -> Any:
        self._skip()
        if self._take("{"):
            return self._members({})
        if self._take("["):
            return self._items(is_outermost=is_outermost)
        found = _STRING.match(self.text, self.at) or _SCALAR.match(self.text, self.at)
        if found is None:
            raise BrokenError(f"no value at offset {self.at}: {self.text[self.at : self.at + 40]!r}")
        self.at = found.end()
        return json.loads(found.group())

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
        is_first = self.text[: self.at].rstrip()[-1:] in ("{", "[")
        self._skip()
        had_comma = self._take(",")
        self._skip()
        if not is_first and had_comma == self.text.startswith(("}", "]"), self.at):
            self.repairs += 1
        self._separated = self.at

    def _is_named(self) -> bool:
        """Tell whether a member's name comes next: a string and a colon."""
        found = _STRING.match(self.text, self.at)
        return found is not None and self.text[found.end() :].lstrip().startswith(":")

    def _name(self) -> str | None:
        found = _STRING.match(self.text, self.at)
        if found is None:
            return None
        self.at = found.end()
        return str(json.loads(found.group()))

    def _take(self, character: str) -> bool:
        if self.text.startswith(character, self.at):
            self.at += 1
            return True
        return False

    def _skip(self) -> None:
        found = _SPACE.match(self.text, self.at)
        if found is not None:
            self.repairs += len(_COMMENT.findall(found.group()))
            self.comments += [(self._latest, text.strip()) for text in re.findall("//(.*)", found.group())]
            self.at = found.end()
