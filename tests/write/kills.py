"""Kills `specloom generate` 200 times at random moments (`make kill`): what is left must be the old package or the new.

Two of three kills are aimed at the moment where the new package takes the place of the old one: counted from where its
folder appears, earlier if the last one came too late, and later if too early. Exits with 1 if a package was broken.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
import time
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from specloom.cli import main as specloom

SPEC = Path(__file__).parents[2] / "specs" / "tellcasey" / "openapi.yaml"
KILLS = 200
AIMED = 2 / 3
STEP = 0.05


def generate(folder: Path, text: str) -> int:
    (folder / "acme.yaml").write_text(text, "utf-8")
    with chdir(folder), redirect_stdout(StringIO()):
        return specloom(["generate", "acme.yaml", "--output", "out"])


def killed(folder: Path, text: str, after: float, *, writing: bool) -> bool:
    """Generate in a process of its own, kill that after some seconds; tell whether it was still at it.

    With `writing`, the seconds begin where the folder of the new package appears.
    """
    child = os.fork()
    if child == 0:
        os._exit(generate(folder, text))
    ended = (0, 0)
    while writing and len(list((folder / "out").iterdir())) == 1 and not ended[0]:
        ended = os.waitpid(child, os.WNOHANG)
    if ended[0]:
        return False
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def state(folder: Path, versions: dict[str, str]) -> str:
    """Return which document the package is of; `broken` if a file is not that of its lock."""
    target = folder / "out" / "acme"
    try:
        lock = json.loads((target / "specloom.lock").read_bytes())
        found = {
            path.relative_to(target).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in target.rglob("*") if path.is_file() and path.name not in ("specloom.lock", "mine.py")
        }  # fmt: skip
    except (OSError, ValueError):
        return "broken"
    mine = (target / "acme" / "custom" / "mine.py").is_file()
    return versions.get(lock["inputs"]["acme.yaml"], "broken") if mine and found == lock["files"] else "broken"


def main() -> int:
    random = Random(7)
    old = SPEC.read_text("utf-8")
    new = old.replace("operationId: listCalls", "operationId: searchCalls")
    versions = {hashlib.sha256(text.encode()).hexdigest(): name for text, name in ((old, "old"), (new, "new"))}
    counts = {"old": 0, "new": 0, "broken": 0}
    with TemporaryDirectory() as name:
        folder = Path(name)
        generate(folder, new)
        (folder / "out/acme/acme/custom").mkdir()
        (folder / "out/acme/acme/custom/mine.py").write_text("mine = 1\n")
        begun = time.perf_counter()
        generate(folder, old)
        lasts = time.perf_counter() - begun
        kills, exchanged = 0, 0.1 * lasts
        while kills < KILLS:
            aimed = random.random() < AIMED
            after = exchanged * random.uniform(0.8, 1.2) if aimed else lasts * random.uniform(0.0, 1.2)
            if not killed(folder, new, after, writing=aimed):
                exchanged *= 1 - STEP if aimed else 1
                generate(folder, old)
                continue
            kills += 1
            found = state(folder, versions)
            counts[found] += 1
            if aimed:
                exchanged *= 1 - STEP if found == "new" else 1 + STEP
            generate(folder, old)
            left = [path.name for path in (folder / "out").iterdir() if path.name != "acme"]
            counts["broken"] += bool(left) or state(folder, versions) != "old"
    sys.stdout.write(f"{kills} kills: {counts['old']} old, {counts['new']} new, {counts['broken']} broken\n")
    return 1 if counts["broken"] else 0


if __name__ == "__main__":
    sys.exit(main())
