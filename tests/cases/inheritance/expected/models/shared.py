"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import Model


class AnimalHome(Model):
    """Not described."""

    street: str | None = None


class DogHome(Model):
    """Not described."""

    street: str | None = None
    kennel: bool | None = None


class Dog(Model):
    """An animal that barks."""

    kind: Literal["dog"]
    name: str | None
    home: DogHome | None = None
    young: list[Animal] | None = None
    friend: Dog | None = None
    breed: str


class Animal(Model):
    """Not described."""

    kind: str
    name: str | None = None
    home: AnimalHome | None = None
    young: list[Animal] | None = None
    friend: Dog | None = None
