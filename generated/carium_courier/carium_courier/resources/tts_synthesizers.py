"""Text to speech."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from .. import _errors, models
from .._runtime.base.operation import Binary, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.tts_synthesizers import AsyncRaw as _AsyncRaw
    from .._views.tts_synthesizers import AsyncStreaming as _AsyncStreaming
    from .._views.tts_synthesizers import Raw as _Raw
    from .._views.tts_synthesizers import Streaming as _Streaming


_CREATE: Operation[bytes] = Operation(
    id="createTtsSynthesizer",
    method="POST",
    path=("/v1/tts-synthesizers/",),
    body=JsonApi(
        lambda: models.TtsSynthesizerCreateDocument,
        content=lambda: models.TtsSynthesizerCreateAttributes,
        resource="tts-synthesizers",
    ),
    success={"2XX": Binary("*/*")},
    errors=_errors.ERRORS_4XX,
)


class TtsSynthesizers(Resource):
    """Text to speech."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self,
        body: models.TtsSynthesizerCreateDocument | models.TtsSynthesizerCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> bytes: ...

    @overload
    def create(
        self,
        *,
        locale: str | None = ...,
        text: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> bytes: ...

    def create(
        self,
        body: models.TtsSynthesizerCreateDocument | models.TtsSynthesizerCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> bytes:
        """Turn text into speech.

        The page shows no response at all. Whatever comes is given as octets, the audio if the response
        carries it.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4299-4313 (inferred: method, summary). Method lost; POST,
        for it has a request body. The page gives the path and no word on what it does: the summary is ours.

        Response 2XX: Inferred (status, media-type, type, format): The page shows no success; status, body
        and media type are not documented.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)


class AsyncTtsSynthesizers(AsyncResource):
    """Text to speech."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self,
        body: models.TtsSynthesizerCreateDocument | models.TtsSynthesizerCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, bytes]: ...

    @overload
    def create(
        self,
        *,
        locale: str | None = ...,
        text: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, bytes]: ...

    async def create(
        self,
        body: models.TtsSynthesizerCreateDocument | models.TtsSynthesizerCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> bytes:
        """Turn text into speech.

        The page shows no response at all. Whatever comes is given as octets, the audio if the response
        carries it.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4299-4313 (inferred: method, summary). Method lost; POST,
        for it has a request body. The page gives the path and no word on what it does: the summary is ours.

        Response 2XX: Inferred (status, media-type, type, format): The page shows no success; status, body
        and media type are not documented.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)
