"""The entry point of Alexa skills (ASK, the Alexa Skills Kit)."""

from __future__ import annotations

from typing import Any

from .. import _errors, models
from .._runtime.base.operation import Json, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_CREATE: Operation[dict[str, Any]] = Operation(
    id="createAskEntry",
    method="POST",
    path=("/v1/ask-entries/",),
    body=Json(lambda: models.AskEntry),
    success={200: Json(dict[str, Any], media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
    body_required=True,
)


class AskEntries(Resource):
    """The entry point of Alexa skills (ASK, the Alexa Skills Kit)."""

    def create(self, body: models.AskEntry | models.AskEntryParam) -> dict[str, Any]:
        """Hand a request of an Alexa skill to the service.

        The body is what Alexa sends, so it takes any further members.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 286-302 (inferred: method, summary). Method lost; POST, for
        it has a request body and is no update. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=body)


class AsyncAskEntries(AsyncResource):
    """The entry point of Alexa skills (ASK, the Alexa Skills Kit)."""

    async def create(self, body: models.AskEntry | models.AskEntryParam) -> dict[str, Any]:
        """Hand a request of an Alexa skill to the service.

        The body is what Alexa sends, so it takes any further members.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 286-302 (inferred: method, summary). Method lost; POST, for
        it has a request body and is no update. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=body)
