"""What a person filled into a draft, which stays when it is drafted again: methods, paths, servers, authentication."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from specloom.base.document import Json
from specloom.draft.operations import source_place
from specloom.draft.planned import Given
from specloom.draft.shown import Citing, Place
from specloom.drift.observed import Object
from specloom.evidence.citations import SOURCE
from specloom.traffic.outline import member

BLOCKED = "x-specloom-blocked"


def given_in(root: Json) -> dict[tuple[str, int], Given]:
    """Return the methods and paths that a person added to a draft, by page and first line of the section."""
    document = root if isinstance(root, dict) else {}
    given: dict[tuple[str, int], Given] = {}
    listed = document.get(BLOCKED)
    for entry in listed if isinstance(listed, list) else ():
        operation = entry.get("operation") if isinstance(entry, dict) else None
        if isinstance(entry, dict) and isinstance(operation, dict) and (entry.get("method") or entry.get("path")):
            given[source_place(operation)] = Given(str(entry.get("method") or ""), str(entry.get("path") or ""))
    paths = document.get("paths")
    for path, item in (paths if isinstance(paths, dict) else {}).items():
        for method, operation in (item if isinstance(item, dict) else {}).items():
            if isinstance(operation, dict):
                given.setdefault(source_place(operation), Given(method, path))
    return given


def security_parts(before: Json, schemes: Mapping[str, Object], citing: Citing) -> Object:
    """Return the security schemes of the pages, else those that a person added, as a part of components."""
    kept = member(member(before, "components"), "securitySchemes")
    by_hand = {name: _by_hand(scheme, citing) for name, scheme in kept.items() if isinstance(scheme, dict)}
    own: Object = {**schemes} if schemes else {**by_hand}
    return {"securitySchemes": own} if own else {}


def _by_hand(value: Object, citing: Citing) -> Object:
    """Return a server or security scheme that a person added, which no line of a page bears out."""
    page = next(iter(citing.texts))
    reason = "No page says so; it was filled in by hand."
    reasons: dict[str, str] = {"name": reason, "path": reason, "security": reason}
    return value if SOURCE in value else {**value, **citing.source([Place(page, 1, 1)], reasons)}


def _objects(value: Json) -> list[Object]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def servers_and_security(
    before: Json, servers: Sequence[Object], schemes: Mapping[str, Object], citing: Citing
) -> Object:
    """Return servers and security of the pages, else those that a person added to the draft before."""
    document = before if isinstance(before, dict) else {}
    own: Object = {}
    if servers:
        own["servers"] = [*servers]
    elif "servers" in document:
        own["servers"] = [_by_hand(server, citing) for server in _objects(document["servers"])]
    if schemes:
        own["security"] = [{name: [] for name in schemes}]
    elif "security" in document:
        own["security"] = document["security"]
    return own
