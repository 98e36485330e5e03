"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .announcers import (
    AnnouncerCreateAttributes,
    AnnouncerCreateResource,
    AnnouncerEvent,
    AnnouncerUpdateAttributes,
    AnnouncerUpdateResource,
)


class AnnouncerCreateDocumentParam(TypedDict):
    """A document with an announcer to be created.

    A mapping in place of the model `AnnouncerCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 61-63, 67-76 (documented).
    """

    data: AnnouncerCreateResource | AnnouncerCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class AnnouncerUpdateDocumentParam(TypedDict):
    """A document with an announcer to be changed.

    A mapping in place of the model `AnnouncerUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 123-125, 129-138 (documented).
    """

    data: AnnouncerUpdateResource | AnnouncerUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class AnnouncerCreateResourceParam(TypedDict):
    """An announcer to be created.

    A mapping in place of the model `AnnouncerCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 67-75 (observed).
    """

    type: NotRequired[Literal["announcers"]]
    attributes: AnnouncerCreateAttributes | AnnouncerCreateAttributesParam


class AnnouncerUpdateResourceParam(TypedDict):
    """An announcer to be changed.

    A mapping in place of the model `AnnouncerUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 129-137 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["announcers"]]
    attributes: AnnouncerUpdateAttributes | AnnouncerUpdateAttributesParam


class AnnouncerUpdateAttributesParam(TypedDict):
    """Attributes of an announcer to be changed.

    A mapping in place of the model `AnnouncerUpdateAttributes`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 130-135 (observed).
    """

    args: NotRequired[Mapping[str, Any]]
    event: NotRequired[AnnouncerEvent | str]
    name: NotRequired[str]
    type: NotRequired[str]


AnnouncerCreateAttributesParam = TypedDict(
    "AnnouncerCreateAttributesParam",
    {
        "args": Mapping[str, Any],
        "event": AnnouncerEvent | str,
        "name": str,
        "organization-id": NotRequired[UUID | str],
        "type": str,
    },
)
"""Attributes of an announcer to be created.

A mapping in place of the model `AnnouncerCreateAttributes`.

Source: README.md, lines 29-30 (documented).
"""
