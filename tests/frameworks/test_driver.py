"""The judge of `make frameworks`, on small planted faults: a wrong value on either side has to be noticed."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import IntEnum, StrEnum
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field

from tests.frameworks import driver
from tests.frameworks.applications import APPLICATIONS
from tests.frameworks.capabilities import CAPABILITIES, Named, Step
from tests.frameworks.comparison import received_differently, returned_differently
from tests.frameworks.driver import Outcome, badly_named
from tests.frameworks.faults import OF_FRAMEWORKS, OF_THE_TOOL, unexplained
from tests.frameworks.run import table

NAIVE = datetime(2025, 1, 2, 3, 4, 5)  # noqa: DTZ001  # what is compared
NOON = datetime(2024, 2, 29, 12, tzinfo=UTC)


class Cat(BaseModel):
    model_config = ConfigDict(extra="allow")
    kind: str
    name_: str | None = Field(None, alias="name")


class Size(StrEnum):
    SMALL = "small"


class Level(IntEnum):
    HIGH = 2


class Naive(datetime):
    """As a client may return it: a subclass."""


@pytest.mark.parametrize(
    ("expected", "noted"),
    [
        ({"a": 1, "b": None}, {"a": 1, "b": None}),
        (NOON, "2024-02-29T12:00:00Z"),
        (NOON, "2024-02-29T13:00:00+01:00"),
        (NAIVE, "2025-01-02T03:04:05"),
        (date(2024, 2, 29), "2024-02-29"),
        (Decimal("19.90"), "19.90"),
        ([b"\x00"], [{"octets": "00"}]),
    ],
)
def test_what_was_received_as_given_is_right(expected: Any, noted: Any) -> None:
    assert list(received_differently(expected, noted)) == []


@pytest.mark.parametrize(
    ("expected", "noted"),
    [
        ({"a": 1}, {"a": "1"}),
        ({"a": 1}, {"a": True}),
        ({"a": 1}, {"a": 1.0}),
        ({"a": 1}, {"a": 1, "b": None}),
        ({"a": 1, "b": None}, {"a": 1}),
        (NOON, "2024-02-29T12:00:00"),
        (NAIVE, "2025-01-02T03:04:05Z"),
        (NOON, "2024-02-29T12:00:01Z"),
        (Decimal("19.90"), "19.9"),
        (["a", "b"], ["a,b"]),
        ([b"\x00"], [{"octets": "c280"}]),
        ({"a": 1}, None),
    ],
)
def test_a_wrong_value_at_the_server_is_noticed(expected: Any, noted: Any) -> None:
    assert list(received_differently(expected, noted))


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ({"kind": "cat", "name": None}, Cat(kind="cat", name=None)),
        ({"kind": "cat", "more": 1}, Cat.model_validate({"kind": "cat", "more": 1})),
        (Named("Cat", {"kind": "cat"}), Cat(kind="cat")),
        ("small", Size.SMALL),
        (2, Level.HIGH),
        (NAIVE, Naive(2025, 1, 2, 3, 4, 5)),
        (NOON, NOON.astimezone(timezone(timedelta(hours=2)))),
        ([1, 2], [1, 2]),
    ],
)
def test_what_was_returned_as_sent_is_right(expected: Any, actual: Any) -> None:
    assert list(returned_differently(expected, actual)) == []


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ({"kind": "cat"}, Cat(kind="cat", name=None)),
        ({"kind": "cat", "name": None}, Cat(kind="cat")),
        ({"kind": "cat"}, Cat(kind="dog")),
        (Named("Dog", {"kind": "cat"}), Cat(kind="cat")),
        (5, 5.0),
        (True, 1),
        (1, True),
        ("5", 5),
        (NAIVE, "2025-01-02T03:04:05"),
        (NAIVE, NOON),
        (date(2024, 2, 29), datetime(2024, 2, 29, tzinfo=UTC)),
        (Decimal("19.90"), 19.9),
        (b"x", "x"),
        ([1], 1),
    ],
)
def test_a_wrong_value_or_type_at_the_caller_is_noticed(expected: Any, actual: Any) -> None:
    assert list(returned_differently(expected, actual))


@pytest.mark.parametrize(
    ("calls", "count"),
    [
        (["shop.create", "shop.list"], 0),
        (["shop.api_create", "items.api_list"], 1),
        (["dates.naive_naive_dates", "items.list"], 1),
        (["big.big", "items.list"], 1),
    ],
)
def test_names_that_say_too_much_are_noticed(calls: list[str], count: int) -> None:
    assert len(list(badly_named(calls))) == count


def test_a_difference_has_to_be_known_and_a_known_fault_has_to_show() -> None:
    known = next(fault for fault in OF_FRAMEWORKS if fault.capability == "decimals")
    (name,) = known.applications
    shown = f"Sync: returned.amount: float {known.shows[0]}"
    others = {
        fault.capability: list(fault.shows)
        for fault in (*OF_FRAMEWORKS, *OF_THE_TOOL)
        if name in fault.applications and fault is not known
    }
    assert list(unexplained(name, Outcome(differences={**others, "decimals": [shown]}))) == []
    assert len(list(unexplained(name, Outcome(differences={**others, "decimals": [shown, "new"]})))) == 1
    assert len(list(unexplained(name, Outcome(differences={**others, "decimals": []})))) == 1
    assert len(list(unexplained(name, Outcome(differences=others)))) == 1


def test_known_faults_are_of_capabilities_that_applications_have() -> None:
    capabilities = {one.name: {*CAPABILITIES, "names"} - one.lacks.keys() for one in APPLICATIONS}
    assert all(
        fault.capability in capabilities[name]
        for fault in (*OF_FRAMEWORKS, *OF_THE_TOOL)
        for name in fault.applications
    )


def test_the_table_tells_whose_fault_it_is() -> None:
    outcomes = {one.name: Outcome(differences={"scalars": [], "maps": []}) for one in APPLICATIONS}
    for fault in (*OF_FRAMEWORKS, *OF_THE_TOOL):
        for name in fault.applications:
            outcomes[name].differences[fault.capability] = [" ".join(fault.shows)]
    rows = {line.split(" | ")[0]: line.split(" | ")[1:] for line in table(outcomes).splitlines() if " | " in line}
    column = list(outcomes).index("blacksheep")
    assert rows["| scalars"][column] == "framework"
    assert rows["| maps"][column] == "yes"
    assert rows["| objects in queries"][column] == "-"


@pytest.mark.parametrize(
    ("noted", "returned", "count"),
    [
        ({"value": 5}, {"value": 5}, 0),
        ({"value": 6}, {"value": 5}, 1),
        ({"value": 5}, {"value": "5"}, 1),
        (None, {}, 2),
    ],
)
def test_the_driver_judges_both_sides_of_a_call(
    noted: Any, returned: Any, count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "LOG", tmp_path / "log")

    def create(**given: Any) -> Any:
        if noted is not None:
            driver.LOG.write_text(json.dumps({"operation": "big", "received": {"body": noted}}) + "\n", "utf-8")
        return returned

    client = SimpleNamespace(big=SimpleNamespace(create=create))
    step = Step("POST /big", "big", {"body": {"value": 5}}, {"value": 5}, keywords={"value": 5})
    differences = asyncio.run(driver.differences_of(client, [step], {"POST /big": "big.create"}))
    assert len(differences) == count
    assert asyncio.run(driver.differences_of(client, [step], {})) == ["POST /big is not in the document"]
