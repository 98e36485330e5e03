"""Decides where recorded traffic and a document contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from specloom import ir
from specloom.drift.exchanges import compare_recordings
from specloom.drift.finding import RULES, Finding
from specloom.drift.unobserved import unobserved
from specloom.drift.values import Comparer
from specloom.ir.recordings import Recording

__all__ = ["RULES", "Finding", "drift"]

_BY_VALUE = frozenset({"drift-enum-value"})
_BY_TYPE = frozenset({"drift-type", "drift-format", "drift-variant"})
_MOST_KEPT = 200


def drift(api: ir.Api, recordings: Sequence[Recording]) -> tuple[Finding, ...]:
    """Compare recordings with a document: contradictions in their order, then what was never seen.

    The same contradiction is reported once, with the number of times it was seen. What was made up is compared as well,
    but shows nothing: a field that only such exchanges have was never seen.
    """
    comparer = Comparer(api.schemas)
    found: dict[tuple[object, ...], Finding] = {}
    shown = _part(recordings, made_up=False)
    made_up = compare_recordings(api, _part(recordings, made_up=True), Comparer(api.schemas))
    for finding in (*compare_recordings(api, shown, comparer), *made_up):
        kind = ""
        if finding.rule in _BY_VALUE:
            kind = repr(finding.value)
        elif finding.rule in _BY_TYPE:
            kind = type(finding.value).__name__
        alone = finding.location if finding.rule == "drift-operation-unknown" else None
        key = (finding.rule, finding.place, finding.name, kind, alone)
        found[key] = _again(found[key], finding) if key in found else finding
    return (*found.values(), *unobserved(api, shown, comparer))


def _part(recordings: Sequence[Recording], *, made_up: bool) -> list[Recording]:
    """Return the recordings with only those exchanges that were made up, or with all others."""
    return [
        replace(one, exchanges=tuple(each for each in one.exchanges if (each.source == "synthesised") is made_up))
        for one in recordings
    ]


def _again(first: Finding, finding: Finding) -> Finding:
    kept = (*first.others, finding.value) if len(first.others) < _MOST_KEPT else first.others
    return replace(first, count=first.count + 1, others=kept)
