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

    `stream` leaves the content of a success to be read by the caller. `led` says that the server chose the URL, or a
    part of it: then the caller is not to blame where it cannot be sent.
    """

    __slots__ = ("delay", "led", "request", "stream", "timeout", "until")

    def __init__(  # by name, past the second
        self,
        request: Request,
        delay: float = 0.0,
        *,
        timeout: Mapping[str, float | None] | None = None,
        until: float | None = None,
        stream: bool = False,
        led: bool = False,
    ) -> None:
        self.request = request
        self.delay = delay
        self.timeout = timeout
        self.until = until
        self.stream = stream
        self.led = led


class Pause:
    """Wait `delay` seconds, and go on."""

    __slots__ = ("delay",)

    def __init__(self, delay: float) -> None:
        self.delay = delay


class CallFunction:
    """Call `function`, which was given as `argument`, and go on with what it returns, or raise what it raises.

    Where its result has to be awaited, that ends with a `TimeoutError` after `left` seconds.
    """

    __slots__ = ("argument", "function", "left")

    def __init__(self, argument: str, function: Callable[[], object], *, left: float | None = None) -> None:
        self.argument = argument
        self.function = function
        self.left = left


Step = Attempt | Pause | CallFunction
Steps = Generator[Step, Any, T]


def result_of(step: CallFunction) -> tuple[object, Exception | None]:
    """Return what the function returns, or the exception that it raises.

    That is a `TypeError` where its result has to be awaited, which this client does not.
    """
    try:
        value = step.function()
    except Exception as error:  # noqa: BLE001  # raised where the call stands
        return None, error
    if isawaitable(value):
        close = getattr(value, "close", None)
        if close is not None:
            close()
        return None, TypeError(f"{step.argument} is a function to be awaited: only an asynchronous client does that.")
    return value, None


async def async_result_of(step: CallFunction) -> tuple[object, Exception | None]:
    """Return what the function returns, awaited if need be, or the exception that it raises."""
    try:
        value = step.function()
        return await value if isawaitable(value) else value, None
    except Exception as error:  # noqa: BLE001  # raised where the call stands
        return None, error
