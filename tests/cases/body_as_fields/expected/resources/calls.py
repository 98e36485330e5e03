"""Telephone calls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, overload
from uuid import UUID

from .. import models
from .._runtime.base.operation import Empty, Json, Operation, Parameter, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.calls import AsyncRaw as _AsyncRaw
    from .._views.calls import AsyncStreaming as _AsyncStreaming
    from .._views.calls import Raw as _Raw
    from .._views.calls import Streaming as _Streaming


_CREATE: Operation[models.Call] = Operation(
    id="createCall",
    method="POST",
    path=("/calls",),
    body=Json(lambda: models.NewCall),
    success={201: Json(lambda: models.Call)},
)

_ADD_NOTE: Operation[None] = Operation(
    id="addCallNote",
    method="POST",
    path=("/calls/", Segment("id"), "/notes"),
    query=(Parameter("text"),),
    body=Json(lambda: models.AddCallNoteBody),
    success={204: Empty()},
)

_IMPORT_: Operation[None] = Operation(
    id="importCalls",
    method="POST",
    path=("/calls/import",),
    body=Json(lambda: list[models.NewCall]),
    success={202: Empty()},
)


class Calls(Resource):
    """Telephone calls."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self, body: models.NewCall | models.NewCallParam, *, options: CallOptions | None = None
    ) -> models.Call: ...

    @overload
    def create(
        self,
        *,
        phone_number: str,
        channel: Literal["voice"] | None = ...,
        at: datetime | None = ...,
        class_: str | None = ...,
        tags: Sequence[str] | None = ...,
        options: CallOptions | None = None,
    ) -> models.Call: ...

    def create(
        self,
        body: models.NewCall | models.NewCallParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Call:
        """Start a call.

        The call is queued; poll it until its status is `ended`.

        Args:
            body: The body.
            phone_number: In E.164.
            at: Now where it is left out.
            class_: At most 20 characters. The server's default is `standard`.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnprocessableEntityError: The number cannot be called.
        """
        return self._call(_CREATE, body=model_of(models.NewCall, body, fields), options=options)

    @overload
    def add_note(
        self,
        call_id: UUID | str,
        body: models.AddCallNoteBody | models.AddCallNoteBodyParam | None = None,
        *,
        text_: str | None = None,
        options: CallOptions | None = None,
    ) -> None: ...

    @overload
    def add_note(
        self,
        call_id: UUID | str,
        *,
        text_: str | None = None,
        text: str | None = ...,
        options: CallOptions | None = None,
    ) -> None: ...

    def add_note(
        self,
        call_id: UUID | str,
        body: models.AddCallNoteBody | models.AddCallNoteBodyParam | None = None,
        *,
        text_: str | None = None,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> None:
        """POST /calls/{id}/notes.

        Args:
            text_: Clashes with the body's field of this name.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(
            _ADD_NOTE, call_id, text_,
            body=model_of(models.AddCallNoteBody, body, fields) if body is not None or fields else None,
            options=options
        )  # fmt: skip

    def import_(
        self, body: Sequence[models.NewCall | models.NewCallParam] | None = None, *, options: CallOptions | None = None
    ) -> None:
        """POST /calls/import.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_IMPORT_, body=body, options=options)


class AsyncCalls(AsyncResource):
    """Telephone calls."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self, body: models.NewCall | models.NewCallParam, *, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.Call]: ...

    @overload
    def create(
        self,
        *,
        phone_number: str,
        channel: Literal["voice"] | None = ...,
        at: datetime | None = ...,
        class_: str | None = ...,
        tags: Sequence[str] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.Call]: ...

    async def create(
        self,
        body: models.NewCall | models.NewCallParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Call:
        """Start a call.

        The call is queued; poll it until its status is `ended`.

        Args:
            body: The body.
            phone_number: In E.164.
            at: Now where it is left out.
            class_: At most 20 characters. The server's default is `standard`.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            UnprocessableEntityError: The number cannot be called.
        """
        return await self._call(_CREATE, body=model_of(models.NewCall, body, fields), options=options)

    @overload
    def add_note(
        self,
        call_id: UUID | str,
        body: models.AddCallNoteBody | models.AddCallNoteBodyParam | None = None,
        *,
        text_: str | None = None,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, None]: ...

    @overload
    def add_note(
        self,
        call_id: UUID | str,
        *,
        text_: str | None = None,
        text: str | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, None]: ...

    async def add_note(
        self,
        call_id: UUID | str,
        body: models.AddCallNoteBody | models.AddCallNoteBodyParam | None = None,
        *,
        text_: str | None = None,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> None:
        """POST /calls/{id}/notes.

        Args:
            text_: Clashes with the body's field of this name.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(
            _ADD_NOTE, call_id, text_,
            body=model_of(models.AddCallNoteBody, body, fields) if body is not None or fields else None,
            options=options
        )  # fmt: skip

    async def import_(
        self, body: Sequence[models.NewCall | models.NewCallParam] | None = None, *, options: CallOptions | None = None
    ) -> None:
        """POST /calls/import.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_IMPORT_, body=body, options=options)
