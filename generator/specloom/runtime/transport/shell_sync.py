"""The shell: drives a `flow` and does all I/O, on an httpx2 transport. Derived from `shell_async`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from io import BytesIO
from sys import maxsize
from typing import TYPE_CHECKING, TypeVar, cast

import httpx2

from ..attempt.clean import cleaned
from ..attempt.retry import Budget
from ..base.errors import APIError
from ..base.operation import Call
from ..base.options import Settings, Shared
from ..base.rate_limiter import Gate, limiters_of
from ..base.request import Headers, Response, Upload
from ..base.steps import Attempt, CallFunction, Outcome, Steps
from ..call.flow import RawResponse, exchange_of, flow, raw_flow
from ..call.session import Session
from .deadline import Deadline, Remaining, result_within
from .decompress import decompressed, is_long, too_large
from .failures import failure_of, timely, unsendable
from .httpx2_requests import RequestFactory
from .owner import owner, usable
from .surplus import end_where_surplus
from .threads import in_thread

if TYPE_CHECKING:
    from .open_response_sync import StreamedResponse

T = TypeVar("T")


class _Nothing(httpx2.SyncByteStream):
    """No content. An empty octet string would pass through every layer as a piece of content."""

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        raise StopIteration


_NOTHING = _Nothing()


class Shell:
    """Sends the calls of one client, or of one view of it."""

    def __init__(self, settings: Settings, shared: Shared) -> None:
        with shared.lock:
            shared.budget = shared.budget or Budget()
            shared.gate = shared.gate or Gate()
            limits = limiters_of(settings.rate_limit, settings.rate_limits, shared.limiters)
        self.session = Session(settings, limits=limits, budget=shared.budget, gate=shared.gate, tokens=shared.tokens)
        self._shared = shared
        self._requests = RequestFactory()
        limit = settings.max_response_bytes
        self._limit = maxsize if limit is None else limit

    def run(self, call: Call[T]) -> T:
        """Make a call and return its result.

        Raises:
            APIError: The call failed.
        """
        return self.drive(flow(call, self.session))

    def run_raw(self, call: Call[T]) -> RawResponse[T]:
        """Make a call and return its result with the response.

        Raises:
            APIError: The call failed.
        """
        return self.drive(raw_flow(call, self.session))

    def open(self, call: Call[T]) -> StreamedResponse[T]:
        """Make a call and return its response as soon as its header fields are there; the content is still to come.

        Raises:
            APIError: The call failed.
        """
        from .open_response_sync import StreamedResponse

        plan = self.session.plan(call.operation)
        exchange = self.drive(exchange_of(call, plan, self.session, stream=True))
        opened: StreamedResponse[T] = StreamedResponse(exchange, plan, self.session)
        try:
            opened.check()
        except APIError:
            opened.close()
            raise
        return opened

    def sleep(self, seconds: float) -> None:
        """Wait."""
        import time

        time.sleep(seconds)

    def drive(self, steps: Steps[T]) -> T:
        """Carry out steps, and return their result.

        Raises:
            APIError: What was to be done failed.
        """
        try:
            step = next(steps)
            while True:
                if type(step) is Attempt:
                    if step.delay > 0:
                        self.sleep(step.delay)
                    step = steps.send(self._send(step))
                elif type(step) is CallFunction:
                    value, error = result_within(step)
                    step = steps.send(value) if error is None else steps.throw(error)
                else:  # a pause; without a delay, others have their turn
                    self.sleep(step.delay)  # type: ignore[union-attr]  # no `CallFunction`
                    step = steps.send(None)
        except StopIteration as done:
            result: T = done.value
            return result
        except Exception as error:  # noqa: BLE001  # whatever it is, it must not show credentials
            raise cleaned(error, self.session)  # noqa: B904  # the same
        finally:
            steps.close()

    def _send(self, attempt: Attempt) -> Outcome:
        transport = self._transport()
        exchange = getattr(transport, "exchange", None)
        try:
            if exchange is not None and not attempt.stream and isinstance(attempt.request.content, bytes):
                left = None if attempt.until is None else attempt.until - self.session.clock()
                phases = self.session.timeout
                outcome: Outcome = exchange(attempt.request, phases=phases, left=left, limit=self._limit)
                if type(outcome) is Response:
                    if outcome.headers.first(b"content-encoding") is None:
                        return outcome
                    outcome = self._decompressed(outcome, attempt)
            elif attempt.until is None:
                return self._answer(transport, attempt, attempt.timeout)
            else:
                remaining = Remaining(self.session.timeout, until=attempt.until, clock=self.session.clock)
                with Deadline(remaining) as deadline:
                    return self._answer(transport, attempt, remaining, deadline)
        except (httpx2.HTTPError, OSError) as error:
            outcome = failure_of(error)
        except (ValueError, OverflowError) as error:
            if not attempt.led:
                raise
            raise unsendable(error, attempt) from None
        return timely(outcome, attempt, self.session.clock())

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
        elif phases is self.session.timeout and self._shared.caller_transport is None:
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

            response.body = Body(reply, attempt.request, state=self.session, until=attempt.until)
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
        return self._decompressed(response, attempt) if coded else response

    def _decompressed(self, response: Response, attempt: Attempt) -> Outcome:
        limit, clock = self._limit, self.session.clock
        if not is_long(response):
            return decompressed(response, attempt, limit, clock)
        return in_thread(partial(decompressed, response, attempt, limit, clock))

    def _transport(self) -> httpx2.BaseTransport:
        shared = self._shared
        transport: httpx2.BaseTransport | None = shared.transport
        if transport is not None and shared.caller_transport is not None:
            return transport
        here = owner()
        if transport is None or shared.owner != here:
            with shared.lock:
                if shared.closed:
                    raise RuntimeError("The client has been closed.")
                shared.transports = usable(shared.transports)
                transport = shared.transports.get(here)
                if transport is None:
                    transport = self._made()
                    shared.transports[here] = transport
                shared.owner, shared.transport = here, transport
        return transport

    def _made(self) -> httpx2.BaseTransport:
        shared = self._shared
        if shared.fast:
            fast: httpx2.BaseTransport = shared.fast.transport(trust_env=shared.trust_env)
            return fast
        # Not before it is needed, as it loads httpcore2, which a caller's own transport may do without.
        from .proxied_sync import own_transport

        return own_transport(trust_env=shared.trust_env)


class ClientTransport(httpx2.BaseTransport):
    """Sends through a client of httpx2 that the caller has: its proxies, hooks, authentication and connections.

    Redirects are still the runtime's to follow. Closing the transport leaves the caller's client open.

    Example:
        import httpx2
        from example import Example
        from example.transports import ClientTransport

        with httpx2.Client(proxy="http://localhost:3128") as proxied:
            client = Example(api_key="...", transport=ClientTransport(proxied))
    """

    def __init__(self, client: httpx2.Client) -> None:
        self._client = client

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return its response, with the body still to be read.

        Raises:
            httpx2.HTTPError: No response came.
        """
        return self._client.send(request, stream=True, follow_redirects=False)


def _stream(content: bytes | Upload) -> httpx2.SyncByteStream:
    if isinstance(content, bytes):
        return httpx2.ByteStream(content)
    from .body_sync import UploadStream

    return UploadStream(content)
