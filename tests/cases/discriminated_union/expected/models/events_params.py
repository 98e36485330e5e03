"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .events import EndedReasonVariant2, PartyVariant1, PartyVariant2


class StartedParam(TypedDict):
    """`#/components/schemas/Started` in the document.

    A mapping in place of the model `Started`.
    """

    type: Literal["call.started"]
    caller: NotRequired[PartyVariant1 | PartyVariant1Param | PartyVariant2 | PartyVariant2Param]


class EndedParam(TypedDict):
    """`#/components/schemas/Ended` in the document.

    A mapping in place of the model `Ended`.
    """

    type: Literal["call.ended"]
    reason: NotRequired[str | EndedReasonVariant2 | EndedReasonVariant2Param | None]


class EndedReasonVariant2Param(TypedDict):
    """`#/components/schemas/Ended/properties/reason/anyOf/1` in the document.

    A mapping in place of the model `EndedReasonVariant2`.
    """

    code: int


class PartyVariant1Param(TypedDict):
    """`#/components/schemas/Party/anyOf/0` in the document.

    A mapping in place of the model `PartyVariant1`.
    """

    number: str


class PartyVariant2Param(TypedDict):
    """`#/components/schemas/Party/anyOf/1` in the document.

    A mapping in place of the model `PartyVariant2`.
    """

    name: str


EventParam: TypeAlias = StartedParam | EndedParam
"""`#/components/schemas/Event` in the document."""
