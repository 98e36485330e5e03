"""Arguments that several commands share, and the documents that they name."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from specloom.base.runtime_choice import FEATURES, KINDS, RuntimeOptions
from specloom.base.selection import Selection, selector
from specloom.base.sources import NoSourcesError, Overlay, Source, sources


def add_documents(command: argparse.ArgumentParser, *, required: bool = False) -> None:
    """Let a command take any number of documents, by default all of `specs/*/openapi.yaml`."""
    described = "OpenAPI documents" if required else "OpenAPI documents (default: specs/*/openapi.yaml)"
    command.add_argument("spec", nargs="+" if required else "*", metavar="SPEC", help=described)


def add_repeated(command: argparse._ActionsContainer, name: str, *, metavar: str, text: str) -> None:
    """Let a command take an option any number of times."""
    command.add_argument(name, action="append", default=[], metavar=metavar, help=f"{text}; may be given several times")


def add_output(command: argparse.ArgumentParser) -> None:
    """Let a command take `--output`, the folder of packages."""
    command.add_argument(
        "--output", default="generated", metavar="DIR", help="where packages are, a folder each (default: %(default)s)"
    )


def add_package(command: argparse.ArgumentParser) -> None:
    """Let a command take `--package`."""
    command.add_argument("--package", metavar="NAME", help="name of the package, for a single SPEC")


def add_runtime(command: argparse.ArgumentParser) -> None:
    """Add the options that say which runtime packages have; `packages` reads them."""
    group = command.add_argument_group("parts of packages")
    group.add_argument(
        "--runtime",
        choices=KINDS,
        help="whether a package holds a copy of the runtime that it uses, or requires the package specloom-runtime "
        "(default: what the lock file of the package says, else copy)",
    )
    for name, what in (("with", "generate this optional part of a package"), ("without", "leave it out")):
        group.add_argument(
            f"--{name}",
            dest=f"{name}_features",
            action="append",
            default=[],
            choices=FEATURES,
            help=f"{what}; may be given several times (default: what the lock file says, else testing but not fast)",
        )


def packages(options: argparse.Namespace) -> list[Source]:
    """Return the documents on the command line, for commands that write packages.

    Raises:
        NoSourcesError: There is no document, or an option has no valid value.
    """
    inputs = with_reading(sources([Path(path) for path in options.spec], package=options.package), options)
    wish = RuntimeOptions(options.runtime, frozenset(options.with_features), frozenset(options.without_features))
    both = sorted(wish.added & wish.left_out)
    if both:
        raise NoSourcesError(f"--with {both[0]} and --without {both[0]} contradict each other")
    return [replace(source, runtime=wish) for source in inputs]


def add_reading(command: argparse.ArgumentParser, *, whole: bool = False) -> None:
    """Add the options that say how documents are read, for `with_reading`.

    `whole`: the command always reads all operations, and has no `--include` and `--exclude`.
    """
    group = command.add_argument_group("reading documents")
    group.add_argument(
        "--strict",
        action="store_true",
        help="refuse documents that break any rule of their specification, even where it is clear what they mean",
    )
    group.add_argument(
        "--root",
        metavar="DIR",
        help="follow references to files in this folder, which holds a single SPEC (default: the folder of SPEC)",
    )
    overlay_help = "an OpenAPI Overlay to apply to a single SPEC first, in order"
    add_repeated(group, "--overlay", metavar="FILE", text=overlay_help)
    if whole:
        command.set_defaults(include=[], exclude=[])
        return
    for name, what in (("include", "take only the operations that fit"), ("exclude", "leave out those that fit")):
        text = f"{what} tag:, path:, operation: or method:PATTERN, where * is any text"
        add_repeated(group, f"--{name}", metavar="SELECTOR", text=text)


def add_lint(command: argparse.ArgumentParser) -> None:
    """Add the option `--lint`."""
    text = "apply the rules of style (specs/RULES.md) to documents outside of specs/ as well"
    command.add_argument("--lint", action="store_true", help=text)


def with_reading(inputs: list[Source], options: argparse.Namespace) -> list[Source]:
    """Return the documents with the options of `add_reading`.

    Raises:
        UsageError: An option goes with a single document only, or has no valid value.
    """
    chosen = Selection(tuple(map(selector, options.include)), tuple(map(selector, options.exclude)))
    for given, names in ((chosen, "--include and --exclude go"), (options.overlay, "--overlay goes")):
        if given and len(inputs) > 1:
            raise NoSourcesError(f"{names} with a single document")
    overlays = tuple(Overlay(path, path.as_posix()) for path in map(Path, options.overlay))
    root = _root(inputs, options.root) if options.root is not None else None
    lint: bool = getattr(options, "lint", False)
    return [
        replace(source, selection=chosen, overlays=overlays, root=root, strict=options.strict, lint=lint)
        for source in inputs
    ]


def _root(inputs: list[Source], named: str) -> Path:
    if len(inputs) > 1:
        raise NoSourcesError("--root goes with a single document")
    root = Path(named)
    if not root.is_dir() or not inputs[0].document.resolve().is_relative_to(root.resolve()):
        raise NoSourcesError(f"--root has to be a folder that holds {inputs[0].display!r}")
    return root


def documents(options: argparse.Namespace) -> list[Source]:
    """Return the documents on the command line, for commands that write no packages: package names may be the same.

    Raises:
        NoSourcesError: There is no document.
    """
    paths = [Path(path) for path in options.spec]
    return [source for path in paths for source in sources([path], package="unused")] or sources([])
