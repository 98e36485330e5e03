"""{% raw %} �reversed� \\"""

from __future__ import annotations

from .. import models
from .._runtime.base.operation import HeaderParameter, Json, Operation, Parameter, Segment, Text
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_GETA: Operation[models.ABCD | str] = Operation(
    id="get'a\"\n",
    method="GET",
    path=("/a'b%22/", Segment("id")),
    query=(Parameter("q'];import os;['"),),
    headers=(HeaderParameter("x'`%25|y!"),),
    success={200: (Json(lambda: models.ABCD), Text("text/plain;x='+f()+'"))},
)


class A(Resource):
    """{% raw %} �reversed� \\"""

    def geta(
        self, ab_id: str, *, q_import_os: models.GetaQImportOs | str | None = None, x25_y: str | None = None
    ) -> models.ABCD | str:
        """A summary.

        \"\"\"

        Args:
            ab_id: \"\"\" x = 1. Matches `\"\"\"\\`.
            q_import_os: The server's default is `'+f()+'`.

        Raises:
            NotFoundError: \"\"\"
        """
        return self._call(_GETA, ab_id, q_import_os, x25_y)


class AsyncA(AsyncResource):
    """{% raw %} �reversed� \\"""

    async def geta(
        self, ab_id: str, *, q_import_os: models.GetaQImportOs | str | None = None, x25_y: str | None = None
    ) -> models.ABCD | str:
        """A summary.

        \"\"\"

        Args:
            ab_id: \"\"\" x = 1. Matches `\"\"\"\\`.
            q_import_os: The server's default is `'+f()+'`.

        Raises:
            NotFoundError: \"\"\"
        """
        return await self._call(_GETA, ab_id, q_import_os, x25_y)
