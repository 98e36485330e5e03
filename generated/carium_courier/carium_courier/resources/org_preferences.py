"""Preferences of an organization."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

_LIST: Operation[models.OrgPreferencePage] = Operation(
    id="listOrgPreferences",
    method="GET",
    path=("/v1/org-preferences/",),
    query=(Parameter("organization-id"), Parameter("filter[name]")),
    success={200: Json(lambda: models.OrgPreferencePage, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_CREATE: Operation[models.OrgPreferenceDocument] = Operation(
    id="createOrgPreference",
    method="POST",
    path=("/v1/org-preferences/",),
    body=Json(lambda: models.OrgPreferenceCreateDocument),
    success={201: Json(lambda: models.OrgPreferenceDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class OrgPreferences(Resource):
    """Preferences of an organization."""

    def list(
        self, *, organization_id: UUID | str, filter_name: models.OrgPreferenceName | str | None = None
    ) -> models.OrgPreferencePage:
        """List the preferences of an organization.

        Args:
            organization_id: The organization to look in.
            filter_name: Only those of this name.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3467-3489 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_LIST, organization_id, filter_name)

    @overload
    def create(
        self, body: models.OrgPreferenceCreateDocument | models.OrgPreferenceCreateDocumentParam
    ) -> models.OrgPreferenceDocument: ...

    @overload
    def create(
        self,
        *,
        data: models.OrgPreferenceCreateResource | models.OrgPreferenceCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
    ) -> models.OrgPreferenceDocument: ...

    def create(
        self,
        body: models.OrgPreferenceCreateDocument | models.OrgPreferenceCreateDocumentParam | None = None,
        **fields: Any,
    ) -> models.OrgPreferenceDocument:
        """Set a preference of an organization.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3490-3523 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=model_of(models.OrgPreferenceCreateDocument, body, fields))


class AsyncOrgPreferences(AsyncResource):
    """Preferences of an organization."""

    async def list(
        self, *, organization_id: UUID | str, filter_name: models.OrgPreferenceName | str | None = None
    ) -> models.OrgPreferencePage:
        """List the preferences of an organization.

        Args:
            organization_id: The organization to look in.
            filter_name: Only those of this name.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3467-3489 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_LIST, organization_id, filter_name)

    @overload
    async def create(
        self, body: models.OrgPreferenceCreateDocument | models.OrgPreferenceCreateDocumentParam
    ) -> models.OrgPreferenceDocument: ...

    @overload
    async def create(
        self,
        *,
        data: models.OrgPreferenceCreateResource | models.OrgPreferenceCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
    ) -> models.OrgPreferenceDocument: ...

    async def create(
        self,
        body: models.OrgPreferenceCreateDocument | models.OrgPreferenceCreateDocumentParam | None = None,
        **fields: Any,
    ) -> models.OrgPreferenceDocument:
        """Set a preference of an organization.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3490-3523 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=model_of(models.OrgPreferenceCreateDocument, body, fields))
