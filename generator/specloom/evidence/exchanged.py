"""Descriptions of neighbours that look exchanged: each has more words of the other's name than of its own.

Words that both names have tell nothing, nor do texts without a word of either name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from specloom.base.diagnostics import Location
from specloom.evidence.claim_sources import ClaimSource
from specloom.evidence.same_words import same

_WORD = re.compile(r"[A-Za-z][a-z]+|[A-Z]{2,}(?![a-z])")


@dataclass(frozen=True, slots=True)
class Described:
    """A name, the text about it, where that stands, and what it cites."""

    name: str
    text: str
    location: Location
    source: ClaimSource


def exchanged(neighbours: Sequence[Described]) -> Iterator[tuple[Described, Described]]:
    """Yield each pair whose texts would fit their names better if they changed places."""
    names = [_words(each.name) for each in neighbours]
    texts = [_words(each.text) for each in neighbours]
    for first, second in ((a, b) for b in range(len(neighbours)) for a in range(b)):
        if _gain(texts[first], names[second], names[first]) > 0 < _gain(texts[second], names[first], names[second]):
            yield neighbours[first], neighbours[second]


def _gain(text: frozenset[str], other: frozenset[str], own: frozenset[str]) -> int:
    return _telling(text, other, own) - _telling(text, own, other)


def _telling(text: frozenset[str], name: frozenset[str], other: frozenset[str]) -> int:
    """Return how many words of a name, which the other has not, a text has."""
    return sum(any(same(word, each) for each in text) for word in name if not any(same(word, each) for each in other))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text.replace("'s", "")))
