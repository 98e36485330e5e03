"""Real packages of other generators against what `specloom compare` reads of them; run by `make migration`.

Stainless and Fern: the newest packages of the index, of which as many calls are read as their sources make requests by
a plain search of the text. openapi-python-client: the package that it makes of documents of SPECLOOM_CORPUS, of which
each operation has to be matched. What is not there is not proved.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from specloom.migration.kinds import read_package
from specloom.migration.source import PackageSource
from specloom.pipeline.old_package import package_source

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "migration"
GENERATOR = ROOT / "build" / "peers" / "env" / "bin" / "openapi-python-client"
REQUESTS = {
    "Stainless": re.compile(r"await self\._(?:get|post|put|patch|delete)\(|return self\._get_api_list\("),
    "Fern": re.compile(r"await self\._client_wrapper\.httpx_client\.request\(|async with self\.\S+\.stream\("),
}
PACKAGES = {"openai": "Stainless", "anthropic": "Stainless", "cohere": "Fern", "elevenlabs": "Fern"}
DOCUMENTS = ("museum.yaml", "tictactoe.yaml", "train-travel.yaml")
LEAST = 0.93
"""The share of requests in a source that calls are read of; the others are uploads in parts, polling and the like."""


def wheel(name: str) -> Path | None:
    """Return the wheel of a distribution, from the index where it is not there yet; None where it cannot be had."""
    there = next(iter(BUILD.glob(f"{name}-*.whl")), None)
    if there is None:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(BUILD), name]
        subprocess.run(command, capture_output=True, timeout=300, check=False)
    return next(iter(BUILD.glob(f"{name}-*.whl")), None)


def read(name: str, kind: str) -> str:
    """Return a line on a package of the index."""
    path = wheel(name)
    if path is None:
        return f"not proved: {name} is not to be had"
    with package_source(str(path)) as (folder, package):
        text = "".join(each.read_text("utf-8") for each in sorted((folder / package).rglob("*.py")))
        found = read_package(PackageSource(folder, package))
    calls = len(found.calls) if found is not None else 0
    made = len(REQUESTS[kind].findall(text))
    if kind == "Stainless":
        made -= text.count("return self._get_api_list(") // 2
    assert found is not None, f"{name} is not recognised"
    assert found.kind == kind
    assert all((found.models, found.errors, found.asynchronous.startswith("Async"))), f"{name}: {found.client}"
    assert calls >= LEAST * made, f"{name}: {calls} calls of {made} requests"
    return f"{path.name}: {kind}, {calls} calls of {made} requests, {len(found.models)} models"


def switched(document: Path) -> str:
    """Return a line on the package that openapi-python-client makes of a document: each operation is matched."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "theirs"
        subprocess.run(
            [GENERATOR, "generate", "--path", document, "--output-path", out],
            capture_output=True, timeout=300, check=True,
        )  # fmt: skip
        command = [sys.executable, "-m", "specloom", "compare", out, document, "--package", "ours", "--format", "json"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True, cwd=folder)
    figures = json.loads(done.stdout)["figures"]
    assert figures["matched"] == figures["calls_before"] > 0, figures
    return f"{document.name}: openapi-python-client, {figures['matched']} of {figures['calls_before']} calls matched"


def lines() -> Iterator[str]:
    """Yield a line for each package."""
    for name, kind in PACKAGES.items():
        yield read(name, kind)
    corpus = os.environ.get("SPECLOOM_CORPUS")
    for name in DOCUMENTS:
        there = GENERATOR.exists() and corpus is not None and Path(corpus, name).exists()
        yield switched(Path(corpus or "", name)) if there else f"not proved: {name} (make peers, SPECLOOM_CORPUS)"


def main() -> int:
    """Print what was read; an assertion says what was not."""
    BUILD.mkdir(parents=True, exist_ok=True)
    for line in lines():
        print(line, flush=True)  # noqa: T201  # what the program is for
    return 0


if __name__ == "__main__":
    sys.exit(main())
