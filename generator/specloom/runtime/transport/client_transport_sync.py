"""A client of httpx2 as a transport. Derived from `client_transport_async`."""

from __future__ import annotations

import httpx2


class ClientTransport(httpx2.BaseTransport):
    """Sends through a client of httpx2 that the caller has: its proxies, hooks, authentication and connections.

    Redirects are still the runtime's to follow. Closing the transport leaves the caller's client open.

    Example:
        import httpx2
        from example import Example
        from example.transports import ClientTransport

        with httpx2.Client(proxy="http://localhost:3128") as proxied:
            client = Example(api_key="...", transport=ClientTransport(proxied))
    """

    def __init__(self, client: httpx2.Client) -> None:
        self._client = client

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return its response, with the body still to be read.

        Raises:
            httpx2.HTTPError: No response came.
        """
        return self._client.send(request, stream=True, follow_redirects=False)
