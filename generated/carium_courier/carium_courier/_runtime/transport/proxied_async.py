"""The transport of a client that was given none: direct, or by way of proxies.

`proxied_sync` is derived from this module.
"""

from __future__ import annotations

from typing import Any

import httpx2

from .network_async import AsyncNetwork
from .proxies import Proxies

# Connections that are kept open: as many as may be used at once, or busy clients would open new ones all the time.
_LIMITS = httpx2.Limits(max_connections=100, max_keepalive_connections=100, keepalive_expiry=5.0)


def async_own_transport(*, trust_env: bool) -> httpx2.AsyncBaseTransport:
    """Return a new transport, which goes by way of the environment's proxies where it is trusted and names any."""
    proxies = Proxies() if trust_env else None
    if proxies:
        return _AsyncProxied(proxies)
    return _AsyncDirect(trust_env=trust_env)


class _AsyncDirect(httpx2.AsyncHTTPTransport):
    """Sends requests over connections of its own, which end with it, and within deadlines."""

    def __init__(self, *, trust_env: bool = True, proxy: str | None = None) -> None:
        super().__init__(limits=_LIMITS, trust_env=trust_env, proxy=proxy)
        # There is no option for it; a test says what to do if there is no such attribute any more.
        pool: Any = self._pool
        self._network = pool._network_backend = AsyncNetwork(pool._network_backend)

    async def aclose(self) -> None:
        """Close all connections."""
        self._network.closed = True
        await super().aclose()

    @property
    def networks(self) -> list[AsyncNetwork]:
        """What has opened its connections."""
        return [self._network]


class _AsyncProxied(httpx2.AsyncBaseTransport):
    """Sends each request by way of the proxy for its server."""

    def __init__(self, proxies: Proxies) -> None:
        self._proxies = proxies
        self._by_proxy: dict[str | None, _AsyncDirect] = {}

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return its response, with the body still to be read.

        Raises:
            httpx2.HTTPError: No response came.
            ImportError: The proxy speaks SOCKS, and the package for that is not there.
            ValueError: The proxy's URL is none.
        """
        url = request.url
        proxy = self._proxies.of(url.scheme, url.host, url.port)
        transport = self._by_proxy.get(proxy)
        if transport is None:
            made = _AsyncDirect(proxy=proxy)
            transport = self._by_proxy.setdefault(proxy, made)
        return await transport.handle_async_request(request)

    async def aclose(self) -> None:
        """Close all connections."""
        for transport in self._by_proxy.values():
            await transport.aclose()

    @property
    def networks(self) -> list[AsyncNetwork]:
        """What has opened its connections."""
        return [network for transport in self._by_proxy.values() for network in transport.networks]
