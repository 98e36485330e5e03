"""How an operation travels, as the runtime's `Operation` takes it: path, styles, security, pagination and the rest."""

from __future__ import annotations

from urllib.parse import quote

from specloom import ir
from specloom.base.path_template import segments
from specloom.code.annotations import ARGUMENTS, Annotator
from specloom.code.safe import Code, Literal, code, ident, join, literal, mapping
from specloom.code.view import Entry
from specloom.ir.names import Names
from specloom.lower.bodies import BodyWriter
from specloom.lower.kinds import types
from specloom.lower.limits import limits_of
from specloom.lower.pagination import pagination

_DEFAULT_STYLE = {"query": ("form", True), "header": ("simple", False), "cookie": ("form", True)}
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

    def facts(self, operation: ir.Operation, success: Code, *, paged: bool) -> tuple[Entry, ...]:
        """Return the keyword arguments of an operation's constant."""
        facts = [
            Entry(ident("id"), literal(operation.id or f"{operation.method.upper()} {operation.path}")),
            Entry(ident("method"), literal(operation.method.upper())),
            Entry(ident("path"), _path(operation)),
        ]
        for where, keyword in _LOCATIONS:
            styles = _styles(operation, where)
            if styles:
                facts.append(Entry(keyword, mapping(styles)))
        typed = types(operation.parameters, self._resolve)
        if typed:
            facts.append(Entry(ident("types"), mapping(typed)))
        if operation.body is not None and operation.body.media_types:
            facts.append(Entry(ident("body"), self._bodies.request(operation.body)[1]))
        facts.append(Entry(ident("success"), success))
        errors = self._bodies.errors(operation.responses)
        if errors.text != "{}":
            facts.append(Entry(ident("errors"), errors))
        facts += self._policies(operation)
        if paged and operation.pagination:
            facts.append(Entry(ident("pagination"), pagination(operation.pagination)))
        return tuple(facts)

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


def _path(operation: ir.Operation) -> Code:
    """Split a path template into literal text and segments; no template is filled at run time.

    A fragment only tells operations of one path apart: it never reaches a server (RFC 9110, section 7.1).
    """
    declared = {own.name: own for own in operation.parameters if own.in_ == "path"}
    parts = [
        _segment(declared[piece]) if named else literal(quote(piece, safe=_LITERAL))
        for piece, named in segments(operation.path.partition("#")[0], declared)
    ]
    return code("({parts},)", parts=join(", ", parts))


def _styles(operation: ir.Operation, where: str) -> list[tuple[Literal, Code]]:
    styles: list[tuple[Literal, Code]] = []
    for own in operation.parameters:
        if own.in_ != where:
            continue
        written = _parameter(own)
        if written is not None:
            styles.append((literal(own.name), written))
    return styles


def _segment(own: ir.Parameter) -> Code:
    """Return the place of a path parameter. One of JSON arrives as text, which is a value without parts."""
    plain = own.content or (own.style, own.explode) == ("simple", False)
    facts = [] if plain else _style(own)
    return code("Segment({facts})", facts=join(", ", [code("{name}", name=literal(own.name)), *facts, *_flags(own)]))


def _parameter(own: ir.Parameter) -> Code | None:
    """Return how a parameter travels, None where that is the default of its location."""
    flags = _flags(own)
    if own.content:
        facts = [code("content={content}", content=literal(own.content)), *flags]
    elif flags or (own.style, own.explode) != _DEFAULT_STYLE[own.in_]:
        facts = [*_style(own), *flags]
    else:
        return None
    return code("Parameter({facts})", facts=join(", ", facts))


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
