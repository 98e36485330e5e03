"""Operations on dogs."""

from __future__ import annotations

from .. import models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_GET: Operation[models.Dog] = Operation(
    id="getDog", method="GET", path=("/dogs/", Segment("id", int)), success={200: Json(lambda: models.Dog)}
)


class Dogs(Resource):
    """Operations on dogs."""

    def get(self, dog_id: int) -> models.Dog:
        """GET /dogs/{id}."""
        return self._call(_GET, dog_id)


class AsyncDogs(AsyncResource):
    """Operations on dogs."""

    async def get(self, dog_id: int) -> models.Dog:
        """GET /dogs/{id}."""
        return await self._call(_GET, dog_id)
