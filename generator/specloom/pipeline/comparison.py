"""Decides what `specloom diff` compares: two documents, and the packages that are made of them here and now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.sources import Source
from specloom.diff import Change, compare, ordered
from specloom.diff.operations import matched_operations, title
from specloom.infer import infer
from specloom.ir.name_record import Sections
from specloom.ir.names import operation_schemas
from specloom.ir.schema_walk import reachable_schemas
from specloom.load import positioned
from specloom.lower import support
from specloom.names import assign_names
from specloom.pipeline.cache import Cache
from specloom.pipeline.generate import Earlier, generate
from specloom.pipeline.load_document import Understood, understand


@dataclass(frozen=True, slots=True)
class Made:
    """A version of an API: what its document says, and the package that is made of it."""

    source: Source
    understood: Understood
    files: Mapping[str, str] | None
    names: Sections = field(default_factory=dict[str, Mapping[str, Mapping[str, str]]])


def made(
    source: Source, earlier: Earlier | None, understood: Understood | None = None, cache: Cache | None = None
) -> Made:
    """Read a document, if it is not `understood` yet, and make its package where `earlier` is given.

    Raises:
        SpecError: The document is at fault.
    """
    understood = understood or understand(source)
    if earlier is None:
        return Made(source, understood, None)
    output = generate(source, earlier, understood=understood, cache=cache)
    return Made(source, understood, output.files, output.names)


def compare_made(old: Made, new: Made) -> tuple[Change, ...]:
    """Compare two versions."""
    first, second = old.understood.reading, new.understood.reading
    changes = compare(first.api, second.api, left_out=(first.left_out, second.left_out))
    # Lines and columns, those of the overlay where it says what changed.
    before = _places(old.understood, [change.old for change in changes])
    after = _places(new.understood, [change.new for change in changes])
    placed = tuple(replace(change, old=before.get(change.old), new=after.get(change.new)) for change in changes)
    if old.files is None or new.files is None:
        return placed
    sent_only = _sent_only(old) & _sent_only(new)
    surfaces = _surfaces(old.files, new.files, old.source.package, sent_only)
    return ordered([*placed, *_with_operations(surfaces, old, new)])


def _with_operations(changes: Iterable[Change], old: Made, new: Made) -> Iterator[Change]:
    """Say of methods that came or went whose operation they are, by the title that it has now."""
    pairs = list(matched_operations(old.understood.reading.api.operations, new.understood.reading.api.operations))
    now = {title(before): title(after or before) for before, after in pairs if before is not None}
    came, gone = (
        support.calls((new.files or {}).get(support.MANIFEST)),
        support.calls((old.files or {}).get(support.MANIFEST)),
    )
    for change in changes:
        name = came.get(change.name) if change.rule == "python-added" else None
        if change.rule == "python-removed" and change.name in gone:
            name = now.get(gone[change.name], gone[change.name])
        yield replace(change, operations=(name,)) if name else change


def _surfaces(
    old: Mapping[str, str], new: Mapping[str, str], package: str, sent_only: frozenset[str]
) -> tuple[Change, ...]:
    from specloom.diff.python import compare_surfaces
    from specloom.diff.surface import PublicClass, surface

    offered: list[dict[str, PublicClass]] = []
    with TemporaryDirectory(prefix="specloom-") as folder:
        for index, files in enumerate((old, new)):
            root = Path(folder, str(index))
            for path, text in files.items():
                if path.startswith(f"{package}/") and path.endswith(".py") and "/_runtime/" not in path:
                    (root / path).parent.mkdir(parents=True, exist_ok=True)
                    (root / path).write_bytes(text.encode())
            offered.append(surface(root, package))
    return compare_surfaces(offered[0], offered[1], sent_only=sent_only)


def _sent_only(version_: Made) -> frozenset[str]:
    """Return the models that requests hold and no response brings, as `models.Call`."""
    api = infer(version_.understood.reading.api)
    names = assign_names(api, version_.source.package)
    sent, brought = list[ir.Schema](), list[ir.Schema]()
    for operation in api.operations:
        for role, schema in operation_schemas(operation):
            into = brought if role in ("Response", "Error") else sent
            into.append(schema)
    only = _places_of(api, sent) - _places_of(api, brought)
    return frozenset(f"models.{names.classes[at].name}" for at in only if at in names.classes)


def _places_of(api: ir.Api, schemas: Iterable[ir.Schema]) -> set[Location]:
    return {schema.location for schema in reachable_schemas(api.schemas, schemas)}


def _places(understood: Understood, wanted: Iterable[Location | None]) -> dict[Location | None, Location]:
    at = list(dict.fromkeys(place for place in wanted if place is not None))
    moved = understood.overlaid.relocated(Diagnostic("", place, "", "") for place in at)
    shown = positioned(moved, understood.texts)
    return dict(zip(at, (diagnostic.location for diagnostic in shown), strict=True))
