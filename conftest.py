"""Makes the generated packages importable for their tests, and prints the numbers of the audit at the end of a run.

Elsewhere those tests run against an installed package. The numbers are printed here because a run in several processes
asks only this file.
"""

import sys
from pathlib import Path
from typing import Any

sys.path[:0] = [str(path) for path in sorted(Path(__file__).parent.glob("generated/*")) if path.is_dir()]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what tests have recorded under the name `audit`."""
    reports = (report for listed in terminalreporter.stats.values() for report in listed)
    facts = {text for report in reports for name, text in getattr(report, "user_properties", ()) if name == "audit"}
    if facts:
        terminalreporter.section("audit of the vendors' documents")
        for text in sorted(facts):
            terminalreporter.write_line(text)
