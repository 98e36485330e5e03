"""Phone calls to be made later."""

from __future__ import annotations

from typing import Any, overload

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Segment
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of

_LIST: Operation[models.CallbackList] = Operation(
    id="listCallbacks",
    method="GET",
    path=("/v1/callbacks",),
    types={"limit": int},
    success={200: Json(lambda: models.CallbackList)},
    errors={401: Json(lambda: models.ErrorResponse)},
)


def _list(
    *, status: models.CallbackStatus | str | None, source_session_id: str | None, limit: int | None
) -> Call[models.CallbackList]:
    return Call(_LIST, query={"status": status, "source_session_id": source_session_id, "limit": limit})


_GET: Operation[models.Callback] = Operation(
    id="getCallback",
    method="GET",
    path=("/v1/callbacks/", Segment("id")),
    success={200: Json(lambda: models.Callback)},
    errors={401: Json(lambda: models.ErrorResponse)},
)


def _get(callback_id: str) -> Call[models.Callback]:
    return Call(_GET, path={"id": callback_id})


_CANCEL: Operation[models.Callback] = Operation(
    id="cancelCallback",
    method="POST",
    path=("/v1/callbacks/", Segment("id"), "/cancel"),
    body=Json(lambda: models.CallbackCancel),
    success={200: Json(lambda: models.Callback)},
    errors={401: Json(lambda: models.ErrorResponse)},
)


def _cancel(callback_id: str, body: models.CallbackCancel | models.CallbackCancelParam | None) -> Call[models.Callback]:
    return Call(_CANCEL, path={"id": callback_id}, body=body)


_DISPATCH: Operation[models.Callback] = Operation(
    id="dispatchCallback",
    method="POST",
    path=("/v1/callbacks/", Segment("id"), "/dispatch"),
    success={200: Json(lambda: models.Callback)},
    errors={401: Json(lambda: models.ErrorResponse)},
)


def _dispatch(callback_id: str) -> Call[models.Callback]:
    return Call(_DISPATCH, path={"id": callback_id})


class Callbacks(Resource):
    """Phone calls to be made later."""

    def list(
        self,
        *,
        status: models.CallbackStatus | str | None = None,
        source_session_id: str | None = None,
        limit: int | None = None,
    ) -> models.CallbackList:
        """List callbacks.

        The answer holds at most `limit` callbacks; there is no way to ask for those beyond.

        Args:
            status: Only callbacks in this state.
            source_session_id: Only callbacks that came out of this session.
            limit: Callbacks in the answer at most. At least 1, at most 100. The server's default is 25.

        Raises:
            UnauthorizedError: The key is missing or not valid.

        Source: 004_6ee3cf65c658c778.txt, lines 4-46 (documented).
        """
        return self._call(_list(status=status, source_session_id=source_session_id, limit=limit))

    def get(self, callback_id: str) -> models.Callback:
        """Get one callback by its id.

        Args:
            callback_id: The callback's id.

        Raises:
            UnauthorizedError: The key is missing or not valid.

        Source: 004_6ee3cf65c658c778.txt, lines 46-80 (documented).
        """
        return self._call(_get(callback_id))

    @overload
    def cancel(
        self, callback_id: str, body: models.CallbackCancel | models.CallbackCancelParam | None = None
    ) -> models.Callback: ...

    @overload
    def cancel(self, callback_id: str, *, reason: str | None = ...) -> models.Callback: ...

    def cancel(
        self, callback_id: str, body: models.CallbackCancel | models.CallbackCancelParam | None = None, **fields: Any
    ) -> models.Callback:
        """Cancel a callback.

        Args:
            callback_id: The callback's id.
            body: Why the callback is cancelled.
            reason: Why the callback is cancelled.

        Raises:
            UnauthorizedError: The key is missing or not valid.

        Source: 004_6ee3cf65c658c778.txt, lines 80-118 (inferred).
        """
        return self._call(
            _cancel(callback_id, model_of(models.CallbackCancel, body, fields) if body is not None or fields else None)
        )

    def dispatch(self, callback_id: str) -> models.Callback:
        """Dispatch a callback now.

        Args:
            callback_id: The callback's id.

        Raises:
            UnauthorizedError: The key is missing or not valid.

        Source: 004_6ee3cf65c658c778.txt, lines 118-152 (inferred).
        """
        return self._call(_dispatch(callback_id))


class AsyncCallbacks(AsyncResource):
    """Phone calls to be made later."""

    async def list(
        self,
        *,
        status: models.CallbackStatus | str | None = None,
        source_session_id: str | None = None,
        limit: int | None = None,
    ) -> models.CallbackList:
        """List callbacks. See `Callbacks.list`."""
        return await self._call(_list(status=status, source_session_id=source_session_id, limit=limit))

    async def get(self, callback_id: str) -> models.Callback:
        """Get one callback by its id. See `Callbacks.get`."""
        return await self._call(_get(callback_id))

    @overload
    async def cancel(
        self, callback_id: str, body: models.CallbackCancel | models.CallbackCancelParam | None = None
    ) -> models.Callback: ...

    @overload
    async def cancel(self, callback_id: str, *, reason: str | None = ...) -> models.Callback: ...

    async def cancel(
        self, callback_id: str, body: models.CallbackCancel | models.CallbackCancelParam | None = None, **fields: Any
    ) -> models.Callback:
        """Cancel a callback. See `Callbacks.cancel`."""
        return await self._call(
            _cancel(callback_id, model_of(models.CallbackCancel, body, fields) if body is not None or fields else None)
        )

    async def dispatch(self, callback_id: str) -> models.Callback:
        """Dispatch a callback now. See `Callbacks.dispatch`."""
        return await self._call(_dispatch(callback_id))
