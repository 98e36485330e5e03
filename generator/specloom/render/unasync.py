"""Derives synchronous Python from asynchronous: names are replaced, and `async` and `await` removed.

In the runtime, naming conventions tell what is asynchronous; in generated code, the names are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from specloom.code.tokens import replaced_code

_KEYWORDS = (
    (r"\bawait ", ""),
    (r"\basync (def|for|with)\b", r"\1"),
    # Templates write it with these spaces, by which its end is found.
    (r"\bCoroutineType\[ Any, Any, ", "("),
    (r" \]: \.\.\.", "): ..."),
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
    (r"\ba(iter|next)\(", r"\1("),
    (r"\banyio\b", "time"),
    (r"\bAsyncByteStream\b", "SyncByteStream"),
    (r"\bAwaitable\[((?:[^\[\]]|\[(?:[^\[\]]|\[[^\[\]]*\])*\])*)\]", r"\1"),
    (r"\b(_?)Async([A-Z]\w*)", r"\1\2"),
)


def derive(text: str) -> str:
    """Return the synchronous form of text that follows the naming conventions, comments and docstrings included."""
    return _renamed(text, (*_KEYWORDS, *_CONVENTIONS))


def derive_code(text: str, names: Mapping[str, str]) -> str:
    """Return the synchronous form of code with `names` replaced; strings and comments are unchanged.

    The keys of `names` are names, or pieces of code that begin and end with one; attributes (`x.name`) are unchanged.
    """
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.])(?:{listed})(?!\w)")
    return replaced_code(text, lambda code: pattern.sub(lambda match: names[match[0]], _renamed(code, _KEYWORDS)))


def _renamed(text: str, rules: Iterable[tuple[str, str]]) -> str:
    for pattern, replacement in rules:
        text = re.sub(pattern, replacement, text)
    return text
