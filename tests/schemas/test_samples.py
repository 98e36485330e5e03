"""What jsonschema accepts is decoded by generated models, and dumped and sent as the same JSON again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from .conftest import Schemas
from .samples import as_3_0, values
from .samples import schemas as samples
from .table import Case

Make = Callable[..., Schemas]
COUNT = 80
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)")


def _several() -> list[Any]:
    """Return the same schemas in every run: a package for all of them costs little more than that of a single one."""
    made: dict[str, Any] = {}

    @settings(max_examples=COUNT, phases=[Phase.generate], database=None, derandomize=True)
    @given(samples)
    def collect(schema: Any) -> None:
        made[json.dumps(schema, sort_keys=True)] = schema

    collect()
    return list(made.values())


SCHEMAS = _several()
TABLES = {
    version: {f"sample_{index}": Case(written(schema), "", []) for index, schema in enumerate(SCHEMAS)}
    for version, written in {"3.0.3": as_3_0, "3.1.0": lambda schema: schema}.items()
}


def _exact(value: Any) -> Any:
    """Return a JSON value in which numbers tell their kind, and a date-time with an offset is a moment in that zone."""
    if isinstance(value, dict):
        return {key: _exact(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_exact(item) for item in value]
    if isinstance(value, str) and MOMENT.fullmatch(value):
        moment = datetime.fromisoformat(value)
        return moment, moment.utcoffset()
    return type(value), value


@pytest.mark.parametrize("version", TABLES)
@settings(max_examples=200)
@given(data=st.data(), number=st.integers(0, len(SCHEMAS) - 1))
def test_valid_values_come_back_as_the_same_json(schemas: Make, version: str, data: st.DataObject, number: int) -> None:
    package, schema = schemas(version, TABLES[version], "samples"), SCHEMAS[number]
    value = data.draw(values(schema), "value")
    assume(Draft202012Validator(schema).is_valid(value))
    model = package.receive(f"sample_{number}", value)
    dumped = json.loads(model.model_dump_json(by_alias=True, exclude_unset=True))
    assert _exact(dumped) == _exact({"value": value}), schema
    assert _exact(package.send(f"sample_{number}", model)) == _exact({"value": value}), schema
