"""Security Scheme and Security Requirement Objects, and Server Objects."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal
from urllib.parse import urlsplit

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Severity
from specloom.read import extensions
from specloom.read.node import Node, unsupported

# Names of OpenAPI 3 and of Swagger 2.0. Other flows need a person at a browser, but issue a refresh token.
_GRANTS: dict[str, Literal["client_credentials", "password"]] = {
    "clientCredentials": "client_credentials",
    "application": "client_credentials",
    "password": "password",
}
_BRACES = re.compile(r"\{([^{}]+)\}")
_SOCKETS = ("ws:", "wss:")
_UNDECLARED = "server-variable-undeclared"
_DECLARE = "declare it under `variables`, with a default"
# Flows in which a person logs in, with the field that holds the URL where that begins.
_LOGINS: dict[str, tuple[Literal["authorization_code", "device_code"], str]] = {
    "authorizationCode": ("authorization_code", "authorizationUrl"),
    "accessCode": ("authorization_code", "authorizationUrl"),
    "deviceAuthorization": ("device_code", "deviceAuthorizationUrl"),
}


def read_schemes(root: Node) -> tuple[ir.SecurityScheme, ...]:
    """Read the security schemes of a document (`components/securitySchemes`, Swagger 2.0 `securityDefinitions`)."""
    components = root.get("components")
    schemes = (
        root.get("securityDefinitions") if root.has("swagger") else components and components.get("securitySchemes")
    )
    return tuple(_scheme(name, entry.follow()) for name, entry in schemes.members()) if schemes is not None else ()


class Keys:
    """The API keys of a document, and which of them each operation needs."""

    def __init__(self, root: Node) -> None:
        self._default = read_requirements(root) or ()
        self._schemes = {scheme.id: scheme for scheme in read_schemes(root) if scheme.kind == "apiKey"}

    def in_query(self, operation: Node) -> Iterator[str]:
        """Yield an API key in the query for each security requirement of an operation; nothing if one needs none."""
        needed = [[scheme for scheme in keys if scheme.key_in == "query"] for keys in self._needed(operation)]
        if all(needed):
            yield from (keys[0].key_name for keys in needed)

    def sent_with(self, operation: Node, parameters: Iterable[ir.Parameter]) -> Iterator[ir.Parameter]:
        """Yield those of an operation's parameters that are API keys which all of its security requirements need."""
        needed = [{_place(scheme.key_in, scheme.key_name) for scheme in keys} for keys in self._needed(operation)]
        places = set[tuple[str, str]]().union(*needed[:1]).intersection(*needed)
        return (parameter for parameter in parameters if _place(parameter.in_, parameter.name) in places)

    def _needed(self, operation: Node) -> list[list[ir.SecurityScheme]]:
        declared = read_requirements(operation)
        requirements = self._default if declared is None else declared
        return [[self._schemes[name] for name in entry if name in self._schemes] for entry in requirements]


def _place(in_: str, name: str) -> tuple[str, str]:
    return in_, name.lower() if in_ == "header" else name


def _scheme(name: str, node: Node) -> ir.SecurityScheme:
    where = node.text("in")
    scheme = ir.SecurityScheme(
        node.location, name, _kind(node), node.prose("description"), python_name=extensions.python_name(node)
    )
    match where:
        case "header" | "query" | "cookie" if scheme.kind == "apiKey":
            return replace(scheme, key_name=node.text("name"), key_in=where)
        case _:
            flows = tuple(_flows(node))
            # The document of RFC 8414 names the token endpoint as that of OpenID Connect does (OpenAPI 3.2).
            metadata = "" if flows else node.text("oauth2MetadataUrl")
            return replace(
                scheme,
                flows=flows,
                discovery=node.text("openIdConnectUrl") or metadata,
                logins=tuple(_logins(node)),
                is_implicit=any(name == "implicit" for name, _ in _described_flows(node)),
            )


def _flows(node: Node) -> Iterator[ir.Flow]:
    """Yield the flows that need no person, refreshing a token among them."""
    renewal = ""
    for name, flow in _described_flows(node):
        url = flow.text("tokenUrl")
        renewal = renewal or flow.text("refreshUrl") or (url if name in _LOGINS else "")
        grant = _GRANTS.get(name)
        if grant is not None and url:
            scopes = flow.patterned_fields("scopes") if flow is node else flow.members("scopes")
            yield ir.Flow(grant, url, tuple(scope for scope, _ in scopes))
    if renewal:
        yield ir.Flow("refresh_token", renewal)


def _logins(node: Node) -> Iterator[ir.Login]:
    """Yield the flows in which a person logs in, and whose URLs are there."""
    for name, flow in _described_flows(node):
        if name in _LOGINS:
            grant, field = _LOGINS[name]
            begins_at, url = flow.text(field), flow.text("tokenUrl")
            if begins_at and url:
                yield ir.Login(grant, begins_at, url, flow.text("refreshUrl"))


def _described_flows(node: Node) -> list[tuple[str, Node]]:
    """Return the flows by name: those of OpenAPI 3, and the one of Swagger 2.0."""
    return [*node.patterned_fields("flows"), *([(node.text("flow"), node)] if node.has("flow") else [])]


def _kind(node: Node) -> ir.SecurityKind:
    match node.text("type"), node.text("scheme").lower():
        case ("apiKey", _) if node.text("in") in ("header", "query", "cookie") and node.text("name"):
            return "apiKey"
        case ("http", "basic") | ("basic", _):
            return "basic"
        case ("http", "digest"):
            return "digest"
        case ("http", "bearer"):
            return "bearer"
        case ("oauth2", _):
            return "oauth2"
        case ("openIdConnect", _):
            return "openIdConnect"
        case _:
            return "other"


def read_requirements(node: Node) -> tuple[ir.SecurityRequirement, ...] | None:
    """Read `security`; None where it is absent, which is not the same as empty."""
    if not node.has("security"):
        return None
    return tuple(tuple(name for name, _ in entry.members()) for entry in node.entries("security"))


def read_servers(node: Node) -> tuple[ir.Server, ...]:
    """Read `servers` (OpenAPI 3), those for WebSockets last: clients speak HTTP.

    An undeclared name in braces becomes a variable without a default, and a variable that the URL lacks is none.
    """
    listed = (
        ir.Server(
            entry.location,
            _url(entry),
            entry.prose("description"),
            (
                *(
                    _variable(name, variable)
                    for name, variable in entry.members("variables")
                    if name in _BRACES.findall(entry.text("url"))
                ),
                *(ir.ServerVariable(name, name, placeholder=True) for name in undeclared_variables(entry)),
            ),
        )
        for entry in node.entries("servers")
        if _is_url(entry)
    )
    return tuple(sorted(listed, key=lambda server: server.url.lower().startswith(_SOCKETS)))


def _url(server: Node) -> str:
    """Return the URL of a server. Space around it is not part of it, and one that begins with its host is of HTTPS."""
    url = server.text("url").strip()
    return f"https:{url}" if re.match(r"//[^/]", url) else url


def _is_url(server: Node) -> bool:
    """Tell whether the URL of a server has an authority that can be read; `server-url` reports what is none."""
    url = server.text("url")
    for name, variable in server.members("variables"):
        url = url.replace(f"{{{name}}}", variable.text("default"))
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True


def undeclared_variables(server: Node) -> list[str]:
    """Return the names in braces in a server's URL that `variables` does not declare."""
    declared = {name for name, _ in server.members("variables")}
    return [name for name in dict.fromkeys(_BRACES.findall(server.text("url"))) if name not in declared]


def operation_servers(node: Node) -> tuple[ir.Server, ...]:
    """Read the servers of an operation or a path item; callers cannot set variables of these.

    Raises:
        SpecError: The URL of the first has an undeclared variable.
    """
    servers = read_servers(node)
    first = _entry(node, servers)
    missing = undeclared_variables(first) if first is not None else []
    if first is not None and missing:
        raise unsupported(
            first, _UNDECLARED, f"its server's URL holds {{{missing[0]}}}, which is not declared", _DECLARE
        )
    return servers


def _entry(node: Node, servers: Sequence[ir.Server]) -> Node | None:
    """Return the entry of `servers` that calls go to."""
    return next((entry for entry in node.entries("servers") if servers and entry.location == servers[0].location), None)


def access_notes(root: Node, api: ir.Api) -> Iterator[Diagnostic]:
    """Yield warnings about undeclared server variables and unsupported security schemes."""
    first = _entry(root, api.servers)
    for name in undeclared_variables(first) if first is not None else ():
        message = f"{{{name}}} in the server's URL is not declared: the client asks for a value"
        yield Diagnostic(_UNDECLARED, first.location if first else root.location, message, _DECLARE, Severity.WARNING)
    used = {name for entry in api.security for name in entry}
    used |= {name for operation in api.operations for entry in operation.security or () for name in entry}
    for scheme in api.security_schemes:
        if scheme.kind == "other" and scheme.id in used:
            message = f"the security scheme {scheme.id!r} is of a kind that clients do not carry out by themselves"
            hint = "callers have to see to it: with a certificate of the transport's, or with `headers`"
            yield Diagnostic("security-scheme-unsupported", scheme.location, message, hint, Severity.WARNING)
    yield from _keys_among_parameters(api)


def _keys_among_parameters(api: ir.Api) -> Iterator[Diagnostic]:
    """Yield a note for each API key that operations declare as a parameter, too."""
    declared = Counter(
        _place(parameter.in_, parameter.name) for operation in api.operations for parameter in operation.credentials
    )
    for scheme in api.security_schemes:
        uses = declared[_place(scheme.key_in, scheme.key_name)]
        if uses:
            message = f"the key {scheme.id!r} is a parameter of {uses} operations as well: it is no argument of theirs"
            hint = "nothing: the client is given the key and sends it; a parameter besides the scheme is not needed"
            yield Diagnostic("parameter-credential", scheme.location, message, hint, Severity.NOTE)


def _variable(name: str, node: Node) -> ir.ServerVariable:
    """Read a variable of a server's URL. Its default is one of its values, even if these lack it."""
    default, values = node.text("default"), node.texts("enum")
    return ir.ServerVariable(
        name,
        default,
        values if not values or not default or default in values else (default, *values),
        node.prose("description"),
        node.flag("x-specloom-placeholder"),
        extensions.python_name(node),
    )


def read_servers_v2(root: Node) -> tuple[ir.Server, ...]:
    """Read `host`, `basePath` and `schemes` (Swagger 2.0), or Microsoft's host with parameters."""
    parameterized = root.get("x-ms-parameterized-host")
    if parameterized is not None and parameterized.text("hostTemplate"):
        return (_parameterized(root, parameterized),)
    host, base = root.text("host"), root.text("basePath").rstrip("/")
    if not host:
        return (ir.Server(root.location, base or "/"),)
    preferred = _schemes_v2(root)
    try:
        urlsplit(f"https://{host}")
    except ValueError:
        return ()
    return tuple(ir.Server(root.location, f"{scheme}://{host}{base}") for scheme in preferred)


def _parameterized(root: Node, host: Node) -> ir.Server:
    """Return the server of `x-ms-parameterized-host`, whose parameters callers give as variables."""
    template = host.text("hostTemplate")
    if host.flag("useSchemePrefix", default=True):
        template = f"{_schemes_v2(root)[0]}://{template}"
    declared = {entry.target().text("name"): entry.target() for entry in host.entries("parameters")}
    variables = (
        replace(variable, placeholder=not variable.default)
        for name in dict.fromkeys(_BRACES.findall(template))
        for variable in [_variable(name, declared.get(name, host))]
    )
    return ir.Server(host.location, template + root.text("basePath").rstrip("/"), variables=tuple(variables))


def _schemes_v2(root: Node) -> list[str]:
    """Return the schemes of the servers: HTTPS first, those of WebSockets last."""
    return sorted(root.texts("schemes") or ("https",), key=lambda scheme: (scheme != "https", scheme != "http"))
