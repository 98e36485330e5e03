"""Reads the shape of a schema from its `type` and the keywords of that type. `Read` reads child schemas."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from specloom import ir
from specloom.base.media_type import essence
from specloom.read.enums import enumeration, only_null
from specloom.read.node import Node

_TYPES = frozenset({"string", "integer", "number", "boolean", "null", "array", "object", "file"})

_DESCRIBING = (
    "$ref",
    "type",
    "properties",
    "items",
    "enum",
    "const",
    "allOf",
    "oneOf",
    "anyOf",
    "additionalProperties",
)

Read: TypeAlias = Callable[[Node], ir.Schema]


def declared_types(node: Node) -> tuple[tuple[str, ...], bool]:
    """Return the types that a schema names, null left out, and whether null is one of them."""
    declared = node.text("type")
    names = (declared,) if declared else node.texts("type")
    known = tuple(dict.fromkeys(name for name in names if name in _TYPES))
    nullable = node.flag("nullable") or node.flag("x-nullable") or ("null" in known and len(known) > 1)
    return tuple(name for name in known if name != "null" or len(known) == 1), nullable


def has_conditional_types(node: Node) -> bool:
    """Tell whether conditional keywords describe types; these are not read (JSON Schema 2020-12, section 10.2.2)."""
    if not node.has("if", "dependentSchemas"):
        return False
    branches = [node.get("then"), node.get("else")] if node.has("if") else []
    branches += [branch for _, branch in node.members("dependentSchemas")]
    return any(branch is not None and branch.has(*_DESCRIBING) for branch in branches)


def declared_shape(node: Node, types: tuple[str, ...], *, read: Read) -> ir.Shape | None:
    """Read the shape that a schema declares without `allOf`, `oneOf` and `anyOf`; None where it declares none."""
    if only_null(node):
        return ir.Null()
    enum = enumeration(node, types)
    if enum is not None:
        return enum
    if not types:
        types = _implied(node)
    shapes = [shape for shape in (_typed(node, name, read) for name in types) if shape is not None]
    if len(shapes) == 1:
        return shapes[0]
    return ir.Union(tuple(ir.Schema(node.location, shape) for shape in shapes)) if shapes else None


def _implied(node: Node) -> tuple[str, ...]:
    if node.has("properties"):
        return ("object",)
    # Next to alternatives, these only apply to those that are objects.
    if node.has("additionalProperties", "patternProperties") and not node.has("oneOf", "anyOf"):
        return ("object",)
    if node.has("items", "prefixItems"):
        return ("array",)
    return ()


def _typed(node: Node, name: str, read: Read) -> ir.Shape | None:
    match name:
        case "object":
            return _object(node, read)
        case "array":
            return _array(node, read)
        case "string" | "integer" | "number" | "boolean":
            return _scalar(name, refinement(node))
        case "null":
            return ir.Null()
        case "file":
            return ir.Scalar("string", "binary")
        case _:
            return None


@lru_cache(maxsize=1024)
def _scalar(name: ir.ScalarType, refined: str) -> ir.Scalar:
    """Return a scalar, the same one for each schema of its type and format."""
    return ir.Scalar(name, refined)


_ENCODED = {"base64": "byte", "base64url": "base64url"}
_OCTETS = ("application/octet-stream", "application/pdf", "application/zip", "application/gzip")


def refinement(node: Node) -> str:
    """Return the format of a value; all spellings of octets become `binary`, `byte` or `base64url`."""
    return "binary" if _is_binary(node) else _format(node)


def _is_binary(node: Node) -> bool:
    """Tell whether a string is octets: of a media type that is no text, not encoded (OpenAPI 3.1, "Binary Data")."""
    encoding, kind = node.text("contentEncoding"), essence(node.text("contentMediaType"))
    octets = kind.startswith(("image/", "audio/", "video/")) or kind in _OCTETS
    return encoding == "binary" or (octets and not encoding and not node.text("format"))


def _format(node: Node) -> str:
    encoding = node.text("contentEncoding").lower()
    name = node.text("format") or _ENCODED.get(encoding, "")
    return "base64url-unpadded" if name == "base64url" and not _is_padded(node) else name


def _is_padded(node: Node) -> bool:
    """Tell whether base64url has padding: examples show it, or else the pattern. Without either it has."""
    examples = [entry.value for entry in (node.get("example"), *node.entries("examples")) if entry is not None]
    shown = [text for text in examples if isinstance(text, str) and (text.endswith("=") or len(text) % 4)]
    if shown:
        return shown[0].endswith("=")
    pattern = node.text("pattern")
    # Other patterns say nothing about letters, hence nothing about what follows them.
    return "=" in pattern or not any(letters in pattern for letters in ("A-Z", "\\w"))


def _array(node: Node, read: Read) -> ir.Shape:
    items = node.get("items")
    prefix = tuple(read(entry) for entry in node.entries("prefixItems"))
    if items is not None and isinstance(items.value, list):  # draft 4: a list of schemas
        prefix, items = tuple(read(entry) for entry in items.entries()), node.get("additionalItems")
    anything = ir.Schema(node.location.child("items"), ir.Anything())
    if not prefix:
        return ir.Array(read(items) if items is not None else anything)
    if items is not None and items.value is False:
        return ir.Tuple(prefix, None)
    return ir.Tuple(prefix, read(items) if items is not None else anything)


def _object(node: Node, read: Read) -> ir.Shape:
    required = set(node.texts("required"))
    properties = tuple(
        ir.Property(name, read(value), name in required)
        for name, value in _properties(node)
        if value.value is not False
    )
    additional = node.get("additionalProperties") or node.get("unevaluatedProperties")
    patterns = [(name, read(value)) for name, value in node.members("patternProperties")]
    others = [schema for _, schema in patterns]
    whole = any(name in _EVERY_KEY for name, _ in patterns)
    forbidden = additional is not None and additional.value is False
    if additional is not None and (additional.value is True or isinstance(additional.value, dict)):
        others.append(read(additional))
    elif patterns and not whole and not forbidden:
        others.append(ir.Schema(node.location.child("additionalProperties"), ir.Anything()))
    values = _values(node, others)
    closed = forbidden and not others
    if properties or closed:
        return ir.Object(properties, values if others else None, closed)
    if whole or len(others) < 2 or not patterns:  # all keys that there are have one type
        return ir.Map(values)
    keys = tuple((known, schema) for name, schema in patterns if (known := python_pattern(name)) is not None)
    if len(keys) < len(patterns):
        return ir.Map(ir.Schema(values.location, ir.Anything()))
    return ir.Map(others[-1] if len(others) > len(keys) else values, keys)


def unread_patterns(node: Node) -> list[str]:
    """Return the patterns of property names that are not simple enough to decide the types of members."""
    return [name for name, _ in node.members("patternProperties") if python_pattern(name) is None]


_EVERY_KEY = ("", ".*", "^.*$", "^.*", ".+", "^.+$", "^.+")
_CLASS = r"\[\^?(?:\\[dw]|\\[^\w\s]|[^\]\[\\&|~-]|(?<=[0-9A-Za-z])-(?=[0-9A-Za-z])|-(?=\])|(?<=\[)-)+\]"
_ATOM = rf"(?:{_CLASS}|\\[dw]|\\[^\w\s]|[^\\\[\](){{}}*+?|^$])"
_SIMPLE = re.compile(rf"\^?(?:{_ATOM}(?:[*+?]|\{{\d{{1,3}}\}}|\{{\d{{1,3}},\d{{1,3}}\}})?)*\$?")
_MOST_REPEATS = 2


def python_pattern(pattern: str) -> str | None:
    """Return a regular expression of JSON Schema (ECMA-262) as Python's; None for one that is not simple.

    A simple one means the same in both, and takes time linear in what it matches, to the power of few repeats.
    """
    if not _SIMPLE.fullmatch(pattern) or len(re.findall(r"(?<!\\)[*+{?]", pattern)) > _MOST_REPEATS:
        return None
    followed = re.sub(r"(?<!\\)\$$", r"\\Z", pattern)
    try:
        re.compile(followed)
    except re.error:  # a range that runs backwards
        return None
    return followed


def _properties(node: Node) -> list[tuple[str, Node]]:
    """Return the properties; one called `x-…` is no extension here."""
    properties = node.get("properties")
    if properties is None or not isinstance(properties.value, dict):
        return []
    return [
        (name, Node(node.document, properties.location.child(name), value)) for name, value in properties.value.items()
    ]


def _values(node: Node, others: list[ir.Schema]) -> ir.Schema:
    if len(others) == 1:
        return others[0]
    location = node.location.child("additionalProperties")
    if not others or any(isinstance(other.shape, ir.Anything) for other in others):
        return ir.Schema(location, ir.Anything())
    return ir.Schema(location, ir.Union(tuple(others)))
