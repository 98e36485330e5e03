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
    from .resources.callbacks import AsyncCallbacks, Callbacks

API = Api(
    name="Speko",
    package="speko",
    version="0.1.0",
    server="https://api.speko.dev",
    schemes={"bearerAuth": Bearer("api_key", env="SPEKO_API_KEY")},
    security=(("bearerAuth",),),
)


class Speko(Client):
    """A client of Speko.

    The part of the Speko API that looks after callbacks. A callback is a phone call to be made later,
    found in the analysis of an earlier call. It can be listed, looked at, cancelled and dispatched
    ahead of its time.

    Args:
        api_key: An API key of the form `sk_live_...`, sent as a bearer token. Taken from SPEKO_API_KEY
            where it is not given.
        base_url: Replaces every server's URL. Taken from SPEKO_BASE_URL where set.
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
    def callbacks(self) -> Callbacks:
        """Phone calls to be made later."""
        from .resources.callbacks import Callbacks

        return self._resource(Callbacks)


class AsyncSpeko(AsyncClient):
    """A client of Speko.

    The part of the Speko API that looks after callbacks. A callback is a phone call to be made later,
    found in the analysis of an earlier call. It can be listed, looked at, cancelled and dispatched
    ahead of its time.

    Args:
        api_key: An API key of the form `sk_live_...`, sent as a bearer token. Taken from SPEKO_API_KEY
            where it is not given.
        base_url: Replaces every server's URL. Taken from SPEKO_BASE_URL where set.
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
    def callbacks(self) -> AsyncCallbacks:
        """Phone calls to be made later."""
        from .resources.callbacks import AsyncCallbacks

        return self._resource(AsyncCallbacks)
