"""From a document on disk to its API: loaded, overlays applied, validated and read, faulty operations left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError, distinct
from specloom.base.document import Document
from specloom.base.plugins import load_plugins
from specloom.base.sources import Source
from specloom.combine import combine
from specloom.evidence.registry import with_pages
from specloom.foreign import adopt, origin
from specloom.load import load_file, load_partly, positioned
from specloom.overlay import Overlaid, apply
from specloom.overlay.plugins import with_plugins
from specloom.read import Reading, read
from specloom.validate import contain, normalise_document, normalise_references, validate

_IN_MANY = ("parameter-ignored", "webhook-parameter")


@dataclass(frozen=True, slots=True)
class LoadedDocument:
    """A document with its overlays applied, the API read from it, its diagnostics, and the texts of its files by name.

    `refused` are the diagnostics for which operations were left out; they are among `diagnostics` as well. `parts` are
    the documents by themselves, where several are read as one.
    """

    overlaid: Overlaid
    reading: Reading
    refused: tuple[Diagnostic, ...]
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    parts: tuple[LoadedDocument, ...] = ()

    @property
    def document(self) -> Document:
        """The document itself, normalised; of several, the first, with the files of all."""
        return self.overlaid.document

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents by themselves, normalised."""
        return tuple(part.document for part in self.parts) or (self.document,)


@dataclass(frozen=True, slots=True)
class _CheckedDocument:
    """A document with its overlays applied, its errors and other diagnostics, and the texts of its files by name."""

    overlaid: Overlaid
    errors: tuple[Diagnostic, ...]
    others: tuple[Diagnostic, ...]
    texts: dict[str, str]

    def error(self) -> SpecError:
        """Return an error with all diagnostics of the document."""
        return self.error_with((*self.errors, *_others(self.others, self.errors)))

    def error_with(self, diagnostics: Iterable[Diagnostic]) -> SpecError:
        """Return an error with these diagnostics, lines and columns added."""
        return SpecError(positioned(self.overlaid.relocated(diagnostics), self.texts), sources=self.texts)


def load_document(source: Source) -> LoadedDocument:
    """Load, validate and read a document, or several as one, without the operations that are at fault.

    Raises:
        SpecError: A document as a whole is at fault, or no operation of it is left.
    """
    parts = [_load_document(each) for each in source.each]
    return _together(parts, source) if len(parts) > 1 else parts[0]


def _together(parts: Sequence[LoadedDocument], source: Source) -> LoadedDocument:
    """Return several documents as one; a name that is given goes to nothing where no document has its part."""
    texts = {name: text for part in parts for name, text in part.texts.items()}
    files = {name: file for part in parts for name, file in part.document.files.items()}
    pages = {name: page for part in parts for name, page in part.document.pages.items()}
    overlaid = [part.overlaid for part in parts]
    together = Overlaid(
        replace(parts[0].document, files=files, pages=pages),
        texts=tuple(entry for each in overlaid for entry in each.texts),
        parts=tuple(overlaid),
    )
    try:
        reading, renamed = combine([part.reading for part in parts])
    except SpecError as error:
        raise SpecError(positioned(together.relocated(error.diagnostics), texts), sources=texts) from None
    named = {given.place for given in source.names}
    unnamed = set(parts[0].diagnostics).intersection(*(part.diagnostics for part in parts[1:]))
    unnamed = {entry for entry in unnamed if entry.location in named}
    diagnostics = [entry for part in parts for entry in part.diagnostics if entry.location not in named]
    return LoadedDocument(
        together,
        reading,
        refused=tuple(error for part in parts for error in part.refused),
        diagnostics=distinct((*diagnostics, *unnamed, *together.relocated(renamed))),
        texts=texts,
        parts=tuple(parts),
    )


def _load_document(source: Source) -> LoadedDocument:
    checked = _load_and_validate(source)
    overlaid = checked.overlaid
    contained = contain(overlaid.document, checked.errors)
    if contained.whole or (source.strict and checked.errors):
        raise checked.error()
    try:
        reading = read(overlaid.document, contained.faults, source.selection)
    except SpecError as error:
        raise checked.error_with(error.diagnostics) from None
    faults = _relevant_errors(contained.reported, reading) if source.selection else contained.reported
    refused = (*faults, *reading.refused)
    if refused and not reading.api.operations:
        raise checked.error() if faults else checked.error_with(refused)
    reported = {(each.rule, *each.location[:2]) for each in (*checked.others, *checked.errors)}
    notes = _once([note for note in reading.notes if (note.rule, *note.location[:2]) not in reported])
    notes = (note for note in notes if not _repeats(note, checked.others))
    return LoadedDocument(
        overlaid,
        reading,
        refused=overlaid.relocated(refused),
        diagnostics=overlaid.relocated((*_others(checked.others, refused), *notes, *refused)),
        texts=checked.texts,
    )


def _others(diagnostics: Iterable[Diagnostic], refused: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield diagnostics but for what another one at the same place says better."""
    listed = list(diagnostics)
    errors = {error.location[:2] for error in refused}
    better = errors | {entry.location[:2] for entry in listed if entry.rule != "openapi-unknown-field"}
    for entry in listed:
        if entry.location[:2] not in (better if entry.rule == "openapi-unknown-field" else errors):
            yield entry


def _repeats(note: Diagnostic, others: Iterable[Diagnostic]) -> bool:
    """Tell whether a note only says what follows from a diagnostic of validation."""
    at = note.location
    if note.rule in ("parameter-left-out", "path-parameter-undeclared"):
        return any(
            other.rule in ("path-parameter-unused", "path-parameter-undeclared")
            and other.location.pointer[:2] == at.pointer[:2]
            for other in others
        )
    if note.rule == "security-scheme-unsupported":
        length = len(at.pointer)
        return any(other.location[0] == at[0] and other.location.pointer[:length] == at.pointer for other in others)
    return note.severity is Severity.NOTE and any(other.location[:2] == at[:2] for other in others)


def _once(notes: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield notes, of those about one parameter in many operations the first: `support.json` has them all."""
    reported = set[str]()
    for note in notes:
        if note.rule not in _IN_MANY or note.message not in reported:
            yield note
        if note.rule in _IN_MANY:
            reported.add(note.message)


def _load_and_validate(source: Source) -> _CheckedDocument:
    loaded = load_partly(source.document, display=source.display, root=source.root, bounds=source.bounds)
    document, registry = with_pages(loaded.document)
    loaded = replace(loaded, document=document, texts={**loaded.texts, **registry})
    files = [(overlay.display, load_file(overlay.path, name=overlay.display)) for overlay in source.overlays]
    overlaid = apply(loaded.document, files, source.names)
    overlaid = _with_foreign(overlaid, source)
    overlaid = replace(overlaid, document=with_plugins(overlaid.document, load_plugins(source.plugins)))
    broken = [error for error in loaded.broken if not source.overlays or _is_broken(overlaid.document, error.location)]
    if source.strict:
        checked = tuple(
            replace(diagnostic, severity=Severity.ERROR) if diagnostic.severity is Severity.WARNING else diagnostic
            for diagnostic in validate(overlaid.document)
        )
    else:
        document, by_name, broken = normalise_references(overlaid.document, broken)
        document, checked = normalise_document(document)
        checked = (*by_name, *checked)
        overlaid = replace(overlaid, document=document)
    taken = overlaid.document.adopted  # what extensions of other tools say may be no field in this version
    checked = tuple(each for each in checked if each.rule != "openapi-unknown-field" or each.location not in taken)
    diagnostics = (*broken, *overlaid.notes, *checked)
    errors = tuple(diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR)
    others = tuple(diagnostic for diagnostic in diagnostics if diagnostic.severity is not Severity.ERROR)
    return _CheckedDocument(overlaid, errors, others, {**loaded.texts, **overlaid.sources})


def _with_foreign(overlaid: Overlaid, source: Source) -> Overlaid:
    """Take over what extensions of other tools say, and a configuration of Stainless.

    Raises:
        SpecError: That cannot be read.
    """
    given, texts = source.stainless, overlaid.texts
    file = load_file(given.path, name=given.display) if given is not None else None
    if given is None or file is None:
        adopted = adopt(overlaid.document, overlaid.sources.values())
    else:
        texts = (*texts, (given.display, file.text))
        try:
            adopted = adopt(overlaid.document, overlaid.sources.values(), (given.display, file.root))
        except SpecError as error:
            raise SpecError(error.diagnostics, sources=dict(texts)) from None
    return replace(
        overlaid,
        document=adopted.document,
        notes=(*overlaid.notes, *adopted.notes),
        texts=texts,
        moved=partial(origin, moved=adopted.moved) if adopted.moved else None,
    )


def _is_broken(document: Document, location: Location) -> bool:
    """Tell whether a reference still leads to nothing after overlays; one whose file is gone does."""
    if location.document not in document.files:
        return True
    try:
        _, value = document.resolve(Location(location.document), location.fragment)
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            document.resolve(Location(location.document, location.pointer), str(value["$ref"]))
    except SpecError:
        return True
    return False


def _relevant_errors(reported: tuple[Diagnostic, ...], reading: Reading) -> tuple[Diagnostic, ...]:
    """Return the errors for which one of the selected operations was left out."""
    relevant = {(error.rule, error.location) for refusal in reading.left_out for error in refusal.diagnostics}
    return tuple(error for error in reported if (error.rule, error.location) in relevant)
