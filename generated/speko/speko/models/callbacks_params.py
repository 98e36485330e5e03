"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class CallbackCancelParam(TypedDict):
    """What to note about a cancellation.

    A mapping in place of the model `CallbackCancel`.

    Source: 004_6ee3cf65c658c778.txt, lines 86-89 (inferred). The definition was lost. README.md, lines
    17-19: an optional `reason`. The schema's name is ours.
    """

    reason: NotRequired[str]
    """Why the callback is cancelled."""
