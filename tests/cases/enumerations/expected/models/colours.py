"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import Model, OpenIntEnum, OpenStrEnum


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
    """Not described."""

    LOW = 1
    HIGH = 2
    BELOW = -3


class ColoursLevel(OpenIntEnum):
    """Not described."""

    VALUE_1 = 1
    VALUE_2 = 2


class ColoursNested(OpenStrEnum):
    """Not described."""

    A = "a"
    B = "b"


class Finish(OpenStrEnum):
    """Not described."""

    MATT = "matt"
    """No shine."""
    GLOSS = "gloss"


class Colours(Model):
    """Not described."""

    kind: Kind
    finish: Finish | None = None
    level: ColoursLevel | None = None
    weight: float
    flag: Literal[True, "maybe", 3]
    always: Literal["yes"] | None = None
    nested: list[ColoursNested] | None = None
