"""Holds every claim of a document against the words of the lines that it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from specloom.base.diagnostics import Diagnostic, Location, distinct
from specloom.base.document import Document
from specloom.evidence.claim_sources import ClaimSource, Grounding, source_of
from specloom.evidence.descriptions import DescriptionChecks, Unsaid
from specloom.evidence.exchanged import Described
from specloom.evidence.ground_document import check_document, servers_of
from specloom.evidence.ground_operations import OperationChecks
from specloom.evidence.passages import Pages
from specloom.lint.outline import Kind, Operation, Part, members, operations


@dataclass(frozen=True, slots=True)
class Grounded:
    """The outcome: claims that do not stand, descriptions to review, and the cited pages that are not at hand."""

    diagnostics: tuple[Diagnostic, ...]
    unsaid: tuple[Unsaid, ...]
    missing: frozenset[str]


def ground(document: Document, pages: Mapping[str, str]) -> Grounded:
    """Check a document against pages (texts by name); claims whose page is not among them are not checked."""
    grounding = Grounding(document, Pages(pages))
    check_document(grounding)
    checks = OperationChecks(grounding, servers_of(grounding))
    descriptions = DescriptionChecks(grounding)
    listed = list(operations(document))
    for operation in listed:
        checks.check(operation)
        _check_texts(grounding, descriptions, operation)
        descriptions.check_neighbours(list(_parameters(operation)), "description")
    descriptions.check_neighbours(list(_summaries(listed)), "summary")
    for part in grounding.parts:
        if part.kind is Kind.TAG and not grounding.missing:
            descriptions.check_text(part, grounding.whole)
        if part.kind in (Kind.SCHEMA, Kind.PROPERTY) and (source := source_of(part.value)) is not None:
            checks.schemas.check(part.location, part.value, source)
            if part.location not in descriptions.visited:
                descriptions.check(part, source)
    return Grounded(distinct(grounding.diagnostics), tuple(descriptions.unsaid.values()), frozenset(grounding.missing))


def _summaries(listed: Iterable[Operation]) -> Iterator[Described]:
    """Yield the summaries of operations, which their ids, methods and paths name."""
    for operation in listed:
        text, source = operation.value.get("summary"), source_of(operation.value)
        if isinstance(text, str) and source is not None:
            yield Described(operation.id, text, operation.location.child("summary"), source)


def _parameters(operation: Operation) -> Iterator[Described]:
    """Yield the described parameters of an operation."""
    inherited = source_of(operation.value)
    for part in operation.parameters:
        text, source = part.value.get("description"), source_of(part.value, inherited)
        if isinstance(text, str) and source is not None:
            yield Described(str(part.value.get("name")), text, part.location.child("description"), source)


def _check_texts(grounding: Grounding, descriptions: DescriptionChecks, operation: Operation) -> None:
    """Check the descriptions of an operation and of all that it holds; those of shared objects more than once."""
    source = source_of(operation.value)
    around = grounding.passage(source)
    descriptions.check(Part(Kind.OPERATION, operation.location, operation.value), source)
    body = () if operation.body is None else (operation.body,)
    starts = [*operation.parameters, *body, *(response for _, response in operation.responses)]
    waiting: list[tuple[Part, ClaimSource | None]] = [
        (start, None if start.kind is Kind.RESPONSE else source) for start in starts
    ]
    visited: set[Location] = set()
    while waiting:
        part, inherited = waiting.pop()
        if part.location in visited:
            continue
        visited.add(part.location)
        claim = source_of(part.value, inherited)
        descriptions.check(part, claim, around)
        target = grounding.target(part)
        following = [target] if target.location != part.location else list(members(part))
        waiting.extend((member, claim) for member in following)
