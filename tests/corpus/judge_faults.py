"""Known faults of the judge, openapi-core: requests that it refuses and that are what their documents describe.

The table is strict: a disagreement that no row explains fails the run, and so does a row that explains none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple


class Fault(NamedTuple):
    """Operations of a document whose requests are refused with a text that contains `shows`, wrongly, and why."""

    document: str
    operations: tuple[str, ...]
    shows: str
    reason: str


FAULTS: tuple[Fault, ...] = ()


def unexplained(
    rows: Sequence[dict[str, Any]], documents: Collection[str], faults: Sequence[Fault] = FAULTS
) -> Iterator[str]:
    """Yield where judge and mock do not agree and no fault says why, and faults that show no longer."""
    shown: set[tuple[Fault, str]] = set()
    for row in rows:
        document, operation = Path(row["document"]).stem, row["operation"]
        known = [
            fault
            for fault in faults
            if fault.document == document and operation in fault.operations and fault.shows in row["why"]
        ]
        shown |= {(fault, operation) for fault in known}
        if row["verdict"] == "refused" and not known:
            yield f"{document}: {operation}: refused by the judge: {row['why']}"
        if row["mock"] and row["verdict"] == "accepted":
            yield f"{document}: {operation}: refused by the mock alone: {'; '.join(row['mock'])}"
    for fault in faults:
        for operation in fault.operations:
            if fault.document in documents and (fault, operation) not in shown:
                yield f"{fault.document}: {operation}: {fault.shows!r} shows no longer: delete it ({fault.reason})"
