"""Says of new operations how their pages follow each other, where calls have shown it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

from specloom.base.diagnostics import Location, SpecError
from specloom.base.document import Document, Json, SourceFile
from specloom.drift.observed import Object
from specloom.drift.suggest import Suggestion, overlay
from specloom.infer.envelopes import unmarked_pages
from specloom.load import parse_text
from specloom.overlay import apply
from specloom.read import read
from specloom.traffic.operations import Undescribed
from specloom.traffic.outline import member

_EXTENSION = "x-specloom-pagination"
_SELF_EVIDENT = ("next-url", "link-header")


def with_pagination(
    document: Document, operations: Sequence[Undescribed], suggestions: Sequence[Suggestion]
) -> tuple[Suggestion, ...]:
    """Return suggestions with the pagination of operations whose calls turned pages, or whose answers link to more."""
    whole = overlay(document, suggestions)
    if not whole["actions"]:
        return tuple(suggestions)
    try:
        changed = apply(document, [("overlay", SourceFile("", whole))]).document
        api = read(changed).api
    except SpecError:  # what is wrong with the document is reported where it is read
        return tuple(suggestions)
    guesses = {note.location: note.hint.partition("write ")[2] for note in unmarked_pages(api)}
    added = list(suggestions)
    for operation in operations:
        place = Location(document.main, ("paths", operation.template, operation.method.lower()))
        text = guesses.get(place)
        extension = member(parse_text(text, name="extension"), _EXTENSION) if text else {}
        if extension and _is_shown(extension, operation):
            name = f"{operation.method} {operation.template}"
            added = [_extended(entry, operation, extension) if entry.finding.name == name else entry for entry in added]
    return tuple(added)


def _is_shown(extension: Object, operation: Undescribed) -> bool:
    """Tell whether a call asked for another page, or answers link to it by themselves."""
    names = {str(name) for role, name in member(extension, "parameters").items() if role != "limit"}
    queries = (dict(parse_qsl(urlsplit(call.exchange.uri).query)) for call in operation.calls)
    return extension.get("style") in _SELF_EVIDENT or any(names & query.keys() for query in queries)


def _extended(suggestion: Suggestion, operation: Undescribed, extension: Object) -> Suggestion:
    actions = list(suggestion.actions)
    for index, action in enumerate(actions):
        changed = _with_extension(action.get("update"), operation, extension)
        if changed is not None:
            actions[index] = {**action, "update": changed}
    return replace(suggestion, actions=tuple(actions))


def _with_extension(update: Json, operation: Undescribed, extension: Object) -> Object | None:
    """Return an update of paths with the extension in the operation; None where it is another update."""
    if not isinstance(update, dict):
        return None
    if "paths" in update:
        inner = _with_extension(update["paths"], operation, extension)
        return None if inner is None else {**update, "paths": inner}
    item = member(update, operation.template)
    method = operation.method.lower()
    if method not in item:
        return None
    described = member(item, method)
    return {**update, operation.template: {**item, method: _before_parameters(described, extension)}}


def _before_parameters(operation: Object, extension: Object) -> Object:
    changed: Object = {}
    for name, value in operation.items():
        if name in ("parameters", "requestBody", "responses") and _EXTENSION not in changed:
            changed[_EXTENSION] = extension
        changed[name] = value
    return changed
