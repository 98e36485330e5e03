"""Contents of the README: a quick start that runs, the operations and the environment variables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from specloom import ir
from specloom.base.media_type import is_stream
from specloom.base.recipes import Recipe
from specloom.code.annotations import FILE, OCTETS
from specloom.code.readme_view import EnvironmentRow, ExampleCall, OperationRow, QuickStart, RecipeView
from specloom.code.safe import (
    Code,
    code,
    dotted,
    fenced,
    hyphenated,
    ident,
    join,
    literal,
    markdown,
    markdown_code,
    markdown_prose,
)
from specloom.code.view import Entry, Method, Resource
from specloom.ir.names import Names
from specloom.ir.recordings import Exchange, Recording, key_of
from specloom.lower import docs
from specloom.lower.client import environment_variable
from specloom.lower.operations import OperationWriter
from specloom.lower.tests import TestWriter


def operation_rows(api: ir.Api, names: Names, resources: tuple[Resource, ...]) -> tuple[OperationRow, ...]:
    """Return the table of operations, by resource."""
    methods = {
        method.constant.text + resource.module.text: method
        for resource in resources
        for method in resource.described_methods
    }
    rows: list[OperationRow] = []
    for operation in sorted(api.operations, key=lambda operation: names.resources[operation.resource].attributes):
        resource = names.resources[operation.resource]
        summary = docs.full(operation.summary) or docs.sentence(operation.description)
        name = names.methods[operation.location]
        method = methods["_" + name.upper() + resource.module]
        rows.append(
            OperationRow(
                call=code(
                    "client.{resource}.{name}({arguments})",
                    resource=join(".", map(ident, resource.attributes)),
                    name=ident(name),
                    arguments=_arguments(method),
                ),
                request=markdown_code(f"{operation.http_method} {operation.path}"),
                summary=markdown(f"Deprecated. {summary}".rstrip() if operation.deprecated else summary),
            )
        )
    return tuple(rows)


def command_words(api: ir.Api, names: Names, operations: OperationWriter) -> Code | None:
    """Return the words of a command that reads, and needs no arguments; None where there is none."""
    for operation in api.operations:
        method = operations.method(operation)
        if operation.http_method == "GET" and not _arguments(method).text and method.body is None:
            words = (*names.resources[operation.resource].attributes, method.name.text)
            return join(" ", [hyphenated(ident(word)) for word in words])
    return None


def wait_rows(resources: tuple[Resource, ...], names: Names) -> tuple[Code, ...]:
    """Return the calls that wait for work."""
    attributes = {named.module: named.attributes for named in names.resources.values()}
    return tuple(
        code(
            "client.{resource}.{name}({arguments})",
            resource=join(".", map(ident, attributes[resource.module.text])),
            name=method.name,
            arguments=_arguments(method),
        )
        for resource in resources
        for method in resource.methods
        if method.waits
    )


def sends_files(resources: tuple[Resource, ...]) -> bool:
    """Tell whether an operation takes content that may be a file."""
    methods = [method for resource in resources for method in resource.methods]
    arguments = [method.body for method in methods if method.body]
    arguments += [argument for method in methods if method.fields for argument in method.fields.arguments]
    names = (FILE.text, OCTETS.text)
    return any(name in argument.annotation.text for argument in arguments for name in names)


def _arguments(method: Method) -> Code:
    """Return the required arguments, by name where they have to be."""
    needed = [*method.positional]
    keywords = [argument for argument in method.keywords if argument.default is None]
    if method.fields:
        keywords += [argument for argument in method.fields.arguments if argument.default is None]
    elif method.body:
        needed.append(method.body)
    names = [argument.name for argument in needed]
    return join(", ", [*names, *(code("{name}={name}", name=argument.name) for argument in keywords)])


_IMPORTS = {
    "UUID(": code("from uuid import UUID"),
    "Decimal(": code("from decimal import Decimal"),
    "datetime.fromisoformat(": code("from datetime import datetime"),
    "date.fromisoformat(": code("from datetime import date"),
}
_WRITES = ("POST", "PUT", "PATCH")
_SHORT = 60


def quick_start(
    api: ir.Api, names: Names, recordings: Iterable[Recording], *, operations: OperationWriter, tests: TestWriter
) -> QuickStart | None:
    """Return the README's examples: calls that succeeded in `recordings`, of which the first are preferred."""
    by_key = {key_of(operation): (index, operation) for index, operation in enumerate(api.operations)}
    candidates: list[_Candidate] = []
    for recording in recordings:
        for exchange in recording.exchanges:
            place, operation = by_key.get(exchange.operation, (0, None))
            if operation is None or exchange.status >= 300 or is_stream(exchange.header("content-type", of="response")):
                continue
            # Files of a recording are not at hand for whoever reads the example.
            files = not tests.is_callable(operation, exchange) or "play." in tests.call(operation, exchange).text
            if not files and not _is_deprecated(operation, exchange, names, operations):
                candidates.append(_Candidate(tests.example(operation, exchange), operation, place))
    reads = [candidate for candidate in candidates if candidate.operation.http_method == "GET"]
    writes = [candidate for candidate in candidates if candidate.operation.http_method in _WRITES]
    single = [candidate for candidate in reads if not candidate.call.paged]
    first = min(reads or writes, key=_Candidate.rank_as_first, default=None)
    if first is None:
        return None
    chosen_single = min(single, key=_Candidate.rank_as_single, default=None)
    write = min(writes, key=_Candidate.rank_as_write, default=None)
    chosen = [each.call for each in (first, chosen_single, write) if each is not None]
    used = " ".join(call.arguments.text for call in chosen)
    arguments = client_arguments(api, names)
    return QuickStart(
        arguments=join(", ", arguments),
        offline_arguments=join(", ", [*arguments, code("transport=fake()")]),
        imports=imports_for(used, names.package),
        first=first.call,
        single=chosen_single.call if chosen_single is not None else None,
        write=write.call if write is not None else None,
    )


def imports_for(used: str, package: str) -> tuple[Code, ...]:
    """Return the imports that the arguments of calls need."""
    imports = [line for name, line in _IMPORTS.items() if re.search(rf"\b{re.escape(name)}", used)]
    if "models." in used:
        imports.append(code("from {package} import models", package=dotted(package)))
    return tuple(imports)


def client_arguments(api: ir.Api, names: Names) -> list[Code]:
    """Return the arguments with which examples construct a client."""
    values = {**_variables(api, names), **{name: "..." for group in names.credentials.values() for name in group}}
    return [code("{name}={value}", name=ident(name), value=literal(value)) for name, value in values.items()]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A call that may be shown; `place` is that of its operation in the document."""

    call: ExampleCall
    operation: ir.Operation
    place: int

    def rank_as_first(self) -> tuple[bool, bool, bool, int]:
        """Lists first, then calls whose values need no import, short ones, and the order of the document."""
        return not self.call.paged, self._nests, "\n" in self.call.text.text, self.place

    def rank_as_single(self) -> tuple[bool, bool, bool, int]:
        """Calls by an id first."""
        return not self.call.arguments.text, self._nests, "\n" in self.call.text.text, self.place

    def rank_as_write(self) -> tuple[int, bool, bool, int, int]:
        """Calls that create something first, and such as take a body, short ones first."""
        method = _WRITES.index(self.operation.http_method)
        size = len(self.call.text.text) // _SHORT
        is_bare = self.operation.body is None or not self.call.arguments.text
        return method, is_bare, self._nests, size, self.place

    @property
    def _nests(self) -> bool:
        return "(" in self.call.arguments.text


def _is_deprecated(operation: ir.Operation, exchange: Exchange, names: Names, operations: OperationWriter) -> bool:
    """Tell whether an exchange is a call that the document advises against."""
    arguments = names.arguments[operation.location]
    given = {
        arguments[each.in_, each.name]
        for each in operation.parameters
        if each.name in exchange.arguments.get(each.in_, {})
    }
    return operation.deprecated or not given.isdisjoint(operations.deprecated_arguments(operation))


def test_arguments(api: ir.Api, names: Names, example_url: str) -> tuple[Entry, ...]:
    """Return the arguments with which generated tests construct a client, as code."""
    values = test_values(api, names, example_url)
    return tuple(Entry(ident(name), literal(value)) for name, value in values.items())


def test_values(api: ir.Api, names: Names, example_url: str) -> dict[str, str]:
    """Return the arguments with which generated tests construct a client: example servers and dummy credentials.

    `example_url` is used where the document names no host.
    """
    arguments = {**_variables(api, names), **{name: "test" for group in names.credentials.values() for name in group}}
    if not api.servers or "://" not in api.servers[0].url:
        arguments["base_url"] = example_url
    return arguments


def _variables(api: ir.Api, names: Names) -> dict[str, str]:
    listed = api.servers[0].variables if api.servers else ()
    return {names.variables[variable.name]: variable.default for variable in listed if variable.placeholder}


def recipe_view(recipe: Recipe) -> RecipeView:
    """Return a recipe as the README has it."""
    paragraphs = tuple(map(markdown_prose, recipe.paragraphs))
    return RecipeView(ident(recipe.name), markdown(recipe.title), paragraphs, fenced(recipe.code))


def test_environment(api: ir.Api, names: Names) -> tuple[Entry, ...]:
    """Return the variables of the environment that recipes are tested with."""
    values = test_values(api, names, "")
    return tuple(
        Entry(literal(environment_variable(names.package, name)), literal(value)) for name, value in values.items()
    )


def environment(api: ir.Api, names: Names) -> tuple[EnvironmentRow, ...]:
    """Return the constructor's arguments that default to an environment variable, each with the variable."""
    return tuple(
        EnvironmentRow(
            ident(argument), ident(environment_variable(names.package, argument)), markdown_prose(docs.full(text))
        )
        for argument, text in environment_texts(api, names)
    )


def environment_texts(api: ir.Api, names: Names) -> list[tuple[str, str]]:
    """Return the constructor's arguments that default to an environment variable, each with what it means."""
    texts = {scheme.id: scheme.description for scheme in api.security_schemes}
    variables = api.servers[0].variables if api.servers else ()
    arguments = [(names.variables[each.name], each.description or "A part of the server's URL.") for each in variables]
    arguments += [(name, texts[scheme]) for scheme, group in names.credentials.items() for name in group]
    return [*arguments, ("base_url", "The server's URL, in place of the document's.")]
