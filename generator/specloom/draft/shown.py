"""Places on pages: lines that something was read from, as citations of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from specloom.base.document import Json
from specloom.drift.observed import Object
from specloom.evidence.citations import SOURCE, Ranges, digest, write_ranges
from specloom.evidence.passages import Pages, Passage


@dataclass(frozen=True, slots=True)
class Place:
    """Lines of one page, both ends included."""

    page: str
    first: int
    last: int

    @property
    def text(self) -> str:
        """What notes call it: `page.txt, lines 3-9`."""
        lines = f" {self.first}" if self.first == self.last else f"s {self.first}-{self.last}"
        return f"{self.page}, line{lines}"


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a person has to look at: what could not be read, or what was inferred and why."""

    kind: str
    text: str
    place: Place | None = None


class Citing:
    """Writes the sources of claims about some pages, whose texts come by name; collects notes."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts
        self.pages = Pages(texts)
        self.notes: list[Note] = []
        self._lines = {name: text.splitlines() for name, text in texts.items()}

    def note(self, kind: str, text: str, place: Place | None = None) -> None:
        """Add a note, once."""
        note = Note(kind, text, place)
        if note not in self.notes:
            self.notes.append(note)

    def lines(self, page: str) -> list[str]:
        """Return the plain lines of a page, the first at index 0."""
        return self.pages.lines(page)

    def passage(self, place: Place) -> Passage:
        """Return the text at a place."""
        passage = self.pages.passage(place.page, f"{place.first}-{place.last}")
        assert passage is not None
        return passage

    def source(self, places: Iterable[Place], inferred: Mapping[str, str] | None = None) -> Object:
        """Return `x-specloom-source` for places, of which those on the page of the first one count.

        `inferred` has the facts that do not stand there, with the reason of each.
        """
        listed = list(places)
        page = listed[0].page
        ranges = merged((place.first, place.last) for place in listed if place.page == page)
        source: dict[str, Json] = {"document": page, "lines": write_ranges(ranges)}
        if mark := digest(self._lines[page], ranges):
            source["hash"] = mark
        source["basis"] = "inferred" if inferred else "documented"
        reasons = [*dict.fromkeys((inferred or {}).values())]
        if reasons:
            source["note"] = " ".join(reasons)
        if inferred:
            source["inferred"] = [*inferred]
        return {SOURCE: source}


def merged(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """Return ranges in order, those that touch or overlap as one."""
    result: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if result and first <= result[-1][1] + 1:
            result[-1] = (result[-1][0], max(last, result[-1][1]))
        else:
            result.append((first, last))
    return tuple(result)
