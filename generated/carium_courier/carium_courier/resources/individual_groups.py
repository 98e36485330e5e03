"""Groups of individuals."""

from __future__ import annotations

from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_GET: Operation[models.IndividualGroupDocument] = Operation(
    id="getIndividualGroup",
    method="GET",
    path=("/v1/individual-groups/", Segment("id"), "/"),
    success={200: Json(lambda: models.IndividualGroupDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class IndividualGroups(Resource):
    """Groups of individuals."""

    def get(self, individual_group_id: str | UUID) -> models.IndividualGroupDocument:
        """Get a group of individuals.

        Args:
            individual_group_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 724-744 (inferred: method, path, summary). Heading, path and
        method lost; the read by id of the type `individual-groups`. Its list leaves no trace.
        """
        return self._call(_GET, individual_group_id)


class AsyncIndividualGroups(AsyncResource):
    """Groups of individuals."""

    async def get(self, individual_group_id: str | UUID) -> models.IndividualGroupDocument:
        """Get a group of individuals.

        Args:
            individual_group_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 724-744 (inferred: method, path, summary). Heading, path and
        method lost; the read by id of the type `individual-groups`. Its list leaves no trace.
        """
        return await self._call(_GET, individual_group_id)
