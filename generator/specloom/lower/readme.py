"""Contents of the README: a quick start that runs, the operations and the environment variables."""

from __future__ import annotations

from collections.abc import Iterable

from specloom import ir
from specloom.code.annotations import FILE, OCTETS
from specloom.code.safe import Code, code, ident, join, literal, markdown, markdown_code
from specloom.code.view import Entry, Method, OperationRow, QuickStart, Resource
from specloom.ir.names import Names
from specloom.ir.recordings import Exchange, Recording
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


def sends_files(resources: tuple[Resource, ...]) -> bool:
    """Tell whether an operation takes content that may be a file."""
    methods = [method for resource in resources for method in resource.methods]
    arguments = [method.body for method in methods if method.body]
    arguments += [argument for method in methods if method.fields for argument in method.fields.arguments]
    names = (FILE.text, OCTETS.text)
    return any(name in argument.annotation.text for argument in arguments for name in names)


def _arguments(method: Method) -> Code:
    """Return the required arguments, and three dots if there are optional ones."""
    needed = [argument.name for argument in method.positional]
    needed += [argument.name for argument in method.keywords if argument.default is None]
    optional = [argument for argument in method.keywords if argument.default is not None]
    if method.fields:
        needed += [argument.name for argument in method.fields.arguments if argument.default is None]
        optional += [argument for argument in method.fields.arguments if argument.default is not None]
    elif method.body:
        needed.append(method.body.name)
    return join(", ", [*needed, *([code("...")] if optional else [])])


def quick_start(
    api: ir.Api, names: Names, recordings: Iterable[Recording], *, operations: OperationWriter, tests: TestWriter
) -> QuickStart | None:
    """Return the first recorded success of a reading operation, lists first, as an example."""
    by_id = {operation.id: operation for operation in api.operations if operation.id}
    candidates = [
        (recording, index, by_id[exchange.operation])
        for recording in recordings
        for index, exchange in enumerate(recording.exchanges)
        if exchange.status < 300 and exchange.operation in by_id and exchange.method == "GET"
        if not _is_deprecated(by_id[exchange.operation], exchange, names, operations)
    ]
    if not candidates:
        return None
    order = {operation.id: index_of for index_of, operation in enumerate(api.operations)}

    def rank(candidate: tuple[Recording, int, ir.Operation]) -> tuple[bool, bool, bool, int, int]:
        recording, index, operation = candidate
        call = tests.call(operation, recording.exchanges[index]).text
        # One pair of brackets: values that need no import.
        return operation.pagination is None, call.count("(") > 1, len(call) > 70, order[operation.id], len(call)

    recording, index, operation = min(candidates, key=rank)
    arguments = {**_variables(api, names), **{name: "..." for group in names.credentials.values() for name in group}}
    return QuickStart(
        arguments=join(
            ", ", [code("{name}={value}", name=ident(name), value=literal(value)) for name, value in arguments.items()]
        ),
        call=tests.call(operation, recording.exchanges[index]),
        paged=operations.method(operation).pages is not None,
        recording=literal(f"{recording.name}.json"),
        index=literal(index),
    )


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
    """Return the arguments with which generated tests construct a client: example servers and dummy credentials.

    `example_url` is used where the document names no host.
    """
    arguments = {**_variables(api, names), **{name: "test" for group in names.credentials.values() for name in group}}
    if not api.servers or "://" not in api.servers[0].url:
        arguments["base_url"] = example_url
    return tuple(Entry(ident(name), literal(value)) for name, value in arguments.items())


def _variables(api: ir.Api, names: Names) -> dict[str, str]:
    listed = api.servers[0].variables if api.servers else ()
    return {names.variables[variable.name]: variable.default for variable in listed if variable.placeholder}


def environment(names: Names) -> tuple[Entry, ...]:
    """Return the constructor's arguments that default to an environment variable, each with the variable."""
    arguments = [
        *names.variables.values(),
        *(name for group in names.credentials.values() for name in group),
        "base_url",
    ]
    return tuple(Entry(ident(argument), ident(environment_variable(names.package, argument))) for argument in arguments)
