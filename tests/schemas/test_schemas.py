"""Each schema of the table, in each version of OpenAPI that has it, received and sent by a generated client."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from specloom.runtime.testing.assert_wire import assert_equals_wire

from .conftest import Schemas, title_of
from .table import BOTH, NEW, OLD, Case

Make = Callable[[str, Mapping[str, Case]], Schemas]
TABLES = {"3.0.3": BOTH | OLD, "3.1.0": BOTH | NEW, "3.2.0": BOTH | NEW}
ALL = [(version, name) for version, cases in TABLES.items() for name in cases]


@pytest.mark.parametrize(("version", "name"), ALL)
def test_a_schema_becomes_its_type(schemas: Make, version: str, name: str) -> None:
    case = TABLES[version][name]
    assert schemas(version, TABLES[version]).annotations[title_of(name)]["value"] == case.annotation


@pytest.mark.parametrize(("version", "name"), ALL)
def test_values_survive_both_ways(schemas: Make, version: str, name: str) -> None:
    """What is only approximated has fewer fields, but every value is kept."""
    package, case = schemas(version, TABLES[version]), TABLES[version][name]
    for value, sent in zip(case.values, case.sent or case.values, strict=True):
        model = package.receive(name, value)
        assert type(model).__name__ == title_of(name)
        if not case.rules:
            assert_equals_wire(model, {"value": value})
        assert package.send(name, model) == {"value": sent}


@pytest.mark.parametrize(("version", "name"), ALL)
def test_what_is_approximated_is_said(schemas: Make, version: str, name: str) -> None:
    package = schemas(version, TABLES[version])
    for method in ("get", "put"):
        assert package.rules[f"{method}_{name}"] == set(TABLES[version][name].rules)
