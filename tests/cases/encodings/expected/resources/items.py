"""Operations on items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.operation import Call, Empty, Operation, Parameter, Segment
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of
from .._runtime.wire.forms import Form
from .._runtime.wire.multipart import Multipart
from .._runtime.wire.scalars import json_text

if TYPE_CHECKING:
    from .._runtime.models.model import File as FileContent

_SEARCH: Operation[None] = Operation(
    id="search",
    method="GET",
    path=("/search/", Segment("where")),
    query={"tags": Parameter(style="pipeDelimited", explode=False), "near": Parameter(content="application/json")},
    types={"tags": (str,), "near": object},
    success={204: Empty()},
)


def _search(where: models.Area, *, term: str, tags: Sequence[str] | None, near: models.Area | None) -> Call[None]:
    return Call(_SEARCH, path={"where": json_text(where, "where")}, query={"term": term, "tags": tags, "near": near})


_UPLOAD: Operation[None] = Operation(
    id="uploadItem",
    method="PUT",
    path=("/items",),
    body=Multipart(lambda: models.UploadItemBody, types={"photo": "image/png, image/jpeg"}),
    success={204: Empty()},
)


def _upload(body: models.UploadItemBody) -> Call[None]:
    return Call(_UPLOAD, body=body)


_CREATE: Operation[None] = Operation(
    id="createItem",
    method="POST",
    path=("/items",),
    body=Form(
        lambda: models.Item,
        encoding={
            "area": Parameter(style="deepObject", explode=True),
            "tags": Parameter(style="form", explode=False),
            "link": Parameter(style="form", explode=True, allow_reserved=True),
        },
    ),
    success={204: Empty()},
)


def _create(body: models.Item) -> Call[None]:
    return Call(_CREATE, body=body)


class Items(Resource):
    """Operations on items."""

    def search(
        self, where: models.Area, *, term: str, tags: Sequence[str] | None = None, near: models.Area | None = None
    ) -> None:
        """GET /search/{where}.

        Args:
            term: What to look for.
        """
        return self._call(_search(where, term=term, tags=tags, near=near))

    @overload
    def upload(self, body: models.UploadItemBody) -> None: ...

    @overload
    def upload(self, *, photo: FileContent, note: str | None = ...) -> None: ...

    def upload(self, body: models.UploadItemBody | None = None, **fields: Any) -> None:
        """PUT /items.

        Args:
            body: The body.
        """
        return self._call(_upload(model_of(models.UploadItemBody, body, fields)))

    @overload
    def create(self, body: models.Item) -> None: ...

    @overload
    def create(
        self,
        *,
        area: models.Area | None = ...,
        tags: Sequence[str] | None = ...,
        link: str | None = ...,
        bounds: Sequence[Any] | None = ...,
    ) -> None: ...

    def create(self, body: models.Item | None = None, **fields: Any) -> None:
        """POST /items.

        Args:
            body: The body.
        """
        return self._call(_create(model_of(models.Item, body, fields)))


class AsyncItems(AsyncResource):
    """Operations on items."""

    async def search(
        self, where: models.Area, *, term: str, tags: Sequence[str] | None = None, near: models.Area | None = None
    ) -> None:
        """GET /search/{where}. See `Items.search`."""
        return await self._call(_search(where, term=term, tags=tags, near=near))

    @overload
    async def upload(self, body: models.UploadItemBody) -> None: ...

    @overload
    async def upload(self, *, photo: FileContent, note: str | None = ...) -> None: ...

    async def upload(self, body: models.UploadItemBody | None = None, **fields: Any) -> None:
        """PUT /items. See `Items.upload`."""
        return await self._call(_upload(model_of(models.UploadItemBody, body, fields)))

    @overload
    async def create(self, body: models.Item) -> None: ...

    @overload
    async def create(
        self,
        *,
        area: models.Area | None = ...,
        tags: Sequence[str] | None = ...,
        link: str | None = ...,
        bounds: Sequence[Any] | None = ...,
    ) -> None: ...

    async def create(self, body: models.Item | None = None, **fields: Any) -> None:
        """POST /items. See `Items.create`."""
        return await self._call(_create(model_of(models.Item, body, fields)))
