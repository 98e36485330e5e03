"""Fuzzing of documents, repeatable by seed: `python -m tests.fuzz.run KIND [--seed N] [--count N] [--seconds N]`.

`texts` puts hostile text into strings, keys and numbers of documents; `mutants` deletes, retypes, duplicates and
renames members; `bytes` changes octets; `names` gives hostile
names to files and packages (`names.py`). A package or clear errors must come of each (`safety.py`); the document of a
failure is written to `build/fuzz`. Documents are those of the folder that `SPECLOOM_CORPUS` names, else the
repository's own.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.folders import CORPUS
from tests.fuzz.names import check_names, names
from tests.fuzz.safety import TOUCH, outcome

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "fuzz"
LARGEST = 60_000
DOCUMENTS = 20
PAYLOADS = (
    f'"""\n{TOUCH}\n"""', f"'+str({TOUCH})+'", f'\\"""\n{TOUCH}\n', f"a\r{TOUCH}\u2028{TOUCH}\x0c{TOUCH}\x85",
    f"{{{TOUCH}}}", f"{{{{ {TOUCH} }}}}", f")\n{TOUCH}\n#", "../../../etc/passwd", "class", "__init__", "",
    "\\", "\x00", "\u202e", "🐍", "a/../b", "%(x)s", "1e999", "\ufeff", "con", "-", "~1", "#/", "$ref", "a" * 5_000,
)  # fmt: skip
VALUES: tuple[Any, ...] = (None, True, 0, -1, 1.5, 10**30, "", "text", [], {}, [None], {"a": 1}, [[]], {"$ref": "#"})
# Of these, other text is no hostile text but another document, most of which are refused as a whole.
STRUCTURE = ("openapi", "swagger", "$ref", "in", "type", "paths", "info", "components")


def documents() -> list[Path]:
    """Return the smallest documents of the corpus, else the repository's own."""
    folders = [CORPUS.path] if CORPUS.path else [ROOT / "specs", ROOT / "tests" / "cases"]
    files = [file for folder in folders for end in ("yaml", "json") for file in sorted(folder.rglob(f"*.{end}"))]
    apis = [file for file in files if file.stat().st_size <= LARGEST and _is_api(file)]
    return sorted(apis, key=lambda file: (file.stat().st_size, file.name))[:DOCUMENTS]


def _is_api(file: Path) -> bool:
    return any(key in file.read_text("utf-8")[:400] for key in ('openapi"', "openapi:", 'swagger"', "swagger:"))


Place = tuple[Any, Any]


def places(value: Any) -> Iterator[Place]:
    """Yield each mapping or list in a value with each of its keys."""
    waiting = [value]
    while waiting:
        here = waiting.pop()
        for key in list(here) if isinstance(here, dict) else range(len(here)):
            yield here, key
            if isinstance(here[key], dict | list):
                waiting.append(here[key])


def texts(data: bytes, chance: random.Random) -> bytes:
    """Put hostile text into some strings, numbers and keys."""
    value = _parsed(data)
    found = [place for place in places(value) if place[1] not in STRUCTURE]
    for holder, key in chance.sample(found, min(len(found), chance.randint(1, 30))):
        if key not in holder if isinstance(holder, dict) else key >= len(holder):
            continue  # renamed before
        payload = chance.choice(PAYLOADS)
        if isinstance(holder[key], str | int | float) and chance.random() < 0.8:
            holder[key] = payload
        elif isinstance(holder, dict):
            holder[payload] = holder.pop(key)
    return json.dumps(value).encode()


def mutants(data: bytes, chance: random.Random) -> bytes:
    """Delete, retype, duplicate and rename one to three members."""
    value = _parsed(data)
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(list(places(value)))
        match chance.randrange(4):
            case 0:
                del holder[key]
            case 1:
                holder[key] = copy.deepcopy(chance.choice(VALUES))
            case 2 if isinstance(holder, list):
                holder.insert(key, copy.deepcopy(holder[key]))
            case 2:
                holder[f"{key}2"] = copy.deepcopy(holder[key])
            case _ if isinstance(holder, dict):
                holder[chance.choice([f"{key}x", key.upper(), "x-" + key, "$ref", "default", ""])] = holder.pop(key)
            case _:
                holder.append(copy.deepcopy(chance.choice(VALUES)))
        if not value:
            break
    return json.dumps(value).encode()


def octets(data: bytes, chance: random.Random) -> bytes:
    """Change, remove and insert octets."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(changed))
        match chance.randrange(3):
            case 0:
                changed[at] = chance.choice(b"\x00\t\n\"'{}[]:,&*!|>%@`-?#\\\xff\xc3 0aE+.")
            case 1:
                del changed[at : at + chance.randint(1, 20)]
            case _:
                changed[at:at] = changed[(start := chance.randrange(len(changed))) : start + chance.randint(1, 40)]
        if not changed:
            return b"{"
    return bytes(changed)


def _parsed(data: bytes) -> Any:
    value = json.loads(data) if data[:1] in (b"{", b"[") else yaml.load(data, Loader=yaml.CSafeLoader)
    return json.loads(json.dumps(value, default=str))


KINDS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "texts": texts, "mutants": mutants, "bytes": octets, "names": names,
}  # fmt: skip


def failure(data: bytes, kind: str = "") -> str | None:
    """Return the traceback of a document, or of names, that breaks a promise; None where all are kept."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "openapi.yaml"
        path.write_bytes(data)
        try:
            check_names(data) if kind == "names" else outcome(path)
        except Exception:  # noqa: BLE001  # whatever it is, it is the finding
            return traceback.format_exc()
    return None


def fuzz(kind: str, *, seed: int, count: int, seconds: float) -> int:
    """Try documents until there were `count`, or the time is over; return how many failed."""
    sources = [file.read_bytes() for file in documents()]
    assert sources, "no documents to start from"
    end = time.monotonic() + seconds
    failures: Counter[str] = Counter()
    tried = 0
    while tried < count and time.monotonic() < end:
        chance = random.Random(f"{kind} {seed} {tried}")
        data = KINDS[kind](chance.choice(sources), chance)
        trace = failure(data, kind)
        if trace is not None:
            last = trace.strip().splitlines()
            failures["\n  ".join(last[-4:])[:600]] += 1
            BUILD.mkdir(parents=True, exist_ok=True)
            (BUILD / f"{kind}-{seed}-{tried}.yaml").write_bytes(data)
            (BUILD / f"{kind}-{seed}-{tried}.txt").write_text(trace, "utf-8")
        tried += 1
    print(f"{kind}: {tried} documents from seed {seed}, {failures.total()} failed")
    for trace, times in failures.most_common(10):
        print(f"{times} times:\n  {trace}")
    return failures.total()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", choices=[[], *KINDS], metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=60, help="for each kind")
    options = parser.parse_args()
    kinds = options.kinds or [*KINDS]
    return (
        1 if sum(fuzz(kind, seed=options.seed, count=options.count, seconds=options.seconds) for kind in kinds) else 0
    )


if __name__ == "__main__":
    sys.exit(main())
