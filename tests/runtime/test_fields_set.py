"""Records share the names of the fields that were set, and nobody can tell: each behaves as pydantic's own do."""

from __future__ import annotations

import copy
import gc
import json
import pickle
import tracemalloc
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, TypeAdapter

from specloom.runtime.models import fields_set
from specloom.runtime.models.model import Model


class Ours(Model):
    a: int
    b: str | None = None
    c: list[int] | None = None


class Theirs(BaseModel):
    model_config = ConfigDict(extra="allow")

    a: int
    b: str | None = None
    c: list[int] | None = None


MAYBE = {"b": st.none(), "c": st.just([1]), "more": st.just(True)}
OBJECTS = st.fixed_dictionaries({"a": st.integers()}, optional=MAYBE)


def _change_set(model: Any) -> None:
    model.model_fields_set.add("b")


def _forget_all(model: Any) -> None:
    model.__pydantic_fields_set__.clear()


def _assign(model: Any) -> None:
    model.b = "new"


def _assign_more(model: Any) -> None:
    model.other = 1


def _delete(model: Any) -> None:
    del model.c


def _dump(model: Any) -> None:
    model.model_dump(exclude_unset=True)


CHANGES: list[Callable[[Any], None]] = [_change_set, _forget_all, _assign, _assign_more, _delete, _dump]
COPIES: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    lambda model: pickle.loads(pickle.dumps(model)),
    lambda model: model.model_copy(),
    lambda model: model.model_copy(update={"c": [2]}, deep=True),
    lambda model: type(model).model_construct(_fields_set={*model.model_fields_set}, **dict(model)),
    lambda model: type(model).model_validate(model.model_dump(exclude_unset=True)),
]
STEPS = st.lists(st.tuples(st.integers(0, 20), st.sampled_from([*CHANGES, *COPIES])), max_size=8)


@given(st.lists(OBJECTS, min_size=1, max_size=4), STEPS)
def test_what_is_done_to_one_record_alters_no_other(objects: list[dict[str, Any]], steps: list[Any]) -> None:
    text = json.dumps(objects)
    ours: list[Any] = [*TypeAdapter(list[Ours]).validate_json(text)]
    theirs: list[Any] = [*TypeAdapter(list[Theirs]).validate_json(text)]
    for place, step in steps:
        for models in (ours, theirs):
            try:
                result = step(models[place % len(models)])
            except AttributeError:  # deleted twice, or dumped without what was deleted
                result = None
            if result is not None:
                models.append(result)
    for our, their in zip(ours, theirs, strict=True):
        assert our.model_fields_set == their.model_fields_set
        assert type(our.model_fields_set) is set
        assert our.model_fields_set is our.model_fields_set
        assert {**vars(our), **our.model_extra} == {**vars(their), **their.model_extra}
        if "c" in vars(our):
            assert our.model_dump() == their.model_dump(exclude_unset=True)


def test_records_take_no_set_each() -> None:
    names = [f"field{number}" for number in range(22)]
    members = {"__annotations__": dict.fromkeys(names, int), "__module__": __name__}
    record: Any = type(Model)("Record", (Model,), members)
    adapter = TypeAdapter(list[record])
    text = json.dumps([dict.fromkeys(names, 1)] * 100)
    adapter.validate_json(text)
    gc.collect()
    tracemalloc.start()
    try:
        records = adapter.validate_json(text)
        each = tracemalloc.get_traced_memory()[0] / len(records)
    finally:
        tracemalloc.stop()
    assert each < 1500


def test_names_that_servers_choose_are_not_collected_for_ever() -> None:
    for number in range(5000):
        Ours.model_validate({"a": 1, f"new{number}": 1})
    assert len(fields_set._shared) <= 4096
