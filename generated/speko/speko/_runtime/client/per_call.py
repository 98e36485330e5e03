"""The settings of a single call: the view of the client that makes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from ..base.operation import Operation
from ..base.options import nearest
from ..base.type_guards import is_mapping
from .base import Base, view_of

if TYPE_CHECKING:
    from ..base.call_options import CallOptions

C = TypeVar("C", bound=Base)


def view_for(client: C, operation: Operation[Any], options: CallOptions) -> C:
    """Return the view of a client that makes one call of an operation with other settings.

    Raises:
        TypeError: There is no such option, or its value has another type.
        ValueError: An option's value makes no sense, or the operation takes no idempotency key.
    """
    given: Any = options
    if not is_mapping(given):
        raise TypeError(f"options must be a mapping, not {type(given).__name__}.")
    changed: dict[str, Any] = dict(given)
    _refuse_unknown(changed)
    if "idempotency_key" in changed:
        key = changed.pop("idempotency_key")
        if operation.idempotency_header is None:
            raise ValueError(
                f"{operation.id} takes no idempotency_key: the API's document names no header field for it. Send one "
                "that you know of by 'headers'."
            )
        if not isinstance(key, str):
            raise TypeError(f"idempotency_key must be text, not {type(key).__name__}.")
        changed["headers"] = {**(changed.get("headers") or {}), operation.idempotency_header: key}
    return view_of(client, changed)


def _refuse_unknown(names: Iterable[str]) -> None:
    from ..base.call_options import CallOptions

    known = CallOptions.__annotations__
    for name in names:
        if name not in known:
            hint = nearest(str(name), known)
            raise TypeError(f"There is no option {name!r} of a call{hint} Options are: {', '.join(known)}.")
