"""A document under change: what extensions of other tools say is added in our words, and where each was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document, Json
from specloom.base.pointer import value_or_none
from specloom.lint.outline import Kind, Part, follow

RULE = "extension-foreign"
CONFLICT = "extension-conflict"
LEFT_OUT = "extension-left-out"


@dataclass(frozen=True, slots=True)
class Said:
    """An extension of another tool on a part of a document, and where it stands."""

    part: Part
    key: str
    value: Json
    at: Location

    @property
    def members(self) -> dict[str, Json]:
        """The members of its value, none where that is no object."""
        return self.value if isinstance(self.value, dict) else {}


@dataclass(slots=True)
class Adopting:
    """Collects what is added, left out and reported; the values of `document` are changed in place."""

    document: Document
    moved: dict[Location, Location] = field(default_factory=dict[Location, Location])
    adopted: set[Location] = field(default_factory=set[Location])
    left_out: set[Location] = field(default_factory=set[Location])
    _reports: dict[tuple[str, str, str], tuple[list[Location], str, Severity]] = field(
        default_factory=dict[tuple[str, str, str], tuple[list[Location], str, Severity]]
    )

    def say(self, said: Said, key: str, value: Json, *, also: Part | None = None) -> None:
        """Add a member to the part, or to another one, unless it says something there already: that stands."""
        part = also or said.part
        place = part.location.child(key)
        if key not in part.value:
            part.value[key] = value
            self.moved[place] = said.at
            self.adopted.add(place)
        elif part.value[key] != value:
            by = self.moved.get(place)
            holder = f"`{by.pointer[-1]}`" if by is not None and by.pointer else f"`{key}`"
            message = f"`{said.key}` and {holder} say different things; {holder} stands"
            self.report(said.at, said.key, message, "say it once", rule=CONFLICT)

    def refuse(self, said: Said, why: str, hint: str = "", *, severity: Severity = Severity.WARNING) -> None:
        """Report that an extension, or a part of it, is not taken, and why."""
        self.report(said.at, said.key, f"`{said.key}` is not taken: {why}", hint or "say it in our words", severity)

    def report(
        self,
        at: Location,
        key: str,
        message: str,
        hint: str,
        severity: Severity = Severity.WARNING,
        *,
        rule: str = RULE,
    ) -> None:
        """Add a diagnostic; one that is the same elsewhere counts the places."""
        self._reports.setdefault((rule, key, message), ([], hint, severity))[0].append(at)

    def leave_out(self, said: Said) -> None:
        """Leave a part out of the document, unless requests need it."""
        part = said.part
        if part.kind not in (Kind.OPERATION, Kind.PARAMETER, Kind.PROPERTY):
            self.refuse(said, f"no {part.kind} is left out", "exclude operations by `--exclude`")
            return
        holder = value_or_none(self.document.files[part.location.document].root, part.location.pointer[:-1])
        if self._is_needed(part):
            self.refuse(said, f"requests need the {part.kind}", "make it optional, or remove it")
            return
        if part.kind is Kind.PARAMETER:
            self.left_out.add(part.location)
        elif isinstance(holder, dict):
            del holder[part.location.pointer[-1]]
        is_parameter = part.kind is Kind.PARAMETER
        name = follow(self.document, part).value.get("name") if is_parameter else part.location.pointer[-1]
        about = " ".join(part.location.pointer[-1:-3:-1]) if part.kind is Kind.OPERATION else name
        message = f"the {part.kind} {about} is left out: `{said.key}` says so"
        self.report(said.at, said.key, message, "remove the extension to have it", Severity.NOTE, rule=LEFT_OUT)

    def _is_needed(self, part: Part) -> bool:
        if part.kind is Kind.PROPERTY:
            owner = value_or_none(self.document.files[part.location.document].root, part.location.pointer[:-2])
            required = owner.get("required") if isinstance(owner, dict) else None
            return isinstance(required, list) and part.location.pointer[-1] in required
        described = follow(self.document, part).value
        return part.kind is Kind.PARAMETER and (described.get("required") is True or described.get("in") == "path")

    def notes(self) -> tuple[Diagnostic, ...]:
        """Return what was reported."""
        return tuple(
            Diagnostic(rule, places[0], _counted(message, len(places)), hint, severity)
            for (rule, _, message), (places, hint, severity) in self._reports.items()
        )


def origin(location: Location, moved: Mapping[Location, Location]) -> Location:
    """Return where what stands at a location now was written: said by an extension, or moved as a whole."""
    for length in range(len(location.pointer), 0, -1) if moved else ():
        there = moved.get(location._replace(pointer=location.pointer[:length], line=None, column=None))
        if there is not None:
            is_moved = there.pointer[-1:] == location.pointer[length - 1 : length]
            return there.child(*location.pointer[length:]) if is_moved else there
    return location


def _counted(message: str, places: int) -> str:
    return message if places == 1 else f"{message} (here and in {places - 1} other places)"
