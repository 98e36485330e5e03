"""Runs Python modules that a release needs: pytest, build and twine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from specloom.base.releases import ReleaseError


def require_modules(names: Iterable[str], needing: str) -> None:
    """Check that modules are installed; `needing` begins the message where one is missing.

    Raises:
        ReleaseError: One is missing.
    """
    missing = [name for name in names if find_spec(name) is None]
    if missing:
        raise ReleaseError(f"{needing} {', '.join(missing)}: install specloom[release]")


def run_module(
    arguments: Sequence[str], environment: Mapping[str, str], *, seconds: int, what: str, folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a module with arguments in `folder`, and return what came of it; `what` begins the message of a time-out.

    Raises:
        ReleaseError: It takes longer than so many seconds.
    """
    try:
        return subprocess.run(  # noqa: S603  # no shell
            [sys.executable, "-m", *arguments],
            cwd=folder,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ReleaseError(f"{what} did not come to an end") from None
