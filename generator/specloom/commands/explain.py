"""What `specloom explain` knows: every rule that a diagnostic, a finding or a change may name."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.base.closeness import did_you_mean
from specloom.base.usage import UsageError
from specloom.pipeline.rules import RuleFacts, all_rules

_MOST = 4


def rules(name: str) -> Mapping[str, RuleFacts]:
    """Return the rule of this name, or all rules for an empty one.

    Raises:
        UsageError: There is no such rule.
    """
    known = all_rules()
    if not name:
        return known
    if name not in known:
        alike = [rule for rule in known if name in rule]
        hint = did_you_mean(name, known, "`specloom explain` lists all rules")
        raise UsageError(f"there is no rule {name!r}", f"there are {', '.join(alike[:_MOST])}" if alike else hint)
    return {name: known[name]}
