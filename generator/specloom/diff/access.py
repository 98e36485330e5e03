"""Compares how an API is reached: servers and security."""

from __future__ import annotations

from collections.abc import Sequence

from specloom import ir
from specloom.diff.change import quoted
from specloom.diff.collect import Collector, Subject


def compare_servers(found: Collector, old: ir.Api, new: ir.Api) -> None:
    """Compare the servers of an API; the first is where clients go by default."""
    before, after = ({each.url: each for each in api.servers} for api in (old, new))
    places = (old.location.child("servers"), new.location.child("servers"))
    if before and after and next(iter(before)) != next(iter(after)):
        said = f"the default went from {quoted(next(iter(before)))} to {quoted(next(iter(after)))}"
        found.add("server-default-changed", said, Subject("servers", *places))
    for url, server in before.items():
        if url in after:
            _variables(found, server, after[url])
        elif url != next(iter(before)):
            found.add("server-removed", f"{quoted(url)} is gone", Subject("servers", server.location, None))
    for url, server in after.items():
        if url not in before and url != next(iter(after)):
            found.add("server-added", f"{quoted(url)} is new", Subject("servers", None, server.location))


def _variables(found: Collector, old: ir.Server, new: ir.Server) -> None:
    before, after = ({each.name: each for each in server.variables} for server in (old, new))
    for name, variable in before.items():
        at = Subject(f"server variable {quoted(name)}", old.location, new.location)
        if name not in after:
            found.add("server-variable-removed", "it is gone", at)
        elif variable.default != after[name].default:
            said = f"its default went from {quoted(variable.default)} to {quoted(after[name].default)}"
            found.add("server-variable-changed", said, at)
        elif set(variable.enum) - set(after[name].enum) and after[name].enum:
            found.add("server-variable-changed", "some of its values are gone", at)
    for name in after.keys() - before.keys():
        at = Subject(f"server variable {quoted(name)}", old.location, new.location)
        found.add("server-variable-added", "it is new", at)


def compare_schemes(found: Collector, old: ir.Api, new: ir.Api) -> None:
    """Compare the security schemes that both APIs have."""
    after = {scheme.id: scheme for scheme in new.security_schemes}
    for scheme in old.security_schemes:
        other = after.get(scheme.id)
        if other is None:
            continue
        at = Subject(f"security scheme {quoted(scheme.id)}", scheme.location, other.location)
        if _carried(scheme) != _carried(other):
            found.add("security-scheme-changed", "credentials travel otherwise", at)
        elif (scheme.flows, scheme.discovery) != (other.flows, other.discovery):
            found.add("security-flow-changed", "tokens are fetched otherwise", at)


def _carried(scheme: ir.SecurityScheme) -> tuple[str, ...]:
    bearer = scheme.kind in ("bearer", "oauth2", "openIdConnect")
    return ("bearer" if bearer else scheme.kind, scheme.key_name, scheme.key_in)


def compare_security(
    found: Collector, old: tuple[ir.Api, ir.Operation], new: tuple[ir.Api, ir.Operation], subject: Subject
) -> None:
    """Compare what an operation asks of callers: one of several sets of credentials."""
    before, after = (_required(*each) for each in (old, new))
    gone = [each for each in before if each not in after]
    came = [each for each in after if each not in before]
    inherited = old[1].security is None and new[1].security is None
    places = [each[0].location.child("security") for each in (old, new)]
    at = Subject("security", places[0], places[1], subject.operation)
    told = at if inherited else subject.part(f"security of {quoted(subject.operation)}", subject.old, subject.new)
    if frozenset[str]() in before and frozenset[str]() not in after:
        found.add("security-added", f"credentials are needed now: {_listed(after)}", told)
        return
    for each in gone:
        found.add("security-alternative-removed", f"{_named(each)} no longer lets callers in", told)
    for each in came:
        found.add("security-alternative-added", f"{_named(each)} lets callers in", told)


def _required(api: ir.Api, operation: ir.Operation) -> list[frozenset[str]]:
    listed = api.security if operation.security is None else operation.security
    return [frozenset(each) for each in listed] or [frozenset()]


def _named(schemes: frozenset[str]) -> str:
    return " with ".join(quoted(name) for name in sorted(schemes)) or "no credentials at all"


def _listed(alternatives: Sequence[frozenset[str]]) -> str:
    return ", or ".join(_named(each) for each in alternatives)
