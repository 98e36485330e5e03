"""How one operation becomes a function that makes its calls, and methods that send them."""

from __future__ import annotations

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.code.annotations import ARGUMENTS, RESULTS, Annotator, optional
from specloom.code.safe import Code, Doc, Ident, code, ident, literal
from specloom.code.view import Argument, Call, Entry, Method
from specloom.ir.names import Names
from specloom.lower import docs
from specloom.lower.bodies import BodyWriter
from specloom.lower.fields import BodyArguments
from specloom.lower.kinds import may_be_empty
from specloom.lower.wire import WireWriter
from specloom.runtime.shared.pointer import tokens

_NONE = code("None")
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
        self._results = Annotator(api, names, RESULTS)
        self._bodies = BodyWriter(api, names)
        self._wire = WireWriter(api, names, self._bodies)
        self._body = BodyArguments(api, names, self._bodies)
        self._methods: dict[Location, Method] = {}

    def method(self, operation: ir.Operation) -> Method:
        """Return the view of one operation, made once."""
        found = self._methods.get(operation.location)
        if found is None:
            found = self._methods[operation.location] = self._lowered(operation)
        return found

    def _lowered(self, operation: ir.Operation) -> Method:
        name = self._names.methods[operation.location]
        success, returns = self._bodies.success(operation.responses)
        stream = self._bodies.streamed(operation.responses)
        returns = returns if stream is None else stream
        pages = self._pages(operation, returns)
        positional = tuple(self._argument(operation, own) for own in operation.parameters if own.in_ == "path")
        keywords = tuple(self._argument(operation, own) for own in operation.parameters if own.in_ != "path")
        body, fields = self._body.argument(operation, {argument.name.text for argument in (*positional, *keywords)})
        facts = self._wire.facts(operation, success, paged=pages is not None)
        if body is not None and body.default is None and fields is None:
            facts = (*facts, Entry(ident("body_required"), literal(value=True)))
        return Method(
            name=ident(name),
            constant=ident("_" + name.upper()),
            builder=ident("_" + name),
            kind=_kind(returns, pages),
            facts=facts,
            positional=positional,
            keywords=tuple(sorted(keywords, key=lambda argument: argument.default is not None)),
            body=body,
            fields=fields,
            call=self._call(operation, body),
            returns=returns,
            streams=stream is not None,
            pages=pages,
            doc=self._doc(operation),
            short_doc=self._short_doc(operation, name),
        )

    def _argument(self, operation: ir.Operation, parameter: ir.Parameter) -> Argument:
        name = self._names.arguments[operation.location][parameter.in_, parameter.name]
        annotation = self._arguments.annotate(parameter.schema)
        if may_be_empty(parameter) and not {"Any", "str"} & set(annotation.text.split(" | ")):
            annotation = code("{plain} | Literal['']", plain=self._arguments.plain(parameter.schema))
        if parameter.required:
            return Argument(ident(name), annotation, None)
        return Argument(ident(name), optional(annotation), _NONE)

    def _pages(self, operation: ir.Operation, returns: Code) -> Code | None:
        """Return the annotation of the items that the pages of an operation hold."""
        if operation.pagination is None or returns.text in ("None", "Any", "str", "bytes"):
            return None
        first = next(
            (entry for entry in operation.responses if entry.status.startswith("2") and entry.media_types), None
        )
        schema = first.media_types[0].schema if first else None
        for name in tokens(operation.pagination.items):
            opened = self._results.resolve(schema) if schema else None
            found = [own.schema for own in _properties(opened) if own.name == name]
            schema = found[0] if found else None
        opened = self._results.resolve(schema) if schema else None
        if opened is None or not isinstance(opened.shape, ir.Array):
            return None
        return self._results.annotate(opened.shape.items)

    def _given(self, own: ir.Parameter, name: Ident) -> Ident | Code:
        """Return what stands for an argument in a call: the text that its type alone does not lead to.

        Segments of paths know no media types; octets are written in base64 unless the document has another alphabet.
        """
        if own.in_ == "path" and own.content:
            return code("json_text({name}, {wire})", name=name, wire=literal(own.name))
        opened = self._arguments.resolve(own.schema)
        if opened is not None and isinstance(opened.shape, ir.Array):
            opened = self._arguments.resolve(opened.shape.items)
        if opened is not None and opened.shape == ir.Scalar("string", "base64url"):
            return code("base64_text({name}, url=True)", name=name)
        return name

    def _call(self, operation: ir.Operation, body: Argument | None) -> Call:
        names = self._names.arguments[operation.location]

        def entries(where: ir.In) -> tuple[Entry, ...]:
            listed = [own for own in operation.parameters if own.in_ == where]
            return tuple(Entry(literal(own.name), self._given(own, ident(names[own.in_, own.name]))) for own in listed)

        return Call(
            entries("path"), entries("query"), entries("header"), entries("cookie"), body.name if body else None
        )

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

    def _short_doc(self, operation: ir.Operation, name: str) -> Doc:
        first = docs.sentence(_said(operation))
        resource = self._names.resources[operation.resource].class_name
        return docs.paragraphs_laid_out(f"{first} See `{resource}.{name}`.")


def _said(operation: ir.Operation) -> str:
    return operation.summary or operation.description or f"{operation.method.upper()} {operation.path}"


def _deprecated(parameter: ir.Parameter) -> str:
    return " Deprecated." if parameter.deprecated and not parameter.schema.deprecated else ""


def _properties(schema: ir.Schema | None) -> tuple[ir.Property, ...]:
    return schema.shape.properties if schema is not None and isinstance(schema.shape, ir.Object) else ()


def _kind(returns: Code, pages: Code | None) -> Code:
    if pages is None:
        return code("Operation[{returns}]", returns=returns)
    return code("PagedOperation[{returns}, {item}]", returns=returns, item=pages)
