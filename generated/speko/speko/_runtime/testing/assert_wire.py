"""For tests: compares a decoded value with what was on the wire, field by field."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any, NoReturn
from uuid import UUID

from ..base.lookup import field_names
from ..base.received import ReceivedMember
from ..base.type_guards import is_dict, is_list, is_mapping, is_model, is_several
from ..shared.pointer import escaped

_NAIVE = re.compile(r"\d{4}-\d\d-\d\d[ Tt]\d\d:\d\d(:\d\d(\.\d+)?)?")


class WireMismatch(AssertionError):  # noqa: N818  # named after what it reports, as AssertionError is
    """A decoded value is not what was on the wire. The message begins with the JSON Pointer of the place."""


def assert_equals_wire(value: object, wire: object, *, pointer: str = "") -> None:
    """Check that `value` is what the JSON values `wire` decode to.

    Every member on the wire must be a declared field, unless the model is declared to be open (`OpenModel`). What a
    call took out of an envelope is compared with that: the document of a resource, the member `data` or the only one;
    datetimes are compared as instants, enumerations by value, octets by their base64 text.

    Raises:
        WireMismatch: It is not. The message begins with the JSON Pointer of the first place that differs.
    """
    if not pointer:
        value, wire = _unwrapped(value, wire)
    if is_model(value):
        _compare_model(value, wire, pointer)
    elif is_mapping(value):
        _compare_mapping(value, wire, pointer)
    elif is_several(value):
        if not is_list(wire) or len(wire) != len(value):
            _fail(pointer, value, wire)
        for index, (item, other) in enumerate(zip(value, wire, strict=True)):
            assert_equals_wire(item, other, pointer=f"{pointer}/{index}")
    elif not _equal(value, wire):
        _fail(pointer, value, wire)


def _unwrapped(value: object, wire: object) -> tuple[object, object]:
    """Return a value and what stands for it in a body: itself but for the envelope that a call has taken it out of."""
    origin = getattr(value[0] if is_list(value) and value else value, "_origin", None)  # of a resource of JSON:API
    if origin is not None:
        return origin.document, wire
    names = {*field_names(type(value)), *(getattr(value, "model_extra", None) or ())} if is_model(value) else set[str]()
    members = [name for name in wire if name == "data" or len(wire) == 1] if is_dict(wire) else []
    is_whole = is_mapping(value) or not members or any(name in names for name in members)
    return value, wire if is_whole or not is_dict(wire) else wire[members[0]]


def _compare_model(value: Any, wire: object, pointer: str) -> None:
    model = value.__class__
    names = field_names(model)
    if getattr(model, "__pydantic_root_model__", False):
        assert_equals_wire(value.root, wire, pointer=pointer)
        return
    if not is_dict(wire):
        _fail(pointer, value, wire)
    members: dict[str, Any] = value.__dict__
    for key, other in wire.items():
        place = f"{pointer}/{escaped(key)}"
        name = names.get(key)
        if name is not None:
            assert_equals_wire(ReceivedMember.sent_of(members[name]), other, pointer=place)
        elif not is_open(model):
            raise WireMismatch(f"{place}: {model.__name__} declares no such field")
        elif key not in (value.model_extra or {}):
            raise WireMismatch(f"{place}: was lost")
    for key, name in names.items():
        if name in value.model_fields_set and key not in wire:
            raise WireMismatch(f"{pointer}/{escaped(key)}: was not on the wire, but is set")


def is_open(model: type) -> bool:
    """Return whether a model takes members that it does not declare: an `OpenModel`, or one that types its extras."""
    return getattr(model, "__open__", False) or any(
        "__pydantic_extra__" in getattr(base, "__annotations__", {})
        for base in model.__mro__
        if base.__module__.partition(".")[0] != "pydantic"
    )


def _compare_mapping(value: Mapping[str, Any], wire: object, pointer: str) -> None:
    if not is_dict(wire) or set(value) != set(wire):
        _fail(pointer, dict(value), wire)
    for key, other in wire.items():
        assert_equals_wire(value[key], other, pointer=f"{pointer}/{escaped(key)}")


def same_json(ours: Any, theirs: Any) -> bool:
    """Return whether two JSON values are equal; true is not 1."""
    if isinstance(ours, bool) or isinstance(theirs, bool):
        return ours is theirs
    if is_dict(ours) and is_dict(theirs):
        return ours.keys() == theirs.keys() and all(same_json(ours[key], theirs[key]) for key in ours)
    if is_list(ours) and is_list(theirs):
        return len(ours) == len(theirs) and all(map(same_json, ours, theirs))
    return bool(ours == theirs)


def _equal(value: Any, wire: Any) -> bool:
    if isinstance(value, Enum):
        value = value.value
    if hasattr(value, "text") and not isinstance(value, float):  # what was received: a date-time, or a duration
        received = getattr(value, "received", None)
        return same_json(value.text if received is None else received, wire)
    for kind, compare in _BY_TYPE:
        if isinstance(value, kind):
            return compare(value, wire)
    return same_json(value, wire)


def _equal_instant(value: datetime, wire: Any) -> bool:
    if not isinstance(wire, str):
        return False
    text = wire.replace("Z", "+00:00").replace("z", "+00:00")
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        return False
    if parsed.tzinfo is None and _NAIVE.fullmatch(wire):
        parsed = parsed.replace(tzinfo=UTC)
    return parsed.tzinfo is not None and value.tzinfo is not None and value == parsed


def _equal_decimal(value: Decimal, wire: Any) -> bool:
    return isinstance(wire, (str, int, float)) and not isinstance(wire, bool) and value == Decimal(str(wire))


def _equal_octets(value: bytes, wire: Any) -> bool:
    return isinstance(wire, str) and value == b64decode(
        wire.replace("-", "+").replace("_", "/") + "=" * (-len(wire) % 4)
    )


def _equal_time(value: time, wire: Any) -> bool:
    return isinstance(wire, str) and value == time.fromisoformat(wire.replace("Z", "+00:00"))


# A datetime is a date too: the order matters.
_BY_TYPE: tuple[tuple[type, Callable[[Any, Any], bool]], ...] = (
    (datetime, _equal_instant),
    (date, lambda value, wire: bool(value.isoformat() == wire)),
    (time, _equal_time),
    (Decimal, _equal_decimal),
    (UUID, lambda value, wire: isinstance(wire, str) and str(value) == wire.lower()),
    (bytes, _equal_octets),
)


def _fail(pointer: str, value: object, wire: object) -> NoReturn:
    raise WireMismatch(f"{pointer or 'the body'}: decoded {value!r}, on the wire {wire!r}")
