"""`specloom drift`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_documents, add_reading, add_repeated, documents, with_reading
from specloom.cli.printing import AT_FAULT, DONE, complain, show

if TYPE_CHECKING:
    from specloom.base.sources import Source
    from specloom.commands.drift import Compared


HELP = "hold recorded exchanges against documents"


def add_arguments(drift: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    drift.description = "Report where recorded exchanges and documents contradict each other; exit with 1 if they do."
    add_documents(drift)
    drift.add_argument(
        "--recordings", metavar="DIR", help="the recordings, for a single SPEC (default: those beside it)"
    )
    drift.add_argument("--format", choices=("table", "json", "sarif"), default="table", help="default: %(default)s")
    drift.add_argument(
        "--suggest", metavar="FILE", help="write an OpenAPI Overlay that makes a single SPEC agree with its recordings"
    )
    text = "call the read-only operations of this server, in place of reading recordings; nothing is written"
    drift.add_argument("--live", metavar="URL", help=text)
    drift.add_argument("--calls", metavar="N", type=int, default=20, help="at most so many with --live (%(default)s)")
    text = "with --live, an environment variable with a credential that must not be shown"
    add_repeated(drift, "--secret-env", metavar="NAME", text=text)
    drift.add_argument("--apply", action="store_true", help="make those changes in the text of the documents")
    add_reading(drift)


def run(options: argparse.Namespace) -> int:
    """Compare, report, and suggest or apply changes; return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.commands.drift import compare_source, report

    sources = with_reading(documents(options), options)
    if options.live:
        return _live(sources, options)
    recordings = Path(options.recordings) if options.recordings else None
    if recordings is not None and (len(sources) > 1 or not recordings.is_dir()):
        return complain("--recordings names a folder, and goes with a single document")
    if options.suggest and len(sources) > 1:
        return complain("--suggest goes with a single document")
    if options.apply and options.overlay:
        return complain("--apply changes a document as it is written; with --overlay, write another one by --suggest")
    compared: list[Compared] = []
    worst = DONE
    for source in sources:
        try:
            compared.append(compare_source(source, recordings))
            show(compared[-1].refused, compared[-1].texts)
        except SpecError as error:
            show(error.diagnostics, error.sources)
            worst = AT_FAULT
    if compared or options.format != "table":
        print(report(compared, options.format))
    for comparison in compared:
        _settle(comparison, options)
    return AT_FAULT if any(comparison.failed for comparison in compared) else worst


def _live(sources: list[Source], options: argparse.Namespace) -> int:
    """Call a server again and report; return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.commands.drift import compare_live, report
    from specloom.record.performing import PerformerError

    missing = [name for name in options.secret_env if not os.environ.get(name)]
    if missing:
        return complain(f"the environment has no {missing[0]}")
    if len(sources) > 1 or options.recordings or options.suggest or options.apply or options.calls < 1:
        return complain("--live goes with a single document, and writes nothing: record first, to suggest or apply")
    secrets = tuple(os.environ[name] for name in options.secret_env)
    try:
        live = compare_live(sources[0], options.live, most=options.calls, secrets=secrets)
    except (SpecError, PerformerError) as error:
        if isinstance(error, SpecError):
            show(error.diagnostics, error.sources)
        else:
            complain(str(error))
        return AT_FAULT
    show([*live.compared.refused, *live.failed], live.compared.texts)
    print(report([live.compared], options.format))
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
        print(f"{options.suggest}: settles {suggested.fixed} findings", file=sys.stderr)
        show(suggested.unfixed, {})
    if options.apply:
        applied = apply_suggestions(compared)
        print(f"{compared.source.display}: changed for {applied.fixed} findings", file=sys.stderr)
        show(applied.unfixed, {})
