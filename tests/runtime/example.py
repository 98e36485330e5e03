"""A small package by hand, as the generator would write it: models, operations, resources and two clients."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from specloom.runtime.base.api import Api, Bearer
from specloom.runtime.base.operation import Empty, Json, Operation, Parameter, Segment
from specloom.runtime.base.pagination import CursorPagination, OffsetPagination, PagedOperation
from specloom.runtime.client.client_async import AsyncClient
from specloom.runtime.client.client_sync import Client
from specloom.runtime.client.paged_calls_async import AsyncPagedCalls
from specloom.runtime.client.paged_calls_sync import PagedCalls
from specloom.runtime.client.resource_async import AsyncResource
from specloom.runtime.client.resource_sync import Resource
from specloom.runtime.models.model import DateTime, Model, Omit, OpenStrEnum, RequestModel, UtcDateTime
from specloom.runtime.transport.fast_transports import FastTransports
from specloom.runtime.wire.bodies import model_of

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


class Tasks(PagedCalls, Resource):
    def get(self, task_id: str) -> Task:
        return self._call(GET, task_id)

    def create(self, body: TaskCreate | None = None, **fields: Any) -> Task:
        return self._call(CREATE, body=model_of(TaskCreate, body, fields))

    def delete(self, task_id: str) -> None:
        return self._call(DELETE, task_id)

    def list(self, *, limit: int | None = None, offset: int | None = None) -> Any:
        return self._pages(LIST, limit, offset)


class AsyncTasks(AsyncPagedCalls, AsyncResource):
    async def get(self, task_id: str) -> Task:
        return await self._call(GET, task_id)

    async def create(self, body: TaskCreate | None = None, **fields: Any) -> Task:
        return await self._call(CREATE, body=model_of(TaskCreate, body, fields))

    async def delete(self, task_id: str) -> None:
        return await self._call(DELETE, task_id)

    def list(self, *, limit: int | None = None, offset: int | None = None) -> Any:
        return self._pages(LIST, limit, offset)


class Example(Client):
    def __init__(self, *, api_key: Any = "secret-key", transport: Any = None, **options: Any) -> None:
        super().__init__(API, credentials={"api_key": api_key}, transport=transport, **options)

    @property
    def tasks(self) -> Tasks:
        return self._resource(Tasks)


class AsyncExample(AsyncClient):
    def __init__(self, *, api_key: Any = "secret-key", transport: Any = None, **options: Any) -> None:
        super().__init__(API, credentials={"api_key": api_key}, transport=transport, **options)

    @property
    def tasks(self) -> AsyncTasks:
        return self._resource(AsyncTasks)
