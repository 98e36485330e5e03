"""What may send the requests instead of a client's own connections: give one as `transport`."""

from ._runtime.transport.fast_async import AsyncFastTransport as AsyncFastTransport
from ._runtime.transport.fast_sync import FastTransport as FastTransport
from ._runtime.transport.shell_async import AsyncClientTransport as AsyncClientTransport
from ._runtime.transport.shell_sync import ClientTransport as ClientTransport
