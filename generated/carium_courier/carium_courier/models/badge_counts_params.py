"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict

from .badge_counts import BadgeCountCreateResource
from .shared import BadgeCountCreateAttributes
from .shared_params import BadgeCountCreateAttributesParam


class BadgeCountCreateDocumentParam(TypedDict):
    """A document with a badge count to be created.

    A mapping in place of the model `BadgeCountCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 523-525, 529-538 (documented).
    """

    data: BadgeCountCreateResource | BadgeCountCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class BadgeCountCreateResourceParam(TypedDict):
    """A badge count to be created.

    A mapping in place of the model `BadgeCountCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 529-537 (observed).
    """

    type: NotRequired[Literal["badge-counts"]]
    attributes: BadgeCountCreateAttributes | BadgeCountCreateAttributesParam
