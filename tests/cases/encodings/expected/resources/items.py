"""Operations on items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.operation import Empty, Operation, Parameter, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of
from .._runtime.wire.forms import Form
from .._runtime.wire.multipart import Multipart

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.models.model import File as FileContent
    from .._views.items import AsyncRaw as _AsyncRaw
    from .._views.items import AsyncStreaming as _AsyncStreaming
    from .._views.items import Raw as _Raw
    from .._views.items import Streaming as _Streaming


_SEARCH: Operation[None] = Operation(
    id="search",
    method="GET",
    path=("/search/", Segment("where", object, content="application/json")),
    query=(
        Parameter("term"),
        Parameter("tags", (str,), style="pipeDelimited", explode=False),
        Parameter("near", object, content="application/json"),
    ),
    success={204: Empty()},
)

_UPLOAD: Operation[None] = Operation(
    id="uploadItem",
    method="PUT",
    path=("/items",),
    body=Multipart(lambda: models.UploadItemBody, types={"photo": "image/png, image/jpeg"}),
    success={204: Empty()},
)

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


class Items(Resource):
    """Operations on items."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def search(
        self,
        where: models.Area | models.AreaParam,
        *,
        term: str,
        tags: Sequence[str] | None = None,
        near: models.Area | models.AreaParam | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """GET /search/{where}.

        Args:
            term: What to look for.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_SEARCH, where, term, tags, near, options=options)

    @overload
    def upload(
        self, body: models.UploadItemBody | models.UploadItemBodyParam, *, options: CallOptions | None = None
    ) -> None: ...

    @overload
    def upload(self, *, photo: FileContent, note: str | None = ..., options: CallOptions | None = None) -> None: ...

    def upload(
        self,
        body: models.UploadItemBody | models.UploadItemBodyParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> None:
        """PUT /items.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_UPLOAD, body=model_of(models.UploadItemBody, body, fields), options=options)

    @overload
    def create(self, body: models.Item | models.ItemParam, *, options: CallOptions | None = None) -> None: ...

    @overload
    def create(
        self,
        *,
        area: models.Area | models.AreaParam | None = ...,
        tags: Sequence[str] | None = ...,
        link: str | None = ...,
        bounds: Sequence[Any] | None = ...,
        options: CallOptions | None = None,
    ) -> None: ...

    def create(
        self, body: models.Item | models.ItemParam | None = None, *, options: CallOptions | None = None, **fields: Any
    ) -> None:
        """POST /items.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_CREATE, body=model_of(models.Item, body, fields), options=options)


class AsyncItems(AsyncResource):
    """Operations on items."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def search(
        self,
        where: models.Area | models.AreaParam,
        *,
        term: str,
        tags: Sequence[str] | None = None,
        near: models.Area | models.AreaParam | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """GET /search/{where}.

        Args:
            term: What to look for.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_SEARCH, where, term, tags, near, options=options)

    @overload
    def upload(
        self, body: models.UploadItemBody | models.UploadItemBodyParam, *, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, None]: ...

    @overload
    def upload(
        self, *, photo: FileContent, note: str | None = ..., options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, None]: ...

    async def upload(
        self,
        body: models.UploadItemBody | models.UploadItemBodyParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> None:
        """PUT /items.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_UPLOAD, body=model_of(models.UploadItemBody, body, fields), options=options)

    @overload
    def create(
        self, body: models.Item | models.ItemParam, *, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, None]: ...

    @overload
    def create(
        self,
        *,
        area: models.Area | models.AreaParam | None = ...,
        tags: Sequence[str] | None = ...,
        link: str | None = ...,
        bounds: Sequence[Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, None]: ...

    async def create(
        self, body: models.Item | models.ItemParam | None = None, *, options: CallOptions | None = None, **fields: Any
    ) -> None:
        """POST /items.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_CREATE, body=model_of(models.Item, body, fields), options=options)
