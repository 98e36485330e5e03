"""Builds the distributions of a package: a wheel and an sdist, by `build`, checked by `twine`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from specloom.base.releases import ReleaseError

_NEEDED = ("build", "hatchling", "twine")
_PATIENCE = 600


class DistributionError(ReleaseError):
    """A package cannot be built; the text says why."""


def require_tools() -> None:
    """Check that the tools that build packages are installed.

    Raises:
        DistributionError: One is missing.
    """
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise DistributionError(f"building packages needs {', '.join(missing)}: install specloom[release]")


def distribute(folder: Path, into: Path, *, epoch: int) -> tuple[Path, ...]:
    """Build the package in `folder`, write wheel and sdist to the folder `into`, and check them.

    `epoch` (seconds since 1970) is the time of the files in them, so that builds are reproducible.

    Raises:
        DistributionError: The package cannot be built, or `twine check` objects.
    """
    into.mkdir(parents=True, exist_ok=True)
    environment = {"SOURCE_DATE_EPOCH": str(epoch)}
    _run(["build", "--no-isolation", "--outdir", str(into), str(folder)], environment, "the package cannot be built")
    files = tuple(sorted(path for path in into.iterdir() if path.name.endswith((".whl", ".tar.gz"))))
    check_distributions(files)
    return files


def check_distributions(files: Sequence[Path]) -> None:
    """Check distributions with `twine`.

    Raises:
        DistributionError: `twine` reports an error.
    """
    _run(["twine", "check", "--strict", *map(str, files)], {}, "twine objects to the package")


def _run(arguments: Sequence[str], environment: Mapping[str, str], complaint: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603  # no shell
            [sys.executable, "-m", *arguments],
            env={**os.environ, "NO_COLOR": "1", **environment},
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DistributionError(f"{complaint}: it did not come to an end") from None
    if done.returncode:
        lines = (done.stdout + done.stderr).strip().splitlines()[-6:]
        raise DistributionError("\n".join([f"{complaint}:", *(f"  {line}" for line in lines)]))
