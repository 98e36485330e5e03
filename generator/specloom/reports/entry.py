"""One thing to report, whatever the format: a diagnostic, and what else is known of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from specloom.base.diagnostics import Diagnostic, Location


@dataclass(frozen=True, slots=True)
class Entry:
    """A diagnostic; `related` is another place that it concerns, with what is there; `count` how often it occurred.

    `identity` is what stays the same when lines move: by default the message.
    """

    diagnostic: Diagnostic
    related: Location | None = None
    related_text: str = ""
    identity: str = ""
    count: int = 1


class RuleText(NamedTuple):
    """What a format shows of a rule: what it is about, and the way out or the reason."""

    about: str
    help: str = ""


def fingerprints(entries: Sequence[Entry]) -> list[str]:
    """Return a text for each entry that stays the same when lines move, and that no other entry has."""
    seen: Counter[str] = Counter()
    result: list[str] = []
    for entry in entries:
        at = entry.diagnostic.location
        parts = (entry.diagnostic.rule, at.document, at.fragment, entry.identity or entry.diagnostic.message)
        text = "\0".join(parts)
        seen[text] += 1
        result.append(sha256(f"{text}\0{seen[text]}".encode("utf-8", "backslashreplace")).hexdigest())
    return result
