"""The outcome for one document, of `generate` as of `validate`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from specloom.base.diagnostics import Diagnostic, Severity, SpecError
from specloom.base.sources import Source

if TYPE_CHECKING:
    from specloom.write import Change


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome for one document: its diagnostics, whether a package was generated, and which files changed.

    `texts` are those of the input files by display name; `message` says why no package was generated, if so. `manifest`
    is the text of the support manifest, `lost` are the calls that the package before had and this one lacks; `is_first`
    says that there was none before. `breaking` says what the options of this run change for code that uses the package.
    `claims` says whether the document was held against the pages that it cites, empty where it cites none.
    """

    source: Source
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    generated: bool = False
    changes: tuple[Change, ...] = ()
    message: str = ""
    manifest: str = ""
    lost: Mapping[str, str] = field(default_factory=dict[str, str])
    models: int = 0
    is_first: bool = False
    breaking: str = ""
    claims: str = ""

    @property
    def failed(self) -> bool:
        """Whether anything could not be generated."""
        return bool(self.message) or any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    @property
    def cites_pages(self) -> bool:
        """Whether the document seems to cite pages that its claims can be held against."""
        return any("x-specloom-source" in text for text in self.texts.values())

    @property
    def approximated(self) -> int:
        """How many operations are approximated."""
        if not self.manifest:
            return 0
        from specloom.base.support_manifest import approximated  # `validate` does without

        return approximated(self.manifest)


def refused_whole(source: Source, error: SpecError) -> Result:
    """Return the result for a document that is refused as a whole."""
    from specloom.load import positioned  # not needed where all is well

    return Result(source, positioned(error.diagnostics, error.sources), dict(error.sources))
