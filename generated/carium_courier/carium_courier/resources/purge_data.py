"""Removal of the data of an entity; its type on the wire is `system-purges`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from .. import _errors, models
from .._runtime.base.operation import Empty, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.purge_data import AsyncRaw as _AsyncRaw
    from .._views.purge_data import AsyncStreaming as _AsyncStreaming
    from .._views.purge_data import Raw as _Raw
    from .._views.purge_data import Streaming as _Streaming


_PURGE: Operation[None] = Operation(
    id="purgeData",
    method="POST",
    path=("/v1/purge-data/",),
    body=JsonApi(
        lambda: models.SystemPurgeCreateDocument,
        content=lambda: models.SystemPurgeCreateAttributes,
        resource="system-purges",
    ),
    success={201: Empty()},
    errors=_errors.ERRORS_4XX,
)


class PurgeData(Resource):
    """Removal of the data of an entity; its type on the wire is `system-purges`."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def purge(
        self,
        body: models.SystemPurgeCreateDocument | models.SystemPurgeCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> None: ...

    @overload
    def purge(
        self,
        *,
        archive: bool | None = ...,
        entity_id: str | None = ...,
        entity_type: str | None = ...,
        reference_id: str | None = ...,
        request_id: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> None: ...

    def purge(
        self,
        body: models.SystemPurgeCreateDocument | models.SystemPurgeCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> None:
        """Purge the data of an entity.

        Args:
            body: The body.
            archive: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3562-3582 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_PURGE, body=enveloped(_PURGE, body, fields), options=options)


class AsyncPurgeData(AsyncResource):
    """Removal of the data of an entity; its type on the wire is `system-purges`."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def purge(
        self,
        body: models.SystemPurgeCreateDocument | models.SystemPurgeCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, None]: ...

    @overload
    def purge(
        self,
        *,
        archive: bool | None = ...,
        entity_id: str | None = ...,
        entity_type: str | None = ...,
        reference_id: str | None = ...,
        request_id: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, None]: ...

    async def purge(
        self,
        body: models.SystemPurgeCreateDocument | models.SystemPurgeCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> None:
        """Purge the data of an entity.

        Args:
            body: The body.
            archive: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3562-3582 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_PURGE, body=enveloped(_PURGE, body, fields), options=options)
