"""What the classes of resources inherit from if they have methods that wait for work of the server.

`waiting_calls_sync` is derived from this module.
"""

from __future__ import annotations

from json import loads
from logging import WARNING
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..base.drift import Drift, json_type
from ..base.errors import APITimeoutError
from ..base.lookup import MISSING
from ..base.operation import Call, Operation
from ..base.waiting import WaitFailedError, Waiting, WaitTimeoutError, shown_state
from .base import view_of
from .client_async import AsyncClient, async_shell_of
from .per_call import view_for
from .resource_async import _AsyncRawCalls, _AsyncStreamedCalls  # pyright: ignore[reportPrivateUsage]  # of views

if TYPE_CHECKING:
    from ..base.call_options import CallOptions
    from ..call.flow import RawResponse

T = TypeVar("T")


class AsyncWaitingCalls:
    """Makes calls until the work is done that they are about, for an `AsyncResource`."""

    __slots__ = ()
    _client: AsyncClient

    async def _wait(  # by name, past the values
        self,
        operation: Operation[T],
        waiting: Waiting,
        *values: Any,
        started: RawResponse[Any] | None = None,
        deadline: float | None = None,
        options: CallOptions | None = None,
    ) -> T:
        """Ask an operation until the work is done, and return its last answer; of a raw view, with the response.

        Raises:
            WaitFailedError: The work has failed.
            WaitTimeoutError: It was not done in time.
            APIError: A call failed.
            TypeError: The content of what is waited for was to be read by the caller.
        """
        if isinstance(self, _AsyncStreamedCalls):
            raise TypeError("What waits has read the last answer: stream a single call.")
        client = self._client if options is None else view_for(self._client, operation, options)
        call = operation.call(values, None) if started is None else _call_at(operation, waiting, started)
        session = async_shell_of(client).session
        until = None if deadline is None else session.clock() + deadline
        own, last, state, told = session.settings.deadline, None, None, set[str]()
        while True:
            left = None if until is None else max(0.001, until - session.clock())
            view = client if left is None else view_of(client, {"deadline": left if own is None else min(left, own)})
            try:
                raw = await async_shell_of(view).run_raw(call)
            except APITimeoutError as error:
                if error.phase != "deadline" or left is None or (own is not None and own < left):
                    raise
                raise _late(state, last, error) from error
            last = raw.value
            state = waiting.state(raw.status, _json(raw.content))
            if waiting.has_failed(state):
                message = f"What was waited for has failed: {waiting.status} is {shown_state(state)}"
                raise WaitFailedError(message, state=state, last=last, request=raw.request)
            if not waiting.goes_on(state):
                given: Any = raw if isinstance(self, _AsyncRawCalls) else raw.value
                return cast("T", given)
            if not waiting.is_known(state) and shown_state(state) not in told:
                told.add(shown_state(state))
                _report(session, waiting, state)
            pause = waiting.pause(raw.headers, now=session.wall())
            if until is not None and session.clock() + pause >= until:
                raise _late(state, last, raw)
            await async_shell_of(view).sleep(pause)


def _call_at(operation: Operation[T], waiting: Waiting, started: RawResponse[Any]) -> Call[T]:
    """Return the call of an operation at the URL that the answer which began the work names."""
    call: Call[T] = Call(operation, url=waiting.target(started.headers, _json(started.content), started.request.url))
    call.led = True
    return call


def _json(content: bytes) -> Any:
    try:
        return loads(content)
    except ValueError:
        return None


def _late(state: Any, last: Any, answer: Any) -> WaitTimeoutError:
    said = "" if last is None else f": the last answer says {shown_state(state)}"
    return WaitTimeoutError(
        f"What was waited for was not done in time{said}", state=state, last=last, request=answer.request
    )


def _report(session: Any, waiting: Waiting, state: Any) -> None:
    """Report a state that the document does not know; waiting goes on."""
    drift = Drift(
        waiting.status, "a state that the document lists", "nothing" if state is MISSING else json_type(state)
    )
    session.logger.log(WARNING, "waiting goes on: %s", drift)
    if session.settings.on_drift is not None:
        session.settings.on_drift(drift)
