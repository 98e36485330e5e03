"""Derives synchronous modules from asynchronous ones: of the runtime, and tests of both clients.

The rules are those by which generated packages are derived (`specloom.render.unasync`). Run as
`python generator/tools/unasync.py` to write the modules, with `--check` to compare only.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from ruff import find_ruff_bin  # type: ignore[import-untyped, unused-ignore]

from specloom.render.unasync import derive as renamed

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "generator" / "specloom" / "runtime"
_STEMS = (
    "transport/shell",
    "transport/body",
    "transport/open_response",
    "transport/fast",
    "transport/fast_exchange",
    "transport/fast_streams",
    "transport/sending",
    "transport/client_transport",
    "transport/connections",
    "transport/network",
    "transport/proxied",
    "pages/pager",
    "streams/stream",
    "client/client",
    "client/resource",
    "client/paged_calls",
    "client/streamed_calls",
    "client/login",
    "client/waiting_calls",
)
DERIVED = {f"{stem}_async.py": f"{stem}_sync.py" for stem in _STEMS}
TESTS = ROOT / "tests" / "runtime"
DERIVED_TESTS = {"twins_async.py": "twins_sync.py", "files_async.py": "files_sync.py"}

_ORIGIN = re.compile(r"`(\w+)_sync` is derived from this module")


def derive(text: str, path: Path = ROOT / "derived.py") -> str:
    """Return the synchronous form of an asynchronous module's text, laid out as a module at `path`."""
    origin = _ORIGIN.search(text)
    parts = text.split(origin[0], 1) if origin else [text]
    replacement = f"Derived from `{origin[1]}_async`" if origin else ""
    return _laid_out(replacement.join(map(renamed, parts)), path)


def _laid_out(text: str, path: Path) -> str:
    """Return a module with sorted imports, and formatted: shorter names change both."""
    for command in (["check", "--select", "I,F401", "--fix", "--quiet"], ["format", "--quiet"]):
        line = [find_ruff_bin(), *command, "--no-cache", "--stdin-filename", str(path), "-"]
        # the arguments are ours, and so is the code
        done = subprocess.run(line, input=text, capture_output=True, encoding="utf-8", check=True, cwd=ROOT)  # noqa: S603
        text = done.stdout
    return text


def stale(runtime: Path = RUNTIME, tests: Path = TESTS) -> dict[Path, str]:
    """Return the derived files that are out of date, with their new texts."""
    groups = ((runtime, DERIVED), (tests, DERIVED_TESTS))
    pairs = [(folder / source, folder / target) for folder, derived in groups for source, target in derived.items()]
    expected = {target: derive(source.read_text("utf-8"), target) for source, target in pairs}
    return {path: text for path, text in expected.items() if not path.is_file() or path.read_text("utf-8") != text}


def main(arguments: list[str]) -> int:
    """Write the stale files, or with `--check` only name them; return the exit code."""
    stale_files = stale()
    for path, text in stale_files.items():
        if "--check" in arguments:
            sys.stderr.write(
                f"{path} is not derived from its asynchronous module: run python generator/tools/unasync.py\n"
            )
        else:
            path.write_text(text, "utf-8")
    return 1 if stale_files and "--check" in arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
