"""The OpenAPI version of a document."""

from __future__ import annotations

import re
from enum import Enum

from specloom.base.closeness import intended
from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Document


class Version(Enum):
    """The versions that differ in structure."""

    V20 = "2.0"
    V30 = "3.0"
    V31 = "3.1"
    V32 = "3.2"


_NUMBERS = {"openapi": re.compile(r"(3\.[0-2])(?:\.[0-9]+)?(?:-.+)?"), "swagger": re.compile(r"(2\.0)")}
_HINT = "write openapi: 3.0.x, 3.1.x or 3.2.x, or swagger: '2.0'"


def read_version(document: Document) -> Version | Diagnostic:
    """Return the version of a document, or the diagnostic where it is missing or unknown."""
    at = Location(document.main)
    root = document.root if isinstance(document.root, dict) else {}
    key = next((key for key in _NUMBERS if key in root), None)
    if key is None:
        message = "the document has neither an 'openapi' nor a 'swagger' field"
        close = next((name for name in root if intended(name, _NUMBERS)), "")
        if close:
            hint = f"did you mean {intended(close, _NUMBERS)!r}?"
            return Diagnostic("openapi-version", at.child(close), message, hint)
        return Diagnostic("openapi-version", at, message, _HINT)
    value, at = root[key], at.child(key)
    if not isinstance(value, str):
        message = f"the version in {key!r} is not text"
        return Diagnostic("openapi-version", at, message, f"put it in quotes: {key}: '{value}'" if value else _HINT)
    match = _NUMBERS[key].fullmatch(value)
    if match is None:
        plain = value.strip().lstrip("vV")
        number = next((f"{name}: {plain}" for name, known in _NUMBERS.items() if known.fullmatch(plain)), "")
        hint = f"did you mean {number!r}?" if number else _HINT
        return Diagnostic("openapi-version", at, f"the version {value!r} in {key!r} is not known", hint)
    return Version(match[1])
