"""The base class of resources: they hand calls to their client, and do nothing else.

Derived from `resource_async`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from ..base.operation import GivesItems, GivesPages, Operation
from .base import resource_of
from .client_sync import Client, shell_of
from .described import describe, give_signatures
from .opening import opening, openings
from .per_call import view_for
from .views import rebound, view

if TYPE_CHECKING:
    from ..base.call_options import CallOptions
    from ..call.flow import RawResponse
    from ..transport.open_response_sync import StreamedResponse
    from .opening import Opening

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """Return a resource's method with another result: the value together with the response.

    Use it as `raw(client.calls.get)("id")`.

    Example:
        response = raw(client.calls.get)("id")
        response.value, response.status, response.headers

    Raises:
        TypeError: It is a method of no `Resource`.
    """
    rebound_method: Callable[P, RawResponse[T]] = rebound(method, Resource, _RawCalls)
    return rebound_method


def streaming(method: Callable[P, T]) -> Callable[P, Opening[T]]:
    """Return a resource's method with another result: the response, with its content still to be read.

    Use it as `with streaming(client.files.download)("id") as response: ...`.

    Example:
        with streaming(client.calls.recording)("id") as response:
            for chunk in response.iter_bytes():
                print(len(chunk))

    Raises:
        TypeError: It is a method of no `Resource`.
    """
    opening_method: Callable[P, Opening[T]] = opening(rebound(method, Resource, _StreamedCalls))
    return opening_method


def raw_page(method: Callable[P, GivesPages[T]]) -> Callable[P, RawResponse[T]]:
    """Return what `raw` returns for a method whose result comes in pages: the first of them is the value."""
    first_of: Any = raw
    page: Callable[P, RawResponse[T]] = first_of(method)
    return page


def raw_items(method: Callable[P, GivesItems[T]]) -> Callable[P, RawResponse[list[T]]]:
    """Return what `raw` returns for a method whose result is a stream: the value is a list of all its items."""
    all_of: Any = raw
    items: Callable[P, RawResponse[list[T]]] = all_of(method)
    return items


def streaming_page(method: Callable[P, GivesPages[T]]) -> Callable[P, Opening[T]]:
    """Return what `streaming` returns for a method whose result comes in pages: the first of them."""
    first_of: Any = streaming
    page: Callable[P, Opening[T]] = first_of(method)
    return page


def streaming_items(method: Callable[P, GivesItems[T]]) -> Callable[P, Opening[list[T]]]:
    """Return what `streaming` returns for a method whose result is a stream: all its items, once it is read."""
    all_of: Any = streaming
    items: Callable[P, Opening[list[T]]] = all_of(method)
    return items


class _RawCalls:
    __slots__ = ()
    _client: Client

    def _call(
        self, operation: Operation[T], *values: Any, body: Any = None, options: CallOptions | None = None
    ) -> RawResponse[T]:
        client = self._client if options is None else view_for(self._client, operation, options)
        return shell_of(client).run_raw(operation.call(values, body))

    _pages = _stream = _call


class _StreamedCalls:
    __slots__ = ()
    _client: Client

    def _call(
        self, operation: Operation[T], *values: Any, body: Any = None, options: CallOptions | None = None
    ) -> StreamedResponse[T]:
        client = self._client if options is None else view_for(self._client, operation, options)
        return shell_of(client).open(operation.call(values, body))

    _pages = _stream = _call


class Resource:
    """A group of operations, by way of the `Client` that it belongs to."""

    __slots__ = ("_client",)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        give_signatures(cls)

    def __init__(self, client: Client) -> None:
        self._client = client

    def __repr__(self) -> str:
        return describe(self)

    def _inside(self, cls: type[R]) -> R:
        """Return the resource of this class that is an attribute of this one."""
        return resource_of(self._client, cls)

    def _call(self, operation: Operation[T], *values: Any, body: Any = None, options: CallOptions | None = None) -> T:
        client = self._client if options is None else view_for(self._client, operation, options)
        return shell_of(client).run(operation.call(values, body))

    if not TYPE_CHECKING:  # generated classes say what theirs give

        @property
        def with_raw_response(self) -> Any:
            """The same methods, returning `RawResponse`: the value together with the response; of pages, the first."""
            return view(self, _RawCalls)

        @property
        def with_streaming_response(self) -> Any:
            """The same methods, for `with`: they give a response whose content is still to be read."""
            return openings(view(self, _StreamedCalls))
