"""Surveys by phone."""

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

_LIST: PagedOperation[models.VoiceSurveyPage, models.VoiceSurveyResource] = PagedOperation(
    id="listVoiceSurveys",
    method="GET",
    path=("/v1/voice-surveys/",),
    types={"filter[states]": (str,), "page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.VoiceSurveyPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    organization_id: UUID,
    filter_individual_id: UUID | None,
    filter_states: Sequence[models.VoiceSurveyState | str] | None,
    page_limit: int | None,
    page_offset: int | None,
) -> Call[models.VoiceSurveyPage]:
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


_CREATE: Operation[models.VoiceSurveyDocument] = Operation(
    id="createVoiceSurvey",
    method="POST",
    path=("/v1/voice-surveys/",),
    body=Json(lambda: models.VoiceSurveyCreateDocument),
    success={201: Json(lambda: models.VoiceSurveyDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.VoiceSurveyCreateDocument) -> Call[models.VoiceSurveyDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.VoiceSurveyDocument] = Operation(
    id="getVoiceSurvey",
    method="GET",
    path=("/v1/voice-surveys/", Segment("id"), "/"),
    success={200: Json(lambda: models.VoiceSurveyDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(voice_survey_id: str, *, individual_id: UUID | None) -> Call[models.VoiceSurveyDocument]:
    return Call(_GET, path={"id": voice_survey_id}, query={"individual-id": individual_id})


class VoiceSurveys(PagedCalls, Resource):
    """Surveys by phone."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_individual_id: UUID | None = None,
        filter_states: Sequence[models.VoiceSurveyState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.VoiceSurveyPage, models.VoiceSurveyResource]:
        """List the voice surveys of an organization.

        Args:
            organization_id: The organization to look in.
            filter_individual_id: Only those of this individual.
            filter_states: Only those in one of these states.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6343-6366 (inferred).
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
    def create(self, body: models.VoiceSurveyCreateDocument) -> models.VoiceSurveyDocument: ...

    @overload
    def create(
        self, *, data: models.VoiceSurveyCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.VoiceSurveyDocument: ...

    def create(self, body: models.VoiceSurveyCreateDocument | None = None, **fields: Any) -> models.VoiceSurveyDocument:
        """Create a voice survey.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6367-6397 (inferred).
        """
        return self._call(_create(model_of(models.VoiceSurveyCreateDocument, body, fields)))

    def get(self, voice_survey_id: str, *, individual_id: UUID | None = None) -> models.VoiceSurveyDocument:
        """Get a voice survey.

        Args:
            voice_survey_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6398-6418 (inferred).
        """
        return self._call(_get(voice_survey_id, individual_id=individual_id))


class AsyncVoiceSurveys(AsyncPagedCalls, AsyncResource):
    """Surveys by phone."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_individual_id: UUID | None = None,
        filter_states: Sequence[models.VoiceSurveyState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.VoiceSurveyPage, models.VoiceSurveyResource]:
        """List the voice surveys of an organization. See `VoiceSurveys.list`."""
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
    async def create(self, body: models.VoiceSurveyCreateDocument) -> models.VoiceSurveyDocument: ...

    @overload
    async def create(
        self, *, data: models.VoiceSurveyCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.VoiceSurveyDocument: ...

    async def create(
        self, body: models.VoiceSurveyCreateDocument | None = None, **fields: Any
    ) -> models.VoiceSurveyDocument:
        """Create a voice survey. See `VoiceSurveys.create`."""
        return await self._call(_create(model_of(models.VoiceSurveyCreateDocument, body, fields)))

    async def get(self, voice_survey_id: str, *, individual_id: UUID | None = None) -> models.VoiceSurveyDocument:
        """Get a voice survey. See `VoiceSurveys.get`."""
        return await self._call(_get(voice_survey_id, individual_id=individual_id))
