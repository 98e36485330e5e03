"""Interactive voice menus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from .. import _errors
from .._runtime.base.operation import Empty, Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.voice_ivrs import AsyncRaw as _AsyncRaw
    from .._views.voice_ivrs import AsyncStreaming as _AsyncStreaming
    from .._views.voice_ivrs import Raw as _Raw
    from .._views.voice_ivrs import Streaming as _Streaming


_CREATE_TWIML: Operation[None] = Operation(
    id="createVoiceIvrTwiml",
    method="POST",
    path=("/v1/voice-ivrs/", Segment("id"), "/twiml/"),
    body=Json(dict[str, Any]),
    success={"2XX": Empty()},
    errors=_errors.ERRORS_4XX,
    body_required=True,
)


class VoiceIvrs(Resource):
    """Interactive voice menus."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def create_twiml(
        self, voice_ivr_id: str | UUID, body: Mapping[str, Any], *, options: CallOptions | None = None
    ) -> None:
        """Get the TwiML of the next step of a voice menu.

        Called by the voice carrier, which asks what to do next, not by clients, which have no use for it.
        It takes any members.

        Args:
            voice_ivr_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5993-6015 (inferred: method, summary). Method lost; POST,
        for it has a request body. The page gives the path and no word on what it does: the summary is ours.

        Response 2XX: Inferred (status): The page shows no success; status, body and media type are not
        documented.
        """
        return self._call(_CREATE_TWIML, voice_ivr_id, body=body, options=options)


class AsyncVoiceIvrs(AsyncResource):
    """Interactive voice menus."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def create_twiml(
        self, voice_ivr_id: str | UUID, body: Mapping[str, Any], *, options: CallOptions | None = None
    ) -> None:
        """Get the TwiML of the next step of a voice menu.

        Called by the voice carrier, which asks what to do next, not by clients, which have no use for it.
        It takes any members.

        Args:
            voice_ivr_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5993-6015 (inferred: method, summary). Method lost; POST,
        for it has a request body. The page gives the path and no word on what it does: the summary is ours.

        Response 2XX: Inferred (status): The page shows no success; status, body and media type are not
        documented.
        """
        return await self._call(_CREATE_TWIML, voice_ivr_id, body=body, options=options)
