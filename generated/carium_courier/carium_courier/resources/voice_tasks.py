"""Tasks that run on a voice setting."""

from __future__ import annotations

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Segment
from .._runtime.client.resource import AsyncResource, Resource

_GET: Operation[models.VoiceTaskDocument] = Operation(
    id="getVoiceTask",
    method="GET",
    path=("/v1/voice-tasks/", Segment("id"), "/"),
    success={200: Json(lambda: models.VoiceTaskDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(voice_task_id: str) -> Call[models.VoiceTaskDocument]:
    return Call(_GET, path={"id": voice_task_id})


class VoiceTasks(Resource):
    """Tasks that run on a voice setting."""

    def get(self, voice_task_id: str) -> models.VoiceTaskDocument:
        """Get a task that runs on a voice setting.

        Args:
            voice_task_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6419-6436 (inferred).
        """
        return self._call(_get(voice_task_id))


class AsyncVoiceTasks(AsyncResource):
    """Tasks that run on a voice setting."""

    async def get(self, voice_task_id: str) -> models.VoiceTaskDocument:
        """Get a task that runs on a voice setting. See `VoiceTasks.get`."""
        return await self._call(_get(voice_task_id))
