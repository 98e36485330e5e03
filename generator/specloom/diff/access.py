"""Compares servers and security of an API."""

from __future__ import annotations

from specloom import ir
from specloom.diff.change import quoted
from specloom.diff.collect import Collector, Subject


def compare_servers(collector: Collector, old: ir.Api, new: ir.Api) -> None:
    """Compare the servers of an API; the first is the default of clients."""
    before, after = ({server.url: server for server in api.servers} for api in (old, new))
    places = (old.location.child("servers"), new.location.child("servers"))
    if before and after and next(iter(before)) != next(iter(after)):
        message = f"the default went from {quoted(next(iter(before)))} to {quoted(next(iter(after)))}"
        collector.add("server-default-changed", message, Subject("servers", *places))
    for url, server in before.items():
        if url in after:
            _variables(collector, server, after[url])
        elif url != next(iter(before)):
            collector.add("server-removed", f"{quoted(url)} is gone", Subject("servers", server.location, None))
    for url, server in after.items():
        if url not in before and url != next(iter(after)):
            collector.add("server-added", f"{quoted(url)} is new", Subject("servers", None, server.location))


def _variables(collector: Collector, old: ir.Server, new: ir.Server) -> None:
    before, after = ({variable.name: variable for variable in server.variables} for server in (old, new))
    for name, variable in before.items():
        at = Subject(f"server variable {quoted(name)}", old.location, new.location)
        if name not in after:
            collector.add("server-variable-removed", "it is gone", at)
        elif variable.default != after[name].default:
            message = f"its default went from {quoted(variable.default)} to {quoted(after[name].default)}"
            collector.add("server-variable-changed", message, at)
        elif set(variable.enum) - set(after[name].enum) and after[name].enum:
            collector.add("server-variable-changed", "some of its values are gone", at)
    for name in after:
        at = Subject(f"server variable {quoted(name)}", old.location, new.location)
        collector.add("server-variable-added", "it is new", at, when=name not in before)


def compare_schemes(collector: Collector, old: ir.Api, new: ir.Api) -> None:
    """Compare the security schemes that both APIs have."""
    after = {scheme.id: scheme for scheme in new.security_schemes}
    for scheme in old.security_schemes:
        other = after.get(scheme.id)
        if other is None:
            continue
        at = Subject(f"security scheme {quoted(scheme.id)}", scheme.location, other.location)
        if _credentials(scheme) != _credentials(other):
            collector.add("security-scheme-changed", "credentials travel otherwise", at)
        elif (scheme.flows, scheme.discovery) != (other.flows, other.discovery):
            collector.add("security-flow-changed", "tokens are fetched otherwise", at)
        _compare_logins(collector, scheme, other, at)


def _compare_logins(collector: Collector, old: ir.SecurityScheme, new: ir.SecurityScheme, at: Subject) -> None:
    """Compare how people log in, by grant; what the metadata of a server says may change with the server alone."""
    before, after = ({login.grant: login for login in scheme.logins} for scheme in (old, new))
    for grant, login in before.items():
        if grant in after:
            collector.add("login-changed", f"{quoted(grant)} is at other URLs", at, when=login != after[grant])
        else:
            collector.add("login-removed", f"{quoted(grant)} is gone", at, when=not new.takes_login(grant))
    for grant in after:
        collector.add("login-added", f"{quoted(grant)} is new", at, when=not old.takes_login(grant))


def _credentials(scheme: ir.SecurityScheme) -> tuple[str, ...]:
    bearer = scheme.kind in ("bearer", "oauth2", "openIdConnect")
    return ("bearer" if bearer else scheme.kind, scheme.key_name, scheme.key_in)


def compare_security(
    collector: Collector, old: tuple[ir.Api, ir.Operation], new: tuple[ir.Api, ir.Operation], subject: Subject
) -> None:
    """Compare the security requirements of an operation: alternatives, each a set of schemes."""
    listed = [api.security if operation.security is None else operation.security for api, operation in (old, new)]
    before, after = ([frozenset(alternative) for alternative in side] or [frozenset[str]()] for side in listed)
    inherited = old[1].security is None and new[1].security is None
    places = [side[0].location.child("security") for side in (old, new)]
    at = Subject("security", places[0], places[1], subject.operation)
    part = at if inherited else subject.part(f"security of {quoted(subject.operation)}", subject.old, subject.new)
    if frozenset[str]() in before and frozenset[str]() not in after:
        collector.add("security-added", f"credentials are needed now: {', or '.join(map(_named, after))}", part)
        return
    for alternative in before:
        message = f"{_named(alternative)} no longer lets callers in"
        collector.add("security-alternative-removed", message, part, when=alternative not in after)
    for alternative in after:
        message = f"{_named(alternative)} lets callers in"
        collector.add("security-alternative-added", message, part, when=alternative not in before)


def _named(schemes: frozenset[str]) -> str:
    return " with ".join(quoted(name) for name in sorted(schemes)) or "no credentials at all"
