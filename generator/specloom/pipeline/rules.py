"""All rules that a diagnostic, a finding or a change may name, from the tables of the stages that have them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from specloom.base.rules import RULES
from specloom.diff.rules import RULES as CHANGES
from specloom.drift.finding import RULES as CONTRADICTIONS
from specloom.lint import RULES as LINTED
from specloom.reports import RuleText


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """What is known of a rule: its kind, how much it weighs, what it is about, and the way out or the reason.

    `may_be_ignored`: `x-specloom-ignore` switches it off in a place.
    """

    rule: str
    kind: str
    severity: str
    about: str
    help: str = ""
    may_be_ignored: bool = False


def all_rules() -> Mapping[str, RuleFacts]:
    """Return the rules by their ids: of documents, then of contradictions, then of changes."""
    facts = [
        RuleFacts(rule, str(known.of), known.severity, known.about, may_be_ignored=rule in LINTED)
        for rule, known in RULES.items()
    ]
    facts += [
        RuleFacts(rule, "contradiction of traffic and document", severity.value, about, hint)
        for rule, (severity, about, hint) in CONTRADICTIONS.items()
    ]
    facts += [RuleFacts(rule, "change", known.level, known.why) for rule, known in CHANGES.items()]
    known: dict[str, RuleFacts] = {}
    for entry in facts:
        known.setdefault(entry.rule, entry)
    return known


def rule_texts(rules: Iterable[str]) -> Mapping[str, RuleText]:
    """Return what reports show of rules."""
    known = all_rules()
    return {rule: RuleText(known[rule].about, known[rule].help) for rule in rules}
