"""`specloom reference`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_documents, add_package, add_reading, named
from specloom.cli.printing import AT_FAULT, DONE, complain, plural
from specloom.cli.progress import waiting_for
from specloom.cli.reporter import Reporter, add_format

if TYPE_CHECKING:
    from specloom.base.sources import Source
    from specloom.pipeline.reference import Begun, Reference

EXAMPLES = (
    ("specloom reference", "a site of all packages of specs/, below reference/"),
    ("specloom reference acme --pages markdown --output docs/acme", "pages of one package, as Markdown"),
    ("specloom reference api.yaml --samples-overlay samples.json", "samples for the vendor's own pages"),
)
_MOST_NAMED = 5
_PROCESSES = 2


def add_arguments(reference: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    reference.description = (
        "Build the reference of packages, for people and for agents: a site with a search box, Markdown, llms.txt, and "
        "SKILL.md. Each sample is executed against the package's fake server first; one that fails is not shown."
    )
    add_documents(reference)
    add_package(reference)
    reference.add_argument(
        "--output", metavar="DIR", default="reference", help="the folder of the pages (default: %(default)s)"
    )
    reference.add_argument(
        "--pages",
        choices=("site", "markdown"),
        default="site",
        help="build a site, which needs zensical, or write Markdown alone (default: %(default)s)",
    )
    action = reference.add_mutually_exclusive_group()
    action.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 if the folder is not what documents give"
    )
    action.add_argument(
        "--samples-overlay",
        metavar="FILE",
        help="write only an OpenAPI Overlay that adds the samples, as x-codeSamples, to a single SPEC",
    )
    add_format(reference)
    add_reading(reference)


def run(options: argparse.Namespace) -> int:
    """Build the pages, and return the exit code."""
    from specloom.commands.reference import SiteError, reference_row, write_overlay
    from specloom.reference.execution import ExecutionError
    from specloom.write import WriteError

    sources = named(options)
    if options.samples_overlay and len(sources) > 1:
        return complain(f"--samples-overlay names one file for {len(sources)} documents: name one document")
    reporter = Reporter(options)
    try:
        references = _references(sources, options, reporter)
        whole = len(references) == len(sources)
        code = DONE if whole and not any(each.errors for each in references) else AT_FAULT
        if whole and options.samples_overlay:
            count = write_overlay(references[0], Path(options.samples_overlay))
            reporter.line(f"{options.samples_overlay}: samples for {plural(count, 'operation')} written")
        elif whole:
            code = max(code, _write(references, options, reporter))
    except (ExecutionError, SiteError) as error:
        return complain(str(error))
    except WriteError as error:
        return complain(f"cannot write {error.path}: {error.reason}")
    reporter.finish({"packages": [reference_row(each) for each in references]})
    return code


def _references(sources: Sequence[Source], options: argparse.Namespace, reporter: Reporter) -> list[Reference]:
    """Return what the pages of each package are made of, without documents that are refused as a whole.

    While samples of one package are executed, the next one is generated.
    """
    from concurrent.futures import ThreadPoolExecutor

    from specloom.base.diagnostics import SpecError
    from specloom.pipeline.reference import begin, finish_reference

    references: list[Reference] = []
    with ThreadPoolExecutor(_PROCESSES) as pool:
        begun: list[Begun] = []
        for source in sources:
            try:
                with waiting_for(f"generating {source.package}", options):
                    begun.append(begin(source, pool))
            except SpecError as error:
                reporter.refuse(error)
        for each in begun:
            with waiting_for(f"executing samples of {each.source.package}", options):
                references.append(finish_reference(each))
            reporter.show(references[-1].errors, references[-1].texts)
            _report(references[-1], reporter)
    return references


def _report(reference: Reference, reporter: Reporter) -> None:
    operations = sum(1 for _ in reference.content.api.operations)
    name = reference.source.package
    reporter.line(f"{name}: samples of {reference.samples} of {plural(operations, 'operation')} executed")
    for key, reason in list(reference.unshown.items())[:_MOST_NAMED]:
        reporter.line(f"  {key} is shown without a sample: {reason}")
    if len(reference.unshown) > _MOST_NAMED:
        reporter.line(f"  and {len(reference.unshown) - _MOST_NAMED} more")


def _write(references: Sequence[Reference], options: argparse.Namespace, reporter: Reporter) -> int:
    from specloom.commands.reference import write_reference

    folder = Path(options.output)
    with waiting_for("building the pages", options):
        changed = write_reference(references, folder, site=options.pages == "site", check=options.check)
    if options.check and changed:
        for change in changed[:_MOST_NAMED]:
            reporter.line(f"{folder / change.path}: would be {change.kind}")
        if len(changed) > _MOST_NAMED:
            reporter.line(f"and {len(changed) - _MOST_NAMED} more")
        return AT_FAULT
    reporter.line(
        f"{folder.as_posix()}: {plural(len(changed), 'file')} changed" if changed else f"{folder}: up to date"
    )
    return DONE
