"""The wire truth table: what each location x style x explode sends for each kind of value, written out by hand.

The columns `empty`, `string`, `array` and `object` are OpenAPI 3.2, section "Style Examples"; what it leaves open
follows RFC 6570, section 3.2.1. What it does not define is our convention: JSON text for what is nested, indices for
lists in `deepObject`. The table itself is `truth_table.txt`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

UNICODE = "größe漢"
RESERVED = ":/?#[]@!$&'()*+,;=%"

# Each value, and the kind of schema whose parameter takes it.
VALUES: dict[str, tuple[str, Any]] = {
    "string": ("scalar", "blue"),
    "boolean": ("scalar", True),
    "number": ("scalar", -1.5),
    "unicode": ("scalar", UNICODE),
    "reserved": ("scalar", RESERVED),
    "empty": ("scalar", ""),
    "null": ("scalar", None),
    "array": ("array", ["blue", "black", "brown"]),
    "array_reserved": ("array", ["a,b", "c;d"]),
    "array_empty": ("array", []),
    "object": ("object", {"R": "100", "G": "200", "B": "150"}),
    "object_reserved": ("object", {"a,b": "c;d"}),
    "object_empty": ("object", {}),
    "array_nested": ("tree", [["a", 1], {"k": True}]),
    "object_nested": ("tree", {"R": ["a"], "G": {"k": 1}}),
}


class Row(NamedTuple):
    """One cell of the table: `expected` is None where nothing is sent; `refused` where the client raises."""

    location: str
    style: str
    explode: bool
    name: str
    expected: str | None
    refused: bool

    @property
    def kind(self) -> str:
        return VALUES[self.name][0]

    @property
    def value(self) -> Any:
        return VALUES[self.name][1]

    @property
    def method(self) -> str:
        return method_of(self.location, self.style, self.kind, explode=self.explode)

    def __str__(self) -> str:
        return f"{self.location}-{self.style}-{'exploded' if self.explode else 'joined'}-{self.name}"


def method_of(location: str, style: str, kind: str, *, explode: bool) -> str:
    return f"{location}_{style.lower()}_{'exploded' if explode else 'joined'}_{kind}"


def rows() -> list[Row]:
    """Return every cell of the table."""
    found: list[Row] = []
    location, names = "", [""]
    for line in Path(__file__).with_name("truth_table.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            location, names = line.strip("[]"), []
        elif line and not line.startswith("#"):
            style, explode, *cells = line.split()
            if not names:
                names = cells
                continue
            found += [_row(location, style, explode, name, cell) for name, cell in zip(names, cells, strict=True)]
    return found


def _row(location: str, style: str, explode: str, name: str, cell: str) -> Row:
    text = "" if cell == '""' else cell.replace(";", "; ") if location == "cookie" else cell
    return Row(location, style, explode == "True", name, None if cell in ("-", "!") else text, cell == "!")
