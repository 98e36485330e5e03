"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from .._runtime.models.model import UtcDateTime
from .ask_entries import AskEntryRequest


class AskEntryParam(TypedDict):
    """A request of an Alexa skill, as Alexa sends it.

    A mapping in place of the model `AskEntry`. The API takes other keys too, which type checkers
    refuse.

    Source: 003_29f51f12ca5ca4fc.txt, lines 288-290, 294-298 (documented).
    """

    request: AskEntryRequest | AskEntryRequestParam


class AskEntryRequestParam(TypedDict):
    """The request part of what Alexa sends.

    A mapping in place of the model `AskEntryRequest`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 294-297 (observed).
    """

    timestamp: NotRequired[UtcDateTime]
    """Source: 003_29f51f12ca5ca4fc.txt, lines 295 (inferred: format, example). By its name."""
    type: NotRequired[str]
