"""Drops imports of generated modules that certainly are not used, before ruff looks at the rest.

Templates import generously. Ruff removes what is unused, but parses a statement anew for each of its names: most of its
time on a package. A name that occurs nowhere below the imports, not even in a comment, needs no parser to be found out;
whatever is in doubt is left to ruff, so that the result is the same.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Za-z_]\w*")
_STATEMENT = re.compile(r"\s*^([ ]*)((?:from ([\w.]+) )?import )(\([\w\s,]*\)|[\w ,]+)$\n", re.MULTILINE)
_TYPE_CHECKING = re.compile(r"\s*^if TYPE_CHECKING:$\n", re.MULTILINE)


def without_unused(text: str) -> str:
    """Return a module without the imports at its beginning whose names occur nowhere after them."""
    start, plain, block, typed = _imports(text)
    if not plain:
        return text
    end = (typed or plain)[-1].end()
    used = set(_WORD.findall(text, end))
    pieces = [piece for statement in typed if (piece := _needed(statement, used)).strip()]
    if block is not None and pieces:
        pieces.insert(0, block[0])
    if block is not None and (pieces or not typed):
        used.add("TYPE_CHECKING")
    return "".join((text[:start], *(_needed(statement, used) for statement in plain), *pieces, text[end:]))


def place_of_imports(text: str) -> tuple[int, int]:
    """Return where the imports at the beginning of a module begin, behind its docstring, and where they end."""
    start, plain, _, typed = _imports(text)
    return start, (typed or plain)[-1].end() if plain else start


def _imports(text: str) -> tuple[int, list[re.Match[str]], re.Match[str] | None, list[re.Match[str]]]:
    """Return where imports begin, those that are always made, `if TYPE_CHECKING`, and those that follow it."""
    start = text.find('"""', 3) + 3 if text.startswith('"""') else 0
    plain = _statements(text, start, "")
    block = _TYPE_CHECKING.match(text, plain[-1].end() if plain else start)
    return start, plain, block, _statements(text, block.end(), "    ") if block is not None else []


def _statements(text: str, start: int, indent: str) -> list[re.Match[str]]:
    """Return the imports that follow each other from a place on, all with one indentation."""
    statements: list[re.Match[str]] = []
    while (match := _STATEMENT.match(text, start)) and match[1] == indent:
        statements.append(match)
        start = match.end()
    return statements


def _needed(statement: re.Match[str], used: set[str]) -> str:
    """Return a statement with the names that may be used, as it stands if all may be; an empty line without any."""
    names = [name for part in statement[4].strip("()").split(",") if (name := part.strip())]
    needed = [name for name in names if _is_needed(name, used)]
    if len(needed) == len(names) or statement[3] == "__future__":
        return statement[0]
    listed = ", ".join(needed)
    names_of_module = f"({listed})" if statement[3] else listed
    return f"\n{statement[1]}{statement[2]}{names_of_module}\n" if needed else "\n"


def _is_needed(name: str, used: set[str]) -> bool:
    """Tell whether a name may be used; `X as X` is an export."""
    imported, _, bound = name.partition(" as ")
    return bound == imported or (bound or imported) in used
