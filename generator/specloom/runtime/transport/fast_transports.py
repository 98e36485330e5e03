"""What the description of an API holds in a package that has the fast transports: nothing is imported before use."""

from __future__ import annotations

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from .fast_exchange_async import AsyncFastExchange
    from .fast_exchange_sync import FastExchange


class FastTransports:
    """Makes the transports of clients that are given `transport="fast"`."""

    __slots__ = ()

    def require(self, package: str) -> None:
        """Load what they need, while the thread that makes the client is there.

        Raises:
            ImportError: The library pyreqwest is not installed.
        """
        from importlib.util import find_spec

        if find_spec("pyreqwest") is None:
            raise ImportError(f"transport='fast' needs the package pyreqwest: pip install '{package}[fast]'.")
        from .pyreqwest import client_module

        client_module()

    def transport(self, *, trust_env: bool) -> FastExchange:
        """Return a transport for a `Client`."""
        from .fast_exchange_sync import FastExchange

        return FastExchange(trust_env=trust_env)

    def async_transport(self, *, trust_env: bool) -> AsyncFastExchange:
        """Return a transport for an `AsyncClient`."""
        from .fast_exchange_async import AsyncFastExchange

        return AsyncFastExchange(trust_env=trust_env)
