"""The lock file of a package: its origin, by which a run tells whether the package is up to date.

It also records the names that were given and the runtime that was chosen, so that a later run does the same.
"""

from __future__ import annotations

import hashlib
import json
import os
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from specloom.base.blocks import block_digests
from specloom.base.document import Json
from specloom.base.installed import installed_version
from specloom.base.package_names import package_folder
from specloom.base.plugins import plugin_versions
from specloom.base.recipes import RECIPES
from specloom.base.registry import SOURCES
from specloom.base.releases import RELEASES
from specloom.base.runtime_choice import DEFAULT_RUNTIME, Runtime, runtime_of
from specloom.base.sources import RECORDINGS, Source
from specloom.write import custom
from specloom.write.errors import CustomError, LockError

if TYPE_CHECKING:
    from specloom.ir.name_record import NameRecord

LOCK = "specloom.lock"
_SHAPING = ("datamodel-code-generator", "jinja2", "ruff")


def origin_of(
    inputs: Mapping[str, str],
    *,
    document: str,
    refused: Mapping[str, str] | None = None,
    overlays: Sequence[str] = (),
    chosen: Mapping[str, Mapping[str, str] | str] | None = None,
) -> dict[str, Json]:
    """Return the origin of a package for its lock file: digests of the tool and of `inputs`, texts by display name.

    `overlays` are those of the inputs that were applied to the document, in order, a stainless.yml last. `chosen` is
    what else makes a difference, as far as it is not empty: `documents` are others of the same package, `docstrings`
    is their style, if not the usual one, `selection` says which operations were selected, `root` is the folder below
    which references were followed, if wider than its own, `naming` are names that were given, `templates` are digests
    of blocks of templates that are not ours, `plugins` versions. `refused` are the messages for what was left out, by
    location: such a package is generated each time, so that every run reports them.
    """
    folder = posixpath.dirname(document) or "."
    digests: dict[str, Json] = {posixpath.relpath(name, folder): _digest(inputs[name].encode()) for name in inputs}
    origin: dict[str, Json] = {
        "tool": tool(),
        "document": posixpath.basename(document),
        "inputs": dict(sorted(digests.items())),
    }
    if refused:
        origin["refused"] = dict(refused)
    if overlays:
        origin["overlays"] = _overlays(overlays, folder)
    for key, choice in (chosen or {}).items():
        if choice:
            origin[key] = choice if isinstance(choice, str) else dict(choice)
    return origin


def _overlays(overlays: Sequence[str], folder: str) -> Json:
    return {str(index): posixpath.relpath(name, folder) for index, name in enumerate(overlays)}


def recorded_in(target: Path) -> tuple[NameRecord, Runtime]:
    """Return the name record and the choice of runtime of the package at `target`; the defaults where there is none.

    Raises:
        LockError: The lock file is damaged.
    """
    from specloom.ir.name_record import NameRecord, parse_name_record  # a run that finds all up to date does without

    try:
        lock = json.loads((target / LOCK).read_bytes())
        return parse_name_record(lock.get("names", {})), runtime_of(lock.get("runtime"))
    except (FileNotFoundError, NotADirectoryError):
        return NameRecord(), DEFAULT_RUNTIME
    except (OSError, ValueError, AttributeError, RecursionError):
        raise LockError(target / LOCK) from None


def former_first(target: Path, source: Source) -> str:
    """Return which of the other documents was the first one of the package at `target`; empty where none was.

    The names of a package are recorded by places in its first document.
    """
    try:
        lock = json.loads((target / LOCK).read_bytes())
        made = lock["inputs"][lock["document"]]
        if lock["document"] == source.document.name and made == _digest(source.document.read_bytes()):
            return ""
        others = [other for other in source.others if other.path.name == lock["document"]]
        exact = [other for other in others if _digest(other.path.read_bytes()) == made]
        moved = others if lock["document"] != source.document.name else exact
        return moved[0].display if moved else ""
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def made_of(target: Path, document: bytes) -> tuple[bool, bool]:
    """Tell whether the package at `target` was made of a document, and whether another version of the tool made it."""
    try:
        lock = json.loads((target / LOCK).read_bytes())
        return lock["inputs"][lock["document"]] == _digest(document), lock["tool"] != tool()
    except (OSError, ValueError, KeyError, TypeError):
        return False, False


@cache
def tool() -> str:
    """Return a digest of everything that shapes the output: our sources, the templates, the versions of libraries."""
    digest = hashlib.sha256()
    for name in _SHAPING:
        if version := installed_version(name):
            digest.update(f"{name} {version}\n".encode())
    for name, content in _sources():
        digest.update(f"{name} {_digest(content)}\n".encode())
    return digest.hexdigest()


def _sources() -> Iterator[tuple[str, bytes]]:
    package = Path(__file__).parents[1]
    templates = package / "templates"
    if not templates.is_dir():
        templates = package.parents[1] / "templates"
    for folder, suffix in ((package, ".py"), (templates, ".jinja")):
        paths = {
            f"{inside}/{name}": Path(root, name)
            for root, _, names in os.walk(folder)
            for inside in [Path(root).relative_to(folder).as_posix()]
            for name in names
            if name.endswith(suffix)
        }
        for path in sorted(paths):
            yield path, paths[path].read_bytes()


def is_fresh(target: Path, source: Source) -> bool:
    """Tell whether the package at `target` is up to date with its inputs and overrides, without generating it."""
    try:
        lock = json.loads((target / LOCK).read_bytes())
        files = cast("dict[str, str]", lock["files"])
        recorded = runtime_of(lock.get("runtime"))
        return (
            lock["tool"] == tool()
            and f"{package_folder(source.package)}/__init__.py" in files
            and _same_inputs(lock, source)
            and not lock.get("refused")
            and lock.get("docstrings", "google") == source.docstrings
            and lock.get("documents", {}) == source.other_texts
            and lock.get("selection", {}) == source.selection.texts
            and lock.get("root", "") == source.root_text
            and lock.get("naming", {}) == source.name_texts
            and lock.get("plugins", {}) == plugin_versions(source.plugins)
            and lock.get("templates", {}) == block_digests(source.templates)
            and source.runtime.applied_to(recorded) == recorded
            and _same_overrides(lock, target / package_folder(source.package))
            and all(_digest((target / name).read_bytes()) == digest for name, digest in files.items())
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def warnings_in(target: Path) -> int:
    """Return how many warnings there were about the document of an up-to-date package when it was generated."""
    return int(json.loads((target / LOCK).read_bytes()).get("warnings", 0))


def _same_inputs(lock: Mapping[str, Json], source: Source) -> bool:
    inputs = cast("dict[str, str]", lock["inputs"])
    folder = posixpath.dirname(source.display) or "."
    overlays = _overlays([overlay.display for overlay in source.companions], folder)
    recordings = {f"{RECORDINGS}/{path.name}" for path in source.recordings.glob("*.yaml")}
    recipes = {f"{RECIPES}/{path.name}" for path in (source.document.parent / RECIPES).glob("*.py")}
    return (
        lock["document"] == source.document.name
        and lock.get("overlays", {}) == overlays
        and recordings == {name for name in inputs if name.startswith(f"{RECORDINGS}/")}
        and recipes == {name for name in inputs if name.startswith(f"{RECIPES}/")}
        and all((source.document.parent / name).exists() == (name in inputs) for name in _companions(source))
        and not any(_has_bodies(source.document.parent / name) for name in inputs if name.startswith(f"{RECORDINGS}/"))
        and all(_digest((source.document.parent / name).read_bytes()) == digest for name, digest in inputs.items())
    )


def _companions(source: Source) -> Iterator[str]:
    """Yield the files that are inputs where they exist, as seen from the folder of the document."""
    yield from (RELEASES, SOURCES)
    yield from (posixpath.join(posixpath.dirname(other), SOURCES) for other in source.other_texts.values())


def _same_overrides(lock: Mapping[str, Json], package: Path) -> bool:
    names = cast("dict[str, dict[str, dict[str, str]]]", lock["names"])
    resources = [entry["class"] for entry in names.get("resources", {}).values()]
    generated = custom.generated_classes(names["client"][""]["class"], resources)
    try:
        return custom.find_overrides(custom.custom_classes(package), generated) == lock.get("custom", {})
    except CustomError:  # `generate` reports it
        return False


def _has_bodies(recording: Path) -> bool:
    """Tell whether a recording has bodies in files of their own, of which the lock file has no digests."""
    content = recording.read_bytes()
    return b"file: bodies/" in content or b'"file": "bodies/' in content


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
