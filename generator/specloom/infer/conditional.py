"""Requests that ask for an answer only if it has changed: a declared 304 lets callers say which version they have."""

from __future__ import annotations

from dataclasses import replace

from specloom import ir
from specloom.ir.conditional import conditions, may_be_unmodified

_DESCRIPTION = "The entity tag of the version that the caller has: the result is `NotModified` while it is current."


def conditional(operation: ir.Operation) -> ir.Operation:
    """Return an operation with the header parameter that its 304 answers, if it does not declare one."""
    if operation.method not in ("get", "head") or not may_be_unmodified(operation) or conditions(operation):
        return operation
    location = next(response.location for response in operation.responses if response.status == "304")
    parameter = ir.Parameter(
        location=location,
        name="If-None-Match",
        in_="header",
        schema=ir.Schema(location, ir.Scalar("string")),
        required=False,
        style="simple",
        explode=False,
        description=_DESCRIPTION,
    )
    return replace(operation, parameters=(*operation.parameters, parameter))
