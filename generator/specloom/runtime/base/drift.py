"""What is reported where a response contradicts the document."""

from __future__ import annotations

from typing import Any

from .values import Value


class Drift(Value):
    """One value that is not what the document says. `found` is its JSON type, never the value: it may be personal.

    `pointer` is a JSON Pointer (RFC 6901) into the response body.
    """

    pointer: str
    expected: str
    found: str

    def below(self, pointer: str) -> Drift:
        """Return the same with a pointer into the whole of which this is the part at `pointer`."""
        drift = Drift.__new__(Drift)  # without the checks of arguments, as there may be very many
        drift.__dict__ = {"pointer": pointer + self.pointer, "expected": self.expected, "found": self.found}
        return drift

    def __str__(self) -> str:
        return f"{self.pointer or 'the body'}: expected {self.expected}, found {self.found}"


def json_type(value: Any) -> str:
    """Return JSON's name for the type of a value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    names: tuple[tuple[type, str], ...] = ((str, "string"), (int, "number"), (float, "number"), (list, "array"))
    return next((name for kind, name in names if isinstance(value, kind)), "object")
