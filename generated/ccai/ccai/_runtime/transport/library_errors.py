"""From exceptions of httpcore2 to those of httpx2, which have the same names."""

from __future__ import annotations

import httpcore2
import httpx2

_NAMES = (
    "ConnectError",
    "ConnectTimeout",
    "LocalProtocolError",
    "NetworkError",
    "PoolTimeout",
    "ProtocolError",
    "ProxyError",
    "ReadError",
    "ReadTimeout",
    "RemoteProtocolError",
    "TimeoutException",
    "UnsupportedProtocol",
    "WriteError",
    "WriteTimeout",
)
_PUBLIC: dict[type, type[httpx2.HTTPError]] = {getattr(httpcore2, name): getattr(httpx2, name) for name in _NAMES}
LIBRARY_ERRORS: tuple[type[Exception], ...] = tuple(_PUBLIC)


def public(error: Exception) -> httpx2.HTTPError:
    """Return an exception as the HTTP library raises it to its users."""
    kind = next(_PUBLIC[base] for base in type(error).__mro__ if base in _PUBLIC)
    return kind(str(error))
