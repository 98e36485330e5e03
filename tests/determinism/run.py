"""Generates every package with each Python at hand (`make pythons`) and compares all bytes, the lock files' included.

Each Python has the tool installed from a wheel, runs it on a copy of `specs/` at another path, and with another locale,
time zone, hash seed and umask. Exits with 1 if anything differs from what is committed under `generated/`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
MINORS = range(11, 16)
SURROUNDINGS = {"LC_ALL": "C", "TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "4711", "PYTHONUTF8": "0"}


def pythons() -> Iterator[tuple[str, str]]:
    """Yield version and path of each interpreter: of the search path, and of pyenv."""
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for minor in MINORS:
        found = [shutil.which(f"python3.{minor}"), *map(str, sorted(versions.glob(f"3.{minor}.*/bin/python")))]
        for path in filter(None, found):
            asked = subprocess.run(
                [path, "-c", "import sys; print(sys.version_info[1])"], capture_output=True, text=True, check=False
            )
            if asked.stdout.strip() == str(minor):
                yield f"3.{minor}", path
                break
        else:
            sys.stdout.write(f"3.{minor}: skipped, there is no such Python here\n")


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mode & 0o777)
        for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }  # fmt: skip


def generated(python: str, folder: Path) -> dict[str, tuple[bytes, int]]:
    """Install the tool for a Python into `folder`, and return what it makes of the documents."""
    pinned = re.sub(r" \\\n\s+--hash=\S+", "", (ROOT / "requirements.lock").read_text("utf-8"))
    (folder / "constraints.txt").write_text(re.sub(r"\s+--hash=\S+| \\", "", pinned), "utf-8")
    subprocess.run([python, "-m", "venv", folder / "venv"], check=True)
    pip = [folder / "venv/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--constraint", folder / "constraints.txt", ROOT], check=True)
    work = folder / "somewhere else"
    shutil.copytree(ROOT / "specs", work / "specs")
    for lock in (ROOT / "generated").glob("*/specloom.lock"):  # it records the names, which are an input
        (kept := work / "generated" / lock.parent.name).mkdir(parents=True)
        shutil.copy(lock, kept)
    environment = {**os.environ, **SURROUNDINGS}
    subprocess.run([folder / "venv/bin/specloom", "generate"], cwd=work, env=environment, umask=0o077, check=True)
    return tree(work / "generated")


def main() -> int:
    expected = tree(ROOT / "generated")
    worst = 0
    for version, python in pythons():
        with TemporaryDirectory() as folder:
            found = generated(python, Path(folder))
        different = sorted(path for path in expected | found if expected.get(path) != found.get(path))
        worst = 1 if different else worst
        sys.stdout.write(f"{version}: {len(found)} files, {len(different)} differ {different[:5] or ''}\n")
    return worst


if __name__ == "__main__":
    sys.exit(main())
