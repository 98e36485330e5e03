"""Requests to aggregate data of individuals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, overload

from .. import _errors, models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

_CREATE: Operation[models.AggregationRequestDocument] = Operation(
    id="createAggregationRequest",
    method="POST",
    path=("/v1/aggregation-requests/",),
    body=Json(lambda: models.AggregationRequestCreateDocument),
    success={201: Json(lambda: models.AggregationRequestDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class AggregationRequests(Resource):
    """Requests to aggregate data of individuals."""

    @overload
    def create(
        self, body: models.AggregationRequestCreateDocument | models.AggregationRequestCreateDocumentParam
    ) -> models.AggregationRequestDocument: ...

    @overload
    def create(
        self,
        *,
        data: models.AggregationRequestCreateResource | models.AggregationRequestCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
    ) -> models.AggregationRequestDocument: ...

    def create(
        self,
        body: models.AggregationRequestCreateDocument | models.AggregationRequestCreateDocumentParam | None = None,
        **fields: Any,
    ) -> models.AggregationRequestDocument:
        """Request an aggregation.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3-29 (inferred: method, summary). Method lost; POST, for it
        has a request body and answers 201. The page gives the path and no word on what it does: the summary
        is ours.
        """
        return self._call(_CREATE, body=model_of(models.AggregationRequestCreateDocument, body, fields))


class AsyncAggregationRequests(AsyncResource):
    """Requests to aggregate data of individuals."""

    @overload
    async def create(
        self, body: models.AggregationRequestCreateDocument | models.AggregationRequestCreateDocumentParam
    ) -> models.AggregationRequestDocument: ...

    @overload
    async def create(
        self,
        *,
        data: models.AggregationRequestCreateResource | models.AggregationRequestCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
    ) -> models.AggregationRequestDocument: ...

    async def create(
        self,
        body: models.AggregationRequestCreateDocument | models.AggregationRequestCreateDocumentParam | None = None,
        **fields: Any,
    ) -> models.AggregationRequestDocument:
        """Request an aggregation.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3-29 (inferred: method, summary). Method lost; POST, for it
        has a request body and answers 201. The page gives the path and no word on what it does: the summary
        is ours.
        """
        return await self._call(_CREATE, body=model_of(models.AggregationRequestCreateDocument, body, fields))
