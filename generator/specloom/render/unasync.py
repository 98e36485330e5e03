"""From asynchronous Python to its synchronous form, by renaming: nothing is added, and nothing but `await` left out.

One set of rules serves the runtime, whose names say what is asynchronous, and generated code, whose names are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from specloom.code.tokens import replaced_code

_KEYWORDS = (
    (r"\bawait ", ""),
    (r"\basync (def|for|with)\b", r"\1"),
)
# In this order: longer names before what they contain.
_CONVENTIONS = (
    (r"\basync_", ""),
    (r"\bhandle_async_request\b", "handle_request"),
    (r"\b(\w+)_async\b", r"\1_sync"),
    (r"\b__a(enter|exit|iter|next)__\b", r"__\1__"),
    (r"\bStopAsyncIteration\b", "StopIteration"),
    (r"\ba(read|close|iter_bytes|iter_raw)\b", r"\1"),
    (r"\bcontextlib\.aclosing\(aiter\(", "contextlib.closing(iter("),
    (r"\banyio\b", "time"),
    (r"\bAsyncByteStream\b", "SyncByteStream"),
    (r"\bAwaitable\[((?:[^\[\]]|\[[^\[\]]*\])*)\]", r"\1"),
    (r"\b(_?)Async([A-Z]\w*)", r"\1\2"),
)


def derive(text: str) -> str:
    """Return the synchronous form of text in which names say what is asynchronous, comments and docstrings included."""
    return _renamed(text, (*_KEYWORDS, *_CONVENTIONS))


def derive_code(text: str, names: Mapping[str, str]) -> str:
    """Return the synchronous form of code with other names; what stands in strings and comments stays as it is.

    `names` are whole names, or pieces of code that begin and end with one; one that is an attribute is another's.
    """
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.])(?:{listed})(?!\w)")
    return replaced_code(text, lambda code: pattern.sub(lambda found: names[found[0]], _renamed(code, _KEYWORDS)))


def _renamed(text: str, rules: Iterable[tuple[str, str]]) -> str:
    for pattern, replacement in rules:
        text = re.sub(pattern, replacement, text)
    return text
