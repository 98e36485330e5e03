"""Decides whether the tags that are nested under others lead anywhere (OpenAPI 3.2, section 4.21, `parent`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document, Json


def tag_parents(document: Document) -> Iterator[Diagnostic]:
    """Yield each tag whose parent is no tag of the document, or is nested under it.

    These are warnings: such a tag is read as one that stands by itself.
    """
    root = document.root
    listed = root.get("tags") if isinstance(root, dict) and str(root.get("openapi")).startswith("3.2") else None
    tags = [
        (index, tag) for index, tag in enumerate(listed if isinstance(listed, list) else []) if isinstance(tag, dict)
    ]
    parents = {str(tag.get("name")): tag.get("parent") for _, tag in tags}
    circles = _in_circles(parents)
    for index, tag in tags:
        name, parent = str(tag.get("name")), tag.get("parent")
        at = Location(document.main).child("tags", index, "parent")
        if isinstance(parent, str) and parent not in parents:
            message = f"the tag {name!r} is nested under {parent!r}, which is no tag of this document"
            yield Diagnostic("tag-parent", at, message, "declare that tag, or correct its name", Severity.WARNING)
        elif name in circles:
            message = f"the tag {name!r} is nested under itself"
            yield Diagnostic("tag-parent", at, message, "let the outermost tag have no `parent`", Severity.WARNING)


def _in_circles(parents: Mapping[str, Json]) -> set[str]:
    """Return the tags that are nested under themselves."""
    found, done = set[str](), set[str]()
    for start in parents:
        way: dict[str, int] = {}
        name: Json = start
        while isinstance(name, str) and name in parents and name not in way and name not in done:
            way[name] = len(way)
            name = parents[name]
        if isinstance(name, str) and name in way:
            found.update(list(way)[way[name] :])
        done.update(way)
    return found
