"""Drafts a document from pages: operations with their sources, what they lack, and notes on what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from specloom.base.document import Json
from specloom.draft.api import rate_limit_of, security_of, servers_of
from specloom.draft.by_hand import BLOCKED, given_in, security_parts, servers_and_security
from specloom.draft.checked import take_back
from specloom.draft.components import Components
from specloom.draft.models import add_models
from specloom.draft.operations import OperationDrafts, Written, note_path_conflicts
from specloom.draft.pagination import with_pagination
from specloom.draft.planned import Planned, plan
from specloom.draft.shown import Citing, Note, Place
from specloom.drift.observed import Object
from specloom.pages import PageContents
from specloom.traffic.outline import member


@dataclass(frozen=True, slots=True)
class Blocked:
    """An operation that cannot be called, for want of what the page lacks."""

    planned: Planned
    operation: Object


@dataclass(frozen=True, slots=True)
class Draft:
    """A document, the operations that it cannot have yet, and what a person has to look at."""

    root: Object
    blocked: tuple[Blocked, ...]
    notes: tuple[Note, ...]
    samples: Mapping[tuple[str, str], list[tuple[str, str, Json, Place]]]
    """The bodies of successful answers: status, media type, value and place, by method and path."""


def draft_document(
    title: str, contents: Mapping[str, PageContents], texts: Mapping[str, str], before: Json = None
) -> Draft:
    """Return the draft of a document from pages, by name; `before` is a draft in which a person filled gaps."""
    citing = Citing(texts)
    planned = plan(contents, citing, given_in(before))
    pages = tuple(texts)
    servers, schemes = servers_of(planned, citing, pages), security_of(citing, pages)
    components = Components(citing)
    drafts = OperationDrafts(citing, components)
    written = [drafts.read(operation) for operation in planned]
    components.settle([use for entry in written for use in entry.uses.values()])
    operations = [drafts.write(entry) for entry in written]
    examples = add_models(contents, written, components, citing)
    pairs = zip(written, operations, strict=True)
    blocked = [_blocked(entry, value, citing) for entry, value in pairs if entry.planned.missing]
    _note_unread(contents, citing)
    schemas = components.schemas()
    components.note_conflicts()
    note_path_conflicts(written, citing)
    parts: Object = {
        **security_parts(before, schemes, citing),
        **({"examples": examples} if examples else {}),
        **({"schemas": {**schemas}} if schemas else {}),
    }
    tags = list[Json]({"name": tag} for tag in dict.fromkeys(tag for value in operations for tag in _tags(value)))
    root: Object = {
        "openapi": "3.1.1",
        "info": {"title": title, "version": "1.0.0"},
        **servers_and_security(before, servers, schemes, citing),
        **rate_limit_of(citing, pages),
        **({"tags": tags} if tags else {}),
        "paths": _paths(written, operations),
        **({"components": parts} if parts else {}),
        **({BLOCKED: [_as_json(entry) for entry in blocked]} if blocked else {}),
    }
    for name, key, place in components.unknown(parts.get("schemas")):
        citing.note("unknown", f"{name}.{key}: what it holds is not shown, but for an empty list or null", place)
    _check(root, texts, citing)
    return Draft(root, tuple(blocked), tuple(citing.notes), _samples(written, operations))


def _check(root: Object, texts: Mapping[str, str], citing: Citing) -> None:
    """Add what only the whole document shows, and take back what its pages do not bear out."""
    for text in with_pagination(root):
        citing.note("inferred", text)
    for where, text in take_back(root, texts):
        citing.note("check", f"{where}: {text}")


def _tags(operation: Object) -> list[str]:
    tags = operation.get("tags")
    return [str(tag) for tag in tags] if isinstance(tags, list) else []


def _paths(written: Sequence[Written], operations: Sequence[Object]) -> Object:
    paths: dict[str, Json] = {}
    for entry, operation in zip(written, operations, strict=True):
        if not entry.planned.missing:
            item = paths.setdefault(entry.planned.path, {})
            assert isinstance(item, dict)
            item[entry.planned.method] = operation
    return paths


def _samples(
    written: Sequence[Written], operations: Sequence[Object]
) -> dict[tuple[str, str], list[tuple[str, str, Json, Place]]]:
    samples: dict[tuple[str, str], list[tuple[str, str, Json, Place]]] = {}
    for entry, operation in zip(written, operations, strict=True):
        for status, shown in entry.responses.items():
            name = next(iter(member(member(member(operation, "responses"), status), "content")), "")
            if status.startswith("2") and not entry.planned.missing:
                listed = [(status, name, sample.value, place) for sample, place in shown.samples]
                samples.setdefault((entry.planned.method, entry.planned.path), []).extend(listed)
    return samples


def _blocked(entry: Written, operation: Object, citing: Citing) -> Blocked:
    planned = entry.planned
    likely = ""
    if "method" in planned.missing:
        body = "a body is sent" if entry.sent or entry.rows.body else "no body is sent"
        likely = f"; {body}, and the answers are {', '.join(entry.responses) or 'not shown'}"
    citing.note(
        "blocked", f"{planned.label}: the page shows no {' and no '.join(planned.missing)}{likely}", planned.place
    )
    return Blocked(planned, operation)


def _as_json(entry: Blocked) -> Object:
    planned = entry.planned
    missing: list[Json] = [*planned.missing]
    head: Object = {"title": planned.title} if planned.title else {}
    return {**head, "missing": missing, "method": planned.method, "path": planned.path, "operation": entry.operation}


def _note_unread(contents: Mapping[str, PageContents], citing: Citing) -> None:
    for page, content in contents.items():
        for line in content.unread:
            citing.note("unread", "the line looks like a row, and cannot be read", Place(page, line, line))
        for section in content.sections:
            if not section.is_operation and section.parameters:
                text = f"{len(section.parameters)} rows stand outside of any operation"
                last = section.parameters[-1].line
                citing.note("unread", text, Place(page, section.parameters[0].line, last))
