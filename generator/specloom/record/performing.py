"""Runs a generated package as a process that makes calls: questions and answers are lines of JSON on pipes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, cast

from specloom.base.document import Json
from specloom.base.package_names import package_identifier

MODULE = "testing.recorder_process"


class PerformerError(Exception):
    """The package cannot be run; the text says why, and what to do."""


class Performer:
    """A running package that makes the requested calls, one after the other."""

    def __init__(self, process: subprocess.Popen[str], errors: IO[str]) -> None:
        self._process = process
        self._errors = errors

    def ask(self, question: Mapping[str, Json]) -> dict[str, Json]:
        """Send one line and return the answer.

        Raises:
            PerformerError: The process has ended.
        """
        into, out = cast("IO[str]", self._process.stdin), cast("IO[str]", self._process.stdout)
        try:
            into.write(json.dumps(question) + "\n")
            into.flush()
            line = out.readline()
        except OSError:
            line = ""
        if not line:
            raise PerformerError(_last_words(self._process, self._errors))
        return cast("dict[str, Json]", json.loads(line))


@contextmanager
def performer(folder: Path, package: str, settings: Mapping[str, Json], *, python: str = "") -> Generator[Performer]:
    """Run the package in `folder` until the block ends.

    Raises:
        PerformerError: It cannot be run, or its client cannot be made.
    """
    line = [python or sys.executable, "-m", f"{package}._runtime.{MODULE}", package]
    # What the settings say counts, not where calls of the package usually go on this machine.
    inherited = {
        name: value for name, value in os.environ.items() if name != f"{package_identifier(package)}_base_url".upper()
    }
    environment = {**inherited, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    pipe = subprocess.PIPE
    # No pipe for errors: nobody reads it before the process ends, which waits for that once the pipe is full.
    errors = TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115  # closed below
    try:
        process = subprocess.Popen(  # noqa: S603  # our own module, by the interpreter that was asked for
            line, cwd=folder, env=environment, stdin=pipe, stdout=pipe, stderr=errors, encoding="utf-8"
        )
    except OSError as error:
        errors.close()
        raise PerformerError(f"cannot run {line[0]!r}: {error.strerror or error}") from None
    try:
        running = Performer(process, errors)
        answer = running.ask(settings)
        if answer:
            raise PerformerError(str(answer.get("message")))
        yield running
    finally:
        process.terminate()
        process.communicate()
        errors.close()


def _last_words(process: subprocess.Popen[str], errors: IO[str]) -> str:
    process.terminate()
    process.communicate()
    errors.seek(0)
    lines = errors.read().strip().splitlines()
    last = lines[-1] if lines else "it ended without a word"
    if "ModuleNotFoundError" in last:
        return f"{last}; install httpx2 and pydantic beside specloom, or name a Python that has them with --python"
    return f"the package cannot be run: {last}"
