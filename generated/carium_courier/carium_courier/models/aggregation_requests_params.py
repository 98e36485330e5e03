"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from .aggregation_requests import AggregationEntry, AggregationRequestCreateAttributes, AggregationRequestCreateResource


class AggregationRequestCreateDocumentParam(TypedDict):
    """A document with an aggregation request to be created.

    A mapping in place of the model `AggregationRequestCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5-7, 11-21 (documented).
    """

    data: AggregationRequestCreateResource | AggregationRequestCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class AggregationRequestCreateResourceParam(TypedDict):
    """An aggregation request to be created.

    A mapping in place of the model `AggregationRequestCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 11-20 (observed).
    """

    type: NotRequired[Literal["aggregation-requests"]]
    attributes: AggregationRequestCreateAttributes | AggregationRequestCreateAttributesParam


class AggregationRequestCreateAttributesParam(TypedDict):
    """Attributes of an aggregation request to be created.

    A mapping in place of the model `AggregationRequestCreateAttributes`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 12-19 (observed).
    """

    entries: NotRequired[Sequence[AggregationEntry | AggregationEntryParam]]


AggregationEntryParam = TypedDict("AggregationEntryParam", {"column": str, "individual-id": UUID | str})
"""One column to aggregate, of one individual.

A mapping in place of the model `AggregationEntry`.

Source: README.md, lines 31 (documented).
"""
