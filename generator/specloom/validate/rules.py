"""Rules of the specification that its schemas cannot express: uniqueness, and agreement between parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document, Json
from specloom.base.http_methods import METHODS
from specloom.base.path_template import comparable, in_braces, optional_placeholder, placeholders
from specloom.validate.paths import Operation, Parameter, Path, read_paths

_VARIABLE = re.compile(r"\{[^{}]*\}")
_TOKEN = re.compile(r"[a-zA-Z0-9!#$%&'*+.^_`|~-]+")
_COMPONENT_NAME = re.compile(r"[a-zA-Z0-9._-]+")


def broken_rules(document: Document) -> Iterator[Diagnostic]:
    """Yield the violations of these rules."""
    paths = read_paths(document)
    yield from _duplicate_paths(paths)
    yield from _duplicate_operation_ids(paths)
    yield from _duplicate_parameters(paths)
    yield from _path_parameters(paths)
    yield from _additional_methods(paths)
    yield from _tag_parents(document)
    yield from _component_names(document)


def _duplicate_paths(paths: Sequence[Path]) -> Iterator[Diagnostic]:
    """Yield each path that equals an earlier one but for the names of its parameters.

    These are warnings: clients are not affected, and published documents separate methods this way.
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


def _duplicate_operation_ids(paths: Sequence[Path]) -> Iterator[Diagnostic]:
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


def _duplicate_parameters(paths: Sequence[Path]) -> Iterator[Diagnostic]:
    """Yield each parameter that its own list declares twice; an operation may redeclare its path's."""
    reported: set[Location] = set()
    for path in paths:
        for parameters in (path.parameters, *(operation.parameters for operation in path.operations)):
            known: set[tuple[str, str]] = set()
            for parameter in parameters:
                key = (parameter.name, parameter.where)
                if key in known and parameter.location not in reported:
                    reported.add(parameter.location)
                    message = f"the {parameter.where} parameter {parameter.name!r} is declared twice"
                    yield Diagnostic("duplicate-parameter", parameter.location, message, "remove one of the two")
                known.add(key)


def _describe(location: Location) -> str:
    """Return an operation in `paths` as `get /calls`, any other by its location."""
    match location.pointer:
        case ("paths", template, method):
            return f"{method} {template}"
        case _:
            return location.document + location.fragment


def _path_parameters(paths: Sequence[Path]) -> Iterator[Diagnostic]:
    """Yield mismatches of templates and path parameters.

    Where the meaning is clear, they are warnings: an undeclared variable is text, operators are those of RFC 6570, a
    query string is sent with every call. A variable that is declared with another `in` is an error.
    """
    reported: set[Location] = set()
    for written in paths:
        if not written.is_template or optional_placeholder(written.template):
            continue
        path = replace(written, template=in_braces(written.template, _path_parameter_names(written)))
        if path != written:
            message = f"the path {written.template!r} has a parameter after a colon, and OpenAPI has them in braces"
            yield Diagnostic(
                "path-parameter-colon", path.location, message, f"it is read as {path.template!r}", Severity.WARNING
            )
        yield from _unusual(path)
        renamed = _renamed(path)
        if renamed is not None:
            reported.add(renamed.location._replace(pointer=renamed.location.pointer[:-1]))
            yield renamed
        for operation in path.operations if renamed is None else ():
            yield from _undeclared(path, operation)
        variables = {
            comparable(name)
            for placeholder in placeholders(path.template)
            for name in (placeholder.text, *placeholder.names)
        }
        for parameters in (path.parameters, *(operation.parameters for operation in path.operations)):
            for parameter in parameters:
                unused = parameter.where == "path" and comparable(parameter.name) not in variables
                unused = unused and path.template.count("{") == path.template.count("}")
                if unused and parameter.location not in reported:
                    reported.add(parameter.location)
                    message = f"the path {path.template!r} does not contain the path parameter {parameter.name!r}"
                    hint = f"it is left out; remove the parameter, or put {{{parameter.name}}} into the path"
                    yield Diagnostic("path-parameter-unused", parameter.location, message, hint, Severity.WARNING)


def _renamed(path: Path) -> Diagnostic | None:
    """Return the warning about a path whose only undeclared variable is its only unused path parameter."""
    parameters = [*path.parameters, *(entry for operation in path.operations for entry in operation.parameters)]
    declared = {entry.name: entry for entry in parameters if entry.where == "path"}
    names = {
        name for placeholder in placeholders(path.template) for name in placeholder.names if not placeholder.in_query
    }
    known = {comparable(name) for name in names}
    missing = [name for name in names if name and comparable(name) not in {comparable(entry) for entry in declared}]
    unused = [entry for name, entry in declared.items() if comparable(name) not in known]
    elsewhere = any(entry.name in missing for entry in parameters)
    if len(missing) != 1 or len(unused) != 1 or elsewhere:
        return None
    message = f"the path {path.template!r} has {{{missing[0]}}}, and its path parameter is called {unused[0].name!r}"
    hint = f"did you mean {missing[0]!r}? As it is, the parameter is left out, and {{{missing[0]}}} is taken for text"
    at = unused[0].location.child("name")
    return Diagnostic("path-parameter-undeclared", at, message, hint, Severity.WARNING)


def _additional_methods(paths: Sequence[Path]) -> Iterator[Diagnostic]:
    """Yield each additional operation with a method that has a field of its own, or that is no method (3.2)."""
    for path in paths:
        for operation in path.operations:
            if operation.method in METHODS and "additionalOperations" not in operation.location.pointer[-2:]:
                continue
            known = operation.method.lower() in METHODS
            if known or not _TOKEN.fullmatch(operation.method):
                message = f"{operation.method!r} is no method of an additional operation"
                hint = f"move it to the field {operation.method.lower()!r}" if known else "write an HTTP method"
                yield Diagnostic("additional-method", operation.location, message, hint)


def _path_parameter_names(path: Path) -> set[str]:
    parameters = [*path.parameters, *(parameter for operation in path.operations for parameter in operation.parameters)]
    return {parameter.name for parameter in parameters if parameter.where == "path"}


def _unusual(path: Path) -> Iterator[Diagnostic]:
    declared = _path_parameter_names(path)
    written = [placeholder for placeholder in placeholders(path.template) if placeholder.text not in declared]
    for placeholder in written:
        if placeholder.lead or placeholder.tail or len(placeholder.names) > 1:
            message = (
                f"the path {path.template!r} contains {{{placeholder.text}}}, and OpenAPI knows no operators in braces"
            )
            hint = "it is read as RFC 6570 and web frameworks mean it; write a plain name, and a style if need be"
            yield Diagnostic("path-template-operator", path.location, message, hint, Severity.WARNING)
    for name in dict.fromkeys(name for placeholder in written for name in placeholder.names if name not in declared):
        close = [parameter for parameter in declared if comparable(parameter) == comparable(name)]
        if len(close) == 1:
            message = f"the path {path.template!r} contains {{{name}}}, and the parameter is called {close[0]!r}"
            hint = "they are taken for the same; spell both alike"
            yield Diagnostic("path-parameter-spelling", path.location, message, hint, Severity.WARNING)
    if not path.template.startswith(("/", "{/")) and "://" not in path.template:
        message = f"the path {path.template!r} does not begin with a slash"
        yield Diagnostic("path-slash", path.location, message, "it is read as if it did; add one", Severity.WARNING)
    if "?" in path.template.partition("#")[0].replace("{?", ""):
        message = f"the path {path.template!r} contains a query string"
        hint = "it is sent with every call; declare what varies with `in: query`"
        yield Diagnostic("path-query", path.location, message, hint, Severity.WARNING)


def _undeclared(path: Path, operation: Operation) -> Iterator[Diagnostic]:
    parameters = (*path.parameters, *operation.parameters)
    declared = {comparable(parameter.name) for parameter in parameters if parameter.where == "path"}
    needed = [
        placeholder
        for placeholder in placeholders(path.template)
        if not (placeholder.in_query or comparable(placeholder.text) in declared)
    ]
    for name in dict.fromkeys(name for placeholder in needed for name in placeholder.names):
        if name and comparable(name) not in declared and not _in_query(path, name, parameters):
            yield _missing(
                path, operation, name, elsewhere=[parameter.where for parameter in parameters if parameter.name == name]
            )


def _in_query(path: Path, name: str, parameters: Sequence[Parameter]) -> bool:
    """Tell whether a variable is the value of a pair in the query of a path that a query parameter provides."""
    pairs = [pair.partition("=") for pair in path.template.partition("?")[2].split("&")]
    filled = {key for key, _, value in pairs if value == f"{{{name}}}"}
    return any(parameter.where == "query" and parameter.name in filled for parameter in parameters)


def _missing(path: Path, operation: Operation, name: str, *, elsewhere: list[str]) -> Diagnostic:
    hint = f"add a parameter with name: {name}, in: path, required: true"
    message = f"{operation.method} {path.template} does not declare its path parameter {name!r}"
    if elsewhere:
        message += f", but one in {elsewhere[0]}"
        return Diagnostic("path-parameter-undeclared", operation.location, message, hint)
    message += "; it is taken for text"
    return Diagnostic("path-parameter-undeclared", operation.location, message, hint, Severity.WARNING)


def _tag_parents(document: Document) -> Iterator[Diagnostic]:
    """Yield each tag whose parent is no tag of the document, or is nested under it.

    These are warnings: such a tag is read as one that stands by itself.
    """
    root = document.root
    listed = root.get("tags") if isinstance(root, dict) and str(root.get("openapi")).startswith("3.2") else None
    tags = [
        (index, tag) for index, tag in enumerate(listed if isinstance(listed, list) else []) if isinstance(tag, dict)
    ]
    parents = {str(tag.get("name")): tag.get("parent") for _, tag in tags}
    cyclic = _cyclic(parents)
    for index, tag in tags:
        name, parent = str(tag.get("name")), tag.get("parent")
        at = Location(document.main).child("tags", index, "parent")
        if isinstance(parent, str) and parent not in parents:
            message = f"the tag {name!r} is nested under {parent!r}, which is no tag of this document"
            yield Diagnostic("tag-parent", at, message, "declare that tag, or correct its name", Severity.WARNING)
        elif name in cyclic:
            message = f"the tag {name!r} is nested under itself"
            yield Diagnostic("tag-parent", at, message, "let the outermost tag have no `parent`", Severity.WARNING)


def _cyclic(parents: Mapping[str, Json]) -> set[str]:
    """Return the tags that are nested under themselves."""
    cyclic, checked = set[str](), set[str]()
    for start in parents:
        ancestors: dict[str, int] = {}
        name: Json = start
        while isinstance(name, str) and name in parents and name not in ancestors and name not in checked:
            ancestors[name] = len(ancestors)
            name = parents[name]
        if isinstance(name, str) and name in ancestors:
            cyclic.update(list(ancestors)[ancestors[name] :])
        checked.update(ancestors)
    return cyclic


def _component_names(document: Document) -> Iterator[Diagnostic]:
    """Yield each component whose name has other characters than OpenAPI allows (3.0, "Components Object").

    These are warnings: references may lead to any name, and generics of several languages are written `Page<User>`.
    """
    components = document.root.get("components") if isinstance(document.root, dict) else None
    for kind, named in components.items() if isinstance(components, dict) else ():
        for name in named if isinstance(named, dict) and not kind.startswith("x-") else ():
            if not _COMPONENT_NAME.fullmatch(name):
                at = Location(document.main).child("components", kind, name)
                message = f"the component name {name!r} has characters other than letters, digits, '.', '-' and '_'"
                hint = "it is read as it stands; other tools may refuse it: choose another name"
                yield Diagnostic("component-name", at, message, hint, Severity.WARNING)
