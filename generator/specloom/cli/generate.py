"""`specloom generate`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.base.package_names import module_avoided
from specloom.cli.arguments import (
    add_documents,
    add_lint,
    add_output,
    add_package,
    add_reading,
    add_runtime,
    given,
    note_unfetched,
    packages,
)
from specloom.cli.printing import AT_FAULT, DONE, counted, differences, plural, remark, shortened
from specloom.cli.progress import each_awaited, waiting_for
from specloom.cli.reporter import Reporter, add_format

if TYPE_CHECKING:
    from specloom.base.json_value import Json
    from specloom.base.sources import Source
    from specloom.pipeline.inputs import Input
    from specloom.pipeline.result import Result


EXAMPLES = (
    ("specloom generate", "the packages of all documents in specs/, below generated/"),
    ("specloom generate api.yaml --package acme --output out", "one package, out/acme"),
    ("specloom generate api.yaml --include tag:pets --exclude 'operation:delete*'", "some operations of a document"),
    ("specloom generate --check", "write nothing; exit with 1, and a diff, where a package is not current"),
)


def add_arguments(generate: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    generate.description = (
        "Generate client packages from documents, each into a folder of its own. What is up to date is not touched, "
        "and what is replaced is replaced as a whole."
    )
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
        "--jobs",
        type=_jobs,
        metavar="N",
        help="generate several packages in N processes (default: one for each core and package, at most four)",
    )
    generate.add_argument(
        "-v", "--verbose", action="store_true", help="show all warnings and notes, not only the first"
    )
    add_format(generate)
    add_runtime(generate)
    add_lint(generate)
    add_reading(generate)


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes: give 1 or more")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Generate what is not up to date, and return the exit code."""
    with given(options) as inputs:
        return _generate(packages(options, inputs), inputs, options)


def _generate(selected: Sequence[Source], inputs: Sequence[Input], options: argparse.Namespace) -> int:
    from specloom.write.lock import is_fresh

    reporter, exact = Reporter(options), options.fail_on == "approximated"
    # The lock file only counts warnings: to report them, the document has to be read.
    read_anew = options.verbose or reporter.needs_all
    current = [source for source in selected if not options.new_names and is_fresh(source.target, source)]
    stale = [source for source in selected if source not in current or source.strict or source.lint]
    fresh = [source for source in current if source not in stale]
    _print_fresh(fresh, reporter, is_check=options.check)
    worst = AT_FAULT if exact and any(map(_approximated, fresh)) else DONE
    rows: list[Json] = []
    for source in fresh if read_anew else ():
        result = _reread(source, reporter, options)
        rows.append(_row(result, options))
        worst = AT_FAULT if result.failed else worst
    for result in _results(stale, options):
        note_unfetched(result, inputs)
        code = print_result(result, result.source.target, reporter, check=options.check, verbose=options.verbose)
        if len(stale) == 1 and result.generated and result.is_first and not options.check:
            for line in _first_call(result.source.target):
                reporter.line(f"  {line}".rstrip())
        rows.append(_row(result, options))
        worst = AT_FAULT if code or (exact and result.approximated) else worst
    reporter.finish({"packages": rows})
    return worst


def _row(result: Result, options: argparse.Namespace) -> Json:
    from specloom.commands.generate import package_row

    return package_row(result, check=options.check)


def _reread(source: Source, reporter: Reporter, options: argparse.Namespace) -> Result:
    """Report what there is to say of the document of a package that is up to date; the package is not made again."""
    from specloom.commands.generate import reread

    with waiting_for(f"reading {source.shown}", options):
        result = reread(source)
    _show(result, reporter, verbose=options.verbose)
    return result


def _results(stale: Sequence[Source], options: argparse.Namespace) -> Iterator[Result]:
    """Generate packages, and show on a terminal which of them is being waited for."""
    if not stale:
        return iter(())
    from specloom.commands.generate import generate_all

    results = generate_all(
        stale, check=options.check, force=options.force, new_names=options.new_names, jobs=options.jobs
    )
    names = [f"generating {source.package}" for source in stale]
    if len(names) > 1:
        names = [f"[{count}/{len(names)}] {name}" for count, name in enumerate(names, 1)]
    return each_awaited(results, names, options)


def _print_fresh(fresh: Sequence[Source], reporter: Reporter, *, is_check: bool) -> None:
    """Print which packages are up to date: in one line, but for those with warnings."""
    from specloom.write import clean
    from specloom.write.lock import warnings_in

    for source in fresh:
        if not is_check:
            clean(source.target)
        warnings = warnings_in(source.target)
        if warnings or len(fresh) == 1:
            noted = f" ({plural(warnings, 'warning')}: -v shows them)" if warnings else ""
            reporter.line(f"{source.target}: up to date{noted}")
    if len(fresh) > 1:
        from specloom.base.support_manifest import MANIFEST, summary

        operations = sum(summary((source.target / MANIFEST).read_text("utf-8"))["operations"] for source in fresh)
        names = ", ".join(source.package for source in fresh)
        many = f"{len(fresh)} packages with {plural(operations, 'operation')}"
        reporter.line(f"{many} are up to date with their documents: {names}")


def print_result(result: Result, folder: Path, reporter: Reporter, *, check: bool, verbose: bool = False) -> int:
    """Report the result of one document, and return the exit code."""
    from specloom.commands.generate import package_diagnostics

    _show(result, reporter, verbose=verbose)
    if result.message:
        reporter.complain(result.message)
    reporter.collect(package_diagnostics(result, folder, check=check))
    for call, operation in result.lost.items():
        verb = "would lose" if check or not result.generated else "loses"
        reporter.line(f"{folder}: {verb} {call} ({operation})")
    if result.breaking:
        reporter.line(f"{folder}: {result.breaking}")
    if result.generated and check and result.changes:
        for change in result.changes:
            reporter.line(f"{folder / change.path}: would be {change.kind}")
        for line in differences(result.changes):
            reporter.line(line)
        return AT_FAULT
    if result.generated:
        changed = f"{plural(len(result.changes), 'file')} {'written' if result.is_first else 'changed'}"
        reporter.line(f"{folder}: {changed}{counted(result.diagnostics)}{remark(result)}")
        for line in _contents(result, folder, first=result.is_first and not check):
            reporter.line(line)
    return AT_FAULT if result.failed else DONE


def _show(result: Result, reporter: Reporter, *, verbose: bool) -> None:
    shown, rest = (result.diagnostics, "") if verbose else shortened(result)
    reporter.print(shown, result.texts)
    reporter.remark(rest)
    reporter.collect(result.diagnostics)


def _contents(result: Result, folder: Path, *, first: bool) -> Iterator[str]:
    """Yield what the package consists of and, with `first`, what to do next."""
    from specloom.base.support_manifest import summary

    counts = summary(result.manifest)
    support = f"{counts['approximated']} approximated, {counts['refused']} refused"
    tested = (
        f"{counts['recorded']} tested by recordings, {counts['synthesised']} by made-up exchanges"
        f", {counts['untested']} not tested"
    )
    yield f"  {plural(counts['operations'], 'operation')}: {support}; {tested}"
    yield f"  {plural(result.models, 'model')}"
    if first:
        if avoided := module_avoided(result.source.package):
            yield f"  it is called {result.source.package}, as {avoided} is taken by Python or a library"
        shown = folder.as_posix() if folder.is_absolute() or folder.parts[0] == ".." else f"./{folder.as_posix()}"
        yield f"  how each operation is supported: {folder.as_posix()}/support.json"
        if not counts["recorded"]:
            yield "  test it with what the server really sends: specloom record --help"
        yield f"  install it: pip install {shown}; its tests: python -m pytest {shown}"


def _first_call(folder: Path) -> Sequence[str]:
    """Return the first program of a package's README, with a line that introduces it; nothing where it has none."""
    _, begins, rest = (folder / "README.md").read_text("utf-8").partition("## First call\n\n```python\n")
    program = rest.partition("```")[0].strip().splitlines()
    return ["then, in Python:", "", *(f"    {line}" for line in program)] if begins else []


def _approximated(source: Source) -> int:
    """Return how many operations of a package that is up to date are approximated."""
    from specloom.base.support_manifest import MANIFEST, approximated

    return approximated((source.target / MANIFEST).read_bytes())
