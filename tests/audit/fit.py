"""Judges a sample by a schema: whether it is valid, and whether each of its leaves meets what was declared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from openapi_schema_validator import OAS31Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

_TYPED = ("type", "enum", "const")


@dataclass
class Leaves:
    """Leaves that meet a declared type, those in objects declared to be open, and where the others are."""

    typed: int = 0
    open: int = 0
    loose: list[str] = field(default_factory=list)

    def add(self, other: Leaves) -> None:
        self.typed += other.typed
        self.open += other.open
        self.loose += other.loose


class Judge:
    """Judges by the schemas of one document."""

    def __init__(self, root: dict[str, Any]) -> None:
        self._root = root
        self._resolver = Registry().with_resource("", DRAFT202012.create_resource(root)).resolver()

    def errors(self, schema: dict[str, Any], value: Any) -> list[str]:
        """Return what is wrong with a value, with pointers into it."""
        found = self._validator(schema).iter_errors(value)
        return ["".join(f"/{part}" for part in error.absolute_path) + f": {error.message[:120]}" for error in found]

    def leaves(self, schema: dict[str, Any], value: Any, at: str = "") -> Leaves:
        """Sort the leaves of a value that the schema admits."""
        facets = list(self._facets(schema, value))
        found = Leaves()
        if isinstance(value, dict) and value:
            for name, member in value.items():
                found.add(self._member(facets, name, member, f"{at}/{name}"))
        elif isinstance(value, list) and value:
            items = [facet["items"] for facet in facets if isinstance(facet.get("items"), dict)]
            for index, item in enumerate(value):
                found.add(self._all(items, item, f"{at}/{index}"))
        elif any(key in facet for facet in facets for key in _TYPED):
            found.typed += 1
        else:
            found.loose.append(at)
        return found

    def declared(self, schema: dict[str, Any], value: Any, pointer: str) -> list[dict[str, Any]]:
        """Return the schemas that apply to a place in a value; a list may stand for the one that a page shows."""
        facets = list(self._facets(schema, value))
        for part in pointer.split("/")[1:]:
            if isinstance(value, list):
                index = int(part) if part.isdecimal() else 0
                facets = self._step([facet["items"] for facet in facets if "items" in facet], value[index])
                value = value[index]
                if part.isdecimal():
                    continue
            held = [facet.get("properties", {}) for facet in facets]
            value = value[part]
            facets = self._step([properties[part] for properties in held if part in properties], value)
        return facets

    def _step(self, schemas: list[dict[str, Any]], value: Any) -> list[dict[str, Any]]:
        return [facet for schema in schemas for facet in self._facets(schema, value)]

    def _member(self, facets: list[dict[str, Any]], name: str, value: Any, at: str) -> Leaves:
        declared = [facet["properties"][name] for facet in facets if name in facet.get("properties", {})]
        if declared:
            return self._all(declared, value, at)
        further = [facet.get("additionalProperties") for facet in facets]
        schemas = [schema for schema in further if isinstance(schema, dict) and schema]
        if schemas:
            return self._all(schemas, value, at)
        if True in further or {} in further:
            return Leaves(open=_count(value))
        return Leaves(loose=[at])

    def _all(self, schemas: list[dict[str, Any]], value: Any, at: str) -> Leaves:
        return self.leaves({"allOf": schemas} if len(schemas) != 1 else schemas[0], value, at)

    def _facets(self, schema: dict[str, Any], value: Any) -> Iterator[dict[str, Any]]:
        """Yield the schemas that apply to a value: references followed, of alternatives those that admit it."""
        yield {key: member for key, member in schema.items() if key not in ("allOf", "anyOf", "oneOf")}
        if "$ref" in schema:
            yield from self._facets(self._resolver.lookup(schema["$ref"]).contents, value)
        for part in schema.get("allOf", ()):
            yield from self._facets(part, value)
        for part in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
            if self._validator(part).is_valid(value):
                yield from self._facets(part, value)

    def _validator(self, schema: dict[str, Any]) -> Any:
        return OAS31Validator(schema, _resolver=self._resolver)


def _count(value: Any) -> int:
    if isinstance(value, dict) and value:
        return sum(map(_count, value.values()))
    if isinstance(value, list) and value:
        return sum(map(_count, value))
    return 1
