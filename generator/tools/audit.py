"""Looks up known vulnerabilities of what the lock file pins, by pip-audit.

`python generator/tools/audit.py PIP_AUDIT [--required]`. Where its data cannot be reached, this says "not proved" and
goes on; with `--required`, as in the hosted workflow, a dependency that cannot be audited is a failure.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"
# Asked for first: where it is not known nothing else is asked for.
PROBE = "pip==25.3\n"


def main(program: str, *, required: bool) -> int:
    """Audit the lock file, print what came of it, and return the exit code."""
    with TemporaryDirectory() as folder:
        probe = Path(folder, "probe.txt")
        probe.write_text(PROBE, "utf-8")
        first = audited([program, "--no-deps"], probe)
    found = audited([program, "--require-hashes"], LOCK) if isinstance(first, list) and not skipped(first) else first
    if isinstance(found, str):
        return unproved(found, required=required)
    vulnerable = [entry for entry in found if entry.get("vulns")]
    for entry in vulnerable:
        faults = ", ".join(f"{fault['id']} (fixed in {', '.join(fault['fix_versions']) or 'no version'})"
                           for fault in entry["vulns"])  # fmt: skip
        print(f"{entry['name']} {entry['version']}: {faults}; raise its bound, and `make lock`")
    unknown = skipped(found)
    code = unproved("; ".join(unknown[:3]), required=required) if unknown else 0
    if not vulnerable and not unknown:
        print(f"audit: no known vulnerability in {len(found)} dependencies")
    return 1 if vulnerable else code


def audited(line: list[str], requirements: Path) -> list[dict[str, Any]] | str:
    """Return what pip-audit says of each requirement; the last line of its complaint where it says nothing."""
    options = ["--disable-pip", "--format", "json", "--progress-spinner", "off", "--timeout", "15"]
    try:
        done = subprocess.run(
            [*line, *options, "--requirement", str(requirements)], capture_output=True, text=True, timeout=300,
            check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    try:
        listed: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return (done.stderr.strip().splitlines() or ["pip-audit says nothing"])[-1]
    return listed


def skipped(listed: list[dict[str, Any]]) -> list[str]:
    """Return why dependencies were not audited."""
    return [str(entry["skip_reason"]) for entry in listed if "skip_reason" in entry]


def unproved(reason: str, *, required: bool) -> int:
    """Say that dependencies were not audited."""
    print(f"{'error' if required else 'not proved'}: dependencies cannot be audited here: {reason}")
    return 1 if required else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], required="--required" in sys.argv[2:]))
