"""Decides how the coverage of a document is laid out: a row an operation, a total, and one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from specloom.evidence.coverage import BASES, UNSOURCED, Row, share

_COLUMNS = (*BASES, UNSOURCED)


def table(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of the report."""
    width = max([len("operation"), *(len(row.operation) for row in rows)])
    yield "  ".join(["operation".ljust(width), *_COLUMNS])
    for row in rows:
        yield _line(row.operation, row.counts, width)
    totals = {column: sum(row.counts.get(column, 0) for row in rows) for column in _COLUMNS}
    yield _line("total", totals, width)
    unsourced = sum(not row.is_sourced for row in rows)
    count = sum(totals.values())
    yield f"{share(rows):.1f} % of {count} claims have a source; {unsourced} of {len(rows)} operations have none"


def _line(name: str, counts: Mapping[str, int], width: int) -> str:
    return "  ".join([name.ljust(width), *(str(counts.get(column, 0)).rjust(len(column)) for column in _COLUMNS)])
