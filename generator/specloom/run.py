"""Running the pipeline for several documents, in processes of their own, and turning errors into results."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import cast

from specloom import support
from specloom.collector import COLLECTOR
from specloom.custom import CustomError
from specloom.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.document import Json
from specloom.generate import Output, earlier_in, generate
from specloom.kept import Kept
from specloom.load import load_file, positioned, survey_recordings
from specloom.lock import LockError, facts
from specloom.read import Reading, read
from specloom.recording import key_of
from specloom.sources import Source
from specloom.support import MANIFEST
from specloom.understand import check
from specloom.write import LOCK, Change, WriteError, changes, write

_WORKERS = 2


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one document: what was found in it, whether a package was made, what changed, what went wrong."""

    source: Source
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    made: bool = False
    changes: tuple[Change, ...] = ()
    message: str = ""
    approximated: int = 0

    @property
    def failed(self) -> bool:
        """Whether anything could not be generated."""
        return bool(self.message) or any(found.severity is Severity.ERROR for found in self.diagnostics)


def validate_source(source: Source, *, foreign: bool = False) -> Result:
    """Check one document, and by our own rules where it is one of ours, or where `foreign` asks for that."""
    # jsonschema comes with it, whose import takes longer than small documents to generate
    from specloom.lint import lint

    try:
        overlaid, found = check(source)
    except SpecError as error:
        return _refused(source, error)
    known = {diagnostic.location for diagnostic in found}
    linted = overlaid.relocated(lint(overlaid.document, foreign=foreign))
    ours = [diagnostic for diagnostic in linted if diagnostic.location not in known]
    reading = cache(partial(read, overlaid.document))
    recorded, texts = _recorded(source, reading)
    played, scenario = _scenario(source, reading)
    recorded += played
    texts = overlaid.sources | texts | scenario
    return Result(source, positioned([*found, *ours, *recorded], texts), texts)


def _recorded(source: Source, read_once: Callable[[], Reading]) -> tuple[list[Diagnostic], dict[str, str]]:
    """Check the recordings beside a document: their layout first, then whether they belong to it."""
    from specloom.drift.belonging import misplaced
    from specloom.record.layout import layout_findings

    cassettes = survey_recordings(source.recordings, display=(Path(source.display).parent / "recordings").as_posix())
    layout = [one for name, value in cassettes.values.items() for one in layout_findings(value, Location(name))]
    refused = {one.location.document for one in layout}
    # What the schema finds, the reader has mostly stumbled over as well.
    found = [one for one in cassettes.found if one.location.document not in refused] + layout
    if not cassettes.recordings:
        return found, cassettes.texts
    try:
        reading = read_once()
    except SpecError:  # said by `generate`
        return found, cassettes.texts
    left_out = frozenset(one.location for one in reading.refused)
    return [*found, *misplaced(reading.api, cassettes.recordings, left_out=left_out)], cassettes.texts


def _scenario(source: Source, read_once: Callable[[], Reading]) -> tuple[list[Diagnostic], dict[str, str]]:
    """Check the scenario beside a document, where there is one."""
    path = source.document.parent / "scenario.yaml"
    if not path.is_file():
        return [], {}
    from specloom.record.scenario import scenario_findings

    name = (Path(source.display).parent / "scenario.yaml").as_posix()
    try:
        file = load_file(path, name=name)
        operations = {key_of(operation) for operation in read_once().api.operations}
    except SpecError as error:
        return list(error.diagnostics), dict(error.sources)
    return list(scenario_findings(file.root, Location(name), operations)), {name: file.text}


def generate_all(
    sources: Sequence[Source], output: Path, *, check: bool, force: bool = False, new_names: bool = False
) -> Iterator[Result]:
    """Generate the package of each document, in order, as `generate_source` does."""
    work = partial(generate_source, output=output, check=check, force=force, new_names=new_names)
    if len(sources) == 1:
        yield work(sources[0])
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(_WORKERS, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, sources)


def generate_source(
    source: Source, output: Path, *, check: bool, force: bool = False, new_names: bool = False
) -> Result:
    """Generate the package of one document; with `check`, only say what would change.

    With `force`, files that were edited by hand are overwritten; with `new_names`, names given earlier are not kept.
    """
    try:
        with COLLECTOR.paused():
            made, origin = _made(source, output / source.package, new_names=new_names)
            reason = _reason_to_stay(made, output / source.package)
            if reason:
                said = positioned(made.diagnostics, made.inputs)
                return Result(source, said, made.inputs, message=reason, approximated=made.approximated)
            if check:
                found = changes(made.files, output / source.package, facts=origin)
            else:
                found = write(made.files, output / source.package, facts=origin, force=force)
    except SpecError as error:
        return _refused(source, error)
    except (WriteError, LockError) as error:
        return Result(source, (), {}, message=f"cannot write {error.path}: {error.reason}")
    except CustomError as error:
        return Result(source, (), {}, message=f"cannot use {error.path}: {error.reason}")
    return Result(
        source,
        positioned(made.diagnostics, made.inputs),
        made.inputs,
        made=True,
        changes=tuple(found),
        approximated=made.approximated,
    )


def _made(source: Source, target: Path, *, new_names: bool) -> tuple[Output, dict[str, Json]]:
    earlier = earlier_in(target, source.package)
    made = generate(source, replace(earlier, kept=Kept()) if new_names else earlier)
    refused = {found.location.fragment: found.message for found in made.refused}
    overlays = [overlay.display for overlay in source.overlays]
    chosen = source.selection.texts
    origin = facts(
        made.inputs,
        document=source.display,
        refused=refused,
        overlays=overlays,
        selection=chosen,
        root=source.root_text,
    )
    if made.homes:
        origin["custom"] = dict(made.homes)
    origin["names"] = cast("Json", made.names)
    return made, origin


def _reason_to_stay(made: Output, package: Path) -> str:
    """Return why the package that is there is kept: an error never takes an operation away from one that has it."""
    if not made.refused or not (package / LOCK).exists():
        return ""
    manifest = package / MANIFEST
    lost = support.lost(manifest.read_text("utf-8") if manifest.exists() else "", made.files[MANIFEST])
    if not lost:
        return ""
    named = f"{lost[0]} and {len(lost) - 1} more" if len(lost) > 1 else lost[0]
    return f"{package} is kept as it is, since {named} would be left out; mend the document, or remove the folder"


def _refused(source: Source, error: SpecError) -> Result:
    return Result(source, positioned(error.diagnostics, error.sources), dict(error.sources))
