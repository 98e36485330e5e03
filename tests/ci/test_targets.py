"""No test is left out for good: what `make test` leaves out is run by other targets, and CI runs all of these."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def commands() -> dict[str, list[str]]:
    """Return the lines of each target of the Makefile."""
    targets: dict[str, list[str]] = {}
    name = ""
    for line in (ROOT / "Makefile").read_text("utf-8").splitlines():
        if begins := re.match(r"([\w-]+):(?!=)", line):
            name = begins[1]
        elif line.startswith("\t"):
            targets.setdefault(name, []).append(line.strip())
    return targets


def test_what_the_tests_leave_out_runs_in_ci() -> None:
    targets = commands()
    (line,) = targets["test"]
    expression = re.search(r'-m "not \((.*)\)"', line)
    assert expression is not None
    run = (ROOT / ".ci" / "run").read_text("utf-8")
    in_ci = {name for line in re.findall(r"^(?:.* )?make ([\w ]+)$", run, re.MULTILINE) for name in line.split()}
    for marker in expression[1].split(" or "):
        runners = {
            name
            for name, lines in targets.items()
            if any(re.search(rf"-m pytest .*-m {marker} tests$", line) for line in lines)
        }
        assert runners & in_ci, marker
