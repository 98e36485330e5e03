"""Relationships of JSON:API resources that are sent: what callers give by keyword becomes resource linkage.

Sections are those of JSON:API, version 1.1 (jsonapi.org/format/1.1).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

from ..base.lookup import MISSING, child
from ..base.type_guards import is_mapping, is_model, is_sequence

Kind_co = TypeVar("Kind_co", covariant=True)


class Identified(Protocol[Kind_co]):
    """What has a type and an id: a resource, or the identifier of one (section 7.3)."""

    @property
    def type(self) -> Kind_co:
        """The type."""
        ...

    @property
    def id(self) -> Any:
        """The id."""
        ...


class Linkage:
    """A relationship with a name on the wire: to `many` resources, or one; of a `type`, if there is only one."""

    __slots__ = ("many", "name", "nullable", "type")

    def __init__(self, name: str, type: str | None = None, *, many: bool = False, nullable: bool = False) -> None:  # noqa: A002
        self.name = name
        self.type = type
        self.many = many
        self.nullable = nullable

    def data(self, given: Any) -> Any:
        """Return the linkage (section 7.2.2.3) to what a caller gave: ids, resources or identifiers."""
        if given is None:
            return None
        if not self.many:
            return self._identifier(given)
        if not is_sequence(given):
            raise TypeError(f"{self.name} leads to several resources: give a list, not {type(given).__name__}.")
        return [self._identifier(each) for each in given]

    def _identifier(self, given: Any) -> dict[str, Any]:
        if is_mapping(given):
            identifier = dict(given)
        elif is_model(given):
            identifier = {name: child(given, name) for name in ("type", "id")}
        elif self.type is not None and not is_sequence(given):
            return {"type": self.type, "id": given}
        else:
            raise TypeError(
                f"{self.name} takes resources, or mappings with 'type' and 'id'"
                f"{'' if self.type is None else ', or ids'}: not {type(given).__name__}."
            )
        identifier.setdefault("type", self.type)
        if any(identifier.get(name, MISSING) in (None, MISSING) for name in ("type", "id") if "lid" not in identifier):
            raise TypeError(f"What {self.name} leads to needs a 'type' and an 'id'.")
        if self.type is not None and str(identifier["type"]) != self.type:
            raise ValueError(f"{self.name} leads to resources of type {self.type!r}, not {str(identifier['type'])!r}.")
        return identifier


def linked(linkages: Mapping[str, Linkage], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the relationships of a resource, by their names on the wire; None leaves one out if it cannot be null.

    Raises:
        TypeError: What was given names no resource, or one in place of several.
        ValueError: It is of another type.
    """
    chosen = [(linkages[name], value) for name, value in given.items()]
    return {
        linkage.name: {"data": linkage.data(value)}
        for linkage, value in chosen
        if value is not None or linkage.nullable
    }
