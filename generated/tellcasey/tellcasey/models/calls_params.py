"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict
from uuid import UUID


class CallCreateParam(TypedDict):
    """A call to place.

    A mapping in place of the model `CallCreate`.

    Source: 001_f66566057a7333df.txt, lines 54-63 (documented).
    """

    phone_number: str
    """The phone number to call, in E.164 form. Matches `^\\+[1-9]\\d{1,14}$`."""
    name: NotRequired[str]
    """The name of the person to call. At most 200 characters."""
    participant_id: NotRequired[UUID | str]
    """The participant to call."""
    context: NotRequired[Mapping[str, Any]]
    """What the agent should know about the call, freely shaped.

    Source: 001_f66566057a7333df.txt, lines 34-37, 62 (inferred: type). The type was lost; taken from
    the answer, where it is a map of anything.
    """
    schedule_plan: NotRequired[Any]
    """When to call, in the vendor's own terms."""
