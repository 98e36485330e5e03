"""Updates citations in the text of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specloom.base.spans import ValueSpan
from specloom.base.yaml_edit import Change, edited
from specloom.evidence.watch import Finding


def fixed_citations(text: str, findings: Iterable[Finding], root: ValueSpan) -> str:
    """Return a text with the lines and hashes of the findings; `root` is the span of its value.

    A citation that is written through a YAML alias stays as it is.
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
