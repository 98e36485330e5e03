"""Operations on animals."""

from __future__ import annotations

from .. import models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_GET: Operation[models.Animal] = Operation(
    id="getAnimal", method="GET", path=("/animals/", Segment("id", int)), success={200: Json(lambda: models.Animal)}
)


class Animals(Resource):
    """Operations on animals."""

    def get(self, animal_id: int) -> models.Animal:
        """GET /animals/{id}."""
        return self._call(_GET, animal_id)


class AsyncAnimals(AsyncResource):
    """Operations on animals."""

    async def get(self, animal_id: int) -> models.Animal:
        """GET /animals/{id}."""
        return await self._call(_GET, animal_id)
