"""How much of what people wrote into a document a draft from the same pages finds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from specloom.base.document import Document, Json
from specloom.draft.drafted import BLOCKED, Draft, draft_document
from specloom.evidence.citations import SOURCE, read_ranges
from specloom.inventory.claims import own_ranges, plain_path
from specloom.lint.outline import Operation, operations
from specloom.load import load
from specloom.load.yaml_text import parse_yaml
from specloom.pages import read_page

SPECS = Path(__file__).parents[2] / "specs"
PAGES = {
    "tellcasey": ("000_8e80f1079b8fb18d.txt", "001_f66566057a7333df.txt"),
    "ccai": ("002_032db7cf281d0faa.txt",),
    "carium_courier": ("003_29f51f12ca5ca4fc.txt",),
    "speko": ("004_6ee3cf65c658c778.txt",),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """How many things of one kind there are, and those of them that the draft lacks."""

    count: int
    lacking: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share of what is found, in percent."""
        return 100 * (self.count - len(self.lacking)) / self.count if self.count else 100.0

    def __str__(self) -> str:
        return f"{self.count - len(self.lacking)} of {self.count} ({self.share:.1f} %)"


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one vendor."""

    operations: Figure
    parameters: Figure
    samples: Figure
    recorded: Figure


@cache
def drafted(vendor: str, folder: Path) -> Draft:
    """Return the draft from the pages of a vendor."""
    texts = {name: (folder / name).read_text("utf-8") for name in PAGES[vendor]}
    contents = {name: content for name, text in texts.items() if (content := read_page(text)) is not None}
    return draft_document(vendor, contents, texts)


def figures(vendor: str, folder: Path, root: dict[str, Json]) -> Figures:
    """Hold the root of a draft against the document that people wrote, and against the samples of its pages."""
    written = load(SPECS / vendor / "openapi.yaml")
    entries = list(_entries(root))
    shapes = {_shape(value) for value in _examples(root)}
    whole = {json.dumps(value, sort_keys=True) for value in _examples(root)}
    lacking_operations: list[str] = []
    lacking_parameters: list[str] = []
    count = parameters = 0
    for operation in operations(written):
        if not any(own_ranges(operation.value, name) for name in PAGES[vendor]):
            continue
        count += 1
        found = [entry for entry in entries if _is_same(written, operation, entry, vendor)]
        lacking_operations += [] if found else [operation.id]
        names = {name for entry in found for name in entry.query}
        for name in _query(operation, folder, vendor):
            parameters += 1
            lacking_parameters += [] if name in names else [f"{operation.id} {name}"]
    shown = list(_shown(vendor, folder))
    recorded = list(_recorded(vendor))
    return Figures(
        Figure(count, tuple(lacking_operations)),
        Figure(parameters, tuple(lacking_parameters)),
        Figure(len(shown), tuple(where for where, text in shown if text not in whole)),
        Figure(len(recorded), tuple(where for where, shape in recorded if shape not in shapes)),
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    method: str
    path: str
    page: str
    ranges: tuple[tuple[int, int], ...]
    query: frozenset[str]


def _entries(root: dict[str, Json]) -> Iterator[_Entry]:
    """Yield the operations of a draft, those that are blocked included."""
    paths, blocked = root["paths"], root.get(BLOCKED, [])
    assert isinstance(paths, dict)
    assert isinstance(blocked, list)
    listed = [
        (path, method, value)
        for path, item in paths.items()
        if isinstance(item, dict)
        for method, value in item.items()
    ]
    listed += [
        (str(entry["path"]), str(entry["method"]), entry["operation"]) for entry in blocked if isinstance(entry, dict)
    ]
    for path, method, value in listed:
        assert isinstance(value, dict)
        source, parameters = value[SOURCE], value.get("parameters", [])
        assert isinstance(source, dict)
        assert isinstance(parameters, list)
        query = {str(each["name"]) for each in parameters if isinstance(each, dict) and each["in"] == "query"}
        yield _Entry(method, path, str(source["document"]), read_ranges(str(source["lines"])), frozenset(query))


def _is_same(written: Document, operation: Operation, entry: _Entry, vendor: str) -> bool:
    """Tell whether an operation of a draft stands on the lines of one that people wrote, and contradicts it nowhere."""
    if entry.method and entry.method != operation.method:
        return False
    if entry.path and not _is_same_path(plain_path(entry.path), plain_path(operation.path)):
        return False
    if entry.method and entry.path:
        return True
    cited = own_ranges(operation.value, entry.page) if entry.page in PAGES[vendor] else ()
    shared = sum(max(0, min(last, end) - max(first, start) + 1) for first, last in entry.ranges for start, end in cited)
    size = min(sum(last - first + 1 for first, last in part) for part in (cited, entry.ranges)) if cited else 0
    return size > 0 and shared > size / 2


def _is_same_path(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.endswith(shorter)


def _query(operation: Operation, folder: Path, vendor: str) -> Iterator[str]:
    """Yield the query parameters of an operation whose names its cited lines show."""
    for part in operation.parameters:
        name = str(part.value.get("name"))
        if part.value.get("in") == "query" and any(name in text for text in _cited(operation, folder, vendor)):
            yield name


def _cited(operation: Operation, folder: Path, vendor: str) -> Iterator[str]:
    for page in PAGES[vendor]:
        lines = (folder / page).read_text("utf-8").splitlines()
        yield from ("\n".join(lines[first - 1 : last]) for first, last in own_ranges(operation.value, page))


def _shown(vendor: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield all samples of the pages of a vendor."""
    for page in PAGES[vendor]:
        contents = read_page((folder / page).read_text("utf-8"))
        assert contents is not None
        for sample in contents.samples:
            yield f"{page}, lines {sample.first}-{sample.last}", json.dumps(sample.value, sort_keys=True)


def _recorded(vendor: str) -> Iterator[tuple[str, str]]:
    """Yield the shapes of the answers that people recorded from samples of the pages."""
    for path in sorted((SPECS / vendor / "recordings").glob("*.yaml")):
        cassette = parse_yaml(path.read_text("utf-8"), name=path.name)
        assert isinstance(cassette, dict)
        assert isinstance(cassette["interactions"], list)
        for index, entry in enumerate(cassette["interactions"]):
            assert isinstance(entry, dict)
            facts, response = entry["specloom"], entry["response"]
            assert isinstance(facts, dict)
            assert isinstance(response, dict)
            body = response.get("body")
            text = body.get("string") if isinstance(body, dict) else None
            if facts["source"] == "documented-sample" and facts.get("document") in PAGES[vendor] and text:
                yield f"{path.name} {index}", _shape(json.loads(str(text)))


def _examples(value: Json) -> Iterator[Json]:
    """Yield all examples of a document, wherever they stand."""
    waiting = [value]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            if "example" in here and "schema" in here:
                yield here["example"]
            examples = here.get("examples")
            if isinstance(examples, dict):
                yield from (
                    entry["value"] for entry in examples.values() if isinstance(entry, dict) and "value" in entry
                )
            waiting += [entry for key, entry in here.items() if key not in ("example", "value")]
        elif isinstance(here, list):
            waiting += here


def _shape(value: Json) -> str:
    """Return the names of all members of a body: what people recorded has values of its own, and lists of one."""
    names: set[str] = set()
    waiting = [value]
    while waiting:
        here = waiting.pop()
        names |= here.keys() if isinstance(here, dict) else set()
        waiting += here.values() if isinstance(here, dict) else here if isinstance(here, list) else ()
    return " ".join(sorted(names))
