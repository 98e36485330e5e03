"""What a flow tells the shell that drives it to do: send a request, wait, or call a function of the caller's."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from inspect import isawaitable
from typing import Any, TypeVar

from .request import Request, Response, TransportFailure

T = TypeVar("T")
Outcome = Response | TransportFailure


class Attempt:
    """Wait `delay` seconds, then send `request`. `until` is the moment, by the session's clock, that ends the call.

    `stream` leaves the content of a success to be read by the caller.
    """

    __slots__ = ("delay", "request", "stream", "timeout", "until")

    def __init__(
        self,
        request: Request,
        delay: float = 0.0,
        *,
        timeout: Mapping[str, float | None] | None = None,
        until: float | None = None,
        stream: bool = False,
    ) -> None:
        self.request = request
        self.delay = delay
        self.timeout = timeout
        self.until = until
        self.stream = stream


class Pause:
    """Wait `delay` seconds, and go on."""

    __slots__ = ("delay",)

    def __init__(self, delay: float) -> None:
        self.delay = delay


class CallFunction:
    """Call `function`, and go on with what it returns: a credential that the caller gives anew each time."""

    __slots__ = ("argument", "function")

    def __init__(self, argument: str, function: Callable[[], object]) -> None:
        self.argument = argument
        self.function = function


Step = Attempt | Pause | CallFunction
Steps = Generator[Step, Any, T]


def call_function(step: CallFunction) -> object:
    """Return what the function returns.

    Raises:
        TypeError: It has to be awaited, and this client does not.
    """
    value = step.function()
    if isawaitable(value):
        close = getattr(value, "close", None)
        if close is not None:
            close()
        raise TypeError(f"{step.argument} is a function to be awaited: only an asynchronous client does that.")
    return value


async def async_call_function(step: CallFunction) -> object:
    """Return what the function returns, awaited if need be."""
    value = step.function()
    return await value if isawaitable(value) else value
