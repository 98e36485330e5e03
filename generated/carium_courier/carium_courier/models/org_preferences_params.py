"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .org_preferences import OrgPreferenceCreateAttributes, OrgPreferenceCreateResource, OrgPreferenceName


class OrgPreferenceCreateDocumentParam(TypedDict):
    """A document with an organization preference to be created.

    A mapping in place of the model `OrgPreferenceCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3492-3494, 3498-3507 (documented).
    """

    data: OrgPreferenceCreateResource | OrgPreferenceCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class OrgPreferenceCreateResourceParam(TypedDict):
    """An organization preference to be created.

    A mapping in place of the model `OrgPreferenceCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3498-3506 (observed).
    """

    type: NotRequired[Literal["org-preferences"]]
    attributes: OrgPreferenceCreateAttributes | OrgPreferenceCreateAttributesParam


OrgPreferenceCreateAttributesParam = TypedDict(
    "OrgPreferenceCreateAttributesParam",
    {
        "name": NotRequired[OrgPreferenceName | str],
        "organization-id": NotRequired[UUID | str],
        "type": NotRequired[str],
        "value": NotRequired[str],
        "value-js": NotRequired[Mapping[str, Any]],
    },
)
"""Attributes of an organization preference to be created.

A mapping in place of the model `OrgPreferenceCreateAttributes`.

Source: 003_29f51f12ca5ca4fc.txt, lines 3499-3505 (observed).
"""
