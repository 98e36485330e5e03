"""Telephone calls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, overload
from uuid import UUID

from .. import models
from .._runtime.base.operation import Empty, Json, Operation, Parameter, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

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

    @overload
    def create(self, body: models.NewCall | models.NewCallParam) -> models.Call: ...

    @overload
    def create(
        self,
        *,
        phone_number: str,
        channel: Literal["voice"] | None = ...,
        at: datetime | None = ...,
        class_: str | None = ...,
        tags: Sequence[str] | None = ...,
    ) -> models.Call: ...

    def create(self, body: models.NewCall | models.NewCallParam | None = None, **fields: Any) -> models.Call:
        """Start a call.

        The call is queued; poll it until its status is `ended`.

        Args:
            body: The body.
            phone_number: In E.164.
            at: Now where it is left out.
            class_: At most 20 characters. The server's default is `standard`.

        Raises:
            UnprocessableEntityError: The number cannot be called.
        """
        return self._call(_CREATE, body=model_of(models.NewCall, body, fields))

    @overload
    def add_note(
        self,
        call_id: UUID | str,
        body: models.AddCallNoteBody | models.AddCallNoteBodyParam | None = None,
        *,
        text_: str | None = None,
    ) -> None: ...

    @overload
    def add_note(self, call_id: UUID | str, *, text_: str | None = None, text: str | None = ...) -> None: ...

    def add_note(
        self,
        call_id: UUID | str,
        body: models.AddCallNoteBody | models.AddCallNoteBodyParam | None = None,
        *,
        text_: str | None = None,
        **fields: Any,
    ) -> None:
        """POST /calls/{id}/notes.

        Args:
            text_: Clashes with the body's field of this name.
            body: The body.
        """
        return self._call(
            _ADD_NOTE, call_id, text_,
            body=model_of(models.AddCallNoteBody, body, fields) if body is not None or fields else None
        )  # fmt: skip

    def import_(self, body: Sequence[models.NewCall | models.NewCallParam] | None = None) -> None:
        """POST /calls/import.

        Args:
            body: The body.
        """
        return self._call(_IMPORT_, body=body)


class AsyncCalls(AsyncResource):
    """Telephone calls."""

    @overload
    async def create(self, body: models.NewCall | models.NewCallParam) -> models.Call: ...

    @overload
    async def create(
        self,
        *,
        phone_number: str,
        channel: Literal["voice"] | None = ...,
        at: datetime | None = ...,
        class_: str | None = ...,
        tags: Sequence[str] | None = ...,
    ) -> models.Call: ...

    async def create(self, body: models.NewCall | models.NewCallParam | None = None, **fields: Any) -> models.Call:
        """Start a call.

        The call is queued; poll it until its status is `ended`.

        Args:
            body: The body.
            phone_number: In E.164.
            at: Now where it is left out.
            class_: At most 20 characters. The server's default is `standard`.

        Raises:
            UnprocessableEntityError: The number cannot be called.
        """
        return await self._call(_CREATE, body=model_of(models.NewCall, body, fields))

    @overload
    async def add_note(
        self,
        call_id: UUID | str,
        body: models.AddCallNoteBody | models.AddCallNoteBodyParam | None = None,
        *,
        text_: str | None = None,
    ) -> None: ...

    @overload
    async def add_note(self, call_id: UUID | str, *, text_: str | None = None, text: str | None = ...) -> None: ...

    async def add_note(
        self,
        call_id: UUID | str,
        body: models.AddCallNoteBody | models.AddCallNoteBodyParam | None = None,
        *,
        text_: str | None = None,
        **fields: Any,
    ) -> None:
        """POST /calls/{id}/notes.

        Args:
            text_: Clashes with the body's field of this name.
            body: The body.
        """
        return await self._call(
            _ADD_NOTE, call_id, text_,
            body=model_of(models.AddCallNoteBody, body, fields) if body is not None or fields else None
        )  # fmt: skip

    async def import_(self, body: Sequence[models.NewCall | models.NewCallParam] | None = None) -> None:
        """POST /calls/import.

        Args:
            body: The body.
        """
        return await self._call(_IMPORT_, body=body)
