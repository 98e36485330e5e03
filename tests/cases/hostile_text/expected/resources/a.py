"""{% raw %} �reversed� \\"""

from __future__ import annotations

from typing import Any, Literal, overload

from .. import models
from .._runtime.base.operation import HeaderParameter, Json, Operation, Parameter, Segment, Text
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

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

    @overload
    def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["application/json"] = ...,
    ) -> models.ABCD: ...

    @overload
    def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["text/plain;x='+f()+'"],
    ) -> str: ...

    def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["application/json", "text/plain;x='+f()+'"] | None = None,
    ) -> Any:
        """A summary. import os import os.

        \"\"\"

        Args:
            ab_id: \"\"\" x = 1. Matches `\"\"\"\\`.
            q_import_os: The server's default is `'+f()+'`.
            accept: The media type of the response.

        Raises:
            NotFoundError: \"\"\"
        """
        return self._call(_GETA.accepting(accept), ab_id, q_import_os, x25_y)


class AsyncA(AsyncResource):
    """{% raw %} �reversed� \\"""

    @overload
    async def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["application/json"] = ...,
    ) -> models.ABCD: ...

    @overload
    async def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["text/plain;x='+f()+'"],
    ) -> str: ...

    async def geta(
        self,
        ab_id: str,
        *,
        q_import_os: models.GetaQImportOs | str | None = None,
        x25_y: str | None = None,
        accept: Literal["application/json", "text/plain;x='+f()+'"] | None = None,
    ) -> Any:
        """A summary. import os import os.

        \"\"\"

        Args:
            ab_id: \"\"\" x = 1. Matches `\"\"\"\\`.
            q_import_os: The server's default is `'+f()+'`.
            accept: The media type of the response.

        Raises:
            NotFoundError: \"\"\"
        """
        return await self._call(_GETA.accepting(accept), ab_id, q_import_os, x25_y)
