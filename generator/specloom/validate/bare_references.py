"""Decides what a reference means that only names a component: `$ref: Item` is `#/components/schemas/Item`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document
from specloom.validate.lenient import Mending, mended

_BARE = re.compile(r"[A-Za-z0-9._-]+")
_HOLDERS = (("components", "schemas"), ("definitions",))


def by_name(document: Document, broken: Sequence[Diagnostic]) -> tuple[Document, list[Diagnostic], list[Diagnostic]]:
    """Return the document with such references written out, what is to be said of them, and the errors that are left.

    `broken` are the errors about references that lead to no file.
    """
    told: list[Diagnostic] = []
    left: list[Diagnostic] = []
    changes: list[tuple[Location, Mending]] = []
    for error in broken:
        at = Location(error.location.document, error.location.pointer)
        meant = _meant(document, at) if error.rule == "reference-not-found" else ""
        if not meant:
            left.append(error)
            continue
        changes.append((at, Mending((), "", {"$ref": meant})))
        message = f"the reference {meant.rpartition('/')[2]!r} is only a name"
        told.append(Diagnostic("reference-by-name", at, message, f"it is read as {meant!r}", Severity.WARNING))
    return (mended(document, changes) if changes else document), told, left


def _meant(document: Document, at: Location) -> str:
    try:
        value = document.resolve(Location(at.document), at.fragment)[1]
    except (SpecError, KeyError):
        return ""
    text = value.get("$ref") if isinstance(value, dict) else None
    if not isinstance(text, str) or not _BARE.fullmatch(text):
        return ""
    for holder in _HOLDERS:
        found = "#" + "".join(f"/{part}" for part in (*holder, text))
        try:
            document.resolve(Location(at.document), found)
        except SpecError:
            continue
        return found
    return ""
