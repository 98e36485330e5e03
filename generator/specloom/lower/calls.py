"""How one operation becomes a constant, a function that makes its calls, and methods."""

from __future__ import annotations

from specloom import ir
from specloom.annotations import ANY, ARGUMENTS, RESULTS, Annotator
from specloom.lower import docs
from specloom.lower.bodies import BodyWriter
from specloom.naming import Names
from specloom.safe import Code, Doc, code, ident, join, literal, mapping
from specloom.view import Argument, BodyFields, Call, Entry, Method

_DEFAULT_STYLE = {"query": ("form", True), "header": ("simple", False), "cookie": ("form", True)}
_NONE = code("None")
_OMITTED = code("...")
_STATUS_ERRORS = {
    "400": "BadRequestError",
    "401": "UnauthorizedError",
    "403": "ForbiddenError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}


def error_class(status: str) -> str:
    """Return the name of the runtime's error for a status or range."""
    if status in _STATUS_ERRORS:
        return _STATUS_ERRORS[status]
    if status.startswith("5"):
        return "ServerError"
    return "ClientError" if status.startswith("4") and status.isdecimal() else "APIStatusError"


class OperationWriter:
    """Lowers operations of one API."""

    def __init__(self, api: ir.Api, names: Names) -> None:
        self._api = api
        self._names = names
        self._arguments = Annotator(api, names, ARGUMENTS)
        self._results = Annotator(api, names, RESULTS)
        self._bodies = BodyWriter(self._results)

    def method(self, operation: ir.Operation) -> Method:
        """Return the view of one operation."""
        name = self._names.methods[operation.location]
        success, returns = self._bodies.success(operation.responses)
        pages = self._pages(operation, returns)
        positional = tuple(self._argument(operation, own) for own in operation.parameters if own.in_ == "path")
        keywords = tuple(self._argument(operation, own) for own in operation.parameters if own.in_ != "path")
        body, fields = self._body(operation, {argument.name.text for argument in (*positional, *keywords)})
        return Method(
            name=ident(name),
            constant=ident("_" + name.upper()),
            builder=ident("_" + name),
            kind=_kind(returns, pages),
            facts=self._facts(operation, success, paged=pages is not None),
            positional=positional,
            keywords=tuple(sorted(keywords, key=lambda argument: argument.default is not None)),
            body=body,
            fields=fields,
            call=self._call(operation, body),
            returns=returns,
            pages=pages,
            doc=self._doc(operation),
            short_doc=self._short_doc(operation, name),
        )

    def _argument(self, operation: ir.Operation, parameter: ir.Parameter) -> Argument:
        name = self._names.arguments[operation.location][parameter.in_, parameter.name]
        annotation = self._arguments.annotate(parameter.schema)
        if parameter.required:
            return Argument(ident(name), annotation, None)
        if annotation.text != "Any" and not annotation.text.endswith("None"):
            annotation = code("{plain} | None", plain=annotation)
        return Argument(ident(name), annotation, _NONE)

    def _body(self, operation: ir.Operation, used: set[str]) -> tuple[Argument | None, BodyFields | None]:
        if operation.body is None or not operation.body.media_types:
            return None, None
        media, _, annotation = self._bodies.request(operation.body)
        name = ident(self._names.body_arguments[operation.location])
        if media.schema is not None:
            annotation = self._arguments.annotate(media.schema) if annotation.text not in ("str", "bytes") else annotation
        optional = not operation.body.required
        if optional and annotation.text != "Any":
            annotation = code("{plain} | None", plain=annotation)
        argument = Argument(name, annotation, _NONE if optional else None)
        return argument, self._fields(media, used | {name.text})

    def _fields(self, media: ir.MediaType, used: set[str]) -> BodyFields | None:
        """Return the fields of a body that is a plain object, unless a name of theirs is an argument's already."""
        schema = self._arguments.resolve(media.schema) if media.schema else None
        if schema is None or not isinstance(schema.shape, ir.Object) or schema.nullable or not schema.shape.properties:
            return None
        wire_names = self._names.fields[schema.location]
        properties = [own for own in schema.shape.properties if not own.schema.read_only]
        if used & {wire_names[own.name] for own in properties} or schema.shape.additional is not None:
            return None
        ordered = sorted(properties, key=lambda own: not _needed(own))
        arguments = tuple(
            Argument(
                ident(wire_names[own.name]),
                self._arguments.annotate(own.schema) if _needed(own) else self._optional(own.schema),
                None if _needed(own) else _OMITTED,
            )
            for own in ordered
        )
        model = code("models.{name}", name=ident(self._names.classes[schema.location].name))
        return BodyFields(model, arguments)

    def _optional(self, schema: ir.Schema) -> Code:
        annotation = self._arguments.annotate(schema)
        if annotation.text == "Any" or annotation.text.endswith("None"):
            return annotation
        return code("{plain} | None", plain=annotation)

    def _pages(self, operation: ir.Operation, returns: Code) -> Code | None:
        """Return the annotation of the items that the pages of an operation hold."""
        if operation.pagination is None or returns.text in ("None", "Any", "str", "bytes"):
            return None
        first = next((entry for entry in operation.responses if entry.status.startswith("2") and entry.media_types), None)
        schema = first.media_types[0].schema if first else None
        for part in operation.pagination.items.split("/")[1:]:
            opened = self._results.resolve(schema) if schema else None
            name = part.replace("~1", "/").replace("~0", "~")
            found = [own.schema for own in _properties(opened) if own.name == name]
            schema = found[0] if found else None
        opened = self._results.resolve(schema) if schema else None
        if opened is None or not isinstance(opened.shape, ir.Array):
            return None
        return self._results.annotate(opened.shape.items)

    def _facts(self, operation: ir.Operation, success: Code, *, paged: bool) -> tuple[Entry, ...]:
        facts = [
            Entry(ident("id"), literal(operation.id or f"{operation.method.upper()} {operation.path}")),
            Entry(ident("method"), literal(operation.method.upper())),
            Entry(ident("path"), self._path(operation)),
        ]
        for where, keyword in (("query", "query"), ("header", "headers"), ("cookie", "cookies")):
            styles = self._styles(operation, where)
            if styles:
                facts.append(Entry(ident(keyword), mapping(styles)))
        if operation.body is not None and operation.body.media_types:
            facts.append(Entry(ident("body"), self._bodies.request(operation.body)[1]))
        facts.append(Entry(ident("success"), success))
        errors = self._bodies.errors(operation.responses)
        if errors.text != "{}":
            facts.append(Entry(ident("errors"), errors))
        facts += self._policies(operation)
        if paged and operation.pagination:
            facts.append(Entry(ident("pagination"), _pagination(operation.pagination)))
        return tuple(facts)

    def _policies(self, operation: ir.Operation) -> list[Entry]:
        facts = []
        if operation.security is not None and operation.security != self._api.security:
            usable = [entry for entry in operation.security if all(name in self._names.credentials for name in entry)]
            if usable or not operation.security:
                facts.append(Entry(ident("security"), security(tuple(usable))))
        if operation.servers and "{" not in operation.servers[0].url:
            facts.append(Entry(ident("servers"), code("({url},)", url=literal(operation.servers[0].url))))
        if operation.idempotency_header:
            facts.append(Entry(ident("idempotency_header"), literal(operation.idempotency_header)))
        return facts

    @staticmethod
    def _path(operation: ir.Operation) -> Code:
        """Split a path template into literal text and segments; no template is filled at run time."""
        styles = {own.name: (own.style, own.explode) for own in operation.parameters if own.in_ == "path"}
        parts: list[Code] = []
        for index, piece in enumerate(operation.path.split("{")):
            name, brace, text = piece.partition("}") if index else ("", "", piece)
            if brace:
                parts.append(_segment(name, *styles[name]))
            elif index:
                text = "{" + piece
            if text:
                parts.append(code("{text}", text=literal(text)))
        return code("({parts},)", parts=join(", ", parts))

    @staticmethod
    def _styles(operation: ir.Operation, where: str) -> dict[Code, Code]:
        styles = {}
        for own in operation.parameters:
            if own.in_ != where:
                continue
            written = _parameter(own)
            if written is not None:
                styles[code("{name}", name=literal(own.name))] = written
        return styles

    def _call(self, operation: ir.Operation, body: Argument | None) -> Call:
        names = self._names.arguments[operation.location]

        def entries(where: ir.In) -> tuple[Entry, ...]:
            listed = [own for own in operation.parameters if own.in_ == where]
            return tuple(Entry(literal(own.name), ident(names[own.in_, own.name])) for own in listed)

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
            docs.entry(error_class(response.status), response.description)
            for response in operation.responses
            if response.status[0] in "45"
        ]
        return docs.paragraphs_laid_out(
            docs.sentence(operation.summary or operation.description or operation.id),
            docs.wrap(operation.description) if operation.summary else "",
            "Deprecated: the API's document advises against it." if operation.deprecated else "",
            docs.section("Args", [*arguments, *self._field_docs(operation)]),
            docs.section("Raises", raises),
            docs.wrap(docs.provenance(operation.source)),
        )

    def _field_docs(self, operation: ir.Operation) -> list[str]:
        if operation.body is None or not operation.body.media_types:
            return []
        body = self._names.body_arguments[operation.location]
        found = [docs.entry(body, operation.body.description or "The body.")]
        _, fields = self._body(operation, set())
        media, _, _ = self._bodies.request(operation.body)
        schema = self._arguments.resolve(media.schema) if media.schema else None
        if fields is None or schema is None or not isinstance(schema.shape, ir.Object):
            return found
        wire = self._names.fields[schema.location]
        return found + [
            docs.entry(wire[own.name], docs.described(own.schema.description, own.schema))
            for own in schema.shape.properties
            if not own.schema.read_only
        ]

    def _short_doc(self, operation: ir.Operation, name: str) -> Doc:
        first = docs.sentence(operation.summary or operation.description or operation.id)
        resource = self._names.resources[operation.resource].class_name
        return docs.paragraphs_laid_out(first, f"See `{resource}.{name}`.")


def _deprecated(parameter: ir.Parameter) -> str:
    return " Deprecated." if parameter.deprecated and not parameter.schema.deprecated else ""


def _needed(own: ir.Property) -> bool:
    single = isinstance(own.schema.shape, ir.Enumeration) and len(own.schema.shape.values) == 1
    return own.required and not single


def _properties(schema: ir.Schema | None) -> tuple[ir.Property, ...]:
    return schema.shape.properties if schema is not None and isinstance(schema.shape, ir.Object) else ()


def _kind(returns: Code, pages: Code | None) -> Code:
    if pages is None:
        return code("Operation[{returns}]", returns=returns)
    return code("PagedOperation[{returns}, {item}]", returns=returns, item=pages)


def _segment(name: str, style: str, explode: bool) -> Code:
    if (style, explode) == ("simple", False):
        return code("Segment({name})", name=literal(name))
    return code(
        "Segment({name}, style={style}, explode={explode})",
        name=literal(name),
        style=literal(style),
        explode=literal(explode),
    )


def _parameter(own: ir.Parameter) -> Code | None:
    """Return how a parameter travels, None where that is the default of its location."""
    if own.content:
        return code("Parameter(content={content})", content=literal(own.content))
    if (own.style, own.explode) == _DEFAULT_STYLE[own.in_] and not own.allow_reserved:
        return None
    reserved = code(", allow_reserved=True") if own.allow_reserved else code("")
    return code(
        "Parameter(style={style}, explode={explode}{reserved})",
        style=literal(own.style),
        explode=literal(own.explode),
        reserved=reserved,
    )


def security(requirements: tuple[ir.SecurityRequirement, ...]) -> Code:
    """Return alternatives of schemes as the runtime takes them."""
    written = [
        code("({names},)", names=join(", ", [literal(name) for name in entry])) if entry else code("()")
        for entry in requirements
    ]
    return code("({all},)", all=join(", ", written)) if written else code("()")


def _pagination(pagination: ir.Pagination) -> Code:
    parameters = pagination.parameters
    facts: list[tuple[str, str | None]] = [("items", pagination.items)]
    match pagination.style:
        case "cursor":
            kind = code("CursorPagination")
            facts += [("parameter", parameters["cursor"]), ("next", pagination.next), ("has_more", pagination.has_more)]
        case "offset" | "page":
            kind = code("OffsetPagination") if pagination.style == "offset" else code("NumberPagination")
            facts += [("parameter", parameters[pagination.style]), ("limit", parameters.get("limit"))]
            facts += [("total", pagination.total), ("has_more", pagination.has_more)]
        case "next-url" | "link-header":
            kind = code("LinkPagination")
            facts += [("next", pagination.next)]
    written = [
        code("{name}={value}", name=ident(name), value=literal(value)) for name, value in facts if value is not None
    ]
    return code("{kind}({facts})", kind=kind, facts=join(", ", written))
