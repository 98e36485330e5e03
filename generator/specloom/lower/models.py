"""Modules of `models`: classes for objects and enumerations, and aliases for unions."""

from __future__ import annotations

from collections.abc import Mapping

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.code.annotations import ANY, MODELS, RECEIVED, UPLOADS, Annotator, admits_none, tag_table, uploads
from specloom.code.safe import Code, Doc, Literal, code, ident, join, literal
from specloom.code.view import Alias, Enumeration, Field, Import, Member, Model, ModelModule
from specloom.ir.names import ClassName, Names, is_class, is_received, operation_schemas, webhook_schemas
from specloom.ir.personal import is_hidden
from specloom.ir.schema_walk import dereferenced, properties, reachable_schemas
from specloom.lower import docs
from specloom.lower.constructors import ConstructorWriter
from specloom.lower.deprecations import reason
from specloom.lower.resource_objects import ResourceObjects

_NONE = code("None")


def sent_and_received(api: ir.Api) -> tuple[set[Location], set[Location]]:
    """Return the locations of all classes that requests use, and of those that responses or webhooks use."""
    sent: list[ir.Schema] = []
    received: list[ir.Schema] = []
    for operation in api.operations:
        for role, schema in operation_schemas(operation):
            (received if is_received(role) else sent).append(schema)
    received += [schema for webhook in api.webhooks for _, schema in webhook_schemas(webhook)]
    return _classes(api, sent), _classes(api, received)


def _classes(api: ir.Api, roots: list[ir.Schema]) -> set[Location]:
    return {schema.location for schema in reachable_schemas(api.schemas, roots) if is_class(schema)}


def discriminator_properties(api: ir.Api) -> frozenset[tuple[Location, str]]:
    """Return the discriminator properties of unions in bodies: the location of each variant's object, and wire name.

    Servers need them to read a variant, even where generated documents leave them out of `required`, since the code
    behind them has a default.
    """
    tags = set[tuple[Location, str]]()
    for schema in reachable_schemas(
        api.schemas, (body for operation in api.operations for _, body in operation_schemas(operation))
    ):
        if isinstance(schema.shape, ir.Union) and schema.shape.discriminator is not None:
            name = schema.shape.discriminator.property
            tags |= {(dereferenced(api.schemas, variant).location, name) for variant in schema.shape.variants}
        if isinstance(schema.shape, ir.Object):
            tags |= {(schema.location, name) for name, _ in schema.shape.tags}
    return frozenset(tags)


class ModelWriter:
    """Lowers the models of one API."""

    def __init__(self, api: ir.Api, names: Names) -> None:
        self._api = api
        self._names = names
        self._annotator = Annotator(api, names, MODELS)
        self._for_answers = Annotator(api, names, RECEIVED)
        self._for_uploads = Annotator(api, names, UPLOADS)
        self._uploads = uploads(api, self._annotator)
        self._constructors = ConstructorWriter(api, names, self._uploads)
        self._sent, self._received = sent_and_received(api)
        self._discriminators = discriminator_properties(api)
        self._resources = ResourceObjects(api, names)

    def modules(self, schemas: list[ir.Schema], used: Mapping[Location, list[Location]]) -> tuple[ModelModule, ...]:
        """Return the modules for `schemas`; `used` says which classes each class refers to."""
        grouped: dict[str, list[ir.Schema]] = {}
        for schema in schemas:
            grouped.setdefault(self._names.classes[schema.location].module, []).append(schema)
        return tuple(self._module(name, grouped[name], used) for name in sorted(grouped))

    def _module(self, name: str, schemas: list[ir.Schema], used: Mapping[Location, list[Location]]) -> ModelModule:
        targets = [target for schema in schemas for target in used[schema.location]]
        ordered = in_order(schemas, used)
        shown = [target for schema in schemas for target in self._resources.used(schema, used) if target not in targets]
        typed = [self._names.params[target] for target in targets if target in self._names.params]
        return ModelModule(
            name=ident(name),
            imports=_imports(name, [self._names.classes[target] for target in targets]),
            params=_imports(name, [*typed, *(self._names.classes[target] for target in shown)]),
            models=tuple(self._model(schema) for schema in ordered if isinstance(schema.shape, ir.Object)),
            enumerations=tuple(
                self._enumeration(schema, schema.shape)
                for schema in schemas
                if isinstance(schema.shape, ir.Enumeration)
            ),
            aliases=tuple(
                Alias(
                    ident(self._names.classes[schema.location].name),
                    self._annotator.variants(schema.shape),
                    class_doc(schema),
                )
                for schema in ordered
                if isinstance(schema.shape, ir.Union)
            ),
        )

    def _model(self, schema: ir.Schema) -> Model:
        assert isinstance(schema.shape, ir.Object)
        members = self._own_members(schema.shape)
        constant = any(
            self._always(schema, member) and not member.schema.read_only and self._constant(member.schema)
            for member in members
        )
        sent = schema.location in self._sent
        fields = {member.name: self._field(schema, member, sent=sent) for member in schema.shape.properties}
        return Model(
            name=ident(self._names.classes[schema.location].name),
            base=self._base(schema, schema.shape, sends_constants=sent and constant),
            doc=class_doc(schema, self._resources.note(schema)),
            fields=tuple(fields[member.name] for member in members),
            arguments=self._constructors.arguments(schema, tuple(fields.values())) if sent else (),
            variants=self._variants(schema.shape.variants) if schema.shape.variants is not None else None,
            parts=self._resources.parts(schema),
            others=self._others(schema, schema.shape, sent=sent),
        )

    def _others(self, schema: ir.Schema, shape: ir.Object, *, sent: bool) -> Code | None:
        """Return the type of members that the document does not name, None where they may be anything."""
        if shape.additional is None:
            return None
        annotation = self._annotator_of(schema, sent=sent).annotate(shape.additional)
        return None if annotation == ANY else annotation

    def _own_members(self, shape: ir.Object) -> tuple[ir.Property, ...]:
        """Return the properties that a class declares itself: the discriminator, and those that it does not inherit."""
        if shape.parent is None:
            return shape.properties
        inherited = {entry.name for entry in properties(self._api.schemas[shape.parent])}
        inherited -= dict(shape.tags).keys()
        return tuple(entry for entry in shape.properties if entry.name not in inherited)

    def _variants(self, variants: ir.Variants) -> Code:
        names = {target: self._class_name(target) for _, target in variants.mapping}
        default = code("") if variants.default is None else code(", {name}", name=self._class_name(variants.default))
        return code(
            "Variants({property}, {tags}{default})",
            property=literal(variants.property),
            tags=tag_table((tag, names[target]) for tag, target in variants.mapping),
            default=default,
        )

    def _class_name(self, location: Location) -> Literal:
        return literal(self._names.classes[dereferenced(self._api.schemas, self._api.schemas[location]).location].name)

    def _base(self, schema: ir.Schema, shape: ir.Object, *, sends_constants: bool) -> Code:
        """Return the bases of a class, always in this order."""
        parent = self._names.classes[shape.parent].name if shape.parent is not None else ""
        two_way = any(self._side(schema, member) for member in self._own_members(shape))
        bases = [
            *([code("{name}", name=ident(parent))] if parent else []),
            *([code("VariedModel")] if shape.variants is not None and not parent else []),
            *([code("TwoWayModel")] if two_way and not (parent and self._is_two_way(shape.parent)) else []),
            *([code("RequestModel")] if (sends_constants or shape.tags) and not parent and not shape.variants else []),
            *([code("OpenModel")] if shape.additional is not None else []),
            *([code("ClosedModel")] if shape.closed and schema.location in self._sent else []),
            *([code("ResourceObject")] if schema.location in self._resources and not parent else []),
        ]
        return join(", ", bases) if bases else code("Model")

    def _is_two_way(self, location: Location | None) -> bool:
        """Tell whether the class at a location, or one that it inherits from, has members of one side."""
        schema = self._api.schemas.get(location) if location is not None else None
        if schema is None or not isinstance(schema.shape, ir.Object):
            return False
        return any(self._side(schema, member) for member in schema.shape.properties)

    def _constant(self, schema: ir.Schema) -> ir.Enumeration | None:
        resolved = self._annotator.resolve(schema)
        shape = resolved.shape if resolved else None
        is_constant = isinstance(shape, ir.Enumeration) and shape.is_constant and not isinstance(shape.values[0], float)
        return shape if is_constant and isinstance(shape, ir.Enumeration) else None

    def _field(self, owner: ir.Schema, property_: ir.Property, *, sent: bool) -> Field:
        wire_name, text = property_.name, property_.schema.description
        name = self._names.fields[owner.location][wire_name]
        annotator = self._annotator_of(owner, sent=sent)
        annotation = annotator.annotate(property_.schema)
        constant = self._constant(property_.schema)
        default: Code | None = None
        tags = dict(owner.shape.tags) if isinstance(owner.shape, ir.Object) else {}
        markers = [] if wire_name in tags else self._side(owner, property_)
        if wire_name in tags:
            default = self._tag(property_.schema, tags[wire_name][0])
        elif sent and constant is not None and not property_.schema.read_only and self._always(owner, property_):
            default = code("{value}", value=literal(constant.values[0]))
        if default is None and not self._required(owner, property_):
            default = _NONE
        if default is _NONE or (wire_name in tags and not self._required(owner, property_)):
            nullable = admits_none(annotation)
            if not nullable:
                annotation = code("{plain} | None", plain=annotation)
            if sent and not nullable:
                markers.append(code("Omit"))
        if is_hidden(property_.schema) or is_hidden(self._annotator.resolve(property_.schema)):
            markers.append(code("Pii"))
        deprecated = self._annotator.deprecated(property_.schema)
        settings = [
            *([code("alias={wire}", wire=literal(wire_name))] if name != wire_name else []),
            *([code("deprecated={why}", why=literal(reason(f"`{name}`", text)))] if deprecated else []),
        ]
        if settings:
            markers.append(code("Field({settings})", settings=join(", ", settings)))
        if markers:
            annotation = code("Annotated[{plain}, {markers}]", plain=annotation, markers=join(", ", markers))
        in_json = sent and owner.location not in self._uploads
        note = docs.octets_note(annotator.resolve, property_.schema) if in_json else ""
        return Field(ident(name), annotation, default, property_doc(property_.schema, note, deprecated=deprecated))

    def _tag(self, schema: ir.Schema, value: ir.TagValue) -> Code:
        """Return the value of a discriminator in a variant, as a member where the property is an enumeration."""
        resolved = dereferenced(self._api.schemas, schema)
        if not isinstance(resolved.shape, ir.Enumeration) or not is_class(resolved):
            return code("{value}", value=literal(value))
        name = self._names.classes[resolved.location].name
        return code("{name}({value})", name=ident(name), value=literal(value))

    def _annotator_of(self, owner: ir.Schema, *, sent: bool) -> Annotator:
        if owner.location in self._uploads:
            return self._for_uploads
        return self._annotator if sent else self._for_answers

    def _always(self, owner: ir.Schema, property_: ir.Property) -> bool:
        """Tell whether a constant is sent with every object: it is required, or it is a discriminator."""
        return property_.required or (owner.location, property_.name) in self._discriminators

    def _side(self, owner: ir.Schema, property_: ir.Property) -> list[Code]:
        """Return the marker of a member that requests never hold, or that they alone must hold."""
        if property_.schema.read_only and owner.location in self._sent:
            return [code("ReadOnly")]
        both = owner.location in self._sent and owner.location in self._received
        return [code("WriteOnly")] if both and property_.schema.write_only and property_.required else []

    def _required(self, owner: ir.Schema, property_: ir.Property) -> bool:
        """Tell whether a field is required wherever the class is received, or else where it is sent."""
        schema, received = property_.schema, owner.location in self._received
        return property_.required and not (schema.write_only if received else schema.read_only)

    def _enumeration(self, schema: ir.Schema, shape: ir.Enumeration) -> Enumeration:
        texts = shape.descriptions or ("",) * len(shape.values)
        members = self._names.members[schema.location]
        return Enumeration(
            name=ident(self._names.classes[schema.location].name),
            base=code("OpenStrEnum") if isinstance(shape.values[0], str) else code("OpenIntEnum"),
            doc=class_doc(schema),
            members=tuple(
                Member(ident(name), literal(value), docs.attribute(text) if text else None)
                for name, value, text in zip(members, shape.values, texts, strict=True)
            ),
        )


def _imports(module: str, names: list[ClassName]) -> tuple[Import, ...]:
    """Return imports of all these names but those of the module itself."""
    wanted: dict[str, set[str]] = {}
    for name in names:
        if name.module != module:
            wanted.setdefault(name.module, set()).add(name.name)
    return tuple(
        Import(code(".{module}", module=ident(source)), tuple(map(ident, sorted(listed))))
        for source, listed in sorted(wanted.items())
    )


def class_doc(schema: ir.Schema, note: str = "") -> Doc:
    """Return the docstring of a schema's class or alias; `note` is one more paragraph."""
    text = schema.description or schema.title
    return docs.paragraphs_laid_out(
        docs.wrap(text) or f"`{schema.location.fragment}` in the document.",
        "Deprecated." if schema.deprecated else "",
        docs.wrap(note),
        docs.wrap(docs.provenance(schema.source)),
    )


def property_doc(schema: ir.Schema, note: str, *, deprecated: bool) -> Doc | None:
    """Return the docstring of a property, if there is anything to say about it."""
    text = (docs.described(schema.description, schema, deprecated=deprecated) + note).strip()
    inferred = schema.source is not None and schema.source.basis == "inferred"
    source = docs.provenance(schema.source) if inferred else ""
    return docs.attribute(text, source) if text or source else None


def in_order(schemas: list[ir.Schema], used: Mapping[Location, list[Location]]) -> list[ir.Schema]:
    """Sort classes after those that they use, cycles aside, so that pydantic can resolve annotations at once.

    A class that inherits always comes after its parent.
    """
    by_location = {schema.location: schema for schema in schemas}
    ordered: dict[Location, ir.Schema] = {}
    todo = [(location, False) for location in reversed(by_location)]
    entered: set[Location] = set()
    while todo:
        location, has_dependencies = todo.pop()
        if has_dependencies:
            ordered[location] = by_location[location]
        elif location not in entered:
            entered.add(location)
            todo.append((location, True))
            todo.extend((target, False) for target in reversed(used[location]) if target in by_location)
    return _parents_first(ordered)


def _parents_first(schemas: Mapping[Location, ir.Schema]) -> list[ir.Schema]:
    ordered: dict[Location, ir.Schema] = {}
    for location in schemas:
        lineage = [location]
        while (parent := _parent(schemas[lineage[-1]])) in schemas and parent not in ordered and parent is not None:
            lineage.append(parent)
        ordered |= {entry: schemas[entry] for entry in reversed(lineage)}
    return list(ordered.values())


def _parent(schema: ir.Schema) -> Location | None:
    return schema.shape.parent if isinstance(schema.shape, ir.Object) else None
