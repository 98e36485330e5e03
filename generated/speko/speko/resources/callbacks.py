"""Phone calls to be made later."""

from __future__ import annotations

from typing import Any, overload

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

_LIST: Operation[models.CallbackList] = Operation(
    id="listCallbacks",
    method="GET",
    path=("/v1/callbacks",),
    query=(Parameter("status"), Parameter("source_session_id"), Parameter("limit", int)),
    success={200: Json(lambda: models.CallbackList)},
    errors=_errors.ERRORS_401,
)

_GET: Operation[models.Callback] = Operation(
    id="getCallback",
    method="GET",
    path=("/v1/callbacks/", Segment("id")),
    success={200: Json(lambda: models.Callback)},
    errors=_errors.ERRORS_401,
)

_CANCEL: Operation[models.Callback] = Operation(
    id="cancelCallback",
    method="POST",
    path=("/v1/callbacks/", Segment("id"), "/cancel"),
    body=Json(lambda: models.CallbackCancel),
    success={200: Json(lambda: models.Callback)},
    errors=_errors.ERRORS_401,
)

_DISPATCH: Operation[models.Callback] = Operation(
    id="dispatchCallback",
    method="POST",
    path=("/v1/callbacks/", Segment("id"), "/dispatch"),
    success={200: Json(lambda: models.Callback)},
    errors=_errors.ERRORS_401,
)


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
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.

        Source: 004_6ee3cf65c658c778.txt, lines 4-46 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._call(_LIST, status, source_session_id, limit)

    def get(self, callback_id: str) -> models.Callback:
        """Get one callback by its id.

        Args:
            callback_id: The callback's id.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.

        Source: 004_6ee3cf65c658c778.txt, lines 46-80 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._call(_GET, callback_id)

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
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.

        Source: 004_6ee3cf65c658c778.txt, lines 80-118 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._call(
            _CANCEL, callback_id,
            body=model_of(models.CallbackCancel, body, fields) if body is not None or fields else None
        )  # fmt: skip

    def dispatch(self, callback_id: str) -> models.Callback:
        """Dispatch a callback now.

        Args:
            callback_id: The callback's id.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.

        Source: 004_6ee3cf65c658c778.txt, lines 118-152 (inferred: summary). Method and path are lost here;
        README.md, lines 48-50, has them from the vendor's SDK. That it acts at once is our reading of the
        word.

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._call(_DISPATCH, callback_id)


class AsyncCallbacks(AsyncResource):
    """Phone calls to be made later."""

    async def list(
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
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.

        Source: 004_6ee3cf65c658c778.txt, lines 4-46 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return await self._call(_LIST, status, source_session_id, limit)

    async def get(self, callback_id: str) -> models.Callback:
        """Get one callback by its id.

        Args:
            callback_id: The callback's id.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.

        Source: 004_6ee3cf65c658c778.txt, lines 46-80 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return await self._call(_GET, callback_id)

    @overload
    async def cancel(
        self, callback_id: str, body: models.CallbackCancel | models.CallbackCancelParam | None = None
    ) -> models.Callback: ...

    @overload
    async def cancel(self, callback_id: str, *, reason: str | None = ...) -> models.Callback: ...

    async def cancel(
        self, callback_id: str, body: models.CallbackCancel | models.CallbackCancelParam | None = None, **fields: Any
    ) -> models.Callback:
        """Cancel a callback.

        Args:
            callback_id: The callback's id.
            body: Why the callback is cancelled.
            reason: Why the callback is cancelled.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.

        Source: 004_6ee3cf65c658c778.txt, lines 80-118 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return await self._call(
            _CANCEL, callback_id,
            body=model_of(models.CallbackCancel, body, fields) if body is not None or fields else None
        )  # fmt: skip

    async def dispatch(self, callback_id: str) -> models.Callback:
        """Dispatch a callback now.

        Args:
            callback_id: The callback's id.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.

        Source: 004_6ee3cf65c658c778.txt, lines 118-152 (inferred: summary). Method and path are lost here;
        README.md, lines 48-50, has them from the vendor's SDK. That it acts at once is our reading of the
        word.

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return await self._call(_DISPATCH, callback_id)
