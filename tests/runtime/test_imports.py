"""Which module of the runtime imports what: the core knows no I/O, and heavy libraries have few importers."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import specloom.runtime

FOLDER = Path(specloom.runtime.__file__).parent
FOR_TESTS = {"replay", "playing", "record", "captured", "exchanges", "fake", "fake_pages", "faults", "performing"}
SHELLS = {f"{name}_{kind}" for name in ("shell", "body", "streamed", "fast") for kind in ("async", "sync")} | {
    "deadline",
    "expansion",
    "failures",
    "fast",
    "owner",
    "upload",
    "wires",
}
IO = {"httpx2", "socket", "ssl", "http", "urllib.request", "asyncio", "anyio", "trio", "threading", "pathlib", "io"}
LIGHT = {"__future__", "_thread", "os", "sys", "importlib"}


def imports(module: str) -> set[str]:
    """Return what a module imports at run time, anywhere in it; relative imports with their dot."""
    tree = ast.parse((FOLDER / f"{module}.py").read_text("utf-8"))
    skipped = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or ""))
    return found


MODULES = sorted(path.stem for path in FOLDER.glob("*.py"))


@pytest.mark.parametrize("module", MODULES)
def test_heavy_libraries_have_few_importers(module: str) -> None:
    found = imports(module)
    if module not in SHELLS | FOR_TESTS:
        assert not {name for name in found if name in IO or name.partition(".")[0] in IO - {"http"}} - {"http"}
    if module not in {"codec", "model", "tolerant", "variants"}:
        assert not {name for name in found if name.startswith("pydantic")}


@pytest.mark.parametrize("module", MODULES)
def test_imports_are_relative_or_of_few_packages(module: str) -> None:
    assert not {name for name in imports(module) if name.startswith(("specloom", ".."))}


def test_what_a_call_does_not_need_is_not_imported() -> None:
    code = (
        "import sys, httpx2; from runtime.example import Example;"
        "mock = httpx2.MockTransport(lambda _: httpx2.Response(200, json={'id': '1'}));"
        "client = Example(transport=mock); client.tasks.get('1'); client.tasks.create(title='x');"
        "print([name for name in sys.modules if name.startswith('specloom.runtime.')])"
    )
    folders = [str(FOLDER.parent.parent), str(Path(__file__).parent.parent)]
    found = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {folders!r}; {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    rare = {"adhoc", "tokens", "tracing", "ratelimit", "webhooks", "events", "upload", "forms", "fast", "fast_sync",
            "shell_async", "body_sync", "streamed_sync", "streams_sync", "pages", "replay", "redact"}  # fmt: skip
    assert not rare & {name.rpartition(".")[2] for name in ast.literal_eval(found.stdout)}


@pytest.mark.parametrize("module", ["api", "client", "lazy", "options"])
def test_what_is_imported_first_is_light(module: str) -> None:
    tree = ast.parse((FOLDER / f"{module}.py").read_text("utf-8"))
    top = {node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom) and not node.level}
    top |= {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    assert top <= LIGHT
