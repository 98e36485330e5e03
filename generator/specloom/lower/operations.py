"""Lowers an operation to the constant that describes it and the methods that call it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.docstring_styles import DocstringStyle
from specloom.base.path_template import segments
from specloom.base.pointer import tokens
from specloom.code.annotations import BODY_ARGUMENTS, RESULTS, RESULTS_WITH_LIST_MEMBER, Annotator, Dialect, optional
from specloom.code.safe import Code, Doc, Ident, Safe, code, ident, join, literal
from specloom.code.view import Argument, Entry, Method
from specloom.ir.comparisons import comparison_classes
from specloom.ir.conditional import conditions
from specloom.ir.envelopes import BodyMember
from specloom.ir.identifiers import has_uuids, is_id
from specloom.ir.name_record import OPTIONS
from specloom.ir.names import Names
from specloom.ir.schema_walk import properties
from specloom.lower import docs
from specloom.lower.answer_choices import Flag, condition_choice, follow_choice, stream_choice, streaming
from specloom.lower.bodies import BodyWriter
from specloom.lower.choices import Call, Choice, Result, overloads, routes, signature
from specloom.lower.deprecations import deprecated_choice, reason
from specloom.lower.fields import BodyArgument, BodyArguments, body_choice
from specloom.lower.media_choices import accept_choice, free_name
from specloom.lower.responses import ResponseWriter, answers, redirects
from specloom.lower.wire import WireWriter, may_be_empty

_NONE = code("None")
_OPTIONS = "For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`."
_WIDTH = 120
STATUS_ERRORS = {
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
    "EmptyResponseError",
    "RepeatedPageError",
    "ResponseError",
    "ServerError",
    "TokenError",
    *STATUS_ERRORS.values(),
)


def error_class(status: str) -> str:
    """Return the name of the runtime's error for a status or range."""
    if status in STATUS_ERRORS:
        return STATUS_ERRORS[status]
    if status.startswith("5"):
        return "ServerError"
    return "ClientError" if status.startswith("4") else "APIStatusError"


class OperationWriter:
    """Lowers operations of one API."""

    def __init__(self, api: ir.Api, names: Names, style: DocstringStyle = "google") -> None:
        self._names = names
        self.style: DocstringStyle = style
        self._arguments = Annotator(api, names, BODY_ARGUMENTS)
        self._results = _Results(api, names, RESULTS)
        self._results_beside_list = _Results(api, names, RESULTS_WITH_LIST_MEMBER)
        self._with_list = _with_list(names, api.operations)
        self._wire = WireWriter(api, names, self._results.responses)
        self._body = BodyArguments(api, names, BodyWriter(api, names))
        self._methods: dict[Location, Method] = {}
        self._media_types: dict[Location, list[ir.MediaType]] = {}
        self._all_bodies: dict[Location, list[BodyArgument]] = {}
        self._has_uuids = has_uuids(api)

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
        results = self._results_beside_list if operation.resource in self._with_list else self._results
        constant = ident("_" + self._names.methods[operation.location].upper())
        bodies = self._bodies(operation)
        choices = self._choices(operation, bodies, results, constant)
        selectors = [each.selector for each in choices if each.selector is not None]
        call = self._call(operation, results.of(operation), constant, choices, selectors)
        stream = next((each.streaming for each in choices if each.streaming is not None), None)
        if stream is not None:
            sent = self._sent(operation, constant, choices, [*selectors, stream])
            call = replace(call, streamed=_in_lines(sent, nested=True))
        return Method(
            name=ident(self._names.methods[operation.location]),
            constant=constant,
            kind=_kind(self._results.of(operation)),
            operation_arguments=self._wire.operation_arguments(operation, bodies, paged=call.result.pages is not None),
            positional=call.positional,
            keywords=call.keywords,
            body=bodies[0].argument if bodies else None,
            fields=bodies[0].fields if bodies else None,
            overloads=overloads(call, choices),
            signature=signature(call, choices),
            routes=routes(call, choices),
            preludes=tuple(filter(None, (self._renaming(operation, bodies), *(each.prelude for each in choices)))),
            pages=call.result.pages,
            doc=self._doc(operation, bodies, choices),
            content_type=_argument_of(choices, "content_type"),
            accept=_argument_of(choices, "accept"),
        )

    def stream_method(self, operation: ir.Operation) -> Method | None:
        """Return the method for the stream of an operation that has no flag for it."""
        name = self._names.streams.get(operation.location)
        if name is None:
            return None
        method = self.method(operation)
        results = self._results_beside_list if operation.resource in self._with_list else self._results
        media_type, item = next(iter(results.responses.streams(operation).items()))
        bodies = self._bodies(operation)
        choices = self._choices(operation, bodies, results, method.constant)[: 1 if bodies else 0]
        deprecated = self._deprecated_choice(operation, bodies)
        choices += [deprecated] if deprecated is not None else []
        call = self._call(operation, Result(item, streams=True), method.constant, choices, [streaming(media_type)])
        return replace(
            method,
            name=ident(name),
            operation_arguments=(),
            overloads=overloads(call, choices),
            signature=signature(call, choices),
            routes=routes(call, choices),
            preludes=tuple(filter(None, (self._renaming(operation, bodies),))),
            doc=self._doc(operation, bodies, choices),
        )

    def plain(self, operation: ir.Operation) -> tuple[Call, list[Safe]]:
        """Return a call of an operation without choices, and the values of its parameters in their order."""
        results = self._results_beside_list if operation.resource in self._with_list else self._results
        constant = self.method(operation).constant
        return self._call(operation, results.of(operation), constant, (), ()), [*self._values(operation)]

    def error_bodies(self, operation: ir.Operation) -> Iterator[tuple[str, Code]]:
        """Yield what the body of each described failure may be, by status or range."""
        return self._results.responses.error_bodies(operation)

    def media_types(self, operation: ir.Operation) -> list[ir.MediaType]:
        """Return the media types in which the body of an operation may be sent, the usual one first."""
        if operation.location not in self._media_types:
            listed = [body.sent.media for body in self._body.arguments(operation, set())]
            self._media_types[operation.location] = listed
        return self._media_types[operation.location]

    def body_fields(self, operation: ir.Operation, media: ir.MediaType) -> dict[str, BodyMember]:
        """Return the members of a body that callers may give by keyword, by the names of their arguments."""
        return self._body.fields(operation, media)

    def accepted(self, operation: ir.Operation) -> list[str]:
        """Return the media types that callers of an operation may ask for."""
        return list(self._results.responses.accepted(operation))

    def _bodies(self, operation: ir.Operation) -> list[BodyArgument]:
        if operation.location not in self._all_bodies:
            parameters = (argument for listed in self._parameters(operation) for argument in listed)
            listed = self._body.arguments(operation, {argument.name.text for argument in parameters})
            self._all_bodies[operation.location] = listed
        return self._all_bodies[operation.location]

    def _call(  # what a call is made of
        self,
        operation: ir.Operation,
        result: Result,
        constant: Ident,
        choices: Sequence[Choice],
        selectors: Sequence[Code],
    ) -> Call:
        sent = self._sent(operation, constant, choices, selectors)
        why = literal(_why(operation)) if operation.deprecated else None
        options = Argument(self._options(operation), optional(code("CallOptions")), _NONE)
        return Call(*self._parameters(operation), result, _in_lines(sent), deprecated=why, last=(options,))

    def _sent(
        self, operation: ir.Operation, constant: Ident, choices: Sequence[Choice], selectors: Sequence[Code]
    ) -> list[Safe]:
        """Return what a method passes on: its constant, the values of its parameters, and the body."""
        bodies = (each.sent for each in choices if each.sent is not None)
        options = code("options={name}", name=self._options(operation))
        return [join(".", [constant, *selectors]), *self._values(operation), *bodies, options]

    def _parameters(self, operation: ir.Operation) -> tuple[tuple[Argument, ...], tuple[Argument, ...]]:
        """Return the arguments for parameters in the path, and the others, required ones first."""
        listed = [(parameter.in_, self._argument(operation, parameter)) for parameter in operation.parameters]
        keywords = (argument for location, argument in listed if location != "path")
        return (
            tuple(argument for location, argument in listed if location == "path"),
            tuple(sorted(keywords, key=lambda argument: argument.default is not None)),
        )

    def _choices(
        self, operation: ir.Operation, bodies: Sequence[BodyArgument], results: _Results, constant: Ident
    ) -> list[Choice]:
        """Return what callers choose; who adds a kind of choice adds it here."""
        used = self._used(operation, bodies)
        choices = [
            body_choice(bodies, free_name("content_type", used), constant) if bodies else None,
            results.accept(operation, free_name("accept", used)),
            self._stream_choice(operation, bodies, results),
            self._condition_choice(operation),
            results.follow(operation, used) if redirects(answers(operation)) else None,
            self._deprecated_choice(operation, bodies),
        ]
        return [choice for choice in choices if choice is not None]

    def _used(self, operation: ir.Operation, bodies: Sequence[BodyArgument]) -> set[str]:
        """Return the names of the arguments that an operation has by the document."""
        used = set(self._names.arguments[operation.location].values())
        used |= {body.argument.name.text for body in bodies}
        used |= {argument.name.text for body in bodies if body.fields for argument in body.fields.arguments}
        return used | {argument.name.text for body in bodies for fields in body.variants for argument in fields}

    def _options(self, operation: ir.Operation) -> Ident:
        """Return the argument for the settings of a single call: fields of bodies keep their names."""
        return free_name(OPTIONS, self._used(operation, self._bodies(operation)))

    def _renaming(self, operation: ir.Operation, bodies: Sequence[BodyArgument]) -> Code | None:
        """Return the statement that gives a field its name which had to leave it to the settings of a call, if any."""
        name = self._names.arguments[operation.location].get(("body", OPTIONS), OPTIONS)
        if name == OPTIONS or not any(each.fields for each in bodies):
            return None
        pair = {"field": literal(OPTIONS), "argument": literal(name)}
        return code(
            "fields = {{{field} if key == {argument} else key: value for key, value in fields.items()}}", **pair
        )

    def _stream_choice(
        self, operation: ir.Operation, bodies: Sequence[BodyArgument], results: _Results
    ) -> Choice | None:
        """Return the choice between a value and a stream, if a flag decides it."""
        flag, names = operation.stream, self._names.arguments[operation.location]
        if flag is None or not flag.name:
            return None
        wire_name = literal(flag.name)
        if flag.in_ == "query":
            asked = Flag(ident(names["query", flag.name]), wire_name, None, flag.usual, flag.required)
        else:
            schemas = [self._arguments.resolve(each.sent.media.schema) for each in bodies if each.sent.media.schema]
            holder = next(each for each in schemas if any(field.name == flag.name for field in properties(each)))
            if holder is None or holder.location not in self._names.fields:
                return None  # the body is sent as octets, so nobody knows what is in it
            field = self._names.fields[holder.location][flag.name]
            name = free_name(field, {*names.values(), *(each.argument.name.text for each in bodies)})
            asked = Flag(name, wire_name, literal(field), flag.usual, flag.required)
        body = bodies[0].argument.name if bodies else None
        has_fields = any(each.fields is not None for each in bodies)
        return stream_choice(asked, results.responses.streams(operation), body=body, has_fields=has_fields)

    def _condition_choice(self, operation: ir.Operation) -> Choice | None:
        """Return the choice of whether a call asks only for what has changed."""
        names = self._names.arguments[operation.location]
        versions = {
            ident(names["header", parameter.name]): self._arguments.plain(parameter.schema)
            for parameter in conditions(operation)
        }
        return condition_choice(versions) if versions else None

    def deprecated_arguments(self, operation: ir.Operation, bodies: Sequence[BodyArgument] = ()) -> dict[str, str]:
        """Return the descriptions of arguments that are deprecated, and may be left out, by name."""
        names = self._names.arguments[operation.location]
        deprecated = {
            names[parameter.in_, parameter.name]: parameter.description
            for parameter in operation.parameters
            if not parameter.required and self._is_deprecated(parameter)
        }
        fields = [argument for body in bodies if body.fields for argument in body.fields.arguments]
        optional_fields = {argument.name.text for argument in fields if argument.default is not None}
        described = self._body.deprecated(operation, bodies).items()
        return {**deprecated, **{name: text for name, text in described if name in optional_fields}}

    def _deprecated_choice(self, operation: ir.Operation, bodies: Sequence[BodyArgument]) -> Choice | None:
        arguments = self.deprecated_arguments(operation, bodies)
        return deprecated_choice(arguments, _why(operation) if operation.deprecated else "") if arguments else None

    def _is_deprecated(self, parameter: ir.Parameter) -> bool:
        return parameter.deprecated or self._arguments.deprecated(parameter.schema)

    def _argument(self, operation: ir.Operation, parameter: ir.Parameter) -> Argument:
        name = self._names.arguments[operation.location][parameter.in_, parameter.name]
        annotation = self._arguments.annotate(parameter.schema)
        if may_be_empty(parameter) and not {"Any", "str"} & set(annotation.text.split(" | ")):
            annotation = code("{plain} | Literal['']", plain=self._arguments.plain(parameter.schema))
        if parameter.choices:
            values = join(", ", list(map(literal, parameter.choices)))
            annotation = code("Sequence[Literal[{values}] | str]", values=values)
        if parameter.filter is not None:
            annotation = self._compared(parameter, parameter.filter)
        if self._has_uuids and parameter.in_ in ("path", "query") and annotation.text == "str" and is_id(name):
            annotation = code("str | UUID")
        if parameter.required:
            return Argument(ident(name), annotation, None)
        return Argument(ident(name), optional(annotation), _NONE)

    def _compared(self, parameter: ir.Parameter, filter_: ir.Filter) -> Code:
        """Return the annotation of a parameter that takes comparisons, or their text."""
        value = self._arguments.annotate(filter_.value)
        classes = [code("{kind}[{value}]", kind=ident(kind), value=value) for kind in comparison_classes(filter_)]
        single = join(" | ", [*classes, code("str")])
        resolved = self._arguments.resolve(parameter.schema)
        is_list = resolved is not None and isinstance(resolved.shape, ir.Array)
        return code("OneOrMore[{one}]", one=single) if is_list else single

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

    def _doc(self, operation: ir.Operation, bodies: Sequence[BodyArgument], choices: Sequence[Choice]) -> Doc:
        names = self._names.arguments[operation.location]
        arguments = [
            docs.entry(
                names[parameter.in_, parameter.name],
                f"{docs.described(parameter.description, parameter.schema, deprecated=self._is_deprecated(parameter))} "
                f"{docs.comparisons(parameter.filter)}"
                f"{docs.inferred(parameter.source or parameter.schema.source)}",
            )
            for parameter in operation.parameters
        ]
        described = self._body.describe(operation, bodies)
        flags = [
            docs.entry(flag.name.text, text)
            for choice in choices
            for flag, text in zip(choice.arguments, choice.doc.splitlines() or [""], strict=False)
            if flag.name.text not in [entry.name for entry in described if entry.text]
        ]
        first, more = docs.divided(
            operation.summary or operation.description or f"{operation.http_method} {operation.path}"
        )
        options = docs.entry(self._options(operation).text, _OPTIONS)
        return docs.paragraphs_laid_out(
            docs.full(first),
            docs.wrap(more),
            docs.wrap(operation.description) if operation.summary else "",
            "Deprecated: the API's document advises against it." if operation.deprecated else "",
            docs.section("Args", [*arguments, *described, *flags, options], self.style),
            *_responses(operation, self.style),
        )


def _responses(operation: ir.Operation, style: DocstringStyle) -> Iterator[str]:
    """Yield the last paragraphs of a docstring: the errors, the source, and which other responses are inferred."""
    errors = [response for response in operation.responses if response.status[:1] in ("4", "5")]
    yield docs.section(
        "Raises",
        [
            docs.entry(
                error_class(response.status),
                f"{response.description or f'Status {response.status}.'} {docs.inferred(response.source)}",
            )
            for response in errors
        ],
        style,
    )
    yield docs.wrap(docs.provenance(operation.source))
    for response in operation.responses:
        if response not in errors and response.source is not None and response.source.basis == "inferred":
            yield docs.wrap(f"Response {response.status}: {docs.inferred(response.source)}")


class _Results:
    """Annotations of the results of calls, in one dialect."""

    def __init__(self, api: ir.Api, names: Names, dialect: Dialect) -> None:
        self._annotator = Annotator(api, names, dialect)
        self.responses = ResponseWriter(api, names, dialect)

    def of(self, operation: ir.Operation) -> Result:
        """Return the result of an operation: a value, a stream, or pages."""
        stream = self.responses.streamed(operation)
        returns = self.responses.success(operation)[1] if stream is None else stream
        return Result(returns, self._items(operation, returns), stream is not None)

    def accept(self, operation: ir.Operation, name: Ident) -> Choice | None:
        """Return the choice of the media type of the response by the argument `name`, if there are several."""
        streams = self.responses.streams(operation)
        mapped = self.responses.accepted(operation).items()
        accepted = {media: annotation for media, (_, annotation) in mapped if media not in streams}
        if redirects(answers(operation)):
            return None
        usual = self.responses.usual(operation)
        return accept_choice(name, usual, accepted, self.of(operation)) if accepted else None

    def follow(self, operation: ir.Operation, used: set[str]) -> Choice:
        """Return the choice of what callers get of a redirect."""
        bodies = {media: annotation for media, (_, annotation) in self.responses.redirect_bodies(operation).items()}
        return follow_choice(free_name("follow", used), free_name("accept", used), bodies)

    def _items(self, operation: ir.Operation, returns: Code) -> Code | None:
        if operation.pagination is None or returns.text in ("None", "Any", "str", "bytes"):
            return None
        first = next(
            (entry for entry in operation.responses if entry.status.startswith("2") and entry.media_types), None
        )
        media = self.responses.chosen(first) if first else None
        schema = media.schema if media else None
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


def _in_lines(values: list[Safe], *, nested: bool = False) -> Code:
    """Return the arguments of a call, broken into as many lines as they need, in a block or one that is `nested`."""
    start, end = ("\n                ", "\n            ") if nested else ("\n            ", "\n        ")
    line, lines = list[Safe](), list[Code]()
    for value in values:
        # A comma follows.
        if line and sum(len(argument.text) + 2 for argument in (*line, value)) > _WIDTH - len(start) + 2:
            lines.append(join(", ", line))
            line = []
        line.append(value)
    if not lines:
        return join(", ", line)
    parted = join("," + start, [*lines, join(", ", line)])
    return join("", [join(start, [code(""), parted]), join(end, [code(""), code("")])])


def _argument_of(choices: Sequence[Choice], name: str) -> Ident | None:
    """Return the argument that decides the choice called `name`."""
    return next((argument.name for choice in choices if choice.name == name for argument in choice.arguments), None)


def _why(operation: ir.Operation) -> str:
    return reason(f"{operation.http_method} {operation.path}", f"{operation.summary}\n{operation.description}")


def _kind(result: Result) -> Code:
    if result.pages is None:
        return code("Operation[{returns}]", returns=result.returns)
    return code("PagedOperation[{returns}, {item}]", returns=result.returns, item=result.pages)
