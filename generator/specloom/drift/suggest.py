"""Decides which overlay makes a document agree with its traffic: an action or two for each finding, with their source.

The actions keep to Overlay 1.0, where only objects and arrays can be removed and a merge never changes a value's kind:
what cannot be merged is removed as a whole and written anew.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass

from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.document import Document, Json
from specloom.base.json_value import copied
from specloom.base.pointer import fragment_tokens, index, value_or_none
from specloom.drift.finding import Finding
from specloom.drift.mending import ByHandError, Context, Object, mended
from specloom.overlay.jsonpath import written

_SOURCE = "x-specloom-source"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What would settle one finding: actions, or (`why`) the reason why there are none."""

    finding: Finding
    actions: tuple[Object, ...] = ()
    why: str = ""


def suggest(document: Document, findings: Sequence[tuple[Finding, Diagnostic]]) -> tuple[Suggestion, ...]:
    """Suggest changes, each on top of those before; notes need none."""
    root = copied(document.root)
    is_30 = isinstance(root, dict) and str(root.get("openapi", "")).startswith("3.0")
    found: list[Suggestion] = []
    for finding, shown in findings:
        if finding.severity is Severity.NOTE:
            continue
        context = Context(finding, _source(document, finding, shown), is_30)
        try:
            found.append(Suggestion(finding, _actions(document, root, context)))
        except ByHandError as error:
            found.append(Suggestion(finding, why=str(error)))
    return tuple(found)


def overlay(document: Document, suggestions: Sequence[Suggestion]) -> Object:
    """Return the overlay document that holds all suggested actions."""
    name = posixpath.basename(document.main)
    return {
        "overlay": "1.0.0",
        "info": {"title": f"What traffic says otherwise than {name}", "version": "1.0.0"},
        "extends": name,
        "actions": [action for suggestion in suggestions for action in suggestion.actions],
    }


def _actions(document: Document, root: Json, context: Context) -> tuple[Object, ...]:
    finding = context.finding
    if not isinstance(root, dict) or "openapi" not in root:
        raise ByHandError("changes are suggested for OpenAPI 3 only")
    if finding.place.document != document.main:
        raise ByHandError(f"{finding.place.document!r} is another file than the document")
    pointer = _required_at(root, finding) if finding.rule == "drift-field-missing" else finding.place.pointer
    old = value_or_none(root, pointer)
    if not isinstance(old, dict):
        raise ByHandError("the place in the document is no object")
    new: Object = {**mended(old, context)}
    if _SOURCE not in new and "schema" not in new and "responses" not in new and finding.rule not in _INSIDE:
        new[_SOURCE] = {**context.source}
    note: Object = {"description": finding.message, _SOURCE: {**context.source}}
    actions = tuple({**action, **note} for action in _between(root, pointer, old, new))
    _put(root, pointer, new)
    return actions


_INSIDE = frozenset({"drift-field-undocumented", "drift-media-type-undocumented", "drift-body-undocumented"})
"""What is new has the source; what holds it keeps its own."""


def _between(root: Json, pointer: tuple[str, ...], old: Object, new: Object) -> list[Object]:
    patch = _patch(old, new)
    if patch is not None:
        return [{"target": _path(root, pointer), "update": patch}]
    if not pointer:
        raise ByHandError("the whole document would have to be replaced")
    holder = value_or_none(root, pointer[:-1])
    if isinstance(holder, dict):
        target = _path(root, pointer)
        return [{"target": target, "remove": True}, {"target": _path(root, pointer[:-1]), "update": {pointer[-1]: new}}]
    above = pointer[:-1]
    while above and not isinstance(value_or_none(root, above), dict):
        above = above[:-1]
    whole = value_or_none(root, above)
    changed = copied(whole)
    if not isinstance(whole, dict) or not isinstance(changed, dict):
        raise ByHandError("the schema stands in no object")
    _put(changed, pointer[len(above) :], new)
    return _between(root, above, whole, changed)


def _patch(old: Object, new: Object) -> Object | None:
    """Return what has to be merged into `old` to make it `new`; None where merging cannot."""
    patch: Object = {}
    if old.keys() - new.keys():
        return None
    for name, value in new.items():
        if name not in old:
            patch[name] = value
            continue
        before = old[name]
        if before == value and type(before) is type(value):
            continue
        match before, value:
            case (dict(), dict()):
                inner = _patch(before, value)
                if inner is None:
                    return None
                patch[name] = inner
            case (list(), list()) if value[: len(before)] == before:
                patch[name] = value[len(before) :]
            case (dict() | list(), _) | (_, dict() | list()):
                return None
            case _:
                patch[name] = value
    return patch


def _required_at(root: Json, finding: Finding) -> tuple[str, ...]:
    """Return the schema that requires a field: the one found, or a part of it."""
    waiting = [finding.place.pointer]
    seen: set[tuple[str, ...]] = set()
    while waiting:
        pointer = waiting.pop()
        node = value_or_none(root, pointer)
        if pointer in seen or not isinstance(node, dict):
            continue
        seen.add(pointer)
        required, reference = node.get("required"), node.get("$ref")
        if isinstance(required, list) and finding.name in required:
            return pointer
        if isinstance(reference, str) and reference.startswith("#/"):
            waiting.append(fragment_tokens(reference))
        parts = node.get("allOf")
        waiting += [(*pointer, "allOf", str(index)) for index in range(len(parts) if isinstance(parts, list) else 0)]
    return finding.place.pointer


def _source(document: Document, finding: Finding, shown: Diagnostic) -> Object:
    exchange = finding.exchange
    if exchange is not None and exchange.source == "documented-sample" and exchange.document:
        where: Object = {"document": exchange.document, "lines": exchange.lines}
    else:
        folder = posixpath.dirname(document.main) or "."
        where = {"document": posixpath.relpath(shown.location.document, folder), "lines": str(shown.location.line or 1)}
    return {**where, "basis": "observed"}


def _put(root: Json, pointer: tuple[str, ...], value: Json) -> None:
    holder = value_or_none(root, pointer[:-1])
    if isinstance(holder, dict):
        holder[pointer[-1]] = value
    elif isinstance(holder, list):
        holder[int(pointer[-1])] = value


def _path(root: Json, pointer: tuple[str, ...]) -> str:
    """Return the JSONPath expression of one place (RFC 9535, section 2.7)."""
    holders = (value_or_none(root, pointer[:end]) for end in range(len(pointer)))
    pairs = zip(pointer, holders, strict=True)
    return written(tuple(index(part) if isinstance(holder, list) else part for part, holder in pairs))
