"""The input of lint rules: the parts of a document and its operations, collected once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document
from specloom.lint.outline import Kind, Operation, Part, operations, parts


@dataclass(frozen=True, slots=True)
class Survey:
    """A document, all its parts, and its operations dereferenced."""

    document: Document
    parts: tuple[Part, ...]
    operations: tuple[Operation, ...]
    _known: dict[tuple[Kind, ...], list[Part]] = field(
        default_factory=dict[tuple[Kind, ...], list[Part]], init=False, compare=False, repr=False
    )

    def of(self, *kinds: Kind) -> Iterator[Part]:
        """Yield the parts of these kinds that are no references."""
        if kinds not in self._known:
            self._known[kinds] = [part for part in self.parts if part.kind in kinds and "$ref" not in part.value]
        return iter(self._known[kinds])


Rule: TypeAlias = Callable[[Survey], Iterator[Diagnostic]]


def survey_document(document: Document) -> Survey:
    """Collect the parts and operations of a document."""
    outline = tuple(parts(document))
    return Survey(document, outline, tuple(operations(document, outline)))


def warning(rule: str, location: Location, message: str, hint: str) -> Diagnostic:
    """Return a warning: a client can be generated whatever our rules say."""
    return Diagnostic(rule, location, message, hint, Severity.WARNING)
