"""Compares request bodies, responses and their media types."""

from __future__ import annotations

from collections.abc import Sequence

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.diff.change import quoted
from specloom.diff.collect import Collector, Subject
from specloom.diff.rules import Side


def compare_body(
    collector: Collector, old: ir.RequestBody | None, new: ir.RequestBody | None, subject: Subject
) -> None:
    """Compare the request bodies of an operation."""
    places = (old.location if old else None, new.location if new else None)
    at = subject.part(_words("request body", places[1] or places[0], subject), *places)
    if old is not None and new is not None:
        collector.add("body-required", "it is required now", at, when=new.required and not old.required)
        collector.add("body-optional", "it is no longer required", at, when=old.required and not new.required)
        collector.texts("body-text-changed", old.description, new.description, at)
        _media_types(collector, old.media_types, new.media_types, at, "request")
    elif new is not None:
        collector.add("body-added-required", "it is new, and required", at, when=new.required)
        collector.add("body-added", "it is new", at, when=not new.required)
    elif old is not None:
        collector.add("body-removed", "it is gone", at)


def _words(what: str, at: Location | None, subject: Subject) -> str:
    """Return the text for a body: by name where it is in `components`, else by its operation."""
    if at is not None and at.pointer[:1] == ("components",) and len(at.pointer) == 3:
        return f"shared {what.rpartition(' ')[2]} {quoted(at.pointer[2])}"
    return f"{what} of {quoted(subject.operation)}"


def compare_responses(collector: Collector, before: ir.Operation, after: ir.Operation, subject: Subject) -> None:
    """Compare the responses of two operations, by status."""
    old = {response.status: response for response in before.responses}
    new = {response.status: response for response in after.responses}
    for status, response in old.items():
        if status in new:
            words = _words(f"{status} response", new[status].location, subject)
            at = subject.part(words, response.location, new[status].location)
            collector.texts("status-text-changed", response.description, new[status].description, at)
            _media_types(collector, response.media_types, new[status].media_types, at, "response")
        else:
            rule = "success-status-removed" if status.startswith("2") else "error-status-removed"
            at = subject.part(_words(f"{status} response", None, subject), response.location, None)
            collector.add(rule, "it is gone", at)
    for status, response in new.items():
        at = subject.part(_words(f"{status} response", None, subject), None, response.location)
        collector.add("status-added", "it is new", at, when=status not in old)


def _media_types(
    collector: Collector, old: Sequence[ir.MediaType], new: Sequence[ir.MediaType], subject: Subject, side: Side
) -> None:
    before = {media.name.replace(" ", "").lower(): media for media in old}
    after = {media.name.replace(" ", "").lower(): media for media in new}
    for name, media in before.items():
        if name not in after:
            removed = subject.part(subject.words, media.location, subject.new)
            collector.add(f"{side}-media-type-removed", f"{quoted(media.name)} is gone", removed)
            continue
        other = after[name]
        at = subject.part(subject.words, media.location, other.location)
        message = f"fields of {quoted(other.name)} are written in another form"
        rewritten = side == "request" and media.encodings != other.encodings
        collector.add("body-encoding-changed", message, at, when=rewritten)
        collector.schemas(media.schema, other.schema, at, side)
        collector.schemas(media.items, other.items, at, side)
    for name, media in after.items():
        added = subject.part(subject.words, subject.old, media.location)
        collector.add(f"{side}-media-type-added", f"{quoted(media.name)} is new", added, when=name not in before)
