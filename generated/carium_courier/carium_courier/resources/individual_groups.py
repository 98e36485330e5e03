"""Groups of individuals."""

from __future__ import annotations

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

    def get(self, individual_group_id: str) -> models.IndividualGroupDocument:
        """Get a group of individuals.

        Args:
            individual_group_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 724-744 (inferred).
        """
        return self._call(_GET, individual_group_id)


class AsyncIndividualGroups(AsyncResource):
    """Groups of individuals."""

    async def get(self, individual_group_id: str) -> models.IndividualGroupDocument:
        """Get a group of individuals.

        Args:
            individual_group_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 724-744 (inferred).
        """
        return await self._call(_GET, individual_group_id)
