"""The base class of a generated package's client. Derived from `client_async`.

Constructing one imports nothing heavy: the HTTP library comes with the first call, each resource with its first use.
"""

from __future__ import annotations

from ..base.options import UNSET, given
from .base import Base

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import tzinfo
    from http.cookiejar import CookieJar
    from types import TracebackType
    from typing import Any, Literal, TypeVar, Unpack

    from ..base.api import RateLimit
    from ..base.call_options import CallOptions
    from ..base.drift import Drift
    from ..base.hooks import Auth, Middleware, OnRequest, OnResponse
    from ..base.options import NoOthers, Timeout, Unset
    from ..base.rate_limiter import Limiter
    from ..base.request import Response
    from ..transport.shell_sync import Shell

    C = TypeVar("C", bound="Client")


def shell_of(client: Client) -> Shell:
    """Return what sends a client's calls."""
    return client._open()  # pyright: ignore[reportPrivateUsage]  # a name that completion does not offer


class Client(Base):
    """The base class of a package's client. Use it as a context manager, or call `close()`.

    Example:
        from example import Example

        with Example(api_key="...") as client:
            call = client.calls.get("id")

    Raises:
        TypeError: A credential is neither text nor a function, or there is no such option.
        ValueError: A URL or an option's value makes no sense.
        ImportError: `transport` is "fast", and the package for it is not there.
    """

    _shell: Shell

    def _open(self) -> Shell:
        """Return what sends this client's calls."""
        try:
            return self._shell
        except AttributeError:
            from ..transport.shell_sync import Shell

            shell = self._shell = Shell(self._settings, self._shared)
            return shell

    # Not `Self`: some editors know the type of a view, and of the context manager, only by a variable.
    def with_options(  # noqa: PLR0913, PYI019  # by name
        self: C,
        *, timeout: float | Timeout | Unset | None = UNSET, deadline: float | Unset | None = UNSET,
        retries: int | Unset = UNSET, headers: Mapping[str, str | None] | Unset | None = UNSET,
        query: Mapping[str, Any] | Unset | None = UNSET, base_url: str | Unset = UNSET,
        max_pages: int | Unset | None = UNSET, max_response_bytes: int | Unset | None = UNSET,
        max_item_bytes: int | Unset | None = UNSET, extra_body: Mapping[str, Any] | Unset = UNSET,
        last_event_id: str | Unset | None = UNSET, strict: bool | Unset = UNSET,
        rate_limit: RateLimit | Limiter | Unset | None = UNSET,
        rate_limits: Mapping[str, RateLimit | Limiter | None] | Unset | None = UNSET,
        on_drift: Callable[[Drift], None] | Unset | None = UNSET, on_request: OnRequest | Unset | None = UNSET,
        on_response: OnResponse | Unset | None = UNSET, middleware: Sequence[Middleware] | Unset = UNSET,
        auth: Auth | Unset | None = UNSET, cookie_jar: CookieJar | bool | Unset | None = UNSET,
        obey_rate_limit: bool | Unset = UNSET, tracing: bool | Unset = UNSET, pause_gc: bool | Unset = UNSET,
        assume_timezone: tzinfo | str | Unset | None = UNSET, numbers: Literal["float", "decimal"] | Unset = UNSET,
        **options: Unpack[NoOthers],
    ) -> C:  # fmt: skip
        """Return a view of this client with other options: the same connections, credentials and counters.

        Closing the view or the client closes both. What is not given stays as it is; header fields and parameters of
        the query are added to those of the client, and a header field of None is taken away. `extra_body` are members
        of JSON bodies in addition to those that the document describes; streams of events go on behind the event
        `last_event_id`. The constructor says what the others mean.

        Example:
            patient = client.with_options(timeout=120, retries=5)
            patient.calls.get("id")

        Raises:
            TypeError: There is no such option, or it is a function that this client cannot call.
            ValueError: An option's value makes no sense.
        """
        return self._view(given(locals()))

    def request(  # noqa: PLR0913  # by name, past the second
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
        json: object = None,
        content: bytes | str | None = None,
        options: CallOptions | None = None,
    ) -> Response:
        """Send a request that the document does not describe, with the client's credentials and policies.

        `path` is relative to the server's URL and begins with a slash; it is sent as it stands.

        Example:
            response = client.request("GET", "/calls/id", query={"expand": "agent"})
            response.status, response.body

        Raises:
            APIStatusError: The status was 400 or above.
            APIConnectionError: No answer came.
            ValueError: The path is none.
        """
        from .custom_request import custom_call
        from .per_call import view_for

        call = custom_call(method, path, query=query, headers=headers, json=json, content=content)
        client = self if options is None else view_for(self, call.operation, options)
        return client._open().run(call)

    def close(self) -> None:
        """Close the connections. A transport that the caller gave is closed too. Closing twice does no harm."""
        shared = self._shared
        with shared.lock:
            opened, given = shared.transports, None if shared.closed else shared.caller_transport
            shared.transport, shared.transports, shared.closed = None, {}, True
        if given is not None:
            given.close()
        if opened:
            from ..transport.owner import close_all

            close_all(opened)

    def __enter__(self: C) -> C:  # noqa: PYI019  # as in `with_options`
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
