"""The claims of a document: what each operation reaches, with the source and the basis that apply to it.

A claim is an operation, a parameter, a body, a response, a header, a property, or a schema with a name or a source. An
operation and a response need a source of their own; every other claim inherits that of its parent, on the path by which
an operation reaches it first. Where a source names the facts that are inferred, what inherits it is documented.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.evidence.citations import SOURCE, cited_page
from specloom.lint.outline import Kind, Operation, Part, follow, members

BASES = ("documented", "inferred", "observed")
UNSOURCED = "unsourced"
_ALWAYS = frozenset({Kind.PARAMETER, Kind.HEADER, Kind.REQUEST_BODY, Kind.RESPONSE, Kind.PROPERTY})
_COMPONENT = 3


@dataclass(frozen=True, slots=True)
class AppliedSource:
    """An `x-specloom-source` and the object that has it, as it applies there or to what inherits it."""

    at: Location
    value: Mapping[str, Json]
    basis: str

    @property
    def page(self) -> str:
        """The name of the cited page."""
        return cited_page(self.value)

    @property
    def lines(self) -> str:
        """The cited lines."""
        return str(self.value.get("lines", ""))

    @property
    def note(self) -> str:
        """What the document says about the source."""
        return str(self.value.get("note", ""))

    @property
    def inferred(self) -> tuple[str, ...]:
        """The facts that are inferred, where not all is."""
        listed = self.value.get("inferred")
        return tuple(map(str, listed)) if isinstance(listed, list) else ()

    def passed_on(self) -> AppliedSource:
        """Return the source as what is inside inherits it."""
        partly = self.basis == "inferred" and bool(self.inferred)
        return AppliedSource(self.at, self.value, "documented") if partly else self


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim; `name` is its wire name or status, `source` what applies to it, None where nothing does."""

    kind: Kind
    location: Location
    value: Mapping[str, Json]
    name: str
    source: AppliedSource | None

    @property
    def basis(self) -> str:
        """The basis of the claim, `unsourced` without a source."""
        return self.source.basis if self.source is not None else UNSOURCED

    @property
    def is_source_own(self) -> bool:
        """Whether the claim has its source itself, and does not inherit it."""
        return self.source is not None and self.source.at == self.location


def applied_source(at: Location, value: Mapping[str, Json]) -> AppliedSource | None:
    """Return the source of an object itself, None where it has none with a known basis."""
    source = value.get(SOURCE)
    basis = source.get("basis") if isinstance(source, dict) else None
    if isinstance(source, dict) and isinstance(basis, str) and basis in BASES:
        return AppliedSource(at, source, basis)
    return None


def claims_of(document: Document, operation: Operation) -> Iterator[Claim]:
    """Yield the claims that an operation reaches, itself first, each once."""
    source = applied_source(operation.location, operation.value)
    yield Claim(Kind.OPERATION, operation.location, operation.value, operation.id, source)
    inherited = source.passed_on() if source is not None else None
    visited: set[Location] = set()
    body = () if operation.body is None else (operation.body,)
    for part in (*operation.parameters, *body):
        yield from _claims(document, part, _name(part), inherited, visited)
    for status, response in operation.responses:
        yield from _claims(document, response, status, None, visited)


def _claims(
    document: Document, start: Part, name: str, inherited: AppliedSource | None, visited: set[Location]
) -> Iterator[Claim]:
    waiting = [(start, name, inherited)]
    while waiting:
        part, name, source = waiting.pop()
        if part.location in visited:
            continue
        visited.add(part.location)
        declared = applied_source(part.location, part.value)
        source = declared or source
        named = part.location.pointer[:2] == ("components", "schemas") and len(part.location.pointer) == _COMPONENT
        if part.kind in _ALWAYS or declared or (part.kind is Kind.SCHEMA and named):
            yield Claim(part.kind, part.location, part.value, name, source)
        source = source.passed_on() if source is not None else None
        target = follow(document, part)
        if target.location != part.location:
            # the target of a property's reference is a schema, not a property
            kind = Kind.SCHEMA if part.kind is Kind.PROPERTY else part.kind
            target = Part(kind, target.location, target.value)
            waiting.append((target, _name(target), source))
        else:
            waiting.extend(reversed([(member, _name(member), source) for member in members(part)]))


def _name(part: Part) -> str:
    if part.kind is Kind.PARAMETER:
        return str(part.value.get("name", ""))
    return "" if part.kind is Kind.REQUEST_BODY or not part.location.pointer else part.location.pointer[-1]
