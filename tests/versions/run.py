"""Runs the tests of the generated packages with the lowest and the newest libraries that they allow (`make versions`).

Run as `python -m tests.versions.run [--all]`. Two environments in `build/versions` get the packages as wheels with
their requirements, pytest and what the fast transport requires, nothing else: one with the lower bound of each
requirement exactly, one with the newest release that the index has. In them, the programs of
`tests/runtime/fast_shapes.py` have to survive too. By default for this Python alone, with `--all` for all at hand.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterable
from pathlib import Path

from tests.determinism.run import pythons
from tests.runtime.test_fast_shapes import count_deaths

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "versions"
PACKAGES = sorted(path.parent for path in ROOT.glob("generated/*/pyproject.toml"))
_LOWER = re.compile(r"\s*([A-Za-z0-9][\w.-]*)\s*>=\s*([0-9][\w.]*)")


def requirements(packages: Iterable[Path]) -> list[str]:
    """Return what packages require, each requirement once."""
    every = [
        tomllib.loads((each / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"] for each in packages
    ]
    return sorted({requirement for some in every for requirement in some})


def lowest(requirement: str) -> str:
    """Return the requirement that only the lower bound of another meets: `httpx2==2.16` for `httpx2>=2.16,<3`.

    Raises:
        ValueError: It has no lower bound, so that no release is known to be too old.
    """
    bound = _LOWER.match(requirement)
    if bound is None:
        raise ValueError(f"{requirement!r} has no lower bound")
    return f"{bound[1]}=={bound[2]}"


def environment(python: str, folder: Path, wanted: list[str]) -> None:
    """Make an environment with some requirements, pytest and all packages."""
    subprocess.run([python, "-m", "venv", "--clear", folder], check=True)
    pip = [folder / "bin" / "python", "-m", "pip"]
    install = [*pip, "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, *wanted, "pytest>=8", "hatchling>=1.27"], check=True)
    subprocess.run([*install, "--no-deps", "--no-build-isolation", *PACKAGES], check=True)
    # The metadata of the wheels has to agree with what is installed.
    subprocess.run([*pip, "--disable-pip-version-check", "check"], check=True, stdout=subprocess.DEVNULL)


def installed(folder: Path, wanted: list[str]) -> str:
    """Return names and versions of what is installed, in words."""
    names = [re.split(r"[^\w.-]", requirement)[0] for requirement in wanted]
    line = (
        f"from importlib.metadata import version; print(*(f'{{name}} {{version(name)}}' for name in {names}), sep=', ')"
    )
    return subprocess.run(
        [folder / "bin" / "python", "-c", line], check=True, capture_output=True, text=True
    ).stdout.strip()


def failing(folder: Path) -> list[str]:
    """Run the tests of all packages in an environment, and return the packages that fail."""
    surroundings = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    surroundings.pop("PYTHONPATH", None)
    failed = []
    for package in PACKAGES:
        # The repository's own settings and conftest put the source of the packages before their wheels.
        line = [
            folder / "bin" / "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-c",
            package / "pyproject.toml",
            package / "tests",
        ]
        done = subprocess.run(line, cwd=folder, env=surroundings, capture_output=True, text=True, check=False)
        if done.returncode:
            failed.append(package.name)
            sys.stderr.write(done.stdout[-4000:] + done.stderr[-2000:])
    return failed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="every Python at hand, not just the one that runs this")
    chosen = (
        list(pythons())
        if parser.parse_args().all
        else [(f"{sys.version_info[0]}.{sys.version_info[1]}", sys.executable)]
    )
    extras = tomllib.loads((ROOT / "generator/runtime/pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*requirements(PACKAGES), *extras["optional-dependencies"]["fast"]]
    worst = 0
    for version, python in chosen:
        for label, some in (("lowest", [lowest(each) for each in wanted]), ("newest", wanted)):
            began, folder = time.monotonic(), BUILD / f"{version}-{label}"
            environment(python, folder, some)
            failed = failing(folder)
            verdict = f"failed: {', '.join(failed)}" if failed else f"{len(PACKAGES)} packages pass"
            seconds = round(time.monotonic() - began)
            sys.stdout.write(f"Python {version}, {label} ({installed(folder, wanted)}): {verdict}, {seconds} s\n")
            sys.stdout.flush()
            died = count_deaths(str(folder / "bin" / "python"), 1)
            worst = 1 if failed or died else worst
    return worst


if __name__ == "__main__":
    sys.exit(main())
