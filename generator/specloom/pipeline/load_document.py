"""From a document on disk to what it says: loaded, overlays applied, validated and read, errors contained."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document
from specloom.base.sources import Source
from specloom.load import load_file, load_partly, positioned
from specloom.overlay import Overlaid, apply
from specloom.read import Reading, read
from specloom.validate import contain, normalise_document, normalise_references, validate


@dataclass(frozen=True, slots=True)
class Understood:
    """What a document says, its diagnostics, what was left out, and the texts of its files."""

    overlaid: Overlaid
    reading: Reading
    refused: tuple[Diagnostic, ...]
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]

    @property
    def document(self) -> Document:
        """The document itself, normalised."""
        return self.overlaid.document


@dataclass(frozen=True, slots=True)
class _Surveyed:
    """A document with its overlays applied, what was found in it, by severity, and the texts of its files."""

    overlaid: Overlaid
    errors: tuple[Diagnostic, ...]
    others: tuple[Diagnostic, ...]
    texts: dict[str, str]

    def refused(self) -> SpecError:
        """Return the error that refuses the document."""
        return self.refusal((*self.errors, *self.others))

    def refusal(self, found: Iterable[Diagnostic]) -> SpecError:
        """Return the error that says what was found, with lines and columns."""
        return SpecError(positioned(self.overlaid.relocated(found), self.texts), sources=self.texts)


def understand(source: Source) -> Understood:
    """Load, validate and read a document, without the operations that are at fault.

    Raises:
        SpecError: The document as a whole is at fault, or no operation is left.
    """
    surveyed = _survey(source)
    overlaid = surveyed.overlaid
    contained = contain(overlaid.document, surveyed.errors)
    if contained.whole or (source.strict and surveyed.errors):
        raise surveyed.refused()
    try:
        reading = read(overlaid.document, contained.faults, source.selection)
    except SpecError as error:
        raise surveyed.refusal(error.diagnostics) from None
    faults = _of_chosen(contained.reported, reading) if source.selection else contained.reported
    refused = (*faults, *reading.refused)
    if refused and not reading.api.operations:
        raise surveyed.refused() if faults else surveyed.refusal(refused)
    reported = {(other.rule, other.location) for other in surveyed.others}
    notes = [note for note in reading.notes if (note.rule, note.location) not in reported]
    return Understood(
        overlaid,
        reading,
        refused=overlaid.relocated(refused),
        diagnostics=overlaid.relocated((*surveyed.others, *notes, *refused)),
        texts=surveyed.texts,
    )


def check(source: Source) -> tuple[Overlaid, tuple[Diagnostic, ...]]:
    """Load and validate a document, its overlays applied; return it with its warnings and notes.

    Raises:
        SpecError: The document is at fault.
    """
    surveyed = _survey(source)
    if surveyed.errors:
        raise surveyed.refused()
    return surveyed.overlaid, surveyed.overlaid.relocated(surveyed.others)


def _survey(source: Source) -> _Surveyed:
    loaded = load_partly(source.document, display=source.display, root=source.root)
    files = [(overlay.display, load_file(overlay.path, name=overlay.display)) for overlay in source.overlays]
    overlaid = apply(loaded.document, files)
    broken = [found for found in loaded.broken if not source.overlays or _is_broken(overlaid.document, found.location)]
    if source.strict:
        checked = tuple(
            replace(each, severity=Severity.ERROR) if each.severity is Severity.WARNING else each
            for each in validate(overlaid.document)
        )
    else:
        document, by_name, broken = normalise_references(overlaid.document, broken)
        document, checked = normalise_document(document)
        checked = (*by_name, *checked)
        overlaid = replace(overlaid, document=document)
    found = (*broken, *overlaid.notes, *checked)
    errors = tuple(each for each in found if each.severity is Severity.ERROR)
    others = tuple(each for each in found if each.severity is not Severity.ERROR)
    return _Surveyed(overlaid, errors, others, {**loaded.texts, **overlaid.sources})


def _is_broken(document: Document, place: Location) -> bool:
    """Tell whether what an overlay may have changed still holds a reference that leads to nothing."""
    if place.document not in document.files:
        return True
    try:
        _, value = document.resolve(Location(place.document), place.fragment)
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            document.resolve(Location(place.document, place.pointer), str(value["$ref"]))
    except SpecError:
        return True
    return False


def _of_chosen(reported: tuple[Diagnostic, ...], reading: Reading) -> tuple[Diagnostic, ...]:
    """Return the errors that cost one of the chosen operations: the others do not matter then."""
    costly = {(error.rule, error.location) for refusal in reading.left_out for error in refusal.diagnostics}
    return tuple(error for error in reported if (error.rule, error.location) in costly)
