"""Text to speech."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, overload

from .. import _errors, models
from .._runtime.base.operation import Empty, Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

_CREATE: Operation[None] = Operation(
    id="createTtsSynthesizer",
    method="POST",
    path=("/v1/tts-synthesizers/",),
    body=Json(lambda: models.TtsSynthesizerCreateDocument),
    success={"2XX": Empty()},
    errors=_errors.ERRORS_4XX,
)


class TtsSynthesizers(Resource):
    """Text to speech."""

    @overload
    def create(self, body: models.TtsSynthesizerCreateDocument | models.TtsSynthesizerCreateDocumentParam) -> None: ...

    @overload
    def create(
        self,
        *,
        data: models.TtsSynthesizerCreateResource | models.TtsSynthesizerCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
    ) -> None: ...

    def create(
        self,
        body: models.TtsSynthesizerCreateDocument | models.TtsSynthesizerCreateDocumentParam | None = None,
        **fields: Any,
    ) -> None:
        """Turn text into speech.

        The page shows no response at all; the audio, if the response carries it, is not described.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4299-4313 (inferred: method, summary). Method lost; POST,
        for it has a request body. The page gives the path and no word on what it does: the summary is ours.

        Response 2XX: Inferred (status): The page shows no success; status, body and media type are not
        documented.
        """
        return self._call(_CREATE, body=model_of(models.TtsSynthesizerCreateDocument, body, fields))


class AsyncTtsSynthesizers(AsyncResource):
    """Text to speech."""

    @overload
    async def create(
        self, body: models.TtsSynthesizerCreateDocument | models.TtsSynthesizerCreateDocumentParam
    ) -> None: ...

    @overload
    async def create(
        self,
        *,
        data: models.TtsSynthesizerCreateResource | models.TtsSynthesizerCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
    ) -> None: ...

    async def create(
        self,
        body: models.TtsSynthesizerCreateDocument | models.TtsSynthesizerCreateDocumentParam | None = None,
        **fields: Any,
    ) -> None:
        """Turn text into speech.

        The page shows no response at all; the audio, if the response carries it, is not described.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4299-4313 (inferred: method, summary). Method lost; POST,
        for it has a request body. The page gives the path and no word on what it does: the summary is ours.

        Response 2XX: Inferred (status): The page shows no success; status, body and media type are not
        documented.
        """
        return await self._call(_CREATE, body=model_of(models.TtsSynthesizerCreateDocument, body, fields))
