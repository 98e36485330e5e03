"""Runs the applications of all frameworks, calls them with the clients generated from their documents, and judges.

Run as `python -m tests.frameworks.run [NAME ...]` (`make frameworks`). Environments are made in `build/frameworks`,
with the versions of `apps/requirements.txt` and `apps/package.json`; servers listen on the loopback interface alone.
The table goes to `RESULTS.md` where all were asked for and could run.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from .applications import APPLICATIONS, Application
from .capabilities import CAPABILITIES
from .driver import Outcome, examine
from .faults import OF_FRAMEWORKS, OF_THE_TOOL, Fault, listed, unexplained
from .servers import BUILD, install_node, install_python, node_missing

RESULTS = Path(__file__).parent / "RESULTS.md"
_ABOUT = """\
# Clients against servers of frameworks

Written by `make frameworks`. Each application emits its own document; every call is made by both clients, what the
handler was given and what the caller got back are compared with what was sent. `yes`: right; `framework`: a fault of
the framework, below; `tool`: a fault of ours, below; `-`: the framework has no way of offering it.
"""


def main() -> int:
    """Examine the applications that were asked for; return 1 if anything is not as listed."""
    names = [application.name for application in APPLICATIONS]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*names, []], help="applications (default: all)")
    chosen = parser.parse_args().names or names
    BUILD.mkdir(parents=True, exist_ok=True)
    applications = [application for application in APPLICATIONS if application.name in chosen]
    missing = node_missing()
    skipped = [application.name for application in applications if missing and application.runs_in_node]
    applications = [application for application in applications if application.name not in skipped]
    if any(application.runs_in_node for application in applications):
        install_node()
    if not all(application.runs_in_node for application in applications):
        install_python()
    outcomes, wrong = _examine(applications)
    print("\n".join(wrong))
    if skipped:
        print(f"not proved: {len(skipped)} applications skipped, {missing}: {', '.join(skipped)}")
    elif len(applications) == len(APPLICATIONS) and len(outcomes) == len(applications):
        RESULTS.write_text(table(outcomes), "utf-8")
    print(f"frameworks: {len(outcomes)} applications, {sum(each.calls for each in outcomes.values())} calls, ", end="")
    print(f"{len(wrong)} differences that are not listed")
    return 1 if wrong else 0


def _examine(applications: Sequence[Application]) -> tuple[dict[str, Outcome], list[str]]:
    outcomes: dict[str, Outcome] = {}
    wrong: list[str] = []
    for application in applications:
        try:
            outcome = examine(application)
        except Exception as error:  # noqa: BLE001  # the failure of one application is a row, not the end
            wrong.append(f"{application.name}: {type(error).__name__}: {error}")
            continue
        outcomes[application.name] = outcome
        wrong += unexplained(application.name, outcome)
        right = sum(not differences for differences in outcome.differences.values())
        print(f"{application.name}: {outcome.operations} operations, {outcome.calls} calls, {right} right", flush=True)
    return outcomes, wrong


def table(outcomes: Mapping[str, Outcome]) -> str:
    """Return the results as Markdown: a row for each capability, then the faults with their reasons."""
    head = ["capability", *outcomes]
    rows = [[name, *(_word(application, name, outcomes) for application in outcomes)] for name in _capabilities()]
    rows.append(["operations", *(str(outcome.operations) for outcome in outcomes.values())])
    rows.append(["calls", *(str(outcome.calls) for outcome in outcomes.values())])
    lines = [_row(head), _row(["---"] * len(head)), *map(_row, rows)]
    lines += ["", "## Faults of frameworks", "", *_explained(OF_FRAMEWORKS, outcomes)]
    lines += ["", "## Faults of ours", "", *_explained(OF_THE_TOOL, outcomes)]
    lacks = [f"- {one.name}, {name}: {why}." for one in APPLICATIONS for name, why in one.lacks.items()]
    return "\n".join([_ABOUT, *lines, "", "## Not offered", "", *lacks]) + "\n"


def _capabilities() -> list[str]:
    return [*CAPABILITIES, "names"]


def _word(application: str, capability: str, outcomes: Mapping[str, Outcome]) -> str:
    differences = outcomes[application].differences.get(capability)
    if differences is None:
        return "-"
    if not differences:
        return "yes"
    return "framework" if listed(application, capability, OF_FRAMEWORKS) else "tool"


def _explained(faults: Sequence[Fault], outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    """Yield a line for each fault, and a difference that shows it."""
    for fault in faults:
        yield f"- {fault.capability} ({', '.join(fault.applications)}): {fault.reason}."
        differences = outcomes[fault.applications[0]].differences.get(fault.capability, [])
        for shown in [each for each in differences if fault.shows[0] in each][:1]:
            yield f"  - `{shown.replace('`', chr(39))}`"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
