"""Items that come one by one for as long as the connection holds. Derived from `stream_async`."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..base.errors import APIError
from ..base.operation import Call
from ..wire.event_stream import Event
from .reading import Reading

if TYPE_CHECKING:
    from ..transport.shell_sync import Shell

T = TypeVar("T")


class Stream(Generic[T]):
    """The items of an operation whose response is a stream: server-sent events, or JSON Lines.

    Nothing is sent before the first is asked for. Where a connection breaks, a stream of events that have ids is
    opened again and goes on behind the last one. Iterating twice opens two streams; a deadline counts for each time one
    is opened. `contextlib.closing(iter(stream))` gives the connection back at once where the end is not awaited.
    """

    __slots__ = ("_call", "_shell")

    def __init__(self, shell: Callable[[], Shell], call: Call[T]) -> None:
        self._shell = shell
        self._call = call

    def events(self) -> Generator[Event[T]]:
        """Open the stream and yield its items with what came with them: name and id.

        Raises:
            APIError: The call failed, or the connection broke and could not be opened again.
            DecodeError: It is no stream, or holds something that the document does not describe.
        """
        shell = self._shell()
        reading = Reading(self._call, shell.session)
        while not reading.ended():
            try:
                with shell.open(reading.call) as response:
                    reading.begin(response.opened, response.request)
                    for chunk in response.iter_bytes():
                        # Behind the end, too: a connection is only kept if it was read to its end.
                        for event in reading.feed(chunk):
                            yield event
                    for event in reading.end():
                        yield event
            except APIError as error:
                if reading.ended():
                    return
                wait = reading.wait(error)
                if wait is None:
                    raise
                shell.sleep(wait)

    def __iter__(self) -> Generator[T]:
        for event in self.events():
            item: Any = event.data
            yield item

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._call.operation.id}>"
