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
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from specloom.write.lock import tool
from tests.folders import CORPUS, SUITES

from .examine import examine

ROOT = Path(__file__).parents[2]
OURS = ROOT / "tests" / "corpus" / "documents"
MARK = re.compile(rb"""^\s*["']?(openapi|swagger)["']?\s*:\s*["']?[0-9]""", re.MULTILINE)
BUILD = ROOT / "build" / "corpus"
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
HEADS = (*HEAD, "failed", "dropped", "drawn", "changed", "CPU s")
ABOUT = """\
Written by `make corpus`. `unsure`: a made up value is invalid, so that a failure says nothing. `dropped`: what an
independent count of the document has, and the package lacks without a row in its manifest. `drawn`: responses that
were drawn from schemas and that jsonschema accepts; `changed`: those that are other JSON once they were decoded and
dumped again. `-`: not looked at in this run.
"""


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


@cache
def tools() -> str:
    """Return what all results depend on: the tool, and these modules."""
    ours = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))))
    return f"{tool()} {ours.hexdigest()}"


def state(document: Path) -> str:
    """Return what a result depends on."""
    return f"{tools()} {hashlib.sha256(document.read_bytes()).hexdigest()}"


def known(name: str, now: str) -> dict[str, Any] | None:
    """Return what came of a document in an earlier run, if that is still true; `now` is the state, empty for any."""
    kept = BUILD / f"{name}.json"
    found = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    return found if found.get("state", "") == (now or found.get("state")) else None


def result(name: str, document: Path, now: str, *, types: bool) -> dict[str, Any]:
    """Return what came of a document; for a process of its own."""
    folder = BUILD / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    found = {"state": now, **examine(document.resolve(), folder, folder / "mypy", types=types)}
    (BUILD / f"{name}.json").write_text(json.dumps(found, indent=1), "utf-8")
    shutil.rmtree(folder / "mypy", ignore_errors=True)
    return found


def results(chosen: dict[str, Path], options: argparse.Namespace) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what came of each document, in order; each is examined in a process of its own."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.corpus.examine"])
    with ProcessPoolExecutor(options.jobs, mp_context=context, max_tasks_per_child=1) as pool:
        coming: dict[str, Future[dict[str, Any]] | dict[str, Any]] = {}
        for name, path in chosen.items():
            now = "" if options.kept else state(path)
            found = None if options.fresh else known(name, now)
            coming[name] = found or pool.submit(
                result, name, path, state(path), types=not (options.suites or options.no_types)
            )
        for name, future in coming.items():
            try:
                yield name, future if isinstance(future, dict) else future.result()
            except Exception as error:  # noqa: BLE001  # a process that died is a finding
                yield name, {"said": f"{type(error).__name__}: {error}"}


def row(name: str, found: dict[str, Any]) -> list[str]:
    smoke = found.get("smoke", {"summary": {}, "counts": {}})
    summary, counts = smoke["summary"], smoke["counts"]
    failed = counts.get("failed", 0) + counts.get("missing", 0)
    imported = (
        "yes" if found.get("imports") else "no" if found.get("generated") else ", ".join(found.get("rules", ["?"]))
    )
    numbers = [summary.get(key, "-") for key in HEAD[1:5]]
    checks = [found.get("mypy", "-"), found.get("pyright", "-")]
    trips = found.get("round_trip", {"counts": {}, "failures": []})
    called = [counts.get("ok", 0), counts.get("unsure", 0), failed, len(found.get("missing", ()))]
    called += [trips["counts"].get("drawn", 0), len(trips["failures"])]
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
        "dropped without a reason": sum(len(one.get("missing", ())) for one in made),
    }
    counted = sum((Counter(one.get("counts", {})) for one in made), Counter[str]())
    counts |= {f"counted {name}": count for name, count in sorted(counted.items())}
    drawn = sum((Counter(one.get("round_trip", {}).get("counts", {})) for one in made), Counter[str]())
    counts |= {f"responses {name}": count for name, count in drawn.items()}
    counts["seconds of processor time"] = round(sum(one.get("spent", 0) for one in found))
    return "\n".join(f"{name}: {count}" for name, count in counts.items())


ACCEPTED = {
    "the parts are ['array', 'bar', 'foo', 'primitive'] where ['array', 'object', 'primitive'] were meant": (
        "an object of the style `form` in a form of parts is a part for each member, which the server does not know"
    ),
    "the parts are ['array[0]', 'object[bar]', 'object[foo]', 'primitive'] where ['array', 'object', 'primitive'] were "
    "meant": "members of the style `deepObject` are parts with brackets in their names, which the server does not know",
}
"""What is said of calls and is right, by its end, with the reason."""


def failures(found: dict[str, Any]) -> Iterator[str]:
    """Yield what has to be mended: calls that went wrong, errors of types, and what was dropped without a reason."""
    if "traceback" not in found or found["traceback"] or (found["generated"] and not found.get("imports")):
        yield found.get("import_said") or found.get("said", "")
    called = found.get("smoke", {}).get("failures", [])
    yield from (said for said in called if not said.endswith(tuple(ACCEPTED)))
    yield from filter(None, (found.get("mypy_said"), found.get("pyright_said")))
    yield from found.get("missing", [])
    yield from found.get("round_trip", {}).get("failures", [])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", nargs="*", type=Path, metavar="DOCUMENT", help="documents, or folders of them")
    parser.add_argument(
        "--only", action="append", metavar="NAME", help="just this document; may be given several times"
    )
    parser.add_argument("--fresh", action="store_true", help="forget what is known")
    parser.add_argument("--kept", action="store_true", help="take what is known, even of another state of the tool")
    parser.add_argument("--suites", action="store_true", help="the test documents of other generators")
    parser.add_argument("--no-types", action="store_true", help="leave out the type checkers, which take most time")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each Nth document (default: all)")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes at a time (default: 2)")
    options = parser.parse_args()
    listed = suites() if options.suites else documents(options.places)
    chosen = {name: path for name, path in listed.items() if not options.only or name in options.only}
    chosen = dict(islice(chosen.items(), 0, None, options.every))
    BUILD.mkdir(parents=True, exist_ok=True)
    rows: list[list[str]] = []
    found: list[dict[str, Any]] = []
    said: list[str] = []
    for name, one in results(chosen, options):
        found.append(one)
        rows.append(row(name, one))
        print(" ".join(rows[-1]), flush=True)
        said += [f"{name}: {failure}" for failure in failures(one)]
    print("\n".join(said))
    print(summed(found))
    if not (options.suites or options.only or options.places):
        (Path(__file__).parent / "RESULTS.md").write_text(f"# Corpus\n\n{ABOUT}\n{table(rows)}\n", "utf-8")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
