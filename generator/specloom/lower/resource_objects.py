"""Classes of JSON:API resources: what they have as attributes and relationships is read as their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.code.annotations import RECEIVED, Annotator, admits_none, optional
from specloom.code.safe import code, ident, join, literal
from specloom.code.view import Part
from specloom.ir.envelopes import attributes_of, constant_type, is_plain, member_schema, received_media, resources_in
from specloom.ir.names import Names
from specloom.ir.schema_walk import dereferenced, properties


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship of a resource: its name on the wire, the resources that it may lead to, and whether to several."""

    name: str
    targets: tuple[ir.Schema, ...]
    many: bool


class ResourceObjects:
    """The resources that answers of one API hold, and what is read as their own."""

    def __init__(self, api: ir.Api, names: Names) -> None:
        self._names = names
        self._resolve = partial(dereferenced, api.schemas)
        self._annotator = Annotator(api, names, RECEIVED)
        self._resources = dict[Location, ir.Schema]()
        self._together = dict[Location, dict[Location, ir.Schema]]()
        for document, included in self._received(api):
            self._resources |= document
            for location in document if included else ():
                self._together.setdefault(location, {}).update(document)
        self._by_type = dict[str, list[ir.Schema]]()
        for schema in self._resources.values():
            type_ = constant_type(schema, self._resolve)
            if type_ is not None:
                self._by_type.setdefault(type_, []).append(schema)

    def __contains__(self, location: Location) -> bool:
        return location in self._resources

    def _received(self, api: ir.Api) -> Iterator[tuple[dict[Location, ir.Schema], bool]]:
        """Yield the resources of each answer, and whether it includes any."""
        for media in received_media(api):
            if media.envelope is not None and media.envelope.is_json_api and media.schema is not None:
                document = self._resolve(media.schema)
                data, included = (
                    {
                        schema.location: schema
                        for schema in resources_in(member_schema(document, name, self._resolve), self._resolve)
                    }
                    for name in ("data", "included")
                )
                yield data | included, bool(included)

    def parts(self, schema: ir.Schema) -> tuple[Part, ...]:
        """Return what is read of a resource as its own; what is called as one of its members is not."""
        if schema.location not in self._resources:
            return ()
        parts: dict[str, Part] = {}
        for name, part in (*self._attributes(schema), *self._relationships(schema)):
            parts.setdefault(name, part)
        fields = set(self._names.fields[schema.location].values())
        return tuple(part for name, part in parts.items() if name not in fields)

    def note(self, schema: ir.Schema) -> str:
        """Return what is to be said of attributes that are called as members of their resource."""
        attributes = attributes_of(schema, self._resolve) if schema.location in self._resources else None
        fields = set(self._names.fields[schema.location].values())
        names = self._names.fields[attributes.location].values() if attributes is not None else ()
        hidden = [f"`attributes.{name}`" for name in names if name in fields]
        return f"{' and '.join(hidden)}: what else is called so is the resource's." if hidden else ""

    def _attributes(self, schema: ir.Schema) -> Iterator[tuple[str, Part]]:
        attributes = attributes_of(schema, self._resolve)
        if attributes is None:
            return
        declared = next(member for member in properties(schema) if member.name == "attributes")
        certain = declared.required and not declared.schema.nullable
        names = self._names.fields[attributes.location]
        for member in properties(attributes):
            annotation = self._annotator.annotate(member.schema)
            if not (certain and member.required and not member.schema.write_only) and not admits_none(annotation):
                annotation = optional(annotation)
            name = names[member.name]
            yield (
                name,
                Part(ident(name), code("ResourceAttribute[{type}]", type=annotation), code("ResourceAttribute()")),
            )

    def _relationships(self, schema: ir.Schema) -> Iterator[tuple[str, Part]]:
        relationships = member_schema(schema, "relationships", self._resolve)
        if relationships is None or not is_plain(relationships):
            return
        names = self._names.fields[relationships.location]
        for relationship in self._related(schema, relationships):
            name = ident(names[relationship.name])
            types = [self._annotator.annotate(target) for target in relationship.targets]
            listed = join(" | ", types)
            kind = code("list[{types}]", types=listed) if relationship.many else optional(listed)
            many = code(", many=True") if relationship.many else code("")
            made = code("ResourceRelation({name}{many})", name=literal(relationship.name), many=many)
            yield name.text, Part(name, code("ResourceRelation[{type}]", type=kind), made)

    def _related(self, schema: ir.Schema, relationships: ir.Schema) -> Iterator[Relationship]:
        """Yield the relationships of a resource whose linkage may name resources that answers include."""
        for member in properties(relationships):
            linkage = member_schema(self._resolve(member.schema), "data", self._resolve)
            many = linkage is not None and isinstance(linkage.shape, ir.Array)
            if linkage is not None and isinstance(linkage.shape, ir.Array):
                linkage = self._resolve(linkage.shape.items)
            kinds = [linkage] if linkage is not None else []
            if linkage is not None and isinstance(linkage.shape, ir.Union):
                kinds = [self._resolve(variant) for variant in linkage.shape.variants]
            targets = {target.location: target for kind in kinds for target in self._targets(schema, kind)}
            if targets:
                yield Relationship(member.name, tuple(targets.values()), many)

    def _targets(self, schema: ir.Schema, identifier: ir.Schema) -> Iterable[ir.Schema]:
        """Return the resources that an identifier in a resource may name: any that comes with that, if of any type."""
        type_ = member_schema(identifier, "type", self._resolve)
        if type_ is None:
            return ()
        if isinstance(type_.shape, ir.Enumeration):
            return [each for value in type_.shape.values for each in self._by_type.get(str(value), ())]
        constant = constant_type(identifier, self._resolve)
        return self._by_type.get(constant, ()) if constant else self._together.get(schema.location, {}).values()

    def used(self, schema: ir.Schema, graph: Mapping[Location, list[Location]]) -> list[Location]:
        """Return the classes that annotations of what is read as a resource's own name."""
        if schema.location not in self._resources:
            return []
        attributes = attributes_of(schema, self._resolve)
        relationships = member_schema(schema, "relationships", self._resolve)
        related = self._related(schema, relationships) if relationships is not None else ()
        targets = [target.location for relationship in related for target in relationship.targets]
        return [*(graph[attributes.location] if attributes is not None else ()), *targets]
