"""Models whose classes were not built are written wherever they stand, with every pydantic that packages allow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from specloom.runtime.base.operation import Json
from specloom.runtime.models import built
from specloom.runtime.models.model import Model
from specloom.runtime.wire.bodies import encode


class Holder(Model):
    held: Any = None


WRITERS: dict[str, Callable[[Any], Any]] = {
    "to_json": lambda value: Holder(held=value).to_json(),
    "to_dict": lambda value: Holder(held=value).to_dict(),
    "unknown member": lambda value: Holder.model_validate({"more": {"deep": [value]}}).to_json(),
    "body": lambda value: encode(Json(Any), {"held": value}, exact=False)[0],
}


@pytest.mark.parametrize("name", WRITERS)
def test_models_that_were_never_built_are_written(name: str) -> None:
    class Unbuilt(Model):
        id: int

    written = WRITERS[name](Unbuilt.model_construct(id=7))
    assert "7" in str(written)


def test_pydantic_is_asked_again_once_classes_are_built() -> None:
    """As pydantic 2.12 does it: the first attempt fails, whatever pydantic this runs with."""

    class Unbuilt(Model):
        id: int

    value = {"deep": [Unbuilt.model_construct(id=7)]}
    outcomes: list[Any] = [TypeError("'MockValSer' object cannot be converted to 'SchemaSerializer'"), "written"]

    def dump() -> Any:
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    assert built.dumped(dump, value) == "written"
    assert Unbuilt.__pydantic_complete__
    outcomes[:] = [TypeError("another one")]
    with pytest.raises(TypeError, match="another one"):
        built.dumped(dump, value)
