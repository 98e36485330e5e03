"""What a package says of its evidence: the claims of each operation by basis, and the pages they come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from specloom.base.document import Document
from specloom.evidence.citations import SOURCE, citations
from specloom.evidence.coverage import Row, coverage
from specloom.evidence.report import CitedPage, cited


@dataclass(frozen=True, slots=True)
class EvidenceSummary:
    """The claims of the operations of a document, and the pages that it cites."""

    rows: tuple[Row, ...] = ()
    pages: tuple[CitedPage, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """The number of claims by basis."""
        total: Counter[str] = Counter()
        for row in self.rows:
            total.update(row.counts)
        return dict(sorted(total.items()))


NO_EVIDENCE = EvidenceSummary()


def summarise(document: Document) -> EvidenceSummary:
    """Return the evidence of a document, `NO_EVIDENCE` where it cites nothing."""
    if not any(SOURCE in file.text for file in document.files.values()):
        return NO_EVIDENCE
    names = {citation.document for citation in citations(document)}
    if not names:
        return NO_EVIDENCE
    # What was read beside the cited pages is registered, but has no text to cite: somebody wrote down what it says.
    read = {page.id for page in document.pages.values() if not {page.id, page.file} & names}
    return EvidenceSummary(coverage(document), tuple(cited(document, name) for name in sorted({*names, *read})))


def summarise_all(documents: Sequence[Document]) -> EvidenceSummary:
    """Return the evidence of the documents of one package."""
    summaries = [summarise(document) for document in documents]
    pages = {page.name: page for summary in summaries for page in summary.pages}
    return EvidenceSummary(tuple(row for summary in summaries for row in summary.rows), tuple(pages.values()))
