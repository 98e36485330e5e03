"""The values of discriminators in the type that the property has."""

from __future__ import annotations

import re
from typing import Final

from specloom.ir.schemas import Enumeration, Scalar, ScalarType, Shape, TagValue

NAMES_OF_TYPES: Final[dict[type, ScalarType]] = {bool: "boolean", int: "integer", float: "number", str: "string"}


_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


def typed_tag(value: TagValue, shape: Shape) -> TagValue:
    """Return a key of a mapping, which is text in the document, as a value of a property of this shape."""
    if isinstance(shape, Enumeration):
        # `true` and `1` are written `true` and `1` in JSON and in the keys of a mapping.
        texts = {tag_text(listed): listed for listed in shape.values}
        return texts.get(tag_text(_number(value)), texts.get(tag_text(value), value))
    name = shape.type if isinstance(shape, Scalar) else "string"
    if not isinstance(value, str):
        return value
    if name in ("integer", "number"):
        return _number(value)
    return value == "true" if name == "boolean" and value in ("true", "false") else value


def _number(value: TagValue) -> TagValue:
    """Return the number that a text is in JSON, an integer where it has no fraction; other values as they are."""
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        return value
    if value.removeprefix("-").isdecimal():
        return int(value)
    number = float(value)
    return int(number) if number.is_integer() else number


def tag_text(value: TagValue) -> str:
    """Return a value of a discriminator as a key of a mapping."""
    return str(value).lower() if isinstance(value, bool) else str(value)
