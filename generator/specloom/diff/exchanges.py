"""Compares what travels: request bodies, responses and their media types."""

from __future__ import annotations

from collections.abc import Sequence

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.diff.change import quoted
from specloom.diff.collect import Collector, Subject
from specloom.diff.rules import Side


def compare_body(found: Collector, old: ir.RequestBody | None, new: ir.RequestBody | None, subject: Subject) -> None:
    """Compare the request bodies of an operation."""
    places = (old.location if old else None, new.location if new else None)
    at = subject.part(_words("request body", places[1] or places[0], subject), *places)
    if old is None or new is None:
        if new is not None and new.required:
            found.add("body-added-required", "it is new, and required", at)
        elif new is not None:
            found.add("body-added", "it is new", at)
        elif old is not None:
            found.add("body-removed", "it is gone", at)
        return
    if new.required and not old.required:
        found.add("body-required", "it is required now", at)
    elif old.required and not new.required:
        found.add("body-optional", "it is no longer required", at)
    found.texts("body-text-changed", old.description, new.description, at)
    _media_types(found, old.media_types, new.media_types, at, "request")


def _words(what: str, at: Location | None, subject: Subject) -> str:
    """Return what people call a body: one that operations share has a name of its own."""
    if at is not None and at.pointer[:1] == ("components",) and len(at.pointer) == 3:
        return f"shared {what.rpartition(' ')[2]} {quoted(at.pointer[2])}"
    return f"{what} of {quoted(subject.operation)}"


def compare_responses(found: Collector, before: ir.Operation, after: ir.Operation, subject: Subject) -> None:
    """Compare what the statuses of an operation bring."""
    old = {each.status: each for each in before.responses}
    new = {each.status: each for each in after.responses}
    for status, response in old.items():
        words = f"{status} response of {quoted(subject.operation)}"
        if status in new:
            told = _words(f"{status} response", new[status].location, subject)
            at = subject.part(told, response.location, new[status].location)
            found.texts("status-text-changed", response.description, new[status].description, at)
            _media_types(found, response.media_types, new[status].media_types, at, "response")
        else:
            rule = "success-status-removed" if status.startswith("2") else "error-status-removed"
            found.add(rule, "it is gone", subject.part(words, response.location, None))
    for status, response in new.items():
        if status not in old:
            words = f"{status} response of {quoted(subject.operation)}"
            found.add("status-added", "it is new", subject.part(words, None, response.location))


def _media_types(
    found: Collector, old: Sequence[ir.MediaType], new: Sequence[ir.MediaType], subject: Subject, side: Side
) -> None:
    before = {each.name.replace(" ", "").lower(): each for each in old}
    after = {each.name.replace(" ", "").lower(): each for each in new}
    for name, media in before.items():
        if name not in after:
            gone = subject.part(subject.words, media.location, subject.new)
            found.add(f"{side}-media-type-removed", f"{quoted(media.name)} is gone", gone)
            continue
        other = after[name]
        at = subject.part(subject.words, media.location, other.location)
        if media.encodings != other.encodings and side == "request":
            found.add("body-encoding-changed", f"fields of {quoted(other.name)} are written in another form", at)
        found.schemas(media.schema, other.schema, at, side)
        found.schemas(media.items, other.items, at, side)
    for name, media in after.items():
        if name not in before:
            came = subject.part(subject.words, subject.old, media.location)
            found.add(f"{side}-media-type-added", f"{quoted(media.name)} is new", came)
