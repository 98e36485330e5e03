"""Decides whether a loaded document is OpenAPI: the specification's own schemas first, then its rules in prose."""

from __future__ import annotations

from specloom.base.diagnostics import Diagnostic, distinct
from specloom.base.document import Document
from specloom.validate.containment import Contained, contain
from specloom.validate.normalise import normalise_document
from specloom.validate.plain_scalars import normalise_strings
from specloom.validate.references import normalise_references
from specloom.validate.rules import broken_rules
from specloom.validate.structure import structure_diagnostics
from specloom.validate.version import read_version

__all__ = ["Contained", "contain", "normalise_document", "normalise_references", "validate"]


def validate(document: Document) -> tuple[Diagnostic, ...]:
    """Return all diagnostics of a document: violations of the specification's schema, then of its rules in prose.

    An unknown version is the only diagnostic. Nothing is raised, whatever the document holds.
    """
    version = read_version(document)
    if isinstance(version, Diagnostic):
        return (version,)
    structural = structure_diagnostics(document, version)
    reported = {(diagnostic.rule, diagnostic.location) for diagnostic in structural}
    texts = [text for text in normalise_strings(document)[1] if (text.rule, text.location) not in reported]
    return distinct([*structural, *broken_rules(document), *texts])
