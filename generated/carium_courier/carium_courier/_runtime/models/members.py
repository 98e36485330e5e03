"""Members that a server wrote in another form than their types have: `"5"` for an integer, a UUID without hyphens.

They are read all the same, and JSON has what came for as long as nobody changes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID
from warnings import warn

from pydantic import GetCoreSchemaHandler, SerializationInfo
from pydantic_core import CoreSchema, PydanticCustomError, SchemaSerializer, core_schema

from ..base.contexts import Note, Reading
from ..base.drift import json_type
from ..base.received import NumberDecimal, ReceivedMember, ReceivedUUID
from ..base.type_guards import is_dict, is_list, is_mapping, is_model, is_tuple
from ..base.values import SENDING
from .discriminator import EXACT

Place = tuple[str | int, ...]

LOOSE = "loosely typed"
"""The label of the second reading of a member in the places of pydantic's errors; that of the first is `EXACT`."""

# What Python writes in the same way.
_UUID = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_DECIMAL = r"^-?([1-9][0-9]*(\.[0-9]+)?|0(\.0{1,6})?|0\.0{0,5}[1-9][0-9]*)$"
_TEXTS = {
    "bool": "a valid boolean",
    "date": "a valid date",
    "decimal": "a valid decimal",
    "float": "a valid number",
    "int": "a valid integer",
    "str": "a valid string",
    "uuid": "a valid UUID",
}
_CONSTANTS: dict[type, CoreSchema] = {
    bool: core_schema.bool_schema(strict=True),
    int: core_schema.int_schema(strict=True),
    str: core_schema.str_schema(strict=True),
}
_UNKNOWN = "a value of its type"
_PARTS = {"list": "items_schema", "dict": "values_schema", "nullable": "schema"}
KEYED = "specloom_keyed"
"""The entry in the metadata of pydantic's schemas of maps with types by key."""
# pydantic's errors that say just that.
_ERRORS = {"bool": "bool_type", "date": "date_type", "float": "float_type", "int": "int_type", "str": "string_type"}


def _written(member: ReceivedMember, info: SerializationInfo) -> Any:
    return ReceivedMember.sent_of(member) if info.mode == "json" or info.context is SENDING else member.value


class SentAsReceived(ReceivedMember):
    """A received member that pydantic writes as it came: in JSON, and in all that is sent."""

    __slots__ = ()
    __pydantic_serializer__ = SchemaSerializer(
        core_schema.any_schema(
            serialization=core_schema.plain_serializer_function_ser_schema(
                _written, info_arg=True, return_schema=core_schema.any_schema()
            )
        )
    )


def _uuid_written(value: ReceivedUUID, info: SerializationInfo) -> Any:
    return value.text if info.mode == "json" or info.context is SENDING else UUID(int=value.int)


class _Uuid(ReceivedUUID):
    """A received UUID that pydantic writes as it came: in JSON, and in all that is sent."""

    __pydantic_serializer__ = SchemaSerializer(
        core_schema.any_schema(
            serialization=core_schema.plain_serializer_function_ser_schema(
                _uuid_written, info_arg=True, return_schema=core_schema.any_schema()
            )
        )
    )


class Access:
    """Gives the value of a member that may stand as received in its model, or is deprecated, of which it warns."""

    def __init__(self, name: str, deprecation: str = "") -> None:
        self._name = name
        self._deprecation = deprecation

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        if instance is None or self._name not in vars(instance):
            raise AttributeError(self._name)
        if self._deprecation:
            warn(self._deprecation, DeprecationWarning, stacklevel=2)
        return ReceivedMember.value_of(vars(instance)[self._name])

    def __set__(self, instance: object, value: object) -> None:
        """Precede what is in the instance; pydantic sets that without coming here."""
        raise AttributeError(self._name)

    def __delete__(self, instance: object) -> None:
        del vars(instance)[self._name]


def give_values(model: object) -> None:
    """Let the attributes of a model give the values of members that stand as received in it."""
    for name, value in vars(model).items():
        if isinstance(value, ReceivedMember):
            _give_value(type(model), name)


def _give_value(cls: type, name: str) -> None:
    if name not in vars(cls):
        setattr(cls, name, Access(name))


class MemberSchemas:
    """Changes pydantic's schema of a class so that its members keep what a server wrote in another form.

    `resolve` returns the schema that a reference refers to.
    """

    def __init__(self, cls: type, resolve: Callable[[Any], Any]) -> None:
        self._cls = cls
        self._resolve = resolve

    def change(self, schema: Any) -> None:
        """Change the fields of a schema in their places."""
        while schema["type"] != "model-fields":
            if "schema" not in schema:
                return
            schema = schema["schema"]
        for name, field in schema["fields"].items():
            # Where null is not sent, as the document does not allow it, null is another form, too.
            passed = ("default",) if "serialization_exclude_if" in field else ("default", "nullable")
            holder = field
            while holder["schema"]["type"] in passed:
                holder = holder["schema"]
            holder["schema"] = self.keeping(holder["schema"], partial(_read, self._cls, name))
        others: Any = schema.get("extras_schema")
        if others is not None and (exact := self._exact(others)) is not None:
            given = core_schema.with_info_wrap_validator_function(_read_other, others)
            written = core_schema.simple_ser_schema("any") if self._is_plain(others) else None
            schema["extras_schema"] = core_schema.json_or_python_schema(exact, given, serialization=written)

    def keeping(self, schema: Any, reader: Callable[..., Any]) -> Any:
        """Return a schema with two readings: an exact one, and one by `reader(expected, value, handle, info)`."""
        nullable = schema["type"] == "nullable"
        typed = schema["schema"] if nullable else schema
        exact = self._exact(typed)
        if exact is not None and typed["type"] == "literal":  # true is not the constant 1, and not another form of it
            typed, exact = exact, None
            schema = {**schema, "schema": typed} if nullable else typed
        if exact is None and not nullable and not _is_keyed(schema):
            return schema
        constants = exact["steps"][0] if exact is not None and typed["type"] in ("definition-ref", "enum") else typed
        expected = f"Input should be {_described(constants)}"
        union = typed["strict_schema"] if typed["type"] == "lax-or-strict" else typed
        known = union.get("custom_error_type") or _ERRORS.get(typed["type"])
        message = union.get("custom_error_message") or (None if known else expected)
        read = partial(reader, "" if exact is None and not _is_keyed(typed) else expected)
        loose = core_schema.with_info_wrap_validator_function(read, schema)
        if _is_keyed(typed):
            return core_schema.lax_or_strict_schema(loose, schema)
        readings: CoreSchema
        if known or typed["type"] in _TEXTS:
            readings = core_schema.union_schema(
                [exact or typed, loose],
                mode="left_to_right",
                custom_error_type=known or typed["type"],
                custom_error_message=message,
            )
        else:
            json = core_schema.union_schema([(exact or typed, EXACT), (loose, LOOSE)], mode="left_to_right")
            readings = core_schema.json_or_python_schema(json, loose)
        # pydantic takes the serializer of the strict schema. It writes single values by what they are, in the same way,
        # and without a warning about those that are received members.
        strict: Any = {**schema, "schema": exact or typed} if nullable else exact
        if self._is_plain(typed):
            strict = {**strict, "serialization": core_schema.simple_ser_schema("any")}
        return core_schema.lax_or_strict_schema(readings, _with_uuids(strict))

    def _is_plain(self, schema: Any) -> bool:
        """Tell whether values of a schema are single ones that JSON has, or lists and mappings of these."""
        while (part := _PARTS.get(schema["type"], "")) in schema:
            schema = schema[part]
        if schema["type"] == "definition-ref":
            return self._exact(schema) is not None  # an enumeration
        if schema["type"] == "union" and "serialization" not in schema:
            return all(not is_tuple(choice) and self._is_plain(choice) for choice in schema["choices"])
        return "serialization" not in schema and schema["type"] in (*_TEXTS, "enum")

    def _exact(self, schema: Any) -> Any:
        """Return a schema that takes values only in the form that JSON has for them; None where it is the same."""
        kind = schema["type"]
        if kind in ("bool", "int", "float"):
            return {**schema, "strict": True}
        if kind == "uuid":  # not with capitals, without hyphens, with braces or as a URN
            return core_schema.chain_schema([core_schema.str_schema(strict=True, pattern=_UUID), schema])
        if kind == "date":
            text = core_schema.str_schema(strict=True, max_length=10)
            strict: Any = {**schema, "strict": True}
            return core_schema.json_or_python_schema(strict, core_schema.chain_schema([text, schema]))
        if kind == "decimal":
            return core_schema.chain_schema([core_schema.str_schema(strict=True, pattern=_DECIMAL), schema])
        if kind in ("enum", "literal", "definition-ref"):
            return self._exact_constant(schema)
        if kind == "union":
            return self._exact_union(schema)
        part = _PARTS.get(kind, "")
        inner = self._exact(schema[part]) if part in schema else None
        return None if inner is None else {**schema, part: inner}

    def _exact_constant(self, schema: Any) -> Any:
        try:
            resolved = self._resolve(schema)
        except LookupError:  # a model that is being built
            return None
        values = resolved["members"] if resolved["type"] == "enum" else resolved.get("expected", ())
        kinds = {bool if isinstance(value, bool) else int if isinstance(value, int) else str for value in values}
        if int not in kinds and bool not in kinds:
            return None
        forms: list[CoreSchema] = [_CONSTANTS[kind] for kind in _CONSTANTS if kind in kinds]
        if int in kinds and resolved["type"] == "literal":  # 1.0 is 1 in JSON
            forms.append(core_schema.float_schema(strict=True))
        typed = core_schema.union_schema([*forms]) if len(forms) > 1 else forms[0]
        if resolved["type"] == "literal":
            *others, last = map(repr, values)
            expected = {"expected": f"{', '.join(others)} or {last}" if others else last}
            typed = core_schema.custom_error_schema(typed, "literal_error", custom_error_context=expected)
        return core_schema.chain_schema([typed, schema])

    def _exact_union(self, schema: Any) -> Any:
        choices: list[Any] = schema["choices"]
        exact: list[Any] = [None if is_tuple(choice) else self._exact(choice) for choice in choices]
        if not any(exact):
            return None
        return {**schema, "choices": [new or choice for new, choice in zip(exact, choices, strict=True)]}


def _with_uuids(schema: Any) -> Any:
    """Return a schema by which UUIDs are written as they came where they are choices besides objects."""
    if "serialization" in schema:
        return schema
    if schema["type"] == "union" and any(_has_uuid(choice) for choice in schema["choices"]):
        written = core_schema.wrap_serializer_function_ser_schema(_uuid_or_other, schema=schema)
        return {**schema, "serialization": written}
    part = _PARTS.get(schema["type"], "")
    return {**schema, part: _with_uuids(schema[part])} if part in schema else schema


def _has_uuid(choice: Any) -> bool:
    kind = choice[0] if is_tuple(choice) else choice
    return "uuid" in (kind["type"], kind["steps"][-1]["type"] if kind["type"] == "chain" else "")


def _uuid_or_other(value: Any, handle: Any) -> Any:
    return value if isinstance(value, ReceivedUUID) else handle(value)


def _described(schema: Any) -> str:
    """Return what values of a schema are, for messages."""
    kind = schema["type"]
    if kind == "union":
        choices = (choice[0] if is_tuple(choice) else choice for choice in schema["choices"])
        texts = [*dict.fromkeys(map(_described, choices))]
        return " or ".join([text for text in texts if text != _UNKNOWN] or texts)
    if kind == "literal":
        return " or ".join(map(str, schema["expected"]))
    leaf = schema
    while (part := _PARTS.get(leaf["type"], "")) in leaf:
        leaf = leaf[part]
    return _TEXTS.get(kind, _UNKNOWN) if leaf is schema else f"{_described(leaf)} in each place"


def _is_keyed(schema: Any) -> bool:
    """Tell whether a schema is that of a map with types by key, which reads its values itself."""
    return bool(schema.get("metadata", {}).get(KEYED))


def _read(cls: type, name: str, expected: str, value: Any, handle: Any, info: Any) -> Any:
    """Return a value as it is read; in a response with what came. Without `expected`, only null has another form."""
    read = handle(value)
    if value is not None and (not expected or repr(read) == repr(value)):  # the fastest way to tell 1 from true and "1"
        return read
    if not isinstance(info.context, Reading):
        return read
    read = with_texts(read, value)
    received = as_received(cls, name, value, read)
    if value is not None and received is not read and not fits(read, value):
        info.context.note(Note(received, expected, json_type(value)))
    return received


def _read_other(value: Any, handle: Any, info: Any) -> Any:
    """Return a member without a field as it is read. One of a response in another form is none: it stays as it came."""
    read = handle(value)
    if isinstance(info.context, Reading):
        read = with_texts(read, value)
        if any(differing(read, value)):
            raise PydanticCustomError("other_form", "Input should be in the form of its type")
    return read


class AsWritten:
    """For `Annotated[list[int], AsWritten()]`: what is no member of a model, and was written otherwise, is reported."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return pydantic's schema of the type, with a second, loose reading."""
        schemas = MemberSchemas(type(self), handler.resolve_ref_schema)
        schema: CoreSchema = schemas.keeping(handler(source), _read_whole)
        return schema


def _read_whole(expected: str, value: Any, handle: Any, info: Any) -> Any:
    read = handle(value)
    if value is None or not expected or not isinstance(info.context, Reading) or repr(read) == repr(value):
        return read
    read = with_texts(read, value)
    expected = expected.removesuffix(" in each place")
    for holder, place, _, written in differing(read, value):
        info.context.note(Note(holder, expected, json_type(written), place[-1] if place else None))
    return read


def differing(read: Any, value: Any, place: Place = (), holder: Any = None) -> Iterator[tuple[Any, Place, Any, Any]]:
    """Yield the values that were written in another form than they were read as, and each time both.

    Before these come the list or mapping that holds the value, and its place.
    """
    if is_list(read) and is_list(value):
        for index, (item, written) in enumerate(zip(read, value, strict=True)):
            yield from differing(item, written, (*place, index), read)
    elif is_mapping(read) and is_mapping(value):
        for name in value:
            yield from differing(read[name], value[name], (*place, name), read)
    elif not fits(read, value):
        yield read if holder is None else holder, place, read, value


def with_texts(read: Any, value: Any) -> Any:
    """Return what was read, with the text of each UUID that was written in capitals."""
    if isinstance(read, UUID) and isinstance(value, str) and str(read) != value and str(read) == value.lower():
        return _Uuid.of(read, value)
    if is_list(read) and is_list(value):
        return [*map(with_texts, read, value)]
    if is_dict(read) and is_dict(value) and read.keys() == value.keys():
        return {key: with_texts(item, value[key]) for key, item in read.items()}
    return read


def expected_of(read: Any) -> str:
    """Return what should have come in place of a single value that was read as this one."""
    kinds = ((bool, "bool"), (int, "int"), (float, "float"), (Decimal, "decimal"), (UUID, "uuid"), (date, "date"))
    return f"Input should be {next((_TEXTS[name] for kind, name in kinds if isinstance(read, kind)), _UNKNOWN)}"


def as_received(cls: type, name: str, value: Any, read: Any) -> Any:
    """Return what stands in a model for a member that was read: with what came, if JSON of the one is not the other."""
    if value is not None and fits(read, value) and not _is_whole_fraction(read, value):
        return read
    _give_value(cls, name)
    return SentAsReceived(read, _with_models(value, read))


def fits(read: Any, value: Any) -> bool:
    """Tell whether a value that came is one of the type that it was read as: JSON Schema has 5.0 as an integer."""
    if is_list(read) and is_list(value):
        return all(map(fits, read, value))
    if is_mapping(read) and is_mapping(value):
        return all(fits(read[key], value[key]) for key in value)
    if isinstance(value, bool) or isinstance(read, bool):
        return read is value
    if isinstance(read, (datetime, NumberDecimal)):  # which keep what came
        return True
    if isinstance(value, str) and isinstance(read, (UUID, Decimal, date)):
        return str(read) == value
    kinds: tuple[type, ...] = (int, float) if isinstance(value, str) else (Decimal, date)
    return not isinstance(read, kinds)


def _is_whole_fraction(read: Any, value: Any) -> bool:
    """Tell whether an integer came with a fraction of zeros, there or in a list or mapping."""
    if is_list(read) and is_list(value):
        return any(map(_is_whole_fraction, read, value))
    if is_dict(read) and is_dict(value):
        return any(_is_whole_fraction(read[key], value[key]) for key in value)
    return isinstance(value, float) and isinstance(read, int)


def _with_models(value: Any, read: Any) -> Any:
    """Return JSON values as they came, but the models that were read in their places."""
    if is_model(read):
        return read
    if is_list(value) and is_list(read):
        return [*map(_with_models, value, read)]
    if is_dict(value) and is_dict(read):
        return {key: _with_models(member, read[key]) for key, member in value.items()}
    return value
