"""What `specloom diff` compares: two documents, and the packages generated from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom import ir
from specloom.base import support_manifest
from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.package_names import package_folder
from specloom.base.sources import Source
from specloom.diff import Change, compare, ordered
from specloom.diff.operations import matched_operations, title
from specloom.infer import infer
from specloom.ir.name_record import Sections
from specloom.ir.names import is_received, operation_schemas
from specloom.ir.schema_walk import reachable_schemas
from specloom.load import positioned
from specloom.names import assign_names
from specloom.pipeline.cache import Cache
from specloom.pipeline.generate import generate
from specloom.pipeline.load_document import LoadedDocument, load_document
from specloom.pipeline.previous import PreviousPackage
from specloom.write import write_files


@dataclass(frozen=True, slots=True)
class PackageVersion:
    """A version of an API: its document, and its package, where one was asked for.

    `remade` generates the package with this version of the tool, where `files` are from version control.
    """

    source: Source
    loaded: LoadedDocument
    files: Mapping[str, str] | None
    names: Sections = field(default_factory=dict[str, Mapping[str, Mapping[str, str]]])
    remade: Callable[[], Mapping[str, str]] | None = None


def package_files(folder: Path) -> dict[str, str]:
    """Return the files of the package in a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def package_version(
    source: Source, previous: PreviousPackage | None, loaded: LoadedDocument | None = None, cache: Cache | None = None
) -> PackageVersion:
    """Load a document unless it is `loaded` already, and generate its package where `previous` is given.

    Raises:
        SpecError: The document is at fault.
    """
    loaded = loaded or load_document(source)
    if previous is None:
        return PackageVersion(source, loaded, None)
    output = generate(source, previous, loaded=loaded, cache=cache, kept=False)
    return PackageVersion(source, loaded, output.files, output.names)


def compare_versions(old: PackageVersion, new: PackageVersion) -> tuple[Change, ...]:
    """Return the changes between two versions: of their documents, and of their packages where both have one."""
    first, second = old.loaded.reading, new.loaded.reading
    changes = compare(first.api, second.api, left_out=(first.left_out, second.left_out))
    # Lines and columns, those of the overlay where it says what changed.
    before = _places(old.loaded, [change.old for change in changes])
    after = _places(new.loaded, [change.new for change in changes])
    placed = tuple(replace(change, old=before.get(change.old), new=after.get(change.new)) for change in changes)
    if old.files is None or new.files is None:
        return placed
    sent_only = _sent_only(old) & _sent_only(new)
    surfaces = _surfaces(old.files, new.files, old.source.package, sent_only, runtime=old.remade is not None)
    if old.remade is not None and surfaces:
        surfaces = _by_cause(surfaces, old, old.remade(), sent_only)
    return ordered([*placed, *_with_operations(surfaces, old, new), *_storage(old.files, new.files)])


def _storage(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    was, is_now = (support_manifest.has_slots(files.get(support_manifest.MANIFEST)) for files in (old, new))
    if was != is_now:
        rule, storage = ("slotted", "slots") if is_now else ("unslotted", "dictionaries")
        place = Location(support_manifest.MANIFEST)
        yield Change(f"python-models-{rule}", "`models`", f"objects store their values in {storage}", place, place)


def _by_cause(
    changes: Iterable[Change], old: PackageVersion, remade: Mapping[str, str], sent_only: frozenset[str]
) -> tuple[Change, ...]:
    """Return the changes of a package; those that the old document has as well are caused by the tool."""
    assert old.files is not None
    by_tool = {
        (change.rule, change.sentence)
        for change in _surfaces(old.files, remade, old.source.package, sent_only, runtime=True)
    }
    return tuple(
        replace(change, cause="tool") if (change.rule, change.sentence) in by_tool else change for change in changes
    )


def _with_operations(changes: Iterable[Change], old: PackageVersion, new: PackageVersion) -> Iterator[Change]:
    """Yield the changes; those that add or remove a method name its operation, by its title in the new document."""
    pairs = list(matched_operations(old.loaded.reading.api.operations, new.loaded.reading.api.operations))
    title_now = {title(before): title(after or before) for before, after in pairs if before is not None}
    came = support_manifest.calls((new.files or {}).get(support_manifest.MANIFEST))
    gone = support_manifest.calls((old.files or {}).get(support_manifest.MANIFEST))
    for change in changes:
        name = came.get(change.name) if change.rule == "python-added" else None
        if change.rule == "python-removed" and change.name in gone:
            name = title_now.get(gone[change.name], gone[change.name])
        yield replace(change, operations=(name,)) if name else change


def _surfaces(
    old: Mapping[str, str], new: Mapping[str, str], package: str, sent_only: frozenset[str], *, runtime: bool
) -> tuple[Change, ...]:
    """Compare the public interfaces of two packages; with `runtime`, also what they offer of their runtimes."""
    from specloom.diff.python import compare_surfaces
    from specloom.diff.surface import PublicClass, surface

    offered: list[dict[str, PublicClass]] = []
    with TemporaryDirectory(prefix="specloom-") as folder:
        for index, files in enumerate((old, new)):
            root = Path(folder, str(index))
            modules = [
                path for path in files if path.startswith(f"{package_folder(package)}/") and path.endswith(".py")
            ]
            write_files({path: files[path] for path in modules if runtime or "/_runtime/" not in path}, root)
            offered.append(surface(root, package, runtime=runtime))
    return compare_surfaces(offered[0], offered[1], sent_only=sent_only)


def _sent_only(version: PackageVersion) -> frozenset[str]:
    """Return the models that requests use and no response does, as `models.Call`."""
    api = infer(version.loaded.reading.api)
    names = assign_names(api, version.source.package)
    sent, brought = list[ir.Schema](), list[ir.Schema]()
    for operation in api.operations:
        for role, schema in operation_schemas(operation):
            schemas = brought if is_received(role) else sent
            schemas.append(schema)
    sent_only = _places_of(api, sent) - _places_of(api, brought)
    return frozenset(f"models.{names.classes[at].name}" for at in sent_only if at in names.classes)


def _places_of(api: ir.Api, roots: Iterable[ir.Schema]) -> set[Location]:
    return {schema.location for schema in reachable_schemas(api.schemas, roots)}


def _places(loaded: LoadedDocument, places: Iterable[Location | None]) -> dict[Location | None, Location]:
    requested = list(dict.fromkeys(place for place in places if place is not None))
    relocated = loaded.overlaid.relocated(Diagnostic("", place, "", "") for place in requested)
    positions = positioned(relocated, loaded.texts)
    return dict(zip(requested, (diagnostic.location for diagnostic in positions), strict=True))
