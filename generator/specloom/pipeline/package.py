"""Running the pipeline for one document, and turning errors into results."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from specloom.base.diagnostics import Diagnostic, Severity, SpecError
from specloom.base.document import Json
from specloom.base.sources import Source
from specloom.ir.name_record import NameRecord
from specloom.load import positioned
from specloom.lower import support
from specloom.lower.support import MANIFEST
from specloom.pipeline.cache import Cache
from specloom.pipeline.garbage_collection import paused
from specloom.pipeline.generate import Output, earlier_in, generate
from specloom.write import Change, WriteError, changes, write
from specloom.write.custom import CustomError
from specloom.write.lock import LOCK, LockError, facts


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


def generate_source(
    source: Source,
    output: Path,
    *,
    check: bool,
    force: bool = False,
    new_names: bool = False,
    cache: Cache | None = None,
) -> Result:
    """Generate the package of one document; with `check`, only say what would change.

    With `force`, files that were edited by hand are overwritten; with `new_names`, names given earlier are not kept.
    `cache` is what earlier runs have made.
    """
    try:
        with paused():
            made, origin = _generated(source, output / source.package, new_names=new_names, cache=cache)
            reason = _reason_to_stay(made, output / source.package)
            if reason:
                shown = positioned(made.diagnostics, made.inputs)
                return Result(source, shown, made.inputs, message=reason, approximated=made.approximated)
            if check:
                found = changes(made.files, output / source.package, facts=origin)
            else:
                found = write(made.files, output / source.package, facts=origin, force=force)
    except SpecError as error:
        return refused_whole(source, error)
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


def _generated(source: Source, target: Path, *, new_names: bool, cache: Cache | None) -> tuple[Output, dict[str, Json]]:
    earlier = earlier_in(target, source.package)
    made = generate(source, replace(earlier, kept=NameRecord()) if new_names else earlier, cache=cache)
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
    if made.overrides:
        origin["custom"] = dict(made.overrides)
    origin["runtime"] = made.runtime.as_json()
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


def refused_whole(source: Source, error: SpecError) -> Result:
    """Return the result for a document that is refused as a whole."""
    return Result(source, positioned(error.diagnostics, error.sources), dict(error.sources))
