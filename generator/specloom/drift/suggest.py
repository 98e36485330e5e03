"""Suggests an overlay that makes a document agree with its traffic: actions for each finding, with their source.

The actions keep to Overlay 1.0, where only objects and arrays can be removed and a merge never changes the type of a
value: what cannot be merged is removed as a whole and added again.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.document import Document, Json
from specloom.base.json_value import copied
from specloom.base.pointer import fragment_tokens, index, value_or_none
from specloom.drift.finding import Finding, Side
from specloom.drift.fixes import ByHandError, Context, Object, fixed
from specloom.drift.observed import Inference
from specloom.overlay.jsonpath import written

_SOURCE = "x-specloom-source"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The actions that fix one finding, or `why` there are none."""

    finding: Finding
    actions: tuple[Object, ...] = ()
    why: str = ""


Fitting: TypeAlias = "Callable[[Sequence[Object], Side], Object | None]"
"""Returns a reference to the component of the document that describes objects exactly, if there is one."""


def suggest(
    document: Document, findings: Sequence[tuple[Finding, Diagnostic]], fitting: Fitting | None = None
) -> tuple[Suggestion, ...]:
    """Suggest actions for errors and warnings; each assumes that those before are applied."""
    root = copied(document.root)
    is_30 = isinstance(root, dict) and str(root.get("openapi", "")).startswith("3.0")
    suggestions: list[Suggestion] = []
    for finding, diagnostic in findings:
        if finding.severity is Severity.NOTE:
            continue
        context = Context(
            finding, _source(document, finding, diagnostic), _inference(finding.side, fitting, is_30=is_30)
        )
        try:
            suggestions.append(Suggestion(finding, _actions(document, root, context)))
        except ByHandError as error:
            suggestions.append(Suggestion(finding, why=str(error)))
    return tuple(suggestions)


def _inference(side: Side, fitting: Fitting | None, *, is_30: bool) -> Inference:
    if fitting is None:
        return Inference(is_30)
    return Inference(is_30, reference=lambda _, values: fitting(values, side))


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
    new: Object = {**fixed(old, context)}
    if _SOURCE not in new and "schema" not in new and "responses" not in new and finding.rule not in _ON_MEMBER:
        new[_SOURCE] = {**context.source}
    elif isinstance(cited := old.get(_SOURCE), dict) and finding.rule in _FACTS:
        new[_SOURCE] = _amended(cited, _FACTS[finding.rule], context)
    note: Object = {"description": finding.message, _SOURCE: {**context.source}}
    actions = tuple({**action, **note} for action in _changes(root, pointer, old, new))
    _put(root, pointer, new)
    return actions


_ON_MEMBER = frozenset({"drift-field-undocumented", "drift-media-type-undocumented", "drift-body-undocumented"})
"""Rules whose fix cites its source on the added member, not on the object that holds it."""


_FACTS = {
    "drift-enum-value": "enum", "drift-null": "null", "drift-type": "type", "drift-format": "format",
    "drift-limit": "limits", "drift-field-missing": "required", "drift-body-missing": "required",
    "drift-parameter-missing": "required", "drift-header-missing": "required",
}  # fmt: skip
"""The fact about an object that a fix changes, as `x-specloom-source` calls it: it is none of the cited lines."""


def _amended(cited: Object, fact: str, context: Context) -> Object:
    """Return a source that no longer claims a fact of the lines that it cites."""
    listed = cited.get("inferred")
    facts: list[Json] = [*listed] if isinstance(listed, list) else []
    if cited.get("basis") != "documented" and not facts:
        return cited
    seen = f"Observed otherwise in {context.source['document']}, line {context.source['lines']}."
    note = cited.get("note")
    text = f"{note} {seen}" if isinstance(note, str) else seen
    return {**cited, "basis": "inferred", "inferred": [*facts, *([] if fact in facts else [fact])], "note": text}


def _changes(root: Json, pointer: tuple[str, ...], old: Object, new: Object) -> list[Object]:
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
    return _changes(root, above, whole, changed)


def _patch(old: Object, new: Object) -> Object | None:
    """Return the update that merges `old` into `new`; None where no merge can do that."""
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
    """Return the pointer of the schema that requires a field: the one of the finding, or one that it combines."""
    waiting = [finding.place.pointer]
    visited: set[tuple[str, ...]] = set()
    while waiting:
        pointer = waiting.pop()
        node = value_or_none(root, pointer)
        if pointer in visited or not isinstance(node, dict):
            continue
        visited.add(pointer)
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
        origin: Object = {"document": exchange.document, "lines": exchange.lines}
    else:
        folder = posixpath.dirname(document.main) or "."
        at = shown.location
        origin = {"document": posixpath.relpath(at.document, folder), "lines": str(at.line or 1)}
    return {**origin, "basis": "observed"}


def _put(root: Json, pointer: tuple[str, ...], value: Json) -> None:
    holder = value_or_none(root, pointer[:-1])
    if isinstance(holder, dict):
        holder[pointer[-1]] = value
    elif isinstance(holder, list):
        holder[int(pointer[-1])] = value


def _path(root: Json, pointer: tuple[str, ...]) -> str:
    """Return the JSONPath expression of a JSON Pointer (RFC 9535, section 2.7)."""
    holders = (value_or_none(root, pointer[:end]) for end in range(len(pointer)))
    pairs = zip(pointer, holders, strict=True)
    return written(tuple(index(part) if isinstance(holder, list) else part for part, holder in pairs))
