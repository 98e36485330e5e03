"""How values are written in the text of a document: what is needed to change them in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class ValueSpan:
    """A value as it is written: from its first to behind its last character, what follows on the line left out.

    `key` is where its key, or the dash before it, begins; `column` is where keys or dashes of its members begin.
    """

    kind: Literal["scalar", "mapping", "sequence"]
    key: int
    start: int
    end: int
    column: int = 0
    in_braces: bool = False
    members: Mapping[str, ValueSpan] = field(default_factory=dict[str, "ValueSpan"])
