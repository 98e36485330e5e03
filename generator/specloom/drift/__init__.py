"""Decides where recorded traffic and a document contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from specloom import ir
from specloom.drift.exchanges import compare_recordings
from specloom.drift.finding import RULES, Finding
from specloom.drift.unobserved import unobserved
from specloom.drift.values import Comparer
from specloom.ir.recordings import Exchange, Recording

__all__ = ["RULES", "Finding", "drift"]

_BY_VALUE = frozenset({"drift-enum-value"})
_BY_TYPE = frozenset({"drift-type", "drift-format", "drift-variant"})
_MAX_VALUES = 200


def drift(api: ir.Api, recordings: Sequence[Recording]) -> tuple[Finding, ...]:
    """Compare recordings with a document: contradictions in their order, then documented fields that no response has.

    The same contradiction is reported once, with the number of times it occurred. Synthesised exchanges are compared as
    well but are no evidence: a field that only they have counts as not observed.
    """
    comparer = Comparer(api.schemas)
    findings: dict[tuple[object, ...], Finding] = {}
    observed = _only(recordings, synthesised=False)
    synthesised = compare_recordings(api, _only(recordings, synthesised=True), Comparer(api.schemas))
    for finding in (*compare_recordings(api, observed, comparer), *synthesised):
        kind = ""
        if finding.rule in _BY_VALUE:
            kind = repr(finding.value)
        elif finding.rule in _BY_TYPE:
            kind = type(finding.value).__name__
        location = finding.location if finding.rule == "drift-operation-unknown" else None
        key = (finding.rule, finding.place, finding.name, kind, location)
        findings[key] = _counted(findings[key], finding) if key in findings else finding
    return (*findings.values(), *unobserved(api, observed, comparer))


def _only(recordings: Sequence[Recording], *, synthesised: bool) -> list[Recording]:
    """Return the recordings with only their synthesised exchanges, or with only the others."""

    def is_chosen(exchange: Exchange) -> bool:
        return (exchange.source == "synthesised") is synthesised

    return [replace(recording, exchanges=tuple(filter(is_chosen, recording.exchanges))) for recording in recordings]


def _counted(first: Finding, finding: Finding) -> Finding:
    others = (*first.others, finding.value) if len(first.others) < _MAX_VALUES else first.others
    return replace(first, count=first.count + 1, others=others)
