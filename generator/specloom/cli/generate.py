"""`specloom generate`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import (
    add_documents,
    add_lint,
    add_output,
    add_package,
    add_reading,
    add_runtime,
    given,
    packages,
)
from specloom.cli.printing import AT_FAULT, DONE, counted, differences, plural, remark, report, report_shortened

if TYPE_CHECKING:
    from specloom.base.sources import Source
    from specloom.pipeline.result import Result


HELP = "generate client packages"


def add_arguments(generate: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    generate.description = "Generate client packages."
    add_documents(generate, fetched=True)
    add_output(generate)
    add_package(generate)
    generate.add_argument(
        "--check", action="store_true", help="write nothing; show what would change and exit with 1 if anything would"
    )
    generate.add_argument("--force", action="store_true", help="overwrite generated files that were edited by hand")
    generate.add_argument(
        "--new-names", action="store_true", help="name everything anew; else a name once given stays (specloom.lock)"
    )
    generate.add_argument(
        "--fail-on",
        choices=("approximated", "refused"),
        default="refused",
        help="exit with 1 if an operation is approximated, too, or only if one is refused (default: %(default)s)",
    )
    generate.add_argument(
        "-v", "--verbose", action="store_true", help="show all warnings and notes, not only the first"
    )
    add_runtime(generate)
    add_lint(generate)
    add_reading(generate)


def run(options: argparse.Namespace) -> int:
    """Generate what is not up to date, and return the exit code."""
    with given(options) as inputs:
        return _generate(packages(options, inputs), options)


def _generate(selected: Sequence[Source], options: argparse.Namespace) -> int:
    from specloom.write.lock import is_fresh

    exact = options.fail_on == "approximated"
    # The lock file only counts warnings: to print them, the document has to be read.
    anew = options.new_names or options.verbose
    stale = [
        source for source in selected if anew or source.strict or source.lint or not is_fresh(source.target, source)
    ]
    fresh = [source for source in selected if source not in stale]
    _print_fresh(fresh, is_check=options.check)
    worst = AT_FAULT if exact and any(map(_approximated, fresh)) else DONE
    if not stale:
        return worst
    from specloom.commands.generate import generate_all

    for result in generate_all(stale, check=options.check, force=options.force, new_names=options.new_names):
        code = print_result(result, result.source.target, check=options.check, verbose=options.verbose)
        worst = AT_FAULT if code or (exact and result.approximated) else worst
    return worst


def _print_fresh(fresh: Sequence[Source], *, is_check: bool) -> None:
    """Print which packages are up to date: in one line, but for those with warnings."""
    from specloom.write import clean
    from specloom.write.lock import warnings_in

    for source in fresh:
        if not is_check:
            clean(source.target)
        warnings = warnings_in(source.target)
        if warnings or len(fresh) == 1:
            noted = f" ({plural(warnings, 'warning')}: -v shows them)" if warnings else ""
            print(f"{source.target}: up to date{noted}")
    if len(fresh) > 1:
        from specloom.lower.support import MANIFEST, summary

        operations = sum(summary((source.target / MANIFEST).read_text("utf-8"))["operations"] for source in fresh)
        names = ", ".join(source.package for source in fresh)
        print(
            f"{len(fresh)} packages with {plural(operations, 'operation')} are up to date with their documents: {names}"
        )


def print_result(result: Result, folder: Path, *, check: bool, verbose: bool = False) -> int:
    """Print the result of one document, and return the exit code."""
    (report if verbose else report_shortened)(result)
    for call, operation in result.lost.items():
        print(f"{folder}: {'would lose' if check or not result.generated else 'loses'} {call} ({operation})")
    if result.generated and check and result.changes:
        for change in result.changes:
            print(f"{folder / change.path}: would be {change.kind}")
        for line in differences(result.changes):
            print(line)
        return AT_FAULT
    if result.generated:
        print(f"{folder}: {len(result.changes)} files changed{counted(result.diagnostics)}{remark(result)}")
        _print_contents(result, folder, first=result.is_first and not check)
    return AT_FAULT if result.failed else DONE


def _print_contents(result: Result, folder: Path, *, first: bool) -> None:
    """Print what the package consists of and, with `first`, what to do next."""
    from specloom.lower.support import summary

    counts = summary(result.manifest)
    support = f"{counts['approximated']} approximated, {counts['refused']} refused"
    tested = (
        f"{counts['recorded']} tested by recordings, {counts['synthesised']} by made-up exchanges"
        f", {counts['untested']} not tested"
    )
    print(f"  {plural(counts['operations'], 'operation')}: {support}; {tested}")
    print(f"  {plural(result.models, 'model')}")
    if first:
        shown = folder.as_posix() if folder.is_absolute() or folder.parts[0] == ".." else f"./{folder.as_posix()}"
        print(f"  install it: pip install {shown}; its tests: python -m pytest {shown}")
        for line in _first_call(folder):
            print(f"  {line}".rstrip())
        print(f"  how each operation is supported: {folder.as_posix()}/support.json")
        if not counts["recorded"]:
            print("  test it with what the server really sends: specloom record --help")


def _first_call(folder: Path) -> Sequence[str]:
    """Return the first program of a package's README, with a line that introduces it; nothing where it has none."""
    _, begins, rest = (folder / "README.md").read_text("utf-8").partition("## First call\n\n```python\n")
    program = rest.partition("```")[0].strip().splitlines()
    return ["then, in Python:", "", *(f"    {line}" for line in program), ""] if begins else []


def _approximated(source: Source) -> int:
    """Return how many operations of a package that is up to date are approximated."""
    from specloom.lower.support import MANIFEST, approximated

    return approximated((source.target / MANIFEST).read_bytes())
