"""Proves compatibility with the previous release: its tests and recordings run against the new package.

Each failure must be announced: by a breaking change of an operation or a name that the test uses.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET

from specloom.base.releases import ReleaseError
from specloom.lower.support import MANIFEST

_NEEDED = ("pytest", "httpx2", "pydantic")
_RECORDING = re.compile(r"""play\(\s*["']([^"']+)\.json["']""")
_PATIENCE = 900
_NO_TESTS = 5


class UpgradeError(ReleaseError):
    """The tests of the previous release cannot be run; the text says why."""


@dataclass(frozen=True, slots=True)
class Broken:
    """The scope of a breaking change: operations by id, or else a name of the package; without both, everything."""

    operations: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A test of the previous release that fails now; `announced` says whether a breaking change explains it."""

    test: str
    message: str
    announced: bool


@dataclass(frozen=True, slots=True)
class Proof:
    """The result of the tests of the previous release: how many passed, and which failed."""

    passed: int
    failures: tuple[Failure, ...]

    @property
    def unannounced(self) -> tuple[Failure, ...]:
        """The failures that no breaking change explains."""
        return tuple(failure for failure in self.failures if not failure.announced)


def prove(folder: Path, *, broken: Sequence[Broken]) -> Proof:
    """Run the tests in `folder`: a package, with tests, recordings and README of the previous release.

    Raises:
        UpgradeError: A library that tests need is missing, or they do not end in time.
    """
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise UpgradeError(f"the tests of the previous release need {', '.join(missing)}: install specloom[release]")
    if not (folder / "tests").is_dir():
        return Proof(0, ())
    report = folder / "report.xml"
    done = _run(folder, report)
    if done.returncode == _NO_TESTS:
        return Proof(0, ())
    if done.returncode not in (0, 1, 2) or not report.is_file():
        # All tests import the client first: its name is gone.
        announced = any(change.name and "." not in change.name for change in broken)
        failure = Failure("conftest.py", _error_of(done), announced)
        return Proof(0, (failure,))
    calls = _calls(folder / MANIFEST)
    tests = {path.name: path.read_text("utf-8") for path in (folder / "tests").glob("test_*.py")}
    tests = {name: text + (_examples(folder) if "README.md" in text else "") for name, text in tests.items()}
    cases = [_TestCase(case, tests) for case in ET.parse(report).iter("testcase")]  # noqa: S314  # our own
    failures = [
        Failure(case.title, case.message, any(_explains(change, case, calls) for change in broken))
        for case in cases
        if case.message
    ]
    return Proof(len(cases) - len(failures), tuple(failures))


def _examples(folder: Path) -> str:
    """Return the examples of the README, which a test runs."""
    readme = folder / "README.md"
    text = readme.read_text("utf-8") if readme.is_file() else ""
    return "\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))


def _run(folder: Path, report: Path) -> subprocess.CompletedProcess[str]:
    options = ["-q", "-p", "no:cacheprovider", "--import-mode=importlib", "-c", os.devnull, "--rootdir", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        return subprocess.run(  # noqa: S603  # the tests are the package's own
            [sys.executable, "-m", "pytest", *options, f"--junitxml={report}", "tests"],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UpgradeError("the tests of the previous release did not come to an end") from None


def _error_of(done: subprocess.CompletedProcess[str]) -> str:
    """Return the error because of which pytest could not start."""
    lines = [line.removeprefix("E").strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    raised = [line for line in lines if re.match(r"[\w.]+(Error|Exception): ", line)]
    return (raised or lines or ["pytest could not be run"])[-1]


class _TestCase:
    """One test of the report: its name, its source (of the function, else of the module), and how it failed."""

    def __init__(self, case: ET.Element, tests: Mapping[str, str]) -> None:
        name = case.get("name", "")
        owner = (case.get("classname") or name).replace("/", ".").removesuffix(".py").rpartition(".")[2]
        self.title = f"{owner}.py::{name}" if owner and owner not in name else name
        module = tests.get(f"{owner}.py", "")
        function = "" if "README.md" in module else _function(module, name.partition("[")[0])
        self.source = function or module
        failed = next((part for part in case if part.tag in ("failure", "error")), None)
        self.message = "" if failed is None else _reason(failed.get("message") or "")
        self.text = "" if failed is None else failed.text or ""


def _reason(message: str) -> str:
    """Return the most telling line of a message: the first, or the last error of a traceback."""
    lines = [line.strip() for line in message.splitlines() if line.strip()] or ["it failed"]
    raised = [line for line in lines if re.match(r"[\w.]+(Error|Exception)\b", line)]
    return raised[-1] if "Traceback" in message and raised else lines[0]


def _function(text: str, name: str) -> str:
    match = re.search(rf"^def {re.escape(name)}\(.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL) if name else None
    return match.group() if match else ""


def _calls(manifest: Path) -> dict[str, str]:
    """Return the method of each operation, by id: `calls.create`."""
    try:
        rows = json.loads(manifest.read_text("utf-8"))["operations"]
        return {str(row["operation"]): str(row["call"]) for row in rows if "call" in row and "operation" in row}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _explains(change: Broken, test: _TestCase, calls: Mapping[str, str]) -> bool:
    if not change.operations and not change.name:
        return True
    if set(change.operations) & _operations(test, calls):
        return True
    parts = change.name.split(".")
    if not change.name:
        return False
    if len(parts) == 1:  # a client
        return True
    if parts[0] == "models":
        return re.search(rf"\bmodels\.{re.escape(parts[1])}\b", test.source + test.text) is not None
    return re.search(rf"\b{re.escape(change.name)}\b", test.source + test.text) is not None


def _operations(test: _TestCase, calls: Mapping[str, str]) -> set[str]:
    """Return the operations that a test calls: those of its recordings, and those it names."""
    called = {name for name, call in calls.items() if re.search(rf"\bclient\.{re.escape(call)}\(", test.source)}
    return called | set(_RECORDING.findall(test.source))
