"""Each style of pagination as its class in the runtime: what is lowered is what that class takes."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import assert_never, get_args

import pytest

from specloom.ir import pagination as styles
from specloom.ir.pagination import Pointer, QueryParameter
from specloom.lower.pagination import pagination
from specloom.runtime.base import pagination as runtime
from specloom.runtime.base.tail_pagination import TailPagination

ITEMS, NEXT, MORE, TOTAL = Pointer("/data"), Pointer("/next"), Pointer("/more"), Pointer("/total")
FIELD = styles.HeaderField("X-Field")
PARAMETER, LIMIT = QueryParameter("p"), QueryParameter("l")
SORT = styles.SetParameters((("sort", "at"), ("order", "asc")))
MEMBER = styles.RequestMember("/page/start")
GIVEN: list[styles.Pagination] = [
    styles.Cursor(ITEMS, PARAMETER, NEXT),
    styles.Cursor(ITEMS, PARAMETER, NEXT, MORE, LIMIT),
    styles.Cursor(ITEMS, PARAMETER, FIELD, FIELD, last=FIELD),
    styles.HeaderCursor(ITEMS, PARAMETER, styles.HeaderField("X-Next")),
    styles.Offset(ITEMS, PARAMETER),
    styles.Offset(ITEMS, PARAMETER, LIMIT, TOTAL, MORE),
    styles.Offset(ITEMS, PARAMETER, LIMIT, FIELD, FIELD, MORE, 404),
    styles.PageNumber(ITEMS, PARAMETER, LIMIT, TOTAL, MORE),
    styles.PageNumber(ITEMS, PARAMETER, None, FIELD, None, 1, TOTAL, MORE, NEXT, 404),
    styles.PageNumber(ITEMS, PARAMETER, total_pages=FIELD, last=FIELD, next_page=FIELD),
    styles.PageNumber(ITEMS, PARAMETER, start=0),
    styles.PageNumber(ITEMS, MEMBER, MEMBER),
    styles.Cursor(ITEMS, MEMBER, NEXT),
    styles.Offset(ITEMS, styles.RequestMember("/page", "pageable"), LIMIT),
    styles.LastItem(ITEMS, PARAMETER, Pointer("/id")),
    styles.LastItem(ITEMS, MEMBER, Pointer("/sort"), MORE, LIMIT, FIELD),
    styles.NextUrl(ITEMS, NEXT),
    styles.NextUrl(ITEMS, FIELD),
    styles.LinkHeader(Pointer("")),
    styles.PageNumber(ITEMS, PARAMETER, LIMIT, FIELD, size=100),
    styles.Tail(ITEMS, PARAMETER, Pointer("/at")),
    styles.Tail(ITEMS, PARAMETER, Pointer("/at"), SORT, QueryParameter("page"), LIMIT, 100),
]


Place = Pointer | styles.HeaderField | None


def at(place: Pointer | styles.HeaderField) -> str | runtime.HeaderField:
    return runtime.HeaderField(place.name) if isinstance(place, styles.HeaderField) else place


def maybe(place: Place) -> str | runtime.HeaderField | None:
    return None if place is None else at(place)


def role(place: QueryParameter | styles.RequestMember) -> str | runtime.RequestMember:
    return runtime.RequestMember(place.pointer, place.parameter) if isinstance(place, styles.RequestMember) else place


def maybe_role(place: QueryParameter | styles.RequestMember | None) -> str | runtime.RequestMember | None:
    return None if place is None else role(place)


def in_runtime(style: styles.Pagination) -> runtime.Pagination:
    """Return a style as somebody would write it by hand; type checkers compare both sides here."""
    items = style.items
    match style:
        case styles.Cursor(_, parameter, following, more, _, last):
            return runtime.CursorPagination(
                items=items, parameter=role(parameter), next=at(following), has_more=maybe(more), last=maybe(last)
            )
        case styles.HeaderCursor(_, parameter, following):
            field = runtime.HeaderField(following.name)
            return runtime.HeaderCursorPagination(items=items, parameter=role(parameter), next=field)
        case styles.Offset(_, parameter, limit, total, more, last, past_end):
            return runtime.OffsetPagination(
                items=items,
                parameter=role(parameter),
                limit=maybe_role(limit),
                total=maybe(total),
                has_more=maybe(more),
                last=maybe(last),
                past_end=past_end,
            )
        case styles.PageNumber(_, parameter, limit, total, more, start, pages, last, following_page, past_end, size):
            return runtime.NumberPagination(
                items=items,
                parameter=role(parameter),
                limit=maybe_role(limit),
                total=maybe(total),
                has_more=maybe(more),
                start=1 if start is None else start,
                total_pages=maybe(pages),
                last=maybe(last),
                next_page=maybe(following_page),
                past_end=past_end,
                size=size,
            )
        case styles.LastItem(_, parameter, field_, more, _, last):
            return runtime.LastItemPagination(
                items=items, parameter=role(parameter), field=field_, has_more=maybe(more), last=maybe(last)
            )
        case styles.NextUrl(_, following):
            return runtime.NextUrlPagination(items=items, next=at(following))
        case styles.LinkHeader(_):
            return runtime.LinkHeaderPagination(items=items)
        case styles.Tail(_, parameter, field_, sort, page, limit, size):
            return TailPagination(
                items=items,
                parameter=parameter,
                field=field_,
                sort=dict(sort or ()),
                page=page,
                limit=limit,
                size=size,
            )
        case _:
            assert_never(style)


@pytest.mark.parametrize("style", GIVEN, ids=lambda style: style.style)
def test_a_style_is_lowered_to_what_its_class_takes(style: styles.Pagination) -> None:
    names = {name: getattr(runtime, name) for name in styles.RUNTIME_NAMES}
    names |= {"TailPagination": TailPagination}
    assert eval(pagination(style).text, names) == in_runtime(style)


def test_what_the_document_says_is_never_code() -> None:
    text = "'}\"\\\n"
    lowered = pagination(styles.HeaderCursor(ITEMS, PARAMETER, styles.HeaderField(text)))
    assert eval(lowered.text, vars(runtime)).next.name == text
    assert text not in lowered.harmless


def test_every_style_is_in_the_registry_and_tried_here() -> None:
    written = {each for each in vars(styles).values() if is_dataclass(each) and hasattr(each, "style")}
    assert written == set(get_args(styles.Pagination)) == set(styles.STYLES.values()) == {type(each) for each in GIVEN}
