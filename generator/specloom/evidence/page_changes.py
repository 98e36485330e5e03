"""What changed on the pages of a document: which lines, which claims rest on them, and which claims stand no longer."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Document, Json
from specloom.base.pointer import value_or_none
from specloom.base.registry import Page
from specloom.evidence.citations import Citation, citations
from specloom.evidence.grounding import ground
from specloom.evidence.line_map import Hunk, LineMap
from specloom.evidence.reach import Reach
from specloom.evidence.watch import Finding, State, watch

_EFFECTS = {
    State.MOVED: "moved",
    State.CHANGED: "the cited text changed",
    State.GONE: "the cited text is gone",
    State.UNMARKED: "no hash says what was read",
}


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that rests on changed text: where and what it is, the lines before and now, and what that means for it.

    `operations` are the ids of those that rest on it; `status` is that of the response which it is part of, if it is.
    """

    location: Location
    what: str
    lines: str
    now: str
    effect: str
    is_broken: bool
    operations: tuple[str, ...]
    status: str = ""


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page that changed, or was removed: the differences of its text, and the claims that rest on them."""

    page: Page
    hunks: tuple[Hunk, ...]
    claims: tuple[ClaimChange, ...]

    @property
    def is_broken(self) -> bool:
        """Whether any claim rests on text that changed or is gone."""
        return any(claim.is_broken for claim in self.claims)


def page_changes(document: Document, now: Mapping[str, str], before: Mapping[str, str]) -> tuple[PageChange, ...]:
    """Compare the pages of a document, `now` and `before`, texts by the names that citations use.

    `before` has only the pages that were fetched anew since the document was read against them.
    """
    reach = Reach(document)
    cited = tuple(citations(document))
    findings = list(watch(cited, now, before))
    broken = tuple(_broken(document, findings, now, before)) if before else ()
    changes: list[PageChange] = []
    for page in document.pages.values():
        names = (page.id, page.file)
        if page.removed:
            gone = [Finding(citation, State.GONE) for citation in cited if citation.document in names]
            claims = [_claim(reach, finding, "the page is gone") for finding in gone]
            changes.append(PageChange(page, (), tuple(claims)))
            continue
        if page.id not in before or page.id not in now:
            continue
        hunks = LineMap(before[page.id].splitlines(), now[page.id].splitlines()).hunks
        claims = [_claim(reach, finding) for finding in findings if finding.citation.document in names]
        marks = [f"({name}, lines " for name in names]
        claims += [_fault(reach, fault) for fault in broken if any(mark in fault.message for mark in marks)]
        if hunks:
            changes.append(PageChange(page, hunks, tuple(claims)))
    return tuple(changes)


def _claim(reach: Reach, finding: Finding, effect: str = "") -> ClaimChange:
    citation = finding.citation
    at = Location(citation.location.document, citation.location.pointer[:-1])
    effect = effect or _EFFECTS[finding.state]
    is_broken = finding.state is not State.MOVED
    now = finding.lines if finding.hash else ""
    operations, status = reach.operations(at), reach.status(at)
    return ClaimChange(at, reach.described(at), citation.lines, now, effect, is_broken, operations, status)


def _fault(reach: Reach, fault: Diagnostic) -> ClaimChange:
    at = fault.location
    operations, status = reach.operations(at), reach.status(at)
    return ClaimChange(
        at, reach.described(at), "", "", fault.message, is_broken=True, operations=operations, status=status
    )


def _broken(
    document: Document, findings: Iterable[Finding], now: Mapping[str, str], before: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Yield what does not stand on the pages of now, and stood on those before; moved lines followed."""
    earlier = {(fault.location, fault.rule) for fault in ground(document, {**now, **before}).diagnostics}
    for fault in ground(followed(document, findings), now).diagnostics:
        if (fault.location, fault.rule) not in earlier:
            yield fault


def followed(document: Document, findings: Iterable[Finding]) -> Document:
    """Return a document whose citations have the lines at which the cited text is now."""
    files = dict(document.files)
    roots: dict[str, Json] = {}
    for finding in findings:
        at = finding.citation.location
        if not finding.hash or finding.lines == finding.citation.lines:
            continue
        if at.document not in roots:
            roots[at.document] = copy.deepcopy(files[at.document].root)
        source = value_or_none(roots[at.document], at.pointer)
        if isinstance(source, dict):
            source["lines"] = finding.lines
    return replace(document, files={**files, **{name: replace(files[name], root=root) for name, root in roots.items()}})


def is_settled(cited: Iterable[Citation], page: Page, text: str) -> bool:
    """Tell whether every citation of a page matches a text of it: the document was read against that."""
    of_page = [citation for citation in cited if citation.document in (page.id, page.file)]
    return not any(watch(of_page, {page.id: text, page.file: text}))
