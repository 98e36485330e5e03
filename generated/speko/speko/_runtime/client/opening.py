"""What differs between the two kinds of client in methods that open responses: `async with` needs no `await` in it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeAlias, TypeVar
from warnings import warn

if TYPE_CHECKING:
    from ..transport.open_response_async import AsyncStreamedResponse
    from ..transport.open_response_sync import StreamedResponse

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Opening: TypeAlias = "StreamedResponse[T]"
"""A response that is opened by `with`, and is open already."""


class AsyncOpening(Generic[T_co]):
    """A response that is opened by `async with`, or by `await`."""

    def __init__(self, response: Coroutine[Any, Any, AsyncStreamedResponse[T_co]]) -> None:
        self._coming = response
        self._opened: AsyncStreamedResponse[T_co] | None = None

    def __await__(self) -> Generator[Any, Any, AsyncStreamedResponse[T_co]]:
        return self._coming.__await__()

    async def __aenter__(self) -> AsyncStreamedResponse[T_co]:
        self._opened = await self._coming
        return self._opened

    async def __aexit__(self, *_: object) -> None:
        if self._opened is not None:
            await self._opened.aclose()


def opening(method: Callable[P, StreamedResponse[T]]) -> Callable[P, StreamedResponse[T]]:
    """Return a method that opens responses, in a form that `with` takes."""
    return method


def async_opening(method: Callable[P, Coroutine[Any, Any, AsyncStreamedResponse[T]]]) -> Callable[P, AsyncOpening[T]]:
    """Return a method that opens responses, in a form that `async with` takes."""
    why: str | None = getattr(method, "__deprecated__", None)
    call: Any = method if why is None else partial(getattr(method, "__wrapped__"), getattr(method, "__self__"))  # noqa: B009  # of any kind

    def opened(*args: P.args, **kwargs: P.kwargs) -> AsyncOpening[T]:
        if why is not None:  # the method itself would warn from here, not from the code of callers
            warn(why, DeprecationWarning, stacklevel=2)
        return AsyncOpening(call(*args, **kwargs))

    return opened


def openings(resource: Any) -> Any:
    """Return a resource whose methods open responses, in a form that `with` takes."""
    return resource


def async_openings(resource: Any) -> Any:
    """Return a resource whose methods open responses, in a form that `async with` takes."""
    return _AsyncOpenings(resource)


class _AsyncOpenings:
    """A view of a resource and of those inside of it."""

    def __init__(self, resource: Any) -> None:
        self._resource = resource

    def __getattr__(self, name: str) -> Any:
        attribute: Any = getattr(self._resource, name)
        opened: Any = async_opening
        return opened(attribute) if callable(attribute) else _AsyncOpenings(attribute)
