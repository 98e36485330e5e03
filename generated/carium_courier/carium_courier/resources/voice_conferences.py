"""Voice conferences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.VoiceConferencePage, models.VoiceConferenceResource] = PagedOperation(
    id="listVoiceConferences",
    method="GET",
    path=("/v1/voice-conferences/",),
    types={"filter[states]": (str,), "page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.VoiceConferencePage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    organization_id: UUID,
    filter_individual_id: UUID | None,
    filter_states: Sequence[models.VoiceConferenceState | str] | None,
    page_limit: int | None,
    page_offset: int | None,
) -> Call[models.VoiceConferencePage]:
    return Call(
        _LIST,
        query={
            "organization-id": organization_id,
            "filter[individual-id]": filter_individual_id,
            "filter[states]": filter_states,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
        },
    )


_CREATE: Operation[models.VoiceConferenceDocument] = Operation(
    id="createVoiceConference",
    method="POST",
    path=("/v1/voice-conferences/",),
    body=Json(lambda: models.VoiceConferenceCreateDocument),
    success={201: Json(lambda: models.VoiceConferenceDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.VoiceConferenceCreateDocument) -> Call[models.VoiceConferenceDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.VoiceConferenceDocument] = Operation(
    id="getVoiceConference",
    method="GET",
    path=("/v1/voice-conferences/", Segment("id"), "/"),
    success={200: Json(lambda: models.VoiceConferenceDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(voice_conference_id: str, *, individual_id: UUID | None) -> Call[models.VoiceConferenceDocument]:
    return Call(_GET, path={"id": voice_conference_id}, query={"individual-id": individual_id})


_GET_CREDENTIALS: Operation[models.VoiceConferenceCredentials] = Operation(
    id="getVoiceConferenceCredentials",
    method="GET",
    path=("/v1/voice-conferences/", Segment("id"), "/get-credentials/"),
    success={200: Json(lambda: models.VoiceConferenceCredentials, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get_credentials(voice_conference_id: str, *, individual_id: UUID) -> Call[models.VoiceConferenceCredentials]:
    return Call(_GET_CREDENTIALS, path={"id": voice_conference_id}, query={"individual-id": individual_id})


class VoiceConferences(PagedCalls, Resource):
    """Voice conferences."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_individual_id: UUID | None = None,
        filter_states: Sequence[models.VoiceConferenceState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.VoiceConferencePage, models.VoiceConferenceResource]:
        """List the voice conferences of an organization.

        Args:
            organization_id: The organization to look in.
            filter_individual_id: Only those of this individual.
            filter_states: Only those in one of these states.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5862-5884 (documented).
        """
        return self._pages(
            _list(
                organization_id=organization_id,
                filter_individual_id=filter_individual_id,
                filter_states=filter_states,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    def create(self, body: models.VoiceConferenceCreateDocument) -> models.VoiceConferenceDocument: ...

    @overload
    def create(
        self, *, data: models.VoiceConferenceCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.VoiceConferenceDocument: ...

    def create(
        self, body: models.VoiceConferenceCreateDocument | None = None, **fields: Any
    ) -> models.VoiceConferenceDocument:
        """Create a voice conference.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5885-5913 (documented).
        """
        return self._call(_create(model_of(models.VoiceConferenceCreateDocument, body, fields)))

    def get(self, voice_conference_id: str, *, individual_id: UUID | None = None) -> models.VoiceConferenceDocument:
        """Get a voice conference.

        Args:
            voice_conference_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5914-5933 (documented).
        """
        return self._call(_get(voice_conference_id, individual_id=individual_id))

    def get_credentials(self, voice_conference_id: str, *, individual_id: UUID) -> models.VoiceConferenceCredentials:
        """Get what an individual needs to join a voice conference.

        Args:
            voice_conference_id: The id of the resource.
            individual_id: The individual to look at or to act for.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5934-5944 (documented).
        """
        return self._call(_get_credentials(voice_conference_id, individual_id=individual_id))


class AsyncVoiceConferences(AsyncPagedCalls, AsyncResource):
    """Voice conferences."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_individual_id: UUID | None = None,
        filter_states: Sequence[models.VoiceConferenceState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.VoiceConferencePage, models.VoiceConferenceResource]:
        """List the voice conferences of an organization. See `VoiceConferences.list`."""
        return self._pages(
            _list(
                organization_id=organization_id,
                filter_individual_id=filter_individual_id,
                filter_states=filter_states,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    @overload
    async def create(self, body: models.VoiceConferenceCreateDocument) -> models.VoiceConferenceDocument: ...

    @overload
    async def create(
        self, *, data: models.VoiceConferenceCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.VoiceConferenceDocument: ...

    async def create(
        self, body: models.VoiceConferenceCreateDocument | None = None, **fields: Any
    ) -> models.VoiceConferenceDocument:
        """Create a voice conference. See `VoiceConferences.create`."""
        return await self._call(_create(model_of(models.VoiceConferenceCreateDocument, body, fields)))

    async def get(
        self, voice_conference_id: str, *, individual_id: UUID | None = None
    ) -> models.VoiceConferenceDocument:
        """Get a voice conference. See `VoiceConferences.get`."""
        return await self._call(_get(voice_conference_id, individual_id=individual_id))

    async def get_credentials(
        self, voice_conference_id: str, *, individual_id: UUID
    ) -> models.VoiceConferenceCredentials:
        """Get what an individual needs to join a voice conference. See `VoiceConferences.get_credentials`."""
        return await self._call(_get_credentials(voice_conference_id, individual_id=individual_id))
