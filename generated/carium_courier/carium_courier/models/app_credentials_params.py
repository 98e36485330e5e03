"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .app_credentials import (
    AppCredentialCreateAttributes,
    AppCredentialCreateResource,
    AppCredentialType,
    AppCredentialUpdateAttributes,
    AppCredentialUpdateResource,
)


class AppCredentialCreateDocumentParam(TypedDict):
    """A document with an app credential to be created.

    A mapping in place of the model `AppCredentialCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 188-190, 194-205 (documented).
    """

    data: AppCredentialCreateResource | AppCredentialCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class AppCredentialUpdateDocumentParam(TypedDict):
    """A document with an app credential to be changed.

    A mapping in place of the model `AppCredentialUpdateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 248-250, 254-266 (documented).
    """

    data: AppCredentialUpdateResource | AppCredentialUpdateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class AppCredentialCreateResourceParam(TypedDict):
    """An app credential to be created.

    A mapping in place of the model `AppCredentialCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 194-204 (observed).
    """

    type: NotRequired[Literal["app-credentials"]]
    attributes: AppCredentialCreateAttributes | AppCredentialCreateAttributesParam


class AppCredentialUpdateResourceParam(TypedDict):
    """An app credential to be changed.

    A mapping in place of the model `AppCredentialUpdateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 254-265 (observed).
    """

    id: UUID | str
    """The id in the path, again."""
    type: NotRequired[Literal["app-credentials"]]
    attributes: AppCredentialUpdateAttributes | AppCredentialUpdateAttributesParam


AppCredentialCreateAttributesParam = TypedDict(
    "AppCredentialCreateAttributesParam",
    {
        "app-name": NotRequired[str],
        "data": NotRequired[Mapping[str, Any]],
        "display-name": NotRequired[str],
        "organization-id": NotRequired[UUID | str],
        "store-id": NotRequired[str],
        "test-mode": NotRequired[bool],
        "type": NotRequired[AppCredentialType | str],
    },
)
"""Attributes of an app credential to be created.

A mapping in place of the model `AppCredentialCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 195-203 (observed).
"""


AppCredentialUpdateAttributesParam = TypedDict(
    "AppCredentialUpdateAttributesParam",
    {
        "app-name": NotRequired[str],
        "archived": NotRequired[bool],
        "data": NotRequired[Mapping[str, Any]],
        "display-name": NotRequired[str],
        "organization-id": NotRequired[UUID | str],
        "store-id": NotRequired[str],
        "test-mode": NotRequired[bool],
    },
)
"""Attributes of an app credential to be changed.

A mapping in place of the model `AppCredentialUpdateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 255-263 (observed).
"""
