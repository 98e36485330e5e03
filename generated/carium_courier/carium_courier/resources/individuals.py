"""Individuals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of
from .._runtime.wire.envelopes import JsonApi

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.individuals import AsyncRaw as _AsyncRaw
    from .._views.individuals import AsyncStreaming as _AsyncStreaming
    from .._views.individuals import Raw as _Raw
    from .._views.individuals import Streaming as _Streaming


_GET: Operation[models.IndividualResource] = Operation(
    id="getIndividual",
    method="GET",
    path=("/v1/individuals/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.IndividualDocument, media_type="application/vnd.api+json")},
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

_RECALCULATE_COMMUNICATION_SUMMARY: Operation[models.IndividualResource] = Operation(
    id="recalculateIndividualCommunicationSummary",
    method="POST",
    path=("/v1/individuals/", Segment("id"), "/recalculate-communication-summary/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.IndividualDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class Individuals(Resource):
    """Individuals."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def get(self, individual_id: str | UUID, *, options: CallOptions | None = None) -> models.IndividualResource:
        """Get an individual.

        Args:
            individual_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 745-760 (inferred: method, path, summary). Heading, path and
        method lost; the read by id of the type `individuals`. Its list leaves no trace. The path is
        inferred, so there may be no such operation.
        """
        return self._call(_GET, individual_id, options=options)

    @overload
    def multicast(
        self,
        individual_id: str | UUID,
        body: models.IndividualMulticastRequest | models.IndividualMulticastRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MulticastTask: ...

    @overload
    def multicast(
        self,
        individual_id: str | UUID,
        *,
        template_data: Mapping[str, Any],
        template_id: str,
        organization_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> models.MulticastTask: ...

    def multicast(
        self,
        individual_id: str | UUID,
        body: models.IndividualMulticastRequest | models.IndividualMulticastRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MulticastTask:
        """Send a templated message to an individual.

        Args:
            individual_id: The id of the resource.
            body: The body.
            template_id: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 761-780 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _MULTICAST, individual_id, body=model_of(models.IndividualMulticastRequest, body, fields), options=options
        )

    def recalculate_communication_summary(
        self, individual_id: str | UUID, body: models.EmptyObject | None = None, *, options: CallOptions | None = None
    ) -> models.IndividualResource:
        """Recalculate the communication summary of an individual.

        Args:
            individual_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 781-804 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _RECALCULATE_COMMUNICATION_SUMMARY, individual_id, body={} if body is None else body, options=options
        )


class AsyncIndividuals(AsyncResource):
    """Individuals."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def get(self, individual_id: str | UUID, *, options: CallOptions | None = None) -> models.IndividualResource:
        """Get an individual.

        Args:
            individual_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 745-760 (inferred: method, path, summary). Heading, path and
        method lost; the read by id of the type `individuals`. Its list leaves no trace. The path is
        inferred, so there may be no such operation.
        """
        return await self._call(_GET, individual_id, options=options)

    @overload
    def multicast(
        self,
        individual_id: str | UUID,
        body: models.IndividualMulticastRequest | models.IndividualMulticastRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MulticastTask]: ...

    @overload
    def multicast(
        self,
        individual_id: str | UUID,
        *,
        template_data: Mapping[str, Any],
        template_id: str,
        organization_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MulticastTask]: ...

    async def multicast(
        self,
        individual_id: str | UUID,
        body: models.IndividualMulticastRequest | models.IndividualMulticastRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MulticastTask:
        """Send a templated message to an individual.

        Args:
            individual_id: The id of the resource.
            body: The body.
            template_id: At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 761-780 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _MULTICAST, individual_id, body=model_of(models.IndividualMulticastRequest, body, fields), options=options
        )

    async def recalculate_communication_summary(
        self, individual_id: str | UUID, body: models.EmptyObject | None = None, *, options: CallOptions | None = None
    ) -> models.IndividualResource:
        """Recalculate the communication summary of an individual.

        Args:
            individual_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 781-804 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _RECALCULATE_COMMUNICATION_SUMMARY, individual_id, body={} if body is None else body, options=options
        )
