"""Compares operations: which belong together, and what changed about each as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from specloom import ir
from specloom.diff.access import compare_security
from specloom.diff.change import quoted
from specloom.diff.collect import Collector, Subject
from specloom.diff.exchanges import compare_body, compare_responses
from specloom.diff.parameters import compare_parameters

Refusals = Sequence[ir.Refusal]


def compare_operations(found: Collector, old: ir.Api, new: ir.Api, refused: tuple[Refusals, Refusals]) -> None:
    """Compare all operations; `refused` are those that the old and the new package leave out."""
    left_out = tuple({_spot(each.method, each.path): each for each in side} for side in refused)
    for before, after in matched(old.operations, new.operations):
        if before is not None and after is not None:
            _compare(found, (old, before), (new, after))
        elif before is not None:
            gone = Subject(f"operation {quoted(title(before))}", before.location, None, title(before))
            if _spot(before.method, before.path) in left_out[1]:
                found.add("operation-unsupported", "the package has to leave it out", gone)
            else:
                found.add("operation-removed", f"{quoted(_address(before))} is gone", gone)
        elif after is not None:
            came = Subject(f"operation {quoted(title(after))}", None, after.location, title(after))
            if _spot(after.method, after.path) in left_out[0]:
                found.add("operation-supported", "the package had to leave it out before", came)
            else:
                found.add("operation-added", f"{quoted(_address(after))} is new", came)


def title(operation: ir.Operation) -> str:
    """Return what an operation is called in reports: its id, or method and path."""
    return operation.id or _address(operation)


def matched(
    old: Sequence[ir.Operation], new: Sequence[ir.Operation]
) -> Iterator[tuple[ir.Operation | None, ir.Operation | None]]:
    """Yield the operations that belong together: by method and path, then by id; what is left over stands alone."""
    by_spot = {_spot(each.method, each.path): each for each in new}
    by_id = {each.id: each for each in new if each.id}
    taken: set[tuple[str, str]] = set()
    pairs: list[tuple[ir.Operation, ir.Operation | None]] = []
    here = {_spot(each.method, each.path) for each in old}
    for before in old:
        after = by_spot.get(_spot(before.method, before.path))
        if after is None:
            moved = by_id.get(before.id)
            after = moved if moved and _spot(moved.method, moved.path) not in here | taken else None
        if after is not None:
            taken.add(_spot(after.method, after.path))
        pairs.append((before, after))
    yield from pairs
    yield from ((None, each) for each in new if _spot(each.method, each.path) not in taken)


def _spot(method: str, path: str) -> tuple[str, str]:
    """Return method and path, without the names in braces: they are never sent."""
    return method, re.sub(r"\{[^}]*\}", "{}", path)


def _address(operation: ir.Operation) -> str:
    return f"{operation.method.upper()} {operation.path}"


def _compare(found: Collector, old: tuple[ir.Api, ir.Operation], new: tuple[ir.Api, ir.Operation]) -> None:
    before, after = old[1], new[1]
    subject = Subject(f"operation {quoted(title(after))}", before.location, after.location, title(after))
    if _spot(before.method, before.path) != _spot(after.method, after.path):
        said = f"it moved from {quoted(_address(before))} to {quoted(_address(after))}"
        found.add("operation-moved", said, subject)
    if before.id != after.id:
        found.add("operation-id-changed", f"its id was {quoted(before.id)}", subject)
    if after.deprecated and not before.deprecated:
        found.add("operation-deprecated", "it is deprecated", subject)
    elif before.deprecated and not after.deprecated:
        found.add("operation-undeprecated", "it is no longer deprecated", subject)
    if before.tags != after.tags:
        said = f"its tags went from {_listed(before.tags)} to {_listed(after.tags)}"
        found.add("operation-tags-changed", said, subject)
    texts = [(each.summary, each.description) for each in (before, after)]
    found.texts("operation-text-changed", texts[0], texts[1], subject)
    _conduct(found, before, after, subject)
    compare_parameters(found, before, after, subject)
    compare_body(found, before.body, after.body, subject)
    compare_responses(found, before, after, subject)
    compare_security(found, old, new, subject)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(quoted, names)) or "none"


def _conduct(found: Collector, before: ir.Operation, after: ir.Operation, subject: Subject) -> None:
    """Compare what the package does by itself: pages, repeats, pauses, errors in bodies."""
    if before.pagination is None and after.pagination is not None:
        found.add("pagination-added", f"it comes in pages, by {quoted(after.pagination.style)}", subject)
    elif before.pagination is not None and after.pagination is None:
        found.add("pagination-removed", "it no longer comes in pages", subject)
    elif before.pagination is not None and after.pagination is not None and before.pagination != after.pagination:
        was, now = before.pagination.style, after.pagination.style
        said = f"its pages went from {quoted(was)} to {quoted(now)}" if was != now else "its pages follow otherwise"
        found.add("pagination-changed", said, subject)
    for what, old, new in (
        ("how often it may be called", before.rate_limit, after.rate_limit),
        ("which failures are repeated", before.retry, after.retry),
        ("the header that makes repeats safe", before.idempotency_header, after.idempotency_header),
        ("which bodies are errors", before.failure, after.failure),
    ):
        if old != new:
            found.add("behaviour-changed", f"{what} changed", subject)
