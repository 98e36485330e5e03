"""Counts the claims of each operation (`claims`) by the basis of their source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from specloom.base.diagnostics import Location
from specloom.base.document import Document
from specloom.evidence.claims import BASES, UNSOURCED, claims_of
from specloom.lint.outline import Operation, operations

NOT_CHECKED = "claims not checked against their pages"
_COLUMNS = (*BASES, UNSOURCED)
_LEAST_NAME = 16


@dataclass(frozen=True, slots=True)
class Row:
    """The number of claims of one operation by basis; `is_sourced` tells whether the operation itself has a source."""

    operation: str
    location: Location
    counts: Mapping[str, int]
    is_sourced: bool


def coverage(document: Document) -> tuple[Row, ...]:
    """Return the claims of every operation."""
    return tuple(_row(document, operation) for operation in operations(document))


def share(rows: Sequence[Row]) -> float:
    """Return the percentage of claims with a source; 100 where there are no claims."""
    total = sum(sum(row.counts.values()) for row in rows)
    missing = sum(row.counts.get(UNSOURCED, 0) for row in rows)
    return 100.0 if total == 0 else 100.0 * (total - missing) / total


def _row(document: Document, operation: Operation) -> Row:
    listed = list(claims_of(document, operation))
    return Row(operation.id, operation.location, Counter(claim.basis for claim in listed), listed[0].source is not None)


def table(rows: Sequence[Row], *, within: int | None = None) -> Iterator[str]:
    """Yield the lines of the report; those of the table fit `within` so many columns, names without their ends."""
    width = max([len("operation"), *(len(row.operation) for row in rows)])
    if within is not None:
        width = min(width, max(_LEAST_NAME, within - sum(len(column) + 2 for column in _COLUMNS)))
    yield "  ".join(["operation".ljust(width), *_COLUMNS])
    for row in rows:
        yield _line(row.operation, row.counts, width)
    totals = {column: sum(row.counts.get(column, 0) for row in rows) for column in _COLUMNS}
    yield _line("total", totals, width)
    unsourced = sum(not row.is_sourced for row in rows)
    count = sum(totals.values())
    sourced = count - totals[UNSOURCED]
    yield f"{sourced} of {count} claims have a source, {unsourced} of {len(rows)} operations have none; {NOT_CHECKED}"


def _line(name: str, counts: Mapping[str, int], width: int) -> str:
    name = name if len(name) <= width else f"{name[: width - 1]}…"
    return "  ".join([name.ljust(width), *(str(counts.get(column, 0)).rjust(len(column)) for column in _COLUMNS)])
