"""Counts claims by the basis of their source.

A claim is an operation, a parameter, a body, a response, a header, a property, or a schema with a name or a source. An
operation and a response need a source of their own; every other claim inherits that of its parent, on the path by which
an operation reaches it first. Where a source names the facts that are inferred, what inherits it is documented.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.evidence.citations import SOURCE
from specloom.lint.outline import Kind, Operation, Part, follow, members, operations

BASES = ("documented", "inferred", "observed")
UNSOURCED = "unsourced"
NOT_CHECKED = "claims not checked against their pages"
_COLUMNS = (*BASES, UNSOURCED)
_ALWAYS = frozenset({Kind.PARAMETER, Kind.HEADER, Kind.REQUEST_BODY, Kind.RESPONSE, Kind.PROPERTY})
_COMPONENT = 3


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
    operation_basis = _basis(operation.value.get(SOURCE))
    counts = Counter([operation_basis or UNSOURCED])
    visited: set[Location] = set()
    body = () if operation.body is None else (operation.body,)
    for part in (*operation.parameters, *body, *(response for _, response in operation.responses)):
        inherited = "" if part.kind is Kind.RESPONSE else _passed_on(operation.value, operation_basis)
        counts.update(basis or UNSOURCED for basis in _claims(document, part, inherited, visited))
    return Row(operation.id, operation.location, counts, bool(operation_basis))


def _claims(document: Document, start: Part, inherited: str, visited: set[Location]) -> Iterator[str]:
    waiting = [(start, inherited)]
    while waiting:
        part, basis = waiting.pop()
        if part.location in visited:
            continue
        visited.add(part.location)
        own_basis = _basis(part.value.get(SOURCE))
        basis = own_basis or basis
        named = part.location.pointer[:2] == ("components", "schemas") and len(part.location.pointer) == _COMPONENT
        if part.kind in _ALWAYS or own_basis or (part.kind is Kind.SCHEMA and named):
            yield basis
        basis = _passed_on(part.value, basis)
        target = follow(document, part)
        if target.location != part.location:
            # the target of a property's reference is a schema, not a property
            kind = Kind.SCHEMA if part.kind is Kind.PROPERTY else part.kind
            waiting.append((Part(kind, target.location, target.value), basis))
        else:
            waiting.extend(reversed([(member, basis) for member in members(part)]))


def _passed_on(value: Json, basis: str) -> str:
    """Return the basis that children inherit from an object with this basis."""
    source = value.get(SOURCE) if isinstance(value, dict) else None
    return "documented" if isinstance(source, dict) and basis == "inferred" and "inferred" in source else basis


def _basis(source: Json) -> str:
    basis = source.get("basis") if isinstance(source, dict) else None
    return basis if isinstance(basis, str) and basis in BASES else ""


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
    sourced = count - totals[UNSOURCED]
    yield f"{sourced} of {count} claims have a source, {unsourced} of {len(rows)} operations have none; {NOT_CHECKED}"


def _line(name: str, counts: Mapping[str, int], width: int) -> str:
    return "  ".join([name.ljust(width), *(str(counts.get(column, 0)).rjust(len(column)) for column in _COLUMNS)])
