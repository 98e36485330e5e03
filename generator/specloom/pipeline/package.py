"""Runs the pipeline for one document, writes the package, and turns errors into results."""

from __future__ import annotations

import json
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
from specloom.pipeline.generate import Output, generate, previous_package
from specloom.record.credentials import refuse_written
from specloom.write import Change, WriteError, changes, write
from specloom.write.errors import CustomError
from specloom.write.lock import LOCK, origin_of


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome for one document: its diagnostics, whether a package was generated, and which files changed.

    `texts` are those of the input files by display name; `message` says why no package was generated, if so. `claims`
    says whether the document was held against the pages that it cites, empty where it cites none.
    """

    source: Source
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    generated: bool = False
    changes: tuple[Change, ...] = ()
    message: str = ""
    approximated: int = 0
    claims: str = ""

    @property
    def failed(self) -> bool:
        """Whether anything could not be generated."""
        return bool(self.message) or any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


def generate_source(
    source: Source,
    output: Path,
    *,
    check: bool,
    force: bool = False,
    new_names: bool = False,
    cache: Cache | None = None,
) -> Result:
    """Generate the package of one document; with `check`, only report what would change.

    With `force`, files that were edited by hand are overwritten; with `new_names`, the name record is ignored.
    `cache` holds results of earlier runs.
    """
    target = output / source.package
    try:
        with paused():
            generated, origin = _generated(source, target, new_names=new_names, cache=cache)
            reason = _reason_to_stay(generated, target)
            if reason:
                diagnostics, count = positioned(generated.diagnostics, generated.inputs), generated.approximated
                return Result(source, diagnostics, generated.inputs, message=reason, approximated=count)
            if check:
                changed = changes(generated.files, target, origin=origin)
            else:
                changed = write(generated.files, target, origin=origin, force=force)
    except SpecError as error:
        return refused_whole(source, error)
    except WriteError as error:
        return Result(source, (), {}, message=f"cannot write {error.path}: {error.reason}")
    except CustomError as error:
        return Result(source, (), {}, message=f"cannot use {error.path}: {error.reason}")
    return Result(
        source,
        positioned(generated.diagnostics, generated.inputs),
        generated.inputs,
        generated=True,
        changes=tuple(changed),
        approximated=generated.approximated,
    )


def _generated(source: Source, target: Path, *, new_names: bool, cache: Cache | None) -> tuple[Output, dict[str, Json]]:
    previous = previous_package(target, source.package)
    generated = generate(source, replace(previous, name_record=NameRecord()) if new_names else previous, cache=cache)
    refused = {diagnostic.location.fragment: diagnostic.message for diagnostic in generated.refused}
    overlays = [overlay.display for overlay in source.overlays]
    selection = source.selection.texts
    origin = origin_of(
        generated.inputs,
        document=source.display,
        refused=refused,
        overlays=overlays,
        selection=selection,
        root=source.root_text,
    )
    if generated.overrides:
        origin["custom"] = dict(generated.overrides)
    origin["runtime"] = generated.runtime.as_json()
    origin["names"] = cast("Json", generated.names)
    refuse_written({LOCK: json.dumps(origin)}, generated.exempt, generated.inputs)
    return generated, origin


def _reason_to_stay(generated: Output, package: Path) -> str:
    """Return why an existing package is not replaced, if so: an error never removes an operation that it has."""
    if not generated.refused or not (package / LOCK).exists():
        return ""
    manifest = package / MANIFEST
    lost = support.lost(manifest.read_text("utf-8") if manifest.exists() else "", generated.files[MANIFEST])
    if not lost:
        return ""
    named = f"{lost[0]} and {len(lost) - 1} more" if len(lost) > 1 else lost[0]
    return f"{package} is kept as it is, since {named} would be left out; fix the document, or remove the folder"


def refused_whole(source: Source, error: SpecError) -> Result:
    """Return the result for a document that is refused as a whole."""
    return Result(source, positioned(error.diagnostics, error.sources), dict(error.sources))
