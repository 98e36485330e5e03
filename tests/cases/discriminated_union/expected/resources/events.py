"""Operations on events."""

from __future__ import annotations

from builtins import list as List

from .. import models
from .._runtime.base.operation import Call, Empty, Json, Operation
from .._runtime.client.resource import AsyncResource, Resource

_LIST: Operation[List[models.Event]] = Operation(
    id="listEvents", method="GET", path=("/events",), success={200: Json(lambda: List[models.Event])}
)


def _list() -> Call[List[models.Event]]:
    return Call(_LIST)


_SEND: Operation[None] = Operation(
    id="sendEvent",
    method="POST",
    path=("/events",),
    body=Json(lambda: models.Event),
    success={204: Empty()},
    body_required=True,
)


def _send(body: models.Event | models.EventParam) -> Call[None]:
    return Call(_SEND, body=body)


class Events(Resource):
    """Operations on events."""

    def list(self) -> List[models.Event]:
        """GET /events."""
        return self._call(_list())

    def send(self, body: models.Event | models.EventParam) -> None:
        """POST /events.

        Args:
            body: The body.
        """
        return self._call(_send(body))


class AsyncEvents(AsyncResource):
    """Operations on events."""

    async def list(self) -> List[models.Event]:
        """GET /events. See `Events.list`."""
        return await self._call(_list())

    async def send(self, body: models.Event | models.EventParam) -> None:
        """POST /events. See `Events.send`."""
        return await self._call(_send(body))
