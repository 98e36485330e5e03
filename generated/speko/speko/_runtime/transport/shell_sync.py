"""The shell: drives a `flow` and does all I/O, on a transport. Derived from `shell_async`."""

from __future__ import annotations

from functools import partial
from sys import maxsize
from typing import TYPE_CHECKING, Any, TypeVar

from ..attempt.clean import cleaned
from ..attempt.retry import Budget
from ..base.errors import APIError
from ..base.operation import Call
from ..base.options import Settings, Shared
from ..base.rate_limiter import Gate, limiters_of
from ..base.request import Response
from ..base.steps import Attempt, CallFunction, Outcome, Steps
from ..call.flow import RawResponse, exchange_of, flow, raw_flow
from ..call.session import Session
from .awaiting import result_within
from .decompress import decompressed, is_long
from .failures import timely, unsendable
from .owner import owner, usable
from .threads import in_thread

if TYPE_CHECKING:
    from .open_response_sync import StreamedResponse
    from .sending_sync import Sending

T = TypeVar("T")


class Shell:
    """Sends the calls of one client, or of one view of it."""

    def __init__(self, settings: Settings, shared: Shared) -> None:
        with shared.lock:
            shared.budget = shared.budget or Budget()
            shared.gate = shared.gate or Gate()
            limits = limiters_of(settings.rate_limit, settings.rate_limits, shared.limiters)
        self.session = Session(settings, limits=limits, budget=shared.budget, gate=shared.gate, tokens=shared.tokens)
        self._shared = shared
        self._sending: Sending | None = None
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
            else:
                outcome = (self._sending or self._made_sending()).send(transport, attempt)
        except OSError as error:
            from .httpx2_failures import failure_of

            outcome = failure_of(error)
        except (ValueError, OverflowError) as error:
            if not attempt.led:
                raise
            raise unsendable(error, attempt) from None
        return timely(outcome, attempt, self.session.clock())

    def _made_sending(self) -> Sending:
        # Not before it is needed, as it loads httpx2, which the fast transport does without.
        from .sending_sync import Sending

        own = self._shared.caller_transport is None
        self._sending = Sending(self.session, limit=self._limit, decompress=self._decompressed, own=own)
        return self._sending

    def _decompressed(self, response: Response, attempt: Attempt) -> Outcome:
        limit, clock = self._limit, self.session.clock
        if not is_long(response):
            return decompressed(response, attempt, limit, clock)
        return in_thread(partial(decompressed, response, attempt, limit, clock))

    def _transport(self) -> Any:
        shared = self._shared
        transport: Any = shared.transport
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

    def _made(self) -> Any:
        shared = self._shared
        if shared.fast:
            return shared.fast.transport(trust_env=shared.trust_env)
        # Not before it is needed, as it loads httpcore2, which a caller's own transport may do without.
        from .proxied_sync import own_transport

        return own_transport(trust_env=shared.trust_env)
