"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .messaging_plugins import (
    MessagingPluginCreateAttributes,
    MessagingPluginCreateResource,
    MessagingPluginUpdateAttributes,
    MessagingPluginUpdateResource,
)


class MessagingPluginCreateDocumentParam(TypedDict):
    """A document with a messaging plugin to be created.

    A mapping in place of the model `MessagingPluginCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2871-2873, 2877-2885 (documented).
    """

    data: MessagingPluginCreateResource | MessagingPluginCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingPluginUpdateDocumentParam(TypedDict):
    """A document with a messaging plugin to be changed.

    A mapping in place of the model `MessagingPluginUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2926-2928, 2932-2940 (documented).
    """

    data: MessagingPluginUpdateResource | MessagingPluginUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingPluginCreateResourceParam(TypedDict):
    """A messaging plugin to be created.

    A mapping in place of the model `MessagingPluginCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2877-2884 (observed).
    """

    type: NotRequired[Literal["messaging-plugins"]]
    attributes: MessagingPluginCreateAttributes | MessagingPluginCreateAttributesParam


class MessagingPluginUpdateResourceParam(TypedDict):
    """A messaging plugin to be changed.

    A mapping in place of the model `MessagingPluginUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2932-2939 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["messaging-plugins"]]
    attributes: MessagingPluginUpdateAttributes | MessagingPluginUpdateAttributesParam


class MessagingPluginUpdateAttributesParam(TypedDict):
    """Attributes of a messaging plugin to be changed.

    A mapping in place of the model `MessagingPluginUpdateAttributes`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2933-2937 (observed).
    """

    args: NotRequired[Mapping[str, Any]]
    name: NotRequired[str]
    type: NotRequired[str]


MessagingPluginCreateAttributesParam = TypedDict(
    "MessagingPluginCreateAttributesParam",
    {
        "args": NotRequired[Mapping[str, Any]],
        "name": NotRequired[str],
        "organization-id": NotRequired[UUID | str],
        "type": NotRequired[str],
    },
)
"""Attributes of a messaging plugin to be created.

A mapping in place of the model `MessagingPluginCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 2878-2883 (observed).
"""


PluginExpansionRequestParam = TypedDict("PluginExpansionRequestParam", {"channel-id": UUID | str})
"""The channel to make a text for.

A mapping in place of the model `PluginExpansionRequest`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3013, 3017-3018 (documented).
"""
