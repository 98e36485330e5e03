"""Texts that match a regular expression, for most expressions that documents have; the validator judges them."""

from __future__ import annotations

import re
from random import Random
from typing import Any

_PLAIN = "".join(map(chr, range(33, 127)))
_MORE = 3
"""How often what may be repeated for ever is repeated more than it has to."""


def matching(pattern: str, random: Random) -> str:
    """Return a text that a regular expression is likely to match.

    Raises:
        ValueError: Python does not read the expression, or it has what is not written here.
    """
    try:
        parsed: Any = re._parser.parse(pattern)  # type: ignore[attr-defined]  # there is no public one
        return _written(parsed, random)
    except (re.error, RecursionError, KeyError) as error:
        raise ValueError(pattern) from error


def _written(parts: Any, random: Random) -> str:
    return "".join(_one(str(kind), value, random) for kind, value in parts)


def _one(kind: str, value: Any, random: Random) -> str:
    match kind:
        case "LITERAL":
            return chr(value)
        case "NOT_LITERAL" | "IN" | "CATEGORY" | "ANY":
            return random.choice(_characters(kind, value))
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, inner = value
            return "".join(_written(inner, random) for _ in range(random.randint(least, min(most, least + _MORE))))
        case "SUBPATTERN":
            return _written(value[-1], random)
        case "BRANCH":
            return _written(random.choice(value[1]), random)
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return ""
        case _:
            raise KeyError(kind)


def _characters(kind: str, value: Any) -> str:
    """Return the characters that a class has."""
    match kind:
        case "LITERAL":
            return chr(value)
        case "NOT_LITERAL":
            return _PLAIN.replace(chr(value), "")
        case "RANGE":
            return "".join(map(chr, range(value[0], min(value[1], value[0] + 200) + 1)))
        case "CATEGORY":
            name = str(value)
            wanted = {"DIGIT": r"\d", "WORD": r"\w", "SPACE": r"\s"}[name.rpartition("_")[2]]
            fits = [character for character in f"{_PLAIN} " if bool(re.match(wanted, character)) is ("NOT" not in name)]
            return "".join(fits)
        case "IN":
            parts = [(str(inner), entry) for inner, entry in value]
            listed = "".join(_characters(inner, entry) for inner, entry in parts if inner != "NEGATE")
            if parts[0][0] != "NEGATE":
                return listed
            return "".join(character for character in _PLAIN if character not in listed)
        case _:
            return _PLAIN
