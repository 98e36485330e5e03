"""A small API by hand, as the generator would describe it: models and operations. `twins_async` has its client."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from specloom.runtime.base.api import Api, Bearer
from specloom.runtime.base.operation import Empty, Json, Operation, Parameter, Segment
from specloom.runtime.base.pagination import CursorPagination, OffsetPagination, PagedOperation
from specloom.runtime.models.model import DateTime, Model, Omit, OpenStrEnum, RequestModel, UtcDateTime
from specloom.runtime.transport.fast_transports import FastTransports

API = Api(
    name="Example",
    package="example",
    version="1.2.3",
    server="https://api.example.com/v1",
    schemes={"key": Bearer("api_key", env="EXAMPLE_API_KEY")},
    security=(("key",),),
    fast=FastTransports(),
)


class State(OpenStrEnum):
    OPEN = "open"
    DONE = "done"


class Task(Model):
    id: str
    state: State | None = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    due: DateTime | None = None


class Page(Model):
    data: list[Task]
    total: int | None = None
    next: str | None = None


class TaskCreate(RequestModel):
    kind: str = "task"
    title: str
    note: Annotated[str | None, Omit] = None
    due: DateTime | None = None


class Problem(Model):
    message: str


GET: Operation[Task] = Operation(
    id="getTask",
    method="GET",
    path=("/tasks/", Segment("id")),
    success={200: Json(Task)},
    errors={404: Json(Problem), "default": Json(Problem)},
)
CREATE: Operation[Task] = Operation(
    id="createTask", method="POST", path=("/tasks",), body=Json(TaskCreate), success={201: Json(Task)}
)
DELETE: Operation[None] = Operation(
    id="deleteTask", method="DELETE", path=("/tasks/", Segment("id")), success={204: Empty()}
)
LIST: PagedOperation[Page, Task] = PagedOperation(
    id="listTasks",
    method="GET",
    path=("/tasks",),
    query=(Parameter("limit", int), Parameter("offset", int)),
    success={200: Json(Page)},
    pagination=OffsetPagination(parameter="offset", limit="limit", items="/data", total="/total"),
)
WALK: PagedOperation[Page, Task] = PagedOperation(
    id="walkTasks",
    method="GET",
    path=("/walk",),
    success={200: Json(Page)},
    pagination=CursorPagination(parameter="after", items="/data", next="/next"),
)
