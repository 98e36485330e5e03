"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict

from .ask_subscriptions import AskEvent


class AskSubscriptionEventRequestParam(TypedDict):
    """An event and how long it holds.

    A mapping in place of the model `AskSubscriptionEventRequest`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 481-484, 488-495 (documented).
    """

    event: AskEvent | AskEventParam
    expire: NotRequired[int]
    """The server's default is 3600."""
    localized: NotRequired[Sequence[Mapping[str, Any]]]


class AskEventParam(TypedDict):
    """An event for an Alexa skill.

    A mapping in place of the model `AskEvent`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 488-491 (observed).
    """

    name: NotRequired[str]
    payload: NotRequired[Mapping[str, Any]]
