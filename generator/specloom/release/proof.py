"""Proves a package: its own tests pass, and those of the previous release, with its recordings, run against it.

Of the latter, each failure must be announced, by a breaking change of an operation or a name that the test uses, or
somebody must have noted that the test was wrong.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from specloom.base.releases import Repair
from specloom.base.support_manifest import MANIFEST
from specloom.release.modules import require_modules, run_module

_NEEDED = ("pytest", "httpx2", "pydantic")
_RECORDING = re.compile(r"""play\(\s*["']([^"']+)\.json["']""")
_NO_TESTS = 5


@dataclass(frozen=True, slots=True)
class Broken:
    """The scope of a breaking change: operations by id, or a name of the package; without both, everything."""

    operations: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A test that fails.

    `announced` says whether a breaking change explains it, `repaired` whether the test was noted to be wrong.
    """

    test: str
    message: str
    announced: bool
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """The result of tests: how many passed, and which failed."""

    passed: int
    failures: tuple[Failure, ...]

    @property
    def unannounced(self) -> tuple[Failure, ...]:
        """The failures that no breaking change explains, in tests that are not known to be wrong."""
        return tuple(failure for failure in self.failures if not (failure.announced or failure.repaired))


def prove(folder: Path, *, broken: Sequence[Broken], what: str, repairs: Sequence[Repair] = ()) -> Proof:
    """Run the tests in `folder`: of a package itself, or those of the previous release with its recordings and README.

    `what` begins messages, `repairs` are tests that were noted to be wrong.

    Raises:
        ReleaseError: A library that tests need is missing, or they do not end in time.
    """
    require_modules(_NEEDED, f"{what} need")
    if not (folder / "tests").is_dir():
        return Proof(0, ())
    report = folder / "report.xml"
    options = ["-q", "-p", "no:cacheprovider", "--import-mode=importlib", "-c", os.devnull, "--rootdir", str(folder)]
    environment = {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    line = ["pytest", *options, f"--junitxml={report}", "tests"]
    done = run_module(line, environment, seconds=900, what=what, folder=folder)
    if done.returncode == _NO_TESTS:
        return Proof(0, ())
    if done.returncode not in (0, 1, 2) or not report.is_file():
        # All tests import the client first: its name is gone.
        announced = any(change.name and "." not in change.name for change in broken)
        repaired = any(repair.covers("conftest.py") for repair in repairs)
        return Proof(0, (Failure("conftest.py", _error_of(done), announced, repaired),))
    calls = _calls(folder / MANIFEST)
    tests = {path.name: path.read_text("utf-8") for path in (folder / "tests").glob("test_*.py")}
    tests = {name: text + (_examples(folder) if "README.md" in text else "") for name, text in tests.items()}
    cases = [_TestCase(case, tests) for case in ET.parse(report).iter("testcase")]  # noqa: S314  # our own
    failures = [
        Failure(
            case.title,
            case.message,
            announced=any(_explains(change, case, calls) for change in broken),
            repaired=any(repair.covers(case.title) for repair in repairs),
        )
        for case in cases
        if case.message
    ]
    return Proof(len(cases) - len(failures), tuple(failures))


def _examples(folder: Path) -> str:
    """Return the examples of the README, which a test runs."""
    readme = folder / "README.md"
    text = readme.read_text("utf-8") if readme.is_file() else ""
    return "\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))


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
        self.text = "" if failed is None else failed.text or ""
        self.message = "" if failed is None else _reason(failed.get("message") or "", self.text)


def _reason(message: str, text: str) -> str:
    """Return the most telling line of a failure: the first of its message, or the last error of a traceback in it.

    `text` is the whole report, since pytest shortens long messages.
    """
    lines = [line.strip() for line in message.splitlines() if line.strip()] or ["it failed"]
    if "Traceback" not in message:
        return lines[0]
    lines += [line.removeprefix("E").strip() for line in text.splitlines() if line.startswith("E ")]
    raised = [line for line in lines if re.match(r"[\w.]+(Error|Exception)\b", line) and "Traceback" not in line]
    return raised[-1] if raised else lines[0]


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
    if change.operations:
        named = {name for name, call in calls.items() if re.search(rf"\bclient\.{re.escape(call)}\(", test.source)}
        return bool(set(change.operations) & (named | set(_RECORDING.findall(test.source))))
    first, *rest = change.name.split(".")
    if not rest:  # everything, or a client
        return True
    name = f"models.{rest[0]}" if first == "models" else change.name
    return re.search(rf"\b{re.escape(name)}\b", test.source + test.text) is not None
