"""Phone calls to be made later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.callbacks import AsyncRaw as _AsyncRaw
    from .._views.callbacks import AsyncStreaming as _AsyncStreaming
    from .._views.callbacks import Raw as _Raw
    from .._views.callbacks import Streaming as _Streaming


_LIST: Operation[models.CallbackList] = Operation(
    id="listCallbacks",
    method="GET",
    path=("/v1/callbacks",),
    query=(Parameter("status"), Parameter("source_session_id"), Parameter("limit", int)),
    success={200: Json(lambda: models.CallbackList)},
    errors={401: Json(lambda: models.ErrorResponse)},
)

_GET: Operation[models.Callback] = Operation(
    id="getCallback",
    method="GET",
    path=("/v1/callbacks/", Segment("id")),
    success={200: Json(lambda: models.Callback)},
    errors=_errors.ERRORS_401_404,
)

_CANCEL: Operation[models.Callback] = Operation(
    id="cancelCallback",
    method="POST",
    path=("/v1/callbacks/", Segment("id"), "/cancel"),
    body=Json(lambda: models.CallbackCancel),
    success={200: Json(lambda: models.Callback)},
    errors=_errors.ERRORS_401_404,
)

_DISPATCH: Operation[models.Callback] = Operation(
    id="dispatchCallback",
    method="POST",
    path=("/v1/callbacks/", Segment("id"), "/dispatch"),
    body=Json(lambda: models.EmptyObject),
    success={200: Json(lambda: models.Callback)},
    errors=_errors.ERRORS_401_404,
)


class Callbacks(Resource):
    """Phone calls to be made later."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        status: models.CallbackStatus | str | None = None,
        source_session_id: str | None = None,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> models.CallbackList:
        """List callbacks.

        The answer holds at most `limit` callbacks; there is no way to ask for those beyond.

        Args:
            status: Only callbacks in this state.
            source_session_id: Only callbacks that came out of this session.
            limit: Callbacks in the answer at most. At least 1, at most 100. The server's default is 25.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.

        Source: 004_6ee3cf65c658c778.txt, lines 4-46 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._call(_LIST, status, source_session_id, limit, options=options)

    def get(self, callback_id: str, *, options: CallOptions | None = None) -> models.Callback:
        """Get one callback by its id.

        Args:
            callback_id: The callback's id.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.
            NotFoundError: There is no callback of this id. Inferred (status, description, example): This
                page shows no error but 401: other pages of the vendor have 404 NOT_FOUND in the same error
                shape.

        Source: 004_6ee3cf65c658c778.txt, lines 46-80 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._call(_GET, callback_id, options=options)

    @overload
    def cancel(
        self,
        callback_id: str,
        body: models.CallbackCancel | models.CallbackCancelParam,
        *,
        options: CallOptions | None = None,
    ) -> models.Callback: ...

    @overload
    def cancel(
        self, callback_id: str, *, reason: str | None = ..., options: CallOptions | None = None
    ) -> models.Callback: ...

    def cancel(
        self,
        callback_id: str,
        body: models.CallbackCancel | models.CallbackCancelParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Callback:
        """Cancel a callback.

        Args:
            callback_id: The callback's id.
            body: Why the callback is cancelled; an empty object where no reason is given.
            reason: Why the callback is cancelled.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.
            NotFoundError: There is no callback of this id. Inferred (status, description, example): This
                page shows no error but 401: other pages of the vendor have 404 NOT_FOUND in the same error
                shape.

        Source: 004_6ee3cf65c658c778.txt, lines 80-118 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._call(_CANCEL, callback_id, body=model_of(models.CallbackCancel, body, fields), options=options)

    def dispatch(
        self, callback_id: str, body: models.EmptyObject | None = None, *, options: CallOptions | None = None
    ) -> models.Callback:
        """Dispatch a callback now.

        Args:
            callback_id: The callback's id.
            body: An empty object.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.
            NotFoundError: There is no callback of this id. Inferred (status, description, example): This
                page shows no error but 401: other pages of the vendor have 404 NOT_FOUND in the same error
                shape.

        Source: 004_6ee3cf65c658c778.txt, lines 118-152 (inferred: summary). Method and path are lost here;
        the vendor's own SDKs have them (README.md, lines 48-50). That it acts at once is our reading of the
        word.

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._call(_DISPATCH, callback_id, body={} if body is None else body, options=options)


class AsyncCallbacks(AsyncResource):
    """Phone calls to be made later."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def list(
        self,
        *,
        status: models.CallbackStatus | str | None = None,
        source_session_id: str | None = None,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> models.CallbackList:
        """List callbacks.

        The answer holds at most `limit` callbacks; there is no way to ask for those beyond.

        Args:
            status: Only callbacks in this state.
            source_session_id: Only callbacks that came out of this session.
            limit: Callbacks in the answer at most. At least 1, at most 100. The server's default is 25.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.

        Source: 004_6ee3cf65c658c778.txt, lines 4-46 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return await self._call(_LIST, status, source_session_id, limit, options=options)

    async def get(self, callback_id: str, *, options: CallOptions | None = None) -> models.Callback:
        """Get one callback by its id.

        Args:
            callback_id: The callback's id.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.
            NotFoundError: There is no callback of this id. Inferred (status, description, example): This
                page shows no error but 401: other pages of the vendor have 404 NOT_FOUND in the same error
                shape.

        Source: 004_6ee3cf65c658c778.txt, lines 46-80 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return await self._call(_GET, callback_id, options=options)

    @overload
    def cancel(
        self,
        callback_id: str,
        body: models.CallbackCancel | models.CallbackCancelParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.Callback]: ...

    @overload
    def cancel(
        self, callback_id: str, *, reason: str | None = ..., options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.Callback]: ...

    async def cancel(
        self,
        callback_id: str,
        body: models.CallbackCancel | models.CallbackCancelParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Callback:
        """Cancel a callback.

        Args:
            callback_id: The callback's id.
            body: Why the callback is cancelled; an empty object where no reason is given.
            reason: Why the callback is cancelled.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.
            NotFoundError: There is no callback of this id. Inferred (status, description, example): This
                page shows no error but 401: other pages of the vendor have 404 NOT_FOUND in the same error
                shape.

        Source: 004_6ee3cf65c658c778.txt, lines 80-118 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return await self._call(
            _CANCEL, callback_id, body=model_of(models.CallbackCancel, body, fields), options=options
        )

    async def dispatch(
        self, callback_id: str, body: models.EmptyObject | None = None, *, options: CallOptions | None = None
    ) -> models.Callback:
        """Dispatch a callback now.

        Args:
            callback_id: The callback's id.
            body: An empty object.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnauthorizedError: The key is missing or not valid. Inferred (status): The body is documented;
                its status was lost, 401 is what the body's text means.
            NotFoundError: There is no callback of this id. Inferred (status, description, example): This
                page shows no error but 401: other pages of the vendor have 404 NOT_FOUND in the same error
                shape.

        Source: 004_6ee3cf65c658c778.txt, lines 118-152 (inferred: summary). Method and path are lost here;
        the vendor's own SDKs have them (README.md, lines 48-50). That it acts at once is our reading of the
        word.

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return await self._call(_DISPATCH, callback_id, body={} if body is None else body, options=options)
