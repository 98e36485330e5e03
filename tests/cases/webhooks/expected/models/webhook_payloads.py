"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import DateTime, Model, OpenStrEnum
from .shared import Call


class CallEndedReason(OpenStrEnum):
    """`#/components/schemas/CallEnded/properties/reason` in the document."""

    HUNG_UP = "hung_up"
    LOST = "lost"


class OnProgressPayload(Model):
    """`#/paths/~1calls/post/callbacks/onProgress/{$request.body#~1callback_url}/post/requestBody/content/application~1json/schema` in the document."""

    percent: int


class CallEnded(Model):
    """`#/components/schemas/CallEnded` in the document."""

    call: Call
    at: DateTime
    reason: CallEndedReason | None = None
