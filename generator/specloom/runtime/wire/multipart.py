"""Bodies of several parts: `multipart/form-data` (RFC 7578)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import urandom
from typing import Any
from urllib.parse import unquote

from ..base.contexts import Reading
from ..base.errors import DecodeError
from ..base.lookup import field_names
from ..base.operation import Alphabet, OtherBody, Parameter
from ..base.received import ReceivedMember
from ..base.request import Response, Upload
from ..base.type_guards import is_list, is_mapping, is_model, is_several, is_tuple
from ..base.values import EMPTY
from ..models.octets import base64_text
from ..shared.media_type import JSON, OCTET_STREAM, is_json
from .parameters import field_value, query
from .scalars import encoded_text, is_object, json_text, members, octets, scalar
from .upload import is_path, is_source, opened, upload_of


class Multipart(OtherBody):
    """A body of `multipart/form-data` (RFC 7578) from a model or mapping.

    By wire name, `types` gives the media types of parts (of several, the one that fits the file's name is taken),
    `encoding` the styles of properties that have one, and `base64` the alphabet of those whose octets travel as text.
    `files` are properties whose octets no other media type of the operation can carry.
    """

    types: Mapping[str, str] = EMPTY
    encoding: Mapping[str, Parameter] = EMPTY
    base64: Mapping[str, Alphabet] = EMPTY
    files: tuple[str, ...] = ()
    media_type: str = "multipart/form-data"

    def decoded(self, response: Response, reading: Reading) -> Any:  # noqa: ARG002  # there is nothing to read
        """Refuse a response.

        Raises:
            DecodeError: In any case.
        """
        raise DecodeError("A multipart response cannot be decoded", response=response)

    def encoded(self, value: Any, *, boundary: str | None = None) -> tuple[bytes | Upload, str]:
        """Return the content and its type, with the boundary in it. Lists become several parts of one name.

        A property with a style in `encoding` follows it, without percent-encoding (OpenAPI 3.2, "Encoding Object").
        A file is its content, or a tuple of file name, content and, if wanted, media type and header fields. Content is
        bytes, or what is read as it is sent: a file opened in binary mode, a path, an iterator of bytes.

        Raises:
            TypeError: The value is no model or mapping, or holds something that cannot travel in a part.
            ValueError: A media type or a header field holds a line break.
        """
        mark = boundary or urandom(16).hex()
        chunks: list[Any] = []
        for name, item in _properties(value).items():
            content, kind = _written(name, item, self), self.types.get(name)
            items: list[Any] = content if is_list(content) else [content]
            parts = [(name, part) for part in items]
            if name in self.encoding and not any(map(_is_file, items)):
                parts = _styled(name, content, self.encoding[name])
            for part_name, part in parts:
                if part is not None:
                    chunks.extend(_part(part_name, part, kind, mark))
        chunks.append(f"--{mark}--\r\n".encode())
        media_type = f"{self.media_type}; boundary={mark}"
        if all(isinstance(chunk, bytes) for chunk in chunks):
            return b"".join(chunks), media_type
        return upload_of(chunks, "body"), media_type


def _properties(value: Any) -> dict[str, Any]:
    """Return what is set, by wire name. Files stay what they are: a dump of the model would wrap them as iterators."""
    if not is_model(value):
        return members(value)
    names = field_names(value.__class__)
    held: dict[str, Any] = value.__dict__
    fields = {
        wire: ReceivedMember.sent_of(held[name]) for wire, name in names.items() if name in value.model_fields_set
    }
    return {**fields, **(value.model_extra or {})}


def _written(name: str, value: Any, body: Multipart) -> Any:
    """Return a property with its octets as text, where the document says that they travel so (RFC 7578, section 4.7).

    Raises:
        TypeError: It is a file.
    """
    if name not in body.base64:
        return value
    if is_source(value) or is_tuple(value):
        raise TypeError(f"{name} travels as base64 text: give bytes, not a file.")
    return base64_text(value, body.base64[name])


def _styled(name: str, value: Any, style: Parameter) -> list[tuple[str, Any]]:
    """Return the parts that a style makes of a property: what a query would hold, but for the percent-encoding."""
    pairs = "&".join(query({name: value}, {name: style})).split("&")
    return [(unquote(key), unquote(text)) for key, mark, text in (pair.partition("=") for pair in pairs) if mark]


def _is_file(value: Any) -> bool:
    """Return whether a value is a file or octets, which no style writes."""
    return is_source(value) or isinstance(value, (tuple, bytes, bytearray, memoryview))


def _part(name: str, part: Any, media_type: str | None, mark: str) -> list[Any]:
    filename: str | None = None
    fields: Mapping[str, str] = {}
    chosen: str | None = None
    content: Any
    if is_tuple(part):
        filename, part, chosen, fields = _file(name, part)
    if is_source(part):
        content, filename = opened(part, name), filename or _basename(part) or name
        media_type = chosen or _fitting(filename, media_type) or OCTET_STREAM
    elif isinstance(part, (bytes, bytearray, memoryview)):
        content = octets(part, name)
        filename = filename or name
        media_type = chosen or _fitting(filename, media_type) or OCTET_STREAM
    elif is_object(part) or is_several(part):
        listed = _listed(media_type) or [JSON]
        media_type = next(filter(is_json, listed), None)
        if media_type is None:
            raise TypeError(f"{name} cannot be written as {listed[0]}: it is a {type(part).__name__}.")
        content = json_text(part, name).encode()
    else:
        media_type = next(iter(_listed(media_type)), None)
        if media_type and is_json(media_type):
            content = json_text(part, name).encode()
        else:
            content = encoded_text(scalar(part, name), media_type or "", name)
    head = f'--{mark}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
    if filename is not None:
        head += f'; filename="{_quoted(filename)}"'
    if media_type:
        head += f"\r\nContent-Type: {field_value('Content-Type', media_type)}"
    head += "".join(f"\r\n{key}: {field_value(key, value)}" for key, value in fields.items())
    return [f"{head}\r\n\r\n".encode(), content, b"\r\n"]


def _listed(media_types: str | None) -> list[str]:
    return [name.strip() for name in (media_types or "").split(",") if name.strip()]


def _fitting(filename: str, media_types: str | None) -> str | None:
    """Return the one of several media types that a file's name speaks for, else the first."""
    listed = _listed(media_types)
    if len(listed) > 1 and filename:
        from mimetypes import guess_type

        return next((name for name in listed if name == guess_type(filename)[0]), listed[0])
    return listed[0] if listed else None


def _basename(source: Any) -> str:
    """Return the file name of a path or an open file, if it has one."""
    path: Any = source if is_path(source) else getattr(source, "name", "")
    return str(path).replace("\\", "/").rpartition("/")[2] if isinstance(path, str) or is_path(path) else ""


def _file(name: str, part: Sequence[Any]) -> tuple[str, Any, str | None, Mapping[str, str]]:
    parts: list[Any] = [*part, None, None] if len(part) in (2, 3, 4) else [None] * 4
    filename, source, media_type, fields = parts[:4]
    named = isinstance(filename, str) and isinstance(media_type, str | None)
    if not named or not (fields is None or is_mapping(fields)):
        raise TypeError(
            f"{name} must be a file, or a tuple of file name, content and, if wanted, media type and header fields."
        )
    content = source if is_source(source) else octets(source, name)
    return filename, content, media_type, fields or {}


def _quoted(text: str) -> str:
    """Return a name as browsers write it (WHATWG HTML, "Multipart form data")."""
    return text.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
