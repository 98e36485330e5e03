"""The corpus: real documents of other people, each generated, imported, type-checked and called; a row each.

Run as `python -m tests.corpus.run [DOCUMENT or FOLDER ...] [--only NAME ...] [--fresh]`, by default on our own
documents and those in the folder that `SPECLOOM_CORPUS` names; with `--suites` on the test documents of other
generators in the folder that `SPECLOOM_SUITES` names, which are not type-checked. Results are stored in `build/corpus`,
so that a run that was broken off goes on where it was; a change of the tool or of the document makes them void.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from specloom.write.lock import tool
from tests.folders import CORPUS, SUITES

ROOT = Path(__file__).parents[2]
OURS = ROOT / "tests" / "corpus" / "documents"
MARK = re.compile(rb"""^\s*["']?(openapi|swagger)["']?\s*:\s*["']?[0-9]""", re.MULTILINE)
BUILD = ROOT / "build" / "corpus"
LIMIT = 900
HEAD = (
    "document",
    "operations",
    "generated",
    "approximated",
    "refused",
    "import",
    "mypy",
    "pyright",
    "calls ok",
    "unsure",
)
HEADS = (*HEAD, "failed", "CPU s")


def documents(places: list[Path]) -> dict[str, Path]:
    """Return the documents by name: those at `places`, files or folders, else our own and those of the corpus."""
    found: dict[str, Path] = {}
    for place in places or [OURS, CORPUS.required()]:
        for path in sorted(place.iterdir()) if place.is_dir() else [place] if place.exists() else []:
            if path.is_file() and path.suffix in (".json", ".yaml", ".yml"):
                found[path.stem] = path
            elif path.is_dir():
                found.update((path.name, main) for main in path.rglob("*public*.y*ml"))
    return found


def suites() -> dict[str, Path]:
    """Return what looks like a document among the test documents of other generators, by its path."""
    folder = SUITES.required()
    return {
        path.relative_to(folder).as_posix().replace("/", "."): path
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".json", ".yaml", ".yml") and path.is_file() and MARK.search(path.read_bytes()[:20_000])
    }


def state(document: Path) -> str:
    """Return what a result depends on."""
    ours = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))))
    return f"{tool()} {hashlib.sha256(document.read_bytes()).hexdigest()} {ours.hexdigest()}"


def result(name: str, document: Path, *, fresh: bool, kept_will_do: bool, types: bool) -> dict[str, Any]:
    """Return what came of a document, anew unless it is known."""
    kept, now = BUILD / f"{name}.json", state(document)
    if kept.exists() and not fresh:
        known: dict[str, Any] = json.loads(kept.read_text("utf-8"))
        if kept_will_do or known.get("state") == now:
            return known
    folder = BUILD / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    line = [sys.executable, "-m", "tests.corpus.examine", str(document.resolve()), str(folder), str(folder / "mypy")]
    line += [] if types else ["--no-types"]
    try:
        done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT, check=False)
        found = json.loads(done.stdout.splitlines()[-1]) if done.stdout else {"said": done.stderr[-600:]}
    except subprocess.TimeoutExpired:
        found = {"said": "took too long"}
    kept.write_text(json.dumps({"state": now, **found}, indent=1), "utf-8")
    shutil.rmtree(folder / "mypy", ignore_errors=True)
    return {"state": now, **found}


def row(name: str, found: dict[str, Any]) -> list[str]:
    smoke = found.get("smoke", {"summary": {}, "counts": {}})
    summary, counts = smoke["summary"], smoke["counts"]
    failed = counts.get("failed", 0) + counts.get("missing", 0)
    imported = (
        "yes" if found.get("imports") else "no" if found.get("generated") else ", ".join(found.get("rules", ["?"]))
    )
    numbers = [summary.get(key, "-") for key in HEAD[1:5]]
    checks = [found.get("mypy", "-"), found.get("pyright", "-")]
    called = [counts.get("ok", 0), counts.get("unsure", 0), failed]
    return [name, *map(str, numbers), imported, *map(str, checks), *map(str, called), str(found.get("cpu", "-"))]


def table(rows: list[list[str]]) -> str:
    sums = [sum(int(cells[index]) for cells in rows if cells[index].isdigit()) for index in range(1, len(HEADS) - 1)]
    total = ["total", *map(str, sums), f"{sum(float(cells[-1]) for cells in rows if cells[-1] != '-'):.1f}"]
    total[5] = str(sum(cells[5] == "yes" for cells in rows)) + f" of {len(rows)}"
    lines = [list(HEADS), ["---"] * len(HEADS), *rows, total]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def summed(found: list[dict[str, Any]]) -> str:
    """Return what became of many documents, in a few lines."""
    made = [one for one in found if one.get("generated")]
    refused = [one.get("smoke", {}).get("summary", {}).get("refused", 0) for one in made]
    counts = {
        "documents": len(found),
        "generated and imported": sum(bool(one.get("imports")) for one in made),
        "of these whole": sum(bool(one.get("imports")) and not few for one, few in zip(made, refused, strict=True)),
        "refused with a diagnostic": sum(not one.get("generated") and bool(one.get("rules")) for one in found),
        "tracebacks": sum(bool(one.get("traceback", True)) for one in found),
    }
    return "\n".join(f"{name}: {count}" for name, count in counts.items())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", nargs="*", type=Path, metavar="DOCUMENT", help="documents, or folders of them")
    parser.add_argument(
        "--only", action="append", metavar="NAME", help="just this document; may be given several times"
    )
    parser.add_argument("--fresh", action="store_true", help="forget what is known")
    parser.add_argument("--kept", action="store_true", help="take what is known, even of another state of the tool")
    parser.add_argument("--suites", action="store_true", help="the test documents of other generators")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes at a time (default: 2)")
    options = parser.parse_args()
    known = suites() if options.suites else documents(options.places)
    chosen = {name: path for name, path in known.items() if not options.only or name in options.only}
    BUILD.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(options.jobs) as pool:
        coming = {
            name: pool.submit(
                result, name, path, fresh=options.fresh, kept_will_do=options.kept, types=not options.suites
            )
            for name, path in chosen.items()
        }
        rows: list[list[str]] = []
        all_found: list[dict[str, Any]] = []
        failures: list[str] = []
        for name, future in coming.items():
            found = future.result()
            all_found.append(found)
            rows.append(row(name, found))
            print(" ".join(rows[-1]), flush=True)
            said = found.get("smoke", {}).get("failures", [])
            failures += [
                f"{name}: {one}" for one in (*said, found.get("mypy_said", ""), found.get("pyright_said", "")) if one
            ]
    print("\n".join(failures))
    if options.suites:
        print(summed(all_found))
    elif not options.only and not options.places:
        about = "Written by `make corpus`. `unsure`: a made up value is invalid, so that a failure says nothing.\n"
        (Path(__file__).parent / "RESULTS.md").write_text(f"# Corpus\n\n{about}\n{table(rows)}\n", "utf-8")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
