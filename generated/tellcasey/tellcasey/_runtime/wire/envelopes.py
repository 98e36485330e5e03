"""Bodies in envelopes: what callers mean is a member of them, such as `data` of a JSON:API document.

Sections are those of JSON:API, version 1.1 (jsonapi.org/format/1.1).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..base.lookup import MISSING, child
from ..base.operation import Json, Operation
from ..base.type_guards import is_mapping, is_model

if TYPE_CHECKING:
    from .linkages import Linkage


class InEnvelope(Json):
    """A body of JSON whose value for callers is a member of it, which the fields of the model `content` may give."""

    member: str = "data"
    content: Any = None

    def opened(self, value: Any) -> Any:
        """Return the member of a body of this type; any other value is returned as it is."""
        kind = self.kind
        if is_mapping(value) or (isinstance(kind, type) and isinstance(value, kind)):
            held = child(value, self.member)
            return None if held is MISSING else held
        return value

    def made_of(self, fields: dict[str, Any], id_: Any) -> Any:  # noqa: ARG002  # resources have one
        """Return the member that has these fields."""
        from .bodies import model_of

        return model_of(self.content(), None, fields)


class JsonApi(InEnvelope):
    """A JSON:API document (section 7), whose value is its resource or the list of them; of a page the document itself.

    `content` are the attributes of a resource that is sent, where they are described; `resource` is its type, and
    `linkages` are its relationships by the names of their fields.
    """

    is_page: bool = False
    resource: str | None = None
    linkages: Mapping[str, Linkage] = {}  # never changed

    def opened(self, value: Any) -> Any:
        """Return the resources of a document. They know it: relationships lead to what it includes."""
        if not is_model(value):
            return super().opened(value)
        from ..models.resource import note_origin

        note_origin(value)
        return value if self.is_page else super().opened(value)

    def made_of(self, fields: dict[str, Any], id_: Any) -> dict[str, Any]:
        """Return a resource that has these attributes, and members of its own where no attribute is called so."""
        known: Any = () if self.content is None else self.content().model_fields
        given = {"type": self.resource, "id": id_}
        resource = {name: value for name, value in given.items() if value is not None}
        resource |= {name: fields[name] for name in fields if name in _RESOURCE and name not in known}
        linked = {name: fields.pop(name) for name in self.linkages if name in fields and name not in known}
        relationships = self._linked(linked, resource) if linked else None
        resource |= {"relationships": relationships} if relationships else {}
        if self.content is not None:
            from .bodies import model_of

            attributes = {name: fields[name] for name in fields if name not in resource or name in known}
            resource["attributes"] = model_of(self.content(), None, attributes)
        return resource

    def _linked(self, given: Mapping[str, Any], resource: Mapping[str, Any]) -> dict[str, Any]:
        from .linkages import linked

        if "relationships" in resource:
            raise TypeError(f"Pass either relationships or {', '.join(given)}, not both.")
        return linked(self.linkages, given)


def enveloped(operation: Operation[Any], body: Any, fields: Mapping[str, Any], id: Any = None) -> Any:  # noqa: A002
    """Return a body that is given whole, or by fields: those inside of its envelope, then its own.

    `id` is that of the resource, where the path has it.

    Raises:
        TypeError: Both or neither were given, a field is missing, or there is no such field.
        ValueError: A field's value is not allowed. The message names the field.
    """
    from .bodies import is_field, model_of

    envelope = operation.body
    if not isinstance(envelope, InEnvelope):
        raise TypeError(f"The body of {operation.id} is in no envelope.")
    model, member = envelope.kind, envelope.member
    known: Any = () if envelope.content is None else envelope.content().model_fields
    if "body" in known and is_field(body, fields):
        body, fields = None, {**fields, "body": body}
    if body is not None or (member in fields and member not in known):
        return model_of(model, body, fields)
    inside = {*known, *getattr(envelope, "linkages", ())}
    own = {name: value for name, value in fields.items() if name in model.model_fields and name not in inside}
    inner = {name: value for name, value in fields.items() if name not in own}
    return model_of(model, None, {**own, member: envelope.made_of(inner, id)})


_RESOURCE = frozenset({"type", "id", "lid", "attributes", "relationships", "links", "meta"})
"""The members of a resource object (section 7.2)."""
