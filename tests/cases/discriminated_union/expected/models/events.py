"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Tag

from .._runtime.model import Model, Omit, RequestModel
from .._runtime.variants import one_of


class PartyVariant1(Model):
    """Not described."""

    number: str


class PartyVariant2(Model):
    """Not described."""

    name: str


class Started(RequestModel):
    """Not described."""

    type: Literal["call.started"] = "call.started"
    caller: Annotated[PartyVariant1 | PartyVariant2 | None, Omit] = None


class EndedReasonVariant2(Model):
    """Not described."""

    code: int


class Ended(RequestModel):
    """Not described."""

    type: Literal["call.ended"] = "call.ended"
    reason: str | EndedReasonVariant2 | None = None


Event: TypeAlias = Annotated[
    Annotated[Started, Tag("Started")] | Annotated[Ended, Tag("Ended")],
    one_of("type", {"call.started": "Started", "call.ended": "Ended"}),
]
"""Not described."""
