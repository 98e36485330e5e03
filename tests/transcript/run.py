"""Tries packages as a new user would, from `pip install` on: `python -m tests.transcript.run [PACKAGE ...]`.

Each package is installed in an empty environment, where the first steps run with httpx2 and pydantic alone. Pages in a
table, a notebook and a FastAPI application run in an environment with the versions of `requirements.txt`. All are in
`build/transcript`; the only server is the package's own fake one, on loopback. There are the committed packages, and
two of documents by other people where the corpus is at hand.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.folders import CORPUS

from .programs import Shown, application, first_steps, notebook, shown_by, table

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "transcript"
REQUIREMENTS = Path(__file__).parent / "requirements.txt"
FOREIGN = ("museum.yaml", "train-travel.yaml")
_SERVE = "import sys, {0}.testing as t\nwith t.serve(t.fake()) as url: print(url, flush=True); sys.stdin.read()"
_CELLS = (
    "import json, sys, nbformat, nbclient\n"
    "cells = [nbformat.v4.new_code_cell(text) for text in json.load(sys.stdin)]\n"
    "book = nbformat.v4.new_notebook(cells=cells)\n"
    "done = nbclient.NotebookClient(book, timeout=120, kernel_name='python3').execute()\n"
    "shown = [out['data'] for cell in done.cells for out in cell.outputs if out.output_type == 'execute_result']\n"
    "assert len(shown) == 3, done.cells\n"
    "print('cells', len(done.cells))\n"
)


def main() -> int:
    """Try the packages that were asked for; return 1 if a program fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="packages (default: all)")
    chosen = parser.parse_args().names
    folders = [path.parent for path in sorted((ROOT / "generated").glob("*/pyproject.toml"))] + foreign()
    try:
        tools = environment(BUILD / "tools", "-r", str(REQUIREMENTS))
    except subprocess.CalledProcessError:
        print(f"not proved: what {REQUIREMENTS.relative_to(ROOT)} lists cannot be installed here")
        return 0
    failed = 0
    for folder in folders:
        if not chosen or folder.name in chosen:
            started = time.monotonic()
            failures = tried(folder, tools)
            failed += len(failures)
            print(
                f"{folder.name}: {'; '.join(failures) or 'all steps run'} ({time.monotonic() - started:.0f} s)",
                flush=True,
            )
    if CORPUS.path is None:
        print("not proved: packages of documents by other people, the corpus is " + CORPUS.absence)
    return 1 if failed else 0


def foreign() -> list[Path]:
    """Return the packages generated of other people's documents, none where these are not at hand."""
    folders: list[Path] = []
    for name in FOREIGN if CORPUS.path is not None else ():
        assert CORPUS.path is not None
        package = re.sub(r"\W", "_", name.partition(".")[0])
        command = [sys.executable, "-m", "specloom", "generate", str(CORPUS.path / name), "--package", package]
        subprocess.run([*command, "--output", str(BUILD / "foreign"), "--force"], check=False, capture_output=True)
        folders.append(BUILD / "foreign" / package)
    return folders


def environment(home: Path, *requirements: str) -> Path:
    """Return the Python of a new environment with these requirements alone."""
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
    python = home / "bin" / "python"
    install(python, *requirements)
    return python


def install(python: Path, *requirements: str) -> None:
    """Install into the environment of a Python."""
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)


def tried(folder: Path, tools: Path) -> list[str]:
    """Return what fails of the steps with one package."""
    alone = environment(BUILD / folder.name, str(folder))
    install(tools, "--no-deps", str(folder))
    shown = shown_by(folder)
    serve = [str(alone), "-c", _SERVE.format(shown.package)]
    with (
        subprocess.Popen(serve, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server,
        tempfile.TemporaryDirectory() as place,
    ):
        assert server.stdin is not None
        assert server.stdout is not None
        surroundings = {**os.environ, f"{shown.package}_base_url".upper(): server.stdout.readline().strip()}
        surroundings.pop("PYTHONPATH", None)
        steps = (
            ("first steps", alone, first_steps(shown), ""),
            ("table", tools, table(shown), ""),
            ("notebook", tools, _CELLS, json.dumps(notebook(shown))),
            ("application", tools, application(shown, _model(folder, shown)), ""),
        )
        failures = [
            f"{name} failed:\n{done.stdout}{done.stderr}"
            for name, python, program, given in steps
            for done in [
                subprocess.run(
                    [python, "-c", program], cwd=place, env=surroundings, input=given, capture_output=True, text=True,
                    timeout=180, check=False,
                )
            ]
            if done.returncode
        ]  # fmt: skip
        server.stdin.close()
    return failures


def _model(folder: Path, shown: Shown) -> str:
    """Return the first model of a package that is an object."""
    for path in sorted((folder / shown.package / "models").glob("*.py")):
        if named := re.search(r"^class (\w+)\((?:\w*Model)\):", path.read_text("utf-8"), re.MULTILINE):
            return named[1]
    raise ValueError(f"{folder.name} has no model.")


if __name__ == "__main__":
    sys.exit(main())
