"""Formats generated Python with ruff alone, the same on every machine.

One process sorts imports, removes unused ones and refuses undefined names, a second formats. Neither sees a
configuration file, a cache, an environment variable or an ignore list; the folders that ruff leaves out by default
(`build`, `dist`, `venv`) are ordinary package names here.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any, cast

from ruff import find_ruff_bin  # type: ignore[import-untyped, unused-ignore]

from specloom.render.imports import without_unused

_SHARED = ("--isolated", "--no-cache", "--no-respect-gitignore", "--target-version", "py311", "--config", "exclude=[]")
_LINE_LENGTH = ("--config", "line-length=120")
# Templates end every list with a comma; without these options each item would get a line of its own.
_JOIN_LINES = (
    "--config",
    "format.skip-magic-trailing-comma=true",
    "--config",
    "lint.isort.split-on-trailing-comma=false",
)
# Without it ruff keeps unused imports in `__init__.py`. It is deprecated; ruff will fail once it is removed.
_ALSO_IN_INIT = ("--config", "lint.ignore-init-module-imports=false")

_PREFIX = "specloom-format-"
# Seconds after which an unlocked folder is a leftover: a younger one may be about to be locked.
_LEFTOVER_AGE = 10


def format_files(files: Mapping[str, str], first_party_names: Iterable[str] | None = None) -> dict[str, str]:
    """Return the same files, in the same order, with every `.py` file formatted and its imports sorted.

    `first_party_names` are needed for files that are only a part of a package.

    Raises:
        RuntimeError: A file is not valid Python or uses a name that nothing defines, or ruff itself failed: a fault of
            the generator, never of a document.
        ValueError: A path leads outside.
    """
    sources = {path: text for path, text in files.items() if path.endswith(".py")}
    if not sources:
        return dict(files)
    with _temporary_folder() as root:
        for path, text in sources.items():
            _put(root, path, without_unused(text))
        _sort_imports(root, names=first_party(sources) if first_party_names is None else list(first_party_names))
        _format(root)
        formatted = {path: (root / path).read_bytes().decode("utf-8") for path in sources}
    return {path: formatted.get(path, text) for path, text in files.items()}


@contextmanager
def _temporary_folder() -> Generator[Path]:
    """Create a temporary folder, and remove those that killed runs have left."""
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        _remove_if_dead(left)
    with tempfile.TemporaryDirectory(prefix=_PREFIX) as folder, _locked(Path(folder)):
        yield Path(folder).resolve()


@contextmanager
def _locked(folder: Path) -> Generator[bool]:
    """Lock a folder while this process lives; False if another one has the lock, or if there are no such locks here."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:
        yield False
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        yield False
        return
    try:
        try:
            flock(descriptor, LOCK_EX | LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
    finally:
        os.close(descriptor)


def _remove_if_dead(folder: Path) -> None:
    try:
        status = folder.lstat()
    except OSError:  # its run has just ended
        return
    old = time.time() - status.st_mtime > _LEFTOVER_AGE
    with _locked(folder) as dead:
        if dead and old and status.st_uid == os.geteuid():
            shutil.rmtree(folder, ignore_errors=True)


def _put(root: Path, path: str, text: str) -> None:
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts:
        raise ValueError(f"the path {path!r} leads outside")
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text.encode("utf-8"))


def first_party(paths: Iterable[str]) -> list[str]:
    """Return the names that these files make importable: outermost packages, and modules outside of packages."""
    every = {PurePosixPath(path) for path in paths}
    packages = {path.parent for path in every if path.name == "__init__.py"}
    # A package in namespace packages is imported by the outermost of these.
    names = {folder.parts[0] for folder in packages if folder.parent not in packages and folder.name}
    return sorted(names | {path.stem for path in every if path.parent not in packages and path.stem.isidentifier()})


def _sort_imports(root: Path, *, names: list[str]) -> None:
    known = f"lint.isort.known-first-party={json.dumps(names)}"
    options = (
        "--select",
        "I,F401,F821,TC005",
        "--fix",
        "--unsafe-fixes",
        "--output-format",
        "json",
        "--config",
        known,
        *_ALSO_IN_INIT,
    )
    result = _ruff(root, "check", *options)
    if result.returncode not in (0, 1):
        raise RuntimeError(f"ruff check failed: {result.stderr.strip()}")
    left = cast("list[dict[str, Any]]", json.loads(result.stdout or "[]"))
    if left:
        raise RuntimeError("the generated code is at fault: " + "; ".join(_describe(root, item) for item in left[:5]))


def _describe(root: Path, finding: dict[str, Any]) -> str:
    path = Path(str(finding["filename"]))
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    row = cast("dict[str, Any]", finding.get("location") or {}).get("row", 1)
    return f"{name}:{row}: {finding.get('message')}"


def _format(root: Path) -> None:
    result = _ruff(root, "format", "--quiet")
    if result.returncode != 0:
        raise RuntimeError(f"ruff format failed: {result.stderr.strip().replace(root.as_posix() + '/', '')}")


def _ruff(root: Path, command: str, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RUFF_")}
    line = [find_ruff_bin(), command, *_SHARED, *_LINE_LENGTH, *_JOIN_LINES, *options, "."]
    # the arguments are ours, and so is the code
    return subprocess.run(line, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
