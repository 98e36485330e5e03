"""Arguments of the wrong type are refused by name before anything is sent; what is right on the wire is not."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Any

import pytest

from specloom.runtime.base.operation import HeaderParameter, Operation, Parameter, Segment
from specloom.runtime.client.custom_request import described
from specloom.runtime.client.resource_sync import Resource
from specloom.runtime.wire.argument_types import check, types_of

from .example import Example, State, TaskCreate


class Level(IntEnum):
    LOW = 1


class Number(Enum):
    ONE = 1


NOW = datetime(2024, 1, 2, tzinfo=UTC)
TODAY = date(2024, 1, 2)
KINDS = {"path": Segment, "query": Parameter, "headers": HeaderParameter, "cookies": Parameter}


def checked(kind: Any, value: Any, where: str = "query") -> None:
    parameters: dict[str, Any] = {"path": (), where: (KINDS[where]("limit", *(() if kind is None else (kind,))),)}
    operation: Operation[None] = Operation(id="x", method="GET", success={}, **parameters)
    check(operation.call((value,)), types_of(operation))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (int, "abc"), (int, ""), (int, "1.5"), (int, 1.5), (int, True), (int, [1]), (int, {"a": 1}), (int, b"1"),
        (int, State.OPEN), (int, NOW), (int, object()),
        (float, "abc"), (float, "nan"), (float, True), (float, [1.0]),
        (bool, 1), (bool, "yes"), (bool, [True]),
        (datetime, 1), (datetime, TODAY), (datetime, True), (date, NOW), (date, 20240102),
        (bytes, 1), (bytes, [b"a"]),
        (None, ["a"]), (None, {"a": "b"}), (None, {"a"}), (None, b"abc"), (None, TaskCreate(title="x")),
        (dict, "a"), (dict, ["a"]), (dict, 1),
        ((int,), ["1", "x"]), ((int,), {"a": 1}), ((int,), [True]), ((str,), [["a"]]), ((str,), {"a": "b"}),
        ((dict,), ["a"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("where", ["path", "query", "headers", "cookies"])
def test_wrong_types_are_refused_by_name(kind: Any, value: Any, where: str) -> None:
    with pytest.raises(TypeError, match=r"^limit must be .*, not a "):
        checked(kind, value, where)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (int, 5), (int, 0), (int, Level.LOW), (int, Number.ONE), (int, "50"), (int, "-1"), (int, None),
        (float, 1), (float, 1.5), (float, Decimal("1.5")), (float, "1e-3"),
        (bool, False), (bool, "true"),
        (datetime, NOW), (datetime, "2024-01-02T00:00:00Z"), (date, TODAY), (date, "2024-01-02"),
        (bytes, b"a"), (bytes, bytearray(b"a")), (bytes, "YQ=="),
        (None, "a"), (None, 5), (None, 1.5), (None, True), (None, State.OPEN), (None, NOW), (None, None),
        (dict, {"a": 1}), (dict, TaskCreate(title="x")), (object, [1]), (object, object()),
        ((int,), [1, None, "2"]), ((int,), (1,)), ((int,), {1}), ((int,), 1), ((str,), "a"), ((object,), [[1]]),
        ((dict,), [{"a": 1}]),
    ],
)  # fmt: skip
def test_what_is_right_on_the_wire_passes(kind: Any, value: Any) -> None:
    checked(kind, value)


def test_nothing_is_checked_where_the_document_says_nothing() -> None:
    call = described("GET", "/x", query={"ids": [1], "f": {"a": 1}}, headers={"X-A": [1]})
    check(call, types_of(call.operation))


OPERATION: Operation[None] = Operation(
    id="put",
    method="PUT",
    path=("/a/", Segment("b"), "/", Segment("a", int), "/", Segment("b")),
    query=(Parameter("a", (int,)), Parameter("q")),
    headers=(HeaderParameter("X-A", bool),),
    cookies=(Parameter("a", float),),
    success={},
)


def test_values_stand_in_the_order_of_locations_and_one_name_may_be_in_several() -> None:
    call = OPERATION.call(("x", 1, [2], None, True, 0.5), {"b": "c"})
    assert call.path == {"b": "x", "a": 1}
    assert call.query == {"a": [2], "q": None}
    assert (call.headers, call.cookies, call.body) == ({"X-A": True}, {"a": 0.5}, {"b": "c"})
    check(call, types_of(OPERATION))
    with pytest.raises(TypeError, match="a must be a list"):
        check(OPERATION.call(("x", 1, {"a": 1}, None, True, 0.5)), types_of(OPERATION))


@pytest.mark.parametrize("values", [(), ("x", 1, [2], None, True), ("x", 1, [2], None, True, 0.5, 1)])
def test_a_wrong_number_of_values_is_an_error(values: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match=f"put does not have {len(values)} parameters"):
        OPERATION.call(values)
    with pytest.raises(TypeError, match="put does not have"):
        Resource(Example())._call(OPERATION, *values)
