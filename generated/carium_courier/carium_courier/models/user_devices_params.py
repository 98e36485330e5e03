"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .user_devices import UserDeviceCreateAttributes, UserDeviceCreateResource, UserDeviceType


class UserDeviceCreateDocumentParam(TypedDict):
    """A document with a user device to be created.

    A mapping in place of the model `UserDeviceCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4433-4435, 4439-4453 (documented).
    """

    data: UserDeviceCreateResource | UserDeviceCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class UserDeviceCreateResourceParam(TypedDict):
    """A user device to be created.

    A mapping in place of the model `UserDeviceCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4439-4452 (observed).
    """

    type: NotRequired[Literal["user-devices"]]
    attributes: UserDeviceCreateAttributes | UserDeviceCreateAttributesParam


UserDeviceCreateAttributesParam = TypedDict(
    "UserDeviceCreateAttributesParam",
    {
        "allow-notification": NotRequired[bool],
        "app-name": NotRequired[str],
        "app-version": NotRequired[str],
        "individual-id": NotRequired[UUID | str],
        "model": NotRequired[str],
        "os-version": NotRequired[str],
        "sandbox": NotRequired[bool],
        "token": NotRequired[str],
        "topic": NotRequired[str],
        "type": NotRequired[UserDeviceType | str],
    },
)
"""Attributes of a user device to be created.

A mapping in place of the model `UserDeviceCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 4440-4451 (observed).
"""
