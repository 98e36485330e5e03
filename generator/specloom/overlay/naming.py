"""Gives a part of a document its Python name, as an overlay would."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.document import Json
from specloom.base.given_names import CLIENT, GivenName
from specloom.base.pointer import value_or_none
from specloom.overlay.jsonpath import Path
from specloom.overlay.merge import Merging


def apply_name(merging: Merging, given: GivenName) -> Diagnostic | None:
    """Give a part its name; return a warning where the document has no such part."""
    update: dict[str, Json] = {"x-specloom-name": given.name}
    for path in _paths(merging.root, given.part):
        if isinstance(value_or_none(merging.root, map(str, path)), dict):
            merging.update(path, update, given.place)
            return None
    message = f"the document has no {given.part!r}: the name {given.name!r} goes to nothing"
    return Diagnostic("config-name", given.place, message, "correct it, or remove the line", Severity.WARNING)


def _paths(root: Json, part: str) -> Iterator[Path]:
    """Yield where a part may be."""
    kind, _, name = part.partition(":")
    if part == CLIENT:
        yield ("info",)
    elif kind == "schema":
        yield ("components", "schemas", name)
        yield ("definitions", name)
    elif kind == "tag":
        tags = value_or_none(root, ("tags",))
        for index, tag in enumerate(tags if isinstance(tags, list) else []):
            if isinstance(tag, dict) and tag.get("name") == name:
                yield ("tags", index)
    else:
        yield from _operations(root, name)


def _operations(root: Json, name: str) -> Iterator[Path]:
    for holder in ("paths", "webhooks"):
        items = value_or_none(root, (holder,))
        for path, item in items.items() if isinstance(items, dict) else ():
            for method, operation in item.items() if isinstance(item, dict) else ():
                if isinstance(operation, dict) and operation.get("operationId") == name:
                    yield (holder, path, method)
