"""Locations in a document, diagnostics about it, and the error that carries them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple, cast

from specloom.base.pointer import fragment_of


class Location(NamedTuple):
    """A place in a document: the file (as the user named it, or relative to it) and an RFC 6901 pointer in parts.

    `line` and `column` count from 1. They are known from the start where the text itself is at fault, and are filled in
    by `load.positions` before a diagnostic is shown. A named tuple, since locations serve as keys everywhere.
    """

    document: str
    pointer: tuple[str, ...] = ()
    line: int | None = None
    column: int | None = None

    def child(self, *parts: str | int) -> Location:
        """Return the location `parts` further down."""
        return _new(Location, (self.document, (*self.pointer, *map(str, parts)), None, None))

    @property
    def fragment(self) -> str:
        """The pointer in its URI fragment form, `#/paths/~1calls/get` (RFC 6901, section 6)."""
        return fragment_of(self.pointer)


# Without the defaults of a named tuple, which are filled in by a function of Python: most locations come from here.
_new: Callable[[type[Location], tuple[object, ...]], Location] = cast("Any", tuple).__new__


class Severity(Enum):
    """How much a diagnostic weighs: an error stops generation, a warning does not, a note only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing wrong with a document: the rule it breaks, where, what is wrong and what to do about it."""

    rule: str
    location: Location
    message: str
    hint: str
    severity: Severity = Severity.ERROR


def distinct(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics without those that repeat the location and message of an earlier one."""
    first: dict[tuple[Location, str], Diagnostic] = {}
    for diagnostic in diagnostics:
        first.setdefault((diagnostic.location, diagnostic.message), diagnostic)
    return tuple(first.values())


class SpecError(Exception):
    """The document is at fault; the diagnostics say where and how to correct it.

    `sources` holds the text of the files concerned, by name, where loading failed before there was a `Document`.
    `is_usage` says that the use of a command is at fault rather than a document.
    """

    is_usage = False

    def __init__(self, diagnostics: Iterable[Diagnostic], *, sources: Mapping[str, str] | None = None) -> None:
        self.diagnostics = tuple(diagnostics)
        self.sources: Mapping[str, str] = sources or {}
        super().__init__("\n".join(f"{diagnostic.rule}: {diagnostic.message}" for diagnostic in self.diagnostics))
