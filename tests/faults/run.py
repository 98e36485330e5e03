"""The whole fault matrix, as a program: `python -m tests.faults.run [--only TEXT]`. The exit code says if all is well.

What deviates is printed, then a table: rows and cells of each group, deviations, exceptions of other families.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from time import monotonic

from .matrix import Cell, not_run, run
from .rows import GROUPS, ROWS


def summary(cells: list[Cell]) -> list[str]:
    """Return the figures of a run, a line for each group of rows."""
    lines = ["group         rows  cells  deviations  other exceptions  slowest"]
    for group in (*GROUPS, "all"):
        here = [each for each in cells if group in ("all", each.row.partition(":")[0])]
        wrong, raw = sum(bool(each.wrong) for each in here), sum(each.raw for each in here)
        slowest = max((each.seconds for each in here), default=0.0)
        rows = len({each.row for each in here})
        lines.append(f"{group:<12} {rows:5} {len(here):6} {wrong:11} {raw:17} {slowest:6.2f} s")
    return lines


def verdict(rows: Iterable[str], cells: list[Cell]) -> list[str]:
    """Return what deviates: results, and cells without one."""
    wrong = [f"{each.row} [{each.kind}]: {each.wrong}" for each in cells if each.wrong]
    wrong += [f"{row} [{kind}]: not run" for row, kind in not_run(rows, cells)]
    return wrong if cells else ["no row was run"]


def main() -> int:
    """Run the rows that are chosen, and return 1 where a cell deviates or was not run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="only the rows whose names hold this text")
    only = parser.parse_args().only
    chosen = {name: row for name, row in ROWS.items() if only in name}
    begin = monotonic()
    cells = run(chosen)
    wrong = verdict(chosen, cells)
    print("\n".join((*wrong, *summary(cells))))
    print(f"{len(chosen)} of {len(ROWS)} rows, {monotonic() - begin:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
