"""The clients: where a call starts."""

from __future__ import annotations

from ._runtime.base.api import Api, RateLimit, Retry
from ._runtime.client.client_async import AsyncClient
from ._runtime.client.client_sync import Client

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    import httpx2

    from ._runtime.base.options import AsyncClientOptions, ClientOptions, Timeout
    from .resources.orders import AsyncOrders, Orders

API = Api(
    name="Acme",
    package="acme",
    version="0.1.0",
    server="",
    rate_limit=RateLimit(5, per=2.0),
    rate_limits={"orders": RateLimit(10, per=1.0), "cancelOrder": RateLimit(1, per=60.0)},
    retry=Retry(statuses=[429, 503], connection_errors=False),
)


class Acme(Client):
    """A client of Policies.

    Rate limit: 5 requests in 2 s. `rate_limit=RateLimit(requests, per=seconds)` sets another one.

    Args:
        base_url: The server's URL, which has to be given: the API's document names none. Taken from
            ACME_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        options: See `ClientOptions`: `retries`, `deadline`, `strict`, `rate_limit`, `on_request` and
            others.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.BaseTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={},
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            **options,
        )

    @property
    def orders(self) -> Orders:
        """Operations on orders."""
        from .resources.orders import Orders

        return self._resource(Orders)


class AsyncAcme(AsyncClient):
    """A client of Policies.

    Rate limit: 5 requests in 2 s. `rate_limit=RateLimit(requests, per=seconds)` sets another one.

    Args:
        base_url: The server's URL, which has to be given: the API's document names none. Taken from
            ACME_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        options: See `ClientOptions`: `retries`, `deadline`, `strict`, `rate_limit`, `on_request` and
            others.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={},
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            **options,
        )

    @property
    def orders(self) -> AsyncOrders:
        """Operations on orders."""
        from .resources.orders import AsyncOrders

        return self._resource(AsyncOrders)
