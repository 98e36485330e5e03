"""Reading JSON that contradicts the document in one pass: a second validator, made at the first misfit of a type.

It is pydantic's schema of the type, in which whatever does not fit a member, an item or a value of a mapping is read by
`lenient` in its place, and required members that are missing are None. It reads and reports what `lenient` would.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextvars import ContextVar
from datetime import date, datetime
from itertools import chain
from types import NoneType
from typing import Any, NamedTuple, cast, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import SchemaValidator, core_schema

from ..base.contexts import MISFITS, Reading
from ..base.drift import Drift, json_type
from ..base.lookup import field_names
from ..base.type_guards import is_dict, is_list, is_tuple
from ..models.discriminator import EXACT
from ..models.members import KEYED, as_received
from ..models.model import ClosedModel, RequestModel, TwoWayModel
from ..shared.pointer import escaped
from .bodies import adapter
from .contradictions import contradictions
from .json_values import has_long, has_numbers, json_values
from .lenient import annotated, arm_of, lenient

_POST_INITS = {kind.model_post_init for kind in (BaseModel, ClosedModel, RequestModel, TwoWayModel)}
_SINGLE = frozenset({bool, date, datetime, float, int, str})
_NOT_SINGLE = frozenset({dict, list, NoneType})
_MOST_TEXTS = 100
_LIST = frozenset({"type", "items_schema", "serialization", "metadata"})
_DICT = frozenset({"type", "keys_schema", "values_schema", "serialization", "metadata"})
_FIELDS = frozenset({"type", "fields", "model_name", "computed_fields"})


class _Misfits(NamedTuple):
    """The members of one object that do not fit: the names on the wire, with what to report of each in the object.

    `holder` is what they are looked up by, kept so that nothing else has its identity: the dictionary of the fields.
    """

    holder: Any
    members: dict[str, list[Drift]]


class _Item(NamedTuple):
    """Stands in a list or mapping for what does not fit, until its place is known."""

    value: Any
    drifts: list[Drift]


_ITEMS: ContextVar[list[_Item]] = ContextVar("_ITEMS")
"""What does not fit in lists and mappings."""


class _Parts:
    """The parts of a value in which misfits may stand: fields by name on the wire, or all items."""

    def __init__(self) -> None:
        self.fields: list[tuple[str, str, _Parts]] = []
        self.items: _Parts | None = None
        self.are_slotted = False

    @property
    def are_deep(self) -> bool:
        """Whether objects stand in objects."""
        return bool(self.fields) or (self.items is not None and self.items.are_deep)


class Tolerance:
    """Reads JSON as a type, with what contradicts it. `likely` while the last that was read did contradict it."""

    def __init__(self, whole: TypeAdapter[Any], kind: Any) -> None:
        self._is_exact = not has_numbers(whole)
        self.likely = False
        builder = _Builder()
        schema: Any = dict(whole.core_schema)
        if schema["type"] == "definitions":
            builder.definitions = {each["ref"]: each for each in schema["definitions"]}
            schema = schema["schema"]
        read = builder.reading(schema, kind)
        self._validator: SchemaValidator | None = None
        if read is not None:
            schema, self._parts = read
            definitions = [*builder.definitions.values(), *builder.changed.values()]
            self._validator = SchemaValidator(
                core_schema.definitions_schema(schema, definitions) if definitions else schema
            )

    @property
    def possible(self) -> bool:
        """Whether values of the type can be read so."""
        return self._validator is not None

    def read(self, content: bytes, reading: Reading) -> tuple[Any, Iterable[Drift]] | None:
        """Return what JSON holds, and what contradicts the document; None where that has to be read in another way."""
        if self._validator is None or reading.decimals or not (self._is_exact or not has_long(content)):
            return None
        misfits: dict[int, _Misfits] = {}
        items: list[_Item] = []
        tokens = MISFITS.set(misfits), _ITEMS.set(items)
        try:
            value = self._validator.validate_json(content, context=reading, by_name=False)
        except ValueError:
            reading.noted()
            return None
        finally:
            MISFITS.reset(tokens[0])
            _ITEMS.reset(tokens[1])
        self.likely = bool(misfits) or bool(items)
        notes = reading.noted() if reading.notes else ()
        if self.likely and (b"NaN" in content or b"Infinity" in content):
            return None
        # Only JSON has the order of the members of an object.
        has_several = any(len(each.members) > 1 for each in misfits.values()) or (self.likely and self._parts.are_deep)
        raw = json_values(content, Reading()) if has_several else None
        drifts = _Walk(misfits).visit(value, self._parts, "", raw) if self.likely else ()
        return value, chain(drifts, contradictions(value, notes)) if notes else drifts


class _Walk:
    """Finds the places of misfits in a value, which was read from `raw`: None if no object has more than one misfit."""

    def __init__(self, misfits: dict[int, _Misfits]) -> None:
        self._misfits = misfits

    def visit(self, value: Any, parts: _Parts, pointer: str, raw: Any) -> Iterator[Drift]:
        """Yield what to report of a value."""
        if isinstance(value, BaseModel):
            yield from self._object(value, parts, pointer, raw)
        elif is_list(value):
            yield from self._items(value, enumerate(value), parts, pointer, raw)
        elif is_dict(value):
            yield from self._items(value, [*value.items()], parts, pointer, raw)

    def _object(self, value: BaseModel, parts: _Parts, pointer: str, raw: Any) -> Iterator[Drift]:
        held = value.__dict__
        misfits = self._misfits.get(id(value if parts.are_slotted else held))
        members: dict[str, Any] = {} if misfits is None else misfits.members
        if parts.fields:
            nested = {key: (held[name], inner) for key, name, inner in parts.fields if held[name] is not None}
            members = {**nested, **members}
        if raw is not None and len(members) > 1:
            came = [key for key in raw if key in members]
            members = {key: members[key] for key in (*came, *members)}
        for key, found in members.items():
            if is_tuple(found):
                part, inner = found
                yield from self.visit(part, inner, f"{pointer}/{escaped(key)}", None if raw is None else raw.get(key))
            else:
                for drift in found:
                    yield drift.below(pointer)

    def _items(
        self, value: Any, items: Iterable[tuple[Any, Any]], parts: _Parts, pointer: str, raw: Any
    ) -> Iterator[Drift]:
        inner, misfits = parts.items, self._misfits
        is_deep = inner is not None and bool(inner.fields or inner.items is not None)
        for key, item in items:
            if type(item) is _Item:
                value[key] = item.value
                for drift in item.drifts:
                    yield drift.below(f"{pointer}/{escaped(key)}")
            elif inner is not None:
                holder = item if inner.are_slotted else getattr(item, "__dict__", None)
                own = None if is_deep else misfits.get(id(holder))
                if is_deep or (own is not None and len(own.members) > 1):
                    yield from self.visit(item, inner, f"{pointer}/{escaped(key)}", None if raw is None else raw[key])
                elif own is not None:  # as nearly all have
                    place = f"{pointer}/{key if isinstance(key, int) else escaped(key)}"
                    for found in own.members.values():
                        for drift in found:
                            yield drift.below(place)


class _Builder:
    """Changes pydantic's schema of a type into one that reads what contradicts it; other references stay as they are.

    `definitions` are the schemas that it refers to, `changed` those that were changed.
    """

    def __init__(self) -> None:
        self.definitions: dict[str, Any] = {}
        self.changed: dict[str, Any] = {}
        self._parts: dict[str, _Parts] = {}

    def reading(self, schema: Any, kind: Any) -> tuple[Any, _Parts] | None:
        """Return the changed schema of a model, or of lists and mappings of some; None for any other type."""
        kind = arm_of(kind)
        match schema["type"]:
            case "nullable":
                read = self.reading(schema["schema"], kind)
                return None if read is None else ({**schema, "schema": read[0]}, read[1])
            case "lax-or-strict":
                return self._exact(schema, kind)
            case "definition-ref":
                return self._referred(schema["schema_ref"], kind)
            case "model":
                return self._model(schema, _Parts()) if kind is schema["cls"] else None
            case "list" if schema.keys() <= _LIST and get_origin(kind) is list:
                return self._several(schema, "items_schema", get_args(kind)[0])
            case "dict" if schema.keys() <= _DICT and get_origin(kind) in (dict, Mapping):
                is_keyed = KEYED in schema.get("metadata", {}) or schema.get("keys_schema", {}).get("type") != "str"
                return None if is_keyed else self._several(schema, "values_schema", get_args(kind)[1])
            case _:
                return None

    def _exact(self, schema: Any, kind: Any) -> tuple[Any, _Parts] | None:
        """Change the exact reading of a member that may not be null, and is read with null all the same."""
        lax = schema["lax_schema"]
        readings: Any = lax.get("json_schema", {}) if lax["type"] == "json-or-python" else {}
        if readings.get("type") != "union" or readings["choices"][0][1:] != (EXACT,):
            return None
        (exact, _), (loose, _) = readings["choices"]
        read = self.reading(exact, kind)
        return None if read is None else (core_schema.union_schema([read[0], loose], mode="left_to_right"), read[1])

    def _referred(self, reference: str, kind: Any) -> tuple[Any, _Parts] | None:
        name = f"{reference}, tolerant"
        if name not in self._parts:
            schema = self.definitions[reference]
            if schema["type"] != "model" or kind is not schema["cls"]:
                return None
            parts = self._parts[name] = _Parts()
            read = self._model(schema, parts)
            if read is None:
                del self._parts[name]
                return None
            self.changed[name] = {**read[0], "ref": name}
        return core_schema.definition_reference_schema(name), self._parts[name]

    def _several(self, schema: Any, part: str, kind: Any) -> tuple[Any, _Parts] | None:
        read = self.reading(schema[part], kind)
        if read is None:
            return None
        parts = _Parts()
        parts.items = read[1]
        return {**schema, part: _either(read[0], _Reader(kind))}, parts

    def _model(self, schema: Any, parts: _Parts) -> tuple[Any, _Parts] | None:
        cls, fields = schema["cls"], schema["schema"]
        if not _is_plain(schema):
            return None
        parts.are_slotted = hasattr(cls, "_held")
        keys = {name: key for key, name in field_names(cls).items()}
        changed: dict[str, Any] = {}
        for name, field in fields["fields"].items():
            inner, kind, default = field["schema"], annotated(cls.model_fields[name]), _default(cls, name, keys[name])
            if inner["type"] == "default":
                default, inner = (
                    default or {key: value for key, value in inner.items() if key != "schema"},
                    inner["schema"],
                )
            read = self.reading(inner, kind)
            if read is not None:
                inner = read[0]
                parts.fields.append((keys[name], name, read[1]))
            inner = _either(inner, _Member(cls, name, keys[name], kind))
            changed[name] = {**field, "schema": {**default, "schema": inner} if default else inner}
        left = {key: value for key, value in schema.items() if key not in ("post_init", "ref", "serialization")}
        return {**left, "schema": {**fields, "fields": changed}}, parts


def _is_plain(schema: Any) -> bool:
    """Tell whether nothing but the fields of a model decides how it is read."""
    cls, fields = schema["cls"], schema["schema"]
    return (
        fields["type"] == "model-fields"
        and fields.keys() <= _FIELDS
        and not schema.get("custom_init")
        and not cls.__private_attributes__
        and cls.model_post_init in _POST_INITS
        and not any("__variants__" in vars(base) for base in cls.__mro__)
    )


def _default(cls: type[BaseModel], name: str, key: str) -> dict[str, Any]:
    """Return how a required member that is missing is read: as None, which is reported unless it may be null."""
    field = cls.model_fields[name]
    if issubclass(cls, RequestModel) and name in cls.__constants__ and NoneType in get_args(field.annotation):
        return {"type": "default", "default": None}
    if not field.is_required() and not (issubclass(cls, RequestModel) and name in cls.__constants__):
        return {}

    drifts = [Drift(f"/{escaped(key)}", "a value: it is required", "nothing")]

    def absent(holder: dict[str, Any]) -> None:
        _members_of(holder)[key] = drifts

    return {"type": "default", "default_factory": absent, "default_factory_takes_data": True}


def _members_of(holder: dict[str, Any]) -> dict[str, list[Drift]]:
    misfits: Any = MISFITS.get()
    known: _Misfits | None = misfits.get(id(holder))
    if known is None:
        known = misfits[id(holder)] = _Misfits(holder, {})
    return known.members


def _either(schema: Any, other: _Reader) -> Any:
    """Return a schema that reads by `other` what does not fit; members that fit are read without a call of Python."""
    lax: Any = schema["lax_schema"] if schema["type"] == "lax-or-strict" else schema
    last: Any = lax["choices"][-1] if lax["type"] == "union" and lax.get("mode") == "left_to_right" else ()
    if is_tuple(last) or last["type"] != "function-wrap":
        raw = core_schema.with_info_plain_validator_function(other.misfit)
        return core_schema.union_schema([schema, raw], mode="left_to_right")
    loose = last["function"]["function"]
    is_same = other.is_plain(last["schema"])

    def read(value: Any, handle: Any, info: Any) -> Any:
        if type(value) not in other.known:
            try:
                return loose(value, handle, info)
            except ValidationError as error:
                return other.misfit(value, info, error if is_same else None)
        return other.misfit(value, info)

    reading = core_schema.with_info_wrap_validator_function(read, last["schema"])
    return core_schema.union_schema([*lax["choices"][:-1], reading], mode="left_to_right")


class _Reader:
    """Reads values that do not fit a type, by `lenient`. `known` is what to report of those that are no single ones.

    That depends on the type of the value alone where a single value is expected and none came. `pointer` is where the
    value stands in what holds it.
    """

    def __init__(self, kind: Any, pointer: str = "") -> None:
        self._kind = kind
        self._pointer = pointer
        single = arm_of(kind)
        self._adapter = adapter(kind) if single in _SINGLE else None
        self._constant = {*_NOT_SINGLE, bool, float, int} if single is str else _NOT_SINGLE
        self.known: dict[Any, list[Drift]] = {}
        self._texts: dict[tuple[str, Any], list[Drift]] = {}

    def is_plain(self, schema: Any) -> bool:
        """Tell whether pydantic's schema is that of an integer or a boolean, and its errors those of the type."""
        inner = schema["schema"] if schema["type"] == "nullable" else schema
        return self._adapter is not None and inner.keys() <= {"type", "metadata"} and inner["type"] in ("bool", "int")

    def misfit(self, value: Any, info: Any, error: ValidationError | None = None) -> Any:
        """Return what stands for an item that does not fit; `error` is that of its type, where it is known."""
        item = _Item(*((value, self.single(value, error)) if error is not None else self.raw(value, info.context)))
        _ITEMS.get().append(item)
        return item

    def raw(self, value: Any, reading: Reading) -> tuple[Any, list[Drift]]:
        """Return a value as far as it fits, with what to report of it."""
        if self._adapter is not None:
            try:
                self._adapter.validator.validate_python(value, context=reading, by_name=False)
            except ValidationError as error:
                return value, self.single(value, error)
        drifts: list[Drift] = []
        read = lenient(self._kind, value, (), drifts.append, reading)
        return read, [drift.below(self._pointer) for drift in drifts]

    def single(self, value: Any, error: ValidationError) -> list[Drift]:
        """Return what to report of a value where a single one of another type is expected."""
        text = error.errors(include_url=False, include_context=False, include_input=False)[0]["msg"]
        kind = cast("type[object]", type(value))
        drifts = self._texts.get((text, kind))
        if drifts is None:
            drifts = [Drift(self._pointer, text, json_type(value))]
            if len(self._texts) < _MOST_TEXTS:
                self._texts[text, kind] = drifts
        if kind in self._constant:
            self.known[kind] = drifts
        return drifts


class _Member(_Reader):
    """Reads values that do not fit a member of a class, and notes them."""

    def __init__(self, cls: type[BaseModel], name: str, key: str, kind: Any) -> None:
        super().__init__(kind, f"/{escaped(key)}")
        self._place = cls, name
        self._key = key

    def misfit(self, value: Any, info: Any, error: ValidationError | None = None) -> Any:
        """Return what stands in the object for a member that does not fit."""
        inner, drifts = value, self.known.get(type(value))
        if drifts is None and error is not None:
            drifts = self.single(value, error)
        elif drifts is None:
            inner, drifts = self.raw(value, info.context)
        _members_of(info.data)[self._key] = drifts
        return inner if inner is value else as_received(*self._place, value, inner)
