"""Operations on pets."""

from __future__ import annotations

from builtins import list as List
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Parameter, Segment
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of
from .._runtime.wire.multipart import Multipart

if TYPE_CHECKING:
    from .._runtime.models.model import File as FileContent

_LIST: Operation[List[models.Pet]] = Operation(
    id="listPets",
    method="GET",
    path=("/pets",),
    query={"ids": Parameter(style="pipeDelimited", explode=False)},
    types={"status": (str,), "ids": (int,)},
    success={200: Json(lambda: List[models.Pet])},
)


def _list(
    *, x_trace: str | None, status: Sequence[models.ListPetsStatus | str] | None, ids: Sequence[int] | None
) -> Call[List[models.Pet]]:
    return Call(_LIST, query={"status": status, "ids": ids}, headers={"X-Trace": x_trace})


_CREATE: Operation[models.Pet] = Operation(
    id="createPet",
    method="POST",
    path=("/pets",),
    body=Json(lambda: models.Pet),
    success={201: Json(lambda: models.Pet)},
    errors={400: Json(lambda: models.Error)},
)


def _create(body: models.Pet, *, x_trace: str | None) -> Call[models.Pet]:
    return Call(_CREATE, headers={"X-Trace": x_trace}, body=body)


_UPLOAD_PHOTO: Operation[str] = Operation(
    id="uploadPhoto",
    method="POST",
    path=("/pets/", Segment("id"), "/photo"),
    types={"id": int},
    body=Multipart(lambda: models.UploadPhotoBody),
    success={200: Json(str)},
)


def _upload_photo(pet_id: int, body: models.UploadPhotoBody) -> Call[str]:
    return Call(_UPLOAD_PHOTO, path={"id": pet_id}, body=body)


class Pets(Resource):
    """Operations on pets."""

    def list(
        self,
        *,
        x_trace: str | None = None,
        status: Sequence[models.ListPetsStatus | str] | None = None,
        ids: Sequence[int] | None = None,
    ) -> List[models.Pet]:
        """GET /pets.

        Args:
            x_trace: At most 36 characters.
        """
        return self._call(_list(x_trace=x_trace, status=status, ids=ids))

    @overload
    def create(self, body: models.Pet, *, x_trace: str | None = None) -> models.Pet: ...

    @overload
    def create(self, *, x_trace: str | None = None, name: str, born: date | None = ...) -> models.Pet: ...

    def create(self, body: models.Pet | None = None, *, x_trace: str | None = None, **fields: Any) -> models.Pet:
        """POST /pets.

        Args:
            x_trace: At most 36 characters.
            body: The body.

        Raises:
            BadRequestError: The pet is not complete.
        """
        return self._call(_create(model_of(models.Pet, body, fields), x_trace=x_trace))

    @overload
    def upload_photo(self, pet_id: int, body: models.UploadPhotoBody) -> str: ...

    @overload
    def upload_photo(self, pet_id: int, *, file: FileContent, caption: str | None = ...) -> str: ...

    def upload_photo(self, pet_id: int, body: models.UploadPhotoBody | None = None, **fields: Any) -> str:
        """POST /pets/{id}/photo.

        Args:
            body: The body.
        """
        return self._call(_upload_photo(pet_id, model_of(models.UploadPhotoBody, body, fields)))


class AsyncPets(AsyncResource):
    """Operations on pets."""

    async def list(
        self,
        *,
        x_trace: str | None = None,
        status: Sequence[models.ListPetsStatus | str] | None = None,
        ids: Sequence[int] | None = None,
    ) -> List[models.Pet]:
        """GET /pets. See `Pets.list`."""
        return await self._call(_list(x_trace=x_trace, status=status, ids=ids))

    @overload
    async def create(self, body: models.Pet, *, x_trace: str | None = None) -> models.Pet: ...

    @overload
    async def create(self, *, x_trace: str | None = None, name: str, born: date | None = ...) -> models.Pet: ...

    async def create(self, body: models.Pet | None = None, *, x_trace: str | None = None, **fields: Any) -> models.Pet:
        """POST /pets. See `Pets.create`."""
        return await self._call(_create(model_of(models.Pet, body, fields), x_trace=x_trace))

    @overload
    async def upload_photo(self, pet_id: int, body: models.UploadPhotoBody) -> str: ...

    @overload
    async def upload_photo(self, pet_id: int, *, file: FileContent, caption: str | None = ...) -> str: ...

    async def upload_photo(self, pet_id: int, body: models.UploadPhotoBody | None = None, **fields: Any) -> str:
        """POST /pets/{id}/photo. See `Pets.upload_photo`."""
        return await self._call(_upload_photo(pet_id, model_of(models.UploadPhotoBody, body, fields)))
