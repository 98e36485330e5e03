"""Tasks that run on a voice setting."""

from __future__ import annotations

from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_GET: Operation[models.VoiceTaskDocument] = Operation(
    id="getVoiceTask",
    method="GET",
    path=("/v1/voice-tasks/", Segment("id"), "/"),
    success={200: Json(lambda: models.VoiceTaskDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class VoiceTasks(Resource):
    """Tasks that run on a voice setting."""

    def get(self, voice_task_id: str | UUID) -> models.VoiceTaskDocument:
        """Get a task that runs on a voice setting.

        Args:
            voice_task_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6419-6436 (inferred: method, path, summary). Heading, path
        and method lost; the read by id of the type `voice-tasks`. Its list leaves no trace.
        """
        return self._call(_GET, voice_task_id)


class AsyncVoiceTasks(AsyncResource):
    """Tasks that run on a voice setting."""

    async def get(self, voice_task_id: str | UUID) -> models.VoiceTaskDocument:
        """Get a task that runs on a voice setting.

        Args:
            voice_task_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6419-6436 (inferred: method, path, summary). Heading, path
        and method lost; the read by id of the type `voice-tasks`. Its list leaves no trace.
        """
        return await self._call(_GET, voice_task_id)
