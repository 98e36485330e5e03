"""The rule about placeholders: a text that still says TODO, in a document or in a file that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from specloom.base.diagnostics import Diagnostic, Location, Severity

_PLACEHOLDER = re.compile(r"\bTODO\b:?[ \t]*(?P<what>[^\"'\n]*)")


def placeholders(texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yield the placeholders in files, whose texts come by name."""
    for name, text in texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            match = _PLACEHOLDER.search(line)
            if match:
                what = match["what"].strip() or line.partition("#")[0].strip()
                hint = "write what the documentation says, and remove the word TODO"
                at = Location(name, (), number, match.start() + 1)
                yield Diagnostic("placeholder", at, f"to be filled in: {what}", hint, Severity.WARNING)
