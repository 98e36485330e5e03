"""Has openapi-core judge what the clients of a fixed set of documents send, beside our own mock.

Run as `python -m tests.corpus.judges` (`make judges`). The judge's environment is made in `build/judges`, with the
versions of `judge.txt`; the captured requests are left there as JSON lines. Ends with 1 where the two do not agree
and `judge_faults.py` does not say why.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import httpx2

from specloom.cli import main as specloom

from .judge_faults import unexplained
from .smoke import Smoke

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
BUILD = ROOT / "build" / "judges"
LARGEST = 300_000
_INSTALL_SECONDS = 300
_JUDGE_SECONDS = 300
_SERVER = "https://corpus.invalid"


class Capture(Smoke):
    """The calls of a package, with the requests that they send."""

    def __init__(self, document: Path, folder: Path, package: str) -> None:
        super().__init__(document, folder, package)
        self.document = document
        self.rows: list[dict[str, Any]] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        row = captured(self.document, request)
        row |= {"operation": f"{self.case.method} {self.case.path}", "unsure": self.unsure}
        before = len(self.problems)
        answer = super().handle_request(request)
        self.rows.append(row | {"mock": self.problems[before:]})
        return answer


def captured(document: Path, request: httpx2.Request) -> dict[str, Any]:
    """Return a request as the judge reads it."""
    return {
        "document": str(document.resolve()),
        "server": _SERVER,
        "method": request.method,
        "url": str(request.url),
        "headers": list(request.headers.multi_items()),
        "body": b64encode(request.read()).decode("ascii"),
    }


def install() -> Path:
    """Make the judge's environment, unless it is there with these versions, and return its interpreter."""
    home, done, wanted = BUILD / "env", BUILD / ".ready", (HERE / "judge.txt").read_text("utf-8")
    python = home / "bin" / "python"
    if not (done.exists() and done.read_text("utf-8") == wanted):
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        for line in ([sys.executable, "-m", "venv", "--clear", str(home)], [*pip, "-r", str(HERE / "judge.txt")]):
            subprocess.run(line, timeout=_INSTALL_SECONDS, check=True)
        done.write_text(wanted, "utf-8")
    return python


def judged(python: Path, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return captured requests with the judge's verdicts."""
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    line = [str(python), "-W", "ignore", "-m", "tests.corpus.judge"]
    done = subprocess.run(
        line, input=lines, stdout=subprocess.PIPE, text=True, cwd=ROOT, timeout=_JUDGE_SECONDS, check=True
    )
    verdicts = map(json.loads, done.stdout.splitlines())
    return [_settled(row | verdict) for row, verdict in zip(rows, verdicts, strict=True)]


def _settled(row: dict[str, Any]) -> dict[str, Any]:
    """Judge nothing by a value that is no value of its schema."""
    if row["verdict"] == "refused" and row.get("unsure"):
        return row | {"verdict": "not judged", "why": "the value that was made up is not valid"}
    return row


def documents() -> list[Path]:
    """Return our own documents, and the small ones of the corpus if that is there."""
    own = sorted((HERE / "documents").glob("*.yaml"))
    corpus = os.environ.get("SPECLOOM_CORPUS")
    others = sorted(Path(corpus).iterdir()) if corpus else []
    small = [path for path in others if path.suffix in (".json", ".yaml") and path.stat().st_size <= LARGEST]
    return own + small


def requests_of(document: Path, folder: Path) -> Iterator[dict[str, Any]]:
    """Generate the package of a document, call all operations, and yield the requests.

    Raises:
        RuntimeError: There is no package.
    """
    package = f"judged_{re.sub(r'[^a-z0-9]+', '_', document.stem.lower())}"
    told = StringIO()
    with redirect_stdout(told), redirect_stderr(told):
        specloom(["generate", str(document), "--output", str(folder), "--package", package])
    if not (folder / package / package / "__init__.py").exists():
        raise RuntimeError(f"{document.name}: no package: {told.getvalue()[-300:]}")
    capture = Capture(document, folder / package, package)
    capture.run()
    yield from capture.rows


def main() -> int:
    """Capture and judge; return 1 if anything is not as listed."""
    BUILD.mkdir(parents=True, exist_ok=True)
    chosen = documents()
    with tempfile.TemporaryDirectory() as folder:
        rows = [row for document in chosen for row in requests_of(document, Path(folder))]
    (BUILD / "requests.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    rows = judged(install(), rows)
    wrong = list(unexplained(rows, {document.stem for document in chosen}))
    print("\n".join(wrong))
    reasons = Counter(row["why"] for row in rows if row["verdict"] == "not judged")
    print("".join(f"not judged: {count} requests: {why}\n" for why, count in sorted(reasons.items())), end="")
    if "SPECLOOM_CORPUS" not in os.environ:
        print("not proved: the documents of the corpus are not there (set SPECLOOM_CORPUS)")
    counts = Counter(row["verdict"] for row in rows)
    print(f"judges: {len(chosen)} documents, {len(rows)} requests: {counts['accepted']} accepted, ", end="")
    print(f"{counts['refused']} refused, {counts['not judged']} not judged; {len(wrong)} not as listed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
