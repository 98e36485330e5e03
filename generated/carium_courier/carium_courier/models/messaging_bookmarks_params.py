"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .messaging_bookmarks import MessagingBookmarkCreateAttributes, MessagingBookmarkCreateResource


class MessagingBookmarkCreateDocumentParam(TypedDict):
    """A document with a bookmark to be created.

    A mapping in place of the model `MessagingBookmarkCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 966-968, 972-979 (documented).
    """

    data: MessagingBookmarkCreateResource | MessagingBookmarkCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingBookmarkCreateResourceParam(TypedDict):
    """A bookmark to be created.

    A mapping in place of the model `MessagingBookmarkCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 972-978 (observed).
    """

    type: NotRequired[Literal["messaging-bookmarks"]]
    attributes: MessagingBookmarkCreateAttributes | MessagingBookmarkCreateAttributesParam


MessagingBookmarkCreateAttributesParam = TypedDict(
    "MessagingBookmarkCreateAttributesParam",
    {
        "allow-multi-message": NotRequired[bool],
        "channel-id": NotRequired[UUID | str],
        "message-id": NotRequired[UUID | str],
    },
)
"""Attributes of a bookmark to be created.

A mapping in place of the model `MessagingBookmarkCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 973-977 (observed).
"""
