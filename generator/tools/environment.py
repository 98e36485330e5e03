"""Makes the environment in .venv from a lock file.

`python generator/tools/environment.py generate` makes it, with what generating needs; then `develop` adds what tests,
types and lint need.

uv installs where it is on the PATH, recent enough and able to; else pip does, that of this Python where it has one, so
that none has to be installed first. Only wheels are installed, each by its hash. Nothing is compiled that generating
does not import: most of the time would go into that.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
HOME = ROOT / ".venv"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")
LOCKS = {"generate": "requirements-generate.lock", "develop": "requirements.lock"}
# Older ones lack options that are given here, or check fewer hashes than they should.
OLDEST_UV = (0, 4, 0)
# The first that installs into another environment (`--python`).
OLDEST_PIP = (22, 3)
_WHEELS = ("--quiet", "--require-hashes", "--only-binary", ":all:", "--requirement")
_EDITABLE = ("--quiet", "--no-deps", "--no-build-isolation", "--editable", ".")

# A document whose package needs all stages.
SMALL = "tests/cases/pagination/openapi.yaml"


class Installer(NamedTuple):
    """A program that installs, and the arguments by which it installs into .venv."""

    name: str
    line: list[str]


def main(wanted: str) -> None:
    """Make the environment, or add to it what developing needs."""
    if wanted == "generate":
        subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", HOME], check=True)
    else:
        subprocess.run([BIN / "python", "-m", "ensurepip"], check=True, stdout=subprocess.DEVNULL)
    install(LOCKS[wanted])
    compile_modules(wanted)


def install(lock: str) -> None:
    """Install what a lock file lists, and this project so that its sources are what runs."""
    uv = usable_uv()
    if uv and all(installed(uv, arguments) for arguments in ((*_WHEELS, lock), _EDITABLE)):
        return
    pip = usable_pip()
    for arguments in ((*_WHEELS, lock), _EDITABLE):
        if not installed(pip, arguments):
            sys.exit(f"{pip.name} could not install what {lock} lists; its message stands above")


def installed(installer: Installer, arguments: tuple[str, ...]) -> bool:
    """Run an installer; tell whether it could."""
    done = subprocess.run([*installer.line, *arguments], cwd=ROOT, check=False)
    if done.returncode and installer.name == "uv":
        print("uv could not install; pip does (pip may know an index that uv does not)", file=sys.stderr)
    return done.returncode == 0


def usable_uv() -> Installer | None:
    """Return the uv on the PATH, unless it is too old."""
    path = shutil.which("uv")
    if path is None:
        return None
    version = version_of([path, "--version"])
    if version < OLDEST_UV:
        wanted, there = (".".join(map(str, numbers)) for numbers in (OLDEST_UV, version))
        print(f"pip installs: uv is {there or 'of no known version'}, and {wanted} is needed", file=sys.stderr)
        return None
    return Installer("uv", [path, "pip", "install", "--python", str(BIN / "python")])


def usable_pip() -> Installer:
    """Return pip: that of this Python, or one that is installed into .venv, which takes some seconds."""
    ours = [sys.executable, "-m", "pip"]
    if version_of([*ours, "--version"]) >= OLDEST_PIP:
        ours += ["--python", str(BIN / "python")]
    else:
        subprocess.run([BIN / "python", "-m", "ensurepip"], check=True, stdout=subprocess.DEVNULL)
        ours = [str(BIN / "python"), "-m", "pip"]
    return Installer("pip", [*ours, "--disable-pip-version-check", "install", "--no-compile"])


def version_of(line: list[str]) -> tuple[int, ...]:
    """Return the version that a program prints; nothing where it does not run."""
    try:
        done = subprocess.run(line, capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    numbers = re.search(r"\b\d+(?:\.\d+)+", done.stdout) if done.returncode == 0 else None
    return tuple(map(int, numbers[0].split("."))) if numbers else ()


def compile_modules(wanted: str) -> None:
    """Compile the tool, its templates and what generating imports; for `develop` all that is installed."""
    python = str(BIN / "python")
    places = [str(HOME / "lib")] if wanted == "develop" else []
    subprocess.run([python, "-m", "compileall", "-q", "-j", "0", "generator/specloom", *places], cwd=ROOT, check=False)
    # Modules are written by whoever imports them first, if that is not forbidden.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "SPECLOOM_CACHE": "off"}
    templates = "from specloom.render import compile_templates; compile_templates()"
    subprocess.run([python, "-c", templates], cwd=ROOT, env=environment, check=False)
    with TemporaryDirectory() as folder:
        line = [python, "-m", "specloom", "generate", SMALL, "--output", folder]
        subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, check=False)


if __name__ == "__main__":
    main(sys.argv[1])
