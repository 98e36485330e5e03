"""Bodies of forms: `application/x-www-form-urlencoded` (WHATWG URL, section 5) and `multipart/form-data` (RFC 7578)."""

from __future__ import annotations

from collections.abc import Sequence
from os import urandom
from typing import Any

from .encode import field_value, percent, query
from .operation import Form, Multipart
from .request import Upload
from .scalars import is_object, json_text, members, octets, scalar
from .shapes import is_list, is_several, is_tuple
from .upload import is_path, is_source, upload_of


def encode_form(body: Form, value: Any) -> tuple[bytes, str]:
    """Return a form's content and its content type.

    A property with a style of its own follows it; else lists repeat the name, and objects, and lists inside of lists,
    are JSON (OpenAPI 3.2, "Encoding Object").

    Raises:
        TypeError: The value is no model or mapping, or holds something that cannot travel in a form.
    """
    pairs: list[str] = []
    for name, item in members(value).items():
        if name in body.encoding:
            pairs.extend(query({name: item}, body.encoding))
            continue
        for part in item if is_several(item) else (item,):
            if is_object(part) or is_several(part):
                pairs.append(f"{percent(name)}={percent(json_text(part, name))}")
            else:
                pairs.extend(query({name: part}, {}))
    return "&".join(pairs).encode("ascii"), body.media_type


def encode_multipart(body: Multipart, value: Any, *, boundary: str | None = None) -> tuple[bytes | Upload, str]:
    """Return the content and its type, with the boundary in it. Lists become several parts of one name.

    A file is its content, or a tuple of file name, content and, if wanted, media type. Content is bytes, or what is
    read as it is sent: a file opened in binary mode, a path, an iterator of bytes.

    Raises:
        TypeError: The value is no model or mapping, or holds something that cannot travel in a part.
        ValueError: A media type holds a line break.
    """
    mark = boundary or urandom(16).hex()
    chunks: list[Any] = []
    for name, item in members(value).items():
        parts = item if is_list(item) else [item]
        kind = body.types.get(name)
        for part in parts:
            if part is not None:
                chunks.extend(_part(name, part, kind, mark))
    chunks.append(f"--{mark}--\r\n".encode())
    media_type = f"{body.media_type}; boundary={mark}"
    if all(isinstance(chunk, bytes) for chunk in chunks):
        return b"".join(chunks), media_type
    return upload_of(chunks, "body"), media_type


def _part(name: str, part: Any, media_type: str | None, mark: str) -> list[Any]:
    filename: str | None = None
    content: Any
    if is_tuple(part):
        filename, part, media_type = _file(name, part, media_type)
    if is_source(part):
        content, media_type = part, media_type or "application/octet-stream"
        filename = filename or _basename(part) or name
    elif isinstance(part, (bytes, bytearray, memoryview)):
        content = octets(part, name)
        filename, media_type = filename or name, media_type or "application/octet-stream"
    elif is_object(part) or is_several(part):
        content, media_type = json_text(part, name).encode(), media_type or "application/json"
    else:
        content = scalar(part, name).encode()
    head = f'--{mark}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
    if filename is not None:
        head += f'; filename="{_quoted(filename)}"'
    if media_type:
        head += f"\r\nContent-Type: {field_value('Content-Type', media_type)}"
    return [f"{head}\r\n\r\n".encode(), content, b"\r\n"]


def _basename(source: Any) -> str:
    """Return the file name of a path or an open file, if it has one."""
    path: Any = source if is_path(source) else getattr(source, "name", "")
    return str(path).replace("\\", "/").rpartition("/")[2] if isinstance(path, str) or is_path(path) else ""


def _file(name: str, part: Sequence[Any], media_type: str | None) -> tuple[str, Any, str | None]:
    if len(part) not in (2, 3) or not isinstance(part[0], str):
        raise TypeError(f"{name} must be a file, or a tuple of file name, content and, if wanted, media type.")
    content = part[1] if is_source(part[1]) else octets(part[1], name)
    return part[0], content, part[2] if len(part) == 3 else media_type


def _quoted(text: str) -> str:
    """Return a name as browsers write it (WHATWG HTML, "Multipart form data")."""
    return text.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
