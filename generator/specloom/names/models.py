"""Names of classes, their fields and their members."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.words import pascal, singular, snake, words
from specloom.ir.name_record import Keys, NameRecord, member_key, plain_member
from specloom.ir.names import is_class, operation_schemas, request_classes, webhook_schemas
from specloom.ir.schema_walk import children, described_name
from specloom.ir.schemas import is_stated
from specloom.names.namespace import FIELDS, MODEL_MODULE, Namespace

# Names of inline classes that are longer get only as many roles as tell them apart.
_LONG = 48
_NUMBERED = re.compile(r"def-\d+")
_ADDED_NUMBER = re.compile(r"(?<=\w)_\d+$")
_TITLE = re.compile(r"[A-Za-z][\w .-]{0,47}")

Inline = tuple[ir.Schema, tuple[str, ...]]


def model_names(api: ir.Api, record: NameRecord, keys: Keys) -> tuple[dict[Location, str], dict[Location, str]]:
    """Return the names of all classes of `models`, and of the params of those that requests take."""
    namespace = Namespace(MODEL_MODULE, separator="", reserved_suffix="Object")
    recorded = _recorded(api, record, keys, namespace)
    sent = [schema.location for schema in request_classes(api)]
    recorded_params = {
        location: name
        for location in sent
        if location in recorded
        and (name := record.of("params", keys.document(location)).get(keys.place(location))) is not None
        and namespace.reserve(name)
    }
    named = _class_names(api, recorded, namespace)
    return named, {
        location: recorded_params.get(location) or namespace.assign(f"{named[location]}Param") for location in sent
    }


def _class_names(api: ir.Api, recorded: Mapping[Location, str], namespace: Namespace) -> dict[Location, str]:
    """Return the names of all classes: of components from their keys, of inline schemas from their position.

    Where the name of a class of another document than the first is taken, the label of the document precedes it.
    """

    def assign(schema: ir.Schema, wanted: str) -> str:
        if schema.location in recorded:
            return recorded[schema.location]
        label = api.labels.get(schema.location.document)
        if label and namespace.reserve(wanted):
            return wanted
        return namespace.assign(pascal(words(label)) + wanted if label else wanted)

    named: dict[Location, str] = {}
    for location, schema in api.schemas.items():
        if is_class(schema) and schema.location == location:
            named[location] = assign(schema, _component_name(schema, location))
    for location, schema in api.schemas.items():
        base = named.get(location) or _component_name(schema, location)
        _name(base, [inline for role, child in children(schema) for inline in _inline(child, (), role)], named, assign)
    for operation in api.operations:
        inside = [inline for role, schema in operation_schemas(operation) for inline in _inline(schema, (), role)]
        _name(_operation_base(operation), inside, named, assign)
    for webhook in api.webhooks:
        inside = [inline for role, schema in webhook_schemas(webhook) for inline in _inline(schema, (), role)]
        _name(_class_name(webhook.id or webhook.name), inside, named, assign)
    return named


def _recorded(api: ir.Api, record: NameRecord, keys: Keys, namespace: Namespace) -> dict[Location, str]:
    """Return the recorded names of classes, except where the document states another."""
    recorded: dict[Location, str] = {}
    for schema in classes(api) if record.sections else ():
        location = schema.location
        name = record.of("classes", keys.document(location)).get(keys.place(location))
        explicit = _class_name(schema.class_name) if is_stated(schema.class_name) else name
        if name is not None and name == explicit and namespace.reserve(name):
            recorded[location] = name
    return recorded


def _operation_base(operation: ir.Operation) -> str:
    parts = words(operation.id)
    base = pascal(parts)
    # `delete_1`, whose number its framework has added, is called otherwise.
    numbered = _ADDED_NUMBER.search(operation.id) and parts[-1:] != words(operation.action)[-1:]
    if not base or numbered or len(base) > _LONG // 2:
        base = pascal([*words(operation.resource), *words(operation.action)])
    return base if base[0].isalpha() else "Call" + base


def _component_name(schema: ir.Schema, location: Location) -> str:
    """Return the wanted name of a component: its key, or its title where the key only counts.

    `@fastify/swagger` numbers the components (`def-0`), whose names stand in their titles.
    """
    key = described_name(location)
    if _NUMBERED.fullmatch(key) and _TITLE.fullmatch(schema.title):
        key = schema.title
    return _class_name(schema.class_name or key)


def _class_name(text: str) -> str:
    name = pascal(words(text)) or "Schema"
    return name if name[0].isalpha() else "Schema" + name


def _inline(schema: ir.Schema, before: tuple[str, ...], role: str) -> Iterator[Inline]:
    """Yield the classes in an inline schema, each with its roles (`Body`, `Item`), from the outermost to its own."""
    if isinstance(schema.shape, ir.Reference):
        return
    if is_class(schema):
        roles = (*before, pascal(words(role)))
        yield schema, roles
        for inner_role, child in children(schema):
            yield from _inline(child, roles, inner_role)
        return
    for inner_role, child in children(schema):
        # Items of an array and values of a map are named like the array or map, in the singular.
        if inner_role in ("Item", "Value"):
            yield from _inline(child, before, _singular(role))
        else:
            yield from _inline(child, (*before, pascal(words(role))), inner_role)


def _name(base: str, inside: list[Inline], named: dict[Location, str], assign: Callable[[ir.Schema, str], str]) -> None:
    """Add names of inline classes to `named`: `base` and all roles, or, if that is long, as many as tell them apart."""
    ends = Counter(roles[start:] for _, roles in inside for start in range(len(roles)))
    for schema, roles in inside:
        if schema.location in named:
            continue
        if schema.class_name:
            wanted = _class_name(schema.class_name)
        else:
            wanted = base + "".join(roles)
            if len(wanted) > _LONG:
                starts = (start for start in range(len(roles) - 1, -1, -1) if ends[roles[start:]] == 1)
                wanted = base + "".join(roles[next(starts, 0) :])
        named[schema.location] = assign(schema, wanted)


def _singular(role: str) -> str:
    parts = words(role)
    if not parts or role in ("Body", "Response", "Error"):
        return role + "Item"
    return snake([*parts[:-1], singular(parts[-1])])


def classes(api: ir.Api) -> Iterator[ir.Schema]:
    """Yield every schema that becomes a class, each once, in the order of the document."""
    visited: set[Location] = set()
    todo = [schema for operation in api.operations for _, schema in operation_schemas(operation)]
    todo += [schema for webhook in api.webhooks for _, schema in webhook_schemas(webhook)]
    todo += api.schemas.values()
    todo.reverse()
    while todo:
        schema = todo.pop()
        if schema.location in visited and is_class(schema):
            continue
        if is_class(schema):
            visited.add(schema.location)
            yield schema
        todo.extend(child for _, child in reversed(children(schema)))


def field_names(properties: tuple[ir.Property, ...], record: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the names of the fields of a class by property."""
    explicit = {property_.name for property_ in properties if is_stated(property_.schema.python_name)}
    wanted = {property_.name: _field_name(property_) for property_ in properties}
    recorded = {wire: name for wire, name in (record or {}).items() if wire not in explicit or wanted[wire] == name}
    return Namespace(FIELDS).assign_all(wanted, recorded, lambda wire, name: wire == name)


def _field_name(property_: ir.Property) -> str:
    name = property_.schema.python_name or snake(words(property_.name)) or "empty"
    return name if name[0].isalpha() else "field_" + name


def member_names(enum: ir.Enumeration, record: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the names of the members of an enumeration, in the order of its values."""
    explicit = enum.names or ("",) * len(enum.values)
    wanted = {index: _member_name(explicit[index] or str(value)) for index, value in enumerate(enum.values)}
    recorded: dict[int, str] = {}
    for index, value in enumerate(enum.values):
        name = (record or {}).get(member_key(value))
        if name is not None and (not is_stated(explicit[index]) or wanted[index] == name):
            recorded[index] = name
    namespace = Namespace(frozenset({"mro"}))
    return tuple(
        namespace.assign_all(wanted, recorded, lambda index, name: plain_member(enum.values[index], name)).values()
    )


def _member_name(text: str) -> str:
    minus = text[:1] == "-" and text[1:2].isdecimal()
    name = snake(words(text)).upper() or "EMPTY"
    name = "MINUS_" + name if minus else name
    return name if name[0].isalpha() and not name.startswith("_") else "VALUE_" + name
