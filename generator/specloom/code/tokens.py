"""Splits Python code into string literals and what stands between them (reference, chapter 2, "Lexical analysis").

For generated code, in which only string literals hold text of a document. It answers only where there is no doubt:
literals with a prefix (f-strings contain code) and characters that some readers take for line ends are doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# It begins with a set of characters, for which the engine looks fast.
_LITERAL = re.compile(
    r"""
    ( ["'\#]
        (?: (?<=")
            (?: "" (?: [^"\\]++ | \\. | "(?!"") )*+ "{3}
            | (?: [^"\\\n]++ | \\. )*+ " )
        | (?<=')
            (?: '' (?: [^'\\]++ | \\. | '(?!'') )*+ '{3}
            | (?: [^'\\\n]++ | \\. )*+ ' )
        | (?<=\#) [^\n]*+ )
    )
    """,
    re.DOTALL | re.VERBOSE,
)
_DOUBTFUL = re.compile("[\0\r\v\f\ud800-\udfff]")
_OPEN = re.compile("[\"'#]")


def split(text: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the code between string literals, and the literals as they are written, or None where that is in doubt.

    Comments are left out; what stands before and after one is code of its own, as for a literal that is empty.
    """
    if _DOUBTFUL.search(text):
        return None
    parts = _LITERAL.split(text)
    between, literals = tuple(parts[::2]), tuple("" if part[0] == "#" else part for part in parts[1::2])
    before = {code[-1:] for code, literal in zip(between, literals, strict=False) if literal}
    if any(map(str.isidentifier, before)) or any(map(_OPEN.search, between)):
        return None
    return between, literals


def replaced_code(text: str, change: Callable[[str], str]) -> str:
    """Return a file with the code between its string literals and comments changed, and these as they are."""
    pieces: list[str] = []
    end = 0
    for match in _LITERAL.finditer(text):
        pieces += (change(text[end : match.start()]), match[0])
        end = match.end()
    return "".join((*pieces, change(text[end:])))
