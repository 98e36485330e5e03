"""What `specloom release` does: it checks that a release is possible, builds it, and adds it to `releases.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom.base.diagnostics import Severity, SpecError
from specloom.base.package_names import package_folder
from specloom.base.releases import RELEASES, Release, ReleaseError, as_yaml
from specloom.base.sources import Source
from specloom.load.revisions import uncommitted
from specloom.pipeline.cache import Cache
from specloom.pipeline.package import generate_source
from specloom.record.credentials import refuse_written
from specloom.release.distributions import check_distributions, distribute, require_tools
from specloom.release.plan import Plan, copy_custom
from specloom.write import replace_file, write_files


def require_clean(source: Source, output: Path, cache: Cache) -> None:
    """Check that document and package are committed, and that the package is up to date.

    Raises:
        ReleaseError: They are not.
        RevisionError: There is no git repository here.
        SpecError: The document or a recording is at fault.
    """
    target = output / source.package
    dirty = uncommitted([*(each.document.parent for each in source.each), target])
    if dirty:
        listed = "".join(f"\n  {path}" for path in dirty[:10])
        raise ReleaseError(
            f"these files are not committed; commit them first, so that the release can be found:{listed}"
        )
    result = generate_source(source, output, check=True, cache=cache)
    errors = [diagnostic for diagnostic in result.diagnostics if diagnostic.severity is Severity.ERROR]
    if errors and not result.generated:
        raise SpecError(errors, sources=result.texts)
    if result.failed:
        raise ReleaseError(f"{source.display}: the package cannot be generated; see `specloom generate`")
    if result.changes:
        raise ReleaseError(
            f"{target} is not what its document gives: run `specloom generate` and commit what it changes; "
            "--overlay, --root, --include and --exclude have to be the same each time"
        )


def publish(planned: Plan, into: Path, cache: Cache) -> tuple[Path, ...]:
    """Build the distributions, add the release to `releases.yaml` and regenerate; nothing is written unless all build.

    Raises:
        ReleaseError: Something fails; all files are as before.
    """
    with TemporaryDirectory(prefix="specloom-") as folder:
        files = _build(planned, Path(folder))
        _record_release(planned.source, planned.output, planned.releases, cache)
        placed = tuple(into / file.name for file in files)
        for file, place in zip(files, placed, strict=True):
            replace_file(place, file.read_bytes())
    check_distributions(placed)
    return placed


def rehearse(planned: Plan) -> None:
    """Build the distributions, and keep none of them.

    Raises:
        ReleaseError: They cannot be built.
    """
    with TemporaryDirectory(prefix="specloom-") as folder:
        _build(planned, Path(folder))


def _build(planned: Plan, folder: Path) -> tuple[Path, ...]:
    """Build and check the distributions of a planned release in a temporary folder.

    Raises:
        ReleaseError: They cannot be built.
        SpecError: Custom code holds a credential.
    """
    require_tools()
    by_hand = {path.as_posix(): path.read_text("utf-8", "replace") for path in planned.custom.rglob("*.py")}
    refuse_written(by_hand, (), {})
    package = folder / planned.source.package
    write_files(planned.files, package)
    copy_custom(planned.custom, package / package_folder(planned.source.package))
    noon = datetime.combine(date.fromisoformat(planned.release.date), datetime.min.time(), UTC)
    return distribute(package, folder / "dist", epoch=int(noon.timestamp()))


def _record_release(source: Source, output: Path, releases: Sequence[Release], cache: Cache) -> None:
    """Write `releases.yaml` and regenerate the package, both or neither."""
    path = source.document.parent / RELEASES
    before = path.read_bytes() if path.exists() else None
    replace_file(path, as_yaml(releases).encode())
    result = generate_source(source, output, check=False, cache=cache)
    if result.failed or not result.generated:
        if before is None:
            path.unlink()
        else:
            replace_file(path, before)
        raise ReleaseError(result.message or f"{source.display}: the package cannot be generated")
