"""How values travel, written a second time from the standards: an encoder that shares no code with ours.

Text of single values is pydantic's, percent-encoding and joining are written out from RFC 6570, section 3.2, and the
tables of OpenAPI 3.2.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from pydantic_core import to_jsonable_python

_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def encoded(text: str) -> str:
    return "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in text.encode())


def text(value: Any) -> str:
    """Return a single value as text, and what has parts as JSON."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, bytes):
        return str(to_jsonable_python(value, bytes_mode="base64")).replace("-", "+").replace("_", "/")
    plain = to_jsonable_python(value)
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def expected(location: str, style: str, explode: bool, name: str, value: Any) -> str | None:
    """Return what is sent: a segment of a path, a query string, a header's value or that of `Cookie`."""
    if style == "deepObject":
        return "&".join(_deep(encoded(name), value)) or None
    code: Callable[[str], str] = str if location == "header" or style == "cookie" else encoded
    separator = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(style, ",")
    between = {"label": ".", "matrix": ";", "form": "&", "spaceDelimited": "&", "pipeDelimited": "&"}.get(style, ",")
    between = "; " if location == "cookie" else between
    named = style not in ("simple", "label")
    lead = {"label": ".", "matrix": ";"}.get(style, "")
    if isinstance(value, dict) and (location, style, explode) == ("query", "form", True):
        return (
            "&".join(f"{code(key)}={code(text(one))}" for key, item in value.items() for one in _several(item)) or None
        )
    if isinstance(value, dict):
        pairs = [(code(key), code(text(item))) for key, item in value.items()]
        if explode:
            return lead + between.join(f"{key}={item}" for key, item in pairs)
        parts = [part for pair in pairs for part in pair]
    elif isinstance(value, list):
        parts = [code(text(item)) for item in value]
        if explode:
            return lead + between.join(f"{name}={part}" if named else part for part in parts)
    else:
        single = code(text(value))
        return lead + (name if style == "matrix" and not single else f"{name}={single}" if named else single)
    return lead + (f"{name}=" if named else "") + separator.join(parts)


def _several(value: Any) -> list[Any]:
    """Return the items of a list of single values, which are repeated, and of anything else itself."""
    return value if isinstance(value, list) and not any(isinstance(one, list | dict) for one in value) else [value]


def _deep(prefix: str, value: Any) -> list[str]:
    if isinstance(value, dict):
        return [pair for key, item in value.items() for pair in _deep(f"{prefix}%5B{encoded(key)}%5D", item)]
    if isinstance(value, list):
        return [pair for index, item in enumerate(value) for pair in _deep(f"{prefix}%5B{index}%5D", item)]
    return [f"{prefix}={encoded(text(value))}"]
