"""Compares operations: matches those of both versions, and compares each pair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from specloom import ir
from specloom.diff.access import compare_security
from specloom.diff.change import quoted
from specloom.diff.collect import Collector, Subject
from specloom.diff.exchanges import compare_body, compare_responses
from specloom.diff.parameters import compare_parameters

Refusals = Sequence[ir.Refusal]


def compare_operations(collector: Collector, old: ir.Api, new: ir.Api, refused: tuple[Refusals, Refusals]) -> None:
    """Compare all operations; `refused` are those that the old and the new package leave out."""
    left_out = [{_key(refusal.method, refusal.path) for refusal in side} for side in refused]
    for before, after in matched_operations(old.operations, new.operations):
        if before is not None and after is not None:
            _compare(collector, (old, before), (new, after))
        elif before is not None:
            removed = Subject(f"operation {quoted(title(before))}", before.location, None, title(before))
            refused_now = _key(before.method, before.path) in left_out[1]
            collector.add("operation-unsupported", "the package has to leave it out", removed, when=refused_now)
            collector.add("operation-removed", f"{quoted(_address(before))} is gone", removed, when=not refused_now)
        elif after is not None:
            added = Subject(f"operation {quoted(title(after))}", None, after.location, title(after))
            refused_before = _key(after.method, after.path) in left_out[0]
            collector.add("operation-supported", "the package had to leave it out before", added, when=refused_before)
            collector.add("operation-added", f"{quoted(_address(after))} is new", added, when=not refused_before)


def title(operation: ir.Operation) -> str:
    """Return what an operation is called in reports: its id, or method and path."""
    return operation.id or _address(operation)


def matched_operations(
    old: Sequence[ir.Operation], new: Sequence[ir.Operation]
) -> Iterator[tuple[ir.Operation | None, ir.Operation | None]]:
    """Yield pairs of operations: matched by method and path, then by id; None stands for a missing one."""
    by_key = {_place(operation): operation for operation in new}
    by_id = {operation.id: operation for operation in new if operation.id}
    taken = {_place(operation) for operation in old}
    for before in old:
        after = by_key.get(_place(before))
        if after is None:
            moved = by_id.get(before.id)
            after = moved if moved and _place(moved) not in taken else None
            taken |= {_place(after)} if after else set()
        yield before, after
    yield from ((None, operation) for operation in new if _place(operation) not in taken)


def _place(operation: ir.Operation) -> tuple[str, ...]:
    """Return method and path, and the document where it is not the first one of its package."""
    return (*_key(operation.method, operation.path), *operation.key[:1])


def _key(method: str, path: str) -> tuple[str, str]:
    """Return method and path, without the names of path parameters: they are never sent."""
    return method, re.sub(r"\{[^}]*\}", "{}", path)


def _address(operation: ir.Operation) -> str:
    return f"{operation.http_method} {operation.path}"


def _compare(collector: Collector, old: tuple[ir.Api, ir.Operation], new: tuple[ir.Api, ir.Operation]) -> None:
    before, after = old[1], new[1]
    subject = Subject(f"operation {quoted(title(after))}", before.location, after.location, title(after))
    if _key(before.method, before.path) != _key(after.method, after.path):
        message = f"it moved from {quoted(_address(before))} to {quoted(_address(after))}"
        collector.add("operation-moved", message, subject)
    was_renamed = before.id != after.id
    collector.add("operation-id-changed", f"its id was {quoted(before.id)}", subject, when=was_renamed)
    deprecated, revived = after.deprecated and not before.deprecated, before.deprecated and not after.deprecated
    collector.add("operation-deprecated", "it is deprecated", subject, when=deprecated)
    collector.add("operation-undeprecated", "it is no longer deprecated", subject, when=revived)
    tags = [", ".join(map(quoted, operation.tags)) or "none" for operation in (before, after)]
    message = f"its tags went from {tags[0]} to {tags[1]}"
    collector.add("operation-tags-changed", message, subject, when=before.tags != after.tags)
    texts = [(operation.summary, operation.description) for operation in (before, after)]
    collector.texts("operation-text-changed", texts[0], texts[1], subject)
    _behaviour(collector, before, after, subject)
    compare_parameters(collector, before, after, subject)
    compare_body(collector, before.body, after.body, subject)
    compare_responses(collector, before, after, subject)
    compare_security(collector, old, new, subject)


def _behaviour(collector: Collector, before: ir.Operation, after: ir.Operation, subject: Subject) -> None:
    """Compare the behaviour of the package: pagination, retries, rate limits, errors in bodies."""
    pages, pages_now = before.pagination, after.pagination
    if pages is None and pages_now is not None:
        collector.add("pagination-added", f"it comes in pages, by {quoted(pages_now.style)}", subject)
    elif pages is not None and pages_now is None:
        collector.add("pagination-removed", "it no longer comes in pages", subject)
    elif pages is not None and pages_now is not None and pages != pages_now:
        styles = f"went from {quoted(pages.style)} to {quoted(pages_now.style)}"
        change = "follow otherwise" if pages.style == pages_now.style else styles
        collector.add("pagination-changed", f"its pages {change}", subject)
    _compare_waiting(collector, before, after, subject)
    for what, old, new in (
        ("how often it may be called", before.rate_limit, after.rate_limit),
        ("which failures are repeated", before.retry, after.retry),
        ("the header that makes repeats safe", before.idempotency_header, after.idempotency_header),
        ("which bodies are errors", before.failure, after.failure),
    ):
        collector.add("behaviour-changed", f"{what} changed", subject, when=old != new)


def _compare_waiting(collector: Collector, before: ir.Operation, after: ir.Operation, subject: Subject) -> None:
    """Compare what answers say of work, and of where it can be asked for."""
    starts = [each.start and replace(each.start, at=None) for each in (before, after)]
    for what, old, new in (("its work", before.wait, after.wait), ("the work that it begins", *starts)):
        if old is None and new is not None:
            collector.add("wait-added", f"{what} can be waited for", subject)
        elif old is not None and new is None:
            collector.add("wait-removed", f"{what} can no longer be waited for", subject)
        else:
            collector.add("wait-changed", f"{what} is waited for otherwise", subject, when=old != new)
