"""The arguments of the runtime's `Operation`: path, parameters, bodies, security, pagination and the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final
from urllib.parse import quote

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.path_template import segments
from specloom.code.annotations import ALPHABETS, ARGUMENTS, Annotator
from specloom.code.safe import Code, Ident, Safe, code, ident, join, literal, mapping
from specloom.code.view import Entry
from specloom.ir.names import Names
from specloom.lower.fields import BodyArgument
from specloom.lower.limits import limits_of
from specloom.lower.pagination import pagination
from specloom.lower.responses import ResponseWriter, described_errors
from specloom.synthesis.requests import with_defaults

Resolve = Callable[[ir.Schema], ir.Schema | None]

# The types of parameters that the runtime checks arguments against. The default is a scalar: text, or a value with a
# text form.
_TEXT: Final = code("str")
_ANY: Final = code("object")
_SCALARS: Final[dict[tuple[str, str], Code]] = {
    ("string", "date-time"): code("datetime"),
    ("string", "utc-date-time"): code("datetime"),
    ("string", "date"): code("date"),
    ("string", "byte"): code("bytes"),
    ("string", "base64"): code("bytes"),
    ("string", "base64url"): code("bytes"),
    ("string", "base64url-unpadded"): code("bytes"),
    ("string", "binary"): code("bytes"),
}
_PLAIN: Final[dict[str, Code]] = {
    "string": _TEXT,
    "integer": code("int"),
    "number": code("float"),
    "boolean": code("bool"),
}
_JSON: Final[dict[type, str]] = {str: "string", int: "integer", float: "number", bool: "boolean"}

_DEFAULT_STYLE = {
    "path": ("simple", False),
    "query": ("form", True),
    "header": ("simple", False),
    "cookie": ("form", True),
}
_CLASSES = {
    "path": ident("Segment"),
    "query": ident("Parameter"),
    "header": ident("HeaderParameter"),
    "cookie": ident("Parameter"),
}
# RFC 3986, sections 3.3 and 3.4: characters that a path and a query hold unencoded, and `%` of encoded ones.
_LITERAL = "/:@!$&'()*+,;=?%~"
_LOCATIONS = (("query", ident("query")), ("header", ident("headers")), ("cookie", ident("cookies")))


class WireWriter:
    """Writes the arguments of the `Operation` constants of one API."""

    def __init__(self, api: ir.Api, names: Names, responses: ResponseWriter) -> None:
        self._api = api
        self._names = names
        self._responses = responses
        self._resolve = Annotator(api, names, ARGUMENTS).resolve
        self._errors = {operation.location: responses.errors(operation) for operation in api.operations}
        self._shared = _named(api.operations, self._errors)

    @property
    def shared_errors(self) -> tuple[Entry, ...]:
        """The mappings of errors that several operations share, by name."""
        return tuple(Entry(name, errors) for errors, name in self._shared.items())

    def operation_arguments(
        self, operation: ir.Operation, bodies: Sequence[BodyArgument], *, paged: bool
    ) -> tuple[Entry, ...]:
        """Return the keyword arguments of an operation's constant."""
        arguments = [
            Entry(ident("id"), literal(operation.id or f"{operation.http_method} {operation.path}")),
            Entry(ident("method"), literal(operation.http_method)),
            Entry(ident("path"), self._path(operation)),
        ]
        for where, keyword in _LOCATIONS:
            parameters = [self._parameter(parameter) for parameter in operation.parameters if parameter.in_ == where]
            if parameters:
                arguments.append(Entry(keyword, code("({all},)", all=join(", ", parameters))))
        arguments += _bodies(bodies)
        arguments.append(Entry(ident("success"), self._responses.success(operation)[0]))
        if accepted := self._responses.accepted(operation):
            pairs = mapping((literal(name), mapped) for name, (mapped, _) in accepted.items())
            arguments.append(Entry(ident("accepts"), pairs))
        errors = self._errors[operation.location]
        if errors.text != "{}":
            name = self._shared.get(errors)
            arguments.append(Entry(ident("errors"), errors if name is None else code("_errors.{name}", name=name)))
        arguments += self._policies(operation)
        if paged and operation.pagination:
            arguments.append(Entry(ident("pagination"), pagination(operation.pagination)))
        if _requires_body(bodies):
            arguments.append(Entry(ident("body_required"), literal(value=True)))
        return tuple(arguments)

    def _path(self, operation: ir.Operation) -> Code:
        """Split a path template into literal text and segments; no template is filled at run time.

        A fragment only tells operations of one path apart: it never reaches a server (RFC 9110, section 7.1).
        """
        declared = {parameter.name: parameter for parameter in operation.parameters if parameter.in_ == "path"}
        parts = [
            self._parameter(declared[piece]) if named else literal(quote(piece, safe=_LITERAL))
            for piece, named in segments(operation.path.partition("#")[0], declared)
        ]
        return code("({parts},)", parts=join(", ", parts))

    def _parameter(self, parameter: ir.Parameter) -> Code:
        """Return the description of a parameter: its name, and whatever differs from the defaults of its location."""
        arguments: list[Safe] = [literal(parameter.name)]
        kind = _parameter_type(parameter, self._resolve)
        if kind is not None:
            arguments.append(kind)
        if parameter.content:
            arguments.append(code("content={content}", content=literal(parameter.content)))
        elif (parameter.style, parameter.explode) != _DEFAULT_STYLE[parameter.in_]:
            style, explode = literal(parameter.style), literal(parameter.explode)
            arguments.append(code("style={style}, explode={explode}", style=style, explode=explode))
        arguments += _flags(parameter)
        if parameter.filter is not None:
            arguments.append(_filter(parameter.filter, self._resolve(parameter.schema)))
        written = self._format(parameter)
        if written == "utc-date-time":
            arguments.append(code("utc=True"))
        alphabet = ALPHABETS.get(written, "base64")
        if alphabet != "base64":
            arguments.append(code("alphabet={alphabet}", alphabet=literal(alphabet)))
        return code("{kind}({arguments})", kind=_CLASSES[parameter.in_], arguments=join(", ", arguments))

    def _format(self, parameter: ir.Parameter) -> str:
        """Return the format of single values."""
        resolved = self._resolve(parameter.schema)
        if resolved is not None and isinstance(resolved.shape, ir.Array):
            resolved = self._resolve(resolved.shape.items)
        shape = resolved.shape if resolved is not None else None
        return shape.format if isinstance(shape, ir.Scalar) else ""

    def _policies(self, operation: ir.Operation) -> list[Entry]:
        arguments: list[Entry] = []
        if operation.security is not None and operation.security != self._api.security:
            arguments.append(Entry(ident("security"), security(operation.security, self._names)))
        if operation.servers:  # callers can only set variables of the API's first server
            arguments.append(
                Entry(ident("servers"), code("({url},)", url=literal(with_defaults(operation.servers[0]))))
            )
        if operation.idempotency_header:
            arguments.append(Entry(ident("idempotency_header"), literal(operation.idempotency_header)))
        if operation.retry:
            arguments.append(Entry(ident("retry"), retry(operation.retry)))
        limits = limits_of(self._api, operation)
        if limits:
            arguments.append(Entry(ident("limits"), code("({names},)", names=join(", ", map(literal, limits)))))
        if operation.failure:
            pointer, equals = literal(operation.failure.pointer), literal(operation.failure.equals)
            arguments.append(
                Entry(ident("failure"), code("BodyFailure({pointer}, {equals})", pointer=pointer, equals=equals))
            )
        return arguments


def _bodies(bodies: Sequence[BodyArgument]) -> list[Entry]:
    """Return the usual body and the others."""
    if not bodies:
        return []
    first, *others = (body.sent.written for body in bodies)
    entries = [Entry(ident("body"), first)]
    if others:
        entries.append(Entry(ident("bodies"), code("({all},)", all=join(", ", others))))
    return entries


def _requires_body(bodies: Sequence[BodyArgument]) -> bool:
    """Tell whether None as a body stands for a value; where there are fields, there is a body anyway."""
    if not bodies or bodies[0].argument.default is not None:
        return False
    return bodies[0].fields is None or bodies[0].is_null or len(bodies) > 1


def retry(policy: ir.Retry) -> Code:
    """Return what may be repeated as the runtime takes it."""
    statuses = join(", ", [literal(status) for status in policy.statuses])
    return code(
        "Retry(statuses=[{statuses}], connection_errors={connections})",
        statuses=statuses,
        connections=literal(policy.connection_errors),
    )


def _named(operations: Iterable[ir.Operation], errors: Mapping[Location, Code]) -> dict[Code, Ident]:
    """Return a name for each mapping of errors that several operations share, from its statuses: `ERRORS_404`."""
    users: dict[Code, list[ir.Operation]] = {}
    for operation in operations:
        users.setdefault(errors[operation.location], []).append(operation)
    names, counts = dict[Code, Ident](), Counter[str]()
    for mapped, several in users.items():
        if len(several) > 1 and mapped.text != "{}":
            statuses = [response.status for response in described_errors(several[0])]
            name = re.sub(r"[^A-Z0-9]+", "_", "_".join(["ERRORS", *dict.fromkeys(statuses)]).upper())
            counts[name] += 1
            names[mapped] = ident(name if counts[name] == 1 else f"{name}_VARIANT_{counts[name]}")
    return names


def _flags(parameter: ir.Parameter) -> list[Code]:
    flags = [
        ("allow_reserved", parameter.allow_reserved),
        ("pii", parameter.pii),
        ("whole", parameter.whole),
        ("slashes", parameter.slashes),
    ]
    lists = [code("lists={lists}", lists=literal(parameter.lists))] if parameter.lists != "indices" else []
    return lists + [code("{name}=True", name=ident(name)) for name, is_set in flags if is_set]


def _filter(filter_: ir.Filter, schema: ir.Schema | None) -> Code:
    """Return how comparisons travel, as the runtime takes it."""
    arguments = [code("({all},)", all=join(", ", map(literal, filter_.operators)))]
    if filter_.format != "{op}{value}":
        arguments.append(code("format={format}", format=literal(filter_.format)))
    limits = dict(schema.limits.keywords) if schema is not None else {}
    if isinstance(limits.get("maxItems"), int):
        arguments.append(code("most={most}", most=literal(limits["maxItems"])))
    return code("filter=ComparisonFilter({all})", all=join(", ", arguments))


def security(requirements: Iterable[ir.SecurityRequirement], names: Names) -> Code:
    """Return alternatives of schemes as the runtime takes them.

    Schemes that callers see to themselves, such as a certificate of the transport's, are left out: an alternative of
    nothing else can be met without a credential.
    """
    usable = [tuple(name for name in entry if name in names.credentials) for entry in requirements]
    written = [
        code("({names},)", names=join(", ", [literal(name) for name in entry])) if entry else code("()")
        for entry in dict.fromkeys(usable)
    ]
    return code("({all},)", all=join(", ", written)) if written else code("()")


def _parameter_type(parameter: ir.Parameter, resolve: Resolve) -> Code | None:
    """Return the type of a parameter's values, None for the default, a scalar."""
    kind = _ANY if parameter.content else _kind(parameter.schema, resolve)
    if may_be_empty(parameter) and kind not in (_TEXT, _ANY):
        kind = code("OrEmpty({kind})", kind=kind)
    return None if kind == _TEXT else kind


def may_be_empty(parameter: ir.Parameter) -> bool:
    """Tell whether a parameter may be sent without a value (OpenAPI 3, "Parameter Object", `allowEmptyValue`)."""
    return parameter.allow_empty and parameter.in_ == "query" and not parameter.content


def _kind(schema: ir.Schema, resolve: Resolve) -> Code:
    resolved = resolve(schema)
    match resolved.shape if resolved is not None else None:
        case ir.Scalar(kind, format_):
            return _SCALARS.get((kind, format_), _PLAIN[kind])
        case ir.Enumeration(values):
            kinds = {type(value) for value in values}
            return _PLAIN[_JSON[kinds.pop()]] if len(kinds) == 1 else _TEXT
        case ir.Array(items):
            # No recursion into nested arrays: items may refer back to this one.
            inner = resolve(items)
            nested = inner is None or isinstance(inner.shape, ir.Array | ir.Tuple)
            return code("({item},)", item=_ANY if nested else _kind(items, resolve))
        case ir.Tuple():
            return code("({item},)", item=_ANY)
        case ir.Object() | ir.Map():
            return code("dict")
        case _:
            return _ANY
