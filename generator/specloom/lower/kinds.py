"""The types of parameters, by which the runtime refuses arguments that are none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from specloom import ir
from specloom.code.safe import Code, code

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


def parameter_type(own: ir.Parameter, resolve: Resolve) -> Code | None:
    """Return the type of a parameter's values, None where they are just single values."""
    kind = _ANY if own.content else _kind(own.schema, resolve)
    if may_be_empty(own) and kind not in (_TEXT, _ANY):
        kind = code("OrEmpty({kind})", kind=kind)
    return None if kind == _TEXT else kind


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
