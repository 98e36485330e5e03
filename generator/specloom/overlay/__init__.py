"""Decides how a document changes before it is read: OpenAPI Overlay 1.0 and 1.1, applied to the loaded values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document, SourceFile
from specloom.base.given_names import GivenName
from specloom.base.json_value import copied
from specloom.overlay.actions import read_actions
from specloom.overlay.merge import Merging
from specloom.overlay.naming import apply_name

__all__ = ["Overlaid", "apply"]


@dataclass(frozen=True, slots=True)
class Overlaid:
    """A changed document, warnings about actions without effect, and the texts of the overlays by name.

    `moved` gives the place where a value was written that has been added or moved since. `parts` are those that it was
    put together from, if so.
    """

    document: Document
    notes: tuple[Diagnostic, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    merging: Merging | None = None
    moved: Callable[[Location], Location] | None = None
    parts: tuple[Overlaid, ...] = ()

    @property
    def sources(self) -> dict[str, str]:
        """The texts that diagnostics may point to: those of the document and of the overlays."""
        return {**self.document.sources, **dict(self.texts)}

    def relocated(self, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return diagnostics about the changed document with the locations where the values were written."""
        if self.merging is None and self.moved is None and not self.parts:
            return tuple(diagnostics)
        return tuple(replace(diagnostic, location=self._origin(diagnostic.location)) for diagnostic in diagnostics)

    def _origin(self, location: Location) -> Location:
        for part in self.parts:
            if part.document.main == location.document:
                return part._origin(location)
        location = self.moved(location) if self.moved is not None else location
        if self.merging is None or location.document != self.document.main or location.line is not None:
            return location
        return self.merging.origin(location.pointer)


def apply(document: Document, overlays: Sequence[tuple[str, SourceFile]], names: Sequence[GivenName] = ()) -> Overlaid:
    """Apply overlays (name and file) in order to a copy of the main file of a document, then the names that are given.

    Raises:
        SpecError: An overlay is malformed, or does not fit the document.
    """
    if not overlays and not names:
        return Overlaid(document)
    merging = Merging(copied(document.root), Location(document.main))
    notes: list[Diagnostic] = []
    for name, file in overlays:
        try:
            for action in read_actions(file.root, name=name):
                note = merging.apply(action)
                notes += [replace(note, severity=Severity.WARNING)] if note else []
        except SpecError as error:
            texts = {**document.sources, **{name: file.text for name, file in overlays}}
            raise SpecError(error.diagnostics, sources=texts) from None
    notes += [note for note in (apply_name(merging, given) for given in names) if note is not None]
    main = SourceFile(document.files[document.main].text, merging.root)
    changed = replace(document, files={**document.files, document.main: main})
    return Overlaid(changed, tuple(notes), tuple((name, file.text) for name, file in overlays), merging)
