"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .messaging_operations import (
    MessagingOperationCreateAttributes,
    MessagingOperationCreateResource,
    MessagingOperationType,
)


class MessagingOperationCreateDocumentParam(TypedDict):
    """A document with a messaging operation to be created.

    A mapping in place of the model `MessagingOperationCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2787-2789, 2793-2800 (documented).
    """

    data: MessagingOperationCreateResource | MessagingOperationCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class MessagingOperationCreateResourceParam(TypedDict):
    """A messaging operation to be created.

    A mapping in place of the model `MessagingOperationCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 2793-2799 (observed).
    """

    type: NotRequired[Literal["messaging-operations"]]
    attributes: MessagingOperationCreateAttributes | MessagingOperationCreateAttributesParam


MessagingOperationCreateAttributesParam = TypedDict(
    "MessagingOperationCreateAttributesParam",
    {
        "args": NotRequired[Mapping[str, Any]],
        "organization-id": NotRequired[UUID | str],
        "type": NotRequired[MessagingOperationType | str],
    },
)
"""Attributes of a messaging operation to be created.

A mapping in place of the model `MessagingOperationCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 2794-2798 (observed).
"""
