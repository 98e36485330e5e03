"""Derives the runtime's synchronous modules from the asynchronous ones, by renaming; nothing is added or left out.

Run as `python generator/tools/unasync.py` to write them, with `--check` to compare only.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

RUNTIME = Path(__file__).parents[1] / "specloom" / "runtime"
_STEMS = (
    "transport/shell",
    "transport/body",
    "transport/open_response",
    "transport/fast",
    "pages/pager",
    "streams/stream",
)
DERIVED = {f"{stem}_async.py": f"{stem}_sync.py" for stem in _STEMS}

_ORIGIN = (r"`(\w+)_sync` is derived from this module", r"Derived from `\1_async`")
# In this order: longer names before what they contain.
_RENAMED = (
    (r"\bawait ", ""),
    (r"\basync_", ""),
    (r"\basync (def|for|with)\b", r"\1"),
    (r"\b(shell|body|open_response|fast|pager|stream)_async\b", r"\1_sync"),
    (r"\bhandle_async_request\b", "handle_request"),
    (r"\b__a(enter|exit|iter|next)__\b", r"__\1__"),
    (r"\bStopAsyncIteration\b", "StopIteration"),
    (r"\ba(read|close|iter_bytes|iter_raw)\b", r"\1"),
    (r"\bcontextlib\.aclosing\(aiter\(", "contextlib.closing(iter("),
    (r"\banyio\b", "time"),
    (r"\bAsyncByteStream\b", "SyncByteStream"),
    (r"\b(_?)Async([A-Z]\w+)", r"\1\2"),
)


def derive(text: str) -> str:
    """Return the synchronous form of an asynchronous module's text."""
    head, _, rest = text.partition("\n")
    pattern, replacement = _ORIGIN
    head = re.sub(pattern, replacement, head)
    for pattern, replacement in _RENAMED:
        rest = re.sub(pattern, replacement, rest)
    rest = re.sub(r"^from collections\.abc import (.+)$", _sorted, rest, flags=re.MULTILINE)
    return f"{head}\n{rest}"


def _sorted(line: re.Match[str]) -> str:
    return f"from collections.abc import {', '.join(sorted(set(line[1].split(', '))))}"


def stale(runtime: Path = RUNTIME) -> dict[Path, str]:
    """Return the derived files that are not what they should be, each with its right text."""
    wanted = {runtime / target: derive((runtime / source).read_text("utf-8")) for source, target in DERIVED.items()}
    return {path: text for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text}


def main(arguments: list[str]) -> int:
    """Write what is stale, or with `--check` name it; return the exit code."""
    found = stale()
    for path, text in found.items():
        if "--check" in arguments:
            sys.stderr.write(
                f"{path} is not derived from its asynchronous module: run python generator/tools/unasync.py\n"
            )
        else:
            path.write_text(text, "utf-8")
    return 1 if found and "--check" in arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
