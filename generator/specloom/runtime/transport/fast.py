"""What the fast transports have in common: how pyreqwest is set up, what it may be given, what its exceptions mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from importlib import import_module
from os import getpid
from typing import Any

from ..base.request import Headers, TransportFailure
from .cancellation import AbandonedError
from .proxies import Proxies

Configure = Callable[[Any], Any]

# As many connections as the other transport has, kept as long.
_CONNECTIONS = 100
_IDLE = timedelta(seconds=5)
_MAX_CLIENTS = 8
_LONGEST = 65_536
# URLs that pyreqwest, which reads them as browsers do, sends as they stand: it would take a backslash for a slash, and
# an encoded dot for a dot that climbs.
_PLAIN = re.compile(
    r"https?://[A-Za-z0-9\-._~:\[\]]+(?:/[A-Za-z0-9\-._~!$&'()*+,;=:@|^%/]*)?"
    r"(?:\?[A-Za-z0-9\-._~!$&'()*+,;=:@/?\[\]{}|^`%]*)?"
)
_CLIMBS = re.compile(r"/(?:\.|%2[Ee]){1,2}(?=[/?]|$)")
_NO_CODE = re.compile("%(?![0-9A-Fa-f]{2})")
_FORKED = (
    "The fast transport cannot be used in a process that was forked after the transport was used: use it in "
    "the new process alone, start it by 'spawn', or leave `transport` out."
)


def client_builder() -> Any:
    """Return what builds a client.

    Raises:
        ImportError: The package pyreqwest is not there.
    """
    from .pyreqwest import client_module

    return client_module().SyncClientBuilder()


def async_client_builder() -> Any:
    """Return what builds an asynchronous client.

    Raises:
        ImportError: The package pyreqwest is not there.
        RuntimeError: There is no event loop of asyncio.
    """
    from asyncio import get_running_loop

    try:
        get_running_loop()
    except RuntimeError:
        message = (
            "The fast transport needs an event loop of asyncio: leave `transport` out to use another, such as trio."
        )
        raise RuntimeError(message) from None
    from .pyreqwest import client_module, settle_at_exit

    settle_at_exit()
    return client_module().ClientBuilder()


def errors() -> tuple[type[Exception], ...]:
    """Return what a request by pyreqwest can end with.

    Raises:
        ImportError: The package pyreqwest is not there.
    """
    from .pyreqwest import client_module

    client_module()
    base: type[Exception] = import_module("pyreqwest.exceptions").PyreqwestError
    return base, AbandonedError


class Clients:
    """The clients of pyreqwest that a transport uses: one for each choice of timeouts, which belong to connections."""

    def __init__(self, begin: Callable[[], Any], configure: Configure | None, *, trust_env: bool) -> None:
        self._begin = begin
        self._configure = configure
        self._proxies = Proxies() if trust_env else None
        self._by_timeout: dict[tuple[float | None, ...], Any] = {}
        self._pid = getpid()

    def of(self, timeout: Mapping[str, float | None]) -> Any:
        """Return the client for these timeouts.

        Raises:
            RuntimeError: This process was forked from one that the transport was used in.
        """
        if self._pid != getpid():
            raise RuntimeError(_FORKED)
        key = tuple(timeout.values())
        client = self._by_timeout.get(key)
        if client is None:
            if len(self._by_timeout) >= _MAX_CLIENTS:
                # What is under way there ends by itself: connections are closed when nobody holds them.
                self._by_timeout.pop(next(iter(self._by_timeout)), None)
            client = self._by_timeout[key] = self._configured(timeout)
        return client

    def detach(self) -> list[Any]:
        """Forget all clients, and return them to be closed."""
        clients, self._by_timeout = self._by_timeout, {}
        return list(clients.values()) if self._pid == getpid() else []

    def _configured(self, timeout: Mapping[str, float | None]) -> Any:
        """Return a client that leaves redirects and content codings to the runtime, whose rules choose the proxy."""
        building = self._begin().no_proxy().user_agent("")
        for feature in ("follow_redirects", "referer", "gzip", "deflate", "brotli", "zstd"):
            building = getattr(building, feature)(enable=False)
        for phase in ("connect", "read", "pool"):
            seconds = timeout.get(phase)
            if seconds is not None:
                building = getattr(building, f"{phase}_timeout")(timedelta(seconds=seconds))
        building = building.max_connections(_CONNECTIONS).pool_max_idle_per_host(_CONNECTIONS).pool_idle_timeout(_IDLE)
        building = self._configure(building) if self._configure is not None else building
        if self._proxies:
            building = building.proxy(import_module("pyreqwest.proxy").ProxyBuilder.custom(self._proxy))
        try:
            return building.build()
        except RuntimeError as error:
            if "fork" in str(error):
                raise RuntimeError(_FORKED) from error
            raise

    def _proxy(self, url: Any) -> str | None:
        return self._proxies.of(url.scheme, url.host_str, url.port) if self._proxies else None


def sendable(url: str) -> str:
    """Return `url`, if pyreqwest sends it as it stands.

    Raises:
        ValueError: It does not.
    """
    if len(url) > _LONGEST:
        raise ValueError("The request's URL cannot be sent: URL too long")
    if _PLAIN.fullmatch(url) is None or (("%" in url or "/." in url) and _is_changed(url)):
        raise ValueError("The request's URL cannot be sent by the fast transport, which would change it.")
    return url


def _is_changed(url: str) -> bool:
    return bool(_CLIMBS.search(url.partition("?")[0]) or _NO_CODE.search(url))


class ReplyHeaders(Headers):
    """The header fields of a reply. All of them are read of it when somebody asks for more than two or three names.

    pyreqwest gives no values that are not ASCII: such fields are left out.
    """

    __slots__ = ("_fields",)

    def __init__(self, reply: Any) -> None:
        # Not `super().__init__`, which sets what `__getattr__` finds out.
        self._fields = reply.headers
        self._first = None

    def __getattr__(self, name: str) -> Any:
        """Read all fields.

        Raises:
            AttributeError: Something else was asked for.
        """
        if name != "_raw":
            raise AttributeError(name)
        self._raw = _raw(self._fields)
        return self._raw

    def first(self, name: bytes) -> bytes | None:
        """Return the value of the first field called `name` (in lower case)."""
        try:
            values: list[str] = self._fields.getall(name.decode("ascii"))
            return values[0].encode("ascii") if values else None
        except ValueError:
            return super().first(name)

    def __reduce__(self) -> tuple[Any, ...]:
        return Headers, (self._raw,)


def _raw(fields: Any) -> tuple[tuple[bytes, bytes], ...]:
    try:
        return tuple([(name.encode("ascii"), value.encode("ascii")) for name, value in fields.items()])
    except ValueError:
        return tuple(pair for name in dict.fromkeys(fields.keys()) for pair in _readable(fields, name))


def _readable(fields: Any, name: str) -> list[tuple[bytes, bytes]]:
    try:
        return [(name.encode("ascii"), value.encode("ascii")) for value in fields.getall(name)]
    except ValueError:
        return []


def failure_of(error: Exception) -> TransportFailure:
    """Return an exception as a `TransportFailure`.

    Its type does not tell a connection that was refused from one that broke after the request had left; its causes do.
    """
    details: Mapping[str, Any] = getattr(error, "details", {})
    causes = [str(cause["message"]) for cause in details.get("causes") or ()]
    waiting = type(error).__name__ == "PoolTimeoutError"
    connecting = "client error (Connect)" in causes
    phase = ""
    if isinstance(error, TimeoutError):
        phase = "pool" if waiting else "connect" if connecting else "read"
    sent = not (waiting or connecting)
    kind = f"Timed out ({phase})" if phase else "The connection broke" if sent else "The connection failed"
    texts = [str(error.args[0] if error.args else error), *causes[-1:]]
    return TransportFailure(kind, ": ".join(texts), sent=sent, phase=phase, cause=error)
