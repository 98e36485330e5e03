"""Builds the distributions of a package: a wheel and an sdist, by `build`, checked by `twine`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from specloom.base.releases import ReleaseError
from specloom.release.modules import require_modules, run_module

_NEEDED = ("build", "hatchling", "twine")


def require_tools() -> None:
    """Check that the tools that build packages are installed.

    Raises:
        ReleaseError: One is missing.
    """
    require_modules(_NEEDED, "building packages needs")


def distribute(folder: Path, into: Path, *, epoch: int) -> tuple[Path, ...]:
    """Build the package in `folder`, write wheel and sdist to the folder `into`, and check them.

    `epoch` (seconds since 1970) is the time of the files in them, so that builds are reproducible.

    Raises:
        ReleaseError: The package cannot be built, or `twine check` objects.
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
        ReleaseError: `twine` reports an error.
    """
    _run(["twine", "check", "--strict", *map(str, files)], {}, "twine objects to the package")


def _run(arguments: Sequence[str], environment: Mapping[str, str], complaint: str) -> None:
    done = run_module(arguments, {"NO_COLOR": "1", **environment}, seconds=600, what=f"{complaint}: it")
    if done.returncode:
        lines = (done.stdout + done.stderr).strip().splitlines()[-6:]
        raise ReleaseError("\n".join([f"{complaint}:", *(f"  {line}" for line in lines)]))
