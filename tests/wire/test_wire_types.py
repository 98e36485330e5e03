"""Every type of value in every location, style and explode: a generated client sends what a second encoder says."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import Sent, Wire
from .reference import expected
from .table import method_of, rows


class Colour(Enum):
    RED = "dark red"
    ONE = 1


SINGLE: dict[str, Any] = {
    "text": "a b/ü",
    "true": True,
    "false": False,
    "zero": 0,
    "large": 2**63,
    "float": 1.5,
    "whole_float": 3.0,
    "huge": 1e21,
    "tiny": 5e-324,
    "decimal": Decimal("1E+3"),
    "exact": Decimal("0.10"),
    "uuid": UUID(int=7),
    "date": date(2024, 2, 29),
    "datetime": datetime(2024, 1, 2, 3, 4, 5, 678000, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
    "utc": datetime(2024, 1, 2, tzinfo=UTC),
    "time": time(3, 4, 5),
    "duration": timedelta(days=3, hours=4, seconds=5),
    "enum": Colour.RED,
    "number_in_enum": Colour.ONE,
    "octets": b"\x00\xffab?>",
}
STYLES = sorted({(row.location, row.style, row.explode) for row in rows()})


def travelled(location: str, method: str, sent: Sent) -> str | None:
    where = {"path": sent.path.removeprefix(f"/{method}/"), "query": sent.query, "header": sent.headers.get("color")}
    return where.get(location, sent.headers.get("cookie"))


def check(wire: Wire, location: str, style: str, explode: bool, value: Any) -> None:
    method = method_of(location, style, "tree", explode=explode)
    sent = wire.send(method, value) if location == "path" else wire.send(method, color=value)
    assert travelled(location, method, sent) == expected(location, style, explode, "color", value)


@pytest.mark.parametrize("kind", SINGLE)
@pytest.mark.parametrize(("location", "style", "explode"), STYLES)
def test_each_type_alone_and_inside(wire: Wire, location: str, style: str, explode: bool, kind: str) -> None:
    value = SINGLE[kind]
    for shape in (value, [value], [value, value], {"k": value}, {"k": value, "l": value}):
        check(wire, location, style, explode, shape)
    if kind not in ("octets", "decimal"):  # pydantic writes them in JSON in its own way
        for shape in ([[value]], {"k": {"m": value}}, [{"k": [value]}]):
            check(wire, location, style, explode, shape)


# What no header can hold is refused, and has tests of its own.
_TEXT = st.text(st.characters(codec="latin-1", categories=("L", "N", "P", "S")), min_size=1).filter(
    lambda t: ";" not in t
)
_LEAF = _TEXT | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
_TREE = st.recursive(
    _LEAF,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(_TEXT, inner, min_size=1, max_size=3),
    max_leaves=8,
)


def _climbs(segment: str | None) -> bool:
    """Tell whether a segment of a path leads elsewhere (RFC 3986, section 5.2.4)."""
    return segment in (".", "..")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(value=_TREE)
@pytest.mark.parametrize(("location", "style", "explode"), STYLES)
def test_any_tree_of_values(wire: Wire, location: str, style: str, explode: bool, value: Any) -> None:
    if location == "path" and _climbs(expected(location, style, explode, "color", value)):
        with pytest.raises(ValueError, match="color"):
            check(wire, location, style, explode, value)
        return
    check(wire, location, style, explode, value)


@pytest.mark.parametrize(("location", "style", "explode"), STYLES)
def test_null_inside_is_left_out(wire: Wire, location: str, style: str, explode: bool) -> None:
    """RFC 6570, section 3.2.1: undefined members are ignored."""
    method = method_of(location, style, "tree", explode=explode)
    for given_, meant in (([1, None, 2], [1, 2]), ({"a": None, "b": 1}, {"b": 1})):
        sent = wire.send(method, given_) if location == "path" else wire.send(method, color=given_)
        assert travelled(location, method, sent) == expected(location, style, explode, "color", meant)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), datetime(2024, 1, 1), Decimal("NaN")])  # noqa: DTZ001  # naive on purpose
@pytest.mark.parametrize(("location", "style", "explode"), STYLES)
def test_what_has_no_text_is_refused_by_name(wire: Wire, location: str, style: str, explode: bool, value: Any) -> None:
    method = method_of(location, style, "tree", explode=explode)
    for shape in (value, [value], {"k": value}):
        with pytest.raises(ValueError, match="color"):
            wire.send(method, shape) if location == "path" else wire.send(method, color=shape)
