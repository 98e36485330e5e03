"""One document, from generation to calls: what came of it, as a JSON object on the last line.

Run as `python -m tests.corpus.examine DOCUMENT FOLDER CACHE`.
"""

from __future__ import annotations

import compileall
import json
import os
import re
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LIMIT = 120
PATIENCE = 300
PACKAGE = "corpus_package"
IMPORTS = """
import importlib, pathlib, sys
package, folder = sys.argv[1:]
sys.path.insert(0, folder)
for path in sorted((pathlib.Path(folder) / package).rglob("*.py")):
    parts = path.relative_to(folder).with_suffix("").parts
    importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
module = sys.modules[package]
import inspect
for name in module.__all__:
    if f"Async{name}" in module.__all__ and "Pager" not in name:
        for each in (name, f"Async{name}"):
            cls = getattr(module, each)
            unusual = ("transport", "options", "timeout", "headers")
            given = [own for own in inspect.signature(cls).parameters if own not in unusual]
            cls(**{own: "https://corpus.invalid" if own == "base_url" else "x" for own in given})
"""


def run(*line: str, limit: int = LIMIT, **environment: str) -> subprocess.CompletedProcess[str]:
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


def generate(document: Path, folder: Path) -> dict[str, Any]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    line = ("-m", "specloom", "generate", str(document), "--output", str(folder), "--package", PACKAGE)
    done = run(sys.executable, *line, limit=300)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    rules = re.findall(r"error\[([a-z0-9-]+)\]", done.stderr)
    return {
        "cpu": round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 1),
        "generated": (folder / PACKAGE / PACKAGE / "__init__.py").exists(),
        "traceback": "Traceback" in done.stderr or done.returncode not in (0, 1),
        "rules": sorted(set(rules)),
        "said": done.stderr[-400:] if done.returncode else "",
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


def examine(document: Path, folder: Path, cache: Path, *, types: bool = True) -> dict[str, Any]:
    """Generate, compile, import, type-check and call."""
    found: dict[str, Any] = {"size": document.stat().st_size, **generate(document, folder)}
    package = folder / PACKAGE
    if not found["generated"]:
        return found
    found["compiles"] = bool(compileall.compile_dir(package / PACKAGE, quiet=2, workers=1))
    imported = run(sys.executable, "-W", "error", "-c", IMPORTS, PACKAGE, str(package))
    found["imports"] = imported.returncode == 0
    found["import_said"] = imported.stderr[-400:]
    smoke = run(sys.executable, "-m", "tests.corpus.smoke", str(document), str(package), PACKAGE, limit=240)
    try:
        found["smoke"] = json.loads(smoke.stdout)
    except ValueError:
        found["smoke"] = {"summary": {}, "counts": {}, "failures": [smoke.stderr[-600:]]}
    return found | (checked(package, cache) if types and found["imports"] else {})


if __name__ == "__main__":
    print(json.dumps(examine(*map(Path, sys.argv[1:4]), types="--no-types" not in sys.argv)))
