"""`specloom release`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_output, add_reading, vendors
from specloom.cli.printing import AT_FAULT, DONE, complain

if TYPE_CHECKING:
    from specloom.release.plan import Plan

EXAMPLES = (
    ("specloom release acme --dry-run", "what would be released, and does it stand? Nothing is written"),
    ("specloom release acme --version 1.0.0", "a higher version than what changed asks for"),
)


def add_arguments(release: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    release.description = (
        "Release a package: what changed since the previous release decides the version and the changelog, its tests "
        "and those of the previous release have to pass but for what breaks by announcement, and wheel and sdist are "
        "built."
    )
    release.add_argument("spec", nargs=1, metavar="VENDOR", help="a folder in specs, or a document")
    add_output(release)
    release.add_argument(
        "--dist", default="dist", metavar="DIR", help="where wheel and sdist go (default: %(default)s)"
    )
    release.add_argument("--version", metavar="X.Y.Z", help="a higher version than what changed asks for")
    release.add_argument("--since", metavar="REVISION", help="the commit of the previous release (default: found out)")
    release.add_argument("--date", metavar="YYYY-MM-DD", help="the day of the release (default: today, in UTC)")
    release.add_argument(
        "--dry-run",
        action="store_true",
        help="write nothing; say what would be released, prove it, and try to build it",
    )
    add_reading(release)


def run(options: argparse.Namespace) -> int:
    """Work out a release and make it; return the exit code."""
    from specloom.base.releases import ReleaseError, ReleaseOptionError
    from specloom.commands.release import publish, rehearse, require_clean
    from specloom.pipeline.cache import Cache
    from specloom.release.plan import ReleaseOptions, plan

    source = vendors(options)[0]
    output, cache = source.output, Cache()
    settings = ReleaseOptions(output, options.version or "", options.since or "", options.date or "")
    try:
        require_clean(source, output, cache)
        planned = plan(source, settings, cache)
        if not _print_plan(planned):
            return AT_FAULT
        if options.dry_run:
            rehearse(planned)
            return DONE
        for path in publish(planned, Path(options.dist), cache):
            print(f"built {path}")
    except ReleaseOptionError as error:
        return complain(str(error))
    except ReleaseError as error:
        complain(str(error))
        return AT_FAULT
    print(f"commit {source.document.parent.as_posix()} and {(output / source.package).as_posix()} together")
    return DONE


def _print_plan(planned: Plan) -> bool:
    """Print the planned release; return whether its tests pass, and all failures of the previous ones are explained."""
    before = f"{planned.previous} -> " if planned.previous else ""
    print(f"{planned.source.package} {before}{planned.release.version}\n\n{planned.text}\n")
    red = f", {len(planned.own.failures)} fail" if planned.own.failures else ""
    print(f"tests of {planned.release.version}: {planned.own.passed} pass{red}")
    for failure in planned.own.failures:
        print(f"{failure.test} fails: {failure.message}", file=sys.stderr)
    if planned.own.failures:
        what = "a recording that no longer fits the document is recorded anew, or removed from the recordings"
        print(f"nothing is released while tests of {planned.release.version} fail: {what}", file=sys.stderr)
    proof = planned.proof
    if proof is None:
        return not planned.own.failures
    announced = sum(failure.announced for failure in proof.failures)
    repaired = sum(failure.repaired and not failure.announced for failure in proof.failures)
    failing = f", {announced} fail as announced" if announced else ""
    failing += f", {repaired} fail that were wrong" if repaired else ""
    print(f"tests of {planned.previous}: {proof.passed} pass{failing}")
    for failure in proof.unannounced:
        print(f"{failure.test} fails, and no breaking change says so: {failure.message}", file=sys.stderr)
    if proof.unannounced:
        print(_way_out(planned, proof.unannounced[0].test), file=sys.stderr)
    return not (planned.own.failures or proof.unannounced)


def _way_out(planned: Plan, test: str) -> str:
    from specloom.base.releases import RELEASES

    entry = f"{{test: {json.dumps(test)}, reason: ..., date: {planned.release.date}}}"
    return (
        f"either the package is wrong, or the test was: then add to the release {planned.previous} in "
        f"{planned.source.shown_folder.as_posix()}/{RELEASES} what is shown in the changelog: repairs: [{entry}]"
    )
