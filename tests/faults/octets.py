"""The octets of answers: short forms for rows."""

from __future__ import annotations

import gzip
import json
import zlib
from typing import Any

THING = b'{"id": "1"}'
JSON = "application/json"


def answer(status: int = 200, body: bytes = THING, media_type: str | None = JSON, **fields: Any) -> bytes:
    """Return a whole response; underscores in the names of fields are hyphens, None leaves a field out."""
    named = {"content-type": media_type, "content-length": len(body)}
    named |= {name.replace("_", "-"): value for name, value in fields.items()}
    return head(status, named) + body


def head(status: int, fields: dict[str, Any]) -> bytes:
    """Return a status line and header fields; a field whose value is a list comes several times."""
    lines = [f"HTTP/1.1 {status} Status".encode()]
    for name, value in fields.items():
        for each in value if isinstance(value, list) else [value]:
            if each is not None:
                octets = each if isinstance(each, bytes) else str(each).encode("utf-8", "surrogateescape")
                lines.append(name.encode() + b": " + octets)
    return b"\r\n".join((*lines, b"", b""))


def chunked(*chunks: bytes, end: bytes = b"0\r\n\r\n", media_type: str = JSON, **fields: Any) -> bytes:
    """Return a response in chunks."""
    body = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    return answer(200, body + end, media_type, content_length=None, transfer_encoding="chunked", **fields)


def events(*lines: str, **fields: Any) -> bytes:
    """Return a stream of events in one chunk, which is whole."""
    return chunked("".join(f"{line}\n" for line in lines).encode(), media_type="text/event-stream", **fields)


def zipped(body: bytes, **fields: Any) -> bytes:
    """Return a response in gzip."""
    return answer(200, gzip.compress(body), content_encoding="gzip", **fields)


def deflated(body: bytes) -> bytes:
    """Return octets in deflate, without the wrapper that it ought to have."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


def page(*ids: str, **members: Any) -> bytes:
    """Return a page of things."""
    return answer(body=json.dumps({"data": [{"id": each} for each in ids], **members}).encode())
