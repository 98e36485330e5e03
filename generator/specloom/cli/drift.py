"""`specloom drift`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_documents, add_package, add_reading, add_repeated, documents, named
from specloom.cli.layout import paragraph
from specloom.cli.layout import table as fitted
from specloom.cli.printing import AT_FAULT, DONE, complain, plural, show
from specloom.cli.progress import waiting_for
from specloom.cli.reporter import Reporter, add_format
from specloom.cli.terminal import width_of

if TYPE_CHECKING:
    from specloom.base.sources import Source
    from specloom.commands.drift import Compared

EXAMPLES = (
    ("specloom drift", "do recordings and documents agree, for all of specs/?"),
    ("specloom drift api.yaml --traffic traffic.har --suggest overlay.yaml", "describe what the traffic shows"),
    ("specloom drift api.yaml --live https://api.example.com", "call what only reads, and compare"),
)


def add_arguments(drift: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    drift.description = "Report where recorded exchanges and documents contradict each other; exit with 1 if they do."
    add_documents(drift)
    drift.add_argument(
        "--recordings", metavar="DIR", help="the recordings, for a single SPEC (default: those beside it)"
    )
    traffic_help = (
        "traffic of a single SPEC: a HAR file, a Postman collection, a cassette, an access log or a list of curl "
        "commands; calls that no operation describes are reported, and described by --suggest"
    )
    add_repeated(drift, "--traffic", metavar="FILE", text=traffic_help)
    url_help = "calls of this URL count as well as those of the document's servers"
    add_repeated(drift, "--base-url", metavar="URL", text=url_help)
    drift.add_argument(
        "--suggest", metavar="FILE", help="write an OpenAPI Overlay that makes a single SPEC agree with its recordings"
    )
    text = "call the read-only operations of this server, in place of reading recordings; nothing is written"
    drift.add_argument("--live", metavar="URL", help=text)
    drift.add_argument("--calls", metavar="N", type=int, default=20, help="at most so many with --live (%(default)s)")
    text = "with --live, an environment variable with a credential that must not be shown"
    add_repeated(drift, "--secret-env", metavar="NAME", text=text)
    add_package(drift)
    drift.add_argument("--apply", action="store_true", help="make those changes in the text of the documents")
    add_format(drift, formerly="table")
    add_reading(drift)


def run(options: argparse.Namespace) -> int:
    """Compare, report, and suggest or apply changes; return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.commands.drift import compare_source, entries, members
    from specloom.pipeline.traffic import TrafficOptions, traffic_summary

    options.format = "text" if options.format == "table" else options.format
    reporter = Reporter(options)
    if options.live:
        # The package makes the calls, and its name is part of the variables that hold its credentials.
        return _live(named(options), options, reporter)
    inputs = documents(options)
    recordings = Path(options.recordings) if options.recordings else None
    if wrong := _wrong_options(options, len(inputs)):
        return complain(wrong)
    traffic = TrafficOptions(tuple(map(Path, options.traffic)), tuple(options.base_url))
    compared: list[Compared] = []
    worst = DONE
    for source in inputs:
        try:
            with waiting_for(f"comparing {source.display}", options):
                compared.append(compare_source(source, recordings, traffic))
            reporter.show(compared[-1].refused, compared[-1].texts)
            reporter.add(entries(compared[-1]))
        except SpecError as error:
            reporter.refuse(error)
            worst = AT_FAULT
    for comparison in compared:
        _print(comparison, reporter)
        for line in () if reporter.is_text else traffic_summary(comparison.traffic):
            print(line, file=sys.stderr)
    reporter.finish(members(compared, reporter.diagnostics))
    for comparison in compared:
        _settle(comparison, options)
    return AT_FAULT if any(comparison.failed for comparison in compared) else worst


def _print(compared: Compared, reporter: Reporter) -> None:
    """Print what came of a comparison: as a table, or finding by finding where the terminal is too narrow for that."""
    if not reporter.is_text:
        return
    from specloom.commands.drift import summary_lines
    from specloom.drift.report import summary, table

    rows, width = table(compared.rows), None if reporter.is_verbose else width_of(sys.stdout)
    lines = list(fitted(rows, width=None))
    if width is not None and any(len(line) > width for line in lines):
        lines = [line for row in rows[1:] for line in _narrow(row, width)]
    for line in (*summary_lines(compared), *lines, summary(compared.rows)):
        reporter.line(line)


def _narrow(row: tuple[str, ...], width: int) -> Iterator[str]:
    """Yield a row of the table below each other."""
    severity, rule, recording, pointer, document, finding = row
    yield f"{recording}: {severity}[{rule}]"
    yield paragraph(finding, width=width, indent="  ")
    if pointer != "-":
        yield f"  at {pointer}"
    yield f"  described in {document}"


def _wrong_options(options: argparse.Namespace, documents_: int) -> str:
    """Return what is wrong with the options; empty where nothing is."""
    several = documents_ > 1
    if options.recordings and (several or not Path(options.recordings).is_dir()):
        return "--recordings names a folder, and goes with a single document; --traffic takes files"
    if several and (options.suggest or options.traffic):
        return f"{'--suggest' if options.suggest else '--traffic'} goes with a single document"
    if options.apply and options.overlay:
        return "--apply changes a document as it is written; with --overlay, write another one by --suggest"
    if options.package:
        return "--package goes with --live, where the package makes the calls"
    if options.base_url and not options.traffic:
        return "--base-url says which calls of --traffic count; drift makes none itself"
    bad = next((url for url in options.base_url if "://" not in url), None)
    return f"--base-url takes a URL with its scheme, such as https://{bad}" if bad else ""


def _live(inputs: list[Source], options: argparse.Namespace, reporter: Reporter) -> int:
    """Call a server again and report; return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.commands.drift import compare_live, entries, members
    from specloom.record.performing import PerformerError

    missing = [name for name in options.secret_env if not os.environ.get(name)]
    if missing:
        return complain(f"the environment has no {missing[0]}")
    if len(inputs) > 1 or options.recordings or options.suggest or options.apply or options.calls < 1:
        return complain("--live goes with a single document, and writes nothing: record first, to suggest or apply")
    secrets = tuple(os.environ[name] for name in options.secret_env)
    try:
        with waiting_for(f"calling {options.live}", options):
            live = compare_live(inputs[0], options.live, most=options.calls, secrets=secrets)
    except SpecError as error:
        reporter.refuse(error)
        reporter.finish(members([], reporter.diagnostics))
        return AT_FAULT
    except PerformerError as error:
        complain(str(error))
        return AT_FAULT
    reporter.show([*live.compared.refused, *live.failed], live.compared.texts)
    reporter.add(entries(live.compared))
    _print(live.compared, reporter)
    reporter.finish(members([live.compared], reporter.diagnostics))
    left = f"; {live.planned - options.calls} more need --calls {live.planned}" if live.planned > options.calls else ""
    print(f"{live.called} of {live.planned} calls made of {options.live}, nothing written{left}", file=sys.stderr)
    return AT_FAULT if live.compared.failed or live.failed else DONE


def _settle(compared: Compared, options: argparse.Namespace) -> None:
    from specloom.commands.drift import apply_suggestions, suggest_overlay
    from specloom.write import replace_file

    if options.suggest:
        suggested = suggest_overlay(compared)
        if suggested.fixed:
            replace_file(Path(options.suggest), suggested.text)
        print(f"{options.suggest}: settles {plural(suggested.fixed, 'finding')}", file=sys.stderr)
        show(suggested.unfixed, {})
    if options.apply:
        applied = apply_suggestions(compared)
        print(f"{compared.source.display}: changed for {plural(applied.fixed, 'finding')}", file=sys.stderr)
        show(applied.unfixed, {})
