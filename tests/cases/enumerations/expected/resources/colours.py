"""Operations on colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import models
from .._runtime.base.operation import Json, Operation, Parameter
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_LIST: Operation[models.Colours] = Operation(
    id="listColours",
    method="GET",
    path=("/colours",),
    query=(Parameter("kind"), Parameter("level[]", (int,)), Parameter("sort")),
    success={200: Json(lambda: models.Colours)},
)


class Colours(Resource):
    """Operations on colours."""

    def list(
        self,
        *,
        kind: models.Kind | str | None = None,
        levels: Sequence[models.Level | int] | None = None,
        sort: Literal["name"] | None = None,
    ) -> models.Colours:
        """GET /colours."""
        return self._call(_LIST, kind, levels, sort)


class AsyncColours(AsyncResource):
    """Operations on colours."""

    async def list(
        self,
        *,
        kind: models.Kind | str | None = None,
        levels: Sequence[models.Level | int] | None = None,
        sort: Literal["name"] | None = None,
    ) -> models.Colours:
        """GET /colours."""
        return await self._call(_LIST, kind, levels, sort)
