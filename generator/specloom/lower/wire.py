"""How an operation travels, as the runtime's `Operation` takes it: path, styles, security, pagination and the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final
from urllib.parse import quote

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.path_template import segments
from specloom.code.annotations import ARGUMENTS, Annotator
from specloom.code.safe import Code, Ident, Safe, code, ident, join, literal
from specloom.code.view import Entry
from specloom.ir.names import Names
from specloom.lower.bodies import BodyWriter, described_errors
from specloom.lower.limits import limits_of
from specloom.lower.pagination import pagination

Resolve = Callable[[ir.Schema], ir.Schema | None]

# What the runtime is given of the types of parameters, to refuse arguments that are none. Where nothing is said it is
# a single value: text, or what has one.
_TEXT: Final = code("str")
_ANY: Final = code("object")
_SCALARS: Final[dict[tuple[str, str], Code]] = {
    ("string", "date-time"): code("datetime"),
    ("string", "utc-date-time"): code("datetime"),
    ("string", "date"): code("date"),
    ("string", "byte"): code("bytes"),
    ("string", "base64"): code("bytes"),
    ("string", "base64url"): code("bytes"),
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
# RFC 3986, sections 3.3 and 3.4: what a path and a query may hold as it is, encoded octets among it.
_LITERAL = "/:@!$&'()*+,;=?%~"
_LOCATIONS = (("query", ident("query")), ("header", ident("headers")), ("cookie", ident("cookies")))


class WireWriter:
    """Writes what the `Operation` constants of one API say."""

    def __init__(self, api: ir.Api, names: Names, bodies: BodyWriter) -> None:
        self._api = api
        self._names = names
        self._bodies = bodies
        self._resolve = Annotator(api, names, ARGUMENTS).resolve
        self._errors = {operation.location: bodies.errors(operation.responses) for operation in api.operations}
        self._shared = _named(api.operations, self._errors)

    @property
    def shared_errors(self) -> tuple[Entry, ...]:
        """The mappings of errors that several operations have, by name."""
        return tuple(Entry(name, errors) for errors, name in self._shared.items())

    def facts(self, operation: ir.Operation, success: Code, *, paged: bool) -> tuple[Entry, ...]:
        """Return the keyword arguments of an operation's constant."""
        facts = [
            Entry(ident("id"), literal(operation.id or f"{operation.method.upper()} {operation.path}")),
            Entry(ident("method"), literal(operation.method.upper())),
            Entry(ident("path"), self._path(operation)),
        ]
        for where, keyword in _LOCATIONS:
            parameters = [self._parameter(own) for own in operation.parameters if own.in_ == where]
            if parameters:
                facts.append(Entry(keyword, code("({all},)", all=join(", ", parameters))))
        if operation.body is not None and operation.body.media_types:
            facts.append(Entry(ident("body"), self._bodies.request(operation.body)[1]))
        facts.append(Entry(ident("success"), success))
        errors = self._errors[operation.location]
        if errors.text != "{}":
            name = self._shared.get(errors)
            facts.append(Entry(ident("errors"), errors if name is None else code("_errors.{name}", name=name)))
        facts += self._policies(operation)
        if paged and operation.pagination:
            facts.append(Entry(ident("pagination"), pagination(operation.pagination)))
        return tuple(facts)

    def _path(self, operation: ir.Operation) -> Code:
        """Split a path template into literal text and segments; no template is filled at run time.

        A fragment only tells operations of one path apart: it never reaches a server (RFC 9110, section 7.1).
        """
        declared = {own.name: own for own in operation.parameters if own.in_ == "path"}
        parts = [
            self._parameter(declared[piece]) if named else literal(quote(piece, safe=_LITERAL))
            for piece, named in segments(operation.path.partition("#")[0], declared)
        ]
        return code("({parts},)", parts=join(", ", parts))

    def _parameter(self, own: ir.Parameter) -> Code:
        """Return the description of a parameter: its name, and what is not the default of its location."""
        facts: list[Safe] = [literal(own.name)]
        kind = _parameter_type(own, self._resolve)
        if kind is not None:
            facts.append(kind)
        if own.content:
            facts.append(code("content={content}", content=literal(own.content)))
        elif (own.style, own.explode) != _DEFAULT_STYLE[own.in_]:
            facts += _style(own)
        facts += _flags(own)
        if self._in_base64url(own):
            facts.append(code('alphabet="base64url"'))
        return code("{kind}({facts})", kind=_CLASSES[own.in_], facts=join(", ", facts))

    def _in_base64url(self, own: ir.Parameter) -> bool:
        """Tell whether octets are written in another alphabet than usual."""
        opened = self._resolve(own.schema)
        if opened is not None and isinstance(opened.shape, ir.Array):
            opened = self._resolve(opened.shape.items)
        return opened is not None and opened.shape == ir.Scalar("string", "base64url")

    def _policies(self, operation: ir.Operation) -> list[Entry]:
        facts: list[Entry] = []
        if operation.security is not None and operation.security != self._api.security:
            # Where no alternative is usable nothing is sent: the credentials of the whole API were not asked for.
            usable = [entry for entry in operation.security if all(name in self._names.credentials for name in entry)]
            facts.append(Entry(ident("security"), security(tuple(usable))))
        if operation.servers:
            facts.append(Entry(ident("servers"), code("({url},)", url=literal(_filled(operation.servers[0])))))
        if operation.idempotency_header:
            facts.append(Entry(ident("idempotency_header"), literal(operation.idempotency_header)))
        if operation.retry:
            facts.append(Entry(ident("retry"), retry(operation.retry)))
        limits = limits_of(self._api, operation)
        if limits:
            facts.append(Entry(ident("limits"), code("({names},)", names=join(", ", map(literal, limits)))))
        if operation.failure:
            pointer, equals = literal(operation.failure.pointer), literal(operation.failure.equals)
            facts.append(
                Entry(ident("failure"), code("BodyFailure({pointer}, {equals})", pointer=pointer, equals=equals))
            )
        return facts


def retry(policy: ir.Retry) -> Code:
    """Return what may be repeated as the runtime takes it."""
    statuses = join(", ", [literal(status) for status in policy.statuses])
    return code(
        "Retry(statuses=[{statuses}], connection_errors={connections})",
        statuses=statuses,
        connections=literal(policy.connection_errors),
    )


def _filled(server: ir.Server) -> str:
    """Return the URL with the defaults of its variables: only those of the API's own server can be set."""
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return url


def _named(operations: Iterable[ir.Operation], errors: Mapping[Location, Code]) -> dict[Code, Ident]:
    """Return a name for each mapping of errors that several operations have: its statuses, and a number if need be."""
    users: dict[Code, list[ir.Operation]] = {}
    for operation in operations:
        users.setdefault(errors[operation.location], []).append(operation)
    names, counts = dict[Code, Ident](), Counter[str]()
    for mapped, several in users.items():
        if len(several) > 1 and mapped.text != "{}":
            statuses = [response.status for response in described_errors(several[0].responses)]
            name = re.sub(r"[^A-Z0-9]+", "_", "_".join(["ERRORS", *dict.fromkeys(statuses)]).upper())
            counts[name] += 1
            names[mapped] = ident(name if counts[name] == 1 else f"{name}_VARIANT_{counts[name]}")
    return names


def _style(own: ir.Parameter) -> list[Code]:
    return [code("style={style}", style=literal(own.style)), code("explode={explode}", explode=literal(own.explode))]


def _flags(own: ir.Parameter) -> list[Code]:
    flags = [("allow_reserved", own.allow_reserved), ("pii", own.pii), ("whole", own.whole), ("slashes", own.slashes)]
    lists = [code("lists={lists}", lists=literal(own.lists))] if own.lists != "indices" else []
    return lists + [code("{name}=True", name=ident(name)) for name, given in flags if given]


def security(requirements: tuple[ir.SecurityRequirement, ...]) -> Code:
    """Return alternatives of schemes as the runtime takes them."""
    written = [
        code("({names},)", names=join(", ", [literal(name) for name in entry])) if entry else code("()")
        for entry in requirements
    ]
    return code("({all},)", all=join(", ", written)) if written else code("()")


def _parameter_type(own: ir.Parameter, resolve: Resolve) -> Code | None:
    """Return the type of a parameter's values, None where they are just single values."""
    kind = _ANY if own.content else _kind(own.schema, resolve)
    if may_be_empty(own) and kind not in (_TEXT, _ANY):
        kind = code("OrEmpty({kind})", kind=kind)
    return None if kind == _TEXT else kind


def may_be_empty(own: ir.Parameter) -> bool:
    """Tell whether a parameter may be sent without a value (OpenAPI 3, "Parameter Object", `allowEmptyValue`)."""
    return own.allow_empty and own.in_ == "query" and not own.content


def _kind(schema: ir.Schema, resolve: Resolve) -> Code:
    opened = resolve(schema)
    match opened.shape if opened is not None else None:
        case ir.Scalar(kind, format_):
            return _SCALARS.get((kind, format_), _PLAIN[kind])
        case ir.Enumeration(values):
            kinds = {type(value) for value in values}
            return _PLAIN[_JSON[kinds.pop()]] if len(kinds) == 1 else _TEXT
        case ir.Array(items):
            # An item that leads back here would be without end.
            inner = resolve(items)
            nested = inner is None or isinstance(inner.shape, ir.Array | ir.Tuple)
            return code("({item},)", item=_ANY if nested else _kind(items, resolve))
        case ir.Tuple():
            return code("({item},)", item=_ANY)
        case ir.Object() | ir.Map():
            return code("dict")
        case _:
            return _ANY
