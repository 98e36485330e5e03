"""What a package's models are built on: base classes, enumerations that accept unknown values, and wire types."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import IntEnum, StrEnum
from functools import partial
from os import PathLike
from types import NoneType
from typing import IO, TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    PlainSerializer,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_serializer,
)
from pydantic_core import CoreSchema, PydanticCustomError, PydanticUndefined, core_schema

from ..base.contexts import Reading
from ..base.operation import Alphabet
from ..base.received import ReceivedMember, ReceivedOctets
from ..base.values import MISSING_MEMBERS, SENDING
from .built import dumped
from .date_times import DateTimeSchema, TimeSchema
from .duration import Duration
from .fields_set import FieldsSet, names_set
from .members import Access, MemberSchemas, give_values
from .misspelt import hint, refuse_misspelt
from .numbers import DecimalNumberSchema, NumberSchema
from .octets import base64_text, octets_of

__all__ = (
    "Base64",
    "Base64Url",
    "Base64UrlUnpadded",
    "ClosedModel",
    "Date",
    "DateTime",
    "DecimalNumber",
    "DecimalString",
    "Duration",
    "File",
    "FullDateTime",
    "JsonNumber",
    "Model",
    "Octets",
    "Omit",
    "OpenIntEnum",
    "OpenModel",
    "OpenStrEnum",
    "Pii",
    "ReadOnly",
    "RequestModel",
    "Time",
    "TwoWayModel",
    "UtcDateTime",
    "WriteOnly",
)


class _Hidden:
    def __repr__(self) -> str:
        return "<hidden>"


HIDDEN = _Hidden()
"""What stands in place of personal data."""


_DEFERRED: Any = 1
# Not True: with that, pydantic defers `TypeAdapter`s of a model too, to a time when FastAPI, which makes one for each
# body, no longer suppresses the warnings that they give.


class Model(BaseModel):
    """A JSON object. Members that the document does not know are preserved; not set and null stay distinct."""

    model_config = ConfigDict(
        extra="allow",
        validate_by_name=True,
        validate_by_alias=True,
        protected_namespaces=(),
        defer_build=_DEFERRED,
        hide_input_in_errors=True,
        allow_inf_nan=False,
        arbitrary_types_allowed=True,
    )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> Any:
        """Return pydantic's schema of the class, by which members keep what a server wrote in another form."""
        schema: Any = handler(source)
        MemberSchemas(cls, handler.resolve_ref_schema).change(schema)
        return schema

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        for name, info in cls.model_fields.items():
            if info.deprecated:
                setattr(cls, name, Access(name, info.deprecation_message or ""))

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """Make an object of fields that are not checked."""
        made = super().model_construct(_fields_set, **values)
        if not hasattr(made, "__pydantic_private__"):  # pydantic 2.12 leaves it out, and then cannot pickle or compare
            object.__setattr__(made, "__pydantic_private__", None)
        return made

    def to_dict(self, *, by_alias: bool = True) -> dict[str, Any]:
        """Return the members that are set as JSON values, under their names in the API or, if not `by_alias`, here."""
        return self.model_dump(mode="json", by_alias=by_alias, exclude_unset=True)

    def to_json(self, *, by_alias: bool = True, indent: int | None = None) -> str:
        """Return the members that are set as JSON, under their names in the API or, if not `by_alias`, here."""
        return self.model_dump_json(by_alias=by_alias, exclude_unset=True, indent=indent)

    if not TYPE_CHECKING:
        __pydantic_fields_set__ = FieldsSet()

        def __init__(self, /, **data: Any) -> None:
            """Make an object of its members by name; one that is misspelt is refused."""
            self.__pydantic_validator__.validate_python(data, self_instance=self)
            refuse_misspelt(data, self)

        __init__.__pydantic_base_init__ = True  # else pydantic would call it for objects that were received, too

        # What a server sent in place of what the document says is reported when it is read, not with every dump.

        def model_dump(self, *, warnings: Any = False, exclude_unset: bool = True, **options: Any) -> dict[str, Any]:
            """Return the fields that are set. In JSON mode they are as they came; `warnings` names misfits."""
            dump = partial(super().model_dump, warnings=warnings, exclude_unset=exclude_unset, **options)
            return dumped(dump, self)

        def model_dump_json(self, *, warnings: Any = False, exclude_unset: bool = True, **options: Any) -> str:
            """Return the fields that are set as JSON, as they came; `warnings` tells what does not fit its type."""
            dump = partial(super().model_dump_json, warnings=warnings, exclude_unset=exclude_unset, **options)
            return dumped(dump, self)

        def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
            """Yield what `repr` shows: fields in their order, and what the document does not know."""
            shown = dict(super().__repr_args__())
            for name, value in vars(self).items():
                hidden = name not in shown and value is not None
                yield name, shown.pop(name, HIDDEN if hidden else None)
            yield from shown.items()

        def __iter__(self) -> Iterator[tuple[str, Any]]:
            """Iterate over the names and values of the fields and of unknown members."""
            return ((name, ReceivedMember.value_of(value)) for name, value in super().__iter__())

        def __setstate__(self, state: dict[Any, Any]) -> None:
            """Restore a model that was pickled, perhaps in another process."""
            super().__setstate__(state)
            give_values(self)


class OpenModel(Model):
    """An object that the document declares to be open: it may hold other members than its fields."""

    __open__: ClassVar[bool] = True


class ClosedModel(Model):
    """An object that the document declares to be closed: a mapping that is sent in its place has no other keys."""

    def model_post_init(self, context: Any, /) -> None:
        """Refuse what is no field, unless the object was received or made by the caller."""
        super().model_post_init(context)
        if context is SENDING and self.model_extra:
            hints = "".join(hint(self, name) for name in self.model_extra)
            names = {"model": type(self).__name__, "names": ", ".join(map(repr, self.model_extra)), "hints": hints}
            raise PydanticCustomError("unknown_field", "{model} has no field {names}{hints}", names)


class Given(dict[str, Any]):
    """The arguments of a constructor."""


class RequestModel(Model):
    """An object that is sent: exactly the fields that were set, and those that are constant in the document.

    Constants are filled in where an object is made or sent. One that a server left out is an error: it is not made up.
    """

    __constants__: ClassVar[Mapping[str, Any]] = {}

    if not TYPE_CHECKING:

        def __init__(self, /, **data: Any) -> None:
            """Make an object of fields by name, with the constants that are not given."""
            self.__pydantic_validator__.validate_python(Given(self._completed(data)), self_instance=self)
            refuse_misspelt(data, self)

        __init__.__pydantic_base_init__ = True  # as above

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        defaults = {name: info.default for name, info in cls.model_fields.items()}
        cls.__constants__ = {name: value for name, value in defaults.items() if value not in (None, PydanticUndefined)}

    @classmethod
    def _completed(cls, data: dict[str, Any]) -> dict[str, Any]:
        fields = cls.model_fields
        constants = cls.__constants__.items()
        missing = {name: value for name, value in constants if not data.keys() & {name, fields[name].alias}}
        return {**missing, **data}

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """Make an object of fields that are not checked, with the constants that are not given."""
        return super().model_construct(_fields_set, **cls._completed(values))

    def model_post_init(self, context: Any, /) -> None:
        """Count constant fields as set, so that they are sent; one that a server left out is None, or missing."""
        super().model_post_init(context)
        missing = self.__constants__.keys() - names_set(self)
        if not missing:
            return
        if context is SENDING:
            self.__pydantic_fields_set__.update(missing)
            return
        fields = type(self).model_fields
        needed = [name for name in sorted(missing) if NoneType not in get_args(fields[name].annotation)]
        if needed:
            raise PydanticCustomError("missing", "Field required: {names}", {"names": ", ".join(needed)})
        object.__setattr__(self, "__dict__", {**vars(self), **dict.fromkeys(missing)})


class _ReadOnly:
    """Leaves a field unset where it is missing; `TwoWayModel` refuses that in answers."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_default_schema(handler(source), default=None)


class _WriteOnly:
    pass


ReadOnly = _ReadOnly()
"""For `Annotated[int, ReadOnly]`: a field that answers hold and requests do not (`readOnly`)."""

WriteOnly = _WriteOnly()
"""For `Annotated[str | None, WriteOnly] = None`: a field that requests must hold and answers do not (`writeOnly`)."""


class TwoWayModel(Model):
    """An object that requests and answers hold, with members that only one of the two has.

    One that was read can be sent: its read-only members are left out.
    """

    _never_sent: ClassVar[tuple[str, ...]] = ()
    _needed_in_answers: ClassVar[frozenset[str]] = frozenset()
    _needed_in_requests: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        fields = cls.model_fields.items()
        read_only = {name: info for name, info in fields if ReadOnly in info.metadata}
        cls._never_sent = tuple(info.alias or name for name, info in read_only.items())
        cls._needed_in_answers = frozenset(name for name, info in read_only.items() if info.is_required())
        cls._needed_in_requests = frozenset(name for name, info in fields if WriteOnly in info.metadata)

    def model_post_init(self, context: Any, /) -> None:
        """Refuse an object that lacks a member: of requests if it is being sent, otherwise of answers."""
        super().model_post_init(context)
        needed = self._needed_in_requests if context is SENDING else self._needed_in_answers
        if not needed <= names_set(self):
            # Validation leaves None in place of what is missing; `model_construct`, which checks nothing, does not.
            unset = (name for name in vars(self).keys() & needed - names_set(self))
            missing = sorted(type(self).model_fields[name].alias or name for name in unset)
            if missing:
                names = ", ".join(missing)
                raise PydanticCustomError(MISSING_MEMBERS, "{names} missing", {"names": names, "all": missing})

    @model_serializer(mode="wrap")
    def _without_read_only(self, handler: SerializerFunctionWrapHandler, info: SerializationInfo) -> Any:
        members = handler(self)
        if info.context is SENDING:
            for wire_name in self._never_sent:
                members.pop(wire_name, None)
        return members


def _is_none(value: object) -> bool:
    return value is None


Omit: Any = Field(exclude_if=_is_none)
"""For `Annotated[str | None, Omit]`: an optional field that cannot be null; an explicit None is not sent."""

Pii: Any = Field(repr=False)
"""For personal data (`x-specloom-pii`): the model's `repr` shows `<hidden>` in place of the value."""


class OpenStrEnum(StrEnum):
    """An enumeration of text that keeps values it does not know.

    `Status("new")` is no member, yet it compares, hashes, pickles and travels as "new".
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.value!r})"


class OpenIntEnum(IntEnum):
    """An enumeration of integers that keeps values it does not know."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = int(value)
        return member

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.value!r})"


def _utc(value: Any, handler: ValidatorFunctionWrapHandler) -> datetime:
    if isinstance(value, datetime) and value.utcoffset() is None:
        raise ValueError("a datetime needs a time zone")
    if isinstance(value, str) and not value[4:].startswith("-"):
        raise ValueError("no datetime as RFC 3339 has it")
    result: datetime = handler(value)
    return result.replace(tzinfo=UTC) if result.tzinfo is None else result.astimezone(UTC)


def _as_given(value: Any) -> Any:
    given: Any = value
    return bytes(given) if isinstance(value, (bytearray, memoryview)) else value


def _base64(alphabet: Alphabet, when: Literal["always", "json"]) -> Any:
    def read(value: Any, handler: ValidatorFunctionWrapHandler) -> bytes:
        if isinstance(value, str):
            return octets_of(value, alphabet)
        result: bytes = value if isinstance(value, ReceivedOctets) else handler(value)
        return result

    def write(value: Any) -> Any:
        return base64_text(value, alphabet)

    return Annotated[bytes, WrapValidator(read), PlainSerializer(write, return_type=Any, when_used=when)]


def _not_text(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and not isinstance(info.context, Reading):
        # pydantic tells the place of a `ValueError` only.
        raise ValueError("a file is bytes, a pathlib.Path or a file opened in binary mode, and no text")  # noqa: TRY004
    return value


def _octets_written(value: Any) -> Any:
    return base64_text(value, "base64") if isinstance(value, bytes) else value


if TYPE_CHECKING:
    Source = bytes | IO[bytes] | PathLike[str] | Iterator[bytes] | AsyncIterator[bytes]
    File = Source | tuple[str, Source] | tuple[str, Source, str] | tuple[str, Source, str, Mapping[str, str]]
    DateTime = datetime
    FullDateTime = datetime
    UtcDateTime = datetime
    Octets = bytes | str
    Base64 = bytes
    Base64Url = bytes
    Base64UrlUnpadded = bytes
    DecimalString = Decimal
    DecimalNumber = Decimal
    JsonNumber = float
    Time = time
else:
    # What is read as it is sent is left as it is; in JSON octets are text.
    File = Annotated[
        Any, BeforeValidator(_not_text), PlainSerializer(_octets_written, return_type=Any, when_used="json")
    ]
    # Text is not decoded: only `byte` and `contentEncoding` say that it is base64.
    Octets = Annotated[
        bytes | str, BeforeValidator(_as_given), PlainSerializer(_octets_written, return_type=Any, when_used="json")
    ]
    DateTime = Annotated[datetime, DateTimeSchema()]
    FullDateTime = Annotated[datetime, DateTimeSchema(full=True)]
    UtcDateTime = Annotated[datetime, WrapValidator(_utc)]
    Base64 = _base64("base64", "json")
    # Text in every dump: forms and parameters are written from the Python one, which does not tell the alphabets apart.
    Base64Url = _base64("base64url", "always")
    Base64UrlUnpadded = _base64("base64url-unpadded", "always")
    DecimalString = Decimal
    DecimalNumber = Annotated[Decimal, DecimalNumberSchema()]
    JsonNumber = Annotated[float, NumberSchema()]
    Time = Annotated[time, TimeSchema()]

Date = date
