"""Relationships of JSON:API resources as arguments of methods."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from specloom import ir
from specloom.code.annotations import Annotator, optional
from specloom.code.safe import Code, Ident, code, ident, join, literal, mapping
from specloom.code.view import Argument
from specloom.ir.envelopes import Linkage, linkages, member_schema
from specloom.ir.names import Names
from specloom.lower.media_choices import OMITTED

Resolve = Callable[[ir.Schema], ir.Schema | None]


def linkage_names(media: ir.MediaType, resolve: Resolve, names: Names) -> Iterator[tuple[Ident, Linkage]]:
    """Yield the relationships that a body may have, each with the keyword for it in front."""
    for linkage in linkages(media, resolve):
        yield ident(names.fields[linkage.owner.location][linkage.property.name]), linkage


def described(media: ir.MediaType, resolve: Resolve, names: Names) -> Code | None:
    """Return what the description of a body says about its relationships, by keyword; None where there are none."""
    entries = [(literal(name.text), _described(linkage)) for name, linkage in linkage_names(media, resolve, names)]
    return mapping(entries) if entries else None


def _described(linkage: Linkage) -> Code:
    arguments = [literal(linkage.property.name)]
    arguments += [literal(linkage.type)] if linkage.type is not None else []
    flags = [code("many=True")] if linkage.many else [code("nullable=True")] if linkage.nullable else []
    return code("_Linkage({arguments})", arguments=join(", ", [*arguments, *flags]))


def argument(name: Ident, linkage: Linkage, annotator: Annotator) -> Argument:
    """Return the argument for a relationship: ids where there is one type, resources, or their identifiers."""
    kind = code("Any") if linkage.type is None else code("Literal[{type}]", type=literal(linkage.type))
    id_ = member_schema(linkage.identifier, "id", annotator.resolve)
    bare = [code("str") if id_ is None else annotator.annotate(id_)] if linkage.type is not None else []
    single = join(" | ", [*bare, code("_Identified[{kind}]", kind=kind), annotator.plain(linkage.identifier)])
    annotation = code("Sequence[{one}]", one=single) if linkage.many else single
    if linkage.nullable or not linkage.required:
        annotation = optional(annotation)
    return Argument(name, annotation, None if linkage.required else OMITTED)
