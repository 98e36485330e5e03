"""Individuals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

_GET: Operation[models.IndividualDocument] = Operation(
    id="getIndividual",
    method="GET",
    path=("/v1/individuals/", Segment("id"), "/"),
    success={200: Json(lambda: models.IndividualDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_MULTICAST: Operation[models.MulticastTask] = Operation(
    id="multicastIndividual",
    method="POST",
    path=("/v1/individuals/", Segment("id"), "/multicast/"),
    body=Json(lambda: models.IndividualMulticastRequest),
    success={201: Json(lambda: models.MulticastTask, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_RECALCULATE_COMMUNICATION_SUMMARY: Operation[models.IndividualDocument] = Operation(
    id="recalculateIndividualCommunicationSummary",
    method="POST",
    path=("/v1/individuals/", Segment("id"), "/recalculate-communication-summary/"),
    body=Json(lambda: models.EmptyObject),
    success={201: Json(lambda: models.IndividualDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
    body_required=True,
)


class Individuals(Resource):
    """Individuals."""

    def get(self, individual_id: str | UUID) -> models.IndividualDocument:
        """Get an individual.

        Args:
            individual_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 745-760 (inferred: method, path, summary). Heading, path and
        method lost; the read by id of the type `individuals`. Its list leaves no trace.
        """
        return self._call(_GET, individual_id)

    @overload
    def multicast(
        self,
        individual_id: str | UUID,
        body: models.IndividualMulticastRequest | models.IndividualMulticastRequestParam,
    ) -> models.MulticastTask: ...

    @overload
    def multicast(
        self,
        individual_id: str | UUID,
        *,
        template_data: Mapping[str, Any],
        template_id: str,
        organization_id: UUID | str | None = ...,
    ) -> models.MulticastTask: ...

    def multicast(
        self,
        individual_id: str | UUID,
        body: models.IndividualMulticastRequest | models.IndividualMulticastRequestParam | None = None,
        **fields: Any,
    ) -> models.MulticastTask:
        """Send a templated message to an individual.

        Args:
            individual_id: The id of the resource.
            body: The body.
            template_id: At most 255 characters.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 761-780 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_MULTICAST, individual_id, body=model_of(models.IndividualMulticastRequest, body, fields))

    def recalculate_communication_summary(
        self, individual_id: str | UUID, body: models.EmptyObject
    ) -> models.IndividualDocument:
        """Recalculate the communication summary of an individual.

        Args:
            individual_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 781-804 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_RECALCULATE_COMMUNICATION_SUMMARY, individual_id, body=body)


class AsyncIndividuals(AsyncResource):
    """Individuals."""

    async def get(self, individual_id: str | UUID) -> models.IndividualDocument:
        """Get an individual.

        Args:
            individual_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 745-760 (inferred: method, path, summary). Heading, path and
        method lost; the read by id of the type `individuals`. Its list leaves no trace.
        """
        return await self._call(_GET, individual_id)

    @overload
    async def multicast(
        self,
        individual_id: str | UUID,
        body: models.IndividualMulticastRequest | models.IndividualMulticastRequestParam,
    ) -> models.MulticastTask: ...

    @overload
    async def multicast(
        self,
        individual_id: str | UUID,
        *,
        template_data: Mapping[str, Any],
        template_id: str,
        organization_id: UUID | str | None = ...,
    ) -> models.MulticastTask: ...

    async def multicast(
        self,
        individual_id: str | UUID,
        body: models.IndividualMulticastRequest | models.IndividualMulticastRequestParam | None = None,
        **fields: Any,
    ) -> models.MulticastTask:
        """Send a templated message to an individual.

        Args:
            individual_id: The id of the resource.
            body: The body.
            template_id: At most 255 characters.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 761-780 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _MULTICAST, individual_id, body=model_of(models.IndividualMulticastRequest, body, fields)
        )

    async def recalculate_communication_summary(
        self, individual_id: str | UUID, body: models.EmptyObject
    ) -> models.IndividualDocument:
        """Recalculate the communication summary of an individual.

        Args:
            individual_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 781-804 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_RECALCULATE_COMMUNICATION_SUMMARY, individual_id, body=body)
