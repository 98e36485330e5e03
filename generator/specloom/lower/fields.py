"""The arguments of a method for its body: the whole body, or its fields one by one, in each media type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.media_type import is_json, is_merge_patch, is_range
from specloom.code.annotations import (
    ANY,
    BODY_ARGUMENTS,
    FILE_ARGUMENTS,
    NONE,
    OCTETS,
    Annotator,
    is_upload,
    optional,
    union_of,
)
from specloom.code.safe import Code, Ident, code, ident, join, literal
from specloom.code.view import Argument, BodyFields
from specloom.ir.envelopes import BodyMember, body_members
from specloom.ir.name_record import OPTIONS
from specloom.ir.names import Names, is_class
from specloom.ir.schema_walk import properties
from specloom.ir.stream_items import item_schema
from specloom.lower import docs
from specloom.lower.bodies import BodyWriter, SentBody, is_binary
from specloom.lower.choices import Alternative, Choice
from specloom.lower.linkages import argument, linkage_names
from specloom.lower.media_choices import OMITTED, literal_of

_MOST_VARIANTS = 8
_NO_OBJECTS = (ir.Scalar, ir.Enumeration, ir.Array)
_FORM = code("Mapping[str, Any]")
_REMOVE = code("MemberRemoval")
_CONTENT = "The content: bytes, a file opened in binary mode, a path or an iterator of bytes."
_LINES = "The values, one for each line of the body, or its octets."
_PATCH = " `REMOVE` in place of a value removes it."


@dataclass(frozen=True, slots=True)
class BodyArgument:
    """A body in one media type as the arguments of a method: the whole, and its fields if these may be passed.

    `variants` are the fields of each variant of an object with a discriminator, if these are few; or those of the
    objects of a union that fields tell apart, whose classes are `models`. `is_empty` says that it has to be an object
    without members, which is sent where callers give nothing; `is_null`, that null is sent there.
    """

    sent: SentBody
    argument: Argument
    fields: BodyFields | None
    variants: tuple[tuple[Argument, ...], ...] = ()
    models: tuple[Code, ...] = ()
    is_empty: bool = False
    is_null: bool = False

    @property
    def by_fields(self) -> bool:
        """Whether callers may pass the fields in place of the whole."""
        return self.fields is not None or bool(self.models)


def keywords(names: Names, operation: ir.Operation, location: Location) -> Mapping[str, str]:
    """Return the arguments for the fields of a body, by property: one may have to leave its name to the options."""
    renamed = names.arguments[operation.location].get(("body", OPTIONS), OPTIONS)
    return {wire: renamed if name == OPTIONS else name for wire, name in names.fields[location].items()}


class BodyArguments:
    """Lowers the bodies of operations to arguments."""

    def __init__(self, api: ir.Api, names: Names, bodies: BodyWriter) -> None:
        self._names = names
        self._schemas = api.schemas
        self._arguments = Annotator(api, names, BODY_ARGUMENTS)
        self._parts = Annotator(api, names, FILE_ARGUMENTS)
        self._bodies = bodies

    def arguments(self, operation: ir.Operation, used: set[str]) -> list[BodyArgument]:
        """Return the arguments for the body in each media type, the usual one first.

        There are none for the fields where one of them has a name that is in `used`.
        """
        if operation.body is None or not operation.body.media_types:
            return []
        name = ident(self._names.body_arguments[operation.location])
        listed: list[BodyArgument] = []
        is_empty = self._is_empty_object(operation.body)
        for sent in self._bodies.requests(operation.body):
            annotation = self._annotation(sent)
            argument = Argument(name, annotation, None)
            if not listed and (is_empty or not operation.body.required):
                argument = Argument(name, optional(annotation), NONE)
            opaque = annotation is OCTETS or annotation.text == "str"
            fields = None if opaque else self._fields(operation, sent.media, annotation, used)
            if listed and bool(sent.media.envelope) is not bool(listed[0].sent.media.envelope):
                fields = None  # a call by keywords has the envelope of the first, or none
            if fields is not None and name.text in _names(fields) and not self._are_told_apart(operation, fields):
                fields = None
            others = self._other_fields(operation, sent.media, fields, used) if fields is not None else ()
            listed.append(BodyArgument(sent, argument, fields, others, is_empty=is_empty))
        if len(listed) == 1 and (operation.stream is None or not operation.stream.name):
            listed = [self._with_arms(listed[0], {*used, OPTIONS})]
        return [replace(each, is_null=_is_null_sent(each, self._arguments.resolve)) for each in listed]

    def _other_fields(
        self, operation: ir.Operation, media: ir.MediaType, fields: BodyFields, used: set[str]
    ) -> tuple[tuple[Argument, ...], ...]:
        """Return the fields of each variant of a body, or those with its relationships one by one."""
        name = self._names.body_arguments[operation.location]
        linked = self._linkages(operation, media, {*used, name})
        if linked:
            return (_with_linkages(fields.arguments, linked),)
        body = operation.body
        single = body is not None and len(self._bodies.requests(body)) == 1 and not is_merge_patch(media.name)
        # The discriminator tells a field from the whole body.
        return self._variants(operation, media, used if single else {*used, name})

    def _is_empty_object(self, body: ir.RequestBody) -> bool:
        """Tell whether a required body can only be an object without members: callers need not give it."""
        resolved = [self._arguments.resolve(media.schema) for media in body.media_types if media.schema]
        schema = resolved[0] if body.required and len(body.media_types) == len(resolved) == 1 else None
        shape = schema.shape if schema is not None and is_json(body.media_types[0].name) else None
        return isinstance(shape, ir.Object) and shape.closed and not shape.properties and not shape.variants

    def _are_told_apart(self, operation: ir.Operation, fields: BodyFields) -> bool:
        """Tell whether a field that is called like the whole body is told from it: by another one, or as no object."""
        body = operation.body
        if body is None or is_merge_patch(body.media_types[0].name) or len(self._bodies.requests(body)) > 1:
            return False
        needed = [
            argument for argument in fields.arguments if argument.name.text != "body" and argument.default is None
        ]
        field = self._arguments.resolve(self.fields(operation, body.media_types[0])["body"].property.schema)
        return bool(needed) or (field is not None and isinstance(field.shape, _NO_OBJECTS))

    def _annotation(self, sent: SentBody) -> Code:
        media, annotation = sent.media, sent.annotation
        if sent.written.text.startswith("Binary("):
            return OCTETS
        if sent.written.text.startswith("Text(") and is_binary(media, self._arguments):
            return union_of((annotation, OCTETS))
        if sent.written.text.startswith("JsonLines("):
            item = item_schema(media, self._arguments.resolve)
            values = code("Iterable[{item}]", item=ANY if item is None else self._arguments.annotate(item))
            return union_of((OCTETS, values))
        if annotation is ANY and sent.written.text.startswith(("Form(", "Multipart(")):
            return _FORM
        if media.schema is not None and annotation.text not in ("str", "bytes"):
            is_multipart = sent.written.text.startswith("Multipart(")
            annotation = (self._parts if is_multipart else self._arguments).annotate(media.schema)
        return union_of((annotation, _FORM)) if is_merge_patch(media.name) else annotation

    def _fields(self, operation: ir.Operation, media: ir.MediaType, body: Code, used: set[str]) -> BodyFields | None:
        """Return the fields of a body that is a plain object, if any are sent and none has a name that is in `used`.

        `body` is the annotation of the whole body. What an open object has besides its fields stands in the whole.
        """
        schema = self._arguments.resolve(media.schema) if media.schema else None
        if schema is None or schema.nullable:
            return None
        if self._bodies.body(media)[1].text in ("str", "bytes"):  # XML and the like: given as it is
            return None
        named = self.fields(operation, media)
        if not named or used & named.keys():
            return None
        arguments = tuple(self._arguments_of(media, {name: member.property for name, member in named.items()}))
        body_name = ident(self._names.body_arguments[operation.location])
        if media.envelope is None:
            model = code("models.{name}", name=ident(self._names.classes[schema.location].name))
            return BodyFields(
                code("model_of({model}, {body}, fields)", model=model, body=body_name), optional(body), arguments
            )
        id_parameter = media.envelope.id_parameter
        ids = [self._names.arguments[operation.location]["path", id_parameter]] if id_parameter else []
        made = code(
            "enveloped({operation}, {body}, fields{id})",
            operation=ident("_" + self._names.methods[operation.location].upper()),
            body=body_name,
            id=join("", [code(", {id}", id=ident(name)) for name in ids]),
        )
        return BodyFields(made, optional(body), arguments)

    def fields(self, operation: ir.Operation, media: ir.MediaType) -> dict[str, BodyMember]:
        """Return the members of a body that may be given by keyword, by the names of their arguments.

        One that may be left out and is called like a parameter, such as the id in the path, is given with the whole.
        """
        arguments = self._names.arguments[operation.location]
        taken = {name for (in_, _), name in arguments.items() if in_ != "body"}
        named: dict[str, BodyMember] = {}
        for member in body_members(media, self._arguments.resolve):
            name = keywords(self._names, operation, member.owner.location)[member.property.name]
            if name not in taken or _needed(member.property):
                named.setdefault(name, member)
        return named

    def _arguments_of(self, media: ir.MediaType, named: Mapping[str, ir.Property]) -> Iterator[Argument]:
        """Yield the arguments for properties by name, those that are needed first."""
        for name, property_ in sorted(named.items(), key=lambda entry: not _needed(entry[1])):
            default = None if _needed(property_) else OMITTED
            yield Argument(ident(name), self._field(media, property_), default)

    def _variants(
        self, operation: ir.Operation, media: ir.MediaType, used: set[str]
    ) -> tuple[tuple[Argument, ...], ...]:
        """Return the fields of each variant of a body, the discriminator first: it says which variant is sent.

        Variants without a value of it, or with a field that cannot be an argument, are given as a whole.
        """
        base = self._arguments.resolve(media.schema) if media.schema else None
        if base is None or not isinstance(base.shape, ir.Object) or base.shape.variants is None:
            return ()
        name, variants = base.shape.variants.property, self._variants_of(base)
        listed: list[tuple[Argument, ...]] = []
        for variant in variants if len(variants) <= _MOST_VARIANTS else ():
            shape = variant.shape
            if not isinstance(shape, ir.Object) or name not in dict(shape.tags):
                continue
            wire_names = keywords(self._names, operation, variant.location)
            sent = [entry for entry in shape.properties if not entry.schema.read_only and entry.name != name]
            same = wire_names[name] == keywords(self._names, operation, base.location)[name]
            if same and not used & {wire_names[entry.name] for entry in sent}:
                arguments = self._arguments_of(media, {wire_names[entry.name]: entry for entry in sent})
                listed.append((Argument(ident(wire_names[name]), self._tag(shape, name), None), *arguments))
        return tuple(dict.fromkeys(listed))

    def _with_arms(self, body: BodyArgument, used: set[str]) -> BodyArgument:
        """Return a body with the fields of those objects of its union that type checkers can tell apart.

        That is by the value of a discriminator, or by a field that is needed and that no other object has: so no
        overload takes what another one takes, and what is sent is certain. A field that is called like the whole body
        is told from it by another one.
        """
        media = body.sent.media
        schema = self._arguments.resolve(media.schema) if media.schema else None
        is_form = body.sent.written.text.startswith(("Form(", "Multipart("))
        if schema is None or not isinstance(schema.shape, ir.Union) or schema.nullable:
            return body
        arms = [self._arguments.resolve(variant) for variant in schema.shape.variants]
        if not (is_json(media.name) or is_form):
            return body
        objects = [arm for arm in arms if arm is not None and isinstance(arm.shape, ir.Object) and is_class(arm)]
        if len(objects) > _MOST_VARIANTS or is_merge_patch(media.name):
            return body
        tag = schema.shape.discriminator.property if schema.shape.discriminator is not None else ""
        arguments = {arm.location: self._arm(media, arm, tag, objects) for arm in objects}
        whole = body.argument.name
        chosen = [arm for arm in objects if arguments[arm.location] and not used & _named(arguments[arm.location])]
        chosen = [
            arm for arm in chosen if any(each.default is None for each in arguments[arm.location] if each.name != whole)
        ]
        models = [code("models.{name}", name=ident(self._names.classes[arm.location].name)) for arm in chosen]
        return replace(body, variants=tuple(arguments[arm.location] for arm in chosen), models=tuple(models))

    def _linkages(self, operation: ir.Operation, media: ir.MediaType, used: set[str]) -> tuple[Argument, ...]:
        """Return the arguments for the relationships of a resource; none has a name that is in `used`."""
        taken = {*used, *self.fields(operation, media), OPTIONS}
        named = linkage_names(media, self._arguments.resolve, self._names)
        return tuple(argument(name, each, self._arguments) for name, each in named if name.text not in taken)

    def _arm(self, media: ir.MediaType, arm: ir.Schema, tag: str, objects: Sequence[ir.Schema]) -> tuple[Argument, ...]:
        """Return the fields of an object of a union, the discriminator first; none where they do not tell it apart."""
        shape, wire_names = arm.shape, self._names.fields[arm.location]
        others = {name for other in objects if other is not arm for name in self._names.fields[other.location].values()}
        if not isinstance(shape, ir.Object) or shape.variants is not None or (tag and tag not in dict(shape.tags)):
            return ()
        sent = [entry for entry in shape.properties if not entry.schema.read_only and entry.name != tag]
        if not tag and not any(_needed(entry) and wire_names[entry.name] not in others for entry in sent):
            return ()
        first = (Argument(ident(wire_names[tag]), self._tag(shape, tag), None),) if tag else ()
        return (*first, *self._arguments_of(media, {wire_names[entry.name]: entry for entry in sent}))

    def _tag(self, variant: ir.Object, name: str) -> Code:
        """Return the annotation of the values of a variant's discriminator: as text, and as members of its class."""
        values = dict(variant.tags)[name]
        written = [literal(value) for value in values]
        declared = next(entry.schema for entry in variant.properties if entry.name == name)
        kind = self._arguments.resolve(declared)
        if kind is None or not isinstance(kind.shape, ir.Enumeration) or not is_class(kind):
            return code("Literal[{values}]", values=join(", ", written))
        members = dict(zip(kind.shape.values, self._names.members[kind.location], strict=True))
        owner = ident(self._names.classes[kind.location].name)
        named = [
            code("models.{owner}.{member}", owner=owner, member=ident(members[value]))
            for value in values
            if value in members
        ]
        return code("Literal[{values}]", values=join(", ", [*written, *named]))

    def _field(self, media: ir.MediaType, property_: ir.Property) -> Code:
        annotation = (self._parts if is_upload(media) else self._arguments).annotate(property_.schema)
        if is_merge_patch(media.name):
            resolved = self._arguments.resolve(property_.schema)
            is_object = resolved is not None and isinstance(resolved.shape, ir.Object | ir.Map)
            annotation = union_of((annotation, *((_FORM,) if is_object else ()), _REMOVE))
        return annotation if _needed(property_) else optional(annotation)

    def _variants_of(self, base: ir.Schema) -> list[ir.Schema]:
        if isinstance(base.shape, ir.Union):
            return [arm for arm in map(self._arguments.resolve, base.shape.variants) if arm and properties(arm)]
        variants = base.shape.variants if isinstance(base.shape, ir.Object) else None
        resolved = (self._arguments.resolve(self._schemas[at]) for at in (variants.all if variants is not None else ()))
        return [schema for schema in resolved if schema is not None and properties(schema)]

    def describe(self, operation: ir.Operation, listed: Sequence[BodyArgument]) -> list[docs.Item]:
        """Return the docstring's entries for the body and its fields in all media types."""
        if operation.body is None or not listed:
            return []
        what = _described(listed[0].sent)
        patch = _PATCH if any(is_merge_patch(each.sent.media.name) for each in listed) else ""
        entries = {listed[0].argument.name.text: (operation.body.description or what) + patch}
        for name, schema, media in self._properties(operation, listed):
            deprecated = self._arguments.deprecated(schema)
            note = docs.octets_note(self._arguments.resolve, schema) if is_json(media.name) else ""
            text = docs.described(schema.description, schema, deprecated=deprecated) + note
            text = f"{text} {docs.inferred(schema.source)}"
            entries.setdefault(name, text.strip())
        return [docs.entry(name, text) for name, text in entries.items()]

    def deprecated(self, operation: ir.Operation, listed: Sequence[BodyArgument]) -> dict[str, str]:
        """Return the descriptions of deprecated fields by the arguments for them."""
        listed_schemas = self._properties(operation, listed)
        return {name: schema.description for name, schema, _ in listed_schemas if self._arguments.deprecated(schema)}

    def _properties(
        self, operation: ir.Operation, listed: Sequence[BodyArgument]
    ) -> Iterator[tuple[str, ir.Schema, ir.MediaType]]:
        """Yield the schemas of fields in all media types, each with the argument for it in front."""
        for each in listed:
            media = each.sent.media
            holder = self._arguments.resolve(media.schema) if media.schema else None
            if each.by_fields and holder is not None:
                named = self.fields(operation, media) if each.fields is not None else {}
                yield from ((name, member.property.schema, media) for name, member in named.items())
                linked = linkage_names(media, self._arguments.resolve, self._names) if each.variants else ()
                yield from ((name.text, linkage.property.schema, media) for name, linkage in linked)
                offered = {name for arguments in each.variants for name in _named(arguments)} if each.models else None
                for described in filter(properties, self._variants_of(holder) if each.variants else ()):
                    wire = keywords(self._names, operation, described.location)
                    sent = (entry for entry in properties(described) if not entry.schema.read_only)
                    known = (entry for entry in sent if offered is None or wire[entry.name] in offered)
                    yield from ((wire[entry.name], entry.schema, media) for entry in known)


def _is_null_sent(body: BodyArgument, resolve: Callable[[ir.Schema], ir.Schema | None]) -> bool:
    """Tell whether None is a body, null: where a body is required, and null is one."""
    media = body.sent.media
    schema = resolve(media.schema) if media.schema is not None and body.argument.default is None else None
    if media.schema is None or schema is None or not is_json(media.name):
        return False
    arms = map(resolve, schema.shape.variants) if isinstance(schema.shape, ir.Union) else ()
    return media.schema.nullable or schema.nullable or any(arm and isinstance(arm.shape, ir.Null) for arm in arms)


def _with_linkages(fields: Iterable[Argument], linked: Iterable[Argument]) -> tuple[Argument, ...]:
    named = [*(each for each in fields if each.name.text != "relationships"), *linked]
    return tuple(sorted(named, key=lambda each: each.default is not None))


def body_choice(listed: Sequence[BodyArgument], content_type: Ident, operation: Ident) -> Choice:
    """Return the choice between the media types of a body, by `content_type` if there are several, and its fields."""
    first = listed[0]
    has_choice = _has_choice(listed)
    either = any(each.by_fields for each in listed)
    wholes, parts = _grouped(listed), _grouped([each for each in listed if each.fields is not None], by_fields=True)
    alternatives: list[Alternative] = []
    for group in wholes:
        flag = _flag(group, content_type, is_usual=first in group) if has_choice else ()
        alternatives.append(Alternative(flag, body=group[0].argument))
    at = 1
    for index, group in enumerate(parts):
        fields = group[0].fields
        assert fields is not None
        others = [each.fields.arguments for before in parts[:index] for each in before if each.fields is not None]
        usual = first in group or _is_certain(group[0], others)
        flag = _flag(group, content_type, is_usual=usual) if has_choice else ()
        by_fields = [*group[0].variants, fields.arguments]
        alternatives[at:at] = [Alternative((*arguments, *flag)) for arguments in by_fields]
        at += len(by_fields) + 1
    alternatives += [Alternative(arguments) for arguments in (first.variants if first.models else ())]
    names = dict.fromkeys(each.sent.media.name for each in listed)
    text = optional(_content_types(names))
    return Choice(
        tuple(alternatives),
        _taken(listed, either=either),
        (Argument(content_type, text, NONE),) if has_choice else (),
        name="content_type",
        doc="The media type of the body.",
        any_fields=either,
        sent=_sent(listed, content_type, operation),
    )


def _has_choice(listed: Sequence[BodyArgument]) -> bool:
    """Tell whether callers may name a media type: one of several, or one of a range such as `image/*`."""
    first = listed[0].sent
    return len(listed) > 1 or (is_range(first.media.name) and first.written.text.startswith("Binary("))


def _sent(listed: Sequence[BodyArgument], content_type: Ident, operation: Ident) -> Code:
    """Return the argument `body` of a call: that of the method, or a model built from its fields."""
    first = listed[0]
    name, fields = first.argument.name, first.fields
    if _has_choice(listed) or is_merge_patch(first.sent.media.name):
        in_envelope = fields is not None and first.sent.media.envelope is not None
        return code(
            "body=sent_as({operation}, {body}, {content_type}{fields})",
            operation=operation,
            body=_or_none(fields.made, name) if fields is not None and in_envelope else name,
            content_type=content_type if _has_choice(listed) else NONE,
            fields=code(", fields" if any(each.fields for each in listed) and not in_envelope else ""),
        )
    if first.models:
        made = code("one_model_of(({models},), {name}, fields)", models=join(", ", first.models), name=name)
    elif fields is None:
        return code("body={{}} if {name} is None else {name}" if first.is_empty else "body={name}", name=name)
    else:
        made = fields.made
    is_needed = first.argument.default is None and not first.is_null
    return code("body={made}", made=made if is_needed else _or_none(made, name))


def _or_none(made: Code, name: Ident) -> Code:
    return code("{made} if {name} is not None or fields else None", made=made, name=name)


def _taken(listed: Sequence[BodyArgument], *, either: bool) -> Argument:
    """Return the argument of the method itself: overloads say which bodies go with which media types."""
    first = listed[0].argument
    fields = [
        arguments for each in listed for arguments in (each.fields.arguments if each.fields else (), *each.variants)
    ]
    shared = any(first.name.text in _named(arguments) for arguments in fields)
    if len(listed) > 1 or shared:
        return Argument(first.name, ANY, NONE if either else first.default)
    return Argument(first.name, optional(first.annotation), NONE) if either else first


def _described(sent: SentBody) -> str:
    written = sent.written.text
    return _CONTENT if written.startswith("Binary(") else _LINES if written.startswith("JsonLines(") else "The body."


def _names(fields: BodyFields) -> set[str]:
    return _named(fields.arguments)


def _named(arguments: Iterable[Argument]) -> set[str]:
    return {argument.name.text for argument in arguments}


def _grouped(listed: Iterable[BodyArgument], *, by_fields: bool = False) -> list[list[BodyArgument]]:
    """Return bodies in groups whose arguments are the same, those that name no single media type by themselves."""
    groups: dict[object, list[BodyArgument]] = {}
    for each in listed:
        fields = each.fields.arguments if by_fields and each.fields is not None else ()
        key = (is_range(each.sent.media.name), fields or _plain(each.argument.annotation))
        groups.setdefault(key, []).append(each)
    return list(groups.values())


def _plain(annotation: Code) -> str:
    return annotation.text.removesuffix(" | None")


def _flag(group: Sequence[BodyArgument], name: Ident, *, is_usual: bool) -> tuple[Argument]:
    kind = _content_types(dict.fromkeys(each.sent.media.name for each in group))
    return (Argument(name, kind, OMITTED if is_usual else None),)


def _content_types(names: Iterable[str]) -> Code:
    listed = list(names)
    return code("str") if any(map(is_range, listed)) else literal_of(listed)


def _is_certain(body: BodyArgument, others: Sequence[tuple[Argument, ...]]) -> bool:
    """Tell whether the fields of a body name its media type: no other has them, or can carry them."""
    if body.sent.files or is_merge_patch(body.sent.media.name):
        return True
    assert body.fields is not None
    needed = {argument.name for argument in body.fields.arguments if argument.default is None}
    return all(needed - {argument.name for argument in arguments} for arguments in others)


def _needed(property_: ir.Property) -> bool:
    shape = property_.schema.shape
    return property_.required and not (isinstance(shape, ir.Enumeration) and shape.is_constant)
