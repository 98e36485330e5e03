"""{% raw %} �reversed� \\"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from .. import models
from .._runtime.base.operation import HeaderParameter, Json, Operation, Parameter, Segment, Text
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.a import AsyncRaw as _AsyncRaw
    from .._views.a import AsyncStreaming as _AsyncStreaming
    from .._views.a import Raw as _Raw
    from .._views.a import Streaming as _Streaming


_GETA: Operation[models.ABCD] = Operation(
    id="get'a\"\n",
    method="GET",
    path=("/a'b%22/", Segment("id")),
    query=(Parameter("q'];import os;['"),),
    headers=(HeaderParameter("x'`%25|y!"),),
    success={200: Json(lambda: models.ABCD)},
    accepts={"text/plain;x='+f()+'": {200: Text("text/plain;x='+f()+'")}},
)


class A(Resource):
    """{% raw %} �reversed� \\"""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["application/json"] = ...,
        options: CallOptions | None = None,
    ) -> models.ABCD: ...

    @overload
    def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["text/plain;x='+f()+'"],
        options: CallOptions | None = None,
    ) -> str: ...

    def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["application/json", "text/plain;x='+f()+'"] | None = None,
        options: CallOptions | None = None,
    ) -> Any:
        """A summary. import os import os.

        \"\"\"

        Args:
            ab_id: \"\"\" x = 1. Matches `\"\"\"\\`.
            q_import_os: The server's default is `'+f()+'`.
            accept: The media type of the response.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: \"\"\"
        """
        return self._call(_GETA.accepting(accept), ab_id, q_import_os, x25_y, options=options)


class AsyncA(AsyncResource):
    """{% raw %} �reversed� \\"""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["application/json"] = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.ABCD]: ...

    @overload
    def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["text/plain;x='+f()+'"],
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, str]: ...

    async def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["application/json", "text/plain;x='+f()+'"] | None = None,
        options: CallOptions | None = None,
    ) -> Any:
        """A summary. import os import os.

        \"\"\"

        Args:
            ab_id: \"\"\" x = 1. Matches `\"\"\"\\`.
            q_import_os: The server's default is `'+f()+'`.
            accept: The media type of the response.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: \"\"\"
        """
        return await self._call(_GETA.accepting(accept), ab_id, q_import_os, x25_y, options=options)
