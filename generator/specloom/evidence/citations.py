"""Citations: the lines of a page that an object of a document is based on, and their hash."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.base.sources import RECORDINGS
from specloom.lint.outline import parts

SOURCE = "x-specloom-source"
Ranges: TypeAlias = "tuple[tuple[int, int], ...]"
"""Lines from 1, both ends included."""

_TRAFFIC = (".har", ".json", ".yaml", ".yml", ".log", ".sh")
_RANGE = re.compile(r"\s*(\d+)(?:\s*-\s*(\d+))?\s*")
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Citation:
    """One `x-specloom-source`; `location` is that of the extension itself."""

    location: Location
    document: str
    lines: str
    basis: str
    hash: str

    @property
    def ranges(self) -> Ranges:
        """The cited lines as numbers; empty where `lines` cannot be read."""
        return read_ranges(self.lines)


def citations(document: Document) -> Iterator[Citation]:
    """Yield the citations of a document, in document order."""
    for part in parts(document):
        source = part.value.get(SOURCE)
        if isinstance(source, dict):
            lines, basis, mark = (str(source.get(key, "")) for key in ("lines", "basis", "hash"))
            yield Citation(part.location.child(SOURCE), cited_page(source), lines, basis, mark)


def cited_page(source: Mapping[str, Json]) -> str:
    """Return the name of the page that an `x-specloom-source` cites: the id of a registered page, or a file's name."""
    return str(source.get("source") or source.get("document", ""))


def is_traffic(name: str) -> bool:
    """Tell whether a source cites calls, in a recording or in a file of traffic, and no page."""
    return name.startswith(f"{RECORDINGS}/") or name.lower().endswith(_TRAFFIC)


def read_ranges(lines: str) -> Ranges:
    """Parse `14-55, 80-92`; malformed text gives no ranges."""
    ranges: list[tuple[int, int]] = []
    for part in lines.split(","):
        match = _RANGE.fullmatch(part)
        if match is None:
            return ()
        first = int(match.group(1))
        ranges.append((first, int(match.group(2) or first)))
    return tuple(ranges)


def write_ranges(ranges: Ranges) -> str:
    """Return ranges as text in the form of `x-specloom-source`: `14-55, 80-92`."""
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)


def digest(page: Sequence[str], ranges: Ranges) -> str:
    """Return the hash of cited lines, white space folded; empty if a line is not on the page."""
    if not ranges or any(not 1 <= first <= last <= len(page) for first, last in ranges):
        return ""
    words = (word for first, last in ranges for line in page[first - 1 : last] for word in line.split())
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:_DIGITS]
