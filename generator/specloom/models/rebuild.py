"""Schemas for datamodel-code-generator, rebuilt from an allow-list: structure alone, never a string of the document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.code.annotations import ANY, MODELS, NONE, UPLOADS, Annotator, uploads
from specloom.code.safe import Code, code, ident
from specloom.ir.names import Names, is_class

JsonSchema: TypeAlias = "dict[str, JsonSchema | Sequence[JsonSchema] | Sequence[str] | str | bool]"

_PLAIN = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}


class Rebuilder:
    """Rebuilds schemas; `placeholders` says what each placeholder type stands for."""

    def __init__(self, api: ir.Api, names: Names) -> None:
        self._api = api
        self._names = names
        self._annotator = self._usual = Annotator(api, names, MODELS)
        self._for_uploads = Annotator(api, names, UPLOADS)
        self._uploads = uploads(api, self._usual)
        self._by_text: dict[str, str] = {}
        self.placeholders: dict[str, Code] = {}

    def rebuild(self, schema: ir.Schema, *, owner: Location) -> JsonSchema:
        """Return a schema for the same values as those of a property of `owner` that names nothing and says nothing."""
        self._annotator = self._for_uploads if owner in self._uploads else self._usual
        return self._rebuild(schema, ())

    def _rebuild(self, schema: ir.Schema, open_: tuple[Location, ...]) -> JsonSchema:
        plain = self._plain(schema, open_)
        if not self._annotator.nullable(schema) or plain in (self._placeholder(ANY), self._placeholder(NONE)):
            return plain
        null: JsonSchema = {"type": "null"}
        return {"anyOf": [plain, null]}

    def _plain(self, schema: ir.Schema, open_: tuple[Location, ...]) -> JsonSchema:
        match schema.shape:
            case ir.Reference(target):
                if target in open_:
                    return self._placeholder(ANY)
                return self._plain(self._api.schemas[target], (*open_, target))
            case ir.Array(items):
                return {"type": "array", "items": self._rebuild(items, open_)}
            case ir.Tuple():
                return self._placeholder(self._annotator.plain(schema))
            case ir.Map(values):
                return {"type": "object", "additionalProperties": self._rebuild(values, open_)}
            case ir.Object() | ir.Enumeration() | ir.Union() if is_class(schema):
                return self._placeholder(code("{name}", name=ident(self._names.classes[schema.location].name)))
            case ir.Union(variants):
                rebuilt = [self._rebuild(variant, open_) for variant in variants]
                return self._placeholder(ANY) if self._placeholder(ANY) in rebuilt else {"anyOf": rebuilt}
            case _:
                leaf = self._annotator.leaf(schema)
                plain = _PLAIN.get(leaf.text)
                return {"type": plain} if plain else self._placeholder(leaf)

    def _placeholder(self, meaning: Code) -> JsonSchema:
        name = self._by_text.get(meaning.text)
        if name is None:
            name = self._by_text[meaning.text] = f"Placeholder_{len(self._by_text)}"
            self.placeholders[name] = meaning
        return {"customTypePath": f"specloom_placeholders.{name}"}
