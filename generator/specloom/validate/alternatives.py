"""Decides which of several alternatives a value was meant to be, so that an error names one thing, not all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def expand(error: Any) -> Iterator[Any]:
    """Yield the errors that matter below a failed `oneOf` or `anyOf`, or the error itself if it is no such thing."""
    if error.validator not in ("oneOf", "anyOf") or not error.context:
        yield error
        return
    branches: dict[Any, list[Any]] = {}
    for cause in error.context:
        branches.setdefault(cause.relative_schema_path[0], []).append(cause)
    if all(_asks_only_for_members(branch) for branch in branches.values()):
        yield error
        return
    for cause in min(_candidates(error.instance, list(branches.values())), key=_distance):
        yield from expand(cause)


def _asks_only_for_members(branch: list[Any]) -> bool:
    """Tell whether an alternative only demands that members exist: then the choice between them is the message."""
    return all(cause.validator == "required" and len(cause.schema) == 1 for cause in branch)


def _candidates(value: Any, branches: list[list[Any]]) -> list[list[Any]]:
    """Leave out the Reference Object for a value that has no `$ref`, and all else for one that has."""
    is_reference = isinstance(value, dict) and "$ref" in value
    matching = [branch for branch in branches if _is_reference_branch(branch) == is_reference]
    return matching or branches


def _is_reference_branch(branch: list[Any]) -> bool:
    """Tell whether an alternative is the Reference Object: it is the one that requires `$ref`."""
    return any(cause.validator == "required" and "$ref" in cause.validator_value for cause in branch)


def _distance(branch: list[Any]) -> tuple[bool, bool, int, int]:
    """Order alternatives by how far the value is from them: its type, what tells alternatives apart, then counts."""
    shallow = [cause for cause in branch if not cause.relative_path]
    wrong_type = any(cause.validator == "type" for cause in shallow)
    wrong_kind = any(cause.validator in ("enum", "const") and len(cause.relative_path) == 1 for cause in branch)
    return wrong_type, wrong_kind, len(shallow), len(branch)
