"""Half of a surrogate pair in an argument: no text that can be encoded (RFC 3629, section 3). The argument is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..base.operation import Call, SentAs
from ..base.type_guards import is_mapping, is_model, is_several
from ..shared.pointer import pointer_of
from .parameters import SURROGATE


def surrogate_error(call: Call[Any]) -> ValueError:
    """Return the error for a call that cannot be encoded."""
    body = call.body.value if isinstance(call.body, SentAs) else call.body
    arguments: dict[str, Any] = {**call.path, **call.query, **call.headers, **call.cookies, "body": body}
    return argument_error(arguments)


def argument_error(arguments: Mapping[str, Any]) -> ValueError:
    """Return the error for the first of these arguments that holds half of a surrogate pair."""
    for name, value in arguments.items():
        for place in _places(value, ()):
            where = f"{name}{pointer_of(place)}"
            return ValueError(f"{where} must not hold half of a surrogate pair: it cannot be encoded.")
    return ValueError("An argument holds half of a surrogate pair: it cannot be encoded.")


def _places(value: Any, place: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, str):
        if SURROGATE.search(value):
            yield place
    elif is_mapping(value) or is_model(value):
        for key, item in value.items() if is_mapping(value) else value:
            if isinstance(key, str) and SURROGATE.search(key):
                yield place
            yield from _places(item, (*place, str(key)))
    elif is_several(value):
        for index, item in enumerate(value):
            yield from _places(item, (*place, index))
