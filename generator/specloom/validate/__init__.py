"""Decides whether a loaded document is OpenAPI: the specification's own schemas first, our rules beside them."""

from __future__ import annotations

from specloom.diagnostics import Diagnostic, Location
from specloom.document import Document
from specloom.validate.containment import Contained, contain
from specloom.validate.duplicates import duplicate_operation_ids, duplicate_parameters, duplicate_paths
from specloom.validate.path_parameters import path_parameters
from specloom.validate.paths import read_paths
from specloom.validate.structure import structure
from specloom.validate.version import read_version

__all__ = ["Contained", "contain", "validate"]


def validate(document: Document) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong with a document: what its specification says first, then our rules.

    Without a version that is known, that is the only finding. Nothing is raised, whatever the document holds.
    """
    version = read_version(document)
    if isinstance(version, Diagnostic):
        return (version,)
    paths = read_paths(document)
    ours = [
        *duplicate_paths(paths),
        *duplicate_operation_ids(paths),
        *duplicate_parameters(paths),
        *path_parameters(paths),
    ]
    return tuple(_once([*structure(document, version), *ours]))


def _once(findings: list[Diagnostic]) -> list[Diagnostic]:
    seen: set[tuple[Location, str]] = set()
    kept: list[Diagnostic] = []
    for finding in findings:
        key = (finding.location, finding.message)
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept
