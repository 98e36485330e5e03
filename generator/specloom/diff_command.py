"""Decides what `specloom diff` compares: two documents, and the packages that are made of them here and now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom import ir
from specloom.diagnostics import Diagnostic, Location
from specloom.diff import Change, compare, heaviest, ordered
from specloom.diff.report import as_json, as_markdown, as_text
from specloom.generate import Earlier, generate
from specloom.infer import infer
from specloom.kept import Kept, Sections
from specloom.load import positioned
from specloom.names import assign_names
from specloom.naming import bodies, children
from specloom.read import Reading
from specloom.revisions import RevisionError, Version, version
from specloom.sources import Source
from specloom.understand import Understood, understand
from specloom.versions import bump_for

FORMATS = ("text", "json", "markdown")
_PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class Made:
    """A version of an API: what its document says, and the package that is made of it."""

    source: Source
    reading: Reading
    texts: Mapping[str, str]
    files: Mapping[str, str] | None
    names: Sections = field(default_factory=dict[str, Mapping[str, Mapping[str, str]]])


def compare_texts(old: str, new: str | None, *, surfaces: bool) -> tuple[Change, ...]:
    """Compare two versions of a document as they are named on the command line; `new` is by default the file itself.

    Raises:
        RevisionError: A version cannot be had, or griffe is missing.
        SpecError: A document is at fault.
    """
    with TemporaryDirectory(prefix="specloom-") as folder:
        before = version(old, Path(folder, "old"))
        after = version(new if new is not None else _beside(old), Path(folder, "new"))
        sources = [_source(each) for each in (before, after)]
        return compare_sources(sources[0], sources[1], surfaces=surfaces)


def _beside(old: str) -> str:
    path = old.partition(":")[2]
    if not path or Path(old).is_file():
        raise RevisionError("name a second version; only of a REVISION:PATH it is known")
    return path


def _source(found: Version) -> Source:
    return Source(found.path, found.path.parent / "recordings", _PACKAGE, found.display)


def compare_sources(old: Source, new: Source, *, surfaces: bool) -> tuple[Change, ...]:
    """Compare two documents, and with `surfaces` their packages as well, the weighty changes first.

    Raises:
        RevisionError: griffe is missing.
        SpecError: A document is at fault.
    """
    if surfaces and find_spec("griffe") is None:
        raise RevisionError("comparing Python packages needs griffe: install specloom[release], or give --api-only")
    first = made(old, Earlier() if surfaces else None)
    return compare_made(first, made(new, Earlier(Kept(first.names)) if surfaces else None))


def made(source: Source, earlier: Earlier | None, understood: Understood | None = None) -> Made:
    """Read a document, if it is not `understood` yet, and make its package where something is said of an earlier one.

    Raises:
        SpecError: The document is at fault.
    """
    understood = understood or understand(source)
    if earlier is None:
        return Made(source, understood.reading, understood.texts, None)
    output = generate(source, earlier, understood=understood)
    return Made(source, understood.reading, understood.texts, output.files, output.names)


def compare_made(old: Made, new: Made) -> tuple[Change, ...]:
    """Compare two versions."""
    first, second = old.reading, new.reading
    changes = compare(first.api, second.api, left_out=(first.left_out, second.left_out))
    placed = _placed(changes, {**old.texts, **new.texts})
    if old.files is None or new.files is None:
        return placed
    sent_only = _sent_only(old) & _sent_only(new)
    return ordered([*placed, *_surfaces(old.files, new.files, old.source.package, sent_only)])


def _surfaces(
    old: Mapping[str, str], new: Mapping[str, str], package: str, sent_only: frozenset[str]
) -> tuple[Change, ...]:
    from specloom.diff.python import compare_surfaces
    from specloom.diff.surface import Offered, surface

    offered: list[dict[str, Offered]] = []
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
    api = infer(version_.reading.api)
    names = assign_names(api, version_.source.package)
    sent, brought = set[Location](), set[Location]()
    for operation in api.operations:
        for role, schema in bodies(operation):
            into = brought if role in ("Response", "Error") else sent
            into.update(_reached(api, schema, into))
    return frozenset(f"models.{names.classes[at].name}" for at in sent - brought if at in names.classes)


def _reached(api: ir.Api, schema: ir.Schema, known: set[Location]) -> set[Location]:
    todo, seen = [schema], set[Location]()
    while todo:
        found = todo.pop()
        if isinstance(found.shape, ir.Reference):
            found = api.schemas[found.shape.target]
        if found.location not in seen and found.location not in known:
            seen.add(found.location)
            todo.extend(child for _, child in children(found))
    return seen


def _placed(changes: Sequence[Change], texts: Mapping[str, str]) -> tuple[Change, ...]:
    """Fill in lines and columns."""
    at = {place: place for change in changes for place in (change.old, change.new) if place is not None}
    shown = positioned([Diagnostic("", place, "", "") for place in at], texts)
    known = dict(zip(at, (found.location for found in shown), strict=True))

    def located() -> Iterator[Change]:
        for change in changes:
            places = [known[place] if place is not None else None for place in (change.old, change.new)]
            yield replace(change, old=places[0], new=places[1])

    return tuple(located())


def weight(changes: Sequence[Change]) -> str | None:
    """Return the level of the weightiest change, None where there is none."""
    return heaviest(changes)


def report(changes: Sequence[Change], form: str) -> str:
    """Return a report in one of `FORMATS`."""
    layout = {"json": as_json, "markdown": as_markdown, "text": as_text}[form]
    return layout(changes, bump_for(heaviest(changes), "1.0.0") or "")
