"""Whether a package is up to date: what it was made from, and by what, is written into its lock file."""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import cast

from specloom.releases import RELEASES
from specloom.sources import Source

LOCK = "specloom.lock"
_SHAPING = ("datamodel-code-generator", "jinja2", "ruff")


def facts(
    inputs: Mapping[str, str],
    *,
    document: str,
    refused: Mapping[str, str] | None = None,
    overlays: Sequence[str] = (),
) -> dict[str, str | dict[str, str]]:
    """Return what the lock file says of a package's origin: the tool, and each input file relative to the document.

    `overlays` are those of the inputs that were applied to the document, in order. `refused` is what was left out, by
    place: such a package is made anew each time, so that every run says so.
    """
    folder = posixpath.dirname(document) or "."
    digests = {posixpath.relpath(name, folder): _digest(text.encode()) for name, text in inputs.items()}
    left_out: dict[str, str | dict[str, str]] = {"refused": dict(refused)} if refused else {}
    if overlays:
        left_out["overlays"] = {str(index): posixpath.relpath(name, folder) for index, name in enumerate(overlays)}
    return {
        "tool": tool(),
        "document": posixpath.basename(document),
        "inputs": dict(sorted(digests.items())),
        **left_out,
    }


def tool() -> str:
    """Return a digest of everything that shapes the output: our sources, the templates, the versions of libraries."""
    digest = hashlib.sha256()
    for name in _SHAPING:
        try:
            digest.update(f"{name} {version(name)}\n".encode())
        except PackageNotFoundError:
            continue
    for name, content in _sources():
        digest.update(f"{name} {_digest(content)}\n".encode())
    return digest.hexdigest()


def _sources() -> Iterator[tuple[str, bytes]]:
    package = Path(__file__).parent
    templates = package / "templates"
    if not templates.is_dir():
        templates = package.parents[1] / "templates"
    for folder, pattern in ((package, "*.py"), (templates, "*.jinja")):
        for path in sorted(folder.rglob(pattern)):
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def is_fresh(target: Path, source: Source) -> bool:
    """Tell whether the package at `target` is what its document and recordings give, without generating it."""
    document, recordings, package = source.document, source.recordings, source.package
    try:
        lock = json.loads((target / LOCK).read_bytes())
        inputs = cast("dict[str, str]", lock["inputs"])
        files = cast("dict[str, str]", lock["files"])
        same = lock["tool"] == tool() and lock["document"] == document.name and f"{package}/__init__.py" in files
        recorded = {f"recordings/{path.name}" for path in recordings.glob("*.yaml")}
        known = {name for name in inputs if name.startswith("recordings/")}
        return (
            same
            and not lock.get("refused")
            and not source.overlays
            and not lock.get("overlays")
            and recorded == known
            and (document.parent / RELEASES).exists() == (RELEASES in inputs)
            and all(_digest((document.parent / name).read_bytes()) == digest for name, digest in inputs.items())
            and all(_digest((target / name).read_bytes()) == digest for name, digest in files.items())
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
