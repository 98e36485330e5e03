"""Modules of `models` with the params: `TypedDict`s that requests take in place of models."""

from __future__ import annotations

import re
from collections.abc import Mapping

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.code.annotations import ANY, PARAMS, Annotator, TypedDict, union_of
from specloom.code.safe import Code, Doc, code, ident, literal, mapping, quoted
from specloom.code.view import Assigned, Import, Param, ParamKey, ParamModule
from specloom.ir.names import Names
from specloom.lower import docs
from specloom.lower.models import class_doc, in_order, property_doc

_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


class ParamWriter:
    """Lowers the params of one API; `keys` are those of its objects."""

    def __init__(self, api: ir.Api, names: Names, keys: Mapping[Location, TypedDict]) -> None:
        self._names = names
        self._keys = keys
        self._annotator = Annotator(api, names, PARAMS)

    def modules(self, schemas: list[ir.Schema], used: Mapping[Location, list[Location]]) -> tuple[ParamModule, ...]:
        """Return the modules for those of `schemas` that have params; `used` says which classes each refers to."""
        grouped: dict[str, list[ir.Schema]] = {}
        for schema in schemas:
            if schema.location in self._names.params:
                grouped.setdefault(self._names.params[schema.location].module, []).append(schema)
        return tuple(self._module(name, grouped[name], used) for name in sorted(grouped))

    def _module(self, name: str, schemas: list[ir.Schema], used: Mapping[Location, list[Location]]) -> ParamModule:
        late = [schema for schema in in_order(schemas, used) if self._is_assigned(schema)]
        undefined = {self._names.params[schema.location].name for schema in late}
        assigned: list[Assigned] = []
        for schema in late:
            assigned.append(self._assigned(schema, frozenset(undefined)))
            undefined.discard(self._names.params[schema.location].name)
        return ParamModule(
            name=ident(name),
            imports=self._imports(name, schemas, used),
            classes=tuple(self._class(schema) for schema in schemas if not self._is_assigned(schema)),
            assigned=tuple(assigned),
        )

    def _imports(
        self, name: str, schemas: list[ir.Schema], used: Mapping[Location, list[Location]]
    ) -> tuple[Import, ...]:
        """Return imports of all names that annotations may use; ruff removes unused ones later."""
        wanted: dict[str, set[str]] = {}
        for target in (target for schema in schemas for target in used[schema.location]):
            for class_name in (self._names.classes[target], self._names.params.get(target)):
                if class_name is not None and class_name.module != name:
                    wanted.setdefault(class_name.module, set()).add(class_name.name)
        return tuple(
            Import(code(".{module}", module=ident(module)), tuple(map(ident, sorted(names))))
            for module, names in sorted(wanted.items())
        )

    def _is_assigned(self, schema: ir.Schema) -> bool:
        return schema.location not in self._keys or self._keys[schema.location].functional

    def _class(self, schema: ir.Schema) -> Param:
        assert isinstance(schema.shape, ir.Object)
        keys = self._keys[schema.location]
        return Param(
            name=ident(self._names.params[schema.location].name),
            doc=class_doc(schema, self._note(schema, schema.shape)),
            keys=tuple(
                ParamKey(ident(property_.name), _annotation(keys, property_.name), self._doc(keys, property_))
                for property_ in schema.shape.properties
                if property_.name in keys.annotations
            ),
        )

    def _doc(self, keys: TypedDict, property_: ir.Property) -> Doc | None:
        in_json = "FileContent" not in keys.annotations[property_.name].text
        note = docs.octets_note(self._annotator.resolve, property_.schema) if in_json else ""
        return property_doc(property_.schema, note, deprecated=self._annotator.deprecated(property_.schema))

    def _note(self, schema: ir.Schema, shape: ir.Object) -> str:
        name = self._names.classes[schema.location].name
        if shape.additional is None:
            return f"A mapping in place of the model `{name}`."
        return f"A mapping in place of the model `{name}`. The API takes other keys too, which type checkers refuse."

    def _assigned(self, schema: ir.Schema, undefined: frozenset[str]) -> Assigned:
        """Return an assignment, which is evaluated on import, when the names in `undefined` are not defined yet."""
        name = ident(self._names.params[schema.location].name)
        if isinstance(schema.shape, ir.Union):
            value = union_of(part for variant in schema.shape.variants for part in self._variant(variant))
            return Assigned(name, code("{name}: TypeAlias", name=name), _deferred(value, undefined), class_doc(schema))
        assert isinstance(schema.shape, ir.Object)
        keys = self._keys[schema.location]
        ordered = [key.name for key in schema.shape.properties if key.name in keys.annotations]
        written = mapping((literal(key), _annotation(keys, key, undefined)) for key in ordered)
        value = code('TypedDict("{name}", {keys})', name=name, keys=written)
        return Assigned(name, code("{name}", name=name), value, class_doc(schema, self._note(schema, schema.shape)))

    def _variant(self, variant: ir.Schema) -> tuple[Code, ...]:
        resolved = self._annotator.resolve(variant)
        name = self._names.params.get(resolved.location) if resolved else None
        return (code("{name}", name=ident(name.name)),) if name else (self._annotator.annotate(variant),)


def _annotation(keys: TypedDict, name: str, undefined: frozenset[str] = frozenset()) -> Code:
    annotation = _deferred(keys.annotations[name], undefined)
    return annotation if name in keys.required else code("NotRequired[{type}]", type=annotation)


def _deferred(annotation: Code, undefined: frozenset[str]) -> Code:
    """Return an annotation, quoted if it uses a name in `undefined`; `Any` if it has text that the gate replaces."""
    if undefined.isdisjoint(_WORD.findall(annotation.harmless)):
        return annotation
    return quoted(annotation) if annotation.text == annotation.harmless else ANY
