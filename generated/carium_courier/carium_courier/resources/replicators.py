"""Replicators of data."""

from __future__ import annotations

from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_LIST: Operation[models.ReplicatorPage] = Operation(
    id="listReplicators",
    method="GET",
    path=("/v1/replicators/",),
    success={200: Json(lambda: models.ReplicatorPage, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.ReplicatorDocument] = Operation(
    id="getReplicator",
    method="GET",
    path=("/v1/replicators/", Segment("id"), "/"),
    success={200: Json(lambda: models.ReplicatorDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class Replicators(Resource):
    """Replicators of data."""

    def list(self) -> models.ReplicatorPage:
        """List replicators.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3583-3595 (inferred: method, path, summary). Heading, path
        and method lost; the list of the type `replicators`, without page parameters.
        """
        return self._call(_LIST)

    def get(self, replicator_id: str | UUID) -> models.ReplicatorDocument:
        """Get a replicator.

        Args:
            replicator_id: The id of the resource.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3596-3606 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type.
        """
        return self._call(_GET, replicator_id)


class AsyncReplicators(AsyncResource):
    """Replicators of data."""

    async def list(self) -> models.ReplicatorPage:
        """List replicators.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3583-3595 (inferred: method, path, summary). Heading, path
        and method lost; the list of the type `replicators`, without page parameters.
        """
        return await self._call(_LIST)

    async def get(self, replicator_id: str | UUID) -> models.ReplicatorDocument:
        """Get a replicator.

        Args:
            replicator_id: The id of the resource.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3596-3606 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type.
        """
        return await self._call(_GET, replicator_id)
