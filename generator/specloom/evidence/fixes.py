"""Decides which changes of a document's text make its citations hold again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specloom.base.spans import ValueSpan
from specloom.base.yaml_edit import Change, edited
from specloom.evidence.watch import Finding


def fixed_citations(text: str, findings: Iterable[Finding], root: ValueSpan) -> str:
    """Return the text with the lines and hashes that the findings ask for; `root` says how it is written.

    A citation that is not written in its place, but through a YAML alias, stays as it is.
    """
    return edited(text, root, (change for finding in findings for change in _changes(finding, root)))


def _changes(finding: Finding, root: ValueSpan) -> Iterator[Change]:
    cited, here = finding.citation, root
    for part in cited.location.pointer:
        if part not in here.members:
            return
        here = here.members[part]
    if not finding.hash or "lines" not in here.members:
        return
    at = cited.location.pointer
    if finding.lines != cited.lines:
        yield Change((*at, "lines"), finding.lines, is_quoted=True)
    if finding.hash != cited.hash or "hash" not in here.members:
        is_new = "hash" not in here.members
        yield Change((*at, "hash"), finding.hash, is_new=is_new, after="lines", is_quoted=True)
