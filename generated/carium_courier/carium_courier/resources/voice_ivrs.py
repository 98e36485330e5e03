"""Interactive voice menus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from .. import _errors
from .._runtime.base.operation import Empty, Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

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

    def create_twiml(self, voice_ivr_id: str | UUID, body: Mapping[str, Any]) -> None:
        """Get the TwiML of the next step of a voice menu.

        Where the voice carrier asks what to do next; it takes any members.

        Args:
            voice_ivr_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5993-6015 (inferred: method, summary). Method lost; POST,
        for it has a request body. The page gives the path and no word on what it does: the summary is ours.

        Response 2XX: Inferred (status): The page shows no success; status, body and media type are not
        documented.
        """
        return self._call(_CREATE_TWIML, voice_ivr_id, body=body)


class AsyncVoiceIvrs(AsyncResource):
    """Interactive voice menus."""

    async def create_twiml(self, voice_ivr_id: str | UUID, body: Mapping[str, Any]) -> None:
        """Get the TwiML of the next step of a voice menu.

        Where the voice carrier asks what to do next; it takes any members.

        Args:
            voice_ivr_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5993-6015 (inferred: method, summary). Method lost; POST,
        for it has a request body. The page gives the path and no word on what it does: the summary is ours.

        Response 2XX: Inferred (status): The page shows no success; status, body and media type are not
        documented.
        """
        return await self._call(_CREATE_TWIML, voice_ivr_id, body=body)
