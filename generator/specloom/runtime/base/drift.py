"""What is reported where a response contradicts the document."""

from __future__ import annotations

from contextvars import ContextVar

from .values import Value

UNKNOWN_TAGS: ContextVar[bool] = ContextVar("UNKNOWN_TAGS", default=False)
"""Whether a value was decoded whose discriminator the document does not know. Reset by whoever looks for them."""


class Drift(Value):
    """One value that is not what the document says. `found` is its JSON type, never the value: it may be personal.

    `pointer` is a JSON Pointer (RFC 6901) into the response body.
    """

    pointer: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.pointer or 'the body'}: expected {self.expected}, found {self.found}"
