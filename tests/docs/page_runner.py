"""Carries out a page of the documentation as a reader would, in a folder of its own."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.docs.blocks import ANY, Block, Command, blocks, commands, is_same

PORT = "8765"
"""The port in pages; a free one takes its place."""
_PATIENCE = 180
_CHANGING = (
    (re.compile(r"\b\d+(\.\d+)? ?(s|ms)\b"), "0.0 s"),
    (re.compile(r"\b\d+ files? (changed|written)"), r"100 files \1"),
    (re.compile(r"\b20\d\d-\d\d-\d\d\b"), "2026-01-01"),
)
"""What no two runs print alike, and what stands for it in comparisons."""


class PageError(AssertionError):
    """A block of a page does something else than the page says."""


class Reader:
    """Somebody who does what a page says, in `folder`, with an environment for packages that are installed."""

    def __init__(self, folder: Path, environment: Path) -> None:
        self.folder = folder
        self.port = _free_port()
        self.background: list[subprocess.Popen[str]] = []
        tools = Path(sys.executable).parent
        self.variables = {
            "PATH": os.pathsep.join([str(environment / "bin"), str(tools), os.environ["PATH"]]),
            "HOME": str(folder),
            "COLUMNS": "100",
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
            "PIP_NO_INDEX": "1",
            "PIP_NO_BUILD_ISOLATION": "0",  # pip's own sense of it: isolation is off
            "PIP_QUIET": "1",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "GIT_AUTHOR_NAME": "Reader",
            "GIT_AUTHOR_EMAIL": "reader@example.com",
            "GIT_COMMITTER_NAME": "Reader",
            "GIT_COMMITTER_EMAIL": "reader@example.com",
            "SPECLOOM_CACHE": os.environ.get("SPECLOOM_CACHE", str(folder / ".cache")),
        }

    def read(self, page: str) -> str:
        """Carry out the blocks of a page, and return the page with what was really printed.

        Raises:
            PageError: A file cannot be changed as a block says, or a block is of no known kind.
        """
        lines = page.splitlines()
        for block in reversed(list(self._carried_out(page))):
            lines[block.line - 1 : block.line - 1 + block.text_lines] = block.printed
        return "\n".join(lines) + "\n"

    def _carried_out(self, page: str) -> Iterator[_Printed]:
        for block in blocks(page):
            if block.language == "console":
                printed: list[str] = []
                for command in commands(block):
                    printed += [f"$ {command.text}".replace("\n", "\n> "), *self._printed(command)]
                yield _Printed(block.line, len(block.text.splitlines()), "\n".join(printed).splitlines())
            elif block.title:
                self._write(block)
            elif block.language != "text":
                raise PageError(f"line {block.line}: a block of {block.language or 'nothing'} that is not carried out")

    def _write(self, block: Block) -> None:
        path = self.folder / block.title
        path.parent.mkdir(parents=True, exist_ok=True)
        text = block.text.replace(PORT, str(self.port))
        if block.language != "diff":
            path.write_text(text, "utf-8")
            return
        patch = ["patch", "--quiet", "--no-backup-if-mismatch", str(path)]
        done = subprocess.run(patch, input=text, text=True, capture_output=True, check=False)
        if done.returncode:
            raise PageError(f"line {block.line}: {block.title} cannot be changed so: {done.stdout}{done.stderr}")

    def _printed(self, command: Command) -> list[str]:
        """Run a command, and return what the page should say: its own lines where they hold."""
        text = command.text.replace(PORT, str(self.port))
        run = self._begin if text.endswith(" &") else self._run
        printed = [line.replace(str(self.port), PORT).rstrip() for line in run(text, command.printed)]
        if is_same(tuple(map(_steady, command.printed)), list(map(_steady, printed))):
            return list(command.printed)
        if ANY in command.printed:
            raise PageError(f"`{command.text}` printed something else than the page says:\n" + "\n".join(printed))
        return printed

    def _run(self, text: str, expected: tuple[str, ...]) -> list[str]:
        if text.startswith("cd "):
            self.folder = (self.folder / text.removeprefix("cd ")).resolve(strict=True)
            return []
        done = subprocess.run(
            ["bash", "-c", text],
            cwd=self.folder,
            env=self.variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            timeout=_PATIENCE,
            text=True,
            check=False,
        )
        if done.returncode and expected == (ANY,):
            raise PageError(f"`{text}` failed, and the page says nothing of it:\n{done.stdout}")
        return done.stdout.splitlines()

    def _begin(self, text: str, expected: tuple[str, ...]) -> list[str]:
        process = subprocess.Popen(
            ["bash", "-c", f"exec {text.removesuffix(' &')}"],
            cwd=self.folder,
            env={**self.variables, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
        )
        self.background.append(process)
        assert process.stdout is not None
        return [process.stdout.readline() for _ in expected]

    def end(self) -> None:
        """End what runs in the background."""
        for process in self.background:
            process.send_signal(signal.SIGTERM)
            process.wait(10)
            assert process.stdout is not None
            process.stdout.close()


class _Printed:
    """What the lines of a console block should be."""

    def __init__(self, line: int, text_lines: int, printed: list[str]) -> None:
        self.line, self.text_lines, self.printed = line, text_lines, printed


@contextmanager
def reader(folder: Path) -> Iterator[Reader]:
    """Yield a reader who has an empty folder and an environment in which this one's packages are found."""
    environment = folder / "environment"
    venv.create(environment, symlinks=True, with_pip=False)
    packages = next(environment.glob("lib/python*/site-packages"))
    own = next(Path(entry) for entry in sys.path if entry.endswith("site-packages"))
    (packages / "tools.pth").write_text(f"{own}\nimport site; site.addsitedir({str(own)!r})\n", "utf-8")
    pip = environment / "bin" / "pip"
    pip.write_text('#!/bin/sh\nexec "$(dirname "$0")/python" -m pip "$@"\n', "utf-8")
    pip.chmod(0o755)
    work = folder / "work"
    work.mkdir()
    person = Reader(work, environment)
    try:
        yield person
    finally:
        person.end()


def _steady(line: str) -> str:
    for pattern, steady in _CHANGING:
        line = pattern.sub(steady, line)
    return line


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
