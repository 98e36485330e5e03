"""Decides where recorded traffic and a document contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from specloom import ir
from specloom.drift.exchanges import compare_recordings
from specloom.drift.finding import RULES, Finding
from specloom.drift.replaced import is_replaced
from specloom.drift.unobserved import unobserved
from specloom.drift.values import Comparer
from specloom.ir.personal import personal_names
from specloom.ir.recordings import Recording, with_exchanges

__all__ = ["RULES", "Finding", "drift"]

_BY_VALUE = frozenset({"drift-enum-value"})
_BY_TYPE = frozenset({"drift-type", "drift-format", "drift-variant"})
_MAX_VALUES = 200


def drift(api: ir.Api, recordings: Sequence[Recording]) -> tuple[Finding, ...]:
    """Compare recordings with a document: contradictions in their order, then documented fields that no response has.

    The same contradiction is reported once, with the number of times it occurred. Synthesised exchanges are compared as
    well but are no evidence: a field that only they have counts as not observed. What the recorder put in the place of
    credentials and personal data contradicts nothing.
    """
    comparer = Comparer(api.schemas)
    findings: dict[tuple[object, ...], Finding] = {}
    observed = with_exchanges(recordings, lambda exchange: exchange.source != "synthesised")
    made_up = with_exchanges(recordings, lambda exchange: exchange.source == "synthesised")
    synthesised = compare_recordings(api, made_up, Comparer(api.schemas))
    personal = frozenset(name.lower() for name in personal_names(api))
    for finding in (*compare_recordings(api, observed, comparer), *synthesised):
        if is_replaced(finding, personal):
            continue
        kind = ""
        if finding.rule in _BY_VALUE:
            kind = repr(finding.value)
        elif finding.rule in _BY_TYPE:
            kind = type(finding.value).__name__
        location = finding.location if finding.rule == "drift-operation-unknown" else None
        key = (finding.rule, finding.place, finding.name, kind, location)
        first = findings.setdefault(key, finding)
        if first is not finding:
            others = (*first.others, finding.value)[:_MAX_VALUES]
            findings[key] = replace(first, count=first.count + 1, others=others)
    return (*findings.values(), *unobserved(api, observed, comparer))
