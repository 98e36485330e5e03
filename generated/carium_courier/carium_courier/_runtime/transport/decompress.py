"""Undoing content codings (RFC 9110, section 8.4) in pieces, with bounds.

Content that grows beyond all measure, or beyond what the caller allows, is refused; so is one that ends early.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from ..base.request import Response, TransportFailure
from ..base.steps import Attempt
from ..wire.content_coding import codings_of, unknown_coding

_MOST = 200
_ALWAYS_FINE = 8 * 1024 * 1024
_PIECE = 256 * 1024
_BIT = 64 * 1024
BROKEN = "The content could not be decoded"
GROWN = f"it grows to more than {_MOST} times what was sent"
LONG = 1024 * 1024
"""What is longer, before its codings are undone, is work for a thread: event loops go on meanwhile."""


def has_grown(size: int, received: int) -> bool:
    """Return whether `size` octets are more than those that were received can stand for."""
    return size > _ALWAYS_FINE and size > _MOST * received


def too_large(response: Response, limit: int) -> Response | TransportFailure:
    """Return the outcome where a response is larger than the caller allows: an error is one without its content."""
    if response.status >= 300:
        return response
    return TransportFailure("The response is too large", _size(limit), response=response)


def _size(limit: int) -> str:
    return f"it has more than {limit} octets: see the option max_response_bytes"


def decoding_error() -> type[Exception]:
    """Return the exception of httpx2 for content that cannot be decoded. Most programs never need it."""
    import httpx2

    return httpx2.DecodingError


def coding_problem(response: Response) -> str:
    """Return what is wrong with the content codings that a response names; empty if they can be undone."""
    unknown = unknown_coding(codings_of(response.headers))
    return f"its coding {unknown!r} cannot be undone here, and was not asked for" if unknown else ""


class Undoing:
    """Undoes the codings of content that comes in pieces.

    Raises:
        httpx2.DecodingError: There are too many codings.
    """

    def __init__(self, codings: list[str]) -> None:
        if len(codings) > 5:
            raise decoding_error()("it has more than 5 codings")
        self._layers: list[Any] = [_layer(coding) for coding in reversed(codings)]

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """Yield what a piece stands for, in pieces of at most 256 KiB.

        Raises:
            httpx2.DecodingError: It is none of its coding.
        """
        return self._pushed(piece, 0)

    def end(self) -> Iterator[bytes]:
        """Yield what is left.

        Raises:
            httpx2.DecodingError: The content ends early.
        """
        for index, layer in enumerate(self._layers):
            for piece in layer.flush():
                yield from self._pushed(piece, index + 1)

    def _pushed(self, piece: bytes, index: int) -> Iterator[bytes]:
        if index == len(self._layers):
            if piece:
                yield piece
            return
        for decoded in self._layers[index].decode(piece):
            yield from self._pushed(decoded, index + 1)


def _layer(coding: str) -> Any:
    if coding in ("gzip", "deflate"):
        return _Inflating(is_gzip=coding == "gzip")
    import httpx2

    # It knows the libraries for these; there is no public way to one decoder.
    response: Any = httpx2.Response(200, headers={"content-encoding": coding})
    return response._get_content_decoder()


class _Inflating:
    """Undoes gzip (RFC 1952), of several members too, or deflate: with its wrapper (RFC 1950), or without it."""

    def __init__(self, *, is_gzip: bool) -> None:
        self._is_gzip = is_gzip
        self._inflater = zlib.decompressobj(31 if is_gzip else 15)
        self._begun = False

    def decode(self, octets: bytes) -> Iterator[bytes]:
        while octets:
            if self._inflater.eof:
                if not (self._is_gzip and octets.startswith(b"\x1f")):
                    return  # padding
                self._inflater = zlib.decompressobj(31)
            piece = self._inflated(octets)
            octets = self._inflater.unused_data or self._inflater.unconsumed_tail
            yield piece

    def _inflated(self, octets: bytes) -> bytes:
        try:
            piece = self._inflater.decompress(octets, _PIECE)
        except zlib.error as error:
            if self._begun or self._is_gzip:
                raise decoding_error()(str(error)) from None
            self._begun = True
            self._inflater = zlib.decompressobj(-15)
            return self._inflated(octets)
        self._begun = True
        return piece

    def flush(self) -> Iterator[bytes]:
        yield self._inflater.flush()
        if self._begun and not self._inflater.eof:
            raise decoding_error()("it ends early")


def is_long(response: Response) -> bool:
    """Return whether undoing a response's codings takes so long that a thread should do it."""
    return len(response.content) > LONG and response.headers.first(b"content-encoding") is not None


def decompressed(response: Response, attempt: Attempt, limit: int, clock: Any) -> Response | TransportFailure:
    """Return a response without its content codings, as long as there is time left.

    An error whose content cannot be read is still the error that its status says, without content.
    """
    content = response.content
    if not content or not response.headers.first(b"content-encoding"):
        return response
    wrong = coding_problem(response)
    failure = TransportFailure(BROKEN, wrong) if wrong else None
    if failure is None:
        try:
            failure = _undone(response, attempt.until, limit, clock)
        except decoding_error() as error:
            failure = TransportFailure(BROKEN, str(error), cause=error)
    if failure is None:
        return response
    if response.status >= 300 and not failure.phase:
        response.content = b""
        return response
    return failure if failure.phase else failure.replaced(response=Response(response.status, response.headers))


def _undone(response: Response, until: float | None, limit: int, clock: Any) -> TransportFailure | None:
    """Undo the codings of a response's content, or return why they cannot be undone."""
    received, size, whole = len(response.content), 0, BytesIO()
    undoing = Undoing(codings_of(response.headers))
    for piece in _pieces(response.content, undoing):
        size += len(piece)
        if has_grown(size, received):
            return TransportFailure(BROKEN, GROWN)
        if size > limit:
            return TransportFailure("The response is too large", _size(limit))
        if until is not None and clock() > until:
            return TransportFailure("Timed out (deadline)", "its content was still being decoded", phase="deadline")
        whole.write(piece)
    response.content = whole.getvalue()
    return None


def _pieces(content: bytes, undoing: Undoing) -> Iterator[bytes]:
    # Bit by bit: zlib copies what it has not used yet, for each piece that it gives.
    for start in range(0, len(content), _BIT):
        yield from undoing.feed(content[start : start + _BIT])
    yield from undoing.end()
