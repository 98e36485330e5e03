"""Calls into and out of the contact centre."""

from __future__ import annotations

from builtins import list as List
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Call, Json, Parameter
from .._runtime.base.pagination import NumberPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[List[models.Call], models.Call] = PagedOperation(
    id="listCalls",
    method="GET",
    path=("/calls",),
    query={"end_user_id[]": Parameter(style="form", explode=True, pii=True)},
    types={
        "page": int,
        "per": int,
        "assigned_at[from]": datetime,
        "assigned_at[to]": datetime,
        "ends_at[from]": datetime,
        "ends_at[to]": datetime,
        "scheduled_at[from]": datetime,
        "scheduled_at[to]": datetime,
        "created_at[from]": datetime,
        "created_at[to]": datetime,
        "connected_at[from]": datetime,
        "connected_at[to]": datetime,
        "updated_at[from]": datetime,
        "updated_at[to]": datetime,
        "queued_at[from]": datetime,
        "queued_at[to]": datetime,
        "rating[from]": int,
        "rating[to]": int,
        "call_duration[from]": int,
        "call_duration[to]": int,
        "hold_duration[from]": int,
        "hold_duration[to]": int,
        "id[]": (int,),
        "agent_id[]": (int,),
        "end_user_id[]": (int,),
        "call_status[]": (str,),
        "call_fail_reason[]": (str,),
        "verified[]": bool,
        "call_type[]": (str,),
        "support_number[]": (str,),
    },
    success={200: Json(lambda: List[models.Call])},
    pagination=NumberPagination(items="", parameter="page", limit="per"),
)


def _list(
    *,
    sort_column: models.CallSortColumn | str | None,
    sort_direction: models.SortDirection | str | None,
    page: int | None,
    per: int | None,
    assigned_at_from: datetime | None,
    assigned_at_to: datetime | None,
    ends_at_from: datetime | None,
    ends_at_to: datetime | None,
    scheduled_at_from: datetime | None,
    scheduled_at_to: datetime | None,
    created_at_from: datetime | None,
    created_at_to: datetime | None,
    connected_at_from: datetime | None,
    connected_at_to: datetime | None,
    updated_at_from: datetime | None,
    updated_at_to: datetime | None,
    queued_at_from: datetime | None,
    queued_at_to: datetime | None,
    rating_from: int | None,
    rating_to: int | None,
    call_duration_from: int | None,
    call_duration_to: int | None,
    hold_duration_from: int | None,
    hold_duration_to: int | None,
    ids: Sequence[int] | None,
    agent_ids: Sequence[int] | None,
    end_user_ids: Sequence[int] | None,
    call_statuses: Sequence[models.CallStatus | str] | None,
    call_fail_reasons: Sequence[models.CallFailReason | str] | None,
    verified: bool | None,
    call_types: Sequence[models.CallTypeFilter | str] | None,
    support_numbers: Sequence[str] | None,
) -> Call[List[models.Call]]:
    return Call(
        _LIST,
        query={
            "sort_column": sort_column,
            "sort_direction": sort_direction,
            "page": page,
            "per": per,
            "assigned_at[from]": assigned_at_from,
            "assigned_at[to]": assigned_at_to,
            "ends_at[from]": ends_at_from,
            "ends_at[to]": ends_at_to,
            "scheduled_at[from]": scheduled_at_from,
            "scheduled_at[to]": scheduled_at_to,
            "created_at[from]": created_at_from,
            "created_at[to]": created_at_to,
            "connected_at[from]": connected_at_from,
            "connected_at[to]": connected_at_to,
            "updated_at[from]": updated_at_from,
            "updated_at[to]": updated_at_to,
            "queued_at[from]": queued_at_from,
            "queued_at[to]": queued_at_to,
            "rating[from]": rating_from,
            "rating[to]": rating_to,
            "call_duration[from]": call_duration_from,
            "call_duration[to]": call_duration_to,
            "hold_duration[from]": hold_duration_from,
            "hold_duration[to]": hold_duration_to,
            "id[]": ids,
            "agent_id[]": agent_ids,
            "end_user_id[]": end_user_ids,
            "call_status[]": call_statuses,
            "call_fail_reason[]": call_fail_reasons,
            "verified[]": verified,
            "call_type[]": call_types,
            "support_number[]": support_numbers,
        },
    )


class Calls(PagedCalls, Resource):
    """Calls into and out of the contact centre."""

    def list(
        self,
        *,
        sort_column: models.CallSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        scheduled_at_from: datetime | None = None,
        scheduled_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        connected_at_from: datetime | None = None,
        connected_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        queued_at_from: datetime | None = None,
        queued_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        call_duration_from: int | None = None,
        call_duration_to: int | None = None,
        hold_duration_from: int | None = None,
        hold_duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        call_statuses: Sequence[models.CallStatus | str] | None = None,
        call_fail_reasons: Sequence[models.CallFailReason | str] | None = None,
        verified: bool | None = None,
        call_types: Sequence[models.CallTypeFilter | str] | None = None,
        support_numbers: Sequence[str] | None = None,
    ) -> Pager[List[models.Call], models.Call]:
        """List calls.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1.
            per: Records in a page. At least 1.
            assigned_at_from: Lower bound of `assigned_at`, in UTC.
            assigned_at_to: Upper bound of `assigned_at`, in UTC.
            ends_at_from: Lower bound of `ends_at`, in UTC.
            ends_at_to: Upper bound of `ends_at`, in UTC.
            scheduled_at_from: Lower bound of `scheduled_at`, in UTC.
            scheduled_at_to: Upper bound of `scheduled_at`, in UTC.
            created_at_from: Lower bound of `created_at`, in UTC.
            created_at_to: Upper bound of `created_at`, in UTC.
            connected_at_from: Lower bound of `connected_at`, in UTC.
            connected_at_to: Upper bound of `connected_at`, in UTC.
            updated_at_from: Lower bound of `updated_at`, in UTC.
            updated_at_to: Upper bound of `updated_at`, in UTC.
            queued_at_from: Lower bound of `queued_at`, in UTC.
            queued_at_to: Upper bound of `queued_at`, in UTC.
            rating_from: Lower bound of `rating`. At least 1, at most 5.
            rating_to: Upper bound of `rating`. At least 1, at most 5.
            call_duration_from: Lower bound of `call_duration`, in seconds.
            call_duration_to: Upper bound of `call_duration`, in seconds.
            hold_duration_from: Lower bound of `hold_duration`, in seconds.
            hold_duration_to: Upper bound of `hold_duration`, in seconds.
            ids: Only records with these ids.
            agent_ids: Only records of these agents.
            end_user_ids: Only records of these end users.
            call_statuses: Only calls in these statuses.
            call_fail_reasons: Only calls that failed for these reasons.
            verified: Only records that were verified, or only those that were not.
            call_types: Only calls of these types.
            support_numbers: Only IVR calls to these numbers.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 561, 796-825 (documented).
        """
        return self._pages(
            _list(
                sort_column=sort_column,
                sort_direction=sort_direction,
                page=page,
                per=per,
                assigned_at_from=assigned_at_from,
                assigned_at_to=assigned_at_to,
                ends_at_from=ends_at_from,
                ends_at_to=ends_at_to,
                scheduled_at_from=scheduled_at_from,
                scheduled_at_to=scheduled_at_to,
                created_at_from=created_at_from,
                created_at_to=created_at_to,
                connected_at_from=connected_at_from,
                connected_at_to=connected_at_to,
                updated_at_from=updated_at_from,
                updated_at_to=updated_at_to,
                queued_at_from=queued_at_from,
                queued_at_to=queued_at_to,
                rating_from=rating_from,
                rating_to=rating_to,
                call_duration_from=call_duration_from,
                call_duration_to=call_duration_to,
                hold_duration_from=hold_duration_from,
                hold_duration_to=hold_duration_to,
                ids=ids,
                agent_ids=agent_ids,
                end_user_ids=end_user_ids,
                call_statuses=call_statuses,
                call_fail_reasons=call_fail_reasons,
                verified=verified,
                call_types=call_types,
                support_numbers=support_numbers,
            )
        )


class AsyncCalls(AsyncPagedCalls, AsyncResource):
    """Calls into and out of the contact centre."""

    def list(
        self,
        *,
        sort_column: models.CallSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        scheduled_at_from: datetime | None = None,
        scheduled_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        connected_at_from: datetime | None = None,
        connected_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        queued_at_from: datetime | None = None,
        queued_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        call_duration_from: int | None = None,
        call_duration_to: int | None = None,
        hold_duration_from: int | None = None,
        hold_duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        call_statuses: Sequence[models.CallStatus | str] | None = None,
        call_fail_reasons: Sequence[models.CallFailReason | str] | None = None,
        verified: bool | None = None,
        call_types: Sequence[models.CallTypeFilter | str] | None = None,
        support_numbers: Sequence[str] | None = None,
    ) -> AsyncPager[List[models.Call], models.Call]:
        """List calls. See `Calls.list`."""
        return self._pages(
            _list(
                sort_column=sort_column,
                sort_direction=sort_direction,
                page=page,
                per=per,
                assigned_at_from=assigned_at_from,
                assigned_at_to=assigned_at_to,
                ends_at_from=ends_at_from,
                ends_at_to=ends_at_to,
                scheduled_at_from=scheduled_at_from,
                scheduled_at_to=scheduled_at_to,
                created_at_from=created_at_from,
                created_at_to=created_at_to,
                connected_at_from=connected_at_from,
                connected_at_to=connected_at_to,
                updated_at_from=updated_at_from,
                updated_at_to=updated_at_to,
                queued_at_from=queued_at_from,
                queued_at_to=queued_at_to,
                rating_from=rating_from,
                rating_to=rating_to,
                call_duration_from=call_duration_from,
                call_duration_to=call_duration_to,
                hold_duration_from=hold_duration_from,
                hold_duration_to=hold_duration_to,
                ids=ids,
                agent_ids=agent_ids,
                end_user_ids=end_user_ids,
                call_statuses=call_statuses,
                call_fail_reasons=call_fail_reasons,
                verified=verified,
                call_types=call_types,
                support_numbers=support_numbers,
            )
        )
