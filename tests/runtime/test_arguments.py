"""Arguments of the wrong type are refused by name before anything is sent; what is right on the wire is not."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Any

import pytest

from specloom.runtime.base.operation import Call, Operation
from specloom.runtime.wire.argument_types import check

from .example import State, TaskCreate


class Level(IntEnum):
    LOW = 1


class Number(Enum):
    ONE = 1


NOW = datetime(2024, 1, 2, tzinfo=UTC)
TODAY = date(2024, 1, 2)


def checked(kind: Any, value: Any, where: str = "query") -> None:
    types = {} if kind is None else {"limit": kind}
    operation: Operation[None] = Operation(id="x", method="GET", path=("/",), success={}, types=types)
    check(Call(operation, **{where: {"limit": value}}))


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
    operation: Operation[None] = Operation(id="x", method="GET", path=("/",), success={}, types=None)
    check(Call(operation, query={"ids": [1], "f": {"a": 1}}))
