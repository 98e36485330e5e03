"""Sends attempts by a transport of httpx2. Derived from `sending_async`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import cast

import httpx2

from ..base.request import Headers, Response, Upload
from ..base.steps import Attempt, Outcome
from ..call.session import Session
from .deadline import Deadline, Remaining
from .decompress import too_large
from .httpx2_failures import failure_of
from .httpx2_requests import RequestFactory
from .surplus import end_where_surplus


class _Nothing(httpx2.SyncByteStream):
    """No content. An empty octet string would pass through every layer as a piece of content."""

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        raise StopIteration


_NOTHING = _Nothing()


class Sending:
    """Sends the attempts of one shell. `own` says whether the transport is the runtime's, which changes no request."""

    def __init__(
        self,
        session: Session,
        *,
        limit: int,
        decompress: Callable[[Response, Attempt], Outcome],
        own: bool,
    ) -> None:
        self._session = session
        self._limit = limit
        self._decompress = decompress
        self._own = own
        self._requests = RequestFactory()

    def send(self, transport: httpx2.BaseTransport, attempt: Attempt) -> Outcome:
        """Send a request, and return its response or why none came.

        Raises:
            ValueError: The URL cannot be sent.
        """
        try:
            if attempt.until is None:
                return self._answer(transport, attempt, attempt.timeout)
            remaining = Remaining(self._session.timeout, until=attempt.until, clock=self._session.clock)
            with Deadline(remaining) as deadline:
                return self._answer(transport, attempt, remaining, deadline)
        except (httpx2.HTTPError, OSError) as error:
            return failure_of(error)

    def _answer(
        self,
        transport: httpx2.BaseTransport,
        attempt: Attempt,
        phases: Mapping[str, float | None] | None,
        deadline: Deadline | None = None,
    ) -> Outcome:
        request, content = attempt.request, attempt.request.content
        if content:
            outgoing = self._requests.make(request, _stream(content), phases)
        elif phases is self._session.timeout and self._own:
            outgoing = self._requests.cached(request, _NOTHING, phases)
        else:
            outgoing = self._requests.make(request, _NOTHING, phases)
        reply = transport.handle_request(outgoing)
        stream = cast("httpx2.SyncByteStream", reply.stream)
        response = Response(reply.status_code, Headers(reply.headers.raw))
        if reply.status_code >= 300:
            response.reason = reply.reason_phrase
        elif attempt.stream and reply.status_code >= 200:
            from .body_sync import Body

            response.body = Body(reply, attempt.request, state=self._session, until=attempt.until)
            return response
        # From the stream, as the layers that `read` puts above it cost more than all of the runtime's own work.
        whole, size, limit = BytesIO(), 0, self._limit
        try:
            for chunk in stream:
                if deadline is not None:
                    deadline.check()
                size += len(chunk)
                if size > limit:
                    return too_large(response, limit)
                whole.write(chunk)
            end_where_surplus(stream)
        finally:
            stream.close()
        response.content = whole.getvalue()
        coded = response.headers.first(b"content-encoding") is not None
        return self._decompress(response, attempt) if coded else response


def _stream(content: bytes | Upload) -> httpx2.SyncByteStream:
    if isinstance(content, bytes):
        return httpx2.ByteStream(content)
    from .body_sync import UploadStream

    return UploadStream(content)
