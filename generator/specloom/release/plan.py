"""Plans a release: its version, the changelog, the proof of compatibility, and the files.

The previous release is the first commit whose `releases.yaml` begins with its version, and that holds the document as
it was released, and the package with its tests. Neither copies nor tags are needed.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom.base.package_names import package_folder
from specloom.base.releases import (
    CHANGELOG,
    RELEASES,
    Heading,
    Release,
    ReleaseError,
    ReleaseOptionError,
    Repair,
    current_version,
    digest,
    entry,
)
from specloom.base.runtime_choice import MODULE
from specloom.base.sources import Source
from specloom.base.support_manifest import MANIFEST
from specloom.base.versions import FIRST, bump_for, bumped, is_at_least, is_version
from specloom.diff import Change, highest_level
from specloom.diff.changelog import entries
from specloom.load import load_releases
from specloom.load.revisions import RevisionError, at_revision, changes_of, commit, export_folder, text_at, top
from specloom.lower.catalogue import FOLDER
from specloom.pipeline.cache import Cache
from specloom.pipeline.comparison import PackageVersion, compare_versions, package_files, package_version
from specloom.pipeline.generate import Output, generate
from specloom.pipeline.load_document import LoadedDocument, load_document
from specloom.pipeline.previous import PreviousPackage, previous_package
from specloom.release.proof import Broken, Proof, prove
from specloom.render.runtime_files import runtime_package
from specloom.write import write_files
from specloom.write.custom import FOLDER as CUSTOM
from specloom.write.lock import LOCK, made_of

_FIRST: dict[Heading, tuple[str, ...]] = {"added": ("First release.",)}
_SAME: dict[Heading, tuple[str, ...]] = {
    "changed": ("Made anew, by a newer specloom or from other recordings; the API and all names stay.",)
}
_BY_HAND: dict[Heading, tuple[str, ...]] = {"changed": ("What is written by hand; the API and all names stay.",)}


@dataclass(frozen=True, slots=True)
class ReleaseOptions:
    """Options of a release; an empty version, date or revision of the previous release (`since`) is determined."""

    output: Path
    version: str = ""
    since: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned release, the first of `releases`.

    `own` is the result of its tests, `proof` that of the tests of `previous`, a version.
    """

    source: Source
    output: Path
    releases: tuple[Release, ...]
    files: Mapping[str, str]
    custom: Path
    own: Proof
    previous: str = ""
    changes: tuple[Change, ...] = ()
    proof: Proof | None = None

    @property
    def release(self) -> Release:
        """The release itself."""
        return self.releases[0]

    @property
    def text(self) -> str:
        """Its section of the changelog."""
        return "\n".join(entry(self.release))


def plan(source: Source, options: ReleaseOptions, cache: Cache) -> Plan:
    """Plan a release; nothing is written. `cache` holds what its packages share.

    Raises:
        ReleaseError: There is nothing to release, or not with these options.
        ReleaseOptionError: The requested version or date is invalid.
        RevisionError: The previous release cannot be found.
        SpecError: A document has errors.
    """
    if options.date and not _is_date(options.date):
        raise ReleaseOptionError(f"{options.date!r} is not a date, as in 2026-01-31")
    if options.version and not is_version(options.version):
        raise ReleaseOptionError(f"{options.version!r} is not a version of three numbers, as in 1.2.3")
    released, _ = load_releases(source.document.parent, display=Path(source.display).parent.as_posix())
    now = load_document(source)
    coming = Release(options.version, options.date or datetime.now(UTC).date().isoformat(), digest(now.texts), {})
    if not released:
        first = replace(coming, version=options.version or FIRST, entries=_FIRST)
        output = generate(source, _existing_package(source, options), (first,), loaded=now, cache=cache)
        custom = _custom(source, options)
        own_tests = _own_proof(output, custom, source.package)
        return Plan(source, options.output, (first,), output.files, custom, own_tests)
    with TemporaryDirectory(prefix="specloom-") as folder:
        before = _previous(source, options, released, Path(folder), cache)
        return _next_release(before, (source, now), options, (coming, *released), cache)


@dataclass(frozen=True, slots=True)
class _Previous:
    """The previous release, from version control: its document, and its package in the folder `package`.

    `repairs` are the tests of it that were noted to be wrong.
    """

    made: PackageVersion
    package: Path
    version: str
    repairs: tuple[Repair, ...]


def _previous(
    source: Source, options: ReleaseOptions, releases: Sequence[Release], folder: Path, cache: Cache
) -> _Previous:
    root = top().resolve()
    if not source.document.resolve().is_relative_to(root):
        raise RevisionError(f"{source.display} is not in the repository of this folder")
    revision, old, loaded = _released_document(source, options, releases[0], folder)
    package = folder / "package"
    target = (options.output / source.package).resolve()
    existing = PreviousPackage(runtime=_existing_package(source, options).runtime)
    committed = True
    try:
        export_folder(revision, target.relative_to(root).as_posix(), package)
    except (RevisionError, ValueError):  # packages are not committed here
        committed = False
        write_files(generate(old, existing, loaded=loaded, cache=cache, kept=False).files, package)
    files = package_files(package)

    def remade() -> Mapping[str, str]:
        return generate(old, previous_package(package, source.package), loaded=loaded, cache=cache, kept=False).files

    by_other_tool = committed and made_of(package, old.document.read_bytes())[1]
    version = PackageVersion(old, loaded, files, remade=remade if by_other_tool else None)
    return _Previous(version, package, current_version(releases), releases[0].repairs)


def _released_document(
    source: Source, options: ReleaseOptions, release: Release, folder: Path
) -> tuple[str, Source, LoadedDocument]:
    """Return the commit of a release, and the document in it.

    Later commits may have reworded `releases.yaml`, or noted repairs in it.

    Raises:
        ReleaseError: No commit holds it.
    """
    path = source.document.resolve().parent / RELEASES
    begins = re.compile(rf"""^\s*-\s+version:\s*["']?{re.escape(release.version)}["']?\s*$""", re.MULTILINE)
    candidates = [commit(options.since)] if options.since else list[str]()
    for revision in () if options.since else changes_of(path):
        first = next(iter(re.findall(r"^\s*-\s+version:.*$", text_at(revision, path), re.MULTILINE)), "")
        if candidates and not begins.match(first):
            break
        candidates.append(revision)
    if not candidates:
        what = f"{RELEASES} was never committed"
        raise ReleaseError(f"{what}: commit the previous release first, or name it with --since")
    for index, revision in enumerate(reversed(candidates)):
        old = at_revision(source, revision[:12], folder / f"specs{index}")
        loaded = load_document(old)
        if options.since or digest(loaded.texts) == release.document:
            return revision, old, loaded
    what = (
        f"{release.version} is noted in the commit {candidates[0][:12]}, which holds another document than was released"
    )
    raise ReleaseError(f"{what}; name the commit that holds it with --since")


def _next_release(
    before: _Previous,
    of: tuple[Source, LoadedDocument],
    options: ReleaseOptions,
    releases: tuple[Release, ...],
    cache: Cache,
) -> Plan:
    source, understood = of
    previous, custom = _existing_package(source, options), _custom(source, options)
    now = package_version(source, previous, understood, cache)
    changes = compare_versions(before.made, now)
    bump = bump_for(highest_level(changes), before.version)
    version = bumped(before.version, bump or "patch")
    if options.version:
        if not is_at_least(options.version, version):
            raise ReleaseError(f"{options.version!r} is too low: what changed asks for {version} at least")
        version = options.version
    sections = entries(changes) or _entries_without_changes(before, now.files or {}, custom, source.package)
    releases = (replace(releases[0], version=version, entries=sections), *releases[1:])
    output = generate(source, previous, releases, loaded=understood, cache=cache)
    own_tests = _own_proof(output, custom, source.package)
    tested = output
    if "testing" not in output.runtime.features:
        # The tests of the previous release need the testing part.
        wish = source.runtime
        wish = replace(wish, added=wish.added | {"testing"}, left_out=wish.left_out - {"testing"})
        with_testing = replace(source, runtime=wish)
        tested = generate(with_testing, previous, releases, loaded=understood, cache=cache)
    proof = _proof(before, (_with_runtime(tested), custom), changes, source.package)
    return Plan(source, options.output, releases, output.files, custom, own_tests, before.version, changes, proof)


def _with_runtime(output: Output) -> Mapping[str, str]:
    """Return the files of a package, with the runtime where that is a package of its own."""
    return {**output.files, **runtime_package()} if output.runtime.kind == "package" else output.files


def _own_proof(output: Output, custom: Path, package: str) -> Proof:
    """Run the tests of the package that is to be released, with its custom code."""
    with TemporaryDirectory(prefix="specloom-") as place:
        write_files(_with_runtime(output), Path(place))
        copy_custom(custom, Path(place, package_folder(package)))
        return prove(Path(place), broken=(), what="the tests of the package")


def _entries_without_changes(
    before: _Previous, files: Mapping[str, str], custom: Path, package: str
) -> Mapping[Heading, tuple[str, ...]]:
    """Return the changelog entries of a release in which neither the API nor a name has changed.

    Raises:
        ReleaseError: Nothing else has changed either.
    """
    folder = package_folder(package)
    by_hand = f"{folder}/{CUSTOM}/"
    old = {path: text for path, text in (before.made.files or {}).items() if not path.startswith(by_hand)}
    if _comparable_files(old, before.version) != _comparable_files(files, before.version):
        return _SAME
    if _contents(before.package / folder / CUSTOM) != _contents(custom):
        return _BY_HAND
    raise ReleaseError(f"nothing changed since {before.version}: there is nothing to release")


def _custom(source: Source, options: ReleaseOptions) -> Path:
    """Return the folder of the custom code of a package; it may be missing."""
    return options.output / source.package / package_folder(source.package) / CUSTOM


def _contents(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def copy_custom(custom: Path, package: Path) -> None:
    """Copy the folder of custom code, if there is one, into a package."""
    if custom.is_dir():
        shutil.copytree(custom, package / CUSTOM, ignore=shutil.ignore_patterns("__pycache__"))


def _existing_package(source: Source, options: ReleaseOptions) -> PreviousPackage:
    return previous_package(options.output / source.package, source.package)


def _comparable_files(files: Mapping[str, str], version: str) -> dict[str, str]:
    """Return the files of a package, without those and that text which differ in every release."""
    left = {path: text for path, text in files.items() if path not in (LOCK, CHANGELOG, MANIFEST)}
    return {path: re.sub(rf'version(__)? ?= ?"{re.escape(version)}"', "", text) for path, text in left.items()}


def _proof(before: _Previous, new: tuple[Mapping[str, str], Path], changes: Sequence[Change], package: str) -> Proof:
    """Run the tests and recordings of the previous release against the new package with its custom code."""
    (files, custom), folder = new, package_folder(package)
    recorded = f"{folder}/{FOLDER}/"
    for path in list((before.package / folder).rglob("*")):
        if path.is_file() and not path.relative_to(before.package).as_posix().startswith(recorded):
            path.unlink()
    code = {path: text for path, text in files.items() if path.startswith((f"{folder}/", f"{MODULE}/"))}
    write_files({path: text for path, text in code.items() if not path.startswith(recorded)}, before.package)
    shutil.rmtree(before.package / folder / CUSTOM, ignore_errors=True)
    copy_custom(custom, before.package / folder)
    broken = [
        Broken(name=change.name) if change.rule.startswith("python-") else Broken(operations=change.operations)
        for change in changes
        if change.level == "breaking"
    ]
    return prove(before.package, broken=broken, repairs=before.repairs, what="the tests of the previous release")


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
