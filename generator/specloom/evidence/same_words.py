"""Which words are taken for the same, without a grammar: forms that begin alike, and some synonyms."""

from __future__ import annotations

from functools import lru_cache

STEM = 4
"""How many letters two forms of a word have in common at least."""
SYNONYMS = (
    ("seconds", "secs", "sec"), ("milliseconds", "msec", "millis"), ("minutes", "mins"), ("hours", "hrs"),
    ("delete", "remove", "deletes"), ("organization", "organisation", "org"), ("email", "mail"), ("phone", "telephone"),
    ("identifier", "id"), ("cancelled", "canceled"), ("tried", "tries", "attempt", "attempts", "attempted"),
    ("modify", "modifies", "update"), ("picture", "photo", "image"), ("customer", "client", "consumer"),
    ("maximum", "max", "most"), ("minimum", "min", "least"),
)  # fmt: skip


@lru_cache(maxsize=65_536)
def same(word: str, other: str) -> bool:
    """Tell whether two words are forms of the same word, or synonyms."""
    if word == other:
        return True
    if any(word in group and other in group for group in SYNONYMS):
        return True
    shorter, longer = sorted((word, other), key=len)
    common = next((index for index, letter in enumerate(shorter) if letter != longer[index]), len(shorter))
    return common >= STEM and common >= len(shorter) - 2 and len(longer) - common <= 6
