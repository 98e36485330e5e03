"""Operations on things."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from .. import models
from .._runtime.base.operation import Call, Operation, Parameter, Segment, Text
from .._runtime.client.resource import AsyncResource, Resource

_GET: Operation[str] = Operation(
    id="getThing",
    method="GET",
    path=("/things/", Segment("id"), "/", Segment("point", style="matrix", explode=True)),
    query={
        "filter": Parameter(style="deepObject", explode=True),
        "tags": Parameter(style="form", explode=False, allow_reserved=True),
        "where": Parameter(content="application/json"),
    },
    types={
        "point": dict,
        "X-Flags": (int,),
        "filter": dict,
        "tags": (str,),
        "updated_at[from]": datetime,
        "where": object,
        "old": bool,
        "from": int,
    },
    success={200: Text("text/plain")},
)


def _get(
    thing_id: str,
    point: models.Point,
    *,
    x_tenant: str,
    from_: int,
    x_flags: Sequence[int] | None,
    session: str | None,
    id: str | None,
    filter: models.Point | None,
    tags: Sequence[str] | None,
    updated_at_from: datetime | None,
    where: dict[str, Any] | None,
    old: bool | None,
) -> Call[str]:
    return Call(
        _GET,
        path={"id": thing_id, "point": point},
        query={
            "id": id,
            "filter": filter,
            "tags": tags,
            "updated_at[from]": updated_at_from,
            "where": where,
            "old": old,
            "from": from_,
        },
        headers={"X-Tenant": x_tenant, "X-Flags": x_flags},
        cookies={"session": session},
    )


class Things(Resource):
    """Operations on things."""

    def get(
        self,
        thing_id: str,
        point: models.Point,
        *,
        x_tenant: str,
        from_: int,
        x_flags: Sequence[int] | None = None,
        session: str | None = None,
        id: str | None = None,
        filter: models.Point | None = None,
        tags: Sequence[str] | None = None,
        updated_at_from: datetime | None = None,
        where: dict[str, Any] | None = None,
        old: bool | None = None,
    ) -> str:
        """GET /things/{id}/{point}.

        Args:
            x_tenant: Whose.
            old: The server's default is false. Deprecated.
            from_: At least 1, at most 9.

        Raises:
            NotFoundError: There is none.
            ServerError: Later.
        """
        return self._call(
            _get(
                thing_id,
                point,
                x_tenant=x_tenant,
                from_=from_,
                x_flags=x_flags,
                session=session,
                id=id,
                filter=filter,
                tags=tags,
                updated_at_from=updated_at_from,
                where=where,
                old=old,
            )
        )


class AsyncThings(AsyncResource):
    """Operations on things."""

    async def get(
        self,
        thing_id: str,
        point: models.Point,
        *,
        x_tenant: str,
        from_: int,
        x_flags: Sequence[int] | None = None,
        session: str | None = None,
        id: str | None = None,
        filter: models.Point | None = None,
        tags: Sequence[str] | None = None,
        updated_at_from: datetime | None = None,
        where: dict[str, Any] | None = None,
        old: bool | None = None,
    ) -> str:
        """GET /things/{id}/{point}. See `Things.get`."""
        return await self._call(
            _get(
                thing_id,
                point,
                x_tenant=x_tenant,
                from_=from_,
                x_flags=x_flags,
                session=session,
                id=id,
                filter=filter,
                tags=tags,
                updated_at_from=updated_at_from,
                where=where,
                old=old,
            )
        )
