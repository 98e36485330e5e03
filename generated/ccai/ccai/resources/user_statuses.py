"""The statuses an agent can be in."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.user_statuses import AsyncRaw as _AsyncRaw
    from .._views.user_statuses import AsyncStreaming as _AsyncStreaming
    from .._views.user_statuses import Raw as _Raw
    from .._views.user_statuses import Streaming as _Streaming


_LIST: Operation[list[models.UserStatus]] = Operation(
    id="listUserStatuses", method="GET", path=("/user_statuses",), success={200: Json(lambda: list[models.UserStatus])}
)


class UserStatuses(Resource):
    """The statuses an agent can be in."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(self, *, options: CallOptions | None = None) -> builtins.list[models.UserStatus]:
        """List the statuses an agent can be in.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 2083-2097 (documented).
        """
        return self._call(_LIST, options=options)


class AsyncUserStatuses(AsyncResource):
    """The statuses an agent can be in."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def list(self, *, options: CallOptions | None = None) -> builtins.list[models.UserStatus]:
        """List the statuses an agent can be in.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 2083-2097 (documented).
        """
        return await self._call(_LIST, options=options)
