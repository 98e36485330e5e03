"""Operations on calls."""

from __future__ import annotations

from typing import Any, overload

from .. import models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

_CREATE: Operation[models.Call] = Operation(
    id="createCall",
    method="POST",
    path=("/calls",),
    body=Json(lambda: models.CreateCallBody),
    success={200: Json(lambda: models.Call)},
)


class Calls(Resource):
    """Operations on calls."""

    @overload
    def create(self, body: models.CreateCallBody | models.CreateCallBodyParam | None = None) -> models.Call: ...

    @overload
    def create(self, *, callback_url: str | None = ...) -> models.Call: ...

    def create(
        self, body: models.CreateCallBody | models.CreateCallBodyParam | None = None, **fields: Any
    ) -> models.Call:
        """POST /calls.

        Args:
            body: The body.
        """
        return self._call(
            _CREATE, body=model_of(models.CreateCallBody, body, fields) if body is not None or fields else None
        )


class AsyncCalls(AsyncResource):
    """Operations on calls."""

    @overload
    async def create(self, body: models.CreateCallBody | models.CreateCallBodyParam | None = None) -> models.Call: ...

    @overload
    async def create(self, *, callback_url: str | None = ...) -> models.Call: ...

    async def create(
        self, body: models.CreateCallBody | models.CreateCallBodyParam | None = None, **fields: Any
    ) -> models.Call:
        """POST /calls.

        Args:
            body: The body.
        """
        return await self._call(
            _CREATE, body=model_of(models.CreateCallBody, body, fields) if body is not None or fields else None
        )
