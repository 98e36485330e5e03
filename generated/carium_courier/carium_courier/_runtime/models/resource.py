"""Resource objects of JSON:API: their attributes and what they are related to are read as their own.

Sections are those of JSON:API, version 1.1 (jsonapi.org/format/1.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Generic, Self, TypeVar, overload

from ..base.lookup import MISSING, child
from ..base.type_guards import is_mapping, is_sequence
from .model import Model

T = TypeVar("T")
R = TypeVar("R")
ORIGIN = "_origin"


class Origin:
    """The document that resources came in."""

    def __init__(self, document: Any) -> None:
        self.document = document

    @property
    def resources(self) -> Iterator[Any]:
        """All resources of the document, those that it includes last (section 7.5)."""
        for name in ("data", "included"):
            held = child(self.document, name)
            if is_sequence(held):
                yield from held
            elif held is not MISSING and held is not None:
                yield held

    @cached_property
    def by_identity(self) -> dict[tuple[Any, Any], Any]:
        """The resources by type and id, which name each of them in a document once."""
        return {_identity(resource): resource for resource in self.resources}


def _identity(identifier: Any) -> tuple[str, str]:
    return str(child(identifier, "type")), str(child(identifier, "id"))


class Resource(Model):
    """What resource objects have in common. Their classes have a slot for the document that they came in."""

    @property
    def json_api_document(self) -> Any:
        """The document that the resource came in, with its `meta`, `links` and `included`; None for any other."""
        origin = _origin_of(self)
        return origin.document if origin is not None else None

    def json_api_attribute(self, name: str) -> Any:
        """Return an attribute by its name on the wire, described or not; None where the resource lacks it."""
        value = child(child(self, "attributes"), name)
        return None if value is MISSING else value

    def json_api_related(self, name: str) -> Any:
        """Return what a relationship leads to, by its name on the wire, described or not.

        That is a list of resources or one of them, as far as the document includes them; None where there is none.
        """
        return ResourceRelation[Any](name).value_in(self)

    def __copy__(self) -> Self:
        return _with_origin(super().__copy__(), _origin_of(self))

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return _with_origin(super().__deepcopy__(memo), _origin_of(self))

    def __getstate__(self) -> dict[Any, Any]:
        return {**super().__getstate__(), ORIGIN: _origin_of(self)}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        _with_origin(self, state.pop(ORIGIN, None))
        super().__setstate__(state)


class ResourceObject(Resource):
    """A resource object (section 7.2). What it has as attributes and relationships is read as its own."""

    __slots__ = (ORIGIN,)


def note_origin(document: Any) -> None:
    """Let the resources of a document know it."""
    origin = Origin(document)
    for resource in origin.resources:
        if isinstance(resource, Resource):
            _with_origin(resource, origin)


def _with_origin(resource: R, origin: Origin | None) -> R:
    if origin is not None:
        object.__setattr__(resource, ORIGIN, origin)
    return resource


def _origin_of(resource: Any) -> Origin | None:
    try:
        origin: Origin = object.__getattribute__(resource, ORIGIN)
    except AttributeError:
        return None
    return origin


class _Part(Generic[T]):
    """A value that is read as an attribute of a resource."""

    name: str = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, resource: None, owner: type) -> Self: ...

    @overload
    def __get__(self, resource: object, owner: type) -> T: ...

    def __get__(self, resource: Any, owner: type) -> Any:
        return self if resource is None else self.value_in(resource)

    def value_in(self, resource: Any) -> Any:
        """Return the value in a resource."""
        raise NotImplementedError


class ResourceAttribute(_Part[T]):
    """An attribute of a resource (section 7.2.2), read as its own; it is None where there are no attributes."""

    def value_in(self, resource: Any) -> Any:
        """Return the attribute."""
        attributes = resource.attributes
        return attributes.get(self.name) if is_mapping(attributes) else getattr(attributes, self.name, None)


class ResourceRelation(_Part[T]):
    """The resource, or list of resources, that a relationship leads to (section 7.2.2).

    They are those of the same document: what it does not include is left out, and None where there is at most one.
    """

    def __init__(self, wire_name: str, *, many: bool = False) -> None:
        self.wire_name = wire_name
        self.many = many

    def value_in(self, resource: Any) -> Any:
        """Return what the linkage names, from the document that the resource came in."""
        linkage = child(child(child(resource, "relationships"), self.wire_name), "data")
        origin = _origin_of(resource)
        known = origin.by_identity if origin is not None else {}
        if is_sequence(linkage):
            return [known[_identity(each)] for each in linkage if _identity(each) in known]
        return [] if self.many else known.get(_identity(linkage))
