"""Changes, with their locations in the old and the new document or package."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.base.words import shortened
from specloom.diff.rules import RULES, SIDES, Level, Rule, Side

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `old` and `new` are its locations; what was added has no old one, what was removed no new one.

    `subject` and `message` are text for people: what it is about, and what happened to it. `operations` are those
    concerned, empty where the API as a whole is. `name` is the wire or Python name that came, went or changed.
    """

    rule: str
    subject: str
    message: str
    old: Location | None
    new: Location | None
    operations: tuple[str, ...] = ()
    name: str = ""

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


@dataclass(frozen=True, slots=True)
class Event:
    """A change of a schema, not yet of a side: `name` is the rule without its side, `sides` are those it may count on.

    `trail` leads from the schema that was compared to the place (`.items[].id`).
    """

    name: str
    trail: str
    message: str
    old: Location | None
    new: Location | None
    sides: tuple[Side, ...] = SIDES


def quoted(value: Json) -> str:
    """Return a value of a document as a code span on one line, safe for Markdown and terminals."""
    text = value if isinstance(value, str) else _plain(value)
    text = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    text = text.replace("`", "'")
    shown = shortened(text, _LONGEST).strip()
    return f"`{shown}`" if shown else '`""`'


def _plain(value: Json) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case dict():
            return "{…}" if value else "{}"
        case list():
            return "[…]" if value else "[]"
        case _:
            return str(value)
