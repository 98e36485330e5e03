"""Plain text of a page: entities, mark-up, typographic characters and escapes replaced by what they stand for."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from specloom.evidence.citations import Ranges
from specloom.pages.markup import is_html, visible_lines

_INLINE = re.compile(
    r"</?(?:a|b|code|em|i|kbd|mark|small|span|strong|sub|sup|tt|var|wbr)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_BLOCK = re.compile(
    r"</?(?:blockquote|br|caption|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_CHARACTERS = str.maketrans(
    {
        "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u00ad": None, "\u200b": None, "\u200c": None,
        "\u200d": None, "\u2060": None, "\ufeff": None, "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"',
        "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2212": "-", "\u2264": "<=", "\u2265": ">=", "\u2026": "...",
    }
)  # fmt: skip
_ESCAPE = re.compile(r"\\([_*\[\]<>{}#|`~!])")
_STRONG = re.compile(r"\*\*|`|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=\w)([^*\n]+)(?<=\w)\*(?![\w*])|(?<!\w)_(?=\w)([^_\n]+)(?<=\w)_(?!\w)")


def plain(text: str) -> str:
    """Return a text without mark-up; lines stay lines. Of a saved page of HTML it is what the page shows."""
    if is_html(text):
        return visible_lines(text).translate(_CHARACTERS)
    text = html.unescape(text).translate(_CHARACTERS)
    text = _BLOCK.sub(" ", _INLINE.sub("", text))
    text = _STRONG.sub("", _ESCAPE.sub(r"\1", text))
    return _EMPHASIS.sub(lambda match: match.group(1) or match.group(2), text)


def cited_lines(page: Sequence[str], ranges: Ranges) -> tuple[str, ...]:
    """Return the text of each range of a page; nothing for one that is not on it."""
    return tuple("\n".join(page[first - 1 : last]) for first, last in ranges if 1 <= first <= last <= len(page))
