"""`specloom release`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_output, add_reading, with_reading
from specloom.cli.printing import AT_FAULT, DONE, complain

if TYPE_CHECKING:
    from specloom.release.plan import Plan

HELP = "release a package: version, changelog, proof, wheel and sdist"


def add_arguments(release: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    release.description = (
        "Release a package: what changed since the previous release decides the version and the changelog, the tests "
        "of the previous release have to pass but for what breaks by announcement, and wheel and sdist are built."
    )
    release.add_argument("vendor", metavar="VENDOR", help="a folder in specs, or a document")
    add_output(release)
    release.add_argument(
        "--dist", default="dist", metavar="DIR", help="where wheel and sdist go (default: %(default)s)"
    )
    release.add_argument("--version", metavar="X.Y.Z", help="a higher version than what changed asks for")
    release.add_argument("--since", metavar="REVISION", help="the commit of the previous release (default: found out)")
    release.add_argument("--date", metavar="YYYY-MM-DD", help="the day of the release (default: today, in UTC)")
    release.add_argument(
        "--dry-run", action="store_true", help="write nothing; say what would be released, and prove it"
    )
    add_reading(release)


def run(options: argparse.Namespace) -> int:
    """Work out a release and make it; return the exit code."""
    from specloom.base.releases import ReleaseError, ReleaseOptionError
    from specloom.commands.release import publish, require_clean, source_of
    from specloom.pipeline.cache import Cache
    from specloom.release.plan import ReleaseOptions, plan

    source = with_reading([source_of(options.vendor)], options)[0]
    output, cache = Path(options.output), Cache()
    settings = ReleaseOptions(output, options.version or "", options.since or "", options.date or "")
    try:
        if not options.dry_run:
            require_clean(source, output, cache)
        planned = plan(source, settings, cache)
        passed = _print_plan(planned)
        if options.dry_run or not passed:
            return DONE if passed else AT_FAULT
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
    """Print the planned release; return whether all failures of the previous release's tests are announced."""
    before = f"{planned.previous} -> " if planned.previous else ""
    print(f"{planned.source.package} {before}{planned.release.version}\n\n{planned.text}\n")
    proof = planned.proof
    if proof is None:
        return True
    announced = len(proof.failures) - len(proof.unannounced)
    failing = f", {announced} fail as announced" if announced else ""
    print(f"tests of {planned.previous}: {proof.passed} pass{failing}")
    for failure in proof.unannounced:
        print(f"{failure.test} fails, and no breaking change says so: {failure.message}", file=sys.stderr)
    return not proof.unannounced
