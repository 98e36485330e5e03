"""Operations on pets."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.operation import HeaderParameter, Json, Operation, Parameter, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of
from .._runtime.wire.multipart import Multipart

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.models.model import File as FileContent
    from .._views.pets import AsyncRaw as _AsyncRaw
    from .._views.pets import AsyncStreaming as _AsyncStreaming
    from .._views.pets import Raw as _Raw
    from .._views.pets import Streaming as _Streaming


_LIST: Operation[list[models.Pet]] = Operation(
    id="listPets",
    method="GET",
    path=("/pets",),
    query=(Parameter("status", (str,)), Parameter("ids", (int,), style="pipeDelimited", explode=False)),
    headers=(HeaderParameter("X-Trace"),),
    success={200: Json(lambda: list[models.Pet])},
)

_CREATE: Operation[models.Pet] = Operation(
    id="createPet",
    method="POST",
    path=("/pets",),
    headers=(HeaderParameter("X-Trace"),),
    body=Json(lambda: models.Pet),
    success={201: Json(lambda: models.Pet)},
    errors={400: Json(lambda: models.Error)},
)

_UPLOAD_PHOTO: Operation[str] = Operation(
    id="uploadPhoto",
    method="POST",
    path=("/pets/", Segment("id", int), "/photo"),
    body=Multipart(lambda: models.UploadPhotoBody),
    success={200: Json(str)},
)


class Pets(Resource):
    """Operations on pets."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        x_trace: str | None = None,
        status: Sequence[models.ListPetsStatus | str] | None = None,
        ids: Sequence[int] | None = None,
        options: CallOptions | None = None,
    ) -> builtins.list[models.Pet]:
        """GET /pets.

        Args:
            x_trace: At most 36 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_LIST, status, ids, x_trace, options=options)

    @overload
    def create(
        self, body: models.Pet | models.PetParam, *, x_trace: str | None = None, options: CallOptions | None = None
    ) -> models.Pet: ...

    @overload
    def create(
        self, *, x_trace: str | None = None, name: str, born: date | None = ..., options: CallOptions | None = None
    ) -> models.Pet: ...

    def create(
        self,
        body: models.Pet | models.PetParam | None = None,
        *,
        x_trace: str | None = None,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Pet:
        """POST /pets.

        Args:
            x_trace: At most 36 characters.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            BadRequestError: The pet is not complete.
        """
        return self._call(_CREATE, x_trace, body=model_of(models.Pet, body, fields), options=options)

    @overload
    def upload_photo(
        self,
        pet_id: int,
        body: models.UploadPhotoBody | models.UploadPhotoBodyParam,
        *,
        options: CallOptions | None = None,
    ) -> str: ...

    @overload
    def upload_photo(
        self, pet_id: int, *, file: FileContent, caption: str | None = ..., options: CallOptions | None = None
    ) -> str: ...

    def upload_photo(
        self,
        pet_id: int,
        body: models.UploadPhotoBody | models.UploadPhotoBodyParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> str:
        """POST /pets/{id}/photo.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_UPLOAD_PHOTO, pet_id, body=model_of(models.UploadPhotoBody, body, fields), options=options)


class AsyncPets(AsyncResource):
    """Operations on pets."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def list(
        self,
        *,
        x_trace: str | None = None,
        status: Sequence[models.ListPetsStatus | str] | None = None,
        ids: Sequence[int] | None = None,
        options: CallOptions | None = None,
    ) -> builtins.list[models.Pet]:
        """GET /pets.

        Args:
            x_trace: At most 36 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_LIST, status, ids, x_trace, options=options)

    @overload
    def create(
        self, body: models.Pet | models.PetParam, *, x_trace: str | None = None, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.Pet]: ...

    @overload
    def create(
        self, *, x_trace: str | None = None, name: str, born: date | None = ..., options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.Pet]: ...

    async def create(
        self,
        body: models.Pet | models.PetParam | None = None,
        *,
        x_trace: str | None = None,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Pet:
        """POST /pets.

        Args:
            x_trace: At most 36 characters.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            BadRequestError: The pet is not complete.
        """
        return await self._call(_CREATE, x_trace, body=model_of(models.Pet, body, fields), options=options)

    @overload
    def upload_photo(
        self,
        pet_id: int,
        body: models.UploadPhotoBody | models.UploadPhotoBodyParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, str]: ...

    @overload
    def upload_photo(
        self, pet_id: int, *, file: FileContent, caption: str | None = ..., options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, str]: ...

    async def upload_photo(
        self,
        pet_id: int,
        body: models.UploadPhotoBody | models.UploadPhotoBodyParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> str:
        """POST /pets/{id}/photo.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(
            _UPLOAD_PHOTO, pet_id, body=model_of(models.UploadPhotoBody, body, fields), options=options
        )
