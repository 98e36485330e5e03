"""Decides what a release is: its version, what people are told, the proof that they can go on, and the files.

What was released before is the commit that last changed `releases.yaml`: it holds the document as it was released, and
the package with its tests. No copy is kept, and no tag is needed.
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
    WishError,
    current_version,
    digest,
)
from specloom.base.releases import entry as told
from specloom.base.runtime_choice import MODULE
from specloom.base.sources import Source
from specloom.base.versions import FIRST, bump_for, follows, is_version, raised
from specloom.diff import Change, heaviest
from specloom.diff.changelog import entries
from specloom.load import load_releases
from specloom.load.revisions import RevisionError, at_revision, bring_out, commit, last_change, top
from specloom.lower.catalogue import FOLDER
from specloom.lower.support import MANIFEST
from specloom.pipeline.cache import Cache
from specloom.pipeline.comparison import PackageVersion, compare_versions, package_version
from specloom.pipeline.generate import PreviousPackage, generate, previous_package
from specloom.pipeline.load_document import LoadedDocument, load_document
from specloom.release.proof import Broken, Proof, prove
from specloom.render.runtime_files import runtime_package
from specloom.write.custom import FOLDER as CUSTOM
from specloom.write.lock import LOCK

_FIRST: dict[Heading, tuple[str, ...]] = {"added": ("First release.",)}
_SAME: dict[Heading, tuple[str, ...]] = {
    "changed": ("Made anew, by a newer specloom or from other recordings; the API and all names stay.",)
}
_BY_HAND: dict[Heading, tuple[str, ...]] = {"changed": ("What is written by hand; the API and all names stay.",)}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: the version and the revision of the previous release are found out where they are empty."""

    output: Path
    version: str = ""
    since: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A release that could be made: `releases` begins with it, `previous` is the version before, `proof` its tests."""

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
        """What the changelog says of it."""
        return "\n".join(told(self.release))


def plan(source: Source, wanted: Wanted, cache: Cache) -> Plan:
    """Work out a release; nothing is written. What several of its packages share is made once, and left in `cache`.

    Raises:
        ReleaseError: There is nothing to release, or not like this.
        WishError: The version or date that is wanted is none.
        RevisionError: The previous release cannot be found.
        SpecError: A document is at fault.
    """
    require_date(wanted.date)
    if wanted.version and not is_version(wanted.version):
        raise WishError(f"{wanted.version!r} is not a version of three numbers, as in 1.2.3")
    noted, _ = load_releases(source.document.parent, display=Path(source.display).parent.as_posix())
    now = load_document(source)
    coming = Release(wanted.version, wanted.date or today(), digest(now.texts), {})
    if not noted:
        first = replace(coming, version=wanted.version or FIRST, entries=_FIRST)
        files = generate(source, _earlier(source, wanted), (first,), loaded=now, cache=cache).files
        return Plan(source, wanted.output, (first,), files, _custom(source, wanted))
    with TemporaryDirectory(prefix="specloom-") as folder:
        before = _previous(source, wanted, noted, Path(folder), cache)
        return _following(before, (source, now), wanted, (coming, *noted), cache)


@dataclass(frozen=True, slots=True)
class _Previous:
    """The previous release, brought out of version control: its document, and its package in `package`."""

    made: PackageVersion
    package: Path
    version: str


def _previous(source: Source, wanted: Wanted, noted: Sequence[Release], folder: Path, cache: Cache) -> _Previous:
    at = source.document.resolve().parent
    found = commit(wanted.since) if wanted.since else last_change(at / RELEASES)
    if found is None:
        raise ReleaseError(
            f"{RELEASES} was never committed: commit the previous release first, or name it with --since"
        )
    root = top().resolve()
    if not at.is_relative_to(root):
        raise RevisionError(f"{source.display} is not in the repository of this folder")
    old = at_revision(source, found[:12], folder / "specs")
    package = folder / "package"
    target = (wanted.output / source.package).resolve()
    understood = load_document(old)
    if not wanted.since and digest(understood.texts) != noted[0].document:
        what = f"{noted[0].version} is noted in the commit {found[:12]}, which holds another document than was released"
        raise ReleaseError(f"{what}; name the commit that holds it with --since")
    try:
        bring_out(found, target.relative_to(root).as_posix(), package)
    except (RevisionError, ValueError):  # packages are not committed here
        before = PreviousPackage(runtime=_earlier(source, wanted).runtime)
        put(generate(old, before, loaded=understood, cache=cache).files, package)
    files = {
        path.relative_to(package).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in package.rglob("*")
        if path.is_file()
    }
    return _Previous(PackageVersion(old, understood, files), package, current_version(noted))


def _following(
    before: _Previous, of: tuple[Source, LoadedDocument], wanted: Wanted, releases: tuple[Release, ...], cache: Cache
) -> Plan:
    source, understood = of
    now = package_version(source, _earlier(source, wanted), understood, cache)
    changes = compare_versions(before.made, now)
    bump = bump_for(heaviest(changes), before.version)
    version = raised(before.version, bump or "patch")
    if wanted.version:
        if not follows(wanted.version, version):
            raise ReleaseError(f"{wanted.version!r} is too low: what changed asks for {version} at least")
        version = wanted.version
    earlier, custom = _earlier(source, wanted), _custom(source, wanted)
    told_of = entries(changes) or _unseen(before, now.files or {}, custom, source.package)
    releases = (replace(releases[0], version=version, entries=told_of), *releases[1:])
    output = generate(source, earlier, releases, loaded=understood, cache=cache)
    files = output.files
    tested = files
    if "testing" not in output.runtime.features:
        # What the tests of the previous release need is no part of this one.
        tested = generate(_with_testing(source), earlier, releases, loaded=understood, cache=cache).files
    if output.runtime.kind == "package":
        tested = {**tested, **runtime_package()}
    proof = _proof(before, (tested, custom), changes, source.package)
    return Plan(source, wanted.output, releases, files, custom, before.version, changes, proof)


def _with_testing(source: Source) -> Source:
    wish = source.runtime
    return replace(source, runtime=replace(wish, added=wish.added | {"testing"}, left_out=wish.left_out - {"testing"}))


def _unseen(
    before: _Previous, files: Mapping[str, str], custom: Path, package: str
) -> Mapping[Heading, tuple[str, ...]]:
    """Return what is told of a release in which neither the API nor a name has changed.

    Raises:
        ReleaseError: Nothing else has changed either.
    """
    by_hand = f"{package}/{CUSTOM}/"
    old = {path: text for path, text in (before.made.files or {}).items() if not path.startswith(by_hand)}
    if _like(old, before.version) != _like(files, before.version):
        return _SAME
    if _contents(before.package / package / CUSTOM) != _contents(custom):
        return _BY_HAND
    raise ReleaseError(f"nothing changed since {before.version}: there is nothing to release")


def _custom(source: Source, wanted: Wanted) -> Path:
    """Return where the code of a package that is written by hand lies, if there is any."""
    return wanted.output / source.package / source.package / CUSTOM


def _contents(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def add_custom(custom: Path, package: Path) -> None:
    """Copy the hand-written folder `custom`, if there is one, into a package."""
    if custom.is_dir():
        shutil.copytree(custom, package / CUSTOM, ignore=shutil.ignore_patterns("__pycache__"))


def _earlier(source: Source, wanted: Wanted) -> PreviousPackage:
    return previous_package(wanted.output / source.package, source.package)


def _like(files: Mapping[str, str], version: str) -> dict[str, str]:
    """Return the files of a package, less what differs with every release."""
    left = {path: text for path, text in files.items() if path not in (LOCK, CHANGELOG, MANIFEST)}
    return {path: re.sub(rf'version(__)? ?= ?"{re.escape(version)}"', "", text) for path, text in left.items()}


def _proof(before: _Previous, new: tuple[Mapping[str, str], Path], changes: Sequence[Change], package: str) -> Proof:
    """Run the tests of the previous release, with its own recordings, against the new package, custom code included."""
    files, custom = new
    recorded = f"{package}/{FOLDER}/"
    for path in [path for path in (before.package / package).rglob("*") if path.is_file()]:
        if not path.relative_to(before.package).as_posix().startswith(recorded):
            path.unlink()
    code = {path: text for path, text in files.items() if path.startswith((f"{package}/", f"{MODULE}/"))}
    put({path: text for path, text in code.items() if not path.startswith(recorded)}, before.package)
    shutil.rmtree(before.package / package / CUSTOM, ignore_errors=True)
    add_custom(custom, before.package / package)
    broken = [
        Broken(name=change.name) if change.rule.startswith("python-") else Broken(operations=change.operations)
        for change in changes
        if change.level == "breaking"
    ]
    return prove(before.package, broken=broken)


def put(files: Mapping[str, str], folder: Path) -> None:
    """Write files, given by path relative to `folder`, into it."""
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())


def today() -> str:
    """Return today's date, in UTC."""
    return datetime.now(UTC).date().isoformat()


def require_date(text: str) -> None:
    """Make sure that a date is one, or empty.

    Raises:
        WishError: It is neither.
    """
    if not text:
        return
    try:
        plain = date.fromisoformat(text).isoformat() == text
    except ValueError:
        plain = False
    if not plain:
        raise WishError(f"{text!r} is not a date, as in 2026-01-31")
