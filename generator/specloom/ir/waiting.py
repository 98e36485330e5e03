"""How callers wait for work that a server has begun (`x-specloom-wait`)."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.base.diagnostics import Location
from specloom.ir.pagination import HeaderField, Pointer

State = str | int | float | bool | None
"""A value of the member that tells how far the work is."""


@dataclass(frozen=True, slots=True)
class Wait:
    """What an operation's answers say of work: the member at `status`, and which of its values end the work, and how.

    Without `status`, the status code says it: 202 is work that goes on. `interval` and `maximum` are seconds: between
    two questions, and for all of it where callers say nothing else.
    """

    status: str = ""
    done: tuple[State, ...] = ()
    failed: tuple[State, ...] = ()
    pending: tuple[State, ...] = ()
    interval: float = 2.0
    maximum: float = 300.0


@dataclass(frozen=True, slots=True)
class Start:
    """An operation that begins work, and answers with the URL at which another operation, `asked`, says how far it is.

    `asked` is the operation's id in the document, `at` its location once all operations are read.
    """

    asked: str
    url: Pointer | HeaderField
    at: Location | None = None
