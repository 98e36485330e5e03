"""Checks that documents, packages and derived files agree, and counts what could not be proved here.

Run as `python generator/tools/verify.py` (`make verify`). All checks run, whatever becomes of the first. A check that
needs a folder which the environment does not name is skipped and counts as not proved; that alone is no failure.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Check:
    """A command that proves something, and the variable that names the folder it reads, if it reads one."""

    proves: str
    command: tuple[str, ...]
    variable: str = ""
    absence: str = ""


def checks(root: Path = ROOT) -> tuple[Check, ...]:
    """Return the checks of this repository."""
    specloom = (sys.executable, "-m", "specloom")
    documents = tuple(str(path.relative_to(root)) for path in sorted(root.glob("specs/*/openapi.yaml")))
    return (
        Check("documents are valid", (*specloom, "validate", *documents)),
        Check("every operation has a source", (*specloom, "evidence", "--fail-unsourced")),
        Check(
            "cited pages are unchanged, and claims stand in them",
            (*specloom, "evidence", "--check", "--fail-unreviewed"),
            variable="SPECLOOM_VENDOR_DOCS",
            absence="the vendors' pages are not there",
        ),
        Check(
            "pages and documents agree in both directions",
            (*specloom, "inventory"),
            variable="SPECLOOM_VENDOR_DOCS",
            absence="the vendors' pages are not there",
        ),
        Check("packages are what the documents give", (*specloom, "generate", "--check")),
        Check("synchronous modules are derived", (sys.executable, "generator/tools/unasync.py", "--check")),
    )


def run(listed: Sequence[Check], environment: Mapping[str, str], root: Path = ROOT) -> int:
    """Run the checks and print what came of them; return the exit code.

    What a check prints is shown only where it fails.
    """
    skipped: list[str] = []
    failed: list[str] = []
    for check in listed:
        if check.variable and not environment.get(check.variable):
            skipped.append(f"{check.absence} (set {check.variable})")
            continue
        done = subprocess.run(check.command, cwd=root, env=environment, capture_output=True, text=True, check=False)  # noqa: S603  # our own commands
        if done.returncode:
            failed.append(check.proves)
            sys.stderr.write(done.stdout + done.stderr)
        sys.stdout.write(f"{'failed' if done.returncode else 'proved'}: {check.proves}\n")
    for reason in skipped:
        sys.stdout.write(f"skipped: {reason}\n")
    proved = len(listed) - len(skipped) - len(failed)
    unproved = [*(f"{name}: failed" for name in failed), *skipped]
    rest = f", {len(unproved)} not: {'; '.join(unproved)}" if unproved else ""
    sys.stdout.write(f"verify: {proved} of {len(listed)} checks proved{rest}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(run(checks(), os.environ))
