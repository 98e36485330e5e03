"""`specloom record`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_package, add_reading, add_repeated, named
from specloom.cli.printing import AT_FAULT, DONE, complain, counted, show

if TYPE_CHECKING:
    from specloom.base.diagnostics import Diagnostic
    from specloom.base.sources import Source
    from specloom.commands.record import RecordOptions

_UNITS = {"d": 1, "w": 7}
HELP = "turn traffic into recordings"


def add_arguments(record: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    record.description = (
        "Write traffic into recordings beside a document, without credentials and personal data: that of an HTTP "
        "Archive, or what a server answers to the calls of scenario.yaml (without one: to a call an operation)."
    )
    record.add_argument("spec", nargs=1, metavar="SPEC", help="an OpenAPI document")
    record.add_argument("--from-har", metavar="FILE", help="an HTTP Archive of a browser or proxy, or a cassette")
    record.add_argument("--base-url", metavar="URL", help="a server to call; credentials come from the environment")
    add_repeated(record, "--operation", metavar="ID", text="only this one")
    record.add_argument("--allow-writes", action="store_true", help="make calls that may change something, too")
    record.add_argument(
        "--source", choices=("live", "mock"), default="live", help="what answers (default: %(default)s)"
    )
    record.add_argument("--init", action="store_true", help="write the scenario of a first run, ids from its answers")
    text = "record anew what was recorded longer ago, as in 30d or 4w"
    record.add_argument("--older-than", metavar="AGE", type=_days, help=text)
    add_package(record)
    record.add_argument("--python", metavar="PATH", help="a Python that has httpx2 and pydantic (default: this one)")
    record.add_argument("--output", metavar="DIR", help="where recordings go (default: those beside SPEC)")
    text = "an environment variable with a credential that must not be in them"
    add_repeated(record, "--secret-env", metavar="NAME", text=text)
    add_reading(record)


def run(options: argparse.Namespace) -> int:
    """Write recordings, and return the exit code."""
    from specloom.commands.record import RecordOptions

    if bool(options.from_har) == bool(options.base_url):
        return complain("record takes either --from-har or --base-url")
    missing = [name for name in options.secret_env if not os.environ.get(name)]
    if missing:
        return complain(f"the environment has no {missing[0]}")
    source = named(options)[0]
    settings = RecordOptions(
        base_url=options.base_url or "",
        folder=Path(options.output) if options.output else source.recordings,
        operations=tuple(options.operation),
        allow_writes=options.allow_writes,
        source=options.source,
        secrets=tuple(os.environ[name] for name in options.secret_env),
        python=options.python or "",
        older_than=options.older_than,
    )
    if options.init and (options.from_har or source.scenario.exists()):
        name = source.shown_scenario
        return complain("--init calls a server" if options.from_har else f"{name} exists: edit it, or remove it first")
    if options.init:
        return _play(source, settings, is_first=True)
    return _import(source, Path(options.from_har), settings) if options.from_har else _play(source, settings)


def _import(source: Source, har: Path, options: RecordOptions) -> int:
    from specloom.base.diagnostics import Severity
    from specloom.commands.record import PerformerError, import_har

    try:
        recorded = import_har(source, har, options.folder, secrets=options.secrets, python=options.python)
    except PerformerError as error:
        complain(str(error))
        return AT_FAULT
    show(recorded.diagnostics, recorded.texts)
    for name, count in recorded.counts.items():
        print(f"{name}: {_exchanges(count)} added")
    print(f"{_exchanges(sum(recorded.counts.values()))} recorded{counted(recorded.diagnostics)}")
    return AT_FAULT if any(diagnostic.severity is Severity.ERROR for diagnostic in recorded.diagnostics) else DONE


def _days(text: str) -> int:
    """Return the number of days in an age such as `30d` or `4w`."""
    number, unit = text[:-1], text[-1:]
    if not number.isdecimal() or unit not in _UNITS:
        raise argparse.ArgumentTypeError(f"{text!r} is no age such as 30d or 4w")
    return int(number) * _UNITS[unit]


def _play(source: Source, options: RecordOptions, *, is_first: bool = False) -> int:
    from specloom.commands.record import PerformerError, init, plan, play, without_recording
    from specloom.load import positioned

    diagnostics: list[Diagnostic] = []
    added = known = 0
    try:
        planned = plan(source, options)
        show([*planned.refused, *planned.left_out], planned.texts)
        for count, progress in enumerate((init if is_first else play)(source, planned, options), 1):
            _print_progress(count, len(planned.steps), progress.step.name)
            added, known = added + progress.added, known + progress.known
            if progress.diagnostic is not None:
                diagnostics.append(progress.diagnostic)
    except PerformerError as error:
        _print_progress(0, 0, "")
        complain(str(error))
        return AT_FAULT
    finally:
        _print_progress(0, 0, "")
    show(positioned(diagnostics, planned.texts), planned.texts)
    show(without_recording(planned, options), planned.texts)
    print(f"{_exchanges(added)} recorded, {known} known already{counted(diagnostics)}")
    if is_first and source.scenario.exists():
        print(f"{source.shown_scenario}: written; look through it, and run record again with it")
    return AT_FAULT if diagnostics or planned.refused else DONE


def _exchanges(count: int) -> str:
    return f"{count} exchange{'' if count == 1 else 's'}"


def _print_progress(count: int, whole: int, name: str) -> None:
    """Print the progress on a terminal, in place; `whole` of 0 removes it."""
    if sys.stderr.isatty():
        text = f"[{count}/{whole}] {name}"[:78] if whole else ""
        print(f"\r{text:<78}" if text else f"\r{'':<78}\r", end="", file=sys.stderr, flush=True)
