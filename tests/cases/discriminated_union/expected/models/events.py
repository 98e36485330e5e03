"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from pydantic import Tag

from .._runtime.models.deferred_types import BestFit
from .._runtime.models.discriminator import one_of
from .._runtime.models.model import Model, Omit, RequestModel

if TYPE_CHECKING:
    from .events_params import EndedReasonVariant2Param, PartyVariant1Param, PartyVariant2Param


class PartyVariant1(Model):
    """`#/components/schemas/Party/anyOf/0` in the document."""

    number: str


class PartyVariant2(Model):
    """`#/components/schemas/Party/anyOf/1` in the document."""

    name: str


class Started(RequestModel):
    """`#/components/schemas/Started` in the document."""

    type: Literal["call.started"] = "call.started"
    caller: Annotated[Annotated[PartyVariant1 | PartyVariant2, BestFit()] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["call.started"] = ...,
            caller: PartyVariant1 | PartyVariant1Param | PartyVariant2 | PartyVariant2Param | None = ...,
        ) -> None: ...


class EndedReasonVariant2(Model):
    """`#/components/schemas/Ended/properties/reason/anyOf/1` in the document."""

    code: int


class Ended(RequestModel):
    """`#/components/schemas/Ended` in the document."""

    type: Literal["call.ended"] = "call.ended"
    reason: str | EndedReasonVariant2 | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["call.ended"] = ...,
            reason: str | EndedReasonVariant2 | EndedReasonVariant2Param | None = ...,
        ) -> None: ...


Event: TypeAlias = Annotated[
    Annotated[Started, Tag("Started")] | Annotated[Ended, Tag("Ended")],
    one_of("type", {"call.started": "Started", "call.ended": "Ended"}),
]
"""`#/components/schemas/Event` in the document."""
