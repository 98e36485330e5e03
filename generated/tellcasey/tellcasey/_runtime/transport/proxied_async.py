"""The transport of a client that was given none: direct, or by way of proxies.

`proxied_sync` is derived from this module.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from os import environ
from os.path import exists
from ssl import PROTOCOL_TLS_CLIENT, SSLContext
from typing import Any

import httpcore2
import httpx2
from httpcore2._synchronization import AsyncShieldCancellation

from .connections_async import AsyncConnections, Server
from .library_errors import LIBRARY_ERRORS, public
from .network_async import AsyncNetwork
from .proxies import Proxies

_SCHEMES = (b"http", b"https")
_CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR")
_UNSUPPORTED = "Request URL has an unsupported protocol '{}://'."
# As many may be kept open as may be used at once, or busy clients would open new ones all the time.
_MAX_CONNECTIONS = 100
_EXPIRY = 5.0
_LIMITS = httpx2.Limits(
    max_connections=_MAX_CONNECTIONS, max_keepalive_connections=_MAX_CONNECTIONS, keepalive_expiry=_EXPIRY
)


def async_own_transport(*, trust_env: bool) -> httpx2.AsyncBaseTransport:
    """Return a new transport, which goes by way of the environment's proxies where it is trusted and names any."""
    proxies = Proxies() if trust_env else None
    if proxies:
        return _AsyncProxied(proxies)
    return _AsyncDirect(trust_env=trust_env)


class _AsyncDirect(httpx2.AsyncBaseTransport):
    """Sends requests over connections of its own, which end with it, and within deadlines."""

    def __init__(self, *, trust_env: bool = True, proxy: str | None = None) -> None:
        # The usual certificates are read with the first connection that needs them. No server is trusted before.
        late = proxy is None and all(map(exists, filter(None, map(environ.get, _CERTIFICATES))))
        verify: Any = SSLContext(PROTOCOL_TLS_CLIENT) if late else True
        made: Any = httpx2.AsyncHTTPTransport(verify=verify, limits=_LIMITS, trust_env=trust_env, proxy=proxy)
        # There are no options for it; tests say what to do if there are no such attributes any more.
        self._pool: Any = made._pool
        self._reads_certificates = late
        self._trust_env = trust_env
        self._network = self._pool._network_backend = AsyncNetwork(self._pool._network_backend)
        self._connections = AsyncConnections(self._connection, limit=_MAX_CONNECTIONS, expiry=_EXPIRY)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return its response, with the body still to be read.

        Raises:
            httpx2.HTTPError: No response came.
        """
        url = request.url
        server = url.raw_scheme, url.raw_host, url.port
        outgoing = httpcore2.Request(
            request.method,
            httpcore2.URL(scheme=server[0], host=server[1], port=server[2], target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        connections = self._connections
        try:
            if server[0] not in _SCHEMES:
                raise httpcore2.UnsupportedProtocol(_UNSUPPORTED.format(server[0].decode()))
            connection = await connections.take(server, request.extensions.get("timeout", {}).get("pool"))
            try:
                response = await connection.handle_async_request(outgoing)
            except BaseException as error:
                await connections.give_back(connection)
                raise error from None
        except LIBRARY_ERRORS as error:
            raise public(error) from error
        stream = _AsyncContent(response.stream, connections, connection)
        return httpx2.Response(response.status, headers=response.headers, stream=stream, extensions=response.extensions)

    def _connection(self, server: Server) -> Any:
        scheme, host, port = server
        if self._reads_certificates and scheme == b"https":
            try:
                self._pool._ssl_context = httpx2.create_ssl_context(trust_env=self._trust_env)
            except OSError as error:
                raise httpcore2.ConnectError(f"The certificates cannot be read: {error}") from None
            self._reads_certificates = False
        return self._pool.create_connection(httpcore2.URL(scheme=scheme, host=host, port=port, target=b"/").origin)

    async def aclose(self) -> None:
        """Close all connections."""
        self._network.closed = True
        await self._connections.aclose()

    @property
    def networks(self) -> list[AsyncNetwork]:
        """What has opened its connections."""
        return [self._network]


class _AsyncContent(httpx2.AsyncByteStream):
    """The content of a response. Its connection is given back when it is closed."""

    def __init__(self, stream: Any, connections: AsyncConnections, connection: Any) -> None:
        self._httpcore_stream = stream
        self._connections = connections
        self._connection = connection
        self._closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        parts = aiter(self._httpcore_stream)
        try:
            async for part in parts:  # noqa: UP028, RUF100  # not where it is asynchronous
                yield part
        except BaseException as error:
            with AsyncShieldCancellation():
                await parts.aclose()
                await self.aclose()
            if isinstance(error, LIBRARY_ERRORS):
                raise public(error) from error
            raise

    async def aclose(self) -> None:
        """Give the connection back, or close it where there is more to come."""
        if not self._closed:
            self._closed = True
            try:
                with AsyncShieldCancellation():
                    await self._httpcore_stream.aclose()
            finally:
                await self._connections.give_back(self._connection)


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
