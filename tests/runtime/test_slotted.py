"""Models in slots do what models in dictionaries do: what is read, reported, shown, changed, copied and written."""

from __future__ import annotations

import copy
import gc
import json
import pickle
import sys
import threading
import tracemalloc
import warnings
from functools import cached_property
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from specloom.runtime.base.api import Api
from specloom.runtime.base.drift import Drift
from specloom.runtime.base.operation import Json
from specloom.runtime.base.options import Settings
from specloom.runtime.base.received import ReceivedMember
from specloom.runtime.base.request import Headers, Response
from specloom.runtime.call.decoding import read, tolerated
from specloom.runtime.models.slotted import Model
from specloom.runtime.wire.bodies import model_of

SOURCE = """\
from __future__ import annotations
from typing import Annotated, Any, Literal
from pydantic import Field, Tag
from specloom.runtime.models.discriminator import one_of
from specloom.runtime.models.model import DateTime, JsonNumber, Omit, OpenStrEnum, Pii, ReadOnly
from specloom.runtime.models.variants import Variants
from specloom.runtime.models.{model} import ClosedModel, Model, OpenModel, RequestModel, TwoWayModel
from specloom.runtime.models.{variants} import VariedModel

class Flat(Model):
    {fields}

class Colour(OpenStrEnum):
    RED = "red"

class Cat(Model):
    kind: Literal["cat"]
    lives: int

class Dog(Model):
    kind: Literal["dog"]
    name: str

class Part(RequestModel):
    unit: Literal["mm"] = "mm"
    size: int
    note: str | None = None

class Both(TwoWayModel):
    id: Annotated[int, ReadOnly]
    title: str

class Closed(ClosedModel):
    width: int | None = None

class Shape(VariedModel):
    __variants__ = Variants("kind", {{"circle": "Circle"}})
    kind: str
    label: Annotated[str | None, Omit] = None

class Circle(Shape):
    kind: str
    radius: int

class Varied(VariedModel, TwoWayModel):
    __variants__ = Variants("kind", {{"sided": "Sided"}})
    kind: str
    id: Annotated[int, ReadOnly]

class Sided(Varied):
    more: int | None = None

class Record(OpenModel):
    id: int
    text: str = Field(alias="te/x~t")
    ratio: JsonNumber
    at: DateTime | None = None
    colour: Colour | None = None
    tags: list[str]
    parts: list[Part]
    named: dict[str, Part]
    both: Annotated[Both | None, Omit] = None
    closed: Closed | None = None
    inner: Record | None = None
    pet: Annotated[
        Annotated[Cat, Tag("Cat")] | Annotated[Dog, Tag("Dog")], one_of("kind", {{"cat": "Cat", "dog": "Dog"}})
    ]
    secret: Annotated[str | None, Pii] = None
    old: int | None = Field(default=None, deprecated="gone soon")
    anything: Any = None
"""
PART = {"unit": "mm", "size": 3}
RECORD: dict[str, Any] = {
    "id": 1,
    "te/x~t": "a",
    "ratio": 1.5,
    "at": "2024-01-02T03:04:05Z",
    "colour": "red",
    "tags": ["a", "b"],
    "parts": [PART, {**PART, "note": "n"}],
    "named": {"x/y": PART},
    "both": {"id": 1, "title": "t"},
    "closed": {"width": 1},
    "inner": None,
    "pet": {"kind": "dog", "name": "Rex"},
    "secret": "s",
    "old": 1,
    "anything": [1],
    "unknown": 1,
}
VALUES: list[Any] = [None, True, 0, 7, -1.5, "", "5", "text", "2024-01-02T03:04:05", [], [1, "a"], {}, {"size": "x"}]


def _module(name: str, model: str, variants: str) -> Any:
    module = ModuleType(name)
    sys.modules[name] = module
    fields = "\n    ".join(f"text{index}: str" for index in range(22))
    exec(SOURCE.format(model=model, variants=variants, fields=fields), module.__dict__)  # the same classes twice
    return module


with warnings.catch_warnings():
    warnings.simplefilter("error")
    PLAIN = _module("models_in_dictionaries.models", "model", "variants")
    SLOTS = _module("models_in_slots.models", "slotted", "slotted_variants")
KINDS = (PLAIN, SLOTS)
# A choice of a variant looks for it in the folder of the module.
sys.modules["models_in_dictionaries"], sys.modules["models_in_slots"] = PLAIN, SLOTS
JSON = Headers.of({"content-type": "application/json"})


def _settings(drifts: list[Drift]) -> Settings:
    api = Api(name="Records", package="records", server="https://records.example")
    return Settings(api, credentials={}, base_url="https://records.example").changed({"on_drift": drifts.append})


def _shown(value: Any) -> Any:
    """Return all that can be seen of a value."""
    if isinstance(value, BaseModel):
        members = [(name, _shown(member)) for name, member in vars(value).items()]
        extra, dumped = value.model_extra, (value.model_dump_json(), repr(value), sorted(value.model_fields_set))
        with warnings.catch_warnings(record=True):
            warnings.simplefilter("always")
            read = [(name, _shown(getattr(value, name))) for name in vars(value)]
        return type(value).__name__, members, read, _shown(extra), dumped, _shown(value.model_dump())
    if isinstance(value, ReceivedMember):
        return "received", _shown(value.value), _shown(value.written)
    if isinstance(value, dict):
        return [(key, _shown(member)) for key, member in value.items()]
    return [*map(_shown, value)] if isinstance(value, list) else (type(value).__name__, repr(value))


def _places(value: Any) -> list[tuple[Any, str | int]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, item in items for place in ((value, key), *_places(item))]


@st.composite
def pages(draw: st.DrawFn) -> list[Any]:
    page: list[Any] = [copy.deepcopy(RECORD) for _ in range(draw(st.integers(1, 3)))]
    if draw(st.booleans()):
        page[0]["inner"] = copy.deepcopy(RECORD)
    for _ in range(draw(st.integers(0, 4))):
        holder, key = draw(st.sampled_from(_places(page)))
        if isinstance(holder, dict) and draw(st.integers(0, 3)) == 0:
            holder.pop(key, None)
        elif isinstance(holder, dict) or key < len(holder):
            holder[key] = copy.deepcopy(draw(st.sampled_from(VALUES)))
    return page


@given(pages())
def test_what_is_read_and_reported_is_the_same(page: list[Any]) -> None:
    response = Response(200, JSON, json.dumps(page).encode())
    for way in (read, tolerated):
        outcomes = []
        for kind in KINDS:
            drifts: list[Drift] = []
            value = way(Json(list[kind.Record]), response, _settings(drifts))
            outcomes.append((_shown(value), [*map(str, drifts)]))
        assert outcomes[1] == outcomes[0]


@given(pages())
def test_copies_and_pickles_are_the_same(page: list[Any]) -> None:
    response = Response(200, JSON, json.dumps(page).encode())
    for item in read(Json(list[SLOTS.Record]), response, _settings([])):
        if isinstance(item, Model):
            for made in (copy.copy(item), copy.deepcopy(item), pickle.loads(pickle.dumps(item))):
                assert _shown(made) == _shown(item)
                assert made == item


CHANGES: list[Any] = [
    ("set", "id", 5), ("set", "tags", None), ("set", "new", 1), ("set", "old", 2), ("set", "text", "b"),
    ("del", "id", None), ("del", "new", None), ("del", "missing", None), ("copy", "text", 9), ("copy", "more", {}),
]  # fmt: skip


@given(st.lists(st.sampled_from(CHANGES)))
def test_changes_do_the_same(changes: list[Any]) -> None:
    shown = []
    for kind in KINDS:
        value = kind.Record.model_validate(RECORD)
        other = copy.copy(value)
        outcomes: list[Any] = []
        for verb, name, new in changes:
            if verb == "set" and name in ("id", "text") and not hasattr(value, name):
                continue  # a dictionary puts what was deleted last, a slot where it was
            try:
                if verb == "set":
                    setattr(value, name, new)
                elif verb == "del":
                    delattr(value, name)
                else:
                    value = value.model_copy(update={name: new})
            except AttributeError as error:
                outcomes.append(str(error).strip("'").removeprefix("Record' object has no attribute '"))
        shown.append((_shown(value), outcomes, _shown(other), hasattr(value, "id"), value == other))
    assert shown[1] == shown[0]


def test_constructors_and_bodies_do_the_same() -> None:
    for make in (
        lambda kind: kind.Part(size=1),
        lambda kind: kind.Part.model_construct(note="n"),
        lambda kind: kind.Both(id=1, title="t"),
        lambda kind: model_of(kind.Both, None, {"title": "t"}),
        lambda kind: model_of(kind.Closed, {"width": 1}, {}),
        lambda kind: model_of(kind.Closed, {"widht": 1}, {}),
        lambda kind: kind.Part(sise=1),
        lambda kind: kind.Part(unit="cm", size=1),
        lambda kind: TypeAdapter(kind.Shape).validate_python({"kind": "circle", "radius": 2}),
        lambda kind: TypeAdapter(list[kind.Shape]).validate_json('[{"kind": "circle", "radius": "x"}, {"kind": "?"}]'),
        lambda kind: kind.Circle(kind="circle", radius=2, label="l"),
        lambda kind: model_of(kind.Varied, {"kind": "sided", "more": 1}, {}),
        lambda kind: TypeAdapter(kind.Varied).validate_python({"kind": "sided", "id": 2}),
    ):
        outcomes = []
        for kind in KINDS:
            try:
                outcomes.append(_shown(make(kind)))
            except (TypeError, ValueError) as error:
                outcomes.append(str(error))
        assert outcomes[1] == outcomes[0]


def test_fields_of_classes_that_others_inherit_from() -> None:
    circle = SLOTS.Circle(kind="circle", radius=2)
    shape = SLOTS.Shape(kind="?", label="l")
    assert (circle.kind, circle.radius, circle.label, shape.kind, shape.label) == ("circle", 2, None, "?", "l")
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        class Narrow(SLOTS.Circle):  # type: ignore[name-defined, misc]
            kind: str
            more: int = 3

    assert [name for name, info in Narrow.model_fields.items() if info.is_required()] == ["kind", "radius"]
    narrow = Narrow(kind="n", radius=1)
    circle.radius = 7
    assert (narrow.kind, narrow.more, circle.radius, SLOTS.Circle(kind="c", radius=4).radius) == ("n", 3, 7, 4)


def test_vars_is_a_copy_that_says_so() -> None:
    part = SLOTS.Part(size=1)
    for change in (
        lambda held: held.update(size=2),
        lambda held: held.__setitem__("size", 2),
        lambda held: held.pop("size"),
        lambda held: held.clear(),
        lambda held: held.setdefault("size", 2),
        lambda held: held.__ior__({"size": 2}),
    ):
        with pytest.raises(TypeError, match=r"a copy: set attributes, or use model_copy\(update="):
            change(vars(part))
    assert (part.size, type(copy.copy(vars(part))), type(pickle.loads(pickle.dumps(vars(part))))) == (1, dict, dict)

    class Cached(SLOTS.Part):  # type: ignore[name-defined, misc]
        @cached_property
        def twice(self) -> int:
            return 2 * int(self.size)

    with pytest.raises(TypeError, match="does not support item assignment"):
        assert Cached(size=1).twice


def test_settings_of_subclasses_hold() -> None:
    class Frozen(SLOTS.Part):  # type: ignore[name-defined, misc]
        model_config = ConfigDict(frozen=True)

    class Checked(SLOTS.Part):  # type: ignore[name-defined, misc]
        model_config = ConfigDict(validate_assignment=True)

    frozen, checked = Frozen(size=1), Checked(size=1)
    with pytest.raises(ValidationError, match="frozen"):
        frozen.size = 2
    with pytest.raises(ValidationError, match="frozen"):
        del frozen.size
    with pytest.raises(ValidationError, match="valid integer"):
        checked.size = "x"
    checked.size = "3"
    assert (frozen.size, checked.size) == (1, 3)


def test_a_pickle_of_other_fields_loses_nothing() -> None:
    part = SLOTS.Part(size=1, note="n")
    state = part.__getstate__()
    held = {"note": "n", "gone": 4, "size": 1}
    made = SLOTS.Part.__new__(SLOTS.Part)
    made.__setstate__({**state, "__dict__": held})
    assert (made.size, made.note, made.model_extra, hasattr(made, "unit")) == (1, "n", {"gone": 4}, False)
    other = PLAIN.Part.__new__(PLAIN.Part)
    other.__setstate__(state)
    assert other.to_json() == part.to_json()


def test_fields_that_threads_set_at_once_are_all_set() -> None:
    record = SLOTS.Record.model_validate(RECORD)
    names = ["id", "text", "tags", "anything", "secret", "named"]

    def change(name: str) -> None:
        for number in range(2000):
            setattr(record, name, number)

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    threads = [threading.Thread(target=change, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.setswitchinterval(before)
    assert [getattr(record, name) for name in names] == [1999] * len(names)


def test_objects_take_much_less_memory() -> None:
    content = json.dumps([{f"text{index}": "a" for index in range(22)}] * 500).encode()
    sizes = []
    for kind in KINDS:
        adapter = TypeAdapter(list[kind.Flat])
        adapter.validate_json(content)
        gc.collect()
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]
        value = adapter.validate_json(content)
        gc.collect()
        sizes.append(tracemalloc.get_traced_memory()[0] - before)
        tracemalloc.stop()
        del value
    assert sizes[1] < sizes[0] * 0.6
