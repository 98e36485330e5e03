"""The clients: where a call starts."""

from __future__ import annotations

from ._runtime.base.api import Api, ApiKey, Basic, Bearer
from ._runtime.client.client_async import AsyncClient
from ._runtime.client.client_sync import Client

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import Unpack

    import httpx2

    from ._runtime.base.options import AsyncClientOptions, ClientOptions, Timeout
    from .resources.locks import AsyncLocks, Locks

API = Api(
    name="Acme",
    package="acme",
    version="0.1.0",
    server="https://locks.example",
    schemes={
        "key": ApiKey("key", name="X-Key", location="header", env="ACME_KEY"),
        "app": ApiKey("app", name="app", location="query", env="ACME_APP"),
        "cookie": ApiKey("session", name="session", location="cookie", env="ACME_SESSION"),
        "token": Bearer("token", env="ACME_TOKEN"),
        "login": Basic("username", "password", username_env="ACME_USERNAME", password_env="ACME_PASSWORD"),
    },
    security=(("key", "app"), ("token",)),
)


class Acme(Client):
    """A client of Locks.

    Args:
        key: Made in the console. Keep it. Taken from ACME_KEY where it is not given.
        app: Proves who is calling. Taken from ACME_APP where it is not given.
        session: Proves who is calling. Taken from ACME_SESSION where it is not given.
        token: Proves who is calling. Taken from ACME_TOKEN where it is not given.
        username: Proves who is calling. Taken from ACME_USERNAME where it is not given.
        password: Proves who is calling. Taken from ACME_PASSWORD where it is not given.
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
        key: str | Callable[[], str] | None = None,
        app: str | Callable[[], str] | None = None,
        session: str | Callable[[], str] | None = None,
        token: str | Callable[[], str] | None = None,
        username: str | Callable[[], str] | None = None,
        password: str | Callable[[], str] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.BaseTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={
                "key": key,
                "app": app,
                "session": session,
                "token": token,
                "username": username,
                "password": password,
            },
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            **options,
        )

    @property
    def locks(self) -> Locks:
        """Operations on locks."""
        from .resources.locks import Locks

        return self._resource(Locks)


class AsyncAcme(AsyncClient):
    """A client of Locks.

    Args:
        key: Made in the console. Keep it. Taken from ACME_KEY where it is not given.
        app: Proves who is calling. Taken from ACME_APP where it is not given.
        session: Proves who is calling. Taken from ACME_SESSION where it is not given.
        token: Proves who is calling. Taken from ACME_TOKEN where it is not given.
        username: Proves who is calling. Taken from ACME_USERNAME where it is not given.
        password: Proves who is calling. Taken from ACME_PASSWORD where it is not given.
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
        key: str | Callable[[], str | Awaitable[str]] | None = None,
        app: str | Callable[[], str | Awaitable[str]] | None = None,
        session: str | Callable[[], str | Awaitable[str]] | None = None,
        token: str | Callable[[], str | Awaitable[str]] | None = None,
        username: str | Callable[[], str | Awaitable[str]] | None = None,
        password: str | Callable[[], str | Awaitable[str]] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={
                "key": key,
                "app": app,
                "session": session,
                "token": token,
                "username": username,
                "password": password,
            },
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            **options,
        )

    @property
    def locks(self) -> AsyncLocks:
        """Operations on locks."""
        from .resources.locks import AsyncLocks

        return self._resource(AsyncLocks)
