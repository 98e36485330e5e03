"""Operations on store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._views.store import AsyncRaw as _AsyncRaw
    from .._views.store import AsyncStreaming as _AsyncStreaming
    from .._views.store import Raw as _Raw
    from .._views.store import Streaming as _Streaming
    from ..resources.store_things import AsyncStoreThings, StoreThings


class Store(Resource):
    """Operations on store."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @property
    def things(self) -> StoreThings:
        """Operations on things of store."""
        from ..resources.store_things import StoreThings

        return self._inside(StoreThings)


class AsyncStore(AsyncResource):
    """Operations on store."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @property
    def things(self) -> AsyncStoreThings:
        """Operations on things of store."""
        from ..resources.store_things import AsyncStoreThings

        return self._inside(AsyncStoreThings)
