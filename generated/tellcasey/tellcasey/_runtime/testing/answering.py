"""For tests: a transport that answers in this process, for both kinds of clients."""

from __future__ import annotations

import httpx2


class AnsweringTransport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """An httpx2 transport whose `answer` makes the responses. `requests` holds what was sent."""

    def __init__(self) -> None:
        self.requests: list[httpx2.Request] = []

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        """Return the response to a request whose content has been read."""
        raise NotImplementedError

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request."""
        request.read()
        self.requests.append(request)
        return self.answer(request)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request."""
        await request.aread()
        self.requests.append(request)
        return self.answer(request)
