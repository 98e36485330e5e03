"""The responses and the request body of a draft: which sample belongs to which status, in which media type."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from specloom.base.document import Json
from specloom.base.media_type import is_json
from specloom.draft.planned import Part, Planned
from specloom.draft.shown import Citing, Place
from specloom.drift.observed import Object
from specloom.evidence.ground_operations import media_types
from specloom.evidence.spelling import stands_status
from specloom.pages import Sample, Status, looks_like_error

_CODE = re.compile(r"[1-5](?:\d\d|XX)|default", re.IGNORECASE)
_PHRASES = {
    "200": "OK.", "201": "Created.", "202": "Accepted.", "204": "No content.", "400": "Bad request.",
    "401": "Unauthorized.", "402": "Payment required.", "403": "Forbidden.", "404": "Not found.",
    "405": "Method not allowed.", "409": "Conflict.", "410": "Gone.", "413": "Too large.",
    "415": "Unsupported media type.", "422": "Unprocessable content.", "429": "Too many requests.",
    "500": "Server error.", "502": "Bad gateway.", "503": "Unavailable.", "504": "Gateway timeout.",
    "2XX": "Success.", "3XX": "Redirect.", "4XX": "Client error.", "5XX": "Server error.", "default": "Error.",
}  # fmt: skip
_WORDED = "The description is that of the status."
_UNKNOWN = "The page shows no status for this body."


@dataclass(slots=True)
class Shown:
    """What is shown of one response: where its status stands, and its samples."""

    statuses: list[Place] = field(default_factory=list[Place])
    samples: list[tuple[Sample, Place]] = field(default_factory=list[tuple[Sample, Place]])

    @property
    def values(self) -> list[Json]:
        """The bodies."""
        return [sample.value for sample, _ in self.samples]


def samples_of(operation: Planned, role: str) -> list[tuple[Sample, Place]]:
    """Return the samples of an operation that are sent or received."""
    return [
        (sample, Place(part.page, sample.first, sample.last))
        for part in operation.parts
        for sample in part.section.samples
        if sample.role == role
    ]


def responses_of(operation: Planned, citing: Citing) -> dict[str, Shown]:
    """Return what is shown of responses, by status; `2XX` and `default` where the page lost the status."""
    responses: dict[str, Shown] = {}
    for part in operation.parts:
        for status in _usable(part, citing):
            responses.setdefault(_code(status.code), Shown()).statuses.append(
                Place(part.page, status.line, status.line)
            )
    for part in operation.parts:
        received = [sample for sample in part.section.samples if sample.role == "response"]
        codes = _codes(received, _usable(part))
        for sample, code in zip(received, codes, strict=True):
            place = Place(part.page, sample.first, sample.last)
            if code in ("2XX", "default") and code not in responses:
                citing.note("status", f"{operation.label}: no status is shown for this body; it is {code} here", place)
            responses.setdefault(code, Shown()).samples.append((sample, place))
    return dict(sorted(responses.items(), key=lambda entry: (entry[0] == "default", entry[0])))


def _usable(part: Part, citing: Citing | None = None) -> list[Status]:
    """Return the statuses that HTTP has."""
    usable = [status for status in part.section.statuses if _CODE.fullmatch(status.code)]
    for status in part.section.statuses:
        if citing is not None and status not in usable:
            place = Place(part.page, status.line, status.line)
            citing.note("unread", f"{status.code!r} is no status of HTTP", place)
    return usable


def _code(code: str) -> str:
    return "default" if code.lower() == "default" else code.upper()


def _codes(received: Sequence[Sample], statuses: Sequence[Status]) -> list[str]:
    """Return the status of each sample: its own, that of its turn, else by what the body looks like."""
    listed = list(dict.fromkeys(_code(status.code) for status in statuses))
    if len(received) == len(statuses) and not any(sample.status for sample in received):
        return [_code(status.code) for status in statuses]
    success = next((code for code in listed if code.startswith("2")), "2XX")
    failures = [code for code in listed if not code.startswith("2")]
    codes: list[str] = []
    for index, sample in enumerate(received):
        if _CODE.fullmatch(sample.status):
            codes.append(_code(sample.status))
        elif index and looks_like_error(sample.value):
            codes.append(failures.pop(0) if failures else "default")
        else:
            codes.append(success)
    return codes


def response_head(operation: Planned, status: str, shown: Shown, citing: Citing) -> Object:
    """Return a Response Object without its content."""
    places = [*shown.statuses, *(place for _, place in shown.samples)]
    # A status may stand in another range than the body, and has to be read as one.
    known = any(stands_status(citing.passage(part.place).text, status) for part in operation.parts)
    inferred = {} if known or status == "default" else {"status": _UNKNOWN}
    inferred["description"] = _WORDED
    return {
        "description": _PHRASES.get(status, "Response."),
        **citing.source(places or [operation.place], inferred),
    }


def media_type(operation: Planned, role: str, citing: Citing, places: Sequence[Place]) -> str:
    """Return the media type of JSON bodies: that which the page names, else the usual one."""
    for place in (*places, *(part.place for part in operation.parts)):
        named = sorted(name for name in media_types(citing.passage(place), role) if is_json(name))
        if named:
            return "application/json" if "application/json" in named else named[0]
    return "application/json"


def with_examples(schema: Object, samples: Sequence[tuple[Sample, Place]]) -> Object:
    """Return a Media Type Object with all samples as its examples."""
    distinct = list({json.dumps(sample.value): sample.value for sample, _ in samples}.values())
    if len(distinct) == 1:
        return {"schema": schema, "example": distinct[0]}
    named: Object = {f"sample-{number}": {"value": value} for number, value in enumerate(distinct, 1)}
    return {"schema": schema, **({"examples": named} if named else {})}
