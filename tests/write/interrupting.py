"""Interrupts `write` at each step that it takes on the disk: `python interrupting.py FOLDER kill|full`.

Every step shows as an audit event (PEP 578). A child process is killed, or told that the disk is full, at its first
step, the next at its second, until one comes through. After each, the folder must be wholly the old or the new
package, and the next run must leave nothing but the new one. Prints how many steps there were.
"""

from __future__ import annotations

import errno
import json
import os
import signal
import sys
from pathlib import Path

from specloom.write import WriteError, write

OLD = {"acme/a.py": "1\n" * 500, "acme/gone.py": "1\n", "acme/same.py": "same\n", "README.md": "1\n"}
NEW = {"acme/a.py": "2\n" * 500, "acme/deep/new.py": "2\n", "acme/same.py": "same\n", "README.md": "2\n"}
MINE = {"acme/custom/mine.py": "mine\n", "notes.txt": "mine\n"}
STEPS = frozenset({
    "open", "os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.scandir", "shutil.rmtree",
})  # fmt: skip


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*") if path.is_file() and path.name != "specloom.lock"
    }  # fmt: skip


class Interruption:
    """An audit hook that makes the step with a number, counted from here, the last one."""

    def __init__(self, folder: Path, step: int, how: str) -> None:
        self.left = step
        self._folder = str(folder)
        self._how = how

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        place = arguments[0] if arguments and isinstance(arguments[0], str | bytes) else ""
        if event in STEPS and self._folder in os.fsdecode(place):
            self.left -= 1
            if self.left == 0 and self._how == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            if self.left == 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), os.fsdecode(place))


def attempt(folder: Path, step: int, how: str) -> bool:
    """Write in a process of its own that is interrupted at a step; tell whether it had fewer steps."""
    child = os.fork()
    if child == 0:
        interruption = Interruption(folder, step, how)
        sys.addaudithook(interruption)
        try:
            write(NEW, folder / "acme")
        except WriteError:
            os._exit(1)
        os._exit(0 if interruption.left > 0 else 1)
    _, status = os.waitpid(child, 0)
    return status == 0


def check(folder: Path, step: int) -> None:
    found = tree(folder / "acme")
    assert found in (OLD | MINE, NEW | MINE), (step, sorted(found))
    listed = json.loads((folder / "acme" / "specloom.lock").read_bytes())["files"]
    assert set(listed) == set(found) - set(MINE), step


def main(folder: Path, how: str) -> None:
    for step in range(1, 500):
        write(OLD, folder / "acme")
        for path, text in MINE.items():
            (folder / "acme" / path).parent.mkdir(exist_ok=True)
            (folder / "acme" / path).write_text(text)
        done = attempt(folder, step, how)
        check(folder, step)
        write(NEW, folder / "acme")
        assert tree(folder / "acme") == NEW | MINE, step
        assert [path.name for path in folder.iterdir()] == ["acme"], step
        if done:
            sys.stdout.write(str(step - 1))
            return
    raise AssertionError("it never came through")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
