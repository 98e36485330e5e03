"""Envelopes of bodies: what callers give by keyword in place of them, and the value that calls return.

The members of a JSON:API document are those of its specification, version 1.1 (jsonapi.org/format/1.1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

from specloom.base.document import Json
from specloom.ir.api import Api
from specloom.ir.exchanges import Envelope, MediaType
from specloom.ir.schema_walk import properties
from specloom.ir.schemas import Array, Enumeration, Object, Property, Schema, Union

Resolve = Callable[[Schema], Schema | None]


@dataclass(frozen=True, slots=True)
class BodyMember:
    """A member of a body that callers may give by keyword, and the object that declares it, at whatever depth."""

    owner: Schema
    property: Property


def body_members(media: MediaType, resolve: Resolve) -> tuple[BodyMember, ...]:
    """Return the members of a body that callers may give by keyword: those that are sent.

    Of a JSON:API document these are the attributes of its resource, then its other members and those of the document;
    of several with one name the innermost. The type and an id that the path has are left out: the client sends them.
    """
    schema = resolve(media.schema) if media.schema is not None else None
    if schema is None or not is_plain(schema):
        return ()
    envelope = media.envelope
    if envelope is None:
        return tuple(_sent(schema))
    levels = [*_inner_levels(schema, envelope, resolve), _sent(schema, {envelope.member})]
    members: dict[str, BodyMember] = {}
    for level in levels:
        for member in level:
            members.setdefault(member.property.name, member)
    return tuple(members.values())


@dataclass(frozen=True, slots=True)
class Linkage:
    """A relationship of a resource that is sent (section 7.2.2.3): to resources that an `identifier` names.

    `owner` is the object that declares it as `property`; `type` is that of the resources, if they have only one.
    """

    owner: Schema
    property: Property
    identifier: Schema
    type: str | None
    many: bool
    nullable: bool
    required: bool


def linkages(media: MediaType, resolve: Resolve) -> Iterator[Linkage]:
    """Yield the relationships that callers may give by keyword: those that no other member has the name of."""
    whole = resolve(media.schema) if media.schema is not None else None
    if whole is None or media.envelope is None or not media.envelope.is_json_api:
        return
    resource = member_schema(whole, media.envelope.member, resolve)
    declared = [each for each in properties(resource) if each.name == "relationships"] if resource else []
    owner = resolve(declared[0].schema) if declared else None
    taken = {each.property.name for each in body_members(media, resolve)}
    for member in properties(owner) if owner is not None and is_plain(owner) else ():
        relationship = resolve(member.schema)
        declared_data = [each.schema for each in properties(relationship) if each.name == "data"]
        data = resolve(declared_data[0]) if declared_data else None
        if data is None or member.schema.read_only or member.name in taken:
            continue
        many = isinstance(data.shape, Array)
        identifier = resolve(data.shape.items) if isinstance(data.shape, Array) else data
        if owner is not None and identifier is not None:
            required = declared[0].required and member.required
            type_ = constant_type(identifier, resolve)
            nullable = not many and (data.nullable or declared_data[0].nullable)
            yield Linkage(owner, member, identifier, type_, many, nullable, required)


def _inner_levels(schema: Schema, envelope: Envelope, resolve: Resolve) -> Iterator[Iterator[BodyMember]]:
    inner = member_schema(schema, envelope.member, resolve)
    if inner is None:
        return
    if not envelope.is_json_api:
        yield _sent(inner)
        return
    filled = {"type"} if constant_type(inner, resolve) is not None else set[str]()
    filled |= {"id"} if envelope.id_parameter else set()
    attributes = attributes_of(inner, resolve)
    if attributes is not None:
        yield _sent(attributes)
        filled.add("attributes")
    yield _sent(inner, filled)


def _sent(schema: Schema, without: set[str] | frozenset[str] = frozenset()) -> Iterator[BodyMember]:
    for member in properties(schema):
        if member.name not in without and not member.schema.read_only:
            yield BodyMember(schema, member)


def flattened(media: MediaType, value: object, *, id_: object = None) -> dict[str, Json] | None:
    """Return the members of a body that callers would give by keyword, by name; None where only the whole can be given.

    `id_` is what the path has.
    """
    envelope = media.envelope
    if envelope is None or not isinstance(value, dict):
        return cast("dict[str, Json]", value) if isinstance(value, dict) else None
    whole = cast("dict[str, Json]", value)
    inner = whole.get(envelope.member)
    outer = {name: each for name, each in whole.items() if name != envelope.member}
    if not isinstance(inner, dict):
        return None
    levels = [outer, inner]
    if envelope.is_json_api:
        attributes = inner.get("attributes")
        if not isinstance(attributes, dict) or (envelope.id_parameter and inner.get("id") != id_):
            return None
        filled = {"type", "attributes", *({"id"} if envelope.id_parameter else ())}
        levels = [outer, {name: each for name, each in inner.items() if name not in filled}, attributes]
    merged = {name: each for level in levels for name, each in level.items()}
    return merged if len(merged) == sum(map(len, levels)) else None


def is_plain(schema: Schema) -> bool:
    """Tell whether a schema is that of an object with declared members."""
    return isinstance(schema.shape, Object) and bool(schema.shape.properties)


def attributes_of(resource: Schema, resolve: Resolve) -> Schema | None:
    """Return the attributes of a resource; None where they are not declared one by one."""
    attributes = member_schema(resource, "attributes", resolve)
    return attributes if attributes is not None and is_plain(attributes) else None


def constant_type(resource: Schema, resolve: Resolve) -> str | None:
    """Return the type of a resource, if the document says it: the only value of an enumeration, or the default."""
    declared = member_schema(resource, "type", resolve)
    if declared is None:
        return None
    if isinstance(declared.shape, Enumeration) and len(declared.shape.values) == 1:
        value = declared.shape.values[0]
        return value if isinstance(value, str) else None
    default = declared.default.value if declared.default is not None else None
    return default if isinstance(default, str) else None


def member_schema(schema: Schema, name: str, resolve: Resolve) -> Schema | None:
    """Return the schema of a member of an object, None where it is not declared."""
    declared = next((member.schema for member in properties(schema) if member.name == name), None)
    return resolve(declared) if declared is not None else None


def received_media(api: Api) -> Iterator[MediaType]:
    """Yield the media types of all answers."""
    for operation in api.operations:
        for response in operation.responses:
            yield from response.media_types


def opened_schema(media: MediaType, resolve: Resolve) -> Schema | None:
    """Return the schema of the value that calls return of a body, if it is a member of that."""
    if media.envelope is None or not media.envelope.opened or media.schema is None:
        return None
    schema = resolve(media.schema)
    members = properties(schema)
    return next((member.schema for member in members if member.name == media.envelope.member), None)


def resources_in(schema: Schema | None, resolve: Resolve) -> Iterator[Schema]:
    """Yield the resources that a member `data` or `included` may hold: one, items of a list, variants of a union."""
    resolved = resolve(schema) if schema is not None else None
    match resolved.shape if resolved is not None else None:
        case Array(items):
            yield from resources_in(items, resolve)
        case Union(variants):
            for variant in variants:
                yield from resources_in(variant, resolve)
        case Object():
            if resolved is not None and is_resource(resolved):
                yield resolved
        case _:
            pass


def is_resource(schema: Schema) -> bool:
    """Tell whether a schema is that of a resource object (section 7.2), and no mere identifier."""
    names = {member.name for member in properties(schema)}
    return "type" in names and bool(names & {"attributes", "relationships"})
