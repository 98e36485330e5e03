"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .._runtime.models.model import Time, UtcDateTime
from .messaging_responders import (
    MessagingResponderCreateAttributes,
    MessagingResponderCreateResource,
    MessagingResponderUpdateAttributes,
    MessagingResponderUpdateResource,
    ResponderCalendar,
    ResponderCalendarRule,
)


class MessagingResponderCreateDocumentParam(TypedDict):
    """A document with a messaging responder to be created.

    A mapping in place of the model `MessagingResponderCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3068-3070, 3074-3093 (documented).
    """

    data: MessagingResponderCreateResource | MessagingResponderCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingResponderUpdateDocumentParam(TypedDict):
    """A document with a messaging responder to be changed.

    A mapping in place of the model `MessagingResponderUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3156-3158, 3162-3181 (documented).
    """

    data: MessagingResponderUpdateResource | MessagingResponderUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class ResponderCalendarParam(TypedDict):
    """When a responder answers.

    A mapping in place of the model `ResponderCalendar`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3042-3050 (observed).
    """

    rules: NotRequired[Sequence[ResponderCalendarRule | ResponderCalendarRuleParam]]
    timezone: NotRequired[str]


class MessagingResponderCreateResourceParam(TypedDict):
    """A messaging responder to be created.

    A mapping in place of the model `MessagingResponderCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3074-3092 (observed).
    """

    type: NotRequired[Literal["messaging-responders"]]
    attributes: MessagingResponderCreateAttributes | MessagingResponderCreateAttributesParam


class MessagingResponderUpdateResourceParam(TypedDict):
    """A messaging responder to be changed.

    A mapping in place of the model `MessagingResponderUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3162-3180 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["messaging-responders"]]
    attributes: MessagingResponderUpdateAttributes | MessagingResponderUpdateAttributesParam


ResponderCalendarRuleParam = TypedDict(
    "ResponderCalendarRuleParam",
    {"day": NotRequired[str], "end-time": NotRequired[Time], "start-time": NotRequired[Time]},
)
"""One span of time on a day.

A mapping in place of the model `ResponderCalendarRule`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3043-3049 (observed).
"""


MessagingResponderCreateAttributesParam = TypedDict(
    "MessagingResponderCreateAttributesParam",
    {
        "args": NotRequired[Mapping[str, Any]],
        "calendar-args": NotRequired[ResponderCalendar | ResponderCalendarParam],
        "end-at": NotRequired[UtcDateTime],
        "individual-group-id": NotRequired[UUID | str],
        "name": NotRequired[str],
        "organization-id": NotRequired[UUID | str],
        "start-at": NotRequired[UtcDateTime],
        "type": NotRequired[str],
    },
)
"""Attributes of a messaging responder to be created.

A mapping in place of the model `MessagingResponderCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3075-3091 (observed).
"""


MessagingResponderUpdateAttributesParam = TypedDict(
    "MessagingResponderUpdateAttributesParam",
    {
        "args": NotRequired[Mapping[str, Any]],
        "calendar-args": NotRequired[ResponderCalendar | ResponderCalendarParam],
        "end-at": NotRequired[UtcDateTime | None],
        "individual-group-id": NotRequired[UUID | str],
        "name": NotRequired[str],
        "start-at": NotRequired[UtcDateTime | None],
        "type": NotRequired[str],
    },
)
"""Attributes of a messaging responder to be changed.

A mapping in place of the model `MessagingResponderUpdateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3163-3178 (observed).
"""
