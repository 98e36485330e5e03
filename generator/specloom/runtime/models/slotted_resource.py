"""The base class of resource objects of JSON:API, of which all values stand in one tuple."""

from __future__ import annotations

from .resource import ORIGIN, Resource
from .slotted import Model


class ResourceObject(Model, Resource):
    """A resource object (section 7.2). What it has as attributes and relationships is read as its own."""

    __slots__ = (ORIGIN,)
