"""Whether a text is a regular expression, in the dialect of Python or that of OpenAPI documents (ECMA-262)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# What ECMAScript writes otherwise than Python, as something that Python reads alike as far as syntax goes
# (ECMA-262, section 22.2.1). Other escapes are matched first, so that `\\(?<` is an escaped backslash and a group.
_SPELLINGS: Final[tuple[tuple[str, str], ...]] = (
    (r"\\[pP]\{[\w=]+\}", r"\\w"),
    (r"\\u\{[0-9a-fA-F]+\}", "u"),
    (r"\\c[A-Za-z]", "c"),
    (r"\\k<(?P<group>\w+)>", r"(?P=\g<group>)"),
    (r"\\z", r"\\Z"),  # of Ruby, Go and Rust
    (r"\\.", r"\g<0>"),
    (r"\(\?<(?![=!])", "(?P<"),
    (r"\(\?<[=!]", "(?:"),  # these may have any width
    (r"\[\^\]", r"[\\s\\S]"),
    (r"\[\]", "(?!)"),
    (r"\(\?[ims]+\)", ""),  # of many dialects, anywhere
)
_SPELLED: Final = re.compile("|".join(pattern for pattern, _ in _SPELLINGS), re.DOTALL)


@lru_cache(maxsize=4096)
def fault_of(pattern: str) -> str:
    """Return what is wrong with a regular expression; nothing where Python or ECMAScript accepts it."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        try:
            re.compile(_SPELLED.sub(_as_python, pattern))
        except (re.error, OverflowError, RecursionError):
            return str(error)
    return ""


def _as_python(match: re.Match[str]) -> str:
    text = match[0]
    for spelling, python in _SPELLINGS:
        match_of_spelling = re.fullmatch(spelling, text, re.DOTALL)
        if match_of_spelling:
            return match_of_spelling.expand(python)
    return text
