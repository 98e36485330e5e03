"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from typing import NotRequired, TypedDict

NotificationAcknowledgementParam = TypedDict("NotificationAcknowledgementParam", {"ack-previous": NotRequired[bool]})
"""How far to acknowledge.

A mapping in place of the model `NotificationAcknowledgement`.

Source: 003_29f51f12ca5ca4fc.txt, lines 4864, 4868-4869 (documented).
"""
