"""Decides what changed between two versions of an API, and how much it weighs for those who call it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from specloom import ir
from specloom.diff.access import compare_schemes, compare_servers
from specloom.diff.change import Change, quoted
from specloom.diff.collect import Collector, Subject
from specloom.diff.operations import compare_operations
from specloom.diff.rules import LEVELS, RULES, Level

__all__ = ["LEVELS", "RULES", "Change", "compare", "heaviest", "ordered"]


def compare(
    old: ir.Api, new: ir.Api, *, left_out: tuple[Sequence[ir.Refusal], Sequence[ir.Refusal]] = ((), ())
) -> tuple[Change, ...]:
    """Return the changes between two APIs, the weighty first; `left_out` are the operations that each refuses."""
    found = Collector(old, new)
    _information(found, old, new)
    compare_servers(found, old, new)
    compare_schemes(found, old, new)
    compare_operations(found, old, new, left_out)
    return ordered(found.changes())


def ordered(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes with the weighty first, otherwise as they came."""
    return tuple(sorted(changes, key=lambda change: LEVELS.index(change.level)))


def heaviest(changes: Iterable[Change]) -> Level | None:
    """Return how much changes weigh together, None where there are none."""
    found = {change.level for change in changes}
    return next((level for level in LEVELS if level in found), None)


def _information(found: Collector, old: ir.Api, new: ir.Api) -> None:
    at = Subject("API", old.location.child("info"), new.location.child("info"))
    texts = [(api.title, api.version, api.description) for api in (old, new)]
    if texts[0] != texts[1]:
        found.add("info-changed", "its title, version or description changed", at)
    before, after = ({tag.name: tag for tag in api.tags} for api in (old, new))
    for name, tag in before.items():
        if name in after and tag.description != after[name].description:
            at = Subject(f"tag {quoted(name)}", old.location.child("tags"), new.location.child("tags"))
            found.add("tag-text-changed", "its description changed", at)
    if (old.rate_limit, old.retry) != (new.rate_limit, new.retry):
        at = Subject("API", old.location, new.location)
        found.add("behaviour-changed", "which failures are repeated, or how often it may be called, changed", at)
