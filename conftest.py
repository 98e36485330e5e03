"""Makes the generated packages importable for their tests, and prints what a run found out besides its verdict.

Elsewhere those tests run against an installed package. The numbers of the audit, and of what was skipped because a
folder is not there, are printed here because a run in several processes asks only this file.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path[:0] = [str(path) for path in sorted(Path(__file__).parent.glob("generated/*")) if path.is_dir()]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what tests have recorded under the name `audit`, and how many were skipped for want of which folder."""
    reports = (report for listed in terminalreporter.stats.values() for report in listed)
    facts = {text for report in reports for name, text in getattr(report, "user_properties", ()) if name == "audit"}
    if facts:
        terminalreporter.section("audit of the vendors' documents")
        for text in sorted(facts):
            terminalreporter.write_line(text)
    reasons = (report.longrepr[2] for report in terminalreporter.stats.get("skipped", []))
    # `tests.folders` writes the reasons: "Skipped: not there: the vendors' pages (set SPECLOOM_VENDOR_DOCS)".
    absent = Counter(reason.partition("not there: ")[2] for reason in reasons if "not there: " in reason)
    for folder, count in sorted(absent.items()):
        terminalreporter.write_line(f"not proved: {count} test{'' if count == 1 else 's'} skipped, not there: {folder}")
