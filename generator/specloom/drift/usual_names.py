"""Decides by their names which headers and fields say nothing of an API: those of any HTTP client, and credentials."""

from __future__ import annotations

import re

from specloom.runtime.shared.credentials import is_usual_name

# RFC 9110 and its relatives: what HTTP clients send by themselves.
_STANDARD = frozenset({
    "accept", "accept-charset", "accept-encoding", "accept-language", "authorization", "cache-control", "connection",
    "content-encoding", "content-length", "content-type", "cookie", "date", "dnt", "expect", "forwarded", "host",
    "if-match", "if-modified-since", "if-none-match", "if-range", "if-unmodified-since", "keep-alive", "origin",
    "pragma", "priority", "proxy-authorization", "proxy-connection", "purpose", "range", "referer", "te",
    "traceparent", "tracestate", "baggage", "transfer-encoding", "upgrade", "upgrade-insecure-requests", "user-agent",
    "via", "x-requested-with", "x-real-ip", "x-correlation-id", "true-client-ip", "sentry-trace",
})  # fmt: skip
_PREFIXES = (
    "sec-",
    "x-forwarded-",
    "x-b3-",
    "x-amzn-",
    "x-amz-cf-",
    "cf-",
    "x-datadog-",
    "x-cloud-trace",
    "access-control-",
)
_BUSTERS = frozenset({"_", "_t", "_ts", "gclid", "fbclid", "cachebuster"})
_CREDENTIAL_HEADER = re.compile(
    r"auth(?!or(?!i[sz]))|token|secret|passw|session|cookie|credential|csrf|xsrf|jwt|signature|api-?key|(?<!idempotency)(?<!partition)-key\Z"
)
# Besides the names that mean one in any API, those that mean one often enough not to be shown, whatever the value.
_CREDENTIAL = re.compile(
    r"(?:secret-)?token|(?:.*-)?secret|(?:.*-)?(?:access-key|credentials?|jwt|authorization|signature)|sig|auth|pin"
)


def is_usual_header(name: str) -> bool:
    """Tell whether any client or proxy sends a header of this name, whatever the API."""
    return name.lower() in _STANDARD or name.lower().startswith(_PREFIXES)


def is_usual_parameter(name: str) -> bool:
    """Tell whether a parameter of a query string only keeps caches away or tracks visitors."""
    return name in _BUSTERS or name.startswith("utm_")


def is_credential_header(name: str) -> bool:
    """Tell whether a header of this name holds a credential, by the usual names."""
    return is_usual_name(name) or _CREDENTIAL_HEADER.search(_spelt(name)) is not None


def is_credential(name: str, *, where: str = "body") -> bool:
    """Tell whether a field of a body, or a parameter of the `query`, holds a credential, by the usual names."""
    is_often_one = _CREDENTIAL.fullmatch(_spelt(name)) is not None or (where == "query" and name.lower() == "key")
    return is_often_one or is_usual_name(name)


def _spelt(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])|_", "-", name).lower()
