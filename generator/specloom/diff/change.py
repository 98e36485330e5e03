"""Changes, with their locations in the old and the new document or package."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Literal

from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.base.words import printable, shortened
from specloom.diff.rules import RULES, Level, Rule

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `old` and `new` are its locations; what was added has no old one, what was removed no new one.

    `subject` and `message` are text for people: what it is about, and what happened to it. `operations` are those
    concerned, empty where the API as a whole is. `name` is the wire or Python name that came, went or changed.
    `cause` is the document, or another version of the tool, which makes another package of the same document.
    """

    rule: str
    subject: str
    message: str
    old: Location | None
    new: Location | None
    operations: tuple[str, ...] = ()
    name: str = ""
    cause: Literal["document", "tool"] = "document"

    @property
    def about(self) -> Rule:
        """The rule: level, reason and heading."""
        return RULES[self.rule]

    @property
    def level(self) -> Level:
        """The level of the change."""
        return RULES[self.rule].level

    @property
    def place(self) -> Location | None:
        """The location to show: in the new document, or for what was removed in the old one."""
        gone = self.rule.endswith("-removed")
        return (self.old or self.new) if gone else (self.new or self.old)

    @property
    def sentence(self) -> str:
        """The change as one sentence."""
        return f"{self.subject}: {self.message}."


def quoted(value: Json) -> str:
    """Return a value of a document as a code span on one line, safe for Markdown and terminals."""
    match value:
        case str():
            text = value
        case dict() | list() if value:
            text = "{…}" if isinstance(value, dict) else "[…]"
        case _:
            text = json.dumps(value)
    shown = shortened(printable(text).replace("`", "'"), _LONGEST).strip()
    return f"`{shown}`" if shown else '`""`'
