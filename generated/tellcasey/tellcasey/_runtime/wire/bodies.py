"""Between bytes and Python values: JSON by pydantic, text, octets, forms."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ..base.errors import DecodeError
from ..base.operation import Binary, Body, Content, Empty, Events, Form, Json, Lines, Multipart, Text, Whole
from ..base.pointer import pointer_of
from ..base.request import Response, Upload
from ..base.type_guards import is_mapping
from ..base.values import SENDING
from .scalars import octets

M = TypeVar("M", bound=BaseModel)

_adapters: dict[Any, TypeAdapter[Any]] = {}
_LONG = 50_000
_JSON_LIKE = ("", "text/plain", "text/json", "application/octet-stream", "text/javascript")


def adapter(kind: Any) -> TypeAdapter[Any]:
    """Return what validates and serialises a type; made once for each type."""
    try:
        found = _adapters.get(kind)
    except TypeError:
        return TypeAdapter(kind)
    if found is None:
        found = _adapters[kind] = TypeAdapter(kind)
    return found


def decode(content: Content, response: Response) -> Any:
    """Return what a response holds, as the document describes it.

    Raises:
        DecodeError: The response holds something else.
    """
    if isinstance(content, tuple):
        content = _chosen(content, response)
    if isinstance(content, Json):
        _expect_json(content, response)
        return _decode_json(content.kind, response)
    if isinstance(content, Empty):
        return None
    if isinstance(content, Whole):
        return response
    if isinstance(content, Text):
        return response.text
    if isinstance(content, Binary):
        return response.content
    if isinstance(content, (Events, Lines)):
        return _all_items(content, response)
    return _decode_form(content, response)


def _all_items(content: Events | Lines, response: Response) -> list[Any]:
    """Return the items of a stream that was read as a whole.

    Raises:
        DecodeError: It is not what the document describes.
    """
    from .event_stream import JSON_HEADERS, EventParser, media_types

    if response.content_type not in media_types(content):
        got = response.content_type or "no content type"
        raise DecodeError(f"Expected {content.media_type}, got {got}", response=response)
    if isinstance(content, Events):
        found: list[bytes] = []
        for event in EventParser().feed(response.content):
            if content.ends(event.data):
                break
            found.append(event.data.encode())
        if content.kind is str:
            return [data.decode() for data in found]
    else:
        found = [line for line in response.content.split(b"\n") if line.strip()]
    return [decode(Json(content.kind), Response(response.status, JSON_HEADERS, item)) for item in found]


def pointers(error: ValidationError) -> list[tuple[str, ErrorDetails]]:
    """Return what a validation found, each with the JSON Pointer of its place."""
    return [(pointer_of(found["loc"]), found) for found in error.errors(include_url=False, include_input=False)]


def _decode_json(kind: Any, response: Response) -> Any:
    validate = adapter(kind).validate_json
    # Many objects are made and none is given up: the collector would walk them all again and again.
    pausing = len(response.content) > _LONG and gc.isenabled()
    if pausing:
        gc.disable()
    try:
        return validate(response.content)
    except ValidationError as error:
        raise _misfit(error, response) from None
    finally:
        if pausing:
            gc.enable()


def _misfit(error: ValidationError, response: Response) -> DecodeError:
    found = pointers(error)
    if not response.content.strip():
        return DecodeError("Expected JSON, got an empty body", response=response)
    if found and found[0][1]["type"] == "json_invalid":
        detail = found[0][1]["msg"].removeprefix("Invalid JSON: ")
        return DecodeError(
            f"Expected JSON, got {len(response.content)} bytes that are not: {detail}", response=response
        )
    said = "; ".join(f"{pointer or 'the body'}: {details['msg']}" for pointer, details in found[:3])
    more = f" and {len(found) - 3} more" if len(found) > 3 else ""
    places = tuple(pointer for pointer, _ in found)
    return DecodeError(f"The response does not fit the document: {said}{more}", response=response, pointers=places)


def is_json(media_type: str) -> bool:
    """Return whether a media type is JSON's or built on it (RFC 6839, section 3.1)."""
    return media_type == "application/json" or media_type.endswith("+json")


def _expect_json(content: Json, response: Response) -> None:
    media_type = response.content_type
    if is_json(media_type) or media_type in _JSON_LIKE or media_type == content.media_type:
        return
    raise DecodeError(
        f"Expected {content.media_type}, got {media_type} ({len(response.content)} bytes)", response=response
    )


def _chosen(contents: tuple[Body | Events | Lines, ...], response: Response) -> Body | Events | Lines:
    """Return the member that the response's content type names, exactly, by range (`text/*`), or by being JSON."""
    media_type = response.content_type
    ranges = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
    for wanted in ranges:
        fitting = [body for body in contents if body.media_type.partition(";")[0].strip().lower() == wanted]
        if len(fitting) > 1:  # of one type, told apart by its parameters
            said = _parameters(response.headers.get("content-type", ""))
            return max(fitting, key=lambda body: len(said & _parameters(body.media_type)))
        if fitting:
            return fitting[0]
    for body in contents:
        if isinstance(body, Json) and (is_json(media_type) or not media_type):
            return body
    described = ", ".join(body.media_type for body in contents)
    raise DecodeError(f"Expected one of {described}, got {media_type or 'no content type'}", response=response)


def _parameters(media_type: str) -> set[str]:
    """Return the parameters of a media type, without what spellings differ in (RFC 9110, section 8.3.1)."""
    return {part.replace('"', "").replace(" ", "").lower() for part in media_type.split(";")[1:]}


def _decode_form(content: Form | Multipart, response: Response) -> Any:
    if isinstance(content, Multipart):
        raise DecodeError("A multipart response cannot be decoded", response=response)
    from urllib.parse import parse_qs

    values = parse_qs(response.text, keep_blank_values=True)
    flat = {name: found[0] if len(found) == 1 else found for name, found in values.items()}
    try:
        return adapter(content.kind).validate_python(flat)
    except ValidationError as error:
        raise _misfit(error, response) from None


def encode(body: Body, value: Any) -> tuple[bytes | Upload, str]:
    """Return the content and its type for a value to be sent.

    Raises:
        TypeError: The value is of another type than the document says.
        ValueError: The value is not allowed by the document.
    """
    if isinstance(body, Json):
        return _encode_json(body, value), body.media_type
    if value is None:  # of a body that is required
        raise TypeError("body must not be None: the operation needs one.")
    if isinstance(body, (Form, Multipart)) and _is_model(body.kind) and is_mapping(value):
        value = model_of(body.kind, value, {})
    if isinstance(body, Text):
        if not isinstance(value, str):
            raise TypeError(f"body must be text, not a {type(value).__name__}.")
        charset = "" if "charset" in body.media_type else "; charset=utf-8"
        return str(value).encode(), f"{body.media_type}{charset}"
    if isinstance(body, Binary):
        from .upload import is_source, upload_of

        return upload_of([value], "body") if is_source(value) else octets(value, "body"), body.media_type
    from .forms import encode_form, encode_multipart

    return encode_form(body, value) if isinstance(body, Form) else encode_multipart(body, value)


def _encode_json(body: Json, value: Any) -> bytes:
    kind = body.kind
    if _is_model(kind):
        if not isinstance(value, kind):
            value = model_of(kind, value, {})
    elif not isinstance(value, BaseModel):
        try:
            value = adapter(kind).validate_python(value, context=SENDING)
        except ValidationError as error:
            raise ValueError(_argument_message(error, "body")) from None
    return adapter(kind).dump_json(value, by_alias=True, exclude_unset=True)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def model_of(model: type[M], body: M | Mapping[str, Any] | None, fields: Mapping[str, Any]) -> M:
    """Return the model that is given as one (or as a mapping), or by its fields: exactly one of the two.

    Raises:
        TypeError: Both or neither were given, a field is missing, or there is no such field.
        ValueError: A field's value is not allowed. The message names the field.
    """
    if body is not None:
        if fields:
            raise TypeError(f"Pass either a {model.__name__} or its fields, not both (got {', '.join(fields)} too).")
        if isinstance(body, model):
            return body
        if not isinstance(body, Mapping):
            raise TypeError(f"body must be a {model.__name__} or a mapping, not {type(body).__name__}.")
        return _built(model, body)
    known = model.model_fields
    for name in fields:
        if name not in known:
            raise TypeError(f"{model.__name__} has no field {name!r}: an unexpected keyword argument.")
    return _built(model, fields)


def _built(model: type[M], fields: Mapping[str, Any]) -> M:
    try:
        return model.model_validate(fields if isinstance(fields, dict) else dict(fields), context=SENDING)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        missing = [
            _field_name(model, item["loc"]) for item in found if item["type"] == "missing" and len(item["loc"]) == 1
        ]
        if missing:
            names = ", ".join(repr(name) for name in missing)
            raise TypeError(f"{model.__name__} is missing required keyword arguments: {names}.") from None
        unknown = [item["msg"] for item in found if item["type"] == "unknown_field" and not item["loc"]]
        if unknown:
            raise TypeError(f"{unknown[0]}.") from None
        raise ValueError(_argument_message(error, model.__name__, model)) from None


def _argument_message(error: ValidationError, what: str, model: type[BaseModel] | None = None) -> str:
    said: list[str] = []
    for item in error.errors(include_url=False, include_input=False)[:3]:
        loc = item["loc"]
        place = ".".join((_field_name(model, loc) if model else str(loc[0]), *map(str, loc[1:]))) if loc else what
        said.append(f"{place}: {item['msg']}")
    return "; ".join(said)


def _field_name(model: type[BaseModel], loc: tuple[str | int, ...]) -> str:
    """Return the Python name for a place that pydantic gives by wire name."""
    first = str(loc[0])
    return next((name for name, info in model.model_fields.items() if info.alias == first), first)
