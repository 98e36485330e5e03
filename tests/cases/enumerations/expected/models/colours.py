"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models.model import JsonNumber, Model, OpenIntEnum, OpenStrEnum


class Kind(OpenStrEnum):
    """How a colour is made."""

    WARM = "warm"
    """Of fire."""
    COLD = "cold"
    """Of ice."""
    N_A = "n/a"
    EMPTY = ""
    MINUS_1 = "-1"
    WARM_2 = "WARM"


class Level(OpenIntEnum):
    """`#/components/schemas/Level` in the document."""

    LOW = 1
    HIGH = 2
    BELOW = -3


class ColoursLevel(OpenIntEnum):
    """`#/components/schemas/Colours/properties/level` in the document."""

    VALUE_1 = 1
    VALUE_2 = 2


class ColoursNested(OpenStrEnum):
    """`#/components/schemas/Colours/properties/nested/items` in the document."""

    A = "a"
    B = "b"


class Finish(OpenStrEnum):
    """`#/components/schemas/Finish` in the document."""

    MATT = "matt"
    """No shine."""
    GLOSS = "gloss"


class Colours(Model):
    """`#/components/schemas/Colours` in the document."""

    kind: Kind
    finish: Finish | None = None
    level: ColoursLevel | None = None
    weight: JsonNumber
    flag: Literal[True, "maybe", 3]
    always: Literal["yes"] | None = None
    nested: list[ColoursNested] | None = None
