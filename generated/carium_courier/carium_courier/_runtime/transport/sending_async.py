"""Sends attempts by a transport of httpx2. `sending_sync` is derived from this module."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from io import BytesIO
from typing import cast

import httpx2

from ..base.request import Headers, Response, Upload
from ..base.steps import Attempt, Outcome
from ..call.session import Session
from .deadline import AsyncDeadline, Remaining
from .decompress import too_large
from .httpx2_failures import failure_of
from .httpx2_requests import RequestFactory
from .surplus import end_where_surplus


class _AsyncNothing(httpx2.AsyncByteStream):
    """No content. An empty octet string would pass through every layer as a piece of content."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        raise StopAsyncIteration


_NOTHING = _AsyncNothing()


class AsyncSending:
    """Sends the attempts of one shell. `own` says whether the transport is the runtime's, which changes no request."""

    def __init__(
        self,
        session: Session,
        *,
        limit: int,
        decompress: Callable[[Response, Attempt], Awaitable[Outcome]],
        own: bool,
    ) -> None:
        self._session = session
        self._limit = limit
        self._decompress = decompress
        self._own = own
        self._requests = RequestFactory()

    async def send(self, transport: httpx2.AsyncBaseTransport, attempt: Attempt) -> Outcome:
        """Send a request, and return its response or why none came.

        Raises:
            ValueError: The URL cannot be sent.
        """
        try:
            if attempt.until is None:
                return await self._answer(transport, attempt, attempt.timeout)
            remaining = Remaining(self._session.timeout, until=attempt.until, clock=self._session.clock)
            with AsyncDeadline(remaining) as deadline:
                return await self._answer(transport, attempt, remaining, deadline)
        except (httpx2.HTTPError, OSError) as error:
            return failure_of(error)

    async def _answer(
        self,
        transport: httpx2.AsyncBaseTransport,
        attempt: Attempt,
        phases: Mapping[str, float | None] | None,
        deadline: AsyncDeadline | None = None,
    ) -> Outcome:
        request, content = attempt.request, attempt.request.content
        if content:
            outgoing = self._requests.make(request, _stream(content), phases)
        elif phases is self._session.timeout and self._own:
            outgoing = self._requests.cached(request, _NOTHING, phases)
        else:
            outgoing = self._requests.make(request, _NOTHING, phases)
        reply = await transport.handle_async_request(outgoing)
        stream = cast("httpx2.AsyncByteStream", reply.stream)
        response = Response(reply.status_code, Headers(reply.headers.raw))
        if reply.status_code >= 300:
            response.reason = reply.reason_phrase
        elif attempt.stream and reply.status_code >= 200:
            from .body_async import AsyncBody

            response.body = AsyncBody(reply, attempt.request, state=self._session, until=attempt.until)
            return response
        # From the stream, as the layers that `read` puts above it cost more than all of the runtime's own work.
        whole, size, limit = BytesIO(), 0, self._limit
        try:
            async for chunk in stream:
                if deadline is not None:
                    deadline.check()
                size += len(chunk)
                if size > limit:
                    return too_large(response, limit)
                whole.write(chunk)
            end_where_surplus(stream)
        finally:
            await stream.aclose()
        response.content = whole.getvalue()
        coded = response.headers.first(b"content-encoding") is not None
        return await self._decompress(response, attempt) if coded else response


def _stream(content: bytes | Upload) -> httpx2.AsyncByteStream:
    if isinstance(content, bytes):
        return httpx2.ByteStream(content)
    from .body_async import AsyncUploadStream

    return AsyncUploadStream(content)
