"""Infers how calls are authenticated from the credentials that they carry; of these only names and schemes are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.drift.observed import Object
from specloom.drift.usual_names import is_credential, is_credential_header
from specloom.ir.recordings import Exchange
from specloom.traffic.bodies import Cite
from specloom.traffic.operations import Undescribed
from specloom.traffic.outline import member

_SCHEMES = {"bearer": "bearerAuth", "basic": "basicAuth", "digest": "digestAuth"}
_OF_BROWSERS = frozenset({"cookie", "proxy-authorization", "x-csrf-token", "x-xsrf-token"})
"""Header fields with credentials that belong to a session of a browser, or to a proxy, and not to the API."""


def with_security(
    root: Object, operations: Sequence[Undescribed], requests: Mapping[Location, Mapping[str, Any]], cite: Cite
) -> bool:
    """Add security schemes, and the requirements of operations, to a document that has none; tell whether it did.

    `requests` are those of the calls as they stand in their files: exchanges have no credentials any more.
    """
    components = member(root, "components")
    if member(components, "securitySchemes") or "security" in root:
        return False
    schemes: dict[str, Object] = {}
    carriers: dict[str, list[Exchange]] = {}
    required: dict[tuple[str, str], frozenset[str]] = {}
    for operation in operations:
        accepted = [call.exchange for call in operation.calls if call.succeeded] or operation.exchanges
        listed = [dict(_credentials(requests[exchange.location])) for exchange in accepted]
        required[operation.template, operation.method.lower()] = frozenset(listed[0]).intersection(*listed)
        for exchange, credentials in zip(accepted, listed, strict=True):
            schemes |= credentials
            for name in credentials:
                carriers.setdefault(name, []).append(exchange)
    if not schemes:
        return False
    cited: Object = {name: {**scheme, **cite(carriers[name])} for name, scheme in sorted(schemes.items())}
    root["components"] = {"securitySchemes": cited, **components}
    if len(set(required.values())) == 1:
        root["security"] = _requirements(next(iter(required.values())))
        return True
    for (template, method), names in required.items():
        target = member(member(member(root, "paths"), template), method)
        target["security"] = _requirements(names)
    return True


def _requirements(names: frozenset[str]) -> list[Json]:
    return [{name: [] for name in sorted(names)}] if names else []


def _credentials(request: Mapping[str, Any]) -> Iterator[tuple[str, Object]]:
    """Yield the security schemes of what a request carries, by the names that they get."""
    headers: Mapping[str, Sequence[str]] = request["headers"]
    for name, values in headers.items():
        if name.lower() == "authorization":
            scheme, space, _ = (*values, "")[0].partition(" ")
            known = _SCHEMES.get(scheme.lower()) if space else None
            if known:
                yield known, {"type": "http", "scheme": scheme.lower()}
            else:
                yield "authorization", {"type": "apiKey", "in": "header", "name": name}
        elif is_credential_header(name) and name.lower() not in _OF_BROWSERS:
            yield _spelled(name), {"type": "apiKey", "in": "header", "name": name}
    for name, _ in parse_qsl(urlsplit(str(request["uri"])).query, keep_blank_values=True):
        if is_credential(name, where="query"):
            yield _spelled(name), {"type": "apiKey", "in": "query", "name": name}


def _spelled(name: str) -> str:
    """Return the name of a key as that of a component."""
    return "".join(letter if letter.isalnum() or letter in "._-" else "_" for letter in name)
