"""Arguments that several commands share, and the documents that they name."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from specloom.selection import Selection, selector
from specloom.sources import NoSourcesError, Source, sources


def add_documents(command: argparse.ArgumentParser, *, required: bool = False) -> None:
    """Let a command take any number of documents, by default all of `specs/*/openapi.yaml`."""
    described = "OpenAPI documents" if required else "OpenAPI documents (default: specs/*/openapi.yaml)"
    command.add_argument("spec", nargs="+" if required else "*", metavar="SPEC", help=described)


def add_overlay(command: argparse.ArgumentParser) -> None:
    """Let a command take `--overlay`."""
    command.add_argument(
        "--overlay",
        action="append",
        default=[],
        metavar="FILE",
        help="an OpenAPI Overlay to apply to a single SPEC first; may be given several times, in order",
    )


def add_root(command: argparse.ArgumentParser) -> None:
    """Let a command take `--root`."""
    command.add_argument(
        "--root",
        metavar="DIR",
        help="follow references to files in this folder, which holds a single SPEC (default: the folder of SPEC)",
    )


def add_strict(command: argparse.ArgumentParser) -> None:
    """Let a command take `--strict`."""
    command.add_argument(
        "--strict",
        action="store_true",
        help="refuse documents that break any rule of their specification, even where it is clear what they mean",
    )


def add_selection(command: argparse.ArgumentParser) -> None:
    """Let a command take `--include` and `--exclude`."""
    for name, what in (("include", "take only the operations that fit"), ("exclude", "leave out those that fit")):
        command.add_argument(
            f"--{name}",
            action="append",
            default=[],
            metavar="SELECTOR",
            help=f"{what} tag:, path:, operation: or method:PATTERN, where * is any text; may be given several times",
        )


def selected(found: list[Source], options: argparse.Namespace) -> list[Source]:
    """Return the documents with what is chosen of them.

    Raises:
        NoSourcesError: There are several documents, or a selector cannot be read.
    """
    try:
        chosen = Selection(tuple(map(selector, options.include)), tuple(map(selector, options.exclude)))
    except ValueError as error:
        raise NoSourcesError(str(error)) from None
    if chosen and len(found) > 1:
        raise NoSourcesError("--include and --exclude go with a single document")
    return [replace(source, selection=chosen) for source in found]


def documents(options: argparse.Namespace) -> list[Source]:
    """Return the documents that were named, for commands that write no packages: their names may well be the same.

    Raises:
        NoSourcesError: There is no document.
    """
    paths = [Path(path) for path in options.spec]
    return [source for path in paths for source in sources([path], package="unused")] or sources([])


def rooted(found: list[Source], options: argparse.Namespace) -> list[Source]:
    """Return the documents with the folder below which their references are followed.

    Raises:
        NoSourcesError: There are several documents, or the folder does not hold the document.
    """
    if options.root is None:
        return found
    if len(found) > 1:
        raise NoSourcesError("--root goes with a single document")
    root = Path(options.root)
    if not root.is_dir() or not found[0].document.resolve().is_relative_to(root.resolve()):
        raise NoSourcesError(f"--root has to be a folder that holds {found[0].display!r}")
    return [replace(found[0], root=root)]


def overlaid(found: list[Source], options: argparse.Namespace) -> list[Source]:
    """Return the documents with the overlays that go with them.

    Raises:
        NoSourcesError: There are several documents.
    """
    if options.overlay and len(found) > 1:
        raise NoSourcesError("--overlay goes with a single document")
    return [replace(source, overlays=tuple(map(Path, options.overlay))) for source in found]
