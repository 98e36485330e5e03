"""The clients: where a call starts."""

from __future__ import annotations

from ._runtime.base.api import Api
from ._runtime.client.client_async import AsyncClient
from ._runtime.client.client_sync import Client

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    import httpx2

    from ._runtime.base.options import AsyncClientOptions, ClientOptions, Timeout
    from .resources.events import AsyncEvents, Events
    from .resources.lines import AsyncLines, Lines
    from .resources.stream import AsyncStreamResource, StreamResource
    from .resources.texts import AsyncTexts, Texts

API = Api(name="Acme", package="acme", version="0.1.0", server="https://streams.invalid")


class Acme(Client):
    """A client of Streams.

    Args:
        base_url: Replaces every server's URL. Taken from ACME_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        options: See `ClientOptions`: `retries`, `deadline`, `strict`, `rate_limit`, `on_request` and
            others.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.BaseTransport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={},
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            **options,
        )

    @property
    def events(self) -> Events:
        """Operations on events."""
        from .resources.events import Events

        return self._resource(Events)

    @property
    def texts(self) -> Texts:
        """Operations on texts."""
        from .resources.texts import Texts

        return self._resource(Texts)

    @property
    def lines(self) -> Lines:
        """Operations on lines."""
        from .resources.lines import Lines

        return self._resource(Lines)

    @property
    def stream(self) -> StreamResource:
        """Operations on stream."""
        from .resources.stream import StreamResource

        return self._resource(StreamResource)


class AsyncAcme(AsyncClient):
    """A client of Streams.

    Args:
        base_url: Replaces every server's URL. Taken from ACME_BASE_URL where set.
        timeout: Seconds for each phase of an attempt; None waits for ever.
        headers: Sent with every request.
        transport: What sends the requests: httpx2 by default, or 'fast', or a transport of your own.
        options: See `ClientOptions`: `retries`, `deadline`, `strict`, `rate_limit`, `on_request` and
            others.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60.0,
        headers: Mapping[str, str] | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={},
            variables={},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            transport=transport,
            **options,
        )

    @property
    def events(self) -> AsyncEvents:
        """Operations on events."""
        from .resources.events import AsyncEvents

        return self._resource(AsyncEvents)

    @property
    def texts(self) -> AsyncTexts:
        """Operations on texts."""
        from .resources.texts import AsyncTexts

        return self._resource(AsyncTexts)

    @property
    def lines(self) -> AsyncLines:
        """Operations on lines."""
        from .resources.lines import AsyncLines

        return self._resource(AsyncLines)

    @property
    def stream(self) -> AsyncStreamResource:
        """Operations on stream."""
        from .resources.stream import AsyncStreamResource

        return self._resource(AsyncStreamResource)
