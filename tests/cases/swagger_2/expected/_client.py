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
    from .resources.pets import AsyncPets, Pets

API = Api(
    name="Acme",
    package="acme",
    version="0.1.0",
    server="https://pets.example/v1",
    schemes={"key": ApiKey("api_key", name="X-Key", location="header", env="ACME_API_KEY")},
    security=(("key",),),
)


class Acme(Client):
    """A client of Old pets.

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
    def pets(self) -> Pets:
        """Operations on pets."""
        from .resources.pets import Pets

        return self._resource(Pets)


class AsyncAcme(AsyncClient):
    """A client of Old pets.

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
    def pets(self) -> AsyncPets:
        """Operations on pets."""
        from .resources.pets import AsyncPets

        return self._resource(AsyncPets)
