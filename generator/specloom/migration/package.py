"""A client package as its users see it: calls with their requests, models, errors, and the class of the client."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

# What an argument has that is not given, and what surrounds a type.
_NOT_GIVEN = frozenset({"NotGiven", "Omit", "Unset", "None", "NoneType"})
_AROUND = frozenset({"Optional", "Union", "Annotated"})


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a call. `wire` is its name in the request, empty where the source does not show it.

    `types` are the alternatives of its annotation; what stands for an argument that is not given is none of them.
    """

    name: str
    wire: str = ""
    required: bool = False
    by_position: bool = False
    types: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Call:
    """One way to make a request: its path as it is `shown`, and `text`, how it is called after what is `imported`.

    `path` has empty braces in place of parameters, and no slash at its ends.
    """

    method: str
    path: str
    shown: str
    text: str
    arguments: tuple[Argument, ...] = ()
    result: str = ""
    pages: bool = False
    imported: str = ""


@dataclass(frozen=True, slots=True)
class ClientPackage:
    """A package: what made it, its client, its calls, the fields of its models by wire-like names, its errors."""

    kind: str
    name: str
    client: str
    asynchronous: str = ""
    constructor: tuple[Argument, ...] = ()
    calls: tuple[Call, ...] = ()
    models: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    errors: Mapping[str, str] = field(default_factory=dict[str, str])


def plain_path(path: str) -> str:
    """Return a path without the names of its parameters, its query and the slashes at its ends."""
    return re.sub(r"\{[^{}]*\}", "{}", path.partition("?")[0].partition("#")[0]).strip("/")


def alternatives(annotation: str) -> frozenset[str]:
    """Return the types that an annotation allows, without those that stand for nothing, and modules before them."""
    try:
        return frozenset(_alternatives(ast.parse(annotation, mode="eval").body)) if annotation else frozenset()
    except SyntaxError:
        return frozenset({annotation})


def _alternatives(node: ast.expr) -> Iterator[str]:
    name = _last(node.value) if isinstance(node, ast.Subscript) else _last(node)
    match node:
        case ast.BinOp(left, ast.BitOr(), right):
            yield from _alternatives(left)
            yield from _alternatives(right)
        case ast.Subscript(_, ast.Tuple(entries)) if name == "Union":
            for entry in entries:
                yield from _alternatives(entry)
        case ast.Subscript(_, ast.Tuple([first, *_])) if name == "Annotated":
            yield from _alternatives(first)
        case ast.Subscript(_, inner) if name in _AROUND:
            yield from _alternatives(inner)
        case ast.Constant(str(text)):
            yield from alternatives(text)
        case _ if name and name not in _NOT_GIVEN:
            yield _written(node)
        case _:
            pass


def _written(node: ast.expr) -> str:
    """Return a type without the modules before its names."""
    if isinstance(node, ast.Subscript):
        return f"{_last(node.value)}[{_written(node.slice)}]"
    if isinstance(node, ast.Tuple):
        return ", ".join(map(_written, node.elts))
    return _last(node) or ast.unparse(node)


def _last(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
