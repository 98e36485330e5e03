"""Reads `releases.yaml`, and refuses a file that is not in its layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from specloom.base.diagnostics import Location, SpecError
from specloom.base.document import Json
from specloom.base.releases import HEADINGS, RELEASES, Heading, Release, Repair
from specloom.base.versions import is_version
from specloom.load.refusal import refuse
from specloom.load.source import load_file

_HINT = "`specloom release` writes this file; restore it from version control, or rename it if it is another's"
_REPAIR = 'write `{test: "test_pets.py::test_get_1_200", reason: "The recording was wrong.", date: "2026-01-31"}`'
_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


def load_releases(folder: Path, *, display: str) -> tuple[tuple[Release, ...], dict[str, str]]:
    """Return the releases recorded in a document's folder, the newest first, and the text of the file by its name.

    Raises:
        SpecError: The file is not in the layout of `releases.yaml`.
    """
    path, name = folder / RELEASES, f"{display}/{RELEASES}"
    if not path.is_file():
        return (), {}
    file = load_file(path, name=name)
    at = Location(name)
    try:
        rows = file.root.get("releases") if isinstance(file.root, dict) else None
        if not isinstance(rows, list):
            raise refuse("releases-layout", at, "the file has no list of `releases`", _HINT)
        releases = [_release(row, at.child("releases", index)) for index, row in enumerate(rows)]
    except SpecError as error:
        raise SpecError(error.diagnostics, sources={name: file.text}) from None
    return tuple(releases), {name: file.text}


def _release(row: Json, at: Location) -> Release:
    if not isinstance(row, dict):
        raise refuse("releases-layout", at, "a release is a mapping", _HINT)
    version, date, document = (row.get(key) for key in ("version", "date", "document"))
    if not isinstance(version, str) or not is_version(version):
        raise refuse("releases-layout", at.child("version"), "a version is three numbers, as in 1.2.3", _HINT)
    if not isinstance(date, str) or not _DATE.fullmatch(date):
        raise refuse("releases-layout", at.child("date"), "a date is written as in 2026-01-31", _HINT)
    if not isinstance(document, str):
        raise refuse("releases-layout", at.child("document"), "the digest of the document is missing", _HINT)
    entries: dict[Heading, tuple[str, ...]] = {heading: _entries(row, heading, at) for heading in HEADINGS}
    return Release(version, date, document, entries, tuple(_repairs(row.get("repairs", []), at.child("repairs"))))


def _repairs(value: Json, at: Location) -> Iterator[Repair]:
    if not isinstance(value, list):
        raise refuse("releases-layout", at, "`repairs` is a list", _REPAIR)
    for index, entry in enumerate(value):
        texts = [entry.get(key) if isinstance(entry, dict) else None for key in ("test", "reason", "date")]
        test, reason, date = (text.strip() if isinstance(text, str) else "" for text in texts)
        if not test or not reason or not _DATE.fullmatch(date):
            message = "a repair says which test was wrong, why, and when that was noted"
            raise refuse("releases-layout", at.child(index), message, _REPAIR)
        yield Repair(test, reason, date)


def _entries(row: dict[str, Json], heading: Heading, at: Location) -> tuple[str, ...]:
    value = row.get(heading, [])
    texts = [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else []
    if not isinstance(value, list) or len(texts) < len(value):
        raise refuse("releases-layout", at.child(heading), f"`{heading}` is a list of texts", _HINT)
    return tuple(texts)
