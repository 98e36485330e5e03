"""The README's part on where a package comes from, and what each row of the support manifest says of its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.code.readme_view import Origin, OriginRow
from specloom.code.safe import markdown, markdown_code
from specloom.evidence.report import CitedPage
from specloom.evidence.summary import EvidenceSummary
from specloom.ir.recordings import Recording, key_of

_EXCHANGES = {
    "documented-sample": "{} samples of the documentation",
    "live": "{} recorded from a live server",
    "mock": "{} recorded from a mock server",
    "synthesised": "{} made up from the document, which prove nothing about the API",
}


def lower_origin(summary: EvidenceSummary, recordings: Iterable[Recording]) -> Origin | None:
    """Return what the README says of pages, claims and exchanges; None for a document that cites nothing."""
    if not summary.pages:
        return None
    counts = ", ".join(f"{count} {basis}" for basis, count in summary.counts.items())
    return Origin(
        claims=markdown(counts),
        exchanges=markdown(", ".join(_exchanges(recordings)) or "none"),
        pages=tuple(
            OriginRow(markdown_code(page.name), markdown("".join(f", {text}" for text in _about(page))))
            for page in summary.pages
        ),
    )


def _about(page: CitedPage) -> Iterator[str]:
    yield from (text for text in (page.title, page.url) if text)
    if page.retrieved:
        yield f"retrieved {page.retrieved}"


def _exchanges(recordings: Iterable[Recording]) -> Iterator[str]:
    listed = [exchange for recording in recordings for exchange in recording.exchanges]
    counts = Counter(exchange.source for exchange in listed)
    for source, count in sorted(counts.items()):
        days = sorted({each.recorded for each in listed if each.source == source and each.recorded})
        when = f" ({days[0]})" if len(days) == 1 else f" ({days[0]} to {days[-1]})" if days else ""
        yield _EXCHANGES.get(source, f"{{}} of the source {source}").format(count) + when


def operation_origins(
    api: ir.Api, summary: EvidenceSummary, recordings: Iterable[Recording]
) -> dict[Location, dict[str, Json]]:
    """Return what the manifest says of the evidence of each operation, by location.

    That is its source, its claims by basis, what is inferred of it, its parameters and responses, and the day of the
    latest recording; members are left out where nothing is known.
    """
    counts = {row.location: row.counts for row in summary.rows}
    days: dict[str, str] = {}
    for exchange in (exchange for recording in recordings for exchange in recording.exchanges):
        days[exchange.operation] = max(days.get(exchange.operation, ""), exchange.recorded)
    origins: dict[Location, dict[str, Json]] = {}
    for operation in api.operations:
        source, claims = operation.source, counts.get(operation.location, {})
        members: dict[str, Json] = {
            "source": _source(source) if source is not None else None,
            "claims": {basis: count for basis, count in sorted(claims.items()) if count},
            "inferred": _inferred(operation),
            "recorded": days.get(key_of(operation)),
        }
        origins[operation.location] = {name: value for name, value in members.items() if value}
    return origins


def _source(source: ir.Provenance) -> dict[str, Json]:
    known: dict[str, Json] = {"url": source.url, "retrieved": source.retrieved}
    shown: dict[str, Json] = {"document": source.document, "lines": source.lines, "basis": source.basis}
    return shown | {name: value for name, value in known.items() if value}


def _inferred(operation: ir.Operation) -> list[Json]:
    """Return what is inferred of an operation, its parameters and responses, each with its place and reason."""
    parts: list[tuple[Location, ir.Provenance | None]] = [
        (operation.location, operation.source),
        *((each.location, each.source or each.schema.source) for each in operation.parameters),
        *((each.location, each.source) for each in operation.responses),
    ]
    rows: list[Json] = []
    for location, source in parts:
        if source is not None and source.basis == "inferred":
            facts: dict[str, Json] = {"facts": list(source.inferred)} if source.inferred else {}
            rows.append({"place": location.fragment, **facts, "note": source.note})
    return rows
