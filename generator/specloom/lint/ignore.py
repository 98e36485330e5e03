"""Decides which rules are switched off at a place: those that `x-specloom-ignore` lists there or on what holds it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.base.pointer import member

IGNORE = "x-specloom-ignore"


def ignored_rules(document: Document, location: Location) -> AbstractSet[str]:
    """Return the ids of the rules that are switched off at `location`; what holds it is what it is written in."""
    file = document.files.get(location.document)
    value: Json = file.root if file is not None else None
    found = set(_listed(value))
    for part in location.pointer:
        try:
            value = member(value, part)
        except LookupError:
            break
        found.update(_listed(value))
    return found


def _listed(value: Json) -> list[str]:
    entries = value.get(IGNORE) if isinstance(value, dict) else None
    return [entry for entry in entries if isinstance(entry, str)] if isinstance(entries, list) else []
