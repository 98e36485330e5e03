"""Answers of datamodel-code-generator, stored between runs: importing it costs more than all else on a small document.

An entry is known by the shape that was asked for and by what answered: the library's version and how it is asked. It
holds no string of a document, as shapes do not. What is read is input from elsewhere: each annotation consists of the
known structures, and of the types that the shape has at that key, or the entry is ignored and the library asked again.
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from specloom.base.cache_folder import cache_folder, read_entry, write_entry
from specloom.base.installed import installed_version

LIBRARY: Final = "datamodel-code-generator"
_PLAIN: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_TYPE: Final = re.compile(r'"type": "(string|integer|number|boolean)"|\.(Placeholder_[0-9]+)"')
_LIMIT: Final = 1 << 18


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a `TypedDict`: the type of its value, and whether it must be there."""

    annotation: ast.expr
    required: bool


@dataclass(frozen=True, slots=True)
class WrittenClass:
    """A `TypedDict`, its keys in order; a functional one is written as a call."""

    functional: bool
    keys: tuple[Key, ...]


def stored_classes(shapes: list[str], *, asked_by: str) -> dict[str, WrittenClass]:
    """Return the classes that were stored for these shapes; `asked_by` is the source of what asks the library."""
    folder = _folder(asked_by) if shapes else None
    contents = ((shape, read_entry(_entry(folder, shape), limit=_LIMIT)) for shape in shapes) if folder else ()
    classes = {shape: _parsed(content, shape) for shape, content in contents if content is not None}
    return {shape: written for shape, written in classes.items() if written is not None}


def store_classes(classes: Mapping[str, WrittenClass], *, asked_by: str) -> None:
    """Store the classes that the library wrote for shapes."""
    folder = _folder(asked_by) if classes else None
    if folder is None:
        return
    for shape, written in classes.items():
        keys = [[ast.unparse(key.annotation), key.required] for key in written.keys]
        content = {"shape": shape, "functional": written.functional, "keys": keys}
        write_entry(_entry(folder, shape), [json.dumps(content).encode()])


def _folder(asked_by: str) -> Path | None:
    folder, version = cache_folder(), installed_version(LIBRARY)
    if folder is None or version is None:
        return None
    answered_by = json.dumps([version, sys.version_info[:2], asked_by])
    return folder / "typed-dicts" / hashlib.sha256(answered_by.encode()).hexdigest()[:32]


def _entry(folder: Path, shape: str) -> Path:
    return folder / f"{hashlib.sha256(shape.encode()).hexdigest()}.json"


def _parsed(content: bytes, shape: str) -> WrittenClass | None:
    """Return what an entry says, or None where it does not fit the shape."""
    try:
        entry = cast("dict[str, Any]", json.loads(content))
        asked = cast("dict[str, Any]", json.loads(shape))
        properties, required = asked["properties"], {*asked["required"]}
        functional = any(not name.isidentifier() for name in properties)
        pairs = list(zip(properties.items(), entry["keys"], strict=True))
        keys = [Key(ast.parse(text, mode="eval").body, required=needed) for _, (text, needed) in pairs]
        whole = entry["shape"] == shape and entry["functional"] is functional
        fits = all(
            key.required is (name in required) and _types(key.annotation) == _types_of(schema)
            for ((name, schema), _), key in zip(pairs, keys, strict=True)
        )
    except (ValueError, TypeError, KeyError, AttributeError, SyntaxError, RecursionError, MemoryError):
        return None
    return WrittenClass(functional, tuple(keys)) if whole and fits else None


def _types_of(schema: object) -> set[str]:
    """Return the names of the types in a schema of a shape, whatever structures they stand in."""
    matches = _TYPE.finditer(json.dumps(schema))
    return {_PLAIN[plain] if plain else placeholder for plain, placeholder in (match.groups() for match in matches)}


def _types(annotation: ast.expr) -> set[str]:
    """Return the names of the types in an annotation.

    Raises:
        ValueError: It has other parts than types and known structures.
    """
    return set(_leaves(annotation))


def _leaves(annotation: ast.expr) -> Iterator[str]:
    match annotation:
        case ast.Name(name):
            yield name
        case ast.Constant(None):
            pass
        case ast.BinOp(left, ast.BitOr(), right):
            yield from _leaves(left)
            yield from _leaves(right)
        case ast.Subscript(ast.Name("Sequence"), item) | ast.Subscript(
            ast.Name("Mapping"), ast.Tuple([ast.Name("str"), item])
        ):
            yield from _leaves(item)
        case _:
            raise ValueError(ast.unparse(annotation))
