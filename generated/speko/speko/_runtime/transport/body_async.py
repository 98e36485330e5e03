"""Contents that are sent and received piece by piece. `body_sync` is derived from this module."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any

import httpx2

from ..attempt.clean import cleaned
from ..attempt.client_state import ClientState
from ..base.errors import APIConnectionError, APIError, APITimeoutError, DecodeError
from ..base.request import Request, Response, Upload
from ..wire.content_coding import codings_of
from ..wire.upload import Piece
from .decompress import BROKEN, GROWN, Undoing, coding_problem, has_grown
from .draining import async_drain
from .failures import EARLY
from .httpx2_failures import failure_of
from .surplus import end_where_surplus


class AsyncUploadStream(httpx2.AsyncByteStream):
    """Content as it leaves: files and iterators are read as the connection takes them."""

    def __init__(self, content: Upload) -> None:
        self._content = content

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self._content.parts:
            if isinstance(part, bytes):
                yield part
            elif isinstance(part, Piece):
                for chunk in part.chunks():
                    yield chunk
            else:
                async for chunk in _pieces(part):
                    yield chunk


async def _pieces(source: Any) -> AsyncIterator[bytes]:
    if hasattr(source, "__aiter__"):
        async for chunk in source:
            yield chunk
    else:
        for chunk in source:
            yield chunk


class AsyncBody:
    """The content of a response that is still coming. Content codings are undone piece by piece."""

    def __init__(self, reply: httpx2.Response, request: Request, *, state: ClientState, until: float | None) -> None:
        self._reply = reply
        self._request = request
        self._state = state
        self._clock = state.clock
        self._until = until
        self.closed = False
        self._reader: AsyncGenerator[bytes] | None = None

    def chunks(self, response: Response) -> AsyncIterator[bytes]:
        """Read the content, piece by piece.

        Raises:
            APIConnectionError: The connection broke.
            APITimeoutError: Nothing more came in time, or the deadline passed.
            DecodeError: The content coding is broken or unknown, or the content grows beyond all measure.
        """
        self._reader = self._read(response)
        return self._reader

    async def _read(self, response: Response) -> AsyncGenerator[bytes]:
        where = self._request.redacted()
        wrong = coding_problem(response) if response.headers.first(b"content-encoding") else ""
        if wrong:
            raise DecodeError(f"{BROKEN}: {wrong}", response=response, request=where)
        failure: APIError | None = None
        # From the stream, which a response that a mock has read already still has.
        stream: Any = self._reply.stream
        pieces: Any = aiter(stream)
        try:
            undoing = Undoing(codings_of(response.headers))
            size = received = 0
            async for chunk in pieces:
                received += len(chunk)
                for piece in undoing.feed(chunk):
                    size += len(piece)
                    self._check(size, received, response, where)
                    yield piece
            for piece in undoing.end():
                yield piece
            end_where_surplus(stream)
            await self._reply.aclose()
        except (httpx2.HTTPError, OSError) as error:
            failure = self._failure(error, response, where)
        finally:
            if hasattr(pieces, "aclose"):
                await pieces.aclose()
        if failure is not None:  # raised here, where it has no context
            raise failure

    def _failure(self, error: Exception, response: Response, where: Request) -> APIError:
        made: APIError
        if isinstance(error, httpx2.DecodingError):
            made = DecodeError(f"{BROKEN}: {error}", response=response, request=where)
        else:
            failure = failure_of(error)
            if failure.phase and self._until is not None and self._clock() >= self._until - EARLY:
                failure = failure.replaced(kind="Timed out (deadline)", phase="deadline")
            message = f"{failure.kind} while reading the response to {where.method} {where.url}: {failure.detail}"
            if failure.phase:
                made = APITimeoutError(message, phase=failure.phase, request=where)
            else:
                made = APIConnectionError(message, request=where)
        made.__cause__ = error
        return cleaned(made, self._state, self._request)

    def _check(self, size: int, received: int, response: Response, where: Request) -> None:
        if has_grown(size, received):
            raise DecodeError(f"{BROKEN}: {GROWN}", response=response, request=where)
        if self._until is not None and self._clock() > self._until:
            raise APITimeoutError("The deadline passed while reading", phase="deadline", request=where)

    async def drain(self) -> None:
        """Read what is left, as long as it comes at once: then the connection is used again."""
        if self._reader is not None:
            await async_drain(self._reply, self._reader)

    async def aclose(self) -> None:
        """Give the connection back, or close it where there is more to come."""
        self.closed = True
        if self._reader is not None:
            await self._reader.aclose()
        await self._reply.aclose()
