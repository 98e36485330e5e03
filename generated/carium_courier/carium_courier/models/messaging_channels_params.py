"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .messaging_channels import (
    ChannelPreference,
    MessagingChannelCreateAttributes,
    MessagingChannelCreateResource,
    MessagingChannelPatch,
    MessagingChannelUpdateResource,
)
from .shared import ChannelEventSettings, LocalizedText
from .shared_params import ChannelEventSettingsParam, LocalizedTextParam


class MessagingChannelCreateDocumentParam(TypedDict):
    """A document with a messaging channel to be created.

    A mapping in place of the model `MessagingChannelCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1358-1360, 1364-1379 (documented).
    """

    data: MessagingChannelCreateResource | MessagingChannelCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingChannelUpdateDocumentParam(TypedDict):
    """A document with a messaging channel to be changed.

    A mapping in place of the model `MessagingChannelUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1560-1562, 1566-1576 (documented).
    """

    data: MessagingChannelUpdateResource | MessagingChannelUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingChannelPatchParam(TypedDict):
    """One step of a patch to a channel.

    A mapping in place of the model `MessagingChannelPatch`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1567-1573 (observed).
    """

    op: NotRequired[str]
    path: NotRequired[str]
    value: NotRequired[Any]
    """The new value, any JSON.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1571 (inferred: type). The sample shows null; the type is
    lost.
    """


class ChannelPreferenceParam(TypedDict):
    """A preference of a channel.

    A mapping in place of the model `ChannelPreference`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1782-1787 (observed).
    """

    name: NotRequired[str]
    value: NotRequired[str]


class MessagingChannelCreateResourceParam(TypedDict):
    """A messaging channel to be created.

    A mapping in place of the model `MessagingChannelCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1364-1378 (observed).
    """

    type: NotRequired[Literal["messaging-channels"]]
    attributes: MessagingChannelCreateAttributes | MessagingChannelCreateAttributesParam


class MessagingChannelUpdateResourceParam(TypedDict):
    """A messaging channel to be changed.

    A mapping in place of the model `MessagingChannelUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1566-1575 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["messaging-channels"]]
    attributes: Sequence[MessagingChannelPatch | MessagingChannelPatchParam]
    """The steps, in order."""


MessagingChannelCreateAttributesParam = TypedDict(
    "MessagingChannelCreateAttributesParam",
    {
        "event-settings": NotRequired[ChannelEventSettings | ChannelEventSettingsParam],
        "floating": NotRequired[bool],
        "individual-group-id": NotRequired[UUID | str],
        "individual-ids": NotRequired[Sequence[UUID | str]],
        "label": NotRequired[str],
        "name": NotRequired[str],
        "organization-id": NotRequired[UUID | str],
        "subscription-type": NotRequired[str],
        "text-number-id": NotRequired[UUID | str],
    },
)
"""Attributes of a messaging channel to be created.

A mapping in place of the model `MessagingChannelCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 1365-1377 (observed).
"""


ChannelPreferencesRequestParam = TypedDict(
    "ChannelPreferencesRequestParam",
    {"individual-id": NotRequired[UUID | str], "values": Sequence[ChannelPreference | ChannelPreferenceParam]},
)
"""Preferences to set.

A mapping in place of the model `ChannelPreferencesRequest`.

Source: 003_29f51f12ca5ca4fc.txt, lines 1774-1777, 1781-1788 (documented).
"""


ChannelSmsRequestParam = TypedDict(
    "ChannelSmsRequestParam",
    {
        "active": bool,
        "initial-message": NotRequired[str],
        "initial-message-js": NotRequired[LocalizedText | LocalizedTextParam],
    },
)
"""Whether texts go out, and what the first one says.

A mapping in place of the model `ChannelSmsRequest`.

Source: 003_29f51f12ca5ca4fc.txt, lines 1877-1880, 1884-1890 (documented).
"""


ChannelSubscribersRequestParam = TypedDict(
    "ChannelSubscribersRequestParam", {"individual-ids": NotRequired[Sequence[UUID | str]]}
)
"""Who to add or remove.

A mapping in place of the model `ChannelSubscribersRequest`.

Source: 003_29f51f12ca5ca4fc.txt, lines 1979, 1983-1986 (documented).
"""
