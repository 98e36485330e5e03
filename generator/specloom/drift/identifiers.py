"""Decides which texts are evidently identifiers or other data, and not words of an API: UUIDs, numbers, `cus_9fK2`."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from specloom.runtime.shared.scrub import REDACTED

Kind = Literal["", "integer", "uuid", "ulid", "hex", "prefixed", "numbered", "date", "email", "phone", "opaque"]
"""The kind of an identifier; empty for a text that is none."""

_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("integer", re.compile(r"-?\d+")),
    ("uuid", re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")),
    ("ulid", re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")),
    ("hex", re.compile(r"(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}|(?=[A-F]*\d)(?=\d*[A-F])[0-9A-F]{8,}")),
    # `cus_9fK2x`, `INV-2024-0007`; not `iso-8859`, `v1beta1`
    ("prefixed", re.compile(r"[A-Za-z]{1,12}(?:_[a-z]{1,12})?_(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{4,}")),
    ("prefixed", re.compile(r"[A-Za-z]{1,12}_(?=[A-Za-z]*[a-z])(?=[A-Za-z]*[A-Z])[A-Za-z]{8,}")),
    ("prefixed", re.compile(r"[A-Za-z]{1,6}-(?=[A-Za-z0-9-]*\d{3})[A-Z0-9]{4,}(?:-[A-Z0-9]{2,})*")),
    ("prefixed", re.compile(r"[A-Z]{1,6}-\d{2,}(?:-\d+)*")),
    ("numbered", re.compile(r"[A-Za-z]{2,12}[_-]\d{1,}")),
    ("email", re.compile(r"[^@\s/]+@[^@\s/]+\.[A-Za-z]{2,}")),
    ("phone", re.compile(r"\+\d{7,15}")),
)
_NO_PREFIX = frozenset({
    "day", "family", "gen", "http", "iso", "layer", "level", "line", "part", "phase", "quarter", "section", "stage",
    "step", "test", "tier", "top", "type", "utf", "ver", "version", "week", "windows", "year",
})  # fmt: skip


def identifier_kind(text: str) -> Kind:
    """Return of which kind an identifier is, empty where the text may as well be a word of the API."""
    if REDACTED in text:
        return "opaque"
    if _is_date(text):
        return "date"
    prefix = re.split("[_-]", text, maxsplit=1)[0].lower()
    for kind, pattern in _PATTERNS:
        if pattern.fullmatch(text) and not (kind in ("prefixed", "numbered") and prefix in _NO_PREFIX):
            return kind
    return "opaque" if any(map(_is_random, re.split(r"[._~-]", text))) else ""


def _is_date(text: str) -> bool:
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _is_random(part: str) -> bool:
    """Tell whether a run of letters and digits is none that a person would write: digits stand among the letters."""
    if not part.isascii() or not part.isalnum() or not any(map(str.isalpha, part)):
        return False
    digits = sum(map(str.isdecimal, part))
    mixed = part != part.lower() and part != part.upper()
    inside = re.search(r"\d[A-Za-z]+\d|[A-Za-z]\d+[A-Za-z]+\d", part) is not None
    return (len(part) >= 10 and digits >= 2 and (mixed or inside)) or (len(part) >= 20 and digits >= 1)
