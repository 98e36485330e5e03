"""Evaluates JSONPath expressions (RFC 9535); the only module that imports the library for that.

The library is loaded with the first expression: most runs have no overlay.
"""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from specloom.base.document import Json
from specloom.base.installed import MissingExtraError

if TYPE_CHECKING:
    from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathQuery

Path: TypeAlias = "tuple[str | int, ...]"
"""The path to a selected value: names of members and indexes."""

_DEEPEST = 250
"""How deep `..` looks: documents are at most 200 levels deep."""


class PathError(ValueError):
    """An expression is malformed or cannot be evaluated; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A JSONPath expression that is well-formed."""

    text: str
    query: JSONPathQuery


def parse(text: str) -> Expression:
    """Read an expression.

    Raises:
        PathError: It is malformed.
    """
    plain = text.strip()
    with _refusing(plain):
        return Expression(plain, _environment().compile(plain))


def select(root: Json, expression: Expression) -> list[Path]:
    """Return the paths of all values that an expression selects, each once, in document order.

    Raises:
        PathError: It cannot be evaluated within the limits of the library.
    """
    with _refusing(expression.text):
        return list(dict.fromkeys(node.location for node in expression.query.finditer(root)))


def written(path: Path) -> str:
    """Return the normalised expression for one place (RFC 9535, section 2.7)."""
    steps = (f"[{part}]" if isinstance(part, int) else f"['{_escaped(part)}']" for part in path)
    return "$" + "".join(steps)


def _escaped(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)[1:-1].replace('\\"', '"').replace("'", "\\'")


@cache
def _environment() -> JSONPathEnvironment:
    from jsonpath_rfc9535 import JSONPathEnvironment

    class Environment(JSONPathEnvironment):
        max_recursion_depth = _DEEPEST

    return Environment()


@contextmanager
def _refusing(text: str) -> Generator[None]:
    """Turn whatever the library raises into a `PathError`."""
    try:
        from jsonpath_rfc9535 import JSONPathError
    except ImportError:
        raise MissingExtraError("applying an overlay", "jsonpath-rfc9535", "overlay") from None
    try:
        yield
    except JSONPathError as error:
        place = f" (at character {error.token.index + 1} of {text!r})" if error.token else ""
        raise PathError(f"{error.args[0]}{place}") from None
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
        # Of these the library has no checks: numbers of thousands of digits, parentheses in thousands.
        raise PathError(f"{text[:80]!r} is beyond what can be evaluated ({type(error).__name__})") from None
