"""The entry point of Alexa skills (ASK, the Alexa Skills Kit)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import _errors, models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.ask_entries import AsyncRaw as _AsyncRaw
    from .._views.ask_entries import AsyncStreaming as _AsyncStreaming
    from .._views.ask_entries import Raw as _Raw
    from .._views.ask_entries import Streaming as _Streaming


_CREATE: Operation[dict[str, Any]] = Operation(
    id="createAskEntry",
    method="POST",
    path=("/v1/ask-entries/",),
    body=Json(lambda: models.AskEntry),
    success={200: Json(dict[str, Any], media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class AskEntries(Resource):
    """The entry point of Alexa skills (ASK, the Alexa Skills Kit)."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self, body: models.AskEntry | models.AskEntryParam, *, options: CallOptions | None = None
    ) -> dict[str, Any]: ...

    @overload
    def create(
        self, *, request: models.AskEntryRequest | models.AskEntryRequestParam, options: CallOptions | None = None
    ) -> dict[str, Any]: ...

    def create(
        self,
        body: models.AskEntry | models.AskEntryParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> dict[str, Any]:
        """Hand a request of an Alexa skill to the service.

        The body is what Alexa sends, so it takes any further members.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 286-302 (inferred: method, summary). Method lost; POST, for
        it has a request body and is no update. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=model_of(models.AskEntry, body, fields), options=options)


class AsyncAskEntries(AsyncResource):
    """The entry point of Alexa skills (ASK, the Alexa Skills Kit)."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self, body: models.AskEntry | models.AskEntryParam, *, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, dict[str, Any]]: ...

    @overload
    def create(
        self, *, request: models.AskEntryRequest | models.AskEntryRequestParam, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, dict[str, Any]]: ...

    async def create(
        self,
        body: models.AskEntry | models.AskEntryParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> dict[str, Any]:
        """Hand a request of an Alexa skill to the service.

        The body is what Alexa sends, so it takes any further members.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 286-302 (inferred: method, summary). Method lost; POST, for
        it has a request body and is no update. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=model_of(models.AskEntry, body, fields), options=options)
