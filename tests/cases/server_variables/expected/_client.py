"""The clients: where a call starts."""

from __future__ import annotations

from ._runtime.base.api import Api, RateLimit, ServerVariable
from ._runtime.client.client_async import AsyncClient
from ._runtime.client.client_sync import Client

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    import httpx2

    from ._runtime.base.options import AsyncClientOptions, ClientOptions, Timeout
    from .resources.a import A, AsyncA
    from .resources.b import AsyncB, B

API = Api(
    name="Acme",
    package="acme",
    version="0.1.0",
    server=(
        "https://",
        ServerVariable("region", default="eu", enum=("eu", "us"), env="ACME_REGION"),
        ".",
        ServerVariable("your-domain", required=True, argument="your_domain", env="ACME_YOUR_DOMAIN"),
        "/v",
        ServerVariable("1", default="2", argument="server_1", env="ACME_SERVER_1"),
        "/",
        ServerVariable("unknown", required=True, env="ACME_UNKNOWN"),
    ),
    rate_limit=RateLimit(5, per=2.0),
)


class Acme(Client):
    """A client of Regions.

    Everywhere at once. And more.

    Rate limit: 5 requests in 2 s. `rate_limit=RateLimit(requests, per=seconds)` sets another one.

    Args:
        region: Where the data is.
        your_domain: A part of the server's URL.
        server_1: A part of the server's URL.
        unknown: A part of the server's URL.
        base_url: Replaces every server's URL. Taken from ACME_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        options: See `ClientOptions`: `retries`, `deadline`, `strict`, `rate_limit`, `on_request` and
            others.
    """

    def __init__(
        self,
        *,
        region: str | None = None,
        your_domain: str | None = None,
        server_1: str | None = None,
        unknown: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.BaseTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={},
            variables={"region": region, "your-domain": your_domain, "1": server_1, "unknown": unknown},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            **options,
        )

    @property
    def a(self) -> A:
        """Operations on a."""
        from .resources.a import A

        return self._resource(A)

    @property
    def b(self) -> B:
        """Operations on b."""
        from .resources.b import B

        return self._resource(B)


class AsyncAcme(AsyncClient):
    """A client of Regions.

    Everywhere at once. And more.

    Rate limit: 5 requests in 2 s. `rate_limit=RateLimit(requests, per=seconds)` sets another one.

    Args:
        region: Where the data is.
        your_domain: A part of the server's URL.
        server_1: A part of the server's URL.
        unknown: A part of the server's URL.
        base_url: Replaces every server's URL. Taken from ACME_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        options: See `ClientOptions`: `retries`, `deadline`, `strict`, `rate_limit`, `on_request` and
            others.
    """

    def __init__(
        self,
        *,
        region: str | None = None,
        your_domain: str | None = None,
        server_1: str | None = None,
        unknown: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={},
            variables={"region": region, "your-domain": your_domain, "1": server_1, "unknown": unknown},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            **options,
        )

    @property
    def a(self) -> AsyncA:
        """Operations on a."""
        from .resources.a import AsyncA

        return self._resource(AsyncA)

    @property
    def b(self) -> AsyncB:
        """Operations on b."""
        from .resources.b import AsyncB

        return self._resource(AsyncB)
