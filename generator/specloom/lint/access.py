"""Rules about where requests go and what they prove: servers, security schemes and their scopes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from specloom.base.closeness import did_you_mean, intended
from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Json
from specloom.lint.outline import Kind, Part
from specloom.lint.survey import Survey, warning

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(//)?")
_SCHEMES = ("https", "http", "wss", "ws")
_HOST = re.compile(
    r"(?:[A-Za-z0-9{}_-]+\.)+(?:[A-Za-z]{2,}|\{[^{}]*\})(?::[0-9{]|/|$)|localhost\b|[0-9]+(?:\.[0-9]+){3}"
)
_HTTP_SCHEMES = ("basic", "bearer", "digest", "dpop", "hoba", "mutual", "negotiate", "privatetoken", "scram-sha-256")


def server_url(survey: Survey) -> Iterator[Diagnostic]:
    """Yield URLs of servers that clients cannot reach, since what they begin with is no scheme."""
    for part in survey.of(Kind.SERVER):
        url = part.value.get("url")
        if not isinstance(url, str):
            continue
        fault, right = _fault_of(url)
        if not fault and re.search(r"[?#]|\s", re.sub(r"\{[^{}]*\}", "", url)):
            fault = "has a query, a fragment or a space, which a server cannot have"
            right = re.split(r"[?#\s]", url.strip())[0]
        if fault:
            message = f"the server's URL {url!r} {fault}"
            yield warning("server-url", part.location.child("url"), message, f"write {right!r}")


def _fault_of(url: str) -> tuple[str, str]:
    """Return what is wrong with a server's URL, and the right one."""
    try:
        urlsplit(re.sub(r"\{[^{}]*\}", "x", url))
    except ValueError as error:
        return f"is none, and is not read ({error})", "https://api.example.com"
    scheme = _SCHEME.match(url)
    if scheme is None or re.match(r"[^/]*:[0-9{]", url):
        if re.match(r"//[^/]", url):
            return "has no scheme: HTTPS is taken", f"https:{url}"
        if url.startswith("//") or _HOST.match(url):
            return (
                "has no scheme, and is taken for a path below the address of the document",
                f"https://{url.lstrip('/')}",
            )
        return "", ""
    name = scheme[1]
    if "@" in url[scheme.end() :].partition("/")[0]:
        return "holds a user name, which clients refuse", f"{scheme[0]}{url.partition('@')[2]}"
    if scheme[2] is None and name.lower() in _SCHEMES:
        return "has not two slashes behind its scheme", f"{name}://{url[scheme.end() :].lstrip('/')}"
    close = intended(name, _SCHEMES)
    if close and name.lower() not in _SCHEMES:
        return f"has the scheme {name!r}, which clients do not have", f"{close}://{url[scheme.end() :].lstrip('/')}"
    return "", ""


def server_variable(survey: Survey) -> Iterator[Diagnostic]:
    """Yield defaults that a variable's own list of values lacks, and variables that the URL lacks."""
    for part in survey.of(Kind.SERVER_VARIABLE):
        values, default = part.value.get("enum"), part.value.get("default")
        if isinstance(values, list) and default is not None and default not in values:
            message = f"the default {default!r} is not among the values of the variable"
            hint = did_you_mean(str(default), [str(value) for value in values], "add it, or take one of them")
            yield warning("server-variable", part.location.child("default"), message, hint)
    for part in survey.of(Kind.SERVER):
        url, variables = part.value.get("url"), part.value.get("variables")
        used = re.findall(r"\{([^{}]*)\}", url) if isinstance(url, str) else []
        for name in variables if isinstance(variables, dict) and isinstance(url, str) else ():
            if name not in used:
                message = f"the server's URL has no variable {name!r}"
                hint = did_you_mean(name, used, "remove it, or put it into the URL, in braces")
                yield warning("server-variable", part.location.child("variables", name), message, hint)


def security_undefined(survey: Survey) -> Iterator[Diagnostic]:
    """Yield security requirements of schemes that the document does not define."""
    schemes = _schemes(survey)
    holders = survey.of(Kind.DOCUMENT if _is_swagger(survey) else Kind.COMPONENTS)
    where = "securityDefinitions" if _is_swagger(survey) else "securitySchemes"
    if not schemes and any(intended(key, (where,)) for part in holders for key in part.value):
        return  # the misspelt section is reported
    for at, requirement in _requirements(survey):
        for name in requirement:
            # From 3.2 on a requirement may be a URI of a scheme.
            if name not in schemes and not re.search(r"[/#:]", name):
                message = f"there is no security scheme {name!r}: no credential is sent for it"
                hint = did_you_mean(name, schemes, f"define it in {where}")
                yield warning("security-undefined", at.child(name), message, hint)


def security_scope(survey: Survey) -> Iterator[Diagnostic]:
    """Yield scopes that no flow of the scheme has, and scopes of schemes that have none."""
    schemes = _schemes(survey)
    for at, requirement in _requirements(survey):
        for name, scopes in requirement.items():
            scheme = schemes.get(name, {})
            known = _scopes(scheme)
            for index, scope in enumerate(scopes if isinstance(scopes, list) else []):
                if not isinstance(scope, str):
                    continue  # it breaks the specification, which is reported
                if scheme.get("type") == "oauth2" and known and scope not in known:
                    message = f"the security scheme {name!r} has no scope {scope!r}"
                    hint = did_you_mean(scope, known, "add it to the scopes of the flow")
                    yield warning("security-scope", at.child(name, index), message, hint)
                elif scheme.get("type") in ("apiKey", "basic"):
                    message = f"the security scheme {name!r} is of the type {scheme['type']}, which has no scopes"
                    yield warning("security-scope", at.child(name, index), message, f"write {name}: []")


def security_together(survey: Survey) -> Iterator[Diagnostic]:
    """Yield schemes that are needed together, yet travel in one place: only one of them is sent."""
    schemes = _schemes(survey)
    for at, requirement in _requirements(survey):
        taken: dict[tuple[str, str], str] = {}
        for name in requirement:
            place = _place(schemes.get(name, {}))
            first = taken.setdefault(place, name) if place else name
            if first != name:
                message = f"{first!r} and {name!r} travel in the same {' '.join(place or ())}: only one of them is sent"
                hint = "write alternatives, each as an entry of its own, or correct one of the schemes"
                yield warning("security-together", at.child(name), message, hint)


def _place(scheme: dict[str, Json]) -> tuple[str, str] | None:
    """Return where the credential of a scheme travels: the kind of place, and its name."""
    where, name = scheme.get("in"), scheme.get("name")
    if scheme.get("type") == "apiKey" and isinstance(where, str) and isinstance(name, str):
        return where, name.lower() if where == "header" else name
    authorized = scheme.get("type") in ("http", "basic", "oauth2", "openIdConnect")
    return ("header", "authorization") if authorized else None


def security_scheme(survey: Survey) -> Iterator[Diagnostic]:
    """Yield authentication schemes of HTTP that are one letter off."""
    for part in survey.of(Kind.SECURITY_SCHEME):
        scheme = part.value.get("scheme")
        if part.value.get("type") == "http" and isinstance(scheme, str) and scheme.lower() not in _HTTP_SCHEMES:
            close = intended(scheme, _HTTP_SCHEMES)
            if close:
                message = f"{scheme!r} is no authentication scheme of HTTP: clients send no credential"
                yield warning("security-scheme", part.location.child("scheme"), message, f"did you mean {close!r}?")


def _schemes(survey: Survey) -> dict[str, dict[str, Json]]:
    listed: dict[str, dict[str, Json]] = {}
    for part in survey.parts:
        if part.kind is Kind.SECURITY_SCHEME:
            _, value = survey.document.follow(part.location, part.value)
            listed[part.location.pointer[-1]] = value if isinstance(value, dict) else {}
    return listed


def _requirements(survey: Survey) -> Iterator[tuple[Location, dict[str, Json]]]:
    holders: Iterator[Part] = survey.of(Kind.DOCUMENT, Kind.OPERATION)
    for part in holders:
        listed = part.value.get("security")
        for index, entry in enumerate(listed if isinstance(listed, list) else []):
            if isinstance(entry, dict):
                yield part.location.child("security", index), entry


def _scopes(scheme: dict[str, Json]) -> set[str]:
    flows = scheme.get("flows")
    holders = [*flows.values()] if isinstance(flows, dict) else [scheme]
    names: set[str] = set()
    for holder in holders:
        scopes = holder.get("scopes") if isinstance(holder, dict) else None
        names |= {*scopes} if isinstance(scopes, dict) else set()
    return names


def _is_swagger(survey: Survey) -> bool:
    return isinstance(survey.document.root, dict) and "swagger" in survey.document.root
