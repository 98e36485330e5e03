"""How one operation becomes a constant that describes it, and methods that send its calls."""

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
# What fits between the indentation of a call's arguments and the end of the line, with a comma behind it.
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


# The runtime's errors that a package offers under its own name.
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
        """Return the view of one operation, made once."""
        found = self._methods.get(operation.location)
        if found is None:
            found = self._methods[operation.location] = self._lowered(operation)
        return found

    def _lowered(self, operation: ir.Operation) -> Method:
        name = self._names.methods[operation.location]
        success, _ = self._bodies.success(operation.responses)
        results = self._results_beside_list if operation.resource in self._with_list else self._results
        returns, pages = results.of(operation)
        plain_returns, plain_pages = self._results.of(operation)
        positional = tuple(self._argument(operation, own) for own in operation.parameters if own.in_ == "path")
        keywords = tuple(self._argument(operation, own) for own in operation.parameters if own.in_ != "path")
        body, fields = self._body.argument(operation, {argument.name.text for argument in (*positional, *keywords)})
        facts = self._wire.facts(operation, success, paged=pages is not None)
        if body is not None and body.default is None and fields is None:
            facts = (*facts, Entry(ident("body_required"), literal(value=True)))
        values = _laid_out([ident("_" + name.upper()), *self._values(operation), *_body(body, fields)])
        return Method(
            name=ident(name),
            constant=ident("_" + name.upper()),
            kind=_kind(plain_returns, plain_pages),
            operation_arguments=facts,
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
        declared = {own.name: own for own in operation.parameters if own.in_ == "path"}
        pieces = segments(operation.path.partition("#")[0], declared)
        path = dict.fromkeys(piece for piece, named in pieces if named)
        yield from (ident(names["path", name]) for name in path)
        for where in ("query", "header", "cookie"):
            yield from (ident(names[own.in_, own.name]) for own in operation.parameters if own.in_ == where)

    def _doc(self, operation: ir.Operation) -> Doc:
        names = self._names.arguments[operation.location]
        arguments = [
            docs.entry(names[own.in_, own.name], docs.described(own.description, own.schema) + _deprecated(own))
            for own in operation.parameters
        ]
        raises = [
            docs.entry(error_class(response.status), response.description or f"Status {response.status}.")
            for response in operation.responses
            if response.status[:1] in ("4", "5")
        ]
        return docs.paragraphs_laid_out(
            docs.sentence(_said(operation)),
            docs.wrap(operation.description) if operation.summary else "",
            "Deprecated: the API's document advises against it." if operation.deprecated else "",
            docs.section("Args", [*arguments, *self._body.describe(operation)]),
            docs.section("Raises", raises),
            docs.wrap(docs.provenance(operation.source)),
        )


class _Results:
    """What the calls of operations return, as annotations in one dialect."""

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
            opened = self._annotator.resolve(schema) if schema else None
            found = [own.schema for own in properties(opened) if own.name == name]
            schema = found[0] if found else None
        opened = self._annotator.resolve(schema) if schema else None
        if opened is None or not isinstance(opened.shape, ir.Array):
            return None
        return self._annotator.annotate(opened.shape.items)


def _with_list(names: Names, operations: Iterable[ir.Operation]) -> set[str]:
    """Return the resources whose classes have a member called `list`."""
    found = {each.resource for each in operations if names.methods[each.location] == "list"}
    return found | {key.rpartition(".")[0] for key, named in names.resources.items() if named.attribute == "list"}


def _body(body: Argument | None, fields: BodyFields | None) -> list[Code]:
    """Return the argument of a call that is its body: the model itself, or what makes one of its fields."""
    if body is None:
        return []
    if fields is None:
        return [code("body={name}", name=body.name)]
    made = code("body=model_of({model}, {name}, fields)", model=fields.model, name=body.name)
    if body.default is None:
        return [made]
    return [code("{made} if {name} is not None or fields else None", made=made, name=body.name)]


def _laid_out(values: list[Safe]) -> Code:
    """Return the arguments of a call: where they do not fit on a line, as many on each as do."""
    line, lines = list[Safe](), list[Code]()
    for value in values:
        if line and sum(len(each.text) + 2 for each in (*line, value)) > _WIDTH + 1:
            lines.append(join(", ", line))
            line = []
        line.append(value)
    if not lines:
        return join(", ", line)
    return code("\n            {lines}\n        ", lines=join(",\n            ", [*lines, join(", ", line)]))


def _said(operation: ir.Operation) -> str:
    return operation.summary or operation.description or f"{operation.method.upper()} {operation.path}"


def _deprecated(parameter: ir.Parameter) -> str:
    return " Deprecated." if parameter.deprecated and not parameter.schema.deprecated else ""


def _kind(returns: Code, pages: Code | None) -> Code:
    if pages is None:
        return code("Operation[{returns}]", returns=returns)
    return code("PagedOperation[{returns}, {item}]", returns=returns, item=pages)
