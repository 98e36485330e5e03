"""Which values of a recording stand for others: pseudonyms and marks that the recorder put there prove nothing."""

from __future__ import annotations

import re

from specloom.base.document import Json
from specloom.drift.finding import Finding
from specloom.runtime.shared.scrub import REDACTED

_OF_VALUES = frozenset({"drift-limit", "drift-format", "drift-enum-value", "drift-variant"})
_PSEUDONYM = re.compile(r"user-[0-9a-f]{8}@example\.com|\+[1-9]\d{6,14}")


def is_replaced(finding: Finding, personal: frozenset[str]) -> bool:
    """Tell whether a finding is about a value that the recorder has replaced; `personal` are names in lower case.

    What a pseudonym keeps of the value is its JSON type: that is compared.
    """
    if finding.exchange is None or not finding.exchange.redaction:
        return False
    if _holds_mark(finding.value):
        return finding.rule in _OF_VALUES or finding.rule == "drift-type"
    if finding.rule not in _OF_VALUES:
        return False
    names = {finding.name.lower(), *(part.lower() for part in finding.pointer.split("/"))}
    is_pseudonym = isinstance(finding.value, str) and _PSEUDONYM.search(finding.value) is not None
    return is_pseudonym or not names.isdisjoint(personal)


def _holds_mark(value: Json) -> bool:
    return isinstance(value, str) and REDACTED in value
