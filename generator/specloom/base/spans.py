"""Where values stand in the text of a document, so that they can be changed in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class ValueSpan:
    """The range of a value in a text, as offsets: from its first character to behind its last, without trailing text.

    `key` is the offset of its key or of the dash before it, `column` (from 0) that of the keys or dashes of members.
    """

    kind: Literal["scalar", "mapping", "sequence"]
    key: int
    start: int
    end: int
    column: int = 0
    in_braces: bool = False
    members: Mapping[str, ValueSpan] = field(default_factory=dict[str, "ValueSpan"])
