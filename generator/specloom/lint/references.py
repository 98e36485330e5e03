"""Rules about references that lead somewhere: to another kind of object, or back to themselves."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.base.closeness import did_you_mean
from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.lint.outline import Kind
from specloom.lint.survey import Survey, warning

_SECTIONS: dict[Kind, tuple[str, ...]] = {
    Kind.SCHEMA: ("schemas", "definitions"),
    Kind.PROPERTY: ("schemas", "definitions"),
    Kind.RESPONSE: ("responses",),
    Kind.PARAMETER: ("parameters",),
    Kind.HEADER: ("headers",),
    Kind.REQUEST_BODY: ("requestBodies",),
    Kind.PATH_ITEM: ("pathItems",),
    Kind.SECURITY_SCHEME: ("securitySchemes", "securityDefinitions"),
}
_NAMES = frozenset(name for names in _SECTIONS.values() for name in names)


def reference_kind(survey: Survey) -> Iterator[Diagnostic]:
    """Yield references to a component of another kind than what belongs in their place."""
    for part in survey.parts:
        reference = part.value.get("$ref")
        expected = _SECTIONS.get(part.kind)
        if not isinstance(reference, str) or expected is None:
            continue
        names = reference.partition("#")[2].removeprefix("/").removeprefix("components/").split("/")
        # Of a pointer into a component, the end is what counts, and that may be anything.
        if len(names) == 2 and names[0] in _NAMES and names[0] not in expected:
            message = f"the reference {reference!r} leads to one of the {names[0]}, and here belongs a {part.kind}"
            hint = f"refer to one of the {expected[0]}, or put the reference where a {_kind_of(names[0])} belongs"
            yield warning("reference-kind", part.location.child("$ref"), message, hint)


def _kind_of(section: str) -> Kind:
    return next(kind for kind, names in _SECTIONS.items() if section in names)


def link_operation(survey: Survey) -> Iterator[Diagnostic]:
    """Yield links to operations that the document does not have."""
    names = [operation.id for operation in survey.operations]
    for part in survey.of(Kind.RESPONSE, Kind.COMPONENTS):
        links = part.value.get("links")
        for key, link in links.items() if isinstance(links, dict) else ():
            name = link.get("operationId") if isinstance(link, dict) else None
            if isinstance(name, str) and name not in names:
                at = part.location.child("links", key, "operationId")
                hint = did_you_mean(name, names, "name an operation of the document")
                yield warning("link-operation", at, f"there is no operation {name!r}", hint)


def reference_circular(survey: Survey) -> Iterator[Diagnostic]:
    """Yield components that are nothing but references to each other."""
    in_ring: dict[Location, bool] = {}
    for part in survey.parts:
        at, target = part.location, part.value
        way: list[Location] = []
        # What was walked before is known: a chain is followed once, however many parts lie on it.
        while isinstance(target.get("$ref"), str) and at not in in_ring:
            in_ring[at] = False
            way.append(at)
            try:
                at, value = survey.document.resolve(at, str(target["$ref"]))
            except SpecError:
                way.clear()
                break
            target = value if isinstance(value, dict) else {}
        if at in way:
            in_ring.update(dict.fromkeys(way[way.index(at) :], True))
        if in_ring.get(part.location):
            message = "the reference leads back to itself: there is no object at its end"
            yield warning(
                "reference-circular", part.location.child("$ref"), message, "write the object that is meant at one end"
            )
