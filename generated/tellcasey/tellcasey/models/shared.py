"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import Model


class ErrorDetail(Model):
    """What went wrong.

    Source: 000_8e80f1079b8fb18d.txt, lines 105-108, 182-185 (observed).
    """

    code: str
    """A code for programs."""
    message: str
    """A sentence for people."""


class ErrorResponse(Model):
    """An error in its envelope.

    Source: 000_8e80f1079b8fb18d.txt, lines 104-109, 181-186 (observed).
    """

    error: ErrorDetail
