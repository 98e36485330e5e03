"""The clients: where a call starts."""

from __future__ import annotations

from ._runtime.base.api import Api, ApiKey
from ._runtime.client.client_async import AsyncClient
from ._runtime.client.client_sync import Client

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import Unpack

    import httpx2

    from ._runtime.base.options import AsyncClientOptions, ClientOptions, Timeout
    from .resources.a import A, AsyncA

API = Api(
    name="Acme",
    package="acme",
    version="0.1.0",
    server="https://hostile.example/'+str(1)+'",
    schemes={"k.1-2": ApiKey("api_key", name="X'\"\n", location="header", env="ACME_API_KEY")},
)


class Acme(Client):
    """A client of \"\"\" import os # {{ 7*7 }}.

    Ends in a quote \\"

    Args:
        api_key: Proves who is calling. Taken from ACME_API_KEY where it is not given.
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
    def a(self) -> A:
        """{% raw %} �reversed� \\"""
        from .resources.a import A

        return self._resource(A)


class AsyncAcme(AsyncClient):
    """A client of \"\"\" import os # {{ 7*7 }}.

    Ends in a quote \\"

    Args:
        api_key: Proves who is calling. Taken from ACME_API_KEY where it is not given.
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
    def a(self) -> AsyncA:
        """{% raw %} �reversed� \\"""
        from .resources.a import AsyncA

        return self._resource(AsyncA)
