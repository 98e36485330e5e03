"""The releases of a package, `releases.yaml` next to its document: versions, dates and changelog entries.

It is an input of generation like the document: the version of the package is that of the newest release, and its
`CHANGELOG.md` is written from it. `specloom release` writes it; entries may be reworded by hand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from specloom.base.document import Json
from specloom.base.versions import FIRST
from specloom.base.yaml_layout import block

RELEASES = "releases.yaml"
CHANGELOG = "CHANGELOG.md"
Heading = Literal["breaking", "added", "changed", "deprecated", "removed"]
HEADINGS: tuple[Heading, ...] = ("breaking", "added", "changed", "deprecated", "removed")
_TOP = "# What was released, the newest first. `specloom release` writes it; entries may be mended by hand.\n"


class ReleaseError(Exception):
    """A package cannot be released; the text says why, and what to do."""


class ReleaseOptionError(ReleaseError):
    """The version or date in the options of `specloom release` is not one."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A test of a release that was wrong, why, and when that was noted (`YYYY-MM-DD`): later releases may fail it."""

    test: str
    reason: str
    date: str

    def covers(self, test: str) -> bool:
        """Tell whether it is about a test, by its full name or the name without parameters."""
        return self.test in (test, test.partition("[")[0])


@dataclass(frozen=True, slots=True)
class Release:
    """One release: `date` is `YYYY-MM-DD`, `document` the digest of what was released, `entries` are by heading."""

    version: str
    date: str
    document: str
    entries: Mapping[Heading, tuple[str, ...]]
    repairs: tuple[Repair, ...] = ()


def current_version(releases: Sequence[Release]) -> str:
    """Return the version of a package with these releases, the newest first."""
    return releases[0].version if releases else FIRST


def digest(sources: Mapping[str, str]) -> str:
    """Return the SHA-256 digest of a document: over the texts of all its files, whatever their names."""
    hashed = hashlib.sha256()
    for text in sorted(sources.values()):
        hashed.update(hashlib.sha256(text.encode()).digest())
    return hashed.hexdigest()


def as_yaml(releases: Sequence[Release]) -> str:
    """Return the text of `releases.yaml`."""
    rows: list[Json] = []
    for release in releases:
        row: dict[str, Json] = {"version": release.version, "date": release.date, "document": release.document}
        row |= {heading: list(release.entries[heading]) for heading in HEADINGS if release.entries.get(heading)}
        if release.repairs:
            row["repairs"] = [
                {"test": repair.test, "reason": repair.reason, "date": repair.date} for repair in release.repairs
            ]
        rows.append(row)
    return _TOP + block({"releases": rows})


def changelog(releases: Sequence[Release]) -> str:
    """Return the text of a package's `CHANGELOG.md`."""
    lines = ["# Changelog", "", "The newest version stands first; versions follow Semantic Versioning."]
    for release in releases:
        lines += ["", *entry(release)]
    return "\n".join(lines) + "\n"


def entry(release: Release) -> Iterator[str]:
    """Yield the lines that a changelog holds about one release."""
    yield f"## {release.version} - {release.date}"
    for heading in HEADINGS:
        if release.entries.get(heading):
            yield ""
            yield f"### {heading.capitalize()}"
            yield ""
            yield from (f"- {' '.join(text.split())}" for text in release.entries[heading])
    if release.repairs:
        yield from ("", "### Repairs", "")
        for repair in release.repairs:
            reason = " ".join(repair.reason.split())
            yield f"- {repair.date}: the test `{repair.test}` of this release was wrong. {reason}"
