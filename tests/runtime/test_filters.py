"""Comparisons in filters: every text that is sent has one operator of the API, and the value as it is written alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.ir.comparisons import COMPARISONS
from specloom.runtime.wire import filters
from specloom.runtime.wire.filters import ComparisonFilter, Gte, Lt

VALUES = st.text() | st.integers() | st.datetimes(timezones=st.just(timezone(timedelta(hours=2))))
FORMATS = st.sampled_from(["{op}{value}", "[{op}]{value}", "{value}:{op}", "{op}", "a{op}b{value}c"])


@given(st.sampled_from(sorted(COMPARISONS)), VALUES, FORMATS)
def test_a_comparison_is_written_as_the_format_says(operator: str, value: object, format_: str) -> None:
    if "{value}" not in format_:
        format_ += "{value}"
    made = getattr(filters, COMPARISONS[operator])(value)
    text = ComparisonFilter((operator,), format=format_).written(made, "f")
    before, between, after = format_.replace("{op}", "\0").replace("{value}", "\0").split("\0")
    parts = [operator, text[len(before) + len(operator) + len(between) : len(text) - len(after)]]
    if format_.index("{op}") > format_.index("{value}"):
        parts = [text[len(before) : len(text) - len(after) - len(operator) - len(between)], operator]
    assert text == before + parts[0] + between + parts[1] + after
    written = next(part for part in parts if part is not operator)
    if isinstance(value, datetime):
        assert written.endswith("Z")
        assert datetime.fromisoformat(written) == value
    else:
        assert written == str(value)


def test_what_is_no_comparison_is_left_as_it_is() -> None:
    assert ComparisonFilter(("gte",)).written(["gte1", Gte(2)], "f") == ["gte1", "gte2"]


def test_what_the_api_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="f cannot be compared by Lt: its operators are 'gte'"):
        ComparisonFilter(("gte",)).written(Lt(2), "f")
    with pytest.raises(ValueError, match="f takes at most 2 values, not 3"):
        ComparisonFilter(("gte",), most=2).written([Gte(1)] * 3, "f")


def test_a_time_alone_is_refused() -> None:
    with pytest.raises(TypeError, match="f compares: say how"):
        ComparisonFilter(("gte",)).written(datetime(2026, 1, 2, tzinfo=UTC), "f")


def test_comparisons_are_values() -> None:
    assert Gte(1) == Gte(1) != Lt(1)
    assert len({Gte(1), Gte(1), Lt(1)}) == 2
    assert repr(Gte(datetime(2026, 1, 2, tzinfo=UTC))).startswith("Gte(datetime.datetime(2026, 1, 2,")
