"""Schemas for datamodel-code-generator, rebuilt from an allow-list of keywords, without any string of the document.

Properties are numbered, in an order that depends on structure alone; types other than lists, maps and unions are
numbered placeholders. So objects that differ only in names and in such types share one shape.
"""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.code.annotations import ANY, NONE, PARAMS, UPLOAD_PARAMS, Annotator, uploads
from specloom.code.safe import Code
from specloom.ir.names import Names, is_class
from specloom.lower.models import discriminator_properties

JsonSchema: TypeAlias = "dict[str, JsonSchema | Sequence[JsonSchema] | Sequence[str] | str]"

PLACEHOLDERS: Final = "specloom_placeholders"
_PLAIN: Final = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
_WORD: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
# Names that annotations use besides those of the leaves.
_STRUCTURE: Final = frozenset({*_PLAIN, "Any", "Mapping", "NotRequired", "Sequence", "tuple"})


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """An object as a shape (the JSON text of a schema), and what its numbers stand for.

    `keys` are the wire names of its properties by number, `leaves` the alternatives of its placeholders by number.
    """

    shape: str
    keys: tuple[str, ...]
    leaves: tuple[tuple[Code, ...], ...]


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A type that becomes a placeholder, as the alternatives of a union."""

    alternatives: tuple[Code, ...]


_Node: TypeAlias = "dict[str, _Node] | list[_Node] | str | _Leaf"


class Rebuilder:
    """Rebuilds the objects of one API that requests take."""

    def __init__(self, api: ir.Api, names: Names) -> None:
        self._api = api
        self._tags = discriminator_properties(api)
        self._annotator = self._usual = Annotator(api, names, PARAMS)
        self._for_uploads = Annotator(api, names, UPLOAD_PARAMS)
        self._uploads = uploads(api, self._usual)

    def rebuild(self, schema: ir.Schema, shape: ir.Object) -> Rebuilt:
        """Return the shape of an object in requests: without read-only properties."""
        self._annotator = self._for_uploads if schema.location in self._uploads else self._usual
        sent = [property_ for property_ in shape.properties if not property_.schema.read_only]
        nodes = {property_.name: self._rebuild(property_.schema, ()) for property_ in sent}
        nodes |= {name: _Leaf(self._annotator.tag(shape, name)) for name, _ in shape.tags if name in nodes}
        required = {property_.name for property_ in sent if self._required(schema.location, shape, property_)}
        order = sorted(nodes, key=lambda name: (name not in required, json.dumps(_numbered(nodes[name], []))))
        leaves: list[tuple[Code, ...]] = []
        numbered = {name: _numbered(nodes[name], leaves) for name in order}
        # A key that is no identifier makes the whole class functional.
        number = "field_{}" if all(map(_identifies, order)) and not _hidden(order, leaves) else "field-{}"
        rebuilt: JsonSchema = {
            "type": "object",
            "properties": {number.format(index): numbered[name] for index, name in enumerate(order)},
            "required": [number.format(index) for index, name in enumerate(order) if name in required],
        }
        return Rebuilt(json.dumps(rebuilt), tuple(order), tuple(leaves))

    def _required(self, owner: Location, tagged: ir.Object, property_: ir.Property) -> bool:
        """Tell whether a key is required; constants, which are sent anyway, only if they are discriminators.

        Discriminators are, since nothing else says which variant a mapping is.
        """
        resolved = self._annotator.resolve(property_.schema)
        shape = resolved.shape if resolved else None
        constant = isinstance(shape, ir.Enumeration) and shape.is_constant
        is_tag = (owner, property_.name) in self._tags
        return is_tag if constant else property_.required or (is_tag and property_.name in dict(tagged.tags))

    def _rebuild(self, schema: ir.Schema, open_references: tuple[Location, ...]) -> _Node:
        plain = self._plain(schema, open_references)
        if not self._annotator.nullable(schema) or plain in (_Leaf((ANY,)), _Leaf((NONE,))):
            return plain
        return {"anyOf": [plain, {"type": "null"}]}

    def _plain(self, schema: ir.Schema, open_references: tuple[Location, ...]) -> _Node:
        match schema.shape:
            case ir.Reference(target):
                if target in open_references:
                    return _Leaf((ANY,))
                return self._plain(self._api.schemas[target], (*open_references, target))
            case ir.Array(items):
                return {"type": "array", "items": self._rebuild(items, open_references)}
            case ir.Map(values, patterns) if not patterns:
                return {"type": "object", "additionalProperties": self._rebuild(values, open_references)}
            case ir.Object() | ir.Union() if is_class(schema):
                return _Leaf(self._annotator.model(schema))
            case ir.Union(variants):
                rebuilt = [self._rebuild(variant, open_references) for variant in variants]
                return _Leaf((ANY,)) if _Leaf((ANY,)) in rebuilt else {"anyOf": rebuilt}
            case ir.Tuple() | ir.Map():
                return _Leaf((self._annotator.plain(schema),))
            case _:
                return _Leaf(self._annotator.leaf(schema))


def _numbered(node: _Node, leaves: list[tuple[Code, ...]]) -> JsonSchema:
    """Return a node as a schema with placeholders for its leaves, which are appended to `leaves`."""
    match node:
        case _Leaf(alternatives):
            plain = _PLAIN.get(alternatives[0].text) if len(alternatives) == 1 else None
            if plain is not None:
                return {"type": plain}
            leaves.append(alternatives)
            return {"customTypePath": f"{PLACEHOLDERS}.Placeholder_{len(leaves) - 1}"}
        case dict():
            return {key: _numbered_part(part, leaves) for key, part in node.items()}
        case _:
            raise TypeError(f"not a schema: {node!r}")


def _numbered_part(node: _Node, leaves: list[tuple[Code, ...]]) -> JsonSchema | list[JsonSchema] | str:
    match node:
        case str():
            return node
        case list():
            return [_numbered(part, leaves) for part in node]
        case _:
            return _numbered(node, leaves)


def _identifies(key: str) -> bool:
    """Tell whether a key can be declared in the body of a class: Python mangles a name with two underscores."""
    return key.isascii() and key.isidentifier() and not keyword.iskeyword(key) and not key.startswith("__")


def _hidden(keys: Sequence[str], leaves: Sequence[tuple[Code, ...]]) -> bool:
    """Tell whether a key would hide a name that annotations of the same class use."""
    used = {word for leaf in leaves for part in leaf for word in _WORD.findall(part.harmless)}
    return not (used | _STRUCTURE).isdisjoint(keys)
