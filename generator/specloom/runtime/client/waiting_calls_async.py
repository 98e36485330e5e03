"""What the classes of resources inherit from if they have methods that wait for work of the server.

`waiting_calls_sync` is derived from this module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..base.errors import APITimeoutError
from ..base.operation import Call, Operation
from ..base.waiting import Waiting
from ..call.watch import Watch, json_of
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
        watch = Watch(waiting, session, None if deadline is None else session.clock() + deadline)
        while True:
            left = watch.left()
            view = client if left is None else view_of(client, {"deadline": left})
            try:
                raw = await async_shell_of(view).run_raw(call)
            except APITimeoutError as error:
                raise (watch.late(error.request) if watch.is_late(error, left) else error) from error.__cause__
            pause = watch.pause_after(raw)
            if pause is None:
                given: Any = raw if isinstance(self, _AsyncRawCalls) else raw.value
                return cast("T", given)
            await async_shell_of(view).sleep(pause)


def _call_at(operation: Operation[T], waiting: Waiting, started: RawResponse[Any]) -> Call[T]:
    """Return the call of an operation at the URL that the answer which began the work names.

    Raises:
        TypeError: `started` is not that answer.
    """
    if not hasattr(started, "headers"):
        kind = type(started).__name__
        raise TypeError(f"What waits takes the answer with its header fields, of `with_raw_response`, and no {kind}.")
    url = waiting.target(started.headers, json_of(started.content), started.request.url)
    call: Call[T] = Call(operation, url=url)
    call.led = True
    return call
