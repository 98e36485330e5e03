"""The statuses an agent can be in."""

from __future__ import annotations

import builtins

from .. import models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_LIST: Operation[list[models.UserStatus]] = Operation(
    id="listUserStatuses", method="GET", path=("/user_statuses",), success={200: Json(lambda: list[models.UserStatus])}
)


class UserStatuses(Resource):
    """The statuses an agent can be in."""

    def list(self) -> builtins.list[models.UserStatus]:
        """List the statuses an agent can be in.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 2083-2097 (documented).
        """
        return self._call(_LIST)


class AsyncUserStatuses(AsyncResource):
    """The statuses an agent can be in."""

    async def list(self) -> builtins.list[models.UserStatus]:
        """List the statuses an agent can be in.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong. Inferred (status): The page
                documents no error. This is the status that basic authentication answers with (RFC 9110,
                section 15.5.2); no body is known.

        Source: 002_032db7cf281d0faa.txt, lines 2083-2097 (documented).
        """
        return await self._call(_LIST)
