"""Each style of pagination as its class in the runtime: what is lowered is what that class takes."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import assert_never, get_args

import pytest

from specloom import ir
from specloom.ir import pagination as styles
from specloom.ir.pagination import Pointer, QueryParameter
from specloom.lower.pagination import pagination
from specloom.runtime.base import pagination as runtime

ITEMS, NEXT, MORE, TOTAL = Pointer("/data"), Pointer("/next"), Pointer("/more"), Pointer("/total")
PARAMETER, LIMIT = QueryParameter("p"), QueryParameter("l")
GIVEN: list[ir.Pagination] = [
    ir.Cursor(ITEMS, PARAMETER, NEXT),
    ir.Cursor(ITEMS, PARAMETER, NEXT, MORE, LIMIT),
    ir.HeaderCursor(ITEMS, PARAMETER, ir.HeaderField("X-Next")),
    ir.Offset(ITEMS, PARAMETER),
    ir.Offset(ITEMS, PARAMETER, LIMIT, TOTAL, MORE),
    ir.PageNumber(ITEMS, PARAMETER, LIMIT, TOTAL, MORE),
    ir.PageNumber(ITEMS, PARAMETER, start=0),
    ir.NextUrl(ITEMS, NEXT),
    ir.LinkHeader(Pointer("")),
]


def in_runtime(style: ir.Pagination) -> runtime.Pagination:
    """Return a style as somebody would write it by hand; type checkers compare both sides here."""
    items = style.items
    match style:
        case ir.Cursor(_, parameter, following, more):
            return runtime.CursorPagination(items=items, parameter=parameter, next=following, has_more=more)
        case ir.HeaderCursor(_, parameter, following):
            field = runtime.HeaderField(following.name)
            return runtime.HeaderCursorPagination(items=items, parameter=parameter, next=field)
        case ir.Offset(_, parameter, limit, total, more):
            return runtime.OffsetPagination(items=items, parameter=parameter, limit=limit, total=total, has_more=more)
        case ir.PageNumber(_, parameter, limit, total, more, start):
            return runtime.NumberPagination(
                items=items, parameter=parameter, limit=limit, total=total, has_more=more, start=start
            )
        case ir.NextUrl(_, following):
            return runtime.NextUrlPagination(items=items, next=following)
        case ir.LinkHeader(_):
            return runtime.LinkHeaderPagination(items=items)
        case _:
            assert_never(style)


@pytest.mark.parametrize("style", GIVEN, ids=lambda style: style.style)
def test_a_style_is_lowered_to_what_its_class_takes(style: ir.Pagination) -> None:
    names = {name: getattr(runtime, name) for name in styles.RUNTIME_NAMES}
    assert eval(pagination(style).text, names) == in_runtime(style)


def test_what_the_document_says_is_never_code() -> None:
    text = "'}\"\\\n"
    lowered = pagination(ir.HeaderCursor(ITEMS, PARAMETER, ir.HeaderField(text)))
    assert eval(lowered.text, vars(runtime)).next.name == text
    assert text not in lowered.harmless


def test_every_style_is_in_the_registry_and_tried_here() -> None:
    written = {each for each in vars(styles).values() if is_dataclass(each) and hasattr(each, "style")}
    assert written == set(get_args(ir.Pagination)) == set(styles.STYLES.values()) == {type(each) for each in GIVEN}
