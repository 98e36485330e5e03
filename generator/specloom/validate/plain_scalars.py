"""Numbers and booleans where a schema says string: their source text counts.

YAML reads an unquoted `1.10` as the number 1.1, and a client would send that. What is in `enum`, `const` and `default`
of a string is replaced by the text that stands in the file, with a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document, Json
from specloom.load.source_texts import source_texts
from specloom.validate.fixes import Fix, apply_fixes

_DEEPEST = 8
_EXAMPLES = frozenset({"example", "examples"})
_MAPS = frozenset({"properties", "patternProperties", "schemas", "definitions", "$defs"})
_PARTS = frozenset({"allOf", "oneOf", "anyOf"})
_KEYWORDS = _PARTS | {"enum", "const", "default"}


def normalise_strings(document: Document) -> tuple[Document, list[Diagnostic]]:
    """Return the document with text for numbers and booleans in schemas of strings, and the diagnostics of that."""
    schemas = [
        (at, schema) for name, file in document.files.items() for at, schema in _strings(document, name, file.root)
    ]
    if not schemas:
        return document, []
    texts = source_texts(document, (at.child(*place) for at, schema in schemas for place in _scalars(schema)))
    changes: list[tuple[Location, Fix]] = []
    for at, schema in schemas:
        members: dict[str, Json] = {}
        for key, *index in _scalars(schema):
            text = texts[at.child(key, *index)]
            if index:
                entries = members.setdefault(key, [*cast("list[Json]", schema[key])])
                cast("list[Json]", entries)[int(index[0])] = text
            else:
                members[key] = text
        changes.append((at, Fix((), "", members)))
    return apply_fixes(document, changes), [_diagnostic(at, text) for at, text in texts.items()]


def _diagnostic(at: Location, text: str) -> Diagnostic:
    message = f"the schema is of strings, and {text} is none"
    hint = f"it is read as the text {text!r}; put it in quotes"
    is_default = at.pointer[-1:] == ("default",) and at.pointer[-3:-2] != ("variables",)
    return Diagnostic("openapi-default" if is_default else "scalar-as-text", at, message, hint, Severity.WARNING)


def _strings(document: Document, name: str, root: Json) -> Iterator[tuple[Location, dict[str, Json]]]:
    """Yield the schemas of strings in a file that have numbers or booleans as values, in document order."""
    waiting: list[tuple[Json, tuple[str, ...], tuple[str, ...]]] = [(root, (), ())]
    while waiting:
        value, pointer, types = waiting.pop()
        if isinstance(value, list):
            above = types if pointer[-1:] and pointer[-1] in _PARTS else ()
            entries = [(entry, (*pointer, str(index)), above) for index, entry in enumerate(value)]
            waiting += [entry for entry in reversed(entries) if isinstance(entry[0], dict | list)]
            continue
        assert isinstance(value, dict)
        named = bool(pointer) and pointer[-1] in _MAPS
        declared = types
        if not named and not _KEYWORDS.isdisjoint(value):
            declared = _declared(document, Location(name, pointer), value, _DEEPEST) or types
            is_variable = pointer[-2:-1] == ("variables",)
            if (declared == ("string",) or is_variable) and next(_scalars(value), None):
                yield Location(name, pointer), value
        waiting += [
            (member, (*pointer, key), declared if key in _PARTS else ())
            for key, member in reversed(value.items())
            if isinstance(member, dict | list) and (named or (key not in _EXAMPLES and not key.startswith("x-")))
        ]


def _scalars(schema: dict[str, Json]) -> Iterator[tuple[str, ...]]:
    for key in ("const", "default"):
        if isinstance(schema.get(key), bool | int | float):
            yield (key,)
    listed = schema.get("enum")
    for index, entry in enumerate(listed if isinstance(listed, list) else []):
        if isinstance(entry, bool | int | float):
            yield "enum", str(index)


def _declared(document: Document, at: Location, schema: Json, hops: int) -> tuple[str, ...]:
    """Return the types of a schema, null left out: its own, or those of what `$ref` and `allOf` lead to."""
    if not isinstance(schema, dict) or not hops:
        return ()
    declared = schema.get("type")
    names = declared if isinstance(declared, list) else [declared]
    types = tuple(str(name) for name in names if name not in (None, "null"))
    if types:
        return types
    if isinstance(schema.get("$ref"), str):
        place, target = document.follow(at, schema)
        return _declared(document, place, target, hops - 1)
    parts = schema.get("allOf")
    for index, part in enumerate(parts if isinstance(parts, list) else []):
        types = _declared(document, at.child("allOf", index), part, hops - 1)
        if types:
            return types
    return ()
