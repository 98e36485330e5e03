"""The arguments of a method for its body: the whole body, or its fields one by one."""

from __future__ import annotations

from specloom import ir
from specloom.code.annotations import ANY, BODY_ARGUMENTS, FILE_ARGUMENTS, OCTETS, Annotator, is_upload, optional
from specloom.code.safe import Code, code, ident
from specloom.code.view import Argument, BodyFields
from specloom.ir.names import Names
from specloom.lower import docs
from specloom.lower.bodies import BodyWriter
from specloom.lower.choices import Alternative, Choice

_NONE = code("None")
_OMITTED = code("...")
_FORM = code("Mapping[str, Any]")
_CONTENT = "The content: bytes, a file opened in binary mode, a path or an iterator of bytes."


class BodyArguments:
    """Lowers the bodies of operations to arguments."""

    def __init__(self, api: ir.Api, names: Names, bodies: BodyWriter) -> None:
        self._names = names
        self._arguments = Annotator(api, names, BODY_ARGUMENTS)
        self._parts = Annotator(api, names, FILE_ARGUMENTS)
        self._bodies = bodies

    def argument(self, operation: ir.Operation, used: set[str]) -> tuple[Argument | None, BodyFields | None]:
        """Return the argument for the whole body, and those for its fields, unless one has a name that is in `used`."""
        if operation.body is None or not operation.body.media_types:
            return None, None
        media, written, annotation = self._bodies.request(operation.body)
        name = ident(self._names.body_arguments[operation.location])
        if media.schema is not None:
            annotation = (
                self._arguments.annotate(media.schema) if annotation.text not in ("str", "bytes") else annotation
            )
        if written.text.startswith("Binary("):
            annotation = OCTETS
        elif annotation is ANY and written.text.startswith(("Form(", "Multipart(")):
            annotation = _FORM
        argument = (
            Argument(name, annotation, None) if operation.body.required else Argument(name, optional(annotation), _NONE)
        )
        opaque = annotation is OCTETS or annotation.text == "str"
        return argument, None if opaque else self._fields(media, annotation, used | {name.text})

    def _fields(self, media: ir.MediaType, body: Code, used: set[str]) -> BodyFields | None:
        """Return the fields of a body that is a plain object, if any are sent and none has a name that is in `used`.

        `body` is the annotation of the whole body.
        """
        schema = self._arguments.resolve(media.schema) if media.schema else None
        if schema is None or not isinstance(schema.shape, ir.Object) or schema.nullable or not schema.shape.properties:
            return None
        if self._bodies.body(media)[1].text in ("str", "bytes"):  # XML and the like: given as it is
            return None
        wire_names = self._names.fields[schema.location]
        properties = [property_ for property_ in schema.shape.properties if not property_.schema.read_only]
        if not properties or schema.shape.additional is not None:
            return None
        if used & {wire_names[property_.name] for property_ in properties}:
            return None
        ordered = sorted(properties, key=lambda property_: not _needed(property_))
        annotate = (self._parts if is_upload(media) else self._arguments).annotate
        arguments = tuple(
            Argument(
                ident(wire_names[property_.name]),
                annotate(property_.schema) if _needed(property_) else optional(annotate(property_.schema)),
                None if _needed(property_) else _OMITTED,
            )
            for property_ in ordered
        )
        model = code("models.{name}", name=ident(self._names.classes[schema.location].name))
        return BodyFields(model, optional(body), arguments)

    def describe(self, operation: ir.Operation) -> list[str]:
        """Return the docstring's entries for the body and its fields."""
        if operation.body is None or not operation.body.media_types:
            return []
        body = self._names.body_arguments[operation.location]
        _, written, _ = self._bodies.request(operation.body)
        what = _CONTENT if written.text.startswith("Binary(") else "The body."
        entries = [docs.entry(body, operation.body.description or what)]
        _, fields = self.argument(operation, set(self._names.arguments[operation.location].values()))
        media, _, _ = self._bodies.request(operation.body)
        schema = self._arguments.resolve(media.schema) if media.schema else None
        if fields is None or schema is None or not isinstance(schema.shape, ir.Object):
            return entries
        wire = self._names.fields[schema.location]
        return entries + [
            docs.entry(wire[property_.name], docs.described(property_.schema.description, property_.schema))
            for property_ in schema.shape.properties
            if not property_.schema.read_only
        ]


def body_choice(body: Argument, fields: BodyFields | None) -> Choice:
    """Return the choice between the whole body and its fields, where they may be passed."""
    whole = Alternative(body=body)
    if fields is None:
        return Choice((whole,), body)
    either = Argument(body.name, fields.either, _NONE)
    return Choice((whole, Alternative(arguments=fields.arguments)), either, any_fields=True)


def _needed(property_: ir.Property) -> bool:
    single = isinstance(property_.schema.shape, ir.Enumeration) and len(property_.schema.shape.values) == 1
    return property_.required and not single
