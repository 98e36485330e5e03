"""The findings of a comparison of traffic with a document: their rules, severities and hints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Json
from specloom.ir.recordings import Exchange

Side = Literal["request", "response"]

ERROR, WARNING, NOTE = Severity
RULES: dict[str, tuple[Severity, str, str]] = {
    "drift-operation-unknown": (
        ERROR,
        "An exchange belongs to no operation of the document.",
        "correct the recording's `operation`, or describe the operation: `--traffic FILE --suggest` writes it",
    ),
    "drift-operation-undocumented": (
        ERROR,
        "Calls went to a path and method that no operation describes.",
        "describe the operation; --suggest writes it",
    ),
    "drift-request-elsewhere": (
        ERROR,
        "A request went to another method or path than those of its operation.",
        "correct the recording's `operation`, or the operation's path",
    ),
    "drift-status-undocumented": (
        ERROR,
        "A status was answered that the operation does not document.",
        "describe this status among the operation's responses",
    ),
    "drift-media-type-undocumented": (
        ERROR,
        "A body travelled in a media type that is not documented.",
        "add the media type to the `content` of this body",
    ),
    "drift-body-undocumented": (ERROR, "A body travelled where the document describes none.", "describe the body"),
    "drift-body-missing": (ERROR, "A body that the document requires did not travel.", "make it optional"),
    "drift-body-malformed": (
        ERROR,
        "A body is not what its media type says.",
        "correct the recording, or the media type in the document",
    ),
    "drift-field-undocumented": (
        WARNING,
        "An object had a field that its schema does not describe.",
        "describe the field",
    ),
    "drift-field-missing": (ERROR, "A required field was missing.", "take it out of `required`"),
    "drift-null": (ERROR, "A value was null that may not be null.", "make the schema nullable"),
    "drift-type": (ERROR, "A value was of another type than documented.", "widen the type"),
    "drift-format": (ERROR, "A value was not in the documented format.", "widen or remove the format"),
    "drift-enum-value": (ERROR, "A value was not among those listed.", "add the value to the list"),
    "drift-limit": (WARNING, "A value broke a limit of its schema.", "widen or remove the limit"),
    "drift-variant": (ERROR, "A value fitted none of several schemas.", "describe this variant as well"),
    "drift-parameter-undeclared": (
        WARNING,
        "A request carried a parameter or header that the operation does not declare.",
        "declare it",
    ),
    "drift-parameter-missing": (
        ERROR,
        "A successful request lacked a parameter that is required.",
        "make the parameter optional",
    ),
    "drift-header-missing": (ERROR, "A response lacked a header that is required.", "make the header optional"),
    "drift-header-undocumented": (
        NOTE,
        "A response had a header of the API's own that is not described.",
        "describe it among the response's headers, if clients should know of it",
    ),
    "drift-field-gone": (
        NOTE,
        "A field of a recording was in no answer any more.",
        "record the operation anew, and take the field out of the document if it no longer exists",
    ),
    "drift-field-unobserved": (
        NOTE,
        "A documented field was in none of the recorded bodies.",
        "record an exchange that has it, or find out whether it still exists",
    ),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction between an exchange and the document.

    `location` is in the recording and `place` in the document; `pointer` is the JSON Pointer (RFC 6901) into the body,
    empty outside of bodies. `name` and `value` are what was observed there, `count` how often; `others` are the values
    of later occurrences.
    """

    rule: str
    location: Location
    place: Location
    message: str
    side: Side = "response"
    pointer: str = ""
    name: str = ""
    value: Json = None
    exchange: Exchange | None = None
    count: int = 1
    others: tuple[Json, ...] = ()

    @property
    def values(self) -> tuple[Json, ...]:
        """The observed values: the first, and `others`."""
        return (self.value, *self.others)

    @property
    def severity(self) -> Severity:
        """How much the rule weighs."""
        return RULES[self.rule][0]

    def diagnostic(self) -> Diagnostic:
        """Return the finding as a diagnostic at its recording; the hint names the place in the document."""
        often = f" ({self.count} times)" if self.count > 1 else ""
        at = f"{self.pointer}: " if self.pointer else ""
        hint = f"{RULES[self.rule][2]}: {self.place.document}{self.place.fragment}"
        return Diagnostic(self.rule, self.location, f"{at}{self.message}{often}", hint, self.severity)
