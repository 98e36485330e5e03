"""Between bytes and Python values: JSON by pydantic, text, octets; other bodies encode and decode themselves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, PydanticSerializationError

from ..base.contexts import INEXACT, Reading
from ..base.errors import DecodeError, EmptyResponseError
from ..base.lookup import child
from ..base.operation import (
    Binary,
    Body,
    Content,
    Empty,
    Json,
    NotModified,
    OtherBody,
    Redirect,
    Text,
    Typed,
    Unmodified,
    Whole,
)
from ..base.request import Response, Upload
from ..base.type_guards import is_mapping
from ..base.values import MISSING_MEMBERS, SENDING
from ..models.built import dumped
from ..models.discriminator import EXACT, TAGGED
from ..models.members import LOOSE, AsWritten
from ..models.misspelt import refuse_misspelt, suggestion
from ..models.variants import class_for, is_variant
from ..shared.media_type import charset_of, essence, is_json, parameters, ranges_of
from ..shared.pointer import pointer_of
from .json_values import validated
from .scalars import DUMPED, encoded_text, json_text, octets

M = TypeVar("M", bound=BaseModel)

_adapters: dict[Any, TypeAdapter[Any]] = {}
_JSON_LIKE = ("", "text/plain", "application/octet-stream", "text/javascript")


def adapter_of(body: Typed) -> TypeAdapter[Any]:
    """Return what validates and serialises the type of a body, stored in the body."""
    return body.adapter(_whole_adapter)


def _whole_adapter(kind: Any) -> TypeAdapter[Any]:
    """Return the adapter of a whole body, which reports what no member of a model holds."""
    if not has_values_alone(kind):
        return adapter(kind)
    key = (AsWritten, _key(kind))
    if key not in _adapters:
        annotated: Any = Annotated[kind, AsWritten()]  # another one each time: see `_key`
        _adapters[key] = TypeAdapter(annotated)
    return _adapters[key]


def has_values_alone(kind: Any) -> bool:
    """Tell whether values of a type are single ones, or lists and mappings of these."""
    origin = get_origin(kind)
    if origin in (list, dict, Union, UnionType):
        return all(map(has_values_alone, get_args(kind)))
    if origin is Literal:
        return True
    return isinstance(kind, type) and not issubclass(kind, BaseModel)


def adapter(kind: Any) -> TypeAdapter[Any]:
    """Return what validates and serialises a type; cached by type, if that can be hashed."""
    try:
        key = _key(kind)
        cached = _adapters.get(key)
    except TypeError:  # it cannot be hashed
        return TypeAdapter(kind)
    if cached is None:
        cached = _adapters[key] = TypeAdapter(kind)
    return cached


def _key(kind: Any) -> Any:
    """Return the key of a type in the cache. The order of unions counts, and 1 is another constant than true."""
    arguments = get_args(kind)
    return (get_origin(kind), *map(_key, arguments)) if arguments else (type(kind), kind)


def decode(content: Content, response: Response, reading: Reading) -> Any:
    """Return what a response holds, as the document describes it.

    Raises:
        DecodeError: The response holds something else.
    """
    if isinstance(content, tuple):
        content = chosen(content, response)
    if isinstance(content, Json):
        return _text(content, response, reading) if is_textual(content) else _json(content, response, reading)
    if isinstance(content, Empty):
        return None
    if isinstance(content, Unmodified):
        return NotModified(response.headers.get("etag"))
    if isinstance(content, (Whole, Redirect)):
        return response
    if isinstance(content, Text):
        return response.text
    if isinstance(content, Binary):
        refuse_page(content, response)
        return response.content
    return content.decoded(response, reading)


def misfits_of(error: ValidationError) -> list[ErrorDetails]:
    """Return the errors of a validation, one for each member that is missing, and those of one reading of a member."""
    misfits: list[ErrorDetails] = []
    for details in error.errors(include_url=False, include_input=False):
        if EXACT in details["loc"]:
            continue
        parts = [part for part in details["loc"] if part != LOOSE]
        for index in [index for index, part in enumerate(parts) if str(part).startswith(TAGGED)][::-1]:
            parts[index - 1 : index + 1] = [str(parts[index]).removeprefix(TAGGED)]
        details["loc"] = tuple(parts)
        if details["type"] == MISSING_MEMBERS:
            names: list[str] = details.get("ctx", {})["all"]
            for name in names:
                place = (*details["loc"], name)
                misfits.append({**details, "type": "missing", "loc": place, "msg": "Field required"})
        else:
            misfits.append(details)
    return misfits


def pointers(error: ValidationError) -> list[tuple[str, ErrorDetails]]:
    """Return the errors of a validation, each with the JSON Pointer of its place."""
    return [(pointer_of(details["loc"]), details) for details in misfits_of(error)]


def decode_json(content: Typed, response: Response, reading: Reading) -> Any:
    """Return the JSON value that a response holds, whatever its content type says.

    Raises:
        DecodeError: The response holds no JSON, or a value that does not fit.
    """
    try:
        return validated(adapter_of(content), response.content, reading)
    except ValidationError as error:
        raise _misfit(error, response) from None


def _misfit(error: ValidationError, response: Response) -> DecodeError:
    misfits = pointers(error)
    if not response.content.strip():
        return EmptyResponseError(f"Expected JSON, got an empty body: {empty_text(response)}", response=response)
    if misfits and misfits[0][1]["type"] == "json_invalid":
        detail = misfits[0][1]["msg"].removeprefix("Invalid JSON: ")
        return DecodeError(
            f"Expected JSON, got {len(response.content)} bytes that are not: {detail}", response=response
        )
    text = "; ".join(f"{pointer or 'the body'}: {details['msg']}" for pointer, details in misfits[:3])
    more = f" and {len(misfits) - 3} more" if len(misfits) > 3 else ""
    places = tuple(pointer for pointer, _ in misfits)
    return DecodeError(f"The response does not fit the document: {text}{more}", response=response, pointers=places)


def refuse_page(content: Binary, response: Response) -> None:
    """Refuse a page in place of a file: that of a login or of a proxy, which comes with a status of success.

    Raises:
        DecodeError: The response is one, and the document does not describe it.
    """
    if response.content_type == "text/html" and essence(content.media_type) not in ranges_of("text/html"):
        raise DecodeError(f"Expected {content.media_type}, got a page of text/html", response=response)


def empty_text(response: Response) -> str:
    """Return what is said of a response that is empty, where the document describes a result."""
    return f"The call succeeded with status {response.status}, but its response is empty"


def is_union(content: Typed) -> bool:
    """Tell whether the values of a body are of several types."""
    kind = content.kind
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    return get_origin(kind) in (Union, UnionType)


def is_textual(content: Typed) -> bool:
    """Tell whether the values of a body are text: then a response that is no JSON string stands for itself."""
    kind = content.kind
    arms = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    return all(arm is type(None) or (isinstance(arm, type) and issubclass(arm, str)) for arm in arms)


def admits_null(content: Typed) -> bool:
    """Tell whether null is a value of a body."""
    arms = get_args(content.kind) if get_origin(content.kind) in (Union, UnionType) else (content.kind,)
    return Any in arms or type(None) in arms


def _text(content: Json, response: Response, reading: Reading) -> Any:
    """Return the JSON string that a response holds if it says that it is JSON, else its text, which may be `123`."""
    if is_json(response.content_type):
        try:
            return adapter_of(content).validate_json(response.content, context=reading, by_name=False)
        except ValidationError:
            pass
    return checked(content, response.text, response, reading)


def _json(content: Json, response: Response, reading: Reading) -> Any:
    """Return the JSON value of a response, whatever its content type says: servers label JSON as text.

    Text that is no JSON stands for itself where it fits: a UUID or a date that a server sends without quotes.
    """
    try:
        return decode_json(content, response, reading)
    except DecodeError as error:
        media_type = response.content_type
        if media_type == "text/plain" and not error.pointers and response.content.strip():
            try:
                return adapter_of(content).validate_python(response.text, context=reading)
            except ValidationError:
                raise error from None
        if error.pointers or is_json(media_type) or media_type in (*_JSON_LIKE, content.media_type):
            raise
        size = len(response.content)
        raise DecodeError(
            f"Expected {content.media_type}, got {media_type} ({size} bytes)", response=response
        ) from None


def chosen(contents: tuple[Body, ...], response: Response) -> Body:
    """Return the member that the response's content type names, exactly, by range (`text/*`), or by being JSON."""
    media_type = response.content_type
    for media_range in ranges_of(media_type):
        fitting = [body for body in contents if essence(body.media_type) == media_range]
        if len(fitting) > 1:  # one type, several parameters
            described = parameters(response.headers.get("content-type", ""))
            return max(fitting, key=lambda body: len(described & parameters(body.media_type)))
        if fitting:
            return fitting[0]
    for body in contents:
        if isinstance(body, Json):  # which is what it may be, under whatever name
            return body
    expected = ", ".join(body.media_type for body in contents)
    raise DecodeError(f"Expected one of {expected}, got {media_type or 'no content type'}", response=response)


def checked(content: Typed, value: Any, response: Response, reading: Reading) -> Any:
    """Return a value that a response holds in another form than JSON, as the type of the body.

    Raises:
        DecodeError: It does not fit.
    """
    try:
        return adapter_of(content).validate_python(value, context=reading, by_name=False)
    except ValidationError as error:
        raise _misfit(error, response) from None


def encode(body: Body, value: Any, *, exact: bool = False) -> tuple[bytes | Upload, str]:
    """Return the content and its type for a value to be sent; `exact` if it may hold decimals that are numbers.

    Raises:
        TypeError: The value is of another type than the document says.
        ValueError: The value is not allowed by the document.
    """
    if isinstance(body, Json):
        return encode_json(body, value, exact=exact), body.media_type
    if value is None:  # of a body that is required
        raise TypeError("body must not be None: the operation needs one.")
    if isinstance(body, OtherBody) and _is_model(body.kind) and is_mapping(value):
        value = model_of(body.kind, value, {})
    if isinstance(body, Text) and isinstance(value, str):
        charset = "" if charset_of(body.media_type) else "; charset=utf-8"
        return encoded_text(str(value), body.media_type, "body"), f"{body.media_type}{charset}"
    if isinstance(body, (Text, Binary)):
        from .upload import is_source, upload_of

        if is_source(value):
            return upload_of([value], "body"), body.media_type
        if isinstance(body, Text) and not isinstance(value, (bytearray, memoryview)):
            raise TypeError(f"body must be text, not a {type(value).__name__}.")
        return octets(value, "body"), body.media_type
    return body.encoded(value)


def encode_json(body: Typed, value: Any, *, exact: bool) -> bytes:
    """Return a value of the type of a body as JSON.

    Raises:
        TypeError: The value has no form in JSON, or lacks members.
        ValueError: The value is not allowed by the document.
    """
    kind = body.kind
    if _is_model(kind):
        if not isinstance(value, kind):
            value = model_of(kind, value, {})
    elif not isinstance(value, BaseModel):
        given = value
        try:
            value = adapter_of(body).validate_python(given, context=SENDING)
        except ValidationError as error:
            raise ValueError(_argument_message(error, "body")) from None
        refuse_misspelt(given, value)
    if not exact:
        try:
            written = dumped(partial(_written, adapter_of(body), value), value)
        except PydanticSerializationError as error:
            if "surrogates not allowed" in str(error):
                "\ud800".encode()  # which raises what all other encoders do
            raise TypeError(f"body cannot be written as JSON: {str(error).rpartition('Error: ')[2]}") from None
        if not INEXACT.get():
            # pydantic writes null for NaN and infinities, which JSON has not: `json_text` refuses them.
            if b"null" in written:
                json_text(dumped(partial(adapter_of(body).dump_python, value, **DUMPED), value), "body")
            return written
        INEXACT.set(False)
    return json_text(dumped(partial(adapter_of(body).dump_python, value, **DUMPED), value), "body").encode()


def _written(adapter: TypeAdapter[Any], value: Any) -> bytes:
    # Its serializer each time anew, as the first one may only build that.
    return adapter.serializer.to_json(value, **DUMPED)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def model_of(model: type[M], body: M | Mapping[str, Any] | None, fields: Mapping[str, Any]) -> M:
    """Return the model that is given as one (or as a mapping), or by its fields: exactly one of the two.

    A field that is called `body` as well is told from the whole body by `is_field`.

    Raises:
        TypeError: Both or neither were given, a field is missing, or there is no such field.
        ValueError: A field's value is not allowed. The message names the field.
    """
    if is_field(body, fields) and "body" in class_for(model, fields).model_fields:
        return model_of(model, None, {**fields, "body": body})
    if body is not None:
        if fields:
            raise TypeError(f"Pass either a {model.__name__} or its fields, not both (got {', '.join(fields)} too).")
        if isinstance(body, model):
            return body
        if is_variant(model, body):
            return cast("M", body)
        if not isinstance(body, Mapping):
            raise TypeError(f"body must be a {model.__name__} or a mapping, not {type(body).__name__}.")
        return _built(model, body)
    model = cast("type[M]", class_for(model, fields))
    known = model.model_fields.keys()
    for name in fields:
        if name not in known:
            hint = suggestion(name, known - fields.keys()) or ": an unexpected keyword argument."
            if getattr(model, "__open__", False):
                hint += " Members that the document does not name go into `body`, as a mapping of the whole."
            raise TypeError(f"{model.__name__} has no field {name!r}{hint}")
    return _built(model, fields)


def is_field(body: Any, fields: Mapping[str, Any]) -> bool:
    """Tell whether what is given as `body` is a field of this name: others are given too, or it is no object."""
    return body is not None and (bool(fields) or not isinstance(body, (Mapping, BaseModel)))


def one_model_of(models: tuple[type[BaseModel], ...], body: Any, fields: Mapping[str, Any]) -> Any:
    """Return the body that is given, or the model among several that these fields make: one that has all of them.

    Raises:
        TypeError: Both or neither were given, or no model has these fields, and those that it needs.
        ValueError: A field's value is not allowed. The message names the field.
    """
    if fields and is_field(body, fields) and any("body" in model.model_fields for model in models):
        body, fields = None, {**fields, "body": body}
    if body is not None and fields:
        raise TypeError(f"Pass either the body or its fields, not both (got {', '.join(fields)} too).")
    names = " or ".join(model.__name__ for model in models)
    if not fields and body is None:
        raise TypeError(f"Pass the body, or the fields of {names}.")
    if not fields:
        return body
    known = [model for model in models if fields.keys() <= model.model_fields.keys() and _has_constants(model, fields)]
    if not known:
        raise TypeError(f"No {names} has these fields, or their values: {', '.join(fields)}.")
    for model in known[:-1]:
        try:
            return model_of(model, None, fields)
        except (TypeError, ValueError):  # of another model
            continue
    return model_of(known[-1], None, fields)


def _has_constants(model: type[BaseModel], fields: Mapping[str, Any]) -> bool:
    """Tell whether fields have no other values than the constants of a model."""
    constants: Mapping[str, Any] = getattr(model, "__constants__", {})
    return all(fields.get(name, value) == value for name, value in constants.items())


def flagged(
    body: Any, fields: Mapping[str, Any], *, name: str, value: bool | None, wire_name: str = "", usual: bool = False
) -> tuple[Any, dict[str, Any]]:
    """Return a body and its fields with the flag by which callers ask for a stream, if they gave a value.

    `usual` is what the flag counts as where it is not sent.

    Raises:
        ValueError: The flag stands in the body alone, where type checkers do not see what the result is.
    """
    wire_name = wire_name or name
    if value is None:
        if body is not None and child(body, wire_name) is (not usual):
            raise ValueError(f"{wire_name} in the body decides what the result is: pass {name}={not usual} as well.")
        return body, dict(fields)
    if isinstance(body, BaseModel):
        return body.model_copy(update={name: value}), dict(fields)
    if is_mapping(body):
        return {**{key: given for key, given in body.items() if key != name}, wire_name: value}, dict(fields)
    return body, dict(fields) if body is not None else {**fields, name: value}


def _built(model: type[M], fields: Mapping[str, Any]) -> M:
    model = cast("type[M]", class_for(model, fields))
    try:
        made = model.model_validate(fields if isinstance(fields, dict) else dict(fields), context=SENDING)
    except ValidationError as error:
        misfits = misfits_of(error)
        missing = [
            _field_name(model, item["loc"]) for item in misfits if item["type"] == "missing" and len(item["loc"]) == 1
        ]
        if missing:
            names = ", ".join(repr(name) for name in missing)
            raise TypeError(f"{model.__name__} is missing required keyword arguments: {names}.") from None
        unknown = [item["msg"] for item in misfits if item["type"] == "unknown_field" and not item["loc"]]
        if unknown:
            raise TypeError(unknown[0] if unknown[0].endswith("?") else f"{unknown[0]}.") from None
        raise ValueError(_argument_message(error, model.__name__, model)) from None
    refuse_misspelt(fields, made)
    return made


def argument_error(error: ValueError, what: str) -> ValueError:
    """Return the error for an argument or a body that a type does not admit."""
    return ValueError(_argument_message(error, what)) if isinstance(error, ValidationError) else error


def _argument_message(error: ValidationError, what: str, model: type[BaseModel] | None = None) -> str:
    parts: list[str] = []
    for item in misfits_of(error)[:3]:
        loc = item["loc"]
        place = ".".join((_field_name(model, loc) if model else str(loc[0]), *map(str, loc[1:]))) if loc else what
        parts.append(f"{place}: {item['msg']}")
    return "; ".join(parts)


def _field_name(model: type[BaseModel], loc: tuple[str | int, ...]) -> str:
    """Return the Python name for a place that pydantic gives by wire name."""
    first = str(loc[0])
    return next((name for name, info in model.model_fields.items() if info.alias == first), first)
