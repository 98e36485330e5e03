"""The clients: where a call starts."""

from __future__ import annotations

from ._runtime.base.api import Api, Bearer
from ._runtime.client.client_async import AsyncClient
from ._runtime.client.client_sync import Client

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import Unpack

    import httpx2

    from ._runtime.base.options import AsyncClientOptions, ClientOptions, Timeout
    from .resources.calls import AsyncCalls, Calls
    from .resources.connections import AsyncConnections, Connections

API = Api(
    name="Tellcasey",
    package="tellcasey",
    version="0.1.0",
    server="https://api.tellcasey.com/v1/backend",
    schemes={"apiKeyAuth": Bearer("api_key", env="TELLCASEY_API_KEY")},
    security=(("apiKeyAuth",),),
)


class Tellcasey(Client):
    """A client of Tellcasey.

    The backend API of tellcasey, for server-to-server use. It lists the connections of an organization,
    the conversations booked through them and the calls made over them, and places outbound calls.

    Args:
        api_key: A backend API key for calls from server to server, of the form `sk_live_...` or
            `sk_test_...`, sent as a bearer token. Taken from TELLCASEY_API_KEY where it is not given.
        base_url: Replaces every server's URL. Taken from TELLCASEY_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        options: See `ClientOptions`: `retries`, `deadline`, `strict`, `rate_limit`, `on_request` and
            others.
    """

    def __init__(
        self,
        *,
        api_key: str | Callable[[], str] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.BaseTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={"api_key": api_key},
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            **options,
        )

    @property
    def connections(self) -> Connections:
        """Ways of reaching an agent, and the conversations booked through them."""
        from .resources.connections import Connections

        return self._resource(Connections)

    @property
    def calls(self) -> Calls:
        """Phone calls made over a call_out connection."""
        from .resources.calls import Calls

        return self._resource(Calls)


class AsyncTellcasey(AsyncClient):
    """A client of Tellcasey.

    The backend API of tellcasey, for server-to-server use. It lists the connections of an organization,
    the conversations booked through them and the calls made over them, and places outbound calls.

    Args:
        api_key: A backend API key for calls from server to server, of the form `sk_live_...` or
            `sk_test_...`, sent as a bearer token. Taken from TELLCASEY_API_KEY where it is not given.
        base_url: Replaces every server's URL. Taken from TELLCASEY_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        options: See `ClientOptions`: `retries`, `deadline`, `strict`, `rate_limit`, `on_request` and
            others.
    """

    def __init__(
        self,
        *,
        api_key: str | Callable[[], str | Awaitable[str]] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={"api_key": api_key},
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            **options,
        )

    @property
    def connections(self) -> AsyncConnections:
        """Ways of reaching an agent, and the conversations booked through them."""
        from .resources.connections import AsyncConnections

        return self._resource(AsyncConnections)

    @property
    def calls(self) -> AsyncCalls:
        """Phone calls made over a call_out connection."""
        from .resources.calls import AsyncCalls

        return self._resource(AsyncCalls)
