"""Decides whether a path's template and its declared path parameters agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from specloom.diagnostics import Diagnostic, Location, Severity
from specloom.validate.paths import Operation, Path

_VARIABLE = re.compile(r"\{([^{}]+)\}")


def path_parameters(paths: Sequence[Path]) -> Iterator[Diagnostic]:
    """Yield variables nobody declares (errors) and path parameters no template mentions (warnings)."""
    seen: set[Location] = set()
    for path in paths:
        if not path.is_template:
            continue
        variables = dict.fromkeys(_VARIABLE.findall(path.template))
        for operation in path.operations:
            yield from _undeclared(path, operation, variables)
        for parameters in (path.parameters, *(operation.parameters for operation in path.operations)):
            for parameter in parameters:
                unused = parameter.where == "path" and parameter.name not in variables
                if unused and parameter.location not in seen:
                    seen.add(parameter.location)
                    yield _unused(path, parameter.name, parameter.location)


def _undeclared(path: Path, operation: Operation, variables: dict[str, None]) -> Iterator[Diagnostic]:
    declared = {item.name for item in (*path.parameters, *operation.parameters) if item.where == "path"}
    for variable in variables:
        if variable not in declared:
            message = f"{operation.method} {path.template} does not declare its path parameter {variable!r}"
            hint = f"add a parameter with name: {variable}, in: path, required: true"
            yield Diagnostic("path-parameter-undeclared", operation.location, message, hint)


def _unused(path: Path, name: str, location: Location) -> Diagnostic:
    message = f"the path {path.template!r} does not contain the path parameter {name!r}"
    hint = f"remove the parameter, or put {{{name}}} into the path"
    return Diagnostic("path-parameter-unused", location, message, hint, Severity.WARNING)
