"""A client of httpx2 as a transport. `client_transport_sync` is derived from this module."""

from __future__ import annotations

import httpx2


class AsyncClientTransport(httpx2.AsyncBaseTransport):
    """Sends through a client of httpx2 that the caller has: its proxies, hooks, authentication and connections.

    Redirects are still the runtime's to follow. Closing the transport leaves the caller's client open.

    Example:
        import httpx2
        from example import AsyncExample
        from example.transports import AsyncClientTransport

        async with httpx2.AsyncClient(proxy="http://localhost:3128") as proxied:
            client = AsyncExample(api_key="...", transport=AsyncClientTransport(proxied))
    """

    def __init__(self, client: httpx2.AsyncClient) -> None:
        self._client = client

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return its response, with the body still to be read.

        Raises:
            httpx2.HTTPError: No response came.
        """
        return await self._client.send(request, stream=True, follow_redirects=False)
