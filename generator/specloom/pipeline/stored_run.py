"""What a run over one document yields, and how it is taken from the store where nothing that it depends on changed.

Not everything is stored: a run with companion files that name further files (recordings, recipes, a scenario), with
plugins, with several documents or a selection is made anew each time, and so is one that has errors to report.
"""

from __future__ import annotations

import hashlib
import json
import os
import posixpath
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from specloom.base.blocks import block_digests
from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Json
from specloom.base.installed import installed_version
from specloom.base.recipes import RECIPES
from specloom.base.sources import SCENARIO, Source
from specloom.pipeline.previous import PreviousPackage
from specloom.pipeline.stored_files import Tables

# Besides what `tool` counts: libraries that decide what is reported.
_REPORTING = ("jsonschema", "markupsafe", "openapi-schema-validator", "openapi-spec-validator", "pyyaml")


@dataclass(frozen=True, slots=True)
class Run:
    """The files of a package by path, their origin for the lock file, and what is to be said of the document.

    `diagnostics` have lines and columns in `texts`, the input files by display name. `is_refused` says that operations
    were left out for errors.
    """

    files: Mapping[str, str]
    origin: Mapping[str, Json]
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    is_refused: bool = False


def stored_run(source: Source, tables: Tables, previous: Callable[[], PreviousPackage]) -> Run | None:
    """Return the run that is stored for a document; None where anything that it depends on has changed."""
    run = tables.get("run")
    if run is None or run["options"] != _options(source) or run["previous"] != _digest_of(previous()):
        return None
    texts: dict[str, str] = {}
    for name, digest in run["inputs"].items():
        content = _content(source, name)
        if content is None or hashlib.sha256(content).hexdigest() != digest:
            return None
        texts[name] = content.decode("utf-8")
    finished = {path: text for path, (_, text, _) in tables["finished"].items()}
    return Run({**finished, **tables["files"]}, run["origin"], tuple(map(_diagnostic, run["diagnostics"])), texts)


def run_to_store(source: Source, run: Run, previous: PreviousPackage, finished: Mapping[str, str]) -> Tables:
    """Return what is stored of a run, but for the files that are stored as `finished`; nothing where it is not to be.

    What it depends on is: all options of the source, the names in the folder of the document, the texts of all files
    that were read, the package before, and the versions of libraries and of Python.
    """
    has_errors = run.is_refused or any(each.severity is Severity.ERROR for each in run.diagnostics)
    if has_errors or not _is_simple(source):
        return {}
    if any(_content(source, name) != text.encode() for name, text in run.texts.items()):
        return {}
    said = [(each.rule, each.location, each.message, each.hint, each.severity.value) for each in run.diagnostics]
    return {
        "run": {
            "options": _options(source),
            "previous": _digest_of(previous),
            "inputs": {name: hashlib.sha256(text.encode()).hexdigest() for name, text in run.texts.items()},
            "origin": run.origin,
            "diagnostics": said,
        },
        "files": {path: text for path, text in run.files.items() if finished.get(path) != text},
    }


def _is_simple(source: Source) -> bool:
    """Tell whether all files that a run depends on are among its texts, or named in the folder of the document."""
    folder = source.document.parent
    elsewhere = (source.recordings, folder / SCENARIO, folder / RECIPES)
    return not (source.plugins or source.others or source.selection or any(map(os.path.lexists, elsewhere)))


def _options(source: Source) -> str:
    """Return a digest of what a run depends on besides the texts of files and the package before."""
    libraries = {name: installed_version(name) for name in _REPORTING}
    folder = source.document.parent
    beside = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    made_of = [
        repr(replace(source, output=Path())), str(Path.cwd()), source.is_curated,
        block_digests(source.templates), libraries, sys.version, beside,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()


def _digest_of(previous: PreviousPackage) -> str:
    custom = [(each.name, each.path.stem, each.derived) for each in previous.custom]
    made_of = [previous.name_record.sections, custom, previous.runtime.as_json()]
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()


def _content(source: Source, name: str) -> bytes | None:
    """Return what a file holds that diagnostics call so; None where it cannot be read."""
    try:
        return (source.document.parent / posixpath.relpath(name, posixpath.dirname(source.display) or ".")).read_bytes()
    except (OSError, ValueError):
        return None


def _diagnostic(stored: list[Any]) -> Diagnostic:
    rule, (document, pointer, line, column), message, hint, severity = stored
    return Diagnostic(rule, Location(document, tuple(pointer), line, column), message, hint, Severity(severity))
