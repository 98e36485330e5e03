"""Executes samples in a process of its own, against the fake server of their package on loopback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom.base.installed import MissingExtraError
from specloom.write import write_files

_RUNNER = Path(__file__).with_name("sample_runner.py")
_NEEDED = ("httpx2", "pydantic")
_SECONDS_OF_ONE = 10
_SECONDS_OF_ALL = 600
# What a program needs of the surroundings; credentials and proxies are not among it.
_PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")


class ExecutionError(Exception):
    """Samples could not be executed at all; the text says why."""


def faults_of(programs: Sequence[str], files: Mapping[str, str], *, package: str, variable: str) -> dict[str, str]:
    """Return what went wrong with which program; the package consists of `files`, by path.

    `variable` is that of the environment which names the server.

    Raises:
        MissingExtraError: A library that packages need is not installed.
        ExecutionError: The package could not be imported, its fake server did not come up, or it takes too long.
    """
    for library in _NEEDED:
        if find_spec(library) is None:
            raise MissingExtraError("executing samples", library, "reference")
    asked = {"package": package, "variable": variable, "programs": list(programs), "seconds": _SECONDS_OF_ONE}
    with TemporaryDirectory(prefix="specloom-") as name:
        write_files(files, Path(name))
        try:
            done = _run(Path(name), json.dumps(asked))
        except subprocess.TimeoutExpired:
            raise ExecutionError(f"the samples of {package} take more than {_SECONDS_OF_ALL} s") from None
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["it ended without a word"]
        raise ExecutionError(f"the samples of {package} could not be executed: {lines[-1]}")
    return {programs[int(index)]: fault for index, fault in json.loads(done.stdout).items()}


def _run(folder: Path, asked: str) -> subprocess.CompletedProcess[str]:
    environment = {key: os.environ[key] for key in _PASSED_ON if key in os.environ}
    paths = os.pathsep.join([str(folder), *filter(None, sys.path)])
    return subprocess.run(  # noqa: S603  # no shell
        [sys.executable, "-P", str(_RUNNER)],
        input=asked,
        env={**environment, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS_OF_ALL,
        check=False,
    )
