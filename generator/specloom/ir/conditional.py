"""Calls that ask for an answer only if it has changed (RFC 9110, section 13.1)."""

from __future__ import annotations

from specloom.base.media_type import is_stream
from specloom.ir.api import Operation
from specloom.ir.exchanges import Parameter

_CONDITIONS = frozenset({"if-none-match", "if-modified-since"})


def may_be_unmodified(operation: Operation) -> bool:
    """Tell whether an operation may answer that nothing has changed: with a declared 304 beside one whole value.

    Pages and streams do not: their results stand for several answers.
    """
    succeeded = [response for response in operation.responses if response.status.startswith("2")]
    streams = any(is_stream(media.name) for response in succeeded for media in response.media_types)
    declared = any(response.status == "304" for response in operation.responses)
    return bool(succeeded) and declared and not streams and operation.pagination is None


def conditions(operation: Operation) -> list[Parameter]:
    """Return the header parameters that name the version which the caller has, if a 304 may answer them."""
    if not may_be_unmodified(operation):
        return []
    return [
        parameter
        for parameter in operation.parameters
        if parameter.in_ == "header" and parameter.name.lower() in _CONDITIONS
    ]
