"""Keys of mappings in place of models: misspelt ones are refused, others pass, and so does what was received."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from specloom.runtime.base.operation import Json
from specloom.runtime.models.misspelt import suggestion
from specloom.runtime.models.model import ClosedModel, Model, OpenModel, RequestModel
from specloom.runtime.wire.bodies import encode, model_of
from specloom.runtime.wire.forms import Form


class Part(Model):
    label: str | None = None


class Order(Model):
    phone: Annotated[str | None, Field(alias="phoneNumber")] = None
    note: str | None = None
    line1: str | None = None
    part: Part | None = None
    parts: list[Part] | None = None
    named: dict[str, Part] | None = None


class Labels(OpenModel):
    name: str | None = None


class Closed(ClosedModel):
    note: str | None = None


MISSPELT: list[tuple[dict[str, Any], str]] = [
    ({"noet": "x"}, "'noet': did you mean 'note'"),
    ({"nte": "x"}, "'nte': did you mean 'note'"),
    ({"notes": "x"}, "'notes': did you mean 'note'"),
    ({"nota": "x"}, "'nota': did you mean 'note'"),
    ({"phoneNumbr": "x"}, "did you mean 'phoneNumber'"),
    ({"phon": "x"}, "did you mean 'phone'"),
    ({"part": {"lable": "x"}}, "Part has no member 'lable': did you mean 'label'"),
    ({"parts": [{}, {"lable": "x"}]}, "did you mean 'label'"),
    ({"named": {"a": {"labe": "x"}}}, "did you mean 'label'"),
]
UNKNOWN: list[dict[str, Any]] = [
    {"memo": "x"},
    {"note": "x", "notes": ["y"]},  # what was meant is there
    {"line2": "x"},
    {"part": {"colour": "red"}},
    {"part": Part.model_validate({"lable": "x"})},
]


@pytest.mark.parametrize(("members", "message"), MISSPELT)
def test_a_misspelt_key_is_refused(members: dict[str, Any], message: str) -> None:
    for use in (
        lambda: model_of(Order, members, {}),
        lambda: encode(Json(Order), members),
        lambda: encode(Json(list[Order]), [members]),
        lambda: encode(Json(dict[str, Order]), {"x": members}),
        lambda: encode(Form(Order), members),
        lambda: Order(**members),
    ):
        with pytest.raises(TypeError, match=message):
            use()


@pytest.mark.parametrize("members", UNKNOWN)
def test_other_keys_pass(members: dict[str, Any]) -> None:
    assert model_of(Order, members, {}) == Order(**members)
    assert encode(Json(Order), members)[0] == encode(Json(Order), Order(**members))[0]


@pytest.mark.parametrize(("members", "_"), MISSPELT)
def test_what_was_received_passes_in_both_directions(members: dict[str, Any], _: str) -> None:
    order = Order.model_validate(members)
    assert encode(Json(Order), order)[0] == order.model_dump_json(by_alias=True).encode()
    assert model_of(Order, order, {}) is order


def test_open_objects_hold_any_key_and_closed_ones_say_what_was_meant() -> None:
    assert model_of(Labels, {"nam": "x"}, {}).model_extra == {"nam": "x"}
    with pytest.raises(TypeError, match=r"^Closed has no field 'noet': did you mean 'note'\?$"):
        model_of(Closed, {"noet": "x"}, {})


def test_fields_by_keyword_are_suggested() -> None:
    with pytest.raises(TypeError, match=r"^Order has no field 'noet': did you mean 'note'\?$"):
        model_of(Order, None, {"noet": "x"})


def test_a_model_with_constants_refuses_misspelt_members() -> None:
    class Event(RequestModel):
        kind: str = "event"
        title: str | None = None

    with pytest.raises(TypeError, match="did you mean 'title'"):
        Event(tilte="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


_NAMES = st.text(st.characters(categories=["Ll"]), min_size=4, max_size=12)


@given(_NAMES, st.data())
def test_each_single_edit_is_recognised(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.characters(categories=["Ll"]))
    edits = {name[:at] + name[at + 1 :], name[:at] + letter + name[at + 1 :], name[:at] + letter + name[at:]}
    edits.add(name[:at] + name[at : at + 2][::-1] + name[at + 2 :])
    for edited in edits - {name}:
        assert suggestion(edited, [name]) == f": did you mean {name!r}?"
    assert suggestion(f"{name}xy", [name]) == ""
