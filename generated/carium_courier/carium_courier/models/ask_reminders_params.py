"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .ask_reminders import (
    AskReminderCreateAttributes,
    AskReminderCreateResource,
    AskReminderUpdateAttributes,
    AskReminderUpdateResource,
)


class AskReminderCreateDocumentParam(TypedDict):
    """A document with an Alexa reminder to be created.

    A mapping in place of the model `AskReminderCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 333-335, 339-349 (documented).
    """

    data: AskReminderCreateResource | AskReminderCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class AskReminderUpdateDocumentParam(TypedDict):
    """A document with an Alexa reminder to be changed.

    A mapping in place of the model `AskReminderUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 394-396, 400-410 (documented).
    """

    data: AskReminderUpdateResource | AskReminderUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class AskReminderCreateResourceParam(TypedDict):
    """An Alexa reminder to be created.

    A mapping in place of the model `AskReminderCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 339-348 (observed).
    """

    type: NotRequired[Literal["ask-reminders"]]
    attributes: AskReminderCreateAttributes | AskReminderCreateAttributesParam


class AskReminderUpdateResourceParam(TypedDict):
    """An Alexa reminder to be changed.

    A mapping in place of the model `AskReminderUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 400-409 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["ask-reminders"]]
    attributes: AskReminderUpdateAttributes | AskReminderUpdateAttributesParam


AskReminderCreateAttributesParam = TypedDict(
    "AskReminderCreateAttributesParam",
    {
        "individual-id": NotRequired[UUID | str],
        "name": NotRequired[str],
        "reminder-content": NotRequired[str],
        "reminder-rrule": NotRequired[str],
        "reminder-time-local": NotRequired[str],
        "tz-info": NotRequired[str],
    },
)
"""Attributes of an Alexa reminder to be created.

A mapping in place of the model `AskReminderCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 340-347 (observed).
"""


AskReminderUpdateAttributesParam = TypedDict(
    "AskReminderUpdateAttributesParam",
    {
        "name": NotRequired[str],
        "reminder-content": NotRequired[str],
        "reminder-rrule": NotRequired[str],
        "reminder-time-local": NotRequired[str],
        "tz-info": NotRequired[str],
    },
)
"""Attributes of an Alexa reminder to be changed.

A mapping in place of the model `AskReminderUpdateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 401-407 (observed).
"""
