"""What the fast transports have in common: how pyreqwest is set up, and what its exceptions mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from importlib import import_module
from typing import Any

from .request import Headers, TransportFailure

Configure = Callable[[Any], Any]

_PHASES = {
    "ConnectTimeoutError": "connect",
    "PoolTimeoutError": "pool",
    "WriteTimeoutError": "write",
    "ReadTimeoutError": "read",
    "RequestTimeoutError": "read",
}
_NOT_SENT = frozenset({"ConnectTimeoutError", "PoolTimeoutError", "ConnectError", "BuilderError"})


def builder() -> Any:
    """Return what builds a client.

    Raises:
        ImportError: The package pyreqwest is not there: install the extra `fast`.
    """
    return import_module("pyreqwest.client").SyncClientBuilder()


def async_builder() -> Any:
    """Return what builds an asynchronous client.

    Raises:
        ImportError: The package pyreqwest is not there: install the extra `fast`.
    """
    return import_module("pyreqwest.client").ClientBuilder()


def errors() -> type[Exception]:
    """Return the base of what pyreqwest raises."""
    found: type[Exception] = import_module("pyreqwest.exceptions").PyreqwestError
    return found


def configured(building: Any, timeout: Mapping[str, float | None], configure: Configure | None) -> Any:
    """Return a client that leaves redirects, content codings and proxies to the runtime and the caller."""
    building = building.no_proxy()
    for feature in ("follow_redirects", "referer", "gzip", "deflate", "brotli", "zstd"):
        building = getattr(building, feature)(enable=False)
    for phase in ("connect", "read", "pool"):
        seconds = timeout.get(phase)
        if seconds is not None:
            building = getattr(building, f"{phase}_timeout")(timedelta(seconds=seconds))
    return (configure(building) if configure is not None else building).build()


def fields_of(reply: Any) -> Headers:
    """Return a reply's header fields."""
    return Headers([(name.encode("latin-1"), value.encode("latin-1")) for name, value in reply.headers.items()])


def failure_of(error: Exception) -> TransportFailure:
    """Return what an exception means, in the runtime's own words."""
    name = type(error).__name__
    phase, sent = _PHASES.get(name, ""), name not in _NOT_SENT
    kind = f"Timed out ({phase})" if phase else "The connection broke" if sent else "The connection failed"
    return TransportFailure(kind, str(error.args[0] if error.args else error), sent=sent, phase=phase, cause=error)
