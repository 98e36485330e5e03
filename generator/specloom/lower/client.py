"""The pair of clients: constructor arguments for credentials and server variables, and the description of the API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.package_names import package_identifier
from specloom.base.path_template import segments
from specloom.code.readme_view import LoginParts
from specloom.code.safe import Code, Doc, code, ident, join, literal, mapping
from specloom.code.view import Argument, Client, Entry
from specloom.ir.names import Names, credential_inputs
from specloom.lower import client_options, docs
from specloom.lower.limits import limit_names, limit_text, rate_limit
from specloom.lower.package_options import PackageOptions
from specloom.lower.wire import retry, security

_HTTPX2 = "What sends the requests: httpx2 by default, or 'fast', or a transport of your own."
_FAST = "What sends the requests: 'fast' (pyreqwest) by default, None for httpx2, or a transport of your own."
_NONE = code("None")
# What may stand in place of a text.
_CREDENTIAL = code("Callable[[], str] | None")
_ASYNC_CREDENTIAL = code("Callable[[], str | Awaitable[str]] | None")
_LOGINS = {"authorization_code": "AuthorizationCode", "device_code": "DeviceCode"}


def environment_variable(package: str, argument: str) -> str:
    """Return the environment variable that stands in for a constructor's argument."""
    return f"{package_identifier(package)}_{argument}".upper()


def server_warnings(api: ir.Api, package: str) -> Iterator[Diagnostic]:
    """Yield a warning where the document names no server to send requests to, or only one relative to its own URL."""
    first = api.servers[0] if api.servers else ir.Server(api.location, "")
    unnamed = [operation for operation in api.operations if not _names_server(operation.servers)]
    if unnamed and not first.variables and not _is_http(first.url):
        kind = "server" if "://" in first.url else "relative server"
        named = f"only the {kind} {first.url!r}" if first.url else "no server"
        variable = environment_variable(package, "base_url")
        hint = f"add `servers` with its URL; as it is, callers give base_url or set {variable}"
        yield Diagnostic("server-missing", first.location, f"the document names {named}", hint, Severity.WARNING)


def _names_server(servers: Sequence[ir.Server]) -> bool:
    return bool(servers) and (bool(servers[0].variables) or _is_http(servers[0].url))


def _is_http(url: str) -> bool:
    return url.lower().startswith(("http://", "https://"))


def lower_client(api: ir.Api, names: Names, overrides: Mapping[str, str], options: PackageOptions) -> Client:
    """Return the view of the client pair; `overrides` are modules by name of class."""
    credential_names = [name for group in names.credentials.values() for name in group]
    logins = login_arguments(api, names)
    credentials = [
        Argument(ident(name), _annotation(_ASYNC_CREDENTIAL, logins.get(name, ())), _NONE) for name in credential_names
    ]
    return Client(
        name=ident(names.client),
        async_name=ident("Async" + names.client),
        class_module=module(overrides.get(names.client, "_client")),
        async_class_module=module(overrides.get("Async" + names.client, "_client")),
        doc=_doc(api, names, options),
        api_arguments=_api_arguments(api, names, options.version),
        async_arguments=(*_variables(api, names), *credentials),
        credentials=tuple(Entry(literal(name), ident(name)) for name in credential_names),
        variables=tuple(Entry(literal(wire), ident(argument)) for wire, argument in names.variables.items()),
        async_options=client_options.ARGUMENTS,
        renamed=(*_renamed_credentials(logins.values()), *client_options.RENAMED),
        login=_login(api, names),
    )


def _login(api: ir.Api, names: Names) -> LoginParts:
    logins = login_arguments(api, names)
    classes = {name for named in logins.values() for name in named}
    return LoginParts(
        ident(next(iter(logins), "token")),
        by_code="AuthorizationCode" in classes,
        by_device="DeviceCode" in classes,
        is_implicit=any(scheme.is_implicit for scheme in api.security_schemes if scheme.id in names.credentials),
    )


def login_arguments(api: ir.Api, names: Names) -> dict[str, tuple[str, ...]]:
    """Return the classes of logins that arguments of the client take in place of a token, by argument."""
    return {
        names.credentials[scheme.id][0]: classes
        for scheme in api.security_schemes
        if scheme.id in names.credentials and (classes := login_classes(scheme))
    }


def login_classes(scheme: ir.SecurityScheme) -> tuple[str, ...]:
    """Return the classes of logins by which the tokens of a scheme can be had."""
    return tuple(name for grant, name in _LOGINS.items() if scheme.takes_login(grant))


def _annotation(credential: Code, logins: Sequence[str]) -> Code:
    """Return the annotation of a credential that may be a login as well."""
    classes = [code("_{name}", name=ident(name)) for name in logins]
    return join(" | ", [code("str"), *classes, credential])


def _renamed_credentials(logins: Iterable[Sequence[str]]) -> Iterator[tuple[Code, Code]]:
    for classes in dict.fromkeys([(), *map(tuple, logins)]):
        yield _annotation(_ASYNC_CREDENTIAL, classes), _annotation(_CREDENTIAL, classes)


def module(path: str) -> Code:
    """Return the path of a module below the package as code."""
    return join(".", map(ident, path.split(".")))


def _variables(api: ir.Api, names: Names) -> list[Argument]:
    return [
        Argument(ident(names.variables[variable.name]), code("str | None"), _NONE)
        for variable in (api.servers[0].variables if api.servers else ())
    ]


def _api_arguments(api: ir.Api, names: Names, version: str) -> tuple[Entry, ...]:
    arguments = [
        Entry(ident("name"), literal(names.client)),
        Entry(ident("package"), literal(names.package)),
        Entry(ident("version"), literal(version)),
        Entry(ident("server"), _server(api, names)),
    ]
    schemes = [
        (literal(scheme.id), _scheme(scheme, names))
        for scheme in api.security_schemes
        if scheme.id in names.credentials
    ]
    if schemes:
        arguments.append(Entry(ident("schemes"), mapping(schemes)))
    if api.security:
        arguments.append(Entry(ident("security"), security(api.security, names)))
    if api.rate_limit:
        arguments.append(Entry(ident("rate_limit"), rate_limit(api.rate_limit)))
    limits = limit_names(api)
    if limits:
        arguments.append(
            Entry(ident("rate_limits"), mapping((literal(name), rate_limit(limit)) for name, limit in limits.items()))
        )
    if api.retry:
        arguments.append(Entry(ident("retry"), retry(api.retry)))
    if api.timezone:
        arguments.append(Entry(ident("timezone"), literal(api.timezone)))
    return tuple(arguments)


def _server(api: ir.Api, names: Names) -> Code:
    if not api.servers:
        return code('""')
    server = api.servers[0]
    variables = {variable.name: variable for variable in server.variables}
    if not variables:
        return code("{url}", url=literal(server.url))
    parts = [
        _variable(variables[piece], names) if named else literal(piece)
        for piece, named in segments(server.url, variables)
    ]
    return code("({parts},)", parts=join(", ", parts))


def _variable(variable: ir.ServerVariable, names: Names) -> Code:
    argument = names.variables[variable.name]
    arguments = [code("{name}", name=literal(variable.name))]
    if variable.placeholder:
        arguments.append(code("required=True"))
    else:
        arguments.append(code("default={default}", default=literal(variable.default)))
    if variable.enum:
        arguments.append(code("enum={enum}", enum=code("({all},)", all=join(", ", map(literal, variable.enum)))))
    if argument != variable.name:
        arguments.append(code("argument={argument}", argument=literal(argument)))
    arguments.append(code("env={env}", env=literal(environment_variable(names.package, argument))))
    return code("ServerVariable({arguments})", arguments=join(", ", arguments))


def _scheme(scheme: ir.SecurityScheme, names: Names) -> Code:
    names_given = names.credentials[scheme.id]
    arguments = [literal(argument) for argument in names_given]
    environment = [literal(environment_variable(names.package, argument)) for argument in names_given]
    match scheme.kind:
        case "basic" | "digest":
            return code(
                "{kind}({user}, {password}, username_env={user_env}, password_env={password_env})",
                kind=code("Basic" if scheme.kind == "basic" else "Digest"),
                user=arguments[0],
                password=arguments[1],
                user_env=environment[0],
                password_env=environment[1],
            )
        case "apiKey":
            return code(
                "ApiKey({argument}, name={name}, location={location}, env={env})",
                argument=arguments[0],
                name=literal(scheme.key_name),
                location=literal(scheme.key_in),
                env=environment[0],
            )
        case "oauth2" | "openIdConnect" if scheme.flows or scheme.discovery:
            return _oauth2(scheme, names)
        case _:
            return code("Bearer({argument}, env={env})", argument=arguments[0], env=environment[0])


def _oauth2(scheme: ir.SecurityScheme, names: Names) -> Code:
    by_input = dict(zip(credential_inputs(scheme), names.credentials[scheme.id], strict=True))
    token = literal(by_input.pop("token"))
    renamed = [(literal(name), literal(argument)) for name, argument in by_input.items() if name != argument]
    environment = [(literal(name), literal(environment_variable(names.package, by_input[name]))) for name in by_input]
    shared = [code("env={env}", env=mapping(environment))]
    if renamed:
        shared.append(code("names={names}", names=mapping(renamed)))
    flows = scheme.flows or (ir.Flow("client_credentials", ""), ir.Flow("refresh_token", ""))
    arguments = [
        code("{token}", token=token),
        code("env={env}", env=literal(environment_variable(names.package, names.credentials[scheme.id][0]))),
        code("flows=({flows},)", flows=join(", ", [_flow(flow, shared) for flow in flows])),
    ]
    if scheme.discovery:
        arguments.append(code("discovery={url}", url=literal(scheme.discovery)))
    if scheme.logins:
        arguments.append(code("logins=({logins},)", logins=join(", ", list(map(_login_flow, scheme.logins)))))
    kind = ident("_LoginScheme" if login_classes(scheme) else "OAuth2")
    return code("{kind}({arguments})", kind=kind, arguments=join(", ", arguments))


def _login_flow(login: ir.Login) -> Code:
    urls = {"begins_at": login.begins_at, "token_url": login.token_url, "refresh_url": login.refresh_url}
    given = [code("{name}={url}", name=ident(name), url=literal(url)) for name, url in urls.items() if url]
    return code("_LoginFlow({arguments})", arguments=join(", ", [literal(login.grant), *given]))


def _flow(flow: ir.Flow, shared: list[Code]) -> Code:
    arguments = [code("{grant}", grant=literal(flow.grant))]
    if flow.token_url:
        arguments.append(code("token_url={url}", url=literal(flow.token_url)))
    if flow.scopes:
        scopes = join(", ", [literal(scope) for scope in flow.scopes])
        arguments.append(code("scopes=({scopes},)", scopes=scopes))
    return code("Flow({arguments})", arguments=join(", ", [*arguments, *shared]))


def _doc(api: ir.Api, names: Names, options: PackageOptions) -> Doc:
    variables = {variable.name: variable for variable in (api.servers[0].variables if api.servers else ())}
    schemes = {scheme.id: scheme for scheme in api.security_schemes}
    arguments = [
        docs.entry(argument, docs.described(variables[wire].description or "A part of the server's URL.", _NOTHING))
        for wire, argument in names.variables.items()
    ]
    for scheme, group in names.credentials.items():
        for argument in group:
            text = docs.full(schemes[scheme].description or "Proves who is calling.")
            arguments.append(
                docs.entry(
                    argument,
                    f"{text} Taken from {environment_variable(names.package, argument)} where it is not given.",
                )
            )
    arguments += [
        docs.entry(
            "base_url",
            f"{_base_url(api)} Taken from {environment_variable(names.package, 'base_url')} where set.",
        ),
        docs.entry("timeout", "Seconds for each phase of an attempt; None waits for ever."),
        docs.entry("headers", "Sent with every request."),
        docs.entry("transport", _FAST if options.runtime.transport == "fast" else _HTTPX2),
        *(docs.entry(option, text) for option, text in client_options.TEXTS),
    ]
    return docs.paragraphs_laid_out(
        f"A client of {docs.sentence(api.title or names.client)}",
        docs.wrap(api.description),
        docs.wrap(limit_text(api.rate_limit)) if api.rate_limit else "",
        docs.section("Args", arguments, options.docstrings),
    )


def _base_url(api: ir.Api) -> str:
    if _names_server(api.servers):
        return "Replaces every server's URL."
    return "The server's URL, which has to be given: the API's document names none."


_NOTHING = ir.Schema(Location(""), ir.Anything())
