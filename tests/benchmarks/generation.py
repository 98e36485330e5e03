"""What generation costs beside other generators, and how it grows: CPU seconds of one run on one machine.

Run as `python -m tests.benchmarks.generation [--rounds N] [--peers FOLDER] [DOCUMENT ...]`, by default on a small and
five large documents of the folder that `SPECLOOM_CORPUS` names. Figures are medians of N rounds, with the middle half
of them, in which generators take turns, after a first one that does not count: in it Python compiles their modules, and
specloom stores what datamodel-code-generator answers, the finished files and the run. "specloom" is then the same
document again, into an empty folder; in "specloom, edited" one summary is another one in each round; "specloom, cold"
stores nothing (`SPECLOOM_CACHE=off`). MiB are the most that a process had in memory. `FOLDER` has an environment
with openapi-python-client, openapi-generator-cli and datamodel-code-generator (`make bench-generation`); peers that are
not there are left out. Behind each figure stand the operations and the models that came of it. A peer that fails has no
figure: what it cannot do it cannot do fast. In brackets are figures of outputs that lack more than a tenth of the
operations, or all models. Last are the packages of four vendors, in one process and in two: CPU and wall-clock seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from ast import AST, AsyncFunctionDef, ClassDef, FunctionDef, parse, walk
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from specloom.base.cache_folder import OFF, VARIABLE
from tests.folders import CORPUS

ROOT = Path(__file__).parents[2]
DOCUMENTS = (
    "petstore.yaml", "github.json", "digitalocean-multifile/specification/DigitalOcean-public.v2.yaml", "openai.yaml",
    "stripe.yaml", "box.json",
)  # fmt: skip
LIMIT = 240
SIZES = (1, 2, 4, 8)
Command = Callable[[Path, Path], list[str]]


def peers(folder: Path) -> dict[str, Command]:
    """Return the commands of what is there, specloom first."""
    run = folder / "bin"
    found: dict[str, Command] = {
        "specloom": lambda document, out: [
            sys.executable, "-m", "specloom", "generate", str(document), "--output", str(out), "--package", "made"],
        "specloom, cold": lambda document, out: [
            shutil.which("env") or "env", f"{VARIABLE}={OFF}", *found["specloom"](document, out)],
        "specloom, edited": lambda document, out: found["specloom"](edited(document), out),
        "openapi-python-client": lambda document, out: [
            str(run / "openapi-python-client"), "generate", "--path", str(document),
            "--output-path", str(out / "made")],
        "openapi-generator": lambda document, out: [
            str(run / "openapi-generator-cli"), "generate", "-g", "python", "-i", str(document), "-o", str(out),
            "--skip-validate-spec"],
        "datamodel-codegen": lambda document, out: [
            str(run / "datamodel-codegen"), "--input", str(document), "--input-file-type", "openapi",
            "--output-model-type", "pydantic_v2.BaseModel", "--output", str(out / "models.py")],
    }  # fmt: skip
    return {name: make for name, make in found.items() if _is_ours(name) or (run / _program(name)).exists()}


def edited(document: Path) -> Path:
    """Return a copy of a document, always in the same place, in which one summary is another one than ever before."""
    copy = ROOT / "build" / "bench" / "edited" / document.name
    copy.parent.mkdir(parents=True, exist_ok=True)
    text = document.read_text("utf-8")
    copy.write_text(re.sub(r'(\bsummary"?: *["\']?)(?=\w)', rf"\g<1>{time.time_ns()} ", text, count=1), "utf-8")
    return copy


def _is_ours(name: str) -> bool:
    return name.startswith("specloom")


def _program(name: str) -> str:
    return "openapi-generator-cli" if name == "openapi-generator" else name


def cost(command: list[str]) -> tuple[float, float] | None:
    """Run a command and return its CPU seconds and most MiB of memory, or None where it fails or takes too long."""
    environment = {VARIABLE: str(ROOT / "build" / "cache"), **os.environ}
    environment["PATH"] = f"{Path(command[0]).parent}{os.pathsep}{os.environ['PATH']}"
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # installed programs are compiled
    process = subprocess.Popen(
        ["timeout", str(LIMIT), *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024) if process.returncode == 0 else None


@dataclass(frozen=True)
class Made:
    """What a generator wrote: how many operations, None for one that only writes models, and how many models."""

    operations: int | None
    models: int

    def covers(self, operations: int) -> bool:
        """Tell whether this is usable for a document with that many operations."""
        return self.models > 0 and (self.operations is None or self.operations >= 0.9 * operations)

    def __str__(self) -> str:
        return f"{self.models} models" if self.operations is None else f"{self.operations} + {self.models}"


def made(name: str, out: Path) -> Made:
    """Count what a generator wrote, in its own layout; nothing is imported."""
    if _is_ours(name):
        listed = json.loads(Path(out, "made", "support.json").read_text("utf-8"))["operations"]
        return Made(len(listed), _classes(out / "made" / "made" / "models"))
    if name == "openapi-python-client":
        modules = (path for path in out.rglob("api/*/*.py") if path.name != "__init__.py")
        return Made(sum(1 for _ in modules), sum(_classes(folder) for folder in out.rglob("models") if folder.is_dir()))
    if name == "openapi-generator":
        package = out / "openapi_client"
        return Made(sum(1 for each in _functions(package / "api") if _is_operation(each)), _classes(package / "models"))
    return Made(None, _classes(out))


def _is_operation(function: str) -> bool:
    """OpenAPI Generator writes four functions for each operation; this is one of them."""
    return function.startswith("_") and function.endswith("_serialize")


def _classes(folder: Path) -> int:
    return sum(isinstance(node, ClassDef) for node in _nodes(folder))


def _functions(folder: Path) -> Iterator[str]:
    return (node.name for node in _nodes(folder) if isinstance(node, FunctionDef | AsyncFunctionDef))


def _nodes(folder: Path) -> Iterator[AST]:
    """Yield what modules hold; one that is no Python holds nothing."""
    for path in folder.rglob("*.py"):
        with suppress(SyntaxError):
            yield from walk(parse(path.read_bytes()))


def compare(documents: list[Path], commands: dict[str, Command], rounds: int) -> None:
    """Print a row for each document: CPU seconds, operations + models."""
    print("| document |", " | ".join(commands), "|")
    print("| --- |", " | ".join("---" for _ in commands), "|")
    for document in documents:
        costs: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
        came: dict[str, Made] = {}
        failed = set[str]()
        for turn in range(rounds + 1):
            for name, make in commands.items():
                if name in failed:
                    continue
                with tempfile.TemporaryDirectory() as folder:
                    spent = cost(make(document, Path(folder)))
                    if spent is None:
                        failed.add(name)
                    elif turn == 0:
                        came[name] = made(name, Path(folder))
                    else:
                        costs[name].append(spent)
        whole = came["specloom"].operations or 0 if "specloom" in came else 0
        cells = [_cell(costs[name], came[name], whole) if name not in failed else "-" for name in commands]
        print(f"| {document.stem} |", " | ".join(cells), "|", flush=True)


def _cell(costs: list[tuple[float, float]], came: Made, whole: int) -> str:
    seconds = [spent for spent, _ in costs]
    low, middle, high = quantiles(seconds, method="inclusive") if len(seconds) > 1 else seconds * 3
    said = f"{middle:.2f} ({low:.2f}-{high:.2f}), {median(memory for _, memory in costs):.0f} MiB: {came}"
    return said if came.covers(whole) else f"[{said}]"


def grow(make: Command) -> None:
    """Print what documents of growing size cost, a hundred operations and schemas at a time."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            document = Path(folder, "synthetic.json")
            document.write_text(json.dumps(synthetic(size * 100)), "utf-8")
            spent = cost(make(document, Path(folder, "out")))
        print(f"{size * 100} operations and schemas: {'-' if spent is None else f'{spent[0]:.1f}'} s CPU", flush=True)


def in_processes(rounds: int) -> None:
    """Print what the packages of four vendors take in one process and in two, by turns."""
    spent: dict[str, list[tuple[float, float]]] = {"1": [], "2": []}
    for _ in range(rounds):
        for jobs, listed in spent.items():
            with tempfile.TemporaryDirectory() as folder:
                began = time.monotonic()
                seconds, _ = cost(
                    [sys.executable, "-m", "specloom", "generate", "--output", folder, "--jobs", jobs]
                ) or (0, 0)
                listed.append((seconds, time.monotonic() - began))
    for jobs, listed in spent.items():
        seconds, wall = (median(values) for values in zip(*listed, strict=True))
        print(f"four vendors, --jobs {jobs}: {seconds:.1f} s CPU, {wall:.1f} s wall-clock", flush=True)


def synthetic(count: int) -> dict[str, Any]:
    """Return a document with that many operations and schemas, ten to a tag, each schema with twelve properties."""
    kinds: list[dict[str, Any]] = [
        {"type": "string"}, {"type": "integer"}, {"type": "string", "format": "date-time"},
        {"type": "array", "items": {"type": "string"}}, {"type": "string", "enum": ["a", "b", "c"]},
        {"type": "object", "properties": {"x": {"type": "number"}}},
    ]  # fmt: skip
    schemas = {
        f"Thing{n}": {
            "type": "object",
            "required": ["p0"],
            "properties": {f"p{i}": kinds[i % len(kinds)] for i in range(11)}
            | {"next": {"$ref": f"#/components/schemas/Thing{max(0, n - 1)}"}},
        }
        for n in range(count)
    }
    paths = {
        f"/group{n // 10}/things{n}/{{id}}": {
            "get": {
                "operationId": f"getThing{n}",
                "tags": [f"group{n // 10}"],
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": {
                    "200": {
                        "description": "ok",
                        "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/Thing{n}"}}},
                    }
                },
            }
        }
        for n in range(count)
    }
    head = {"openapi": "3.1.0", "info": {"title": "Synthetic", "version": "1"}}
    return {**head, "paths": paths, "components": {"schemas": schemas}}


def main() -> None:
    """Compare on documents, then let one grow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", nargs="*", type=Path, metavar="DOCUMENT")
    parser.add_argument("--rounds", type=int, default=1, metavar="N")
    parser.add_argument("--peers", type=Path, default=ROOT / "build" / "peers" / "env", metavar="FOLDER")
    options = parser.parse_args()
    commands = peers(options.peers)
    compare(options.documents or [CORPUS.required() / name for name in DOCUMENTS], commands, options.rounds)
    grow(commands["specloom"])
    in_processes(options.rounds)


if __name__ == "__main__":
    main()
