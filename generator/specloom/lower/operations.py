"""Lowers an operation to the constant that describes it and the methods that call it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.path_template import segments
from specloom.base.pointer import tokens
from specloom.code.annotations import ARGUMENTS, RESULTS, RESULTS_WITH_LIST_MEMBER, Annotator, Dialect, optional
from specloom.code.safe import Code, Doc, Safe, code, ident, join, literal
from specloom.code.view import Argument, BodyFields, Entry, Method
from specloom.ir.names import Names
from specloom.ir.schema_walk import properties
from specloom.lower import docs
from specloom.lower.bodies import BodyWriter
from specloom.lower.fields import BodyArguments
from specloom.lower.wire import WireWriter, may_be_empty

_NONE = code("None")
# The width of a line less the indentation of a call's arguments; a comma follows them.
_WIDTH = 120 - 12
_STATUS_ERRORS = {
    "400": "BadRequestError",
    "401": "UnauthorizedError",
    "403": "ForbiddenError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}


# The runtime's errors that a package exports.
ERRORS = (
    "APIConnectionError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "ClientError",
    "DecodeError",
    "MissingCredentialsError",
    "RepeatedPageError",
    "ResponseError",
    "ServerError",
    "TokenError",
    *_STATUS_ERRORS.values(),
)


def error_class(status: str) -> str:
    """Return the name of the runtime's error for a status or range."""
    if status in _STATUS_ERRORS:
        return _STATUS_ERRORS[status]
    if status.startswith("5"):
        return "ServerError"
    return "ClientError" if status.startswith("4") else "APIStatusError"


class OperationWriter:
    """Lowers operations of one API."""

    def __init__(self, api: ir.Api, names: Names) -> None:
        self._names = names
        self._arguments = Annotator(api, names, ARGUMENTS)
        self._bodies = BodyWriter(api, names)
        self._results = _Results(api, names, self._bodies, RESULTS)
        beside_list = BodyWriter(api, names, RESULTS_WITH_LIST_MEMBER)
        self._results_beside_list = _Results(api, names, beside_list, RESULTS_WITH_LIST_MEMBER)
        self._with_list = _with_list(names, api.operations)
        self._wire = WireWriter(api, names, self._bodies)
        self._body = BodyArguments(api, names, self._bodies)
        self._methods: dict[Location, Method] = {}

    @property
    def shared_errors(self) -> tuple[Entry, ...]:
        """The mappings of errors that several operations have, by name."""
        return self._wire.shared_errors

    def method(self, operation: ir.Operation) -> Method:
        """Return the view of one operation; the same object for each call."""
        method = self._methods.get(operation.location)
        if method is None:
            method = self._methods[operation.location] = self._lowered(operation)
        return method

    def _lowered(self, operation: ir.Operation) -> Method:
        name = self._names.methods[operation.location]
        success, _ = self._bodies.success(operation.responses)
        results = self._results_beside_list if operation.resource in self._with_list else self._results
        returns, pages = results.of(operation)
        plain_returns, plain_pages = self._results.of(operation)
        listed = [(parameter.in_, self._argument(operation, parameter)) for parameter in operation.parameters]
        positional = tuple(argument for location, argument in listed if location == "path")
        keywords = tuple(argument for location, argument in listed if location != "path")
        body, fields = self._body.argument(operation, {argument.name.text for argument in (*positional, *keywords)})
        arguments = self._wire.operation_arguments(operation, success, paged=pages is not None)
        if body is not None and body.default is None and fields is None:
            arguments = (*arguments, Entry(ident("body_required"), literal(value=True)))
        values = _in_lines([ident("_" + name.upper()), *self._values(operation), *_body(body, fields)])
        return Method(
            name=ident(name),
            constant=ident("_" + name.upper()),
            kind=_kind(plain_returns, plain_pages),
            operation_arguments=arguments,
            positional=positional,
            keywords=tuple(sorted(keywords, key=lambda argument: argument.default is not None)),
            body=body,
            fields=fields,
            values=values,
            is_formatted="\n" in values.text,
            returns=returns,
            streams=self._bodies.streamed(operation.responses) is not None,
            pages=pages,
            doc=self._doc(operation),
        )

    def _argument(self, operation: ir.Operation, parameter: ir.Parameter) -> Argument:
        name = self._names.arguments[operation.location][parameter.in_, parameter.name]
        annotation = self._arguments.annotate(parameter.schema)
        if may_be_empty(parameter) and not {"Any", "str"} & set(annotation.text.split(" | ")):
            annotation = code("{plain} | Literal['']", plain=self._arguments.plain(parameter.schema))
        if parameter.required:
            return Argument(ident(name), annotation, None)
        return Argument(ident(name), optional(annotation), _NONE)

    def _values(self, operation: ir.Operation) -> Iterator[Safe]:
        """Yield the arguments for the parameters in the order of `Operation.call`."""
        names = self._names.arguments[operation.location]
        declared = {parameter.name: parameter for parameter in operation.parameters if parameter.in_ == "path"}
        pieces = segments(operation.path.partition("#")[0], declared)
        path = dict.fromkeys(piece for piece, named in pieces if named)
        yield from (ident(names["path", name]) for name in path)
        for where in ("query", "header", "cookie"):
            yield from (
                ident(names[parameter.in_, parameter.name])
                for parameter in operation.parameters
                if parameter.in_ == where
            )

    def _doc(self, operation: ir.Operation) -> Doc:
        names = self._names.arguments[operation.location]
        arguments = [
            docs.entry(
                names[parameter.in_, parameter.name],
                docs.described(parameter.description, parameter.schema) + _deprecated(parameter),
            )
            for parameter in operation.parameters
        ]
        raises = [
            docs.entry(error_class(response.status), response.description or f"Status {response.status}.")
            for response in operation.responses
            if response.status[:1] in ("4", "5")
        ]
        first, more = docs.divided(
            operation.summary or operation.description or f"{operation.http_method} {operation.path}"
        )
        return docs.paragraphs_laid_out(
            docs.full(first),
            docs.wrap(more),
            docs.wrap(operation.description) if operation.summary else "",
            "Deprecated: the API's document advises against it." if operation.deprecated else "",
            docs.section("Args", [*arguments, *self._body.describe(operation)]),
            docs.section("Raises", raises),
            docs.wrap(docs.provenance(operation.source)),
        )


class _Results:
    """Annotations of the results of calls, in one dialect."""

    def __init__(self, api: ir.Api, names: Names, bodies: BodyWriter, dialect: Dialect) -> None:
        self._annotator = Annotator(api, names, dialect)
        self._bodies = bodies

    def of(self, operation: ir.Operation) -> tuple[Code, Code | None]:
        """Return the annotation of the result, and that of the items that its pages hold."""
        stream = self._bodies.streamed(operation.responses)
        returns = self._bodies.success(operation.responses)[1] if stream is None else stream
        return returns, self._items(operation, returns)

    def _items(self, operation: ir.Operation, returns: Code) -> Code | None:
        if operation.pagination is None or returns.text in ("None", "Any", "str", "bytes"):
            return None
        first = next(
            (entry for entry in operation.responses if entry.status.startswith("2") and entry.media_types), None
        )
        schema = first.media_types[0].schema if first else None
        for name in tokens(operation.pagination.items):
            resolved = self._annotator.resolve(schema) if schema else None
            matches = [property_.schema for property_ in properties(resolved) if property_.name == name]
            schema = matches[0] if matches else None
        resolved = self._annotator.resolve(schema) if schema else None
        if resolved is None or not isinstance(resolved.shape, ir.Array):
            return None
        return self._annotator.annotate(resolved.shape.items)


def _with_list(names: Names, operations: Iterable[ir.Operation]) -> set[str]:
    """Return the resources whose classes have a member called `list`."""
    resources = {operation.resource for operation in operations if names.methods[operation.location] == "list"}
    return resources | {key.rpartition(".")[0] for key, named in names.resources.items() if named.attribute == "list"}


def _body(body: Argument | None, fields: BodyFields | None) -> list[Code]:
    """Return the argument `body` of a call: the argument of the method, or a model built from its fields."""
    if body is None:
        return []
    if fields is None:
        return [code("body={name}", name=body.name)]
    model = code("body=model_of({model}, {name}, fields)", model=fields.model, name=body.name)
    if body.default is None:
        return [model]
    return [code("{made} if {name} is not None or fields else None", made=model, name=body.name)]


def _in_lines(values: list[Safe]) -> Code:
    """Return the arguments of a call, broken into as many lines as they need."""
    line, lines = list[Safe](), list[Code]()
    for value in values:
        if line and sum(len(argument.text) + 2 for argument in (*line, value)) > _WIDTH + 1:
            lines.append(join(", ", line))
            line = []
        line.append(value)
    if not lines:
        return join(", ", line)
    return code("\n            {lines}\n        ", lines=join(",\n            ", [*lines, join(", ", line)]))


def _deprecated(parameter: ir.Parameter) -> str:
    return " Deprecated." if parameter.deprecated and not parameter.schema.deprecated else ""


def _kind(returns: Code, pages: Code | None) -> Code:
    if pages is None:
        return code("Operation[{returns}]", returns=returns)
    return code("PagedOperation[{returns}, {item}]", returns=returns, item=pages)
