"""Compares two versions of an API: the changes, and what each means for those who call it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from specloom import ir
from specloom.diff.access import compare_schemes, compare_servers
from specloom.diff.change import Change, quoted
from specloom.diff.collect import Collector, Subject
from specloom.diff.operations import compare_operations
from specloom.diff.rules import LEVELS, RULES, Level

__all__ = ["LEVELS", "RULES", "Change", "compare", "highest_level", "ordered"]


def compare(
    old: ir.Api, new: ir.Api, *, left_out: tuple[Sequence[ir.Refusal], Sequence[ir.Refusal]] = ((), ())
) -> tuple[Change, ...]:
    """Return the changes between two APIs, breaking ones first; `left_out` are the operations that each refuses."""
    collector = Collector(old, new)
    _information(collector, old, new)
    compare_servers(collector, old, new)
    compare_schemes(collector, old, new)
    compare_operations(collector, old, new, left_out)
    return ordered(collector.changes())


def ordered(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes by level, breaking ones first, otherwise in their order."""
    return tuple(sorted(changes, key=lambda change: LEVELS.index(change.level)))


def highest_level(changes: Iterable[Change]) -> Level | None:
    """Return the highest level among changes, None where there are none."""
    levels = {change.level for change in changes}
    return next((level for level in LEVELS if level in levels), None)


def _information(collector: Collector, old: ir.Api, new: ir.Api) -> None:
    at = Subject("API", old.location.child("info"), new.location.child("info"))
    texts = [(api.title, api.version, api.description) for api in (old, new)]
    collector.add("info-changed", "its title, version or description changed", at, when=texts[0] != texts[1])
    before, after = ({tag.name: tag for tag in api.tags} for api in (old, new))
    for name, tag in before.items():
        if name in after and tag.description != after[name].description:
            at = Subject(f"tag {quoted(name)}", old.location.child("tags"), new.location.child("tags"))
            collector.add("tag-text-changed", "its description changed", at)
    changed = (old.rate_limit, old.retry) != (new.rate_limit, new.retry)
    message = "which failures are repeated, or how often it may be called, changed"
    collector.add("behaviour-changed", message, Subject("API", old.location, new.location), when=changed)
