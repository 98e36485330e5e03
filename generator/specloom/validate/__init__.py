"""Decides whether a loaded document is OpenAPI: the specification's own schemas first, our rules beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document
from specloom.validate.bare_references import by_name
from specloom.validate.body_parameters import concerns, with_bodies
from specloom.validate.containment import Contained, contain
from specloom.validate.duplicates import duplicate_operation_ids, duplicate_parameters, duplicate_paths
from specloom.validate.lenient import mended, written_version
from specloom.validate.path_parameters import path_parameters
from specloom.validate.paths import read_paths
from specloom.validate.structure import examine, structure
from specloom.validate.tags import tag_parents
from specloom.validate.version import Version, read_version
from specloom.validate.view import locate

__all__ = ["Contained", "by_name", "contain", "meant", "validate"]

_ROUNDS = 4
# It is known what these mean: names are ours, and of two declarations the later one counts.
_CLEAR = frozenset({"duplicate-operation-id", "duplicate-parameter"})


def validate(document: Document) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong with a document: what its specification says first, then our rules.

    Without a version that is known, that is the only finding. Nothing is raised, whatever the document holds.
    """
    version = read_version(document)
    if isinstance(version, Diagnostic):
        return (version,)
    return tuple(_once([*structure(document, version), *_ours(document)]))


def meant(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a document with slips of the pen read as what they mean, and everything that is wrong: slips as warnings.

    What has been read otherwise than it was written may hide something, and so it is checked again.
    """
    document, told = written_version(document)
    version = read_version(document)
    if isinstance(version, Diagnostic):
        return document, (version,)
    found = examine(document, version)
    if version is not Version.V20 and any(concerns(said) for said, _ in found):
        document, moved = with_bodies(document)
        told += moved
        found = examine(document, version) if moved else found
    for _ in range(_ROUNDS):
        slips = [(said, each) for said, each in found if each is not None]
        if not slips:
            break
        told += [replace(said, severity=Severity.WARNING, hint=each.reading) for said, each in slips]
        document = mended(document, [(locate(document, each.at), each) for _, each in slips])
        found = examine(document, version)
    ours = [_as_warning(each) if each.rule in _CLEAR else each for each in _ours(document)]
    return document, tuple(_once([*told, *(said for said, _ in found), *ours]))


def _as_warning(found: Diagnostic) -> Diagnostic:
    return replace(found, severity=Severity.WARNING)


def _ours(document: Document) -> Sequence[Diagnostic]:
    paths = read_paths(document)
    return [
        *duplicate_paths(paths),
        *duplicate_operation_ids(paths),
        *duplicate_parameters(paths),
        *path_parameters(paths),
        *tag_parents(document),
    ]


def _once(findings: list[Diagnostic]) -> list[Diagnostic]:
    seen: set[tuple[Location, str]] = set()
    kept: list[Diagnostic] = []
    for finding in findings:
        key = (finding.location, finding.message)
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept
