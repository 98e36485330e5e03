"""Bodies of forms: `application/x-www-form-urlencoded` (WHATWG URL, section 5) and `multipart/form-data` (RFC 7578)."""

from __future__ import annotations

from collections.abc import Sequence
from os import urandom
from typing import Any

from .encode import field_value, percent, query
from .operation import Form, Multipart
from .scalars import is_object, json_text, members, octets, scalar
from .shapes import is_list, is_several


def encode_form(body: Form, value: Any) -> tuple[bytes, str]:
    """Return a form's content and its content type.

    A property with a style of its own follows it; else lists repeat the name, and objects are JSON (OpenAPI 3.2,
    "Encoding Object").

    Raises:
        TypeError: The value is no model or mapping, or holds something that cannot travel in a form.
    """
    pairs: list[str] = []
    for name, item in members(value).items():
        if name in body.encoding:
            pairs.extend(query({name: item}, body.encoding))
            continue
        for part in item if is_several(item) else (item,):
            if is_object(part):
                pairs.append(f"{percent(name)}={percent(json_text(part, name))}")
            else:
                pairs.extend(query({name: part}, {}))
    return "&".join(pairs).encode("ascii"), body.media_type


def encode_multipart(body: Multipart, value: Any, *, boundary: str | None = None) -> tuple[bytes, str]:
    """Return the content and its type, with the boundary in it. Lists become several parts of one name.

    A file is bytes, or a tuple of file name, bytes and, if wanted, media type.

    Raises:
        TypeError: The value is no model or mapping, or holds something that cannot travel in a part.
        ValueError: A media type holds a line break.
    """
    mark = boundary or urandom(16).hex()
    chunks: list[bytes] = []
    for name, item in members(value).items():
        parts = item if is_list(item) else [item]
        chunks.extend(_part(name, part, body.types.get(name), mark) for part in parts if part is not None)
    chunks.append(f"--{mark}--\r\n".encode())
    return b"".join(chunks), f"{body.media_type}; boundary={mark}"


def _part(name: str, part: Any, media_type: str | None, mark: str) -> bytes:
    filename: str | None = None
    if is_several(part):
        filename, part, media_type = _file(name, part, media_type)
    if isinstance(part, (bytes, bytearray, memoryview)):
        content = octets(part, name)
        filename, media_type = filename or name, media_type or "application/octet-stream"
    elif is_object(part):
        content, media_type = json_text(part, name).encode(), media_type or "application/json"
    else:
        content = scalar(part, name).encode()
    head = f'--{mark}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
    if filename is not None:
        head += f'; filename="{_quoted(filename)}"'
    if media_type:
        head += f"\r\nContent-Type: {field_value('Content-Type', media_type)}"
    return f"{head}\r\n\r\n".encode() + content + b"\r\n"


def _file(name: str, part: Sequence[Any], media_type: str | None) -> tuple[str, bytes, str | None]:
    if len(part) not in (2, 3) or not isinstance(part[0], str):
        raise TypeError(f"{name} must be bytes, or a tuple of file name, bytes and, if wanted, media type.")
    return part[0], octets(part[1], name), part[2] if len(part) == 3 else media_type


def _quoted(text: str) -> str:
    """Return a name as browsers write it (WHATWG HTML, "Multipart form data")."""
    return text.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
