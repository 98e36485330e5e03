"""Decides what every rule gets to see: the parts of a document and its operations, walked once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document
from specloom.lint.outline import Kind, Operation, Part, operations, parts


@dataclass(frozen=True, slots=True)
class Survey:
    """A document, every part of it where it stands, and its operations with references followed."""

    document: Document
    parts: tuple[Part, ...]
    operations: tuple[Operation, ...]

    def of(self, *kinds: Kind) -> Iterator[Part]:
        """Yield the parts of these kinds that are no references."""
        return (part for part in self.parts if part.kind in kinds and "$ref" not in part.value)


Rule: TypeAlias = Callable[[Survey], Iterator[Diagnostic]]


def survey_document(document: Document) -> Survey:
    """Walk a document."""
    return Survey(document, tuple(parts(document)), tuple(operations(document)))


def warning(rule: str, location: Location, message: str, hint: str) -> Diagnostic:
    """Return a finding with the weight that all our rules have: a client can be generated all the same."""
    return Diagnostic(rule, location, message, hint, Severity.WARNING)
