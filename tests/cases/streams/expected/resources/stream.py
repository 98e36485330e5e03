"""Operations on stream."""

from __future__ import annotations

from typing import Any, overload

from .. import models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of
from .._runtime.wire.event_stream import Events as EventStream

_EITHER: Operation[models.News | list[models.Part]] = Operation(
    id="either",
    method="POST",
    path=("/either",),
    body=Json(lambda: models.EitherBody),
    success={200: (Json(lambda: models.News), EventStream(lambda: models.Part))},
)


class StreamResource(Resource):
    """Operations on stream."""

    @overload
    def either(
        self, body: models.EitherBody | models.EitherBodyParam | None = None
    ) -> models.News | list[models.Part]: ...

    @overload
    def either(self, *, stream: bool | None = ...) -> models.News | list[models.Part]: ...

    def either(
        self, body: models.EitherBody | models.EitherBodyParam | None = None, **fields: Any
    ) -> models.News | list[models.Part]:
        """POST /either.

        Args:
            body: The body.
        """
        return self._call(
            _EITHER, body=model_of(models.EitherBody, body, fields) if body is not None or fields else None
        )


class AsyncStreamResource(AsyncResource):
    """Operations on stream."""

    @overload
    async def either(
        self, body: models.EitherBody | models.EitherBodyParam | None = None
    ) -> models.News | list[models.Part]: ...

    @overload
    async def either(self, *, stream: bool | None = ...) -> models.News | list[models.Part]: ...

    async def either(
        self, body: models.EitherBody | models.EitherBodyParam | None = None, **fields: Any
    ) -> models.News | list[models.Part]:
        """POST /either.

        Args:
            body: The body.
        """
        return await self._call(
            _EITHER, body=model_of(models.EitherBody, body, fields) if body is not None or fields else None
        )
