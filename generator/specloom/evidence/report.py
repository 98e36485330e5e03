"""The evidence of a document as data: each claim with its cited lines, what confirms it and what contradicts it.

Claims stand below the operation that holds them, or below the shared object (a component, an object of another file)
that several operations reach.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Document
from specloom.base.registry import page_of
from specloom.evidence.citations import SOURCE
from specloom.evidence.claims import AppliedSource, Claim, applied_source, claims_of
from specloom.lint.outline import Kind, Operation, operations, parts


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A recorded exchange in which a claim held: its file and number there, its source, its day and its status."""

    file: str
    number: int
    source: str
    recorded: str
    status: int


@dataclass(frozen=True, slots=True)
class CitedPage:
    """A page that a document cites; `text` is None where it is not at hand, the rest is empty where it is unknown."""

    name: str
    text: str | None = None
    title: str = ""
    url: str = ""
    retrieved: str = ""


class Grounded(StrEnum):
    """Whether a claim stands in the lines that it cites."""

    STANDS = "stands"
    FAILS = "fails"
    UNCHECKED = "unchecked"
    NO_CLAIM = "inferred"
    UNSOURCED = "unsourced"


def cited(document: Document, name: str, text: str | None = None) -> CitedPage:
    """Return a page that a document cites, with what its registry says of it; HTML as the text that it shows."""
    if text is not None:
        from specloom.pages.markup import is_html, visible_lines  # slow, and generation has no texts

        text = visible_lines(text) if is_html(text) else text
    page = page_of(document.pages, name)
    if page is None:
        return CitedPage(name, text)
    return CitedPage(name, text, page.title, page.url, page.retrieved)


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with what is known of it."""

    claim: Claim
    grounded: Grounded
    ungrounded: tuple[str, ...] = ()
    contradictions: tuple[str, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The claims of an operation, of a shared object, or of the document as a whole; `used_by` are operation ids."""

    title: str
    entries: tuple[Entry, ...]
    operation: Operation | None = None
    used_by: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The evidence of one document. `problems` belong to no claim; `counts` are exchanges by source."""

    title: str
    document: str
    sections: tuple[Section, ...]
    pages: tuple[CitedPage, ...]
    problems: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Findings:
    """What other comparisons say, by place in the document: of pages, of citations, of recordings.

    `absent` are the names of cited pages that are not at hand.
    """

    absent: frozenset[str] = frozenset()
    ungrounded: Sequence[Diagnostic] = ()
    contradictions: Sequence[tuple[Location, str]] = ()
    confirmations: Mapping[Location, tuple[Confirmation, ...]] = field(
        default_factory=dict[Location, tuple[Confirmation, ...]]
    )


def sections_of(document: Document, findings: Findings) -> tuple[tuple[Section, ...], tuple[str, ...]]:
    """Return the sections of a report, and the findings that belong to no claim."""
    groups = _groups(document)
    claims = [claim for group in groups for claim in group.claims]
    places = {claim.location for claim in claims}
    users: dict[Location, list[Location]] = {}
    for claim in claims:
        if claim.source is not None:
            users.setdefault(claim.source.at, []).append(claim.location)
    problems: list[str] = []
    ungrounded: dict[Location, list[str]] = {}
    for diagnostic in findings.ungrounded:
        place = _nearest(diagnostic.location, places)
        _note(ungrounded, [] if place is None else [place], diagnostic.message, problems)
    contradictions: dict[Location, list[str]] = {}
    for at, message in findings.contradictions:
        cited = users.get(Location(at.document, at.pointer[:-1]), []) if at.pointer[-1:] == (SOURCE,) else []
        place = _nearest(at, places)
        _note(contradictions, cited or ([] if place is None else [place]), message, problems)
    sections = tuple(_section(group, findings, ungrounded, contradictions) for group in groups)
    return sections, tuple(dict.fromkeys(problems))


@dataclass(slots=True)
class _Group:
    title: str
    claims: list[Claim] = field(default_factory=list[Claim])
    operation: Operation | None = None
    users: dict[str, str] = field(default_factory=dict[str, str])


def _section(
    group: _Group, findings: Findings, ungrounded: Mapping[Location, list[str]], other: Mapping[Location, list[str]]
) -> Section:
    entries: list[Entry] = []
    for claim in group.claims:
        at = claim.location
        failures = tuple(dict.fromkeys(ungrounded.get(at, ())))
        grounded = _grounded(claim, findings.absent, failed=bool(failures))
        contradictions = tuple(dict.fromkeys(other.get(at, ())))
        entries.append(Entry(claim, grounded, failures, contradictions, findings.confirmations.get(at, ())))
    methods = [group.operation.method] if group.operation is not None else sorted(set(group.users.values()))
    return Section(group.title, tuple(entries), group.operation, tuple(group.users), tuple(methods))


def _grounded(claim: Claim, absent: frozenset[str], *, failed: bool) -> Grounded:
    source = claim.source
    if failed:
        return Grounded.FAILS
    if source is None:
        return Grounded.UNSOURCED
    if source.basis == "inferred" and not source.inferred:
        return Grounded.NO_CLAIM
    return Grounded.UNCHECKED if source.page in absent else Grounded.STANDS


def _groups(document: Document) -> list[_Group]:
    groups: list[_Group] = []
    shared: dict[Location, _Group] = {}
    known: set[Location] = set()
    for operation in operations(document):
        group = _Group(f"{operation.method.upper()} {operation.path}", operation=operation)
        groups.append(group)
        for claim in claims_of(document, operation):
            at = claim.location
            home = group
            if claim.kind is not Kind.OPERATION and not _is_inside(at, operation.location):
                owner = Location(at.document, at.pointer[: _depth(at, document.main)])
                elsewhere = "" if at.document == document.main else at.document
                home = shared.setdefault(owner, _Group(f"{elsewhere}{owner.fragment}"))
                home.users[operation.id] = operation.method
            if at not in known:
                known.add(at)
                home.claims.append(claim)
    whole = _Group("The document as a whole", list(_others(document, known)))
    return [each for each in (whole, *groups, *shared.values()) if each.claims]


def _others(document: Document, known: set[Location]) -> Iterator[Claim]:
    """Yield what has a source and is reached by no operation, such as servers."""
    for part in parts(document):
        source: AppliedSource | None = applied_source(part.location, part.value)
        if source is not None and part.location not in known:
            name = part.location.pointer[-1] if part.location.pointer else ""
            yield Claim(part.kind, part.location, part.value, name, source)


def _depth(location: Location, main: str) -> int:
    if location.pointer[:1] in (("components",), ("paths",)):
        return 3
    return 2 if location.document == main else 1


def _is_inside(location: Location, outer: Location) -> bool:
    return location.document == outer.document and location.pointer[: len(outer.pointer)] == outer.pointer


def _nearest(location: Location, places: set[Location]) -> Location | None:
    for end in range(len(location.pointer), -1, -1):
        place = Location(location.document, location.pointer[:end])
        if place in places:
            return place
    return None


def _note(notes: dict[Location, list[str]], places: Iterable[Location], message: str, problems: list[str]) -> None:
    listed = list(places)
    for place in listed:
        notes.setdefault(place, []).append(message)
    if not listed:
        problems.append(message)
