"""`specloom record`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from specloom.cli.arguments import documents
from specloom.cli.printing import AT_FAULT, DONE, complain, counted, show

HELP = "turn traffic into recordings"


def add_arguments(record: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    record.description = "Write traffic into recordings beside a document, without credentials and personal data."
    record.add_argument("spec", nargs=1, metavar="SPEC", help="an OpenAPI document")
    record.add_argument(
        "--from-har", metavar="FILE", required=True, help="an HTTP Archive that a browser or proxy saved"
    )
    record.add_argument("--output", metavar="DIR", help="where recordings go (default: those beside SPEC)")
    record.add_argument(
        "--secret-env",
        action="append",
        default=[],
        metavar="NAME",
        help="an environment variable with a credential that must not be in them; may be given several times",
    )


def run(options: argparse.Namespace) -> int:
    """Write recordings, and return the exit code."""
    from specloom.diagnostics import Severity, SpecError
    from specloom.record_command import import_har

    missing = [name for name in options.secret_env if not os.environ.get(name)]
    if missing:
        return complain(f"the environment has no {missing[0]}")
    source = documents(options)[0]
    folder = Path(options.output) if options.output else source.recordings
    try:
        secrets = [os.environ[name] for name in options.secret_env]
        recorded = import_har(source, Path(options.from_har), folder, secrets=secrets)
    except SpecError as error:
        show(error.diagnostics, error.sources)
        return AT_FAULT
    show(recorded.diagnostics, recorded.texts)
    for name, count in recorded.counts.items():
        print(f"{name}: {count} exchanges added")
    print(f"{sum(recorded.counts.values())} exchanges recorded{counted(recorded.diagnostics)}")
    return AT_FAULT if any(one.severity is Severity.ERROR for one in recorded.diagnostics) else DONE
