"""What the runtime is told of the types of parameters, to refuse arguments that are none: classes, by wire name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from specloom import ir
from specloom.code.safe import Code, Literal, code, literal

Resolve = Callable[[ir.Schema], ir.Schema | None]

# Where nothing is said it is a single value: text, or what has one.
_TEXT: Final = code("str")
_ANY: Final = code("object")
_SCALARS: Final[dict[tuple[str, str], Code]] = {
    ("string", "date-time"): code("datetime"),
    ("string", "utc-date-time"): code("datetime"),
    ("string", "date"): code("date"),
    ("string", "byte"): code("bytes"),
    ("string", "base64"): code("bytes"),
    ("string", "base64url"): code("bytes"),
    ("string", "binary"): code("bytes"),
}
_PLAIN: Final[dict[str, Code]] = {
    "string": _TEXT,
    "integer": code("int"),
    "number": code("float"),
    "boolean": code("bool"),
}


def types(parameters: Iterable[ir.Parameter], resolve: Resolve) -> list[tuple[Literal, Code]]:
    """Return the types of an operation's parameters by wire name; those that are just single values are left out."""
    found: dict[str, Code] = {}
    for own in parameters:
        kind = _TEXT if own.content and own.in_ == "path" else _ANY if own.content else _kind(own.schema, resolve)
        if may_be_empty(own) and kind not in (_TEXT, _ANY):
            kind = code("OrEmpty({kind})", kind=kind)
        # One name in two places, with two types: either may be meant.
        found[own.name] = kind if found.get(own.name, kind) == kind else _ANY
    return [(literal(name), kind) for name, kind in found.items() if kind != _TEXT]


def may_be_empty(own: ir.Parameter) -> bool:
    """Tell whether a parameter may be sent without a value (OpenAPI 3, "Parameter Object", `allowEmptyValue`)."""
    return own.allow_empty and own.in_ == "query" and not own.content


def _kind(schema: ir.Schema, resolve: Resolve) -> Code:
    opened = resolve(schema)
    match opened.shape if opened is not None else None:
        case ir.Scalar(kind, format_):
            return _SCALARS.get((kind, format_), _PLAIN[kind])
        case ir.Enumeration(values):
            kinds = {type(value) for value in values}
            return _PLAIN[_JSON[kinds.pop()]] if len(kinds) == 1 else _TEXT
        case ir.Array(items):
            # An item that leads back here would be without end.
            inner = resolve(items)
            nested = inner is None or isinstance(inner.shape, ir.Array | ir.Tuple)
            return code("({item},)", item=_ANY if nested else _kind(items, resolve))
        case ir.Tuple():
            return code("({item},)", item=_ANY)
        case ir.Object() | ir.Map():
            return code("dict")
        case _:
            return _ANY


_JSON: Final[dict[type, str]] = {str: "string", int: "integer", float: "number", bool: "boolean"}
