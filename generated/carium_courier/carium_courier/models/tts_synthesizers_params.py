"""Mappings that requests take in place of models; import them from `models`. Their keys are the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict

from .tts_synthesizers import TtsSynthesizerCreateAttributes, TtsSynthesizerCreateResource


class TtsSynthesizerCreateDocumentParam(TypedDict):
    """A document with a text to speak to be created.

    A mapping in place of the model `TtsSynthesizerCreateDocument`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4301-4303, 4307-4313 (documented).
    """

    data: TtsSynthesizerCreateResource | TtsSynthesizerCreateResourceParam
    meta: NotRequired[Mapping[str, Any]]


class TtsSynthesizerCreateResourceParam(TypedDict):
    """A text to speak to be created.

    A mapping in place of the model `TtsSynthesizerCreateResource`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4307-4312 (observed).
    """

    type: NotRequired[Literal["tts-synthesizers"]]
    attributes: TtsSynthesizerCreateAttributes | TtsSynthesizerCreateAttributesParam


class TtsSynthesizerCreateAttributesParam(TypedDict):
    """Attributes of a text to speak to be created.

    A mapping in place of the model `TtsSynthesizerCreateAttributes`.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4308-4311 (observed).
    """

    locale: NotRequired[str]
    text: NotRequired[str]
