"""Makes up texts that match a regular expression, from the tree that Python parses it to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

_PARSER: Any = import_module("re._parser")
# What ECMA-262 writes in another way than Python: only the generated text depends on it, not what is checked.
_OTHER_SPELLINGS = {
    r"\\p\{Lu\}": "[A-Z]", r"\\p\{Ll\}": "[a-z]", r"\\p\{L\}": "[a-zA-Z]", r"\\p\{Nd?\}": "[0-9]",
    r"\(\?<(?![=!])": "(?P<",
}  # fmt: skip
_PRINTABLE = [*map(ord, "aB1-_xYz09. "), *range(33, 127)]
_CATEGORIES = {
    "CATEGORY_DIGIT": re.compile(r"[0-9]"),
    "CATEGORY_NOT_DIGIT": re.compile(r"[^0-9]"),
    "CATEGORY_WORD": re.compile(r"[A-Za-z0-9_]"),
    "CATEGORY_NOT_WORD": re.compile(r"[^A-Za-z0-9_]"),
    "CATEGORY_SPACE": re.compile(r" "),
    "CATEGORY_NOT_SPACE": re.compile(r"[^ ]"),
}
_MOST_REPEATS = 300


class _UnsupportedError(Exception):
    """The expression holds something that no text is made up for."""


def matching_texts(pattern: str, *, turn: int, longest: int) -> Iterator[str]:
    """Yield texts that match a pattern, the shortest first; lookarounds in it are not looked at.

    `turn` chooses among alternatives and characters, `longest` limits how often what may repeat does.
    """
    for other, spelling in _OTHER_SPELLINGS.items():
        pattern = re.sub(other, spelling, pattern)
    try:
        tree = _PARSER.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return
    for more in range(min(longest, _MOST_REPEATS) + 1):
        try:
            yield _Writer(turn, more).text(tree)
        except _UnsupportedError:
            return


class _Writer:
    """Writes one text; `more` is how many repetitions there are beyond the least."""

    def __init__(self, turn: int, more: int) -> None:
        self._turn = turn
        self._more = more
        self._count = 0

    def text(self, tree: Any) -> str:
        return "".join(self._written(str(kind), value) for kind, value in tree)

    def _written(self, kind: str, value: Any) -> str:
        match kind:
            case "LITERAL" | "NOT_LITERAL" | "ANY" | "IN":
                return self._character(kind, value)
            case "BRANCH":
                return self.text(value[1][self._turn % len(value[1])])
            case "SUBPATTERN" | "ATOMIC_GROUP":
                return self.text(value[3] if kind == "SUBPATTERN" else value)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least, most, inner = value
                if least > _MOST_REPEATS:
                    raise _UnsupportedError
                return "".join(self.text(inner) for _ in range(min(least + self._more, int(most))))
            case "AT" | "ASSERT" | "ASSERT_NOT":
                return ""
            case _:
                raise _UnsupportedError

    def _character(self, kind: str, value: Any) -> str:
        """Return a character of a set, the next of those that are admitted each time."""
        if kind == "LITERAL":
            return chr(value)
        members = value if kind == "IN" else [("LITERAL", value)] if kind == "NOT_LITERAL" else []
        negated = kind != "IN" or str(members[0][0]) == "NEGATE"
        beyond = [code for entry in members for code in _first(entry) if code > 126]
        admitted = [
            code for code in (*_PRINTABLE, *beyond) if any(_holds(entry, code) for entry in members) is not negated
        ]
        if not admitted:
            raise _UnsupportedError
        self._count += 1
        return chr(admitted[(self._turn + self._count - 1) % len(admitted)])


def _first(entry: Any) -> list[int]:
    kind, value = str(entry[0]), entry[1]
    return [value] if kind == "LITERAL" else [value[0]] if kind == "RANGE" else []


def _holds(entry: Any, code: int) -> bool:
    kind, value = str(entry[0]), entry[1]
    if kind == "LITERAL":
        return bool(code == value)
    if kind == "RANGE":
        return bool(value[0] <= code <= value[1])
    category = _CATEGORIES.get(str(value))
    return category is not None and category.match(chr(code)) is not None
