"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models.model import Model
from .shared import Animal, Dog, DogHome


class Puppy(Model):
    """`#/components/schemas/Puppy` in the document."""

    kind: Literal["dog"]
    name: str | None
    home: DogHome | None = None
    young: list[Animal]
    friend: Dog | None = None
    breed: str
    weeks: int | None = None
