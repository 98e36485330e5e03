"""Decides what may exist only once: paths, operation ids, parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.validate.paths import Parameter, Path

_VARIABLE = re.compile(r"\{[^{}]*\}")


def duplicate_paths(paths: Sequence[Path]) -> Iterator[Diagnostic]:
    """Yield each path that matches the same requests as one before it, whatever its parameters are called.

    These are warnings: a client that sends to both is not in doubt, and published documents separate methods this way.
    """
    first: dict[str, str] = {}
    for path in paths:
        if not path.is_template:
            continue
        shape = _VARIABLE.sub("{}", path.template)
        if shape in first:
            message = f"the path {path.template!r} is the same as {first[shape]!r} with other parameter names"
            hint = "merge the two path items"
            yield Diagnostic("duplicate-path", path.location, message, hint, Severity.WARNING)
        first.setdefault(shape, path.template)


def duplicate_operation_ids(paths: Sequence[Path]) -> Iterator[Diagnostic]:
    """Yield each operation whose id an operation elsewhere already has."""
    first: dict[str, Location] = {}
    for path in paths:
        for operation in path.operations:
            name = operation.operation_id
            if name is None:
                continue
            known = first.setdefault(name, operation.location)
            if known != operation.location:
                message = f"the operation id {name!r} is taken by {_describe(known)}"
                location = operation.location.child("operationId")
                yield Diagnostic("duplicate-operation-id", location, message, "give each operation an id of its own")


def duplicate_parameters(paths: Sequence[Path]) -> Iterator[Diagnostic]:
    """Yield each parameter that its own list declares twice; an operation may redeclare its path's."""
    seen: set[Location] = set()
    for path in paths:
        for parameters in (path.parameters, *(operation.parameters for operation in path.operations)):
            for finding in _repeated(parameters):
                if finding.location not in seen:
                    seen.add(finding.location)
                    yield finding


def _repeated(parameters: Sequence[Parameter]) -> Iterator[Diagnostic]:
    known: set[tuple[str, str]] = set()
    for parameter in parameters:
        key = (parameter.name, parameter.where)
        if key in known:
            message = f"the {parameter.where} parameter {parameter.name!r} is declared twice"
            yield Diagnostic("duplicate-parameter", parameter.location, message, "remove one of the two")
        known.add(key)


def _describe(location: Location) -> str:
    """Name an operation the way people do, `get /calls`, if it stands in `paths` itself."""
    match location.pointer:
        case ("paths", template, method):
            return f"{method} {template}"
        case _:
            return location.document + location.fragment
