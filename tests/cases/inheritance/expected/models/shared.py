"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models.model import Model


class AnimalHome(Model):
    """`#/components/schemas/Animal/properties/home` in the document."""

    street: str | None = None


class DogHome(Model):
    """`#/components/schemas/Dog/properties/home` in the document."""

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
    """`#/components/schemas/Animal` in the document."""

    kind: str
    name: str | None = None
    home: AnimalHome | None = None
    young: list[Animal] | None = None
    friend: Dog | None = None
