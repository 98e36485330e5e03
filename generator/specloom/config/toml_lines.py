"""Where the keys of a TOML file stand: tomllib returns values without positions.

A file is a sequence of statements, each a header of a table or a key with its value, and each is a TOML file by itself:
so the lines up to where tomllib accepts them are the next statement.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date, time
from typing import TypeAlias

Path = tuple[str, ...]
TomlValue: TypeAlias = "str | int | float | date | time | list[TomlValue] | dict[str, TomlValue]"
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def key_positions(text: str) -> dict[Path, tuple[int, int]]:
    """Return line and column of each key of a valid TOML text, by its path; elements of arrays count from 0.

    A key within an inline table has the place of its name, or else that of the statement that it stands in.
    """
    positions: dict[Path, tuple[int, int]] = {}
    table: Path = ()
    counts: dict[Path, int] = {}
    for first, statement, value in _statements(text):
        is_header = statement.lstrip().startswith("[")
        if is_header:
            table = _table(value, counts, is_array=statement.lstrip().startswith("[["))
            paths: Iterator[Path] = (table[: length + 1] for length in range(len(table)))
        else:
            paths = ((*table, *inner) for inner in _paths(value))
        for path in paths:
            positions.setdefault(path, _find(path[-1], statement, first))
    return positions


def _statements(text: str) -> Iterator[tuple[int, str, dict[str, TomlValue]]]:
    """Yield the statements of a text, each with its first line and what it says by itself."""
    pending: list[str] = []
    first = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not pending and line.strip() in ("", "\r"):
            continue
        first = first if pending else number
        pending.append(line)
        statement = "\n".join(pending)
        try:
            value: dict[str, TomlValue] = tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            continue
        pending = []
        if value:
            yield first, statement, value


def _table(value: TomlValue, counts: dict[Path, int], *, is_array: bool) -> Path:
    """Return the path that a header names; tables of an array are counted."""
    path: Path = ()
    while isinstance(value, dict) and value:
        key, value = next(iter(value.items()))
        path = (*path, key)
        if path in counts and not (isinstance(value, list) and is_array):
            path = (*path, str(counts[path]))
    if is_array:
        counts[path] = counts.get(path, -1) + 1
        path = (*path, str(counts[path]))
    return path


def _paths(value: TomlValue, above: Path = ()) -> Iterator[Path]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*above, key)
            yield from _paths(inner, (*above, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield (*above, str(index))
            yield from _paths(inner, (*above, str(index)))


def _find(name: str, statement: str, first: int) -> tuple[int, int]:
    """Return where a key, or else its statement, stands."""
    spelled = rf"(?<![\w-]){re.escape(name)}(?![\w-])" if _BARE.fullmatch(name) else re.escape(name)
    match = re.search(spelled, statement)
    if match is None:
        return first, len(statement) - len(statement.lstrip()) + 1
    before = statement[: match.start()]
    return first + before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1
