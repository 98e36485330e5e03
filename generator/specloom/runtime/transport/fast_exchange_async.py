"""Whole exchanges by pyreqwest, without httpx2. `fast_exchange_sync` is derived from this module."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from ..base.request import Request, Response, TransportFailure
from .cancellation import async_answer_of
from .decompress import too_large
from .fast import Clients, Configure, ReplyHeaders, async_client_builder, errors, failure_of, sendable

if TYPE_CHECKING:
    import httpx2


class AsyncFastExchange:
    """What sends requests by pyreqwest: whole ones by itself, those that are streamed by way of httpx2's types."""

    def __init__(self, *, configure: Configure | None = None, trust_env: bool = True) -> None:
        self._clients = Clients(async_client_builder, configure, trust_env=trust_env)
        self._errors = errors()

    async def exchange(
        self, request: Request, *, phases: Mapping[str, float | None], left: float | None, limit: int
    ) -> Response | TransportFailure:
        """Send a finished request and return its answer with the whole content, within `left` seconds.

        `phases` are the timeouts of connecting and reading, `limit` is how many octets it may have.

        Raises:
            ValueError: The URL cannot be sent as it stands.
            RuntimeError: Not in this process, or not in this event loop.
        """
        building = self._clients.of(phases).request(request.method, sendable(request.url)).headers(request.headers)
        if request.content or request.method in ("POST", "PUT", "PATCH"):
            building = building.body_bytes(request.content)
        if left is not None:
            building = building.timeout(timedelta(seconds=max(0.001, left)))
        streamed = building.build_streamed()
        try:
            reply = await async_answer_of(streamed.__aenter__())
            try:
                content = await async_answer_of(reply.body_reader.read(limit)) or b""
                longer = len(content) >= limit and await async_answer_of(reply.body_reader.read(1))
            finally:
                await streamed.__aexit__(None, None, None)
        except self._errors as error:
            return failure_of(error)
        response = Response(reply.status, ReplyHeaders(reply))
        if longer:
            return too_large(response, limit)
        response.content = bytes(content)
        return response

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return its response, with the body still to be read.

        Raises:
            httpx2.HTTPError: No response came.
            ValueError: The URL cannot be sent as it stands.
            RuntimeError: Not in this process, or not in this event loop.
        """
        from .fast_streams_async import async_opened

        return await async_opened(request, self._clients, self._errors)

    async def aclose(self) -> None:
        """Close all connections."""
        for client in self._clients.detach():
            await client.close()
