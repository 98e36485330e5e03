"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict

from .bulk_badge_counts import BulkBadgeCountCreateAttributes, BulkBadgeCountCreateResource
from .shared import BadgeCountCreateAttributes
from .shared_params import BadgeCountCreateAttributesParam


class BulkBadgeCountCreateDocumentParam(TypedDict):
    """A document with a list of badge counts to be created.

    A mapping in place of the model `BulkBadgeCountCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 571-573, 577-590 (documented).
    """

    data: BulkBadgeCountCreateResource | BulkBadgeCountCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class BulkBadgeCountCreateResourceParam(TypedDict):
    """A list of badge counts to be created.

    A mapping in place of the model `BulkBadgeCountCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 577-589 (observed).
    """

    type: NotRequired[Literal["bulk-badge-counts"]]
    attributes: BulkBadgeCountCreateAttributes | BulkBadgeCountCreateAttributesParam


class BulkBadgeCountCreateAttributesParam(TypedDict):
    """Attributes of a list of badge counts to be created.

    A mapping in place of the model `BulkBadgeCountCreateAttributes`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 578-588 (observed).
    """

    values: NotRequired[Sequence[BadgeCountCreateAttributes | BadgeCountCreateAttributesParam]]
