"""Items that come one by one for as long as the connection holds. `stream_sync` is derived from this module."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, overload

from ..attempt.clean import cleaned
from ..base.errors import APIError
from ..base.operation import Call, GivesItems
from ..wire.event_stream import StreamEvent
from .reading import AsyncOnDemand, Reading

if TYPE_CHECKING:
    from ..transport.shell_async import AsyncShell

T = TypeVar("T")
V = TypeVar("V")
E = TypeVar("E", bound=StreamEvent[Any])


class AsyncStream(AsyncOnDemand, GivesItems[T], Generic[T]):
    """The items of an operation whose response is a stream: server-sent events, or JSON Lines.

    Nothing is sent before the first is asked for. Where a connection breaks, a stream of events that have ids is
    opened again and goes on behind the last one. Iterating twice opens two streams; a deadline counts for each time one
    is opened. `contextlib.aclosing(aiter(stream))` gives the connection back at once where the end is not awaited.

    What the document does not describe is given as it came, logged and reported to `on_drift`; it ends the stream only
    if the client is strict.

    Example:
        async for event in client.calls.watch("id"):
            print(event.text)
    """

    __slots__ = ("_call", "_shell")

    def __init__(self, shell: Callable[[], AsyncShell], call: Call[T]) -> None:
        self._shell = shell
        self._call = call

    @overload
    def events(self: AsyncStream[E]) -> AsyncGenerator[E]: ...

    @overload
    def events(self) -> AsyncGenerator[StreamEvent[T]]: ...

    def events(self) -> AsyncGenerator[Any]:
        """Open the stream and yield its items with what came with them: name and id.

        Example:
            async for event in client.calls.watch("id").events():
                print(event.event, event.id, event.data)

        Raises:
            APIError: The call failed, or the connection broke and could not be opened again.
            DecodeError: It is no stream; or it holds something that the document does not describe, and the client is
                strict.
        """
        return self._read()

    async def _read(self, *, items: bool = False) -> AsyncGenerator[Any]:
        """Yield events, or what iteration gives: their data, unless the document tells them apart by name."""
        shell = self._shell()
        reading = Reading(self._call, shell.session, bare=items)
        while not reading.ended():
            try:
                async with await shell.open(reading.call) as response:
                    reading.begin(response.opened, response.request)
                    async for chunk in response.iter_bytes():
                        for event in reading.feed(chunk):
                            yield reading.item(event) if items else event
                        if reading.ended():
                            await response.drain()
                            return
                    for event in reading.end():
                        yield reading.item(event) if items else event
            except APIError as error:
                if reading.ended():
                    return
                wait = reading.wait(error)
                if wait is None:
                    raise cleaned(error, shell.session)  # noqa: B904  # the same
                await shell.sleep(wait)

    def __aiter__(self) -> AsyncGenerator[T]:
        return self._read(items=True)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._call.operation.id}>"


AsyncMaybeStream: TypeAlias = Awaitable[V | AsyncStream[T]]
"""The result where only the running program knows whether it is one value or a stream."""
