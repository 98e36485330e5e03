"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

from .._runtime.models.model import Model, Omit, Pii, RequestModel

if TYPE_CHECKING:
    from .tts_synthesizers_params import TtsSynthesizerCreateAttributesParam, TtsSynthesizerCreateResourceParam


class TtsSynthesizerCreateAttributes(Model):
    """Attributes of a text to speak to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4308-4311 (observed).
    """

    locale: Annotated[str | None, Omit] = None
    text: Annotated[str | None, Omit, Pii] = None


class TtsSynthesizerCreateResource(RequestModel):
    """A text to speak to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4307-4312 (observed).
    """

    type: Literal["tts-synthesizers"] = "tts-synthesizers"
    attributes: TtsSynthesizerCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["tts-synthesizers"] = ...,
            attributes: TtsSynthesizerCreateAttributes | TtsSynthesizerCreateAttributesParam,
        ) -> None: ...


class TtsSynthesizerCreateDocument(Model):
    """A document with a text to speak to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4301-4303, 4307-4313 (documented).
    """

    data: TtsSynthesizerCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: TtsSynthesizerCreateResource | TtsSynthesizerCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...
