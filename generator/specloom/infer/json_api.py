"""Bodies in envelopes: JSON:API documents (jsonapi.org/format/1.1), and objects of one member.

They are recognised by media type and shape, unless the document says otherwise. A package that was generated before
keeps the whole bodies until the document names the envelope.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from specloom import ir
from specloom.base.media_type import essence, is_json, is_merge_patch
from specloom.infer.json_api_query import with_lists
from specloom.ir.envelopes import is_plain, is_resource, member_schema, resources_in
from specloom.ir.name_record import NameRecord
from specloom.ir.pagination import NextUrl, Pointer
from specloom.ir.schema_walk import dereferenced, properties

MEDIA_TYPE = "application/vnd.api+json"
_DATA = "data"


def with_envelopes(api: ir.Api, operation: ir.Operation, record: NameRecord) -> ir.Operation:
    """Return an operation whose bodies have the envelopes that the document names, or that are recognised."""
    return _Enveloping(api, operation, record).applied()


class _Enveloping:
    """The envelopes of one operation."""

    def __init__(self, api: ir.Api, operation: ir.Operation, record: NameRecord) -> None:
        self._operation = operation
        self._resolve: Callable[[ir.Schema], ir.Schema] = partial(dereferenced, api.schemas)
        form = operation.envelopes.form or api.envelopes.form
        is_recorded = bool(record.sections) and not record.of("envelopes", "")
        self._named = form == "json-api"
        self._is_open = self._named or (form is None and not is_recorded)
        member = operation.envelopes.member
        self._member = api.envelopes.member if member is None else member

    def applied(self) -> ir.Operation:
        operation = self._operation
        body = operation.body
        if body is not None:
            body = replace(body, media_types=tuple(map(self._sent, body.media_types)))
        operation = replace(operation, body=body, pagination=operation.pagination or self._next_links())
        opened = operation.pagination is None
        responses = [
            replace(response, media_types=tuple(self._received(media, opened=opened) for media in response.media_types))
            if response.status.startswith("2")
            else response
            for response in operation.responses
        ]
        return with_lists(replace(operation, responses=tuple(responses)), self._resolve)

    def _sent(self, media: ir.MediaType) -> ir.MediaType:
        schema = self._schema(media)
        if schema is None:
            return media
        if any(member.required and member.name not in (_DATA, self._member) for member in properties(schema)):
            return media
        data = member_schema(schema, _DATA, self._resolve)
        if data is None or not self._is_resource(media, data, needs_id=False):
            inner = member_schema(schema, self._member or "", self._resolve)
            return self._unwrapped(media, schema) if inner is not None and is_plain(inner) else media
        has_id = any(member.name == "id" for member in properties(data))
        envelope = ir.Envelope(_DATA, is_json_api=True, id_parameter=self._id_parameter() if has_id else "")
        return replace(media, envelope=envelope)

    def _received(self, media: ir.MediaType, *, opened: bool) -> ir.MediaType:
        schema = self._schema(media)
        if schema is None:
            return media
        resources = self._resources(schema)
        if resources and all(self._is_resource(media, resource, needs_id=True) for resource in resources):
            return replace(media, envelope=ir.Envelope(_DATA, is_json_api=True, opened=opened))
        return self._unwrapped(media, schema) if opened else media

    def _unwrapped(self, media: ir.MediaType, schema: ir.Schema) -> ir.MediaType:
        """Return a media type that is opened if its only member is the one that the document names."""
        only = [member.name for member in properties(schema)] == [self._member]
        return replace(media, envelope=ir.Envelope(self._member)) if only and self._member else media

    def _schema(self, media: ir.MediaType) -> ir.Schema | None:
        is_document = media.schema is not None and is_json(media.name) and not is_merge_patch(media.name)
        return self._resolve(media.schema) if media.schema is not None and is_document else None

    def _resources(self, schema: ir.Schema) -> list[ir.Schema]:
        return list(resources_in(member_schema(schema, _DATA, self._resolve), self._resolve))

    def _is_resource(self, media: ir.MediaType, schema: ir.Schema, *, needs_id: bool) -> bool:
        """Tell whether a schema is that of a resource; where nothing names JSON:API, it has all that one has."""
        if not self._is_open or not is_resource(schema):
            return False
        names = {member.name for member in properties(schema)}
        certain = self._named or essence(media.name) == MEDIA_TYPE
        return certain or ("attributes" in names and (not needs_id or "id" in names))

    def _id_parameter(self) -> str:
        """Return the last path parameter, if the path ends with it and the resource there is changed (section 9.2)."""
        operation = self._operation
        last = operation.path.rstrip("/").rpartition("/")[2]
        is_update = operation.method in ("patch", "put") and last.startswith("{") and last.endswith("}")
        return last[1:-1] if is_update else ""

    def _next_links(self) -> NextUrl | None:
        """Return how the pages of a list follow each other: by the link `next` of the document (section 8.5)."""
        operation = self._operation
        if operation.method != "get":
            return None
        for response in operation.responses:
            for media in response.media_types if response.status.startswith("2") else ():
                schema = self._schema(media)
                data = member_schema(schema, _DATA, self._resolve) if schema is not None else None
                if schema is None or data is None or not isinstance(data.shape, ir.Array):
                    continue
                has_links = member_schema(schema, "links", self._resolve) is not None
                resources = self._resources(schema)
                if (
                    has_links
                    and resources
                    and all(self._is_resource(media, resource, needs_id=True) for resource in resources)
                ):
                    return NextUrl(items=Pointer("/data"), next=Pointer("/links/next"))
        return None
