"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import Model, OpenStrEnum


class StateName(OpenStrEnum):
    """`#/components/schemas/State/properties/name` in the document."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class State(Model):
    """`#/components/schemas/State` in the document."""

    name: StateName | None = None


class Job(Model):
    """`#/components/schemas/Job` in the document."""

    id: str
    state: State | None = None
