"""What the body of each error class may be, as type checkers see it: all that the document describes for its statuses.

A server may answer anything: the union always has `Any`, which stands for JSON values, text and None.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from specloom.code.safe import Code, code, doc, ident, join
from specloom.code.view import ErrorClass
from specloom.lower.operations import STATUS_ERRORS, error_class

_ABOVE = {"ClientError": "APIStatusError", "ServerError": "APIStatusError", "ResponseError": "APIStatusError"} | (
    dict.fromkeys(STATUS_ERRORS.values(), "ClientError")
)
_WHOLE = "APIStatusError"
_STATUSES = {
    _WHOLE: "Any status that means failure", "ClientError": "4xx", "ServerError": "5xx",
    "ResponseError": "Success, with a body that says failure",
    **{name: status for status, name in STATUS_ERRORS.items()},
}  # fmt: skip


def error_classes(operations: Iterable[Sequence[tuple[str, Code]]]) -> tuple[ErrorClass, ...]:
    """Return the classes of errors with a status, each with its body, from the bodies of each operation by status.

    A range counts for all statuses that the operation does not name, and what a class has for those above it. There are
    none where no operation describes a body.
    """
    bodies_by_class: dict[str, dict[Code, None]] = {name: {} for name in (_WHOLE, *_ABOVE)}
    for bodies in operations:
        stated = {status for status, _ in bodies}
        for status, body in bodies:
            for name in _reached(status, stated):
                bodies_by_class[name][body] = None
    if not any(bodies_by_class.values()):
        return ()
    return tuple(
        ErrorClass(
            ident(name), ident(_ABOVE[name]) if name in _ABOVE else None, doc(_STATUSES[name]), _annotation(listed)
        )
        for name, listed in bodies_by_class.items()
    )


def _reached(status: str, stated: Container[str]) -> set[str]:
    named = error_class(status)
    if status == "default":
        below = {name for other, name in STATUS_ERRORS.items() if other not in stated} | {"ClientError", "ServerError"}
    elif status.isdecimal() or named != "ClientError":
        below = set[str]()
    else:
        below = {name for other, name in STATUS_ERRORS.items() if other not in stated}
    return {named, *below, _ABOVE.get(named, _WHOLE), _WHOLE}


def _annotation(bodies: Iterable[Code]) -> Code:
    certain = [body for body in bodies if body.text not in ("Any", "None")]
    return join(" | ", [*certain, code("Any")])
