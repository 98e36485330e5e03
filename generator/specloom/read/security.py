"""Security Scheme and Security Requirement Objects, and Server Objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from specloom import ir
from specloom.read import extensions
from specloom.read.node import Node

# By their names in OpenAPI 3 and in Swagger 2.0. Others need a person at a browser, but leave a refresh token behind.
_GRANTS: dict[str, Literal["client_credentials", "password"]] = {
    "clientCredentials": "client_credentials",
    "application": "client_credentials",
    "password": "password",
}
_INTERACTIVE = ("authorizationCode", "accessCode", "deviceAuthorization")


def read_schemes(node: Node | None) -> tuple[ir.SecurityScheme, ...]:
    """Read the map of security schemes (`components/securitySchemes`, Swagger 2.0 `securityDefinitions`)."""
    return tuple(_scheme(name, entry.follow()) for name, entry in node.members()) if node is not None else ()


def _scheme(name: str, node: Node) -> ir.SecurityScheme:
    where = node.text("in")
    scheme = ir.SecurityScheme(
        node.location, name, _kind(node), node.text("description"), python_name=extensions.python_name(node)
    )
    match where:
        case "header" | "query" | "cookie" if scheme.kind == "apiKey":
            return replace(scheme, key_name=node.text("name"), key_in=where)
        case _:
            return replace(scheme, flows=tuple(_flows(node)), discovery=node.text("openIdConnectUrl"))


def _flows(node: Node) -> Iterator[ir.Flow]:
    """Yield the flows that a program can follow alone, the renewal of a token among them."""
    described = [*node.members("flows"), *([(node.text("flow"), node)] if node.has("flow") else [])]
    renewal = ""
    for name, flow in described:
        url = flow.text("tokenUrl")
        renewal = renewal or flow.text("refreshUrl") or (url if name in _INTERACTIVE else "")
        grant = _GRANTS.get(name)
        if grant is not None and url:
            yield ir.Flow(grant, url, tuple(scope for scope, _ in flow.members("scopes")))
    if renewal:
        yield ir.Flow("refresh_token", renewal)


def _kind(node: Node) -> ir.SecurityKind:
    match node.text("type"), node.text("scheme").lower():
        case ("apiKey", _) if node.text("in") in ("header", "query", "cookie"):
            return "apiKey"
        case ("http", "basic") | ("basic", _):
            return "basic"
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
    """Read `servers` (OpenAPI 3)."""
    return tuple(
        ir.Server(
            entry.location,
            entry.text("url"),
            entry.text("description"),
            tuple(_variable(name, variable) for name, variable in entry.members("variables")),
        )
        for entry in node.entries("servers")
    )


def _variable(name: str, node: Node) -> ir.ServerVariable:
    return ir.ServerVariable(
        name,
        node.text("default"),
        node.texts("enum"),
        node.text("description"),
        node.flag("x-specloom-placeholder"),
        extensions.python_name(node),
    )


def read_servers_v2(root: Node) -> tuple[ir.Server, ...]:
    """Read `host`, `basePath` and `schemes` (Swagger 2.0)."""
    host, base = root.text("host"), root.text("basePath").rstrip("/")
    if not host:
        return (ir.Server(root.location, base or "/"),)
    schemes = root.texts("schemes") or ("https",)
    preferred = sorted(schemes, key=lambda scheme: scheme != "https")
    return tuple(ir.Server(root.location, f"{scheme}://{host}{base}") for scheme in preferred)
