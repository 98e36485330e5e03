"""`specloom record`."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_package, add_reading, add_repeated, named
from specloom.cli.printing import AT_FAULT, DONE, complain, counted, show
from specloom.cli.progress import show_step

if TYPE_CHECKING:
    from specloom.base.diagnostics import Diagnostic
    from specloom.base.sources import Source
    from specloom.commands.record import RecordOptions

_HOST = re.compile(r"[\w.-]+(:\d+)?(/|$)")
_UNITS = {"d": 1, "w": 7}
EXAMPLES = (
    ("specloom record api.yaml --base-url https://api.example.com --init", "call what only reads; write the scenario"),
    ("specloom record api.yaml --from-har traffic.har", "what a browser or a proxy has recorded"),
    ("specloom record api.yaml --base-url https://api.example.com --older-than 30d", "record anew what is old"),
)


def add_arguments(record: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    record.description = (
        "Write traffic into recordings beside a document, without credentials and personal data: that of an HTTP "
        "Archive, or what a server answers to the calls of scenario.yaml (without one: to a call an operation)."
    )
    record.add_argument("spec", nargs=1, metavar="SPEC", help="an OpenAPI document")
    record.add_argument(
        "--from-har", metavar="FILE", help="an HTTP Archive of a browser or proxy, a Postman collection, or a cassette"
    )
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
        hint = "name a file of traffic, or a server to call: --base-url https://api.example.com"
        return complain("record takes either --from-har or --base-url", hint, command="record")
    if options.base_url and _HOST.match(options.base_url):
        return complain("--base-url takes a URL with its scheme", f"did you mean 'https://{options.base_url}'?")
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
        return _play(source, settings, options, is_first=True)
    return _import(source, settings, options) if options.from_har else _play(source, settings, options)


def _import(source: Source, settings: RecordOptions, options: argparse.Namespace) -> int:
    from specloom.base.diagnostics import Severity
    from specloom.commands.record import PerformerError, import_har

    try:
        recorded = import_har(
            source, Path(options.from_har), settings.folder, secrets=settings.secrets, python=settings.python
        )
    except PerformerError as error:
        complain(str(error))
        return AT_FAULT
    show(recorded.diagnostics, recorded.texts, quiet=options.quiet)
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


def _play(source: Source, settings: RecordOptions, options: argparse.Namespace, *, is_first: bool = False) -> int:
    from specloom.commands.record import PerformerError, init, plan, play, without_recording
    from specloom.load import positioned

    diagnostics: list[Diagnostic] = []
    added = known = 0
    try:
        planned = plan(source, settings)
        show([*planned.refused, *planned.left_out], planned.texts, quiet=options.quiet)
        for count, progress in enumerate((init if is_first else play)(source, planned, settings), 1):
            show_step(count, len(planned.steps), progress.step.name, options)
            added, known = added + progress.added, known + progress.known
            if progress.diagnostic is not None:
                diagnostics.append(progress.diagnostic)
    except PerformerError as error:
        show_step(0, 0, "", options)
        complain(str(error))
        return AT_FAULT
    finally:
        show_step(0, 0, "", options)
    show(positioned(diagnostics, planned.texts), planned.texts, quiet=options.quiet)
    show(without_recording(planned, settings), planned.texts, quiet=options.quiet)
    print(f"{_exchanges(added)} recorded, {known} known already{counted(diagnostics)}")
    if is_first and source.scenario.exists():
        print(f"{source.shown_scenario}: written; look through it, and run record again with it")
    return AT_FAULT if diagnostics or planned.refused else DONE


def _exchanges(count: int) -> str:
    return f"{count} exchange{'' if count == 1 else 's'}"
