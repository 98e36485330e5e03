"""What an author may have meant by a reference that leads nowhere."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from specloom.base.closeness import intended
from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Document, Json
from specloom.base.pointer import fragment_of, fragment_tokens, member, value_or_none

_SECTIONS = ("components", "definitions", "parameters", "responses", "paths", "securityDefinitions")
_KINDS = (
    "schemas", "parameters", "responses", "headers", "requestBodies", "examples", "securitySchemes", "links",
    "callbacks", "pathItems", "mediaTypes",
)  # fmt: skip
_TOP = ("openapi", "info", "paths", "servers", "tags", "security", "webhooks", "components", "externalDocs")
_HOLDERS = {"definitions": ("components", "schemas"), "components": ("definitions",)}


def with_hints(document: Document, at: Location, text: str, broken: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics of a broken reference, with the one that was meant in the hint, where that is clear."""
    for reference in _readings(text):
        suggestion = _existing(document, at, reference)
        if suggestion:
            hinted = [replace(error, hint=f"did you mean {suggestion!r}?") for error in broken]
            return hinted if reference == text else [_reworded(error, text) for error in hinted]
    return list(broken)


def _reworded(error: Diagnostic, text: str) -> Diagnostic:
    reason = "there is no '/' behind the '#'" if text.startswith("#") else "it has no '#', and is taken for a file"
    return replace(error, rule="reference-not-found", message=f"the reference {text!r} leads nowhere: {reason}")


def by_section(document: Document, broken: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return errors about references with one in place of all that lead into a section whose name is misspelt.

    That is `component` for `components` at the top, and `schema` for `schemas` below it.
    """
    root = document.root if isinstance(document.root, dict) else {}
    components = root.get("components")
    sections: list[tuple[tuple[str, ...], dict[str, Json], str]] = [((), root, "components")]
    if isinstance(components, dict):
        sections += [(("components",), components, name) for name in _KINDS]
    left = list(broken)
    for above, holder, name in sections:
        close = [key for key in holder if key not in (*_KINDS, *_TOP) and _stands_for(key, name)]
        start = fragment_of((*above, name)) + "/"
        concerned = [error for error in left if _reference(document, error).startswith(start)]
        if name in holder or not close or not concerned:
            continue
        count = f"{len(concerned)} references lead" if len(concerned) > 1 else "a reference leads"
        owner = "'components' has" if above else "the document has"
        message = f"{owner} no field {close[0]!r}, and {count} to {start}…"
        at = Location(document.main, (*above, close[0]))
        left = [error for error in left if error not in concerned]
        left.insert(0, Diagnostic("reference-not-found", at, message, f"did you mean {name!r}?"))
    return left


def _stands_for(key: str, name: str) -> bool:
    return bool(intended(key, (name,))) or (key, name) == ("definitions", "schemas")


def _reference(document: Document, error: Diagnostic) -> str:
    file = document.files.get(error.location.document)
    holder = value_or_none(file.root, error.location.pointer) if file is not None else None
    text = holder.get("$ref") if isinstance(holder, dict) else None
    return text if isinstance(text, str) else ""


def _readings(text: str) -> list[str]:
    """Return a reference and what it may have been meant as: with the `#`, and the `/` behind it."""
    address, _, fragment = text.partition("#")
    readings = [text]
    if "#" not in text and address.lstrip("./").partition("/")[0] in _SECTIONS:
        readings.append("#/" + address.lstrip("./"))
    if not address and fragment and not fragment.startswith("/"):
        readings.append("#/" + fragment)
    return readings


def _existing(document: Document, at: Location, reference: str) -> str:
    """Return the existing reference that differs least from one that leads nowhere; empty where none is close."""
    address, _, fragment = reference.partition("#")
    if not fragment.startswith("/"):
        return ""
    try:
        base, root = document.resolve(at, f"{address}#")
    except SpecError:
        holder = document.folder / os.path.relpath(at.document, Path(document.main).parent)
        name = _file_like(document.folder.resolve(), holder.parent / address)
        return f"{address[: -len(Path(address).name)]}{name}#{fragment}" if name else ""
    parts = fragment_tokens(fragment)
    return f"{address}{fragment_of(path)}" if (path := _closest(root, parts)) and base else ""


def _file_like(root: Path, missing: Path) -> str:
    """Return the name of a file next to a missing one, below a folder, that differs least; empty for none."""
    folder = missing.parent.resolve()
    if missing.exists() or not missing.name or not folder.is_relative_to(root) or not folder.is_dir():
        return ""
    return intended(missing.name, [entry.name for entry in folder.iterdir() if entry.is_file()])


def _closest(root: Json, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the path in a value whose names differ least from `parts`; empty where one is far from all."""
    path: list[str] = []
    value = root
    for index, part in enumerate(parts):
        known = list(value) if isinstance(value, dict) else []
        name = part if part in known else intended(part, known)
        if index == 0 and not name and part in _HOLDERS:
            return _moved(root, parts)
        if not name:
            return ()
        path.append(name)
        value = member(value, name)
    return tuple(path)


def _moved(root: Json, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the path of a schema where the other major version of OpenAPI has it."""
    moved = (*_HOLDERS[parts[0]], *parts[1 if parts[0] == "definitions" else 2 :])
    value = root
    try:
        for part in moved:
            value = member(value, part)
    except LookupError:
        return ()
    return moved
