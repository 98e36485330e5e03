"""Decides which JSONPath expressions (RFC 9535) a target may be, and what they select.

Names, indexes, wildcards, lists of these, descendants, and filters of one comparison or one test for existence. Slices,
functions and logical operators are refused: nobody needs them to point at a place in a document.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import eq, ne
from typing import TypeAlias, cast

from specloom.base.document import Json

Path: TypeAlias = "tuple[str | int, ...]"
"""The way to one selected value: names of members and indexes."""

_NAME = re.compile(r"[A-Za-z_\x80-\U0010ffff][\w\x80-\U0010ffff]*")
_QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_INDEX = re.compile(r"-?\d+")
_SPACE = re.compile(r"\s*")
_OPERATOR = re.compile(r"==|!=")
_LITERAL = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|-?\d+(?:\.\d+)?|true|false|null")
_OPERATORS: dict[str, Callable[[object, object], bool]] = {"==": eq, "!=": ne}
_MISSING = object()


class PathError(ValueError):
    """The expression is none, or one that is not supported; the text says where and why."""


@dataclass(frozen=True, slots=True)
class Wildcard:
    """Every member or item."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Members and items in which a value compares so, or (without operator) exists."""

    path: Path
    operator: str = ""
    value: Json = None


Selector: TypeAlias = "str | int | Wildcard | Filter"


@dataclass(frozen=True, slots=True)
class Segment:
    """One step: any of the selectors, below each value or (`is_deep`) anywhere below it."""

    selectors: tuple[Selector, ...]
    is_deep: bool = False


def parse(text: str) -> tuple[Segment, ...]:
    """Read an expression.

    Raises:
        PathError: It is malformed or not supported.
    """
    parser = _Parser(text.strip())
    if not parser.takes("$"):
        raise parser.refusal("an expression begins with `$`")
    segments: list[Segment] = []
    while not parser.at_end():
        segments.append(parser.segment())
    return tuple(segments)


def select(root: Json, segments: tuple[Segment, ...]) -> list[Path]:
    """Return the ways to everything an expression selects, each once, in document order."""
    found: list[tuple[Path, Json]] = [((), root)]
    for segment in segments:
        starts = [each for start in found for each in _descendants(*start)] if segment.is_deep else found
        found = [each for start in starts for selector in segment.selectors for each in _pick(*start, selector)]
    return list(dict.fromkeys(path for path, _ in found))


def written(path: Path) -> str:
    """Return the normalised expression for one place (RFC 9535, section 2.7)."""
    steps = (f"[{part}]" if isinstance(part, int) else f"['{_escaped(part)}']" for part in path)
    return "$" + "".join(steps)


def _escaped(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)[1:-1].replace('\\"', '"').replace("'", "\\'")


class _Parser:
    """Reads one expression from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def at_end(self) -> bool:
        return self._at == len(self._text)

    def refusal(self, why: str) -> PathError:
        return PathError(f"{why} (at character {self._at + 1} of {self._text!r})")

    def takes(self, token: str) -> bool:
        found = self._text.startswith(token, self._at)
        self._at += len(token) * found
        return found

    def match(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return found.group() if found else ""

    def segment(self) -> Segment:
        is_deep = self.takes("..")
        if not is_deep and not self.takes("."):
            return Segment(self._brackets())
        if is_deep and self._text.startswith("[", self._at):
            return Segment(self._brackets(), is_deep=True)
        if self.takes("*"):
            return Segment((Wildcard(),), is_deep)
        name = self.match(_NAME)
        if not name:
            raise self.refusal("a name belongs here; quote one with other characters: ['x-y']")
        return Segment((name,), is_deep)

    def _brackets(self) -> tuple[Selector, ...]:
        if not self.takes("["):
            raise self.refusal("`.` or `[` belongs here")
        selectors = [self._selector()]
        while self.takes(","):
            selectors.append(self._selector())
        if not self.takes("]"):
            raise self.refusal("`]` belongs here; slices, functions and logical operators are not supported")
        return tuple(selectors)

    def _selector(self) -> Selector:
        self.match(_SPACE)
        selector: Selector
        if self.takes("*"):
            selector = Wildcard()
        elif self.takes("?"):
            selector = self._filter()
        elif quoted := self.match(_QUOTED):
            selector = _unquoted(quoted)
        elif index := self.match(_INDEX):
            selector = int(index)
        else:
            raise self.refusal("a quoted name, an index, `*` or a filter belongs here")
        self.match(_SPACE)
        return selector

    def _filter(self) -> Filter:
        self.match(_SPACE)
        is_wrapped = self.takes("(")
        self.match(_SPACE)
        if not self.takes("@"):
            raise self.refusal("a filter begins with `@`; functions, `$` and negation are not supported")
        path: list[str | int] = []
        while self._text[self._at : self._at + 1] in (".", "["):
            selectors = list(self.segment().selectors)
            if len(selectors) != 1 or not isinstance(selectors[0], str | int):
                raise self.refusal("a filter looks at one place: names and indexes only")
            path.append(selectors[0])
        self.match(_SPACE)
        operator = self.match(_OPERATOR)
        self.match(_SPACE)
        literal = self.match(_LITERAL) if operator else ""
        if operator and not literal:
            raise self.refusal("a text, a number, true, false or null belongs here")
        self.match(_SPACE)
        if is_wrapped and not self.takes(")"):
            raise self.refusal("`)` belongs here; logical operators are not supported")
        return Filter(tuple(path), operator, _literal(literal) if literal else None)


def _literal(text: str) -> Json:
    return _unquoted(text) if text[0] in "'\"" else cast("Json", json.loads(text))


def _unquoted(text: str) -> str:
    inner = text[1:-1].replace("\\'", "'") if text[0] == "'" else text[1:-1].replace('\\"', '"')
    try:
        return cast("str", json.loads('"' + re.sub(r'(?<!\\)"', '\\"', inner) + '"'))
    except ValueError:
        raise PathError(f"{text} is no text (RFC 9535, section 2.3.1)") from None


def _members(path: Path, value: Json) -> Iterator[tuple[Path, Json]]:
    if isinstance(value, dict):
        yield from (((*path, name), entry) for name, entry in value.items())
    elif isinstance(value, list):
        yield from (((*path, index), entry) for index, entry in enumerate(value))


def _descendants(path: Path, value: Json) -> Iterator[tuple[Path, Json]]:
    waiting = [(path, value)]
    while waiting:
        here = waiting.pop()
        yield here
        waiting.extend(reversed(list(_members(*here))))


def _pick(path: Path, value: Json, selector: Selector) -> Iterator[tuple[Path, Json]]:
    match selector:
        case Wildcard():
            yield from _members(path, value)
        case Filter():
            yield from (each for each in _members(path, value) if _passes(each[1], selector))
        case _:
            place, found = _step(value, selector)
            if found is not _MISSING:
                yield (*path, place), cast("Json", found)


def _step(value: object, part: str | int) -> tuple[str | int, object]:
    if isinstance(part, str):
        members = cast("dict[str, Json]", value) if isinstance(value, dict) else {}
        return part, members.get(part, _MISSING)
    items = cast("list[Json]", value) if isinstance(value, list) else []
    if not -len(items) <= part < len(items):
        return part, _MISSING
    place = part % len(items)
    return place, items[place]


def _passes(value: Json, test: Filter) -> bool:
    here: object = value
    for part in test.path:
        if here is not _MISSING:
            here = _step(here, part)[1]
    if not test.operator:
        return here is not _MISSING
    same_type = isinstance(here, bool) is isinstance(test.value, bool)
    return _OPERATORS[test.operator](here if same_type else _MISSING, test.value)
