"""What an author may have meant by a reference that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from specloom.base.closeness import intended
from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Document, Json
from specloom.base.pointer import fragment_of, fragment_tokens, member

_SECTIONS = ("components", "definitions", "parameters", "responses", "paths", "securityDefinitions")
_HOLDERS = {"definitions": ("components", "schemas"), "components": ("definitions",)}


def with_hints(document: Document, at: Location, text: str, broken: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics of a broken reference, with the one that was meant in the hint, where that is clear."""
    for reference in _readings(text):
        meant = _existing(document, at, reference)
        if meant:
            return [
                replace(error, hint=f"did you mean {meant!r}?", **_message(error, text, reference)) for error in broken
            ]
    return list(broken)


def _message(error: Diagnostic, text: str, reference: str) -> dict[str, str]:
    if text == reference:
        return {}
    if not text.startswith("#"):
        reason = "it has no '#', and is taken for a file"
    else:
        reason = "there is no '/' behind the '#'"
    return {"rule": "reference-not-found", "message": f"the reference {text!r} leads nowhere: {reason}"} if error else {}


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
        return ""
    parts = fragment_tokens(fragment)
    return f"{address}{fragment_of(path)}" if (path := _closest(root, parts)) and base else ""


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
