"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from .._runtime.models.model import Model, Omit, OpenModel, UtcDateTime

if TYPE_CHECKING:
    from .ask_entries_params import AskEntryRequestParam


class AskEntryRequest(Model):
    """The request part of what Alexa sends.

    Source: 003_29f51f12ca5ca4fc.txt, lines 294-297 (observed).
    """

    timestamp: Annotated[UtcDateTime | None, Omit] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 295 (inferred: format, example). By its name."""
    type: Annotated[str | None, Omit] = None


class AskEntry(OpenModel):
    """A request of an Alexa skill, as Alexa sends it.

    Source: 003_29f51f12ca5ca4fc.txt, lines 288-290, 294-298 (documented).
    """

    request: AskEntryRequest

    if TYPE_CHECKING:

        def __init__(self, *, request: AskEntryRequest | AskEntryRequestParam) -> None: ...
