"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field

from .._runtime.models.model import Model, Omit, RequestModel

if TYPE_CHECKING:
    from .purge_data_params import SystemPurgeCreateAttributesParam, SystemPurgeCreateResourceParam


class SystemPurgeCreateAttributes(Model):
    """Attributes of a purge to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3571-3577 (observed).
    """

    archive: Annotated[bool | None, Omit] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3572 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    entity_id: Annotated[str | None, Omit, Field(alias="entity-id")] = None
    entity_type: Annotated[str | None, Omit, Field(alias="entity-type")] = None
    reference_id: Annotated[str | None, Omit, Field(alias="reference-id")] = None
    request_id: Annotated[str | None, Omit, Field(alias="request-id")] = None


class SystemPurgeCreateResource(RequestModel):
    """A purge to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3570-3578 (observed).
    """

    type: Literal["system-purges"] = "system-purges"
    attributes: SystemPurgeCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["system-purges"] = ...,
            attributes: SystemPurgeCreateAttributes | SystemPurgeCreateAttributesParam,
        ) -> None: ...


class SystemPurgeCreateDocument(Model):
    """A document with a purge to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3564-3566, 3570-3579 (documented).
    """

    data: SystemPurgeCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: SystemPurgeCreateResource | SystemPurgeCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...
