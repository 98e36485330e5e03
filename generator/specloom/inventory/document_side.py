"""What a document has and no page shows: operations, parameters, statuses, bodies and enumerations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specloom.base.diagnostics import Location
from specloom.evidence.citations import read_ranges
from specloom.inventory.claims import Claims, normalised, own_ranges
from specloom.inventory.entries import Entry, Kind, State
from specloom.inventory.page_side import Matches
from specloom.inventory.schema_members import body_schemas, texts_in
from specloom.lint.outline import Operation, Part
from specloom.pages import PageContents

_Spans = list[tuple[int, int]]


def unshown(claims: Claims, pages: Mapping[str, PageContents], matches: Matches) -> Iterator[Entry]:
    """Yield an entry for each thing that the pages do not show."""
    reader = _Reader(claims, pages, matches)
    for operation in claims.operations:
        if operation.id not in matches.operations:
            yield reader.entry("operation", operation.id, operation.location, ("method", "path"))
        else:
            yield from reader.parameters(operation)
            yield from reader.responses(operation)
    yield from reader.enumerations()


class _Reader:
    def __init__(self, claims: Claims, pages: Mapping[str, PageContents], matches: Matches) -> None:
        self._claims = claims
        self._pages = pages
        self._matches = matches

    def parameters(self, operation: Operation) -> Iterator[Entry]:
        """Yield the parameters that no row of the operation shows, and that cite no row elsewhere."""
        for part in operation.parameters:
            name = str(part.value.get("name"))
            if (operation.id, name) in self._matches.parameters or part.value.get("in") == "body":
                continue
            if part.value.get("in") == "path" and self._claims.state(operation.location, "path") is State.INFERRED:
                yield Entry("parameter", name, State.INFERRED, of=operation.id, location=part.location)
                continue
            rows: dict[str, _Spans] = {
                page: [(row.line, row.line) for row in contents.parameters if row.name == name]
                for page, contents in self._pages.items()
            }
            if part.value.get("in") != "path" or not _in_braces(self._matches.operations[operation.id].path, name):
                yield from self._unless_cited(
                    part, rows, self.entry("parameter", name, part.location, ("name",), operation.id)
                )

    def responses(self, operation: Operation) -> Iterator[Entry]:
        """Yield the statuses and JSON bodies that nothing on the page shows."""
        samples: dict[str, _Spans] = {
            page: [(sample.first, sample.last) for sample in contents.samples] for page, contents in self._pages.items()
        }
        statuses: dict[str, _Spans] = {
            page: [(status.line, status.line) for status in contents.statuses] for page, contents in self._pages.items()
        }
        for status, response in operation.responses:
            if (operation.id, status) not in self._matches.statuses:
                entry = self.entry("status", status, response.location, ("status",), operation.id)
                yield from self._unless_cited(response, statuses, entry)
            if body_schemas(response) and (operation.id, status) not in self._matches.bodies:
                entry = self.entry("sample", status, response.location, ("example",), operation.id)
                yield from self._unless_cited(response, samples, entry)
        body = operation.body
        if body is not None and body_schemas(body) and (operation.id, "request") not in self._matches.bodies:
            entry = self.entry("sample", "request", body.location, ("example",), operation.id)
            yield from self._unless_cited(body, samples, entry)

    def enumerations(self) -> Iterator[Entry]:
        """Yield the enumerations with values that no list on a page has, and no sample that they cite."""
        for known in self._claims.enumerations:
            listed = self._matches.values.get(known.location, set()) | set(self._sampled(known.location))
            if lacking := sorted(known.values - listed):
                yield self.entry("values", known.name, known.location, ("enum",), detail=", ".join(lacking))

    def _sampled(self, at: Location) -> Iterator[str]:
        """Yield the values of the samples that the source of a place cites."""
        source = self._claims.source(at)
        contents = self._pages.get(source.document) if source else None
        for sample in contents.samples if contents else ():
            if any(
                sample.first <= last and first <= sample.last
                for first, last in read_ranges(source.lines if source else "")
            ):
                yield from map(normalised, texts_in(sample.value))

    def entry(
        self, kind: Kind, name: str, at: Location, facts: tuple[str, ...], of: str = "", detail: str = ""
    ) -> Entry:
        """Return an entry in the state that the document's source gives it.

        What it documents by a page without a layout stays documented: `evidence --check` holds it against the words.
        """
        state = self._claims.state(at, *facts)
        source = self._claims.source(at)
        if state is State.DOCUMENTED and (source is None or source.document in self._pages):
            state = State.UNDECIDED
        return Entry(kind, name, state, of=of, detail=detail if state is State.UNDECIDED else "", location=at)

    def _unless_cited(self, part: Part, spans: Mapping[str, _Spans], entry: Entry) -> Iterator[Entry]:
        """Yield an entry unless its own source cites something of its kind in another place of a page."""
        for page, listed in spans.items():
            ranges = own_ranges(part.value, page)
            if any(start <= first and last <= end for start, end in ranges for first, last in listed):
                return
        yield entry


def _in_braces(path: str, name: str) -> bool:
    return f"{{{name}}}" in path or f":{name}" in path
