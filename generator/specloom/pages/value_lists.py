"""Lists of admitted values in the text of a row or sentence, as documentation generators and people write them."""

from __future__ import annotations

import re

_QUOTED = re.compile(r'"([^"\n]+)"')
_LISTS = (
    re.compile(r'\bEnum:? ?((?:"[^"\n]+"[ ,|]*)+)'),
    re.compile(r'((?:"[^"\n]+" ?\| ?)+"[^"\n]+")'),
)
_NAMED = (
    re.compile(
        r"(?:[Pp]ossible|[Aa]llowed|[Aa]ccepted|[Vv]alid|[Pp]ermitted|[Ss]upported) [Vv]alues"
        r"(?: are| include)?:? ([^|\n]+?)(?=\.? ?(?:\||$)|\. )"
    ),
    re.compile(r"[Vv]alues accepted: ([^|\n]+?)(?=\.? ?(?:\||$)|\. )"),
    re.compile(r"(?:list of|[Oo]ne of)[^()|\n]{0,40}\(([^()\n]+)\)"),
    re.compile(r"\| ((?:[A-Z_]+(?:, | or ))+[A-Z_]+) \|"),
    re.compile(r"\b[Oo]ne of:? ((?:[\w.-]+, )+(?:(?:and|or) )?[\w.-]+(?: (?:and|or) [\w.-]+)?)"),
)


def listed_values(text: str) -> tuple[str, ...]:
    """Return the values of the first list in a text; none where it has no list."""
    for pattern in _LISTS:
        if match := pattern.search(text):
            return tuple(_QUOTED.findall(match.group(1)))
    for pattern in _NAMED:
        if match := pattern.search(text):
            parts = re.split(r",\s*(?:and |or )?|\s+(?:and|or)\s+", match.group(1))
            return tuple(part for part in (part.strip(" .`'\"") for part in parts) if part)
    return ()
