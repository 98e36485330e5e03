"""Which operation a section of a page is about: by method and path, where the page shows them, else by citations."""

from __future__ import annotations

from specloom.inventory.claims import Claims, own_ranges
from specloom.lint.outline import Operation
from specloom.pages import Section

_MOST_OUTSIDE = 0.5
"""How much of a citation may stand outside of the section that it is about."""


def operation_of(claims: Claims, page: str, section: Section, taken: set[str]) -> Operation | None:
    """Return the operation that a section is about, None where the document has none."""
    if not section.path:
        return _cited([operation for operation in claims.operations if operation.id not in taken], page, section)
    same = claims.operations_at(section.path)
    if section.method:
        return next((operation for operation in same if operation.method == section.method), None)
    free = [operation for operation in same if operation.id not in taken]
    if len(free) < 2:
        return free[0] if free else None
    cited = _cited(free, page, section)
    if cited is not None:
        return cited
    sends = any(row.place == "body" for row in section.parameters) or any(
        sample.role == "request" for sample in section.samples
    )
    return next((operation for operation in free if (operation.body is not None) == sends), None)


def _cited(candidates: list[Operation], page: str, section: Section) -> Operation | None:
    rated = [(_overlap(operation, page, section), operation) for operation in candidates]
    best, operation = max(rated, key=lambda pair: pair[0], default=(0, None))
    return operation if best else None


def _overlap(operation: Operation, page: str, section: Section) -> int:
    """Return how many lines of a section an operation cites in one range, 0 where most of the range is elsewhere."""
    best = 0
    for first, last in own_ranges(operation.value, page):
        shared = min(last, section.last) - max(first, section.first) + 1
        if shared > _MOST_OUTSIDE * (last - first + 1):
            best = max(best, shared)
    return best
