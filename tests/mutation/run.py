"""Mutation sampling: how many small faults, planted at random in a few modules, their tests notice.

Run as `python -m tests.mutation.run [MODULE ...] [--count N] [--seed N]` (`make mutants`). The tree is copied to a
temporary folder, where one mutant after the other takes the module's place; the checkout is never touched. A mutant
that no test notices (a survivor) is shown as a diff: either a test is missing, or the change means nothing.
"""

from __future__ import annotations

import argparse
import difflib
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from .operators import Mutant, mutants

ROOT = Path(__file__).parents[2]
COPIED = ("generator", "templates", "specs", "generated", "tests", "pyproject.toml", "conftest.py")
SHORTEST_LIMIT = 20.0
# What pytest exits with: 1 where tests failed, 2 and 4 where a module of tests, or a conftest, could not be imported.
NOTICED = {1, 2, 4}


@dataclass(frozen=True, slots=True)
class Module:
    """Files that are mutated, and the tests that concern them, quickest first."""

    paths: tuple[str, ...]
    tests: tuple[str, ...]


# Paths are relative to the root of the repository.
MODULES = {
    "encode": Module(
        ("generator/specloom/runtime/wire/parameters.py",),
        ("tests/runtime/test_encode.py", "tests/wire/test_wire_parameters.py"),
    ),
    "retry": Module(
        ("generator/specloom/runtime/attempt/retry.py", "generator/specloom/runtime/base/retry_after.py"),
        ("tests/runtime/test_retry.py", "tests/runtime/test_core.py"),
    ),
    "taken": Module(
        ("generator/specloom/names/namespace.py",),
        (
            "tests/names/test_namespace.py",
            "tests/names/test_reserved_names.py",
            "tests/names/test_names.py",
            "tests/names/test_kept_names.py",
        ),
    ),
    "safe": Module(("generator/specloom/code/safe.py",), ("tests/safe", "tests/gate/test_gate.py")),
}


@dataclass
class Result:
    """What came of the mutants of a module."""

    possible: int
    tried: int = 0
    survivors: list[Mutant] = field(default_factory=list)

    @property
    def killed(self) -> int:
        """How many mutants a test noticed."""
        return self.tried - len(self.survivors)


def passes(tree: Path, tests: Sequence[str], limit: float | None) -> bool:
    """Tell whether the tests pass in a copy of the tree. Whoever takes longer than the limit does not pass.

    Raises:
        RuntimeError: pytest ended otherwise than with a verdict.
    """
    environment = {
        **os.environ, "PYTHONPATH": str(tree / "generator"), "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    line = [sys.executable, "-m", "pytest", "-n", "0", "-x", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(
            line, cwd=tree, env=environment, capture_output=True, text=True, timeout=limit, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    if done.returncode not in {0, *NOTICED}:
        raise RuntimeError(f"pytest ended with {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.returncode == 0


def sample(name: str, texts: Mapping[str, str], *, count: int, seed: int) -> tuple[list[tuple[str, Mutant]], int]:
    """Return `count` mutants, each with its path, the same for the same seed and texts; and how many there are."""
    known = [(path, mutant) for path, text in texts.items() for mutant in mutants(text)]
    chosen = random.Random(f"{seed}:{name}").sample(known, min(count, len(known)))
    return sorted(chosen, key=lambda pair: (pair[0], pair[1].line)), len(known)


def try_module(name: str, tree: Path, *, count: int, seed: int) -> Result:
    """Run the tests of a module against a sample of its mutants.

    Raises:
        RuntimeError: The tests fail as it is.
    """
    module = MODULES[name]
    texts = {path: (tree / path).read_text("utf-8") for path in module.paths}
    began = time.monotonic()
    if not passes(tree, module.tests, None):
        raise RuntimeError(f"{name}: the tests fail without a mutant")
    limit = max(SHORTEST_LIMIT, 4 * (time.monotonic() - began))
    chosen, possible = sample(name, texts, count=count, seed=seed)
    result = Result(possible)
    for path, mutant in chosen:
        (tree / path).write_text(mutant.text, "utf-8")
        result.tried += 1
        if passes(tree, module.tests, limit):
            result.survivors.append(mutant)
            say(shown(mutant, texts[path], path))
        (tree / path).write_text(texts[path], "utf-8")
    # Where the environment broke on the way, every mutant looks as if it had been noticed.
    if not passes(tree, module.tests, None):
        raise RuntimeError(f"{name}: the tests fail without a mutant at the end")
    return result


def shown(mutant: Mutant, original: str, path: str) -> str:
    """Return a mutant as a diff."""
    lines = difflib.unified_diff(
        original.splitlines(), mutant.text.splitlines(), path, f"{path} ({mutant.operator})", n=1, lineterm=""
    )
    return "\n".join(["survived:", *lines])


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="MODULE", help=f"{', '.join(MODULES)} (default: all)")
    parser.add_argument("--count", type=int, default=25, metavar="N", help="mutants a module (default: 25)")
    parser.add_argument("--seed", type=int, default=12, metavar="N", help="of the sample (default: 12)")
    options = parser.parse_args()
    unknown = set(options.names) - set(MODULES)
    if unknown:
        parser.error(f"no such module: {', '.join(sorted(unknown))}")
    rows = []
    with TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        for name in COPIED:
            source = ROOT / name
            ignored = shutil.ignore_patterns("__pycache__", "node_modules")
            shutil.copytree(source, tree / name, ignore=ignored) if source.is_dir() else shutil.copy(source, tree)
        for name in options.names or MODULES:
            result = try_module(name, tree, count=options.count, seed=options.seed)
            rate = 100 * result.killed // max(1, result.tried)
            rows.append(f"{name}: {result.killed} of {result.tried} mutants killed ({rate} %), of {result.possible}")
            say(rows[-1])
    say("\n".join([f"seed {options.seed}", *rows]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
