"""Operations on things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, overload

import typing_extensions

from .. import models
from .._runtime.base.operation import HeaderParameter, Operation, Parameter, Segment, Text
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.things import AsyncRaw as _AsyncRaw
    from .._views.things import AsyncStreaming as _AsyncStreaming
    from .._views.things import Raw as _Raw
    from .._views.things import Streaming as _Streaming


_GET: Operation[str] = Operation(
    id="getThing",
    method="GET",
    path=("/things/", Segment("id"), "/", Segment("point", dict, style="matrix", explode=True)),
    query=(
        Parameter("id"),
        Parameter("filter", dict, style="deepObject", explode=True),
        Parameter("tags", (str,), style="form", explode=False, allow_reserved=True),
        Parameter("updated_at[from]", datetime),
        Parameter("where", object, content="application/json"),
        Parameter("old", bool),
        Parameter("from", int),
    ),
    headers=(HeaderParameter("X-Tenant"), HeaderParameter("X-Flags", (int,))),
    cookies=(Parameter("session"),),
    success={200: Text("text/plain")},
)


class Things(Resource):
    """Operations on things."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def get(
        self,
        thing_id: str,
        point: models.Point | models.PointParam,
        *,
        x_tenant: str,
        from_: int,
        x_flags: Sequence[int] | None = None,
        session: str | None = None,
        id: str | None = None,
        filter: models.Point | models.PointParam | None = None,
        tags: Sequence[str] | None = None,
        updated_at_from: datetime | None = None,
        where: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> str: ...

    @overload
    @typing_extensions.deprecated("`old` is deprecated.")
    def get(
        self,
        thing_id: str,
        point: models.Point | models.PointParam,
        *,
        x_tenant: str,
        from_: int,
        x_flags: Sequence[int] | None = None,
        session: str | None = None,
        id: str | None = None,
        filter: models.Point | models.PointParam | None = None,
        tags: Sequence[str] | None = None,
        updated_at_from: datetime | None = None,
        where: Mapping[str, Any] | None = None,
        old: bool | None = None,
        options: CallOptions | None = None,
    ) -> str: ...

    def get(
        self,
        thing_id: str,
        point: models.Point | models.PointParam,
        *,
        x_tenant: str,
        from_: int,
        x_flags: Sequence[int] | None = None,
        session: str | None = None,
        id: str | None = None,
        filter: models.Point | models.PointParam | None = None,
        tags: Sequence[str] | None = None,
        updated_at_from: datetime | None = None,
        where: Mapping[str, Any] | None = None,
        old: bool | None = None,
        options: CallOptions | None = None,
    ) -> str:
        """GET /things/{id}/{point}.

        Args:
            x_tenant: Whose.
            old: The server's default is false. Deprecated.
            from_: At least 1, at most 9.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: There is none.
            ServerError: Later.
        """
        return self._call(
            _GET, thing_id, point, id, filter, tags, updated_at_from, where, old, from_, x_tenant, x_flags, session,
            options=options
        )  # fmt: skip


class AsyncThings(AsyncResource):
    """Operations on things."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def get(
        self,
        thing_id: str,
        point: models.Point | models.PointParam,
        *,
        x_tenant: str,
        from_: int,
        x_flags: Sequence[int] | None = None,
        session: str | None = None,
        id: str | None = None,
        filter: models.Point | models.PointParam | None = None,
        tags: Sequence[str] | None = None,
        updated_at_from: datetime | None = None,
        where: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, str]: ...

    @overload
    @typing_extensions.deprecated("`old` is deprecated.")
    def get(
        self,
        thing_id: str,
        point: models.Point | models.PointParam,
        *,
        x_tenant: str,
        from_: int,
        x_flags: Sequence[int] | None = None,
        session: str | None = None,
        id: str | None = None,
        filter: models.Point | models.PointParam | None = None,
        tags: Sequence[str] | None = None,
        updated_at_from: datetime | None = None,
        where: Mapping[str, Any] | None = None,
        old: bool | None = None,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, str]: ...

    async def get(
        self,
        thing_id: str,
        point: models.Point | models.PointParam,
        *,
        x_tenant: str,
        from_: int,
        x_flags: Sequence[int] | None = None,
        session: str | None = None,
        id: str | None = None,
        filter: models.Point | models.PointParam | None = None,
        tags: Sequence[str] | None = None,
        updated_at_from: datetime | None = None,
        where: Mapping[str, Any] | None = None,
        old: bool | None = None,
        options: CallOptions | None = None,
    ) -> str:
        """GET /things/{id}/{point}.

        Args:
            x_tenant: Whose.
            old: The server's default is false. Deprecated.
            from_: At least 1, at most 9.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: There is none.
            ServerError: Later.
        """
        return await self._call(
            _GET, thing_id, point, id, filter, tags, updated_at_from, where, old, from_, x_tenant, x_flags, session,
            options=options
        )  # fmt: skip
