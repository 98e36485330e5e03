"""The base class of objects with a discriminator, of which all values stand in one tuple."""

from __future__ import annotations

from . import variants
from .slotted import Model


class VariedModel(Model, variants.VariedModel):
    """An object with a discriminator. It is decoded as the variant that this names; other values stay what it is."""

    __slots__ = ()
