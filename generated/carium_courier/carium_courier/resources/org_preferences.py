"""Preferences of an organization."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Operation, Parameter
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.org_preferences import AsyncRaw as _AsyncRaw
    from .._views.org_preferences import AsyncStreaming as _AsyncStreaming
    from .._views.org_preferences import Raw as _Raw
    from .._views.org_preferences import Streaming as _Streaming


_LIST: Operation[list[models.OrgPreferenceResource]] = Operation(
    id="listOrgPreferences",
    method="GET",
    path=("/v1/org-preferences/",),
    query=(Parameter("organization-id"), Parameter("filter[name]")),
    success={200: JsonApi(lambda: models.OrgPreferencePage, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_CREATE: Operation[models.OrgPreferenceResource] = Operation(
    id="createOrgPreference",
    method="POST",
    path=("/v1/org-preferences/",),
    body=JsonApi(
        lambda: models.OrgPreferenceCreateDocument,
        content=lambda: models.OrgPreferenceCreateAttributes,
        resource="org-preferences",
    ),
    success={201: JsonApi(lambda: models.OrgPreferenceDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class OrgPreferences(Resource):
    """Preferences of an organization."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_name: models.OrgPreferenceName | str | None = None,
        options: CallOptions | None = None,
    ) -> builtins.list[models.OrgPreferenceResource]:
        """List the preferences of an organization.

        Args:
            organization_id: The organization to look in.
            filter_name: Only those of this name.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3467-3489 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_LIST, organization_id, filter_name, options=options)

    @overload
    def create(
        self,
        body: models.OrgPreferenceCreateDocument | models.OrgPreferenceCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.OrgPreferenceResource: ...

    @overload
    def create(
        self,
        *,
        name: models.OrgPreferenceName | str | None = ...,
        organization_id: UUID | str | None = ...,
        type: str | None = ...,
        value: str | None = ...,
        value_js: Mapping[str, Any] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.OrgPreferenceResource: ...

    def create(
        self,
        body: models.OrgPreferenceCreateDocument | models.OrgPreferenceCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.OrgPreferenceResource:
        """Set a preference of an organization.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3490-3523 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)


class AsyncOrgPreferences(AsyncResource):
    """Preferences of an organization."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def list(
        self,
        *,
        organization_id: UUID | str,
        filter_name: models.OrgPreferenceName | str | None = None,
        options: CallOptions | None = None,
    ) -> builtins.list[models.OrgPreferenceResource]:
        """List the preferences of an organization.

        Args:
            organization_id: The organization to look in.
            filter_name: Only those of this name.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3467-3489 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_LIST, organization_id, filter_name, options=options)

    @overload
    def create(
        self,
        body: models.OrgPreferenceCreateDocument | models.OrgPreferenceCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.OrgPreferenceResource]: ...

    @overload
    def create(
        self,
        *,
        name: models.OrgPreferenceName | str | None = ...,
        organization_id: UUID | str | None = ...,
        type: str | None = ...,
        value: str | None = ...,
        value_js: Mapping[str, Any] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.OrgPreferenceResource]: ...

    async def create(
        self,
        body: models.OrgPreferenceCreateDocument | models.OrgPreferenceCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.OrgPreferenceResource:
        """Set a preference of an organization.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3490-3523 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)
