"""Devices registered for push notifications."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Operation, Parameter, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.user_devices import AsyncRaw as _AsyncRaw
    from .._views.user_devices import AsyncStreaming as _AsyncStreaming
    from .._views.user_devices import Raw as _Raw
    from .._views.user_devices import Streaming as _Streaming


_LIST: PagedOperation[models.UserDevicePage, models.UserDeviceResource] = PagedOperation(
    id="listUserDevices",
    method="GET",
    path=("/v1/user-devices/",),
    query=(
        Parameter("all-users", bool),
        Parameter("filter[app-name]"),
        Parameter("filter[app-version]"),
        Parameter("filter[individual-id]"),
        Parameter("filter[model]"),
        Parameter("filter[type]"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
        Parameter("token", pii=True),
    ),
    success={200: JsonApi(lambda: models.UserDevicePage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.UserDeviceResource] = Operation(
    id="createUserDevice",
    method="POST",
    path=("/v1/user-devices/",),
    body=JsonApi(
        lambda: models.UserDeviceCreateDocument,
        content=lambda: models.UserDeviceCreateAttributes,
        resource="user-devices",
    ),
    success={201: JsonApi(lambda: models.UserDeviceDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_LIST_LOGS: PagedOperation[models.UserDeviceLogPage, models.UserDeviceLogResource] = PagedOperation(
    id="listUserDeviceLogs",
    method="GET",
    path=("/v1/user-devices/", Segment("id"), "/get-logs/"),
    query=(Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.UserDeviceLogPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


class UserDevices(PagedCalls, Resource):
    """Devices registered for push notifications."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        all_users: bool | None = None,
        filter_app_name: str | None = None,
        filter_app_version: str | None = None,
        filter_individual_id: UUID | str | None = None,
        filter_model: str | None = None,
        filter_type: models.UserDeviceType | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        token: str | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.UserDevicePage, models.UserDeviceResource]:
        """List the devices of users.

        Args:
            all_users: Whether to list the devices of all users. The server's default is false.
            filter_app_name: Only those of this app. At most 64 characters.
            filter_app_version: Only those of this version of the app. At most 20 characters.
            filter_individual_id: Only those of this individual.
            filter_model: Only devices of this model. At most 64 characters.
            filter_type: Only those of this type.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            token: Only the device with this push token. At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4396-4430 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, all_users, filter_app_name, filter_app_version, filter_individual_id, filter_model, filter_type,
            page_limit, page_offset, token, options=options
        )  # fmt: skip

    @overload
    def create(
        self,
        body: models.UserDeviceCreateDocument | models.UserDeviceCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.UserDeviceResource: ...

    @overload
    def create(
        self,
        *,
        allow_notification: bool | None = ...,
        app_name: str | None = ...,
        app_version: str | None = ...,
        individual_id: UUID | str | None = ...,
        model: str | None = ...,
        os_version: str | None = ...,
        sandbox: bool | None = ...,
        token: str | None = ...,
        topic: str | None = ...,
        type: models.UserDeviceType | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.UserDeviceResource: ...

    def create(
        self,
        body: models.UserDeviceCreateDocument | models.UserDeviceCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UserDeviceResource:
        """Register a device for push notifications.

        Args:
            body: The body.
            sandbox: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4431-4474 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def list_logs(
        self,
        user_device_id: str | UUID,
        *,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.UserDeviceLogPage, models.UserDeviceLogResource]:
        """List the notifications sent to a device.

        Args:
            user_device_id: The id of the resource.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4475-4498 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST_LOGS, user_device_id, page_limit, page_offset, options=options)


class AsyncUserDevices(AsyncPagedCalls, AsyncResource):
    """Devices registered for push notifications."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        all_users: bool | None = None,
        filter_app_name: str | None = None,
        filter_app_version: str | None = None,
        filter_individual_id: UUID | str | None = None,
        filter_model: str | None = None,
        filter_type: models.UserDeviceType | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        token: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.UserDevicePage, models.UserDeviceResource]:
        """List the devices of users.

        Args:
            all_users: Whether to list the devices of all users. The server's default is false.
            filter_app_name: Only those of this app. At most 64 characters.
            filter_app_version: Only those of this version of the app. At most 20 characters.
            filter_individual_id: Only those of this individual.
            filter_model: Only devices of this model. At most 64 characters.
            filter_type: Only those of this type.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            token: Only the device with this push token. At most 255 characters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4396-4430 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, all_users, filter_app_name, filter_app_version, filter_individual_id, filter_model, filter_type,
            page_limit, page_offset, token, options=options
        )  # fmt: skip

    @overload
    def create(
        self,
        body: models.UserDeviceCreateDocument | models.UserDeviceCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UserDeviceResource]: ...

    @overload
    def create(
        self,
        *,
        allow_notification: bool | None = ...,
        app_name: str | None = ...,
        app_version: str | None = ...,
        individual_id: UUID | str | None = ...,
        model: str | None = ...,
        os_version: str | None = ...,
        sandbox: bool | None = ...,
        token: str | None = ...,
        topic: str | None = ...,
        type: models.UserDeviceType | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.UserDeviceResource]: ...

    async def create(
        self,
        body: models.UserDeviceCreateDocument | models.UserDeviceCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.UserDeviceResource:
        """Register a device for push notifications.

        Args:
            body: The body.
            sandbox: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4431-4474 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def list_logs(
        self,
        user_device_id: str | UUID,
        *,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.UserDeviceLogPage, models.UserDeviceLogResource]:
        """List the notifications sent to a device.

        Args:
            user_device_id: The id of the resource.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4475-4498 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST_LOGS, user_device_id, page_limit, page_offset, options=options)
