"""The base classes of resources: they hand calls to their client, and do nothing else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Generator
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

from ..base.operation import Call
from .client import AsyncClient, Client, async_shell_of, resource_of, shell_of

if TYPE_CHECKING:
    from ..call.flow import RawResponse
    from ..transport.open_response_async import AsyncStreamedResponse
    from ..transport.open_response_sync import StreamedResponse

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """Return a resource's method with another result: the value together with the response.

    Use it as `raw(client.calls.get)("id")`.

    Raises:
        TypeError: It is no method of a resource of a `Client`.
    """
    rebound: Callable[P, RawResponse[T]] = _rebound(method, Resource, _RawCalls)
    return rebound


def async_raw(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[RawResponse[T]]]:
    """Return a resource's method with another result: the value together with the response.

    Use it as `await async_raw(client.calls.get)("id")`.

    Raises:
        TypeError: It is no method of a resource of an `AsyncClient`.
    """
    rebound: Callable[P, Awaitable[RawResponse[T]]] = _rebound(method, AsyncResource, _AsyncRawCalls)
    return rebound


def streaming(method: Callable[P, T]) -> Callable[P, StreamedResponse[T]]:
    """Return a resource's method with another result: the response, with its content still to be read.

    Use it as `with streaming(client.files.download)("id") as response: ...`.

    Raises:
        TypeError: It is no method of a resource of a `Client`.
    """
    rebound: Callable[P, StreamedResponse[T]] = _rebound(method, Resource, _StreamedCalls)
    return rebound


def async_streaming(method: Callable[P, Awaitable[T]]) -> Callable[P, Opening[T]]:
    """Return a resource's method with another result: the response, with its content still to be read.

    Use it as `async with async_streaming(client.files.download)("id") as response: ...`.

    Raises:
        TypeError: It is no method of a resource of an `AsyncClient`.
    """
    rebound = _rebound(method, AsyncResource, _AsyncStreamedCalls)

    def opening(*args: P.args, **kwargs: P.kwargs) -> Opening[T]:
        return Opening(rebound(*args, **kwargs))

    return opening


class Opening(Generic[T]):
    """A response that is opened by `async with`, or by `await`."""

    def __init__(self, response: Coroutine[Any, Any, AsyncStreamedResponse[T]]) -> None:
        self._coming = response
        self._opened: AsyncStreamedResponse[T] | None = None

    def __await__(self) -> Generator[Any, Any, AsyncStreamedResponse[T]]:
        return self._coming.__await__()

    async def __aenter__(self) -> AsyncStreamedResponse[T]:
        self._opened = await self._coming
        return self._opened

    async def __aexit__(self, *_: object) -> None:
        if self._opened is not None:
            await self._opened.aclose()


class _Openings:
    """A resource's view whose methods open responses."""

    def __init__(self, resource: AsyncResource) -> None:
        self._resource = resource

    def __getattr__(self, name: str) -> Any:
        member = getattr(self._resource, name)
        return _Openings(member) if isinstance(member, AsyncResource) else async_streaming(member)


def _rebound(method: Any, kind: type, mixin: type) -> Any:
    """Return a method bound to a view of its resource whose calls `mixin` makes."""
    resource: Any = getattr(method, "__self__", None)
    if not isinstance(resource, kind):
        raise TypeError(f"{method!r} is no method of a {kind.__name__}.")
    return getattr(_view(resource, mixin), method.__name__)


def _view(resource: Any, mixin: type) -> Any:
    """Return the same resource with calls that `mixin` makes."""
    owner: type[Any] = resource.__class__
    view_class = _views.get((owner, mixin))
    if view_class is None:

        def inside(view: Any, cls: type[Any]) -> Any:
            return _view(owner._inside(view, cls), mixin)

        members: dict[str, Any] = {"__slots__": (), "_inside": inside}
        view_class = _views[owner, mixin] = type(owner.__name__, (mixin, owner), members)
    return view_class(getattr(resource, "_client"))  # noqa: B009  # of any kind


_views: dict[tuple[type, type], type[Any]] = {}


class _RawCalls:
    __slots__ = ()
    _client: Client

    def _call(self, call: Call[T]) -> RawResponse[T]:
        return shell_of(self._client).run_raw(call)

    _pages = _call


class _AsyncRawCalls:
    __slots__ = ()
    _client: AsyncClient

    async def _call(self, call: Call[T]) -> RawResponse[T]:
        return await async_shell_of(self._client).run_raw(call)

    _pages = _call


class _StreamedCalls:
    __slots__ = ()
    _client: Client

    def _call(self, call: Call[T]) -> StreamedResponse[T]:
        return shell_of(self._client).open(call)

    _pages = _stream = _call


class _AsyncStreamedCalls:
    __slots__ = ()
    _client: AsyncClient

    async def _call(self, call: Call[T]) -> AsyncStreamedResponse[T]:
        return await async_shell_of(self._client).open(call)

    _pages = _stream = _call


class Resource:
    """A group of operations of a `Client`."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def _inside(self, cls: type[R]) -> R:
        """Return the resource of this class that is an attribute of this one."""
        return resource_of(self._client, cls)

    def _call(self, call: Call[T]) -> T:
        return shell_of(self._client).run(call)

    @property
    def with_raw_response(self) -> Any:
        """The same methods, returning `RawResponse`: the value together with the response, of the first page for pages.

        `raw(client.calls.get)("id")` is the form that type checkers follow.
        """
        return _view(self, _RawCalls)

    @property
    def with_streaming_response(self) -> Any:
        """The same methods, returning `StreamedResponse`, for `with`: the content is still to be read.

        `streaming(client.calls.get)("id")` is the form that type checkers follow.
        """
        return _view(self, _StreamedCalls)


class AsyncResource:
    """A group of operations of an `AsyncClient`."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def _inside(self, cls: type[R]) -> R:
        """Return the resource of this class that is an attribute of this one."""
        return resource_of(self._client, cls)

    async def _call(self, call: Call[T]) -> T:
        return await async_shell_of(self._client).run(call)

    @property
    def with_raw_response(self) -> Any:
        """The same methods, returning `RawResponse`: the value together with the response, of the first page for pages.

        `async_raw(client.calls.get)("id")` is the form that type checkers follow.
        """
        return _view(self, _AsyncRawCalls)

    @property
    def with_streaming_response(self) -> Any:
        """The same methods, for `async with`: they give an `AsyncStreamedResponse`, with its content still to be read.

        `async_streaming(client.calls.get)("id")` is the form that type checkers follow.
        """
        return _Openings(self)
