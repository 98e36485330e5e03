"""One document, from generation to calls: what came of it.

`examine` leaves modules behind and is meant for a process of its own, such as one forked from a server that has loaded
what all of them need: that takes a third of the time of separate commands.
"""

from __future__ import annotations

import importlib
import inspect
import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
import traceback
import warnings
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from specloom.cli import main
from specloom.commands import generate as loaded_for_forks  # noqa: F401

from .census import Census
from .package import SETTINGS, Package
from .round_trip import RoundTrip
from .smoke import Smoke

ROOT = Path(__file__).parents[2]
LIMIT = 900
PATIENCE = 1200
PACKAGE = "corpus_package"


def run(*line: str, limit: int, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command; one that takes too long ends with 124."""
    try:
        return subprocess.run(
            line,
            cwd=ROOT,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(line, 124, "", "took too long")


def spent() -> float:
    """Return the processor time of this process and its children, in seconds."""
    return time.process_time() + resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


def generate(document: Path, folder: Path) -> dict[str, Any]:
    """Generate a package, by the command as users run it."""
    before, said = spent(), StringIO()
    try:
        with redirect_stdout(StringIO()), redirect_stderr(said):
            code = main(["generate", str(document), "--output", str(folder), "--package", PACKAGE])
    except Exception:  # noqa: BLE001  # it is the finding
        said.write(traceback.format_exc())
        code = -1
    text = said.getvalue()
    return {
        "cpu": round(spent() - before, 1),
        "generated": (folder / PACKAGE / PACKAGE / "__init__.py").exists(),
        "traceback": "Traceback" in text or code not in (0, 1),
        "rules": sorted(set(re.findall(r"error\[([a-z0-9-]+)\]", text))),
        "diagnostics": sorted(set(re.findall(r"(?:error|warning|note)\[([a-z0-9-]+)\]", text))),
        "said": text[-400:] if code else "",
    }


def errors(done: subprocess.CompletedProcess[str], pattern: str) -> int | str:
    if done.returncode == 124:
        return "time"
    found = re.search(pattern, done.stdout)
    return int(found[1]) if found else 0 if done.returncode == 0 else "?"


def checked(package: Path, cache: Path) -> dict[str, Any]:
    """Type-check a package, as its users would."""
    inside = str(package / PACKAGE)
    settings = ("--strict", "--no-error-summary", "--cache-dir", str(cache), "--config-file", os.devnull)
    mypy = run(
        sys.executable, "-m", "mypy", *settings[:1], *settings[2:], inside, limit=PATIENCE, MYPYPATH=str(package)
    )
    found: dict[str, Any] = {
        "mypy": errors(mypy, r"Found (\d+) error"),
        "mypy_said": mypy.stdout[:600] if mypy.returncode else "",
    }
    python = str(Path(sys.executable))
    settings_file = package / "pyrightconfig.json"
    settings_file.write_text(json.dumps({"typeCheckingMode": "strict", "pythonVersion": "3.11", "include": [PACKAGE]}))
    line = (sys.executable, "-m", "pyright", "--project", str(settings_file), "--pythonpath", python)
    pyright = run(*line, limit=PATIENCE)
    settings_file.unlink()
    found["pyright"] = errors(pyright, r"(\d+) errors?,")
    found["pyright_said"] = pyright.stdout[:600] if pyright.returncode else ""
    return found


def import_all(package: Package) -> str:
    """Import all modules of a package and make both clients, with warnings as errors; return what is wrong."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            for path in sorted(package.folder.rglob("*.py")):
                parts = path.relative_to(package.folder.parent).with_suffix("").parts
                importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
            other = getattr(package.module, f"Async{package.client_class.__name__}")
            given = [name for name in inspect.signature(other).parameters if name not in SETTINGS]
            other(base_url="https://corpus.invalid", **dict.fromkeys(given, "x"))
    except Exception as error:  # noqa: BLE001  # it is the finding
        return f"{type(error).__name__}: {error}"[:400]
    return ""


def called(document: Path, folder: Path) -> dict[str, Any]:
    """Import a package, count what it lacks, call all operations, and have drawn responses read and dumped again."""
    smoke = Smoke(document, folder, PACKAGE)
    said = import_all(smoke.package)
    census = Census(smoke.original, smoke.package)
    return {
        "imports": not said,
        "import_said": said,
        "missing": list(census.complaints()),
        "counts": dict(census.counts),
        "smoke": smoke.run(),
        "round_trip": RoundTrip(smoke).run(),
    }


def examine(document: Path, folder: Path, cache: Path, *, types: bool = True) -> dict[str, Any]:
    """Generate, import, type-check, count and call."""
    signal.signal(signal.SIGALRM, _late)
    signal.alarm(LIMIT)
    found: dict[str, Any] = {"size": document.stat().st_size, **generate(document, folder)}
    package = folder / PACKAGE
    if not found["generated"]:
        return found
    try:
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            found |= called(document, package)
    except Exception:  # noqa: BLE001  # it is the finding
        found["smoke"] = {"summary": {}, "counts": {}, "failures": [traceback.format_exc()[-600:]]}
    found |= checked(package, cache) if types and found.get("imports") else {}
    return found | {"spent": round(spent(), 1)}


def _late(*_: Any) -> None:
    raise TimeoutError("took too long")
