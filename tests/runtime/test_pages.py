"""How pages lead on: which request is next, when there is none, and how a walk goes on later."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.base.drift import Drift
from specloom.runtime.base.errors import APIError, RepeatedPageError
from specloom.runtime.base.operation import Call, Json
from specloom.runtime.base.options import Settings
from specloom.runtime.base.pagination import (
    CursorPagination,
    HeaderCursorPagination,
    HeaderField,
    LastItemPagination,
    LinkHeaderPagination,
    NextUrlPagination,
    NumberPagination,
    OffsetPagination,
    PagedOperation,
    Pagination,
)
from specloom.runtime.base.request import Headers, Request
from specloom.runtime.call.flow import RawResponse
from specloom.runtime.pages.walk import Walk, resumed

from .driving import answer, drive, session

URL = "https://api.example.com/v1/things"


def call(pagination: Pagination, **query: Any) -> Call[Any]:
    operation: PagedOperation[Any, Any] = PagedOperation(
        id="list", method="GET", path=("/things",), success={200: Json(Any)}, pagination=pagination
    )
    return Call(operation, query=query)


def came(value: Any, **headers: str) -> RawResponse[Any]:
    fields = Headers.of(headers)
    return RawResponse(value=value, status=200, headers=fields, content=b"", request=Request("GET", URL), attempts=1)


def settings(**options: Any) -> Settings:
    return session(**options).settings


CURSOR = CursorPagination(parameter="after", items="/data", next="/next", has_more="/more")
LAST = LastItemPagination(parameter="after", items="/data", field="/id", has_more="/more")
MORE = OffsetPagination(parameter="skip", items="/data", has_more="/more")
OFFSET = OffsetPagination(parameter="skip", limit="take", items="/data", total="/total")
NUMBER = NumberPagination(parameter="page", limit="size", items="/data", total="/total", start=0)
HEADER = HeaderCursorPagination(parameter="after", items="", next=HeaderField("X-Next-Cursor"))
LINK = LinkHeaderPagination(items="")
NEXT = NextUrlPagination(items="/data", next="/next")


@pytest.mark.parametrize(
    ("first", "page", "following"),
    [
        (call(CURSOR), {"data": [1], "next": "c", "more": True}, {"after": "c"}),
        (call(CURSOR), {"data": [1], "next": "c", "more": False}, None),
        (call(CURSOR), {"data": [1], "next": None, "more": True}, None),
        (call(CURSOR), {"data": [1], "next": "c"}, {"after": "c"}),
        (call(CURSOR), {"data": [1], "next": "c", "more": None}, {"after": "c"}),
        (call(CURSOR), {"data": [1], "next": "c", "more": ""}, {"after": "c"}),
        (call(CURSOR), {"data": [1], "next": "c", "more": 0}, None),
        (call(CURSOR), {"data": [1]}, None),
        (call(LAST), {"data": [{"id": "a"}]}, {"after": "a"}),
        (call(LAST), {"data": [{"id": "a"}], "more": False}, None),
        (call(LAST), {"data": []}, None),
        (call(MORE), {"data": [1]}, {"skip": 1}),
        (call(MORE), {"data": [1], "more": False}, None),
        (call(MORE), {"data": []}, None),
        (call(OFFSET, take=2), {"data": [1, 2], "total": 3}, {"take": 2, "skip": 2}),
        (call(OFFSET, skip=2, take=2), {"data": [3], "total": 3}, None),
        (call(OFFSET), {"data": []}, None),
        (call(NUMBER, size=2), {"data": [1, 2], "total": 4}, {"size": 2, "page": 1}),
        (call(NUMBER, size=2, page=1), {"data": [3, 4], "total": 4}, None),
    ],
)
def test_what_comes_next(first: Call[Any], page: Any, following: Any) -> None:
    walk = Walk(first)
    walk.advance(came(page))
    assert (walk.call and walk.call.query) == following
    assert (walk.checkpoint is None) == (following is None)


LARAVEL = NumberPagination(parameter="page", items="/data", last="/meta/last_page")
SPRING = NumberPagination(parameter="page", items="/data", last="/last", total_pages="/totalPages", start=0)
KAMINARI = NumberPagination(parameter="page", items="/data", next_page="/next")
GITLAB = NumberPagination(
    parameter="page",
    items="",
    total=HeaderField("X-Total"),
    total_pages=HeaderField("X-Total-Pages"),
    next_page=HeaderField("X-Next-Page"),
)
COUNTED = NumberPagination(parameter="page", items="", total=HeaderField("X-Total"), last=HeaderField("X-Last"))
PAGED = NumberPagination(parameter="page", items="", total_pages=HeaderField("X-Total-Pages"))
FLAGGED = OffsetPagination(parameter="skip", items="/data", last="/last", total=HeaderField("X-Total"))
HEADED = CursorPagination(parameter="after", items="", next=HeaderField("X-Next"), has_more=HeaderField("X-More"))


@pytest.mark.parametrize(
    ("first", "page", "headers", "following"),
    [
        (call(LARAVEL), {"data": [1], "meta": {"last_page": 2}}, {}, 2),
        (call(LARAVEL), {"data": [1], "meta": {"last_page": 1}}, {}, None),
        (call(LARAVEL), {"data": [1], "meta": {}}, {}, 2),
        (call(SPRING), {"data": [1], "last": False, "totalPages": 2}, {}, 1),
        (call(SPRING, page=1), {"data": [1], "last": False, "totalPages": 2}, {}, None),
        (call(SPRING), {"data": [1], "last": True, "totalPages": 9}, {}, None),
        (call(SPRING), {"data": [1], "last": None, "totalPages": "3"}, {}, 1),
        (call(SPRING, page=2), {"data": [1], "last": "false", "totalPages": "3"}, {}, None),
        (call(KAMINARI), {"data": [], "next": 4}, {}, 4),
        (call(KAMINARI), {"data": [1], "next": None}, {}, None),
        (call(KAMINARI), {"data": [1]}, {}, None),
        (call(GITLAB), [1], {"X-Total": "9", "X-Total-Pages": "3", "X-Next-Page": "2"}, 2),
        (call(GITLAB), [1], {"X-Total": "1", "X-Total-Pages": "1", "X-Next-Page": ""}, None),
        (call(COUNTED), [1, 2], {"x-total": "3"}, 2),
        (call(COUNTED), [1, 2], {"x-total": "2"}, None),
        (call(COUNTED), [1, 2], {"x-last": "true"}, None),
        (call(PAGED), [1, 2], {"x-total-pages": "2"}, 2),
        (call(PAGED), [1, 2], {"x-total-pages": "1"}, None),
        (call(FLAGGED), {"data": [1], "last": False}, {"x-total": "2"}, 1),
        (call(FLAGGED), {"data": [1], "last": True}, {"x-total": "2"}, None),
        (call(FLAGGED, skip=1), {"data": [1], "last": False}, {"x-total": "2"}, None),
        (call(HEADED), [1], {"x-next": "007", "x-more": "true"}, "007"),
        (call(HEADED), [1], {"x-next": "007", "x-more": "false"}, None),
        (call(HEADED), [1], {"x-next": "007", "x-more": "0"}, None),
        (call(HEADED), [1], {"x-next": "007"}, "007"),
        (call(HEADED), [1], {}, None),
    ],
)
def test_what_a_page_says_of_those_behind_it(first: Call[Any], page: Any, headers: Any, following: Any) -> None:
    walk = Walk(first)
    walk.advance(came(page, **headers))
    parameter = next(iter({"page", "skip", "after"} & set(walk.call.query))) if walk.call else ""
    assert (walk.call and walk.call.query[parameter]) == following


def test_a_total_ends_a_walk_whatever_the_size_of_its_pages() -> None:
    walk = Walk(call(COUNTED))
    for items, count in (([1, 2], 2), ([3], 3)):
        page = came(items, **{"x-total": "3"})
        walk.check(page, settings())
        walk.advance(page)
        assert (walk.call is None) == (count == 3)


@pytest.mark.parametrize("pagination", [OFFSET, NUMBER, CURSOR, NEXT])
def test_the_same_objects_twice_are_an_error(pagination: Pagination) -> None:
    walk = Walk(call(pagination))
    pages = [came({"data": [{"id": 1}], "next": cursor, "more": True, "total": 9}) for cursor in ("a", "b")]
    walk.check(pages[0], settings())
    walk.advance(pages[0])
    with pytest.raises(RepeatedPageError, match="the same"):
        walk.check(pages[1], settings())
    assert walk.checkpoint is None


@pytest.mark.parametrize("strict", [False, True])
def test_the_same_values_twice_are_reported(strict: bool) -> None:
    drifts: list[Drift] = []
    walk = Walk(call(NUMBER))
    chosen = settings(strict=strict, on_drift=drifts.append)
    walk.check(came({"data": [1, 1]}), chosen)
    if strict:
        with pytest.raises(RepeatedPageError):
            walk.check(came({"data": [1, 1]}), chosen)
        return
    walk.check(came({"data": [1, 1]}), chosen)
    walk.check(came({"data": [1]}), chosen)
    assert [drift.pointer for drift in drifts] == ["/data"]


def test_ten_empty_pages_in_a_row_are_an_error() -> None:
    walk = Walk(call(CURSOR))
    for number in range(30):
        items = [{"id": number}] if number % 10 == 9 else []
        walk.check(came({"data": items, "next": str(number), "more": True}), settings())
    walk.check(came({"data": [], "next": "x", "more": True}), settings())
    for number in range(8):
        walk.check(came({"data": [], "next": f"y{number}", "more": True}), settings())
    with pytest.raises(RepeatedPageError, match="10 pages"):
        walk.check(came({"data": [], "next": "z", "more": True}), settings())


@pytest.mark.parametrize(
    ("pagination", "value", "headers"),
    [
        (NEXT, {"data": [1], "next": "/v1/things?p=2"}, {}),
        (NEXT, {"data": [1], "next": URL + "?p=2"}, {}),
        (LINK, [1], {"link": '<?p=1>; rel="prev", <https://api.example.com/v1/things?p=2>; rel="next last"'}),
        (
            LINK,
            [1],
            {"link": '<?p=9>; anchor="#x"; rel=next, <?p=2>; title="a, b; rel=none"; flag; rel=next; rel=last'},
        ),
    ],
)
def test_links_lead_on_and_walks_resume_there(pagination: Any, value: Any, headers: Any) -> None:
    walk = Walk(call(pagination, limit=1))
    walk.advance(came(value, **headers))
    assert walk.call is not None
    assert (walk.call.url, walk.call.query) == (URL + "?p=2", {})
    again = resumed(call(pagination, limit=1), walk.checkpoint or "")
    assert (again.url, again.query) == (URL + "?p=2", {})


@pytest.mark.parametrize(
    ("headers", "following"),
    [
        ({"X-Next-Cursor": "c"}, {"limit": 2, "after": "c"}),
        ({"x-next-cursor": "a, b"}, {"limit": 2, "after": "a, b"}),
        ({"X-Next-Cursor": ""}, None),
        ({"X-Cursor": "c"}, None),
    ],
)
def test_a_header_field_leads_on(headers: dict[str, str], following: dict[str, Any] | None) -> None:
    walk = Walk(call(HEADER, limit=2))
    walk.advance(came([1], **headers))
    assert (walk.call and walk.call.query) == following
    assert walk.items([1]) == [1]
    if following is not None:
        again = Walk(resumed(call(HEADER, limit=2), walk.checkpoint or ""))
        assert again.call is not None
        assert again.call.query == following
        with pytest.raises(RepeatedPageError):
            again.advance(came([1], **headers))


@pytest.mark.parametrize(
    ("pagination", "value", "headers", "at"),
    [
        (CURSOR, {"data": [1], "next": 7, "more": True}, {}, {"after": "7"}),
        (HEADER, [1], {"X-Next-Cursor": "c"}, {"after": "c"}),
        (OFFSET, {"data": [1]}, {}, {"skip": "1"}),
        (NUMBER, {"data": [1]}, {}, {"page": "1"}),
        (NEXT, {"next": "?p=2"}, {}, {"url": URL + "?p=2"}),
        (LINK, [1], {"link": "<?p=2>; rel=next"}, {"url": URL + "?p=2"}),
    ],
)
def test_checkpoints_stay_as_they_are(pagination: Pagination, value: Any, headers: Any, at: dict[str, str]) -> None:
    walk = Walk(call(pagination))
    assert json.loads(walk.checkpoint or "") == {"operation": "list", "at": {}}
    walk.advance(came(value, **headers))
    assert json.loads(walk.checkpoint or "") == {"operation": "list", "at": at}


def test_a_checkpoint_leads_to_no_other_server() -> None:
    checkpoint = '{"operation": "list", "at": {"url": "https://evil.example/things"}}'
    error, attempts = drive(resumed(call(NEXT), checkpoint), [answer(body={})], session())
    assert isinstance(error, APIError)
    assert attempts == []


@pytest.mark.parametrize(
    "text",
    ["", "null", "[]", "{", '{"operation": "other", "at": {}}', '{"operation": "list"}',
     '{"operation": "list", "at": {"url": "https://api.example.com/v1/things?p=2"}}',
     '{"operation": "list", "at": {"limit": "1"}}', '{"operation": "list", "at": {"after": 1}}', "[" * 100_000],
)  # fmt: skip
def test_what_is_no_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no checkpoint of list"):
        resumed(call(CURSOR), text)


@given(st.text(min_size=1) | st.integers(), st.text(min_size=1))
def test_any_cursor_survives_a_checkpoint(first: str | int, second: str) -> None:
    walk = Walk(call(CURSOR, limit=3))
    walk.advance(came({"data": [1], "next": first, "more": True}))
    again = Walk(resumed(call(CURSOR, limit=3), walk.checkpoint or ""))
    assert again.call is not None
    assert again.call.query == {"limit": 3, "after": str(first)}
    if second == str(first):
        with pytest.raises(RepeatedPageError):
            again.advance(came({"data": [1], "next": second, "more": True}))
    else:
        again.advance(came({"data": [1], "next": second, "more": True}))
        assert again.call.query["after"] == second
