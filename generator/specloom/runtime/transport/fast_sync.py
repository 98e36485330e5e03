"""A transport on pyreqwest, for speed (extra `fast`). Derived from `fast_async`."""

from __future__ import annotations

import httpx2

from .fast_exchange_sync import FastExchange


class FastTransport(FastExchange, httpx2.BaseTransport):
    """Sends requests by pyreqwest, at a fraction of the CPU. `transport="fast"` is short for one as it comes.

    Experimental: where other code imports pyreqwest first, on a thread that ends, the interpreter can crash later. The
    library is safe where this class, or a client that was given `transport="fast"`, is the first to load it. Responses
    with some 100 header fields or more are refused as a broken connection.

    `configure` gets pyreqwest's builder of clients and returns it: for proxies, certificates or HTTP/2. Proxies that
    the environment names come after those, unless `trust_env` is false. Those who sign certificates are the system's.
    The asynchronous one is for asyncio only, and neither for a process that was forked from one that has used it. There
    is no timeout of writing, and no field of a response that is not ASCII.

    Raises:
        ImportError: The package pyreqwest is not there.
    """
