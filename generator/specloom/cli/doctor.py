"""`specloom doctor`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from specloom import __version__
from specloom.cli.arguments import add_output
from specloom.cli.layout import table
from specloom.cli.printing import AT_FAULT, DONE, plural
from specloom.cli.terminal import GREEN, RED, YELLOW, is_colored, paint, width_of

EXAMPLES = (
    ("specloom doctor", "is everything there that specloom needs? exit with 1 if not"),
    ("specloom doctor --format json", "the same for programs, and for reports of faults"),
)
_MARKS = {"ok": ("ok", GREEN), "optional": ("-", YELLOW), "fault": ("fault", RED)}


def add_arguments(doctor: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    doctor.description = (
        "Check the surroundings: Python, libraries, programs, folders. What is missing is a fault if specloom cannot "
        "do without it, else the line says what it is needed for."
    )
    doctor.add_argument("--format", choices=("text", "json"), default="text", help="default: %(default)s")
    add_output(doctor)


def run(options: argparse.Namespace) -> int:
    """Print what is there and what is missing; return the exit code."""
    from specloom.base.sources import OUTPUT
    from specloom.commands.doctor import examine

    checks = list(examine(Path(options.output or OUTPUT)))
    faults = sum(check.state == "fault" for check in checks)
    if options.format == "json":
        from dataclasses import asdict

        from specloom.reports import json_document

        members = {"specloom": __version__, "checks": [asdict(check) for check in checks]}
        print(json_document("doctor", members))
        return AT_FAULT if faults else DONE
    color = is_colored(sys.stdout)
    rows = [
        (_MARKS[check.state][0], check.name, f"{check.text}; {check.hint}" if check.hint else check.text)
        for check in checks
    ]
    for line in table(rows, width=width_of(sys.stdout)):
        mark = line.split(" ", 1)[0]
        code = next((code for text, code in _MARKS.values() if text == mark), "")
        print(f"{paint(mark, code, color=color and bool(code))}{line[len(mark) :]}")
    print(f"specloom {__version__}: {plural(faults, 'fault') if faults else 'nothing is missing that it needs'}")
    return AT_FAULT if faults else DONE
