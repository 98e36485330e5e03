"""What may send the requests instead of a client's own connections: give one as `transport`."""

from ._runtime.transport.client_transport_async import AsyncClientTransport as AsyncClientTransport
from ._runtime.transport.client_transport_sync import ClientTransport as ClientTransport

TYPE_CHECKING = bool()
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name in ("AsyncFastTransport", "FastTransport"):
            raise ImportError(f"{name} is not in ccai: generate the package with the option --with fast.")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
