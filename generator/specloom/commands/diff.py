"""What `specloom diff` compares: two versions of a document, and the packages generated from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Json
from specloom.base.sources import NoSourcesError, Source
from specloom.base.versions import bump_for
from specloom.config import Configuration
from specloom.diff import Change, highest_level
from specloom.diff.report import as_markdown, as_text
from specloom.diff.report import members as json_members
from specloom.ir.name_record import NameRecord
from specloom.load import positioned
from specloom.load.revisions import RevisionError, Version, at_revision, export_folder, top, version
from specloom.pipeline.cache import Cache
from specloom.pipeline.comparison import PackageVersion, compare_versions, package_files, package_version
from specloom.pipeline.generate import generate
from specloom.pipeline.inputs import Input, with_vendors
from specloom.pipeline.load_document import load_document
from specloom.pipeline.previous import PreviousPackage, previous_package
from specloom.reports import Entry
from specloom.write.errors import WriteError
from specloom.write.lock import made_of

_PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a document, and the revision that it is taken from; empty for the file itself.

    `committed` is where the package of the document lies, if it is committed.
    """

    source: Source
    revision: str = ""
    committed: Path = Path()


@dataclass(frozen=True, slots=True)
class Compared:
    """The result of a comparison, breaking changes first; `refused` are errors that exclude operations."""

    changes: tuple[Change, ...]
    refused: tuple[Diagnostic, ...]
    texts: Mapping[str, str]


def sides(old: str, new: str | None, configuration: Configuration) -> tuple[Side, Side]:
    """Return the two sides named on the command line, as configured; `new` defaults to the file of the revision `old`.

    Raises:
        RevisionError: A version cannot be read, or `new` is missing and `old` names no revision.
        NoSourcesError: A document has a name that no package can have.
    """
    before = version(old)
    if new is None and not before.revision:
        path = before.path.as_posix()
        hint = f"specloom diff HEAD:{path}, for what has changed since the last commit; or specloom diff {path} NEW"
        raise RevisionError("name a second version; only of a REVISION:PATH it is known", hint)
    after = version(new) if new is not None else Version(before.path)
    alone = before.path.resolve() != after.path.resolve()
    return _side(before, configuration, alone=alone), _side(after, configuration, alone=alone)


def _side(side: Version, configuration: Configuration, *, alone: bool) -> Side:
    """Return one side; two different documents are compared by themselves, whatever packages they are part of."""
    named = Input(side.path, side.path.as_posix())
    source = with_vendors(configuration, [named])[0][1]
    if alone and source.others:
        source = next(each for each in source.each if each.document.resolve() == side.path.resolve())
    return Side(replace(source, package=_PACKAGE), side.revision, source.target)


def compare_sides(old: Side, new: Side, *, surfaces: bool) -> Compared:
    """Compare two documents, and with `surfaces` their packages as well.

    Where the package of the old document is committed in the old revision, that is compared.

    Raises:
        RevisionError: A version cannot be read, or griffe is missing.
        SpecError: A document cannot be read as a whole.
    """
    if surfaces and find_spec("griffe") is None:
        raise RevisionError("comparing Python packages needs griffe: install specloom[release], or give --api-only")
    with TemporaryDirectory(prefix="specloom-") as folder:
        before, after = (
            at_revision(side.source, side.revision, Path(folder, str(index))) if side.revision else side.source
            for index, side in enumerate((old, new))
        )
        cache = Cache()  # most of the two packages is the same
        committed = _committed_package(old, before, Path(folder, "package")) if surfaces and old.revision else None
        if committed is None:
            first = package_version(before, PreviousPackage() if surfaces else None, cache=cache)
            previous = PreviousPackage(NameRecord(first.names)) if surfaces else None
        else:
            first, previous = committed
            after = replace(after, package=first.source.package)
        second = package_version(after, previous, cache=cache)
        changes = compare_versions(first, second)
    texts = {**first.loaded.texts, **second.loaded.texts}
    refused = positioned([*first.loaded.refused, *second.loaded.refused], texts)
    return Compared(changes, refused, texts)


def _committed_package(side: Side, document: Source, into: Path) -> tuple[PackageVersion, PreviousPackage] | None:
    """Return the package of a document in its revision, and what the next one takes over; None where there is none.

    `document` is the document as exported. A package that another document gave is none.
    """
    try:
        target, name = side.committed.resolve(), side.committed.name
        export_folder(side.revision, target.relative_to(top().resolve()).as_posix(), into)
        previous = replace(previous_package(into, name), custom=())
    except (NoSourcesError, ValueError, WriteError):
        return None
    is_of_document, by_other_tool = made_of(into, document.document.read_bytes())
    if not is_of_document:
        return None
    source = replace(document, package=name)
    loaded = load_document(source)

    def remade() -> Mapping[str, str]:
        return generate(source, previous, loaded=loaded, kept=False).files

    version = PackageVersion(source, loaded, package_files(into), remade=remade if by_other_tool else None)
    return version, previous


def report(changes: Sequence[Change], form: str) -> str:
    """Return a report as `text` or `markdown`."""
    layout = {"markdown": as_markdown, "text": as_text}[form]
    return layout(changes, _bump(changes))


def members(changes: Sequence[Change]) -> Mapping[str, Json]:
    """Return what a report in JSON says of the changes."""
    return json_members(changes, _bump(changes))


def entries(changes: Sequence[Change], document: str) -> list[Entry]:
    """Return the changes as entries of reports on the new document: what breaks are errors, the others notes."""
    return [
        Entry(
            Diagnostic(
                change.rule,
                change.new or Location(document),
                change.sentence,
                change.about.why,
                Severity.ERROR if change.level == "breaking" else Severity.NOTE,
            )
        )
        for change in changes
    ]


def _bump(changes: Sequence[Change]) -> str:
    return bump_for(highest_level(changes), "1.0.0") or ""
