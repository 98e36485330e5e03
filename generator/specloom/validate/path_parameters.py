"""Decides whether a path's template and its declared path parameters agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.path_template import Hole, holes, like
from specloom.validate.paths import Operation, Parameter, Path


def path_parameters(paths: Sequence[Path]) -> Iterator[Diagnostic]:
    """Yield what is wrong with templates and their parameters.

    What is clear nevertheless is a warning: a variable that nobody declares is text, operators mean what they mean
    elsewhere, a query string is sent with every call. A variable that is declared in another place is an error.
    """
    seen: set[Location] = set()
    for path in paths:
        if not path.is_template:
            continue
        yield from _unusual(path)
        for operation in path.operations:
            yield from _undeclared(path, operation)
        variables = {like(name) for hole in holes(path.template) for name in (hole.text, *hole.names)}
        for parameters in (path.parameters, *(operation.parameters for operation in path.operations)):
            for parameter in parameters:
                unused = parameter.where == "path" and like(parameter.name) not in variables
                if unused and parameter.location not in seen:
                    seen.add(parameter.location)
                    yield _unused(path, parameter.name, parameter.location)


def _unusual(path: Path) -> Iterator[Diagnostic]:
    parameters = [*path.parameters, *(own for operation in path.operations for own in operation.parameters)]
    declared = {own.name for own in parameters if own.where == "path"}
    written = [hole for hole in holes(path.template) if hole.text not in declared]
    for hole in written:
        if hole.lead or hole.tail or len(hole.names) > 1:
            message = f"the path {path.template!r} contains {{{hole.text}}}, and OpenAPI knows no operators in braces"
            hint = "it is read as RFC 6570 and web frameworks mean it; write a plain name, and a style if need be"
            yield Diagnostic("path-template-operator", path.location, message, hint, Severity.WARNING)
    for name in dict.fromkeys(name for hole in written for name in hole.names if name not in declared):
        close = [own for own in declared if like(own) == like(name)]
        if len(close) == 1:
            message = f"the path {path.template!r} contains {{{name}}}, and the parameter is called {close[0]!r}"
            hint = "they are taken for the same; spell both alike"
            yield Diagnostic("path-parameter-spelling", path.location, message, hint, Severity.WARNING)
    if not path.template.startswith(("/", "{/")):
        message = f"the path {path.template!r} does not begin with a slash"
        yield Diagnostic("path-slash", path.location, message, "it is read as if it did; add one", Severity.WARNING)
    if "?" in path.template.partition("#")[0].replace("{?", ""):
        message = f"the path {path.template!r} contains a query string"
        hint = "it is sent with every call; declare what varies with `in: query`"
        yield Diagnostic("path-query", path.location, message, hint, Severity.WARNING)


def _undeclared(path: Path, operation: Operation) -> Iterator[Diagnostic]:
    parameters = (*path.parameters, *operation.parameters)
    declared = {like(own.name) for own in parameters if own.where == "path"}
    names = dict.fromkeys(name for hole in holes(path.template) for name in _needed(hole, declared))
    for name in names:
        if name and like(name) not in declared and not _in_query(path, name, parameters):
            yield _missing(path, operation, name, elsewhere=[own.where for own in parameters if own.name == name])


def _needed(hole: Hole, declared: set[str]) -> tuple[str, ...]:
    return () if hole.in_query or like(hole.text) in declared else hole.names


def _in_query(path: Path, name: str, parameters: Sequence[Parameter]) -> bool:
    """Tell whether a variable is the value of a pair in the query part of a path, and a query parameter fills it."""
    pairs = [pair.partition("=") for pair in path.template.partition("?")[2].split("&")]
    filled = {key for key, _, value in pairs if value == f"{{{name}}}"}
    return any(own.where == "query" and own.name in filled for own in parameters)


def _missing(path: Path, operation: Operation, name: str, *, elsewhere: list[str]) -> Diagnostic:
    hint = f"add a parameter with name: {name}, in: path, required: true"
    message = f"{operation.method} {path.template} does not declare its path parameter {name!r}"
    if elsewhere:
        message += f", but one in {elsewhere[0]}"
        return Diagnostic("path-parameter-undeclared", operation.location, message, hint)
    message += "; it is taken for text"
    return Diagnostic("path-parameter-undeclared", operation.location, message, hint, Severity.WARNING)


def _unused(path: Path, name: str, location: Location) -> Diagnostic:
    message = f"the path {path.template!r} does not contain the path parameter {name!r}"
    hint = f"it is left out; remove the parameter, or put {{{name}}} into the path"
    return Diagnostic("path-parameter-unused", location, message, hint, Severity.WARNING)
