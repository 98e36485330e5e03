"""Operations on events."""

from __future__ import annotations

import builtins

from .. import models
from .._runtime.base.operation import Empty, Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_LIST: Operation[list[models.Event]] = Operation(
    id="listEvents", method="GET", path=("/events",), success={200: Json(lambda: list[models.Event])}
)

_SEND: Operation[None] = Operation(
    id="sendEvent",
    method="POST",
    path=("/events",),
    body=Json(lambda: models.Event),
    success={204: Empty()},
    body_required=True,
)


class Events(Resource):
    """Operations on events."""

    def list(self) -> builtins.list[models.Event]:
        """GET /events."""
        return self._call(_LIST)

    def send(self, body: models.Event | models.EventParam) -> None:
        """POST /events.

        Args:
            body: The body.
        """
        return self._call(_SEND, body=body)


class AsyncEvents(AsyncResource):
    """Operations on events."""

    async def list(self) -> builtins.list[models.Event]:
        """GET /events."""
        return await self._call(_LIST)

    async def send(self, body: models.Event | models.EventParam) -> None:
        """POST /events.

        Args:
            body: The body.
        """
        return await self._call(_SEND, body=body)
