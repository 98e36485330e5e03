"""{% raw %} �reversed� \\"""

from __future__ import annotations

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Segment, Text
from .._runtime.client.resource import AsyncResource, Resource

_GETA: Operation[models.ABCD | str] = Operation(
    id="get'a\"\n",
    method="GET",
    path=("/a'b%22/", Segment("id")),
    success={200: (Json(lambda: models.ABCD), Text("text/plain;x='+f()+'"))},
)


def _geta(ab_id: str, *, q_import_os: models.GetaQImportOs | str | None, x25_y: str | None) -> Call[models.ABCD | str]:
    return Call(_GETA, path={"id": ab_id}, query={"q'];import os;['": q_import_os}, headers={"x'`%25|y!": x25_y})


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
        return self._call(_geta(ab_id, q_import_os=q_import_os, x25_y=x25_y))


class AsyncA(AsyncResource):
    """{% raw %} �reversed� \\"""

    async def geta(
        self, ab_id: str, *, q_import_os: models.GetaQImportOs | str | None = None, x25_y: str | None = None
    ) -> models.ABCD | str:
        """A summary. See `A.geta`."""
        return await self._call(_geta(ab_id, q_import_os=q_import_os, x25_y=x25_y))
