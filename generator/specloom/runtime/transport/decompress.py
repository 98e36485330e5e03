"""Undoing content codings (RFC 9110, section 8.4) with a bound: content that grows beyond all measure is refused."""

from __future__ import annotations

import httpx2

from ..base.request import Response, TransportFailure
from ..wire.content_coding import codings_of, unknown_coding

_MOST = 200
_ALWAYS_FINE = 8 * 1024 * 1024
BROKEN = "The content could not be decoded"
GROWN = f"it grows to more than {_MOST} times what was sent"


def has_grown(size: int, received: int) -> bool:
    """Return whether `size` octets are more than those that were received can stand for."""
    return size > _ALWAYS_FINE and size > _MOST * received


def coding_problem(response: Response) -> str:
    """Return what is wrong with the content codings that a response names; empty if they can be undone."""
    unknown = unknown_coding(codings_of(response.headers))
    return f"its coding {unknown!r} cannot be undone here, and was not asked for" if unknown else ""


def decompressed(response: Response) -> Response | TransportFailure:
    """Return a response without its content codings.

    An error whose content cannot be read is still the error that its status says, without content.
    """
    content = response.content
    if not content or not response.headers.first(b"content-encoding"):
        return response
    wrong = coding_problem(response)
    cause: Exception | None = None
    if not wrong:
        try:
            response.content, wrong = _undone(content, codings_of(response.headers))
        except httpx2.DecodingError as error:
            wrong, cause = str(error), error
    if not wrong:
        return response
    if response.status >= 300:
        response.content = b""
        return response
    return TransportFailure(BROKEN, wrong, cause=cause, response=response)


def _undone(content: bytes, codings: list[str]) -> tuple[bytes, str]:
    fields = {"content-encoding": ", ".join(codings)}
    whole = httpx2.Response(200, headers=fields, stream=httpx2.ByteStream(content))
    chunks: list[bytes] = []
    size = 0
    for chunk in whole.iter_bytes():
        size += len(chunk)
        if has_grown(size, len(content)):
            return b"", GROWN
        chunks.append(chunk)
    return b"".join(chunks), ""
