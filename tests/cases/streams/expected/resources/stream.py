"""Operations on stream."""

from __future__ import annotations

from builtins import list as List
from typing import Any, overload

from .. import models
from .._runtime.base.operation import Call, Json, Operation
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of
from .._runtime.wire.event_stream import Events as EventStream

_EITHER: Operation[models.News | List[models.Part]] = Operation(
    id="either",
    method="POST",
    path=("/either",),
    body=Json(lambda: models.EitherBody),
    success={200: (Json(lambda: models.News), EventStream(lambda: models.Part))},
)


def _either(body: models.EitherBody | None) -> Call[models.News | List[models.Part]]:
    return Call(_EITHER, body=body)


class StreamResource(Resource):
    """Operations on stream."""

    @overload
    def either(self, body: models.EitherBody | None = None) -> models.News | List[models.Part]: ...

    @overload
    def either(self, *, stream: bool | None = ...) -> models.News | List[models.Part]: ...

    def either(self, body: models.EitherBody | None = None, **fields: Any) -> models.News | List[models.Part]:
        """POST /either.

        Args:
            body: The body.
        """
        return self._call(_either(model_of(models.EitherBody, body, fields) if body is not None or fields else None))


class AsyncStreamResource(AsyncResource):
    """Operations on stream."""

    @overload
    async def either(self, body: models.EitherBody | None = None) -> models.News | List[models.Part]: ...

    @overload
    async def either(self, *, stream: bool | None = ...) -> models.News | List[models.Part]: ...

    async def either(self, body: models.EitherBody | None = None, **fields: Any) -> models.News | List[models.Part]:
        """POST /either. See `StreamResource.either`."""
        return await self._call(
            _either(model_of(models.EitherBody, body, fields) if body is not None or fields else None)
        )
