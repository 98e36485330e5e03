"""Chats with end users."""

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

_LIST: PagedOperation[List[models.Chat], models.Chat] = PagedOperation(
    id="listChats",
    method="GET",
    path=("/chats",),
    query={"end_user_id[]": Parameter(style="form", explode=True, pii=True)},
    types={
        "page": int,
        "per": int,
        "assigned_at[from]": datetime,
        "assigned_at[to]": datetime,
        "ends_at[from]": datetime,
        "ends_at[to]": datetime,
        "updated_at[from]": datetime,
        "updated_at[to]": datetime,
        "created_at[from]": datetime,
        "created_at[to]": datetime,
        "rating[from]": int,
        "rating[to]": int,
        "first_msg_sent_at[from]": datetime,
        "first_msg_sent_at[to]": datetime,
        "last_msg_sent_at[from]": datetime,
        "last_msg_sent_at[to]": datetime,
        "chat_duration[from]": int,
        "chat_duration[to]": int,
        "message_count[from]": int,
        "message_count[to]": int,
        "average_response_time[from]": float,
        "average_response_time[to]": float,
        "longest_response_time[from]": int,
        "longest_response_time[to]": int,
        "wait_duration[from]": int,
        "wait_duration[to]": int,
        "id[]": (int,),
        "agent_id[]": (int,),
        "end_user_id[]": (int,),
        "chat_type[]": (str,),
        "chat_status[]": (str,),
        "verified[]": bool,
        "chat_fail_reason[]": (str,),
    },
    success={200: Json(lambda: List[models.Chat])},
    pagination=NumberPagination(items="", parameter="page", limit="per"),
)


def _list(
    *,
    sort_column: models.ChatSortColumn | str | None,
    sort_direction: models.SortDirection | str | None,
    page: int | None,
    per: int | None,
    assigned_at_from: datetime | None,
    assigned_at_to: datetime | None,
    ends_at_from: datetime | None,
    ends_at_to: datetime | None,
    updated_at_from: datetime | None,
    updated_at_to: datetime | None,
    created_at_from: datetime | None,
    created_at_to: datetime | None,
    rating_from: int | None,
    rating_to: int | None,
    first_msg_sent_at_from: datetime | None,
    first_msg_sent_at_to: datetime | None,
    last_msg_sent_at_from: datetime | None,
    last_msg_sent_at_to: datetime | None,
    chat_duration_from: int | None,
    chat_duration_to: int | None,
    message_count_from: int | None,
    message_count_to: int | None,
    average_response_time_from: float | None,
    average_response_time_to: float | None,
    longest_response_time_from: int | None,
    longest_response_time_to: int | None,
    wait_duration_from: int | None,
    wait_duration_to: int | None,
    ids: Sequence[int] | None,
    agent_ids: Sequence[int] | None,
    end_user_ids: Sequence[int] | None,
    chat_types: Sequence[models.ChatType | str] | None,
    chat_statuses: Sequence[models.ChatStatus | str] | None,
    verified: bool | None,
    chat_fail_reasons: Sequence[models.ChatFailReason | str] | None,
) -> Call[List[models.Chat]]:
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
            "updated_at[from]": updated_at_from,
            "updated_at[to]": updated_at_to,
            "created_at[from]": created_at_from,
            "created_at[to]": created_at_to,
            "rating[from]": rating_from,
            "rating[to]": rating_to,
            "first_msg_sent_at[from]": first_msg_sent_at_from,
            "first_msg_sent_at[to]": first_msg_sent_at_to,
            "last_msg_sent_at[from]": last_msg_sent_at_from,
            "last_msg_sent_at[to]": last_msg_sent_at_to,
            "chat_duration[from]": chat_duration_from,
            "chat_duration[to]": chat_duration_to,
            "message_count[from]": message_count_from,
            "message_count[to]": message_count_to,
            "average_response_time[from]": average_response_time_from,
            "average_response_time[to]": average_response_time_to,
            "longest_response_time[from]": longest_response_time_from,
            "longest_response_time[to]": longest_response_time_to,
            "wait_duration[from]": wait_duration_from,
            "wait_duration[to]": wait_duration_to,
            "id[]": ids,
            "agent_id[]": agent_ids,
            "end_user_id[]": end_user_ids,
            "chat_type[]": chat_types,
            "chat_status[]": chat_statuses,
            "verified[]": verified,
            "chat_fail_reason[]": chat_fail_reasons,
        },
    )


class Chats(PagedCalls, Resource):
    """Chats with end users."""

    def list(
        self,
        *,
        sort_column: models.ChatSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        first_msg_sent_at_from: datetime | None = None,
        first_msg_sent_at_to: datetime | None = None,
        last_msg_sent_at_from: datetime | None = None,
        last_msg_sent_at_to: datetime | None = None,
        chat_duration_from: int | None = None,
        chat_duration_to: int | None = None,
        message_count_from: int | None = None,
        message_count_to: int | None = None,
        average_response_time_from: float | None = None,
        average_response_time_to: float | None = None,
        longest_response_time_from: int | None = None,
        longest_response_time_to: int | None = None,
        wait_duration_from: int | None = None,
        wait_duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        chat_types: Sequence[models.ChatType | str] | None = None,
        chat_statuses: Sequence[models.ChatStatus | str] | None = None,
        verified: bool | None = None,
        chat_fail_reasons: Sequence[models.ChatFailReason | str] | None = None,
    ) -> Pager[List[models.Chat], models.Chat]:
        """List chats.

        Args:
            sort_column: Field to sort by.
            sort_direction: Direction of the sort.
            page: Number of the page, from 1. At least 1.
            per: Records in a page. At least 1.
            assigned_at_from: Lower bound of `assigned_at`, in UTC.
            assigned_at_to: Upper bound of `assigned_at`, in UTC.
            ends_at_from: Lower bound of `ends_at`, in UTC.
            ends_at_to: Upper bound of `ends_at`, in UTC.
            updated_at_from: Lower bound of `updated_at`, in UTC.
            updated_at_to: Upper bound of `updated_at`, in UTC.
            created_at_from: Lower bound of `created_at`, in UTC.
            created_at_to: Upper bound of `created_at`, in UTC.
            rating_from: Lower bound of `rating`. At least 1, at most 5.
            rating_to: Upper bound of `rating`. At least 1, at most 5.
            first_msg_sent_at_from: Lower bound of `first_msg_sent_at`, in UTC.
            first_msg_sent_at_to: Upper bound of `first_msg_sent_at`, in UTC.
            last_msg_sent_at_from: Lower bound of `last_msg_sent_at`, in UTC.
            last_msg_sent_at_to: Upper bound of `last_msg_sent_at`, in UTC.
            chat_duration_from: Lower bound of `chat_duration`, in seconds.
            chat_duration_to: Upper bound of `chat_duration`, in seconds.
            message_count_from: Lower bound of `message_count`.
            message_count_to: Upper bound of `message_count`.
            average_response_time_from: Lower bound of `average_response_time`, in seconds.
            average_response_time_to: Upper bound of `average_response_time`, in seconds.
            longest_response_time_from: Lower bound of `longest_response_time`, in seconds.
            longest_response_time_to: Upper bound of `longest_response_time`, in seconds.
            wait_duration_from: Lower bound of `wait_duration`, in seconds. Deprecated.
            wait_duration_to: Upper bound of `wait_duration`, in seconds. Deprecated.
            ids: Only records with these ids.
            agent_ids: Only records of these agents.
            end_user_ids: Only records of these end users.
            chat_types: Only chats of these types.
            chat_statuses: Only chats in these statuses.
            verified: Only records that were verified, or only those that were not.
            chat_fail_reasons: Only chats that failed for these reasons.

        Raises:
            UnauthorizedError: The subdomain or the token is missing or wrong.

        Source: 002_032db7cf281d0faa.txt, lines 1190, 1351-1393 (documented).
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
                updated_at_from=updated_at_from,
                updated_at_to=updated_at_to,
                created_at_from=created_at_from,
                created_at_to=created_at_to,
                rating_from=rating_from,
                rating_to=rating_to,
                first_msg_sent_at_from=first_msg_sent_at_from,
                first_msg_sent_at_to=first_msg_sent_at_to,
                last_msg_sent_at_from=last_msg_sent_at_from,
                last_msg_sent_at_to=last_msg_sent_at_to,
                chat_duration_from=chat_duration_from,
                chat_duration_to=chat_duration_to,
                message_count_from=message_count_from,
                message_count_to=message_count_to,
                average_response_time_from=average_response_time_from,
                average_response_time_to=average_response_time_to,
                longest_response_time_from=longest_response_time_from,
                longest_response_time_to=longest_response_time_to,
                wait_duration_from=wait_duration_from,
                wait_duration_to=wait_duration_to,
                ids=ids,
                agent_ids=agent_ids,
                end_user_ids=end_user_ids,
                chat_types=chat_types,
                chat_statuses=chat_statuses,
                verified=verified,
                chat_fail_reasons=chat_fail_reasons,
            )
        )


class AsyncChats(AsyncPagedCalls, AsyncResource):
    """Chats with end users."""

    def list(
        self,
        *,
        sort_column: models.ChatSortColumn | str | None = None,
        sort_direction: models.SortDirection | str | None = None,
        page: int | None = None,
        per: int | None = None,
        assigned_at_from: datetime | None = None,
        assigned_at_to: datetime | None = None,
        ends_at_from: datetime | None = None,
        ends_at_to: datetime | None = None,
        updated_at_from: datetime | None = None,
        updated_at_to: datetime | None = None,
        created_at_from: datetime | None = None,
        created_at_to: datetime | None = None,
        rating_from: int | None = None,
        rating_to: int | None = None,
        first_msg_sent_at_from: datetime | None = None,
        first_msg_sent_at_to: datetime | None = None,
        last_msg_sent_at_from: datetime | None = None,
        last_msg_sent_at_to: datetime | None = None,
        chat_duration_from: int | None = None,
        chat_duration_to: int | None = None,
        message_count_from: int | None = None,
        message_count_to: int | None = None,
        average_response_time_from: float | None = None,
        average_response_time_to: float | None = None,
        longest_response_time_from: int | None = None,
        longest_response_time_to: int | None = None,
        wait_duration_from: int | None = None,
        wait_duration_to: int | None = None,
        ids: Sequence[int] | None = None,
        agent_ids: Sequence[int] | None = None,
        end_user_ids: Sequence[int] | None = None,
        chat_types: Sequence[models.ChatType | str] | None = None,
        chat_statuses: Sequence[models.ChatStatus | str] | None = None,
        verified: bool | None = None,
        chat_fail_reasons: Sequence[models.ChatFailReason | str] | None = None,
    ) -> AsyncPager[List[models.Chat], models.Chat]:
        """List chats. See `Chats.list`."""
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
                updated_at_from=updated_at_from,
                updated_at_to=updated_at_to,
                created_at_from=created_at_from,
                created_at_to=created_at_to,
                rating_from=rating_from,
                rating_to=rating_to,
                first_msg_sent_at_from=first_msg_sent_at_from,
                first_msg_sent_at_to=first_msg_sent_at_to,
                last_msg_sent_at_from=last_msg_sent_at_from,
                last_msg_sent_at_to=last_msg_sent_at_to,
                chat_duration_from=chat_duration_from,
                chat_duration_to=chat_duration_to,
                message_count_from=message_count_from,
                message_count_to=message_count_to,
                average_response_time_from=average_response_time_from,
                average_response_time_to=average_response_time_to,
                longest_response_time_from=longest_response_time_from,
                longest_response_time_to=longest_response_time_to,
                wait_duration_from=wait_duration_from,
                wait_duration_to=wait_duration_to,
                ids=ids,
                agent_ids=agent_ids,
                end_user_ids=end_user_ids,
                chat_types=chat_types,
                chat_statuses=chat_statuses,
                verified=verified,
                chat_fail_reasons=chat_fail_reasons,
            )
        )
