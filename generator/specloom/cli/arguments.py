"""Arguments that several commands share, and the documents that they name."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from specloom.base.runtime_choice import FEATURES, KINDS, MODELS, RuntimeOptions
from specloom.base.usage import UsageError

if TYPE_CHECKING:
    from specloom.base.sources import Overlay, Source
    from specloom.pipeline.inputs import Input
    from specloom.pipeline.result import Result


class TakesArguments(Protocol):
    """A parser, or a group of its arguments."""

    def add_argument(self, *args: Any, **kwargs: Any) -> argparse.Action:
        """Declare an argument."""
        ...


_NOT_FETCHED = ("reference-not-found", "reference-outside")


def add_documents(command: argparse.ArgumentParser, *, fetched: bool = False) -> None:
    """Let a command take any number of documents, by default all of the project; `fetched` ones as well."""
    described = "OpenAPI documents, folders that hold one, or vendors"
    if fetched:
        described = "OpenAPI documents, folders that hold one, vendors, addresses (https), or - for the standard input"
    described += " (default: all that are configured, and specs/*/openapi.yaml)"
    command.add_argument("spec", nargs="*", metavar="SPEC", help=described)


def add_repeated(command: TakesArguments, name: str, *, metavar: str, text: str) -> None:
    """Let a command take an option any number of times."""
    command.add_argument(name, action="append", default=[], metavar=metavar, help=f"{text}; may be given several times")


def add_output(command: argparse.ArgumentParser) -> None:
    """Let a command take `--output`, the folder of packages."""
    command.add_argument(
        "--output", metavar="DIR", help="where packages are, a folder each (default: as configured, else generated)"
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
            help=f"{what}; may be given several times (default: what the lock file says, else testing alone)",
        )
    group.add_argument(
        "--models",
        choices=MODELS,
        help="how objects store their values: pydantic, in dictionaries, or slots, in half of the memory besides the "
        "values; what that gives up is in the README of the package (default: what the lock file says, else pydantic)",
    )
    group.add_argument(
        "--templates",
        metavar="DIR",
        help="take the templates of named blocks of packages (README, docstrings, ...) from this folder (EXTENDING.md)",
    )


def packages(options: argparse.Namespace, given: Sequence[Input] | None = None) -> list[Source]:
    """Return the documents on the command line, or those `given`, for commands that write packages.

    Raises:
        UsageError: There is no document, or an option has no valid value.
        ConfigurationError: The configuration is at fault.
    """
    inputs = named(options, given, output=options.output)
    added, left_out = frozenset(options.with_features), frozenset(options.without_features)
    wish = RuntimeOptions(options.runtime, added, left_out, models=options.models)
    both = sorted(wish.added & wish.left_out)
    if both:
        raise UsageError(f"--with {both[0]} and --without {both[0]} contradict each other")
    folder = _templates(options)
    return [
        replace(source, runtime=source.runtime.overridden(wish), templates=folder or source.templates)
        for source in inputs
    ]


def given(options: argparse.Namespace) -> AbstractContextManager[list[Input]]:
    """Return a context with the documents on the command line, fetched ones included.

    Raises:
        UsageError: An option sets no bound.
        ConfigurationError: The configuration is at fault.
    """
    from specloom.base.bounds import bounds_of
    from specloom.config import read_configuration
    from specloom.pipeline.inputs import STDIN, inputs

    if STDIN in options.spec and sys.stdin is not None and sys.stdin.isatty():
        print("reading a document from the terminal; end it with Ctrl-D", file=sys.stderr)
    configuration = read_configuration()
    bounds = bounds_of(options.bound, bounds_of(configuration.general.bounds or ()))
    return inputs(configuration, options.spec, octets=bounds.octets)


def note_unfetched(result: Result, inputs: Sequence[Input]) -> None:
    """Print what to do where a fetched document refers to files, which are never fetched."""
    is_temporary = any(each.is_temporary and each.path == result.source.document for each in inputs)
    if is_temporary and any(entry.rule in _NOT_FETCHED for entry in result.diagnostics):
        way_out = "what it refers to is not fetched: download it with its files, and name the file"
        print(f"{result.source.display}: {way_out}", file=sys.stderr)


def _templates(options: argparse.Namespace) -> Path | None:
    if options.templates is None:
        return None
    folder = Path(options.templates)
    if not folder.is_dir():
        hint = "name the folder that holds them, one file for each block (EXTENDING.md); without it, ours are taken"
        raise UsageError(f"--templates has to be a folder; there is no folder {options.templates!r}", hint)
    return folder


def named(
    options: argparse.Namespace, given: Sequence[Input] | None = None, *, output: str | None = None
) -> list[Source]:
    """Return the documents on the command line, or those `given`, for commands that use their packages' names.

    `output` is the folder of packages that was asked for, if any.

    Raises:
        UsageError: There is no document, or the names of packages are not usable or not different.
        ConfigurationError: The configuration is at fault.
    """
    from specloom.config import read_configuration
    from specloom.pipeline.inputs import Asked, local_input, selected

    configuration = read_configuration()
    given = [local_input(configuration, text) for text in options.spec] if given is None else given
    if output is not None and Path(output).is_file():
        raise UsageError(f"--output has to be a folder; {output!r} is a file", "name the folder that packages lie in")
    asked = Asked(getattr(options, "package", None), Path(output) if output is not None else None)
    return with_reading(selected(configuration, given, asked), options)


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
    stainless_help = "take names and pages from this stainless.yml, which belongs to a single SPEC"
    group.add_argument("--stainless", metavar="FILE", help=stainless_help)
    bound_help = "let a document be this large: file-mib, characters, files or values=NUMBER"
    add_repeated(group, "--bound", metavar="NAME=NUMBER", text=bound_help)
    plugin_help = "load the plugins of this distribution, which is installed (EXTENDING.md)"
    add_repeated(group, "--plugin", metavar="NAME", text=plugin_help)
    if whole:
        command.set_defaults(include=[], exclude=[], whole=True)
        return
    for name, what in (("include", "take only the operations that fit"), ("exclude", "leave out those that fit")):
        text = f"{what} tag:, path:, operation: or method:PATTERN, where * is any text"
        add_repeated(group, f"--{name}", metavar="SELECTOR", text=text)


def add_lint(command: argparse.ArgumentParser) -> None:
    """Add the option `--lint`."""
    text = "apply the rules of style (specs/RULES.md) to documents outside of specs/ as well"
    command.add_argument("--lint", action="store_true", help=text)


def with_reading(inputs: list[Source], options: argparse.Namespace) -> list[Source]:
    """Return the documents with the options of `add_reading`, which win over what is configured.

    Raises:
        UsageError: An option goes with a single document only, or has no valid value.
    """
    from specloom.base.bounds import bounds_of
    from specloom.base.selection import EVERYTHING, Selection, selector
    from specloom.base.sources import ONE_DOCUMENT

    chosen = Selection(tuple(map(selector, options.include)), tuple(map(selector, options.exclude)))
    for given, names in (
        (chosen, "--include and --exclude go"),
        (options.overlay, "--overlay goes"),
        (options.stainless, "--stainless goes"),
    ):
        if given and len(inputs) > 1:
            raise UsageError(f"{names} with a single document", ONE_DOCUMENT)
        if given and any(source.others for source in inputs):
            raise UsageError(f"{names} with packages of a single document", "remove the option: this one has several")
    overlays = tuple(_overlay(Path(text)) for text in options.overlay)
    stainless = _overlay(Path(options.stainless)) if options.stainless else None
    root = _root(inputs, options.root) if options.root is not None else None
    whole = getattr(options, "whole", False)
    return [
        replace(
            source,
            selection=EVERYTHING if whole else chosen or source.selection,
            overlays=overlays or source.overlays,
            stainless=stainless or source.stainless,
            root=root or source.root,
            plugins=tuple(options.plugin) or source.plugins,
            strict=options.strict or source.strict,
            bounds=bounds_of(options.bound, source.bounds),
            lint=getattr(options, "lint", False) or source.lint,
        )
        for source in inputs
    ]


def _overlay(path: Path) -> Overlay:
    from specloom.base.sources import Overlay

    if not path.exists():
        from specloom.load.source import other_file

        raise UsageError(f"there is no overlay {path.as_posix()!r}", other_file(path, path.as_posix()))
    return Overlay(path, path.as_posix())


def _root(inputs: list[Source], named: str) -> Path:
    from specloom.base.sources import ONE_DOCUMENT

    if len(inputs) > 1:
        raise UsageError("--root goes with a single document", ONE_DOCUMENT)
    root = Path(named)
    for each in inputs[0].each:
        if not root.is_dir() or not each.document.resolve().is_relative_to(root.resolve()):
            raise UsageError(f"--root has to be a folder that holds {each.display!r}", _rooted(root, each))
    return root


def _rooted(root: Path, source: Source) -> str:
    if not root.is_dir():
        return f"there is no folder {root.as_posix()!r}; without --root, it is {source.document.parent.as_posix()!r}"
    return f"name {source.document.parent.as_posix()!r}, or a folder above it"


def vendors(options: argparse.Namespace) -> list[Source]:
    """Return the documents on the command line as `named` does, each of which has to be there.

    Raises:
        UsageError: There is no such document, though it is configured.
    """
    listed = named(options, output=getattr(options, "output", None))
    for source in listed:
        if not source.document.is_file():
            raise UsageError(f"there is no document {source.display!r}", "correct what is configured, or write it")
    return listed


def documents(
    options: argparse.Namespace, given: Sequence[Input] | None = None, *, apart: bool = False
) -> list[Source]:
    """Return the documents on the command line, or those `given`, for commands that write no packages.

    Package names may be the same. Documents of one package are one, unless they are wanted `apart`.

    Raises:
        UsageError: There is no document, or an option has no valid value.
        ConfigurationError: The configuration is at fault.
    """
    from specloom.config import read_configuration
    from specloom.pipeline.inputs import local_input, unnamed

    configuration = read_configuration()
    given = [local_input(configuration, text) for text in options.spec] if given is None else given
    listed = with_reading(unnamed(configuration, given), options)
    return [each for source in listed for each in source.each] if apart else listed
