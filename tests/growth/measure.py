"""How time and memory grow with a document: `python -m tests.growth.measure [SHAPE ...]` prints a table.

Each shape is validated and generated in processes of their own, at a size and at twice that size. The exponent is the
binary logarithm of the ratio of the CPU times over that of an empty document: 1 is linear, 2 quadratic.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.growth.shapes import SHAPES

LIMIT = 120
SIZES = {
    "chain of references": 4_000, "ring of references": 4_000, "chain of properties": 2_000, "chain of items": 2_000,
    "chain of allOf": 2_000, "chain of oneOf": 1_000, "discriminated chain": 200, "allOf twice": 1_000,
    "oneOf twice": 1_000, "allOf of oneOf": 500, "alias bomb": 30, "nested properties": 5_000, "nested JSON": 5_000,
    "nested YAML flow": 5_000, "enum values": 25_000, "properties": 2_500, "schemas": 1_000, "unused schemas": 10_000,
    "variants": 500, "operations": 250, "description": 100_000,
}  # fmt: skip


def cost(text: str, command: str) -> tuple[float, int] | None:
    """Return the CPU seconds and the MiB of one run; None for one that ends in a traceback or takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "openapi.yaml"
        path.write_text(text, "utf-8")
        line = [sys.executable, "-m", "specloom", command, str(path)]
        line += ["--output", f"{folder}/out", "--package", "made"] if command == "generate" else []
        with (Path(folder) / "said").open("w+b") as said:
            process = subprocess.Popen(["timeout", str(LIMIT), *line], stdout=said, stderr=said)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            text = said.read()
            if process.returncode and (process.returncode != 1 or b"Traceback" in text or b"error[" not in text):
                return None
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def row(shape: str, size: int, command: str, empty: float) -> str:
    small, large = (cost(SHAPES[shape](n), command) for n in (size, 2 * size))
    if small is None or large is None:
        return f"| {shape} | {2 * size:,} | {command} | fails | | |"
    ratio = max(large[0] - empty, 0.01) / max(small[0] - empty, 0.01)
    exponent = f"{math.log2(ratio):.1f}" if large[0] > empty + 0.3 else "-"
    return f"| {shape} | {2 * size:,} | {command} | {large[0]:.1f} | {large[1]} | {exponent} |"


def main() -> None:
    print("| shape | n | command | CPU s | MiB | exponent |", "|---|---|---|---|---|---|", sep="\n")
    for command in ("validate", "generate"):
        measured = cost(SHAPES["enum values"](1), command)
        assert measured is not None
        for shape, size in SIZES.items():
            if not sys.argv[1:] or any(name in shape for name in sys.argv[1:]):
                print(row(shape, size, command, measured[0]), flush=True)


if __name__ == "__main__":
    main()
