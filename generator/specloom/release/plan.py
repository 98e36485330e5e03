"""Plans a release: its version, the changelog, the proof of compatibility, and the files.

The previous release is the commit that last changed `releases.yaml`: it holds the document as it was released, and
the package with its tests. Neither copies nor tags are needed.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom.base.releases import (
    CHANGELOG,
    RELEASES,
    Heading,
    Release,
    ReleaseError,
    ReleaseOptionError,
    current_version,
    digest,
    entry,
)
from specloom.base.runtime_choice import MODULE
from specloom.base.sources import Source
from specloom.base.versions import FIRST, bump_for, bumped, is_at_least, is_version
from specloom.diff import Change, highest_level
from specloom.diff.changelog import entries
from specloom.load import load_releases
from specloom.load.revisions import RevisionError, at_revision, commit, export_folder, last_change, top
from specloom.lower.catalogue import FOLDER
from specloom.lower.support import MANIFEST
from specloom.pipeline.cache import Cache
from specloom.pipeline.comparison import PackageVersion, compare_versions, package_version
from specloom.pipeline.generate import PreviousPackage, generate, previous_package
from specloom.pipeline.load_document import LoadedDocument, load_document
from specloom.release.proof import Broken, Proof, prove
from specloom.render.runtime_files import runtime_package
from specloom.write import write_files
from specloom.write.custom import FOLDER as CUSTOM
from specloom.write.lock import LOCK

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
    """A planned release, the first of `releases`; `proof` is the result of the tests of `previous`, a version."""

    source: Source
    output: Path
    releases: tuple[Release, ...]
    files: Mapping[str, str]
    custom: Path
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
        files = generate(source, _existing_package(source, options), (first,), loaded=now, cache=cache).files
        return Plan(source, options.output, (first,), files, _custom(source, options))
    with TemporaryDirectory(prefix="specloom-") as folder:
        before = _previous(source, options, released, Path(folder), cache)
        return _next_release(before, (source, now), options, (coming, *released), cache)


@dataclass(frozen=True, slots=True)
class _Previous:
    """The previous release, from version control: its document, and its package in the folder `package`."""

    made: PackageVersion
    package: Path
    version: str


def _previous(
    source: Source, options: ReleaseOptions, releases: Sequence[Release], folder: Path, cache: Cache
) -> _Previous:
    at = source.document.resolve().parent
    revision = commit(options.since) if options.since else last_change(at / RELEASES)
    if revision is None:
        what = f"{RELEASES} was never committed"
        raise ReleaseError(f"{what}: commit the previous release first, or name it with --since")
    root = top().resolve()
    if not at.is_relative_to(root):
        raise RevisionError(f"{source.display} is not in the repository of this folder")
    old = at_revision(source, revision[:12], folder / "specs")
    package = folder / "package"
    target = (options.output / source.package).resolve()
    understood = load_document(old)
    if not options.since and digest(understood.texts) != releases[0].document:
        version, at_commit = releases[0].version, revision[:12]
        what = f"{version} is noted in the commit {at_commit}, which holds another document than was released"
        raise ReleaseError(f"{what}; name the commit that holds it with --since")
    try:
        export_folder(revision, target.relative_to(root).as_posix(), package)
    except (RevisionError, ValueError):  # packages are not committed here
        before = PreviousPackage(runtime=_existing_package(source, options).runtime)
        write_files(generate(old, before, loaded=understood, cache=cache).files, package)
    files = {
        path.relative_to(package).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in package.rglob("*")
        if path.is_file()
    }
    return _Previous(PackageVersion(old, understood, files), package, current_version(releases))


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
    files = output.files
    tested = files
    if "testing" not in output.runtime.features:
        # The tests of the previous release need the testing part.
        wish = source.runtime
        wish = replace(wish, added=wish.added | {"testing"}, left_out=wish.left_out - {"testing"})
        with_testing = replace(source, runtime=wish)
        tested = generate(with_testing, previous, releases, loaded=understood, cache=cache).files
    if output.runtime.kind == "package":
        tested = {**tested, **runtime_package()}
    proof = _proof(before, (tested, custom), changes, source.package)
    return Plan(source, options.output, releases, files, custom, before.version, changes, proof)


def _entries_without_changes(
    before: _Previous, files: Mapping[str, str], custom: Path, package: str
) -> Mapping[Heading, tuple[str, ...]]:
    """Return the changelog entries of a release in which neither the API nor a name has changed.

    Raises:
        ReleaseError: Nothing else has changed either.
    """
    by_hand = f"{package}/{CUSTOM}/"
    old = {path: text for path, text in (before.made.files or {}).items() if not path.startswith(by_hand)}
    if _comparable_files(old, before.version) != _comparable_files(files, before.version):
        return _SAME
    if _contents(before.package / package / CUSTOM) != _contents(custom):
        return _BY_HAND
    raise ReleaseError(f"nothing changed since {before.version}: there is nothing to release")


def _custom(source: Source, options: ReleaseOptions) -> Path:
    """Return the folder of the custom code of a package; it may be missing."""
    return options.output / source.package / source.package / CUSTOM


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
    files, custom = new
    recorded = f"{package}/{FOLDER}/"
    for path in list((before.package / package).rglob("*")):
        if path.is_file() and not path.relative_to(before.package).as_posix().startswith(recorded):
            path.unlink()
    code = {path: text for path, text in files.items() if path.startswith((f"{package}/", f"{MODULE}/"))}
    write_files({path: text for path, text in code.items() if not path.startswith(recorded)}, before.package)
    shutil.rmtree(before.package / package / CUSTOM, ignore_errors=True)
    copy_custom(custom, before.package / package)
    broken = [
        Broken(name=change.name) if change.rule.startswith("python-") else Broken(operations=change.operations)
        for change in changes
        if change.level == "breaking"
    ]
    return prove(before.package, broken=broken)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
