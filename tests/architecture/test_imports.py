"""Who may import whom, read from the source with `ast`; nothing is imported.

`tests/runtime/test_imports.py` says what modules of the runtime may import.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "generator" / "specloom"
STAGES = frozenset({
    "diff", "drift", "overlay", "record", "revisions", "synthesis", "load", "validate", "lint", "evidence", "read",
    "infer", "names", "lower", "render", "models", "gate", "format", "runtime_files", "write", "upgrade", "distribute",
})  # fmt: skip
ABOVE = {
    "understand": STAGES,
    "finish": frozenset({"render", "gate", "format", "runtime_files"}),
    "generate": STAGES | {"understand", "finish"},
    "run": STAGES | {"understand", "generate"},
    "evidence_command": STAGES | {"understand"},
    "diff_command": STAGES | {"understand", "generate"},
    "release_command": STAGES | {"understand", "generate", "run", "diff_command"},
    "drift_command": STAGES | {"understand"},
    "record_command": STAGES | {"understand"},
    "live_command": STAGES | {"understand", "generate", "record_command"},
    "watch_command": STAGES,
    "cli": frozenset(
        {
            "run",
            "write",
            "evidence_command",
            "diff_command",
            "drift_command",
            "record_command",
            "live_command",
            "release_command",
            "watch_command",
        }
    ),
    "__main__": frozenset({"cli"}),
}
STANDALONE = frozenset({"unasync"})
BASE = frozenset({
    "", "annotations", "braces", "catalogue", "collector", "custom", "diagnostics", "differing", "document", "excerpt",
    "extras", "ir", "kept", "lexemes", "lock", "naming", "outline", "patterns", "pointer", "prose", "recording",
    "releases", "safe", "selection", "sources", "support", "versions", "view", "words", "written", "yaml_layout",
})  # fmt: skip
IMPORTERS = {
    "yaml": ("load",),
    "openapi_schema_validator": ("validate", "lint"),
    "jsonschema": ("validate", "lint", "record"),
    "jsonschema_rs": ("validate",),
    "jinja2": ("render",),
    "markupsafe": ("render",),
    "datamodel_code_generator": ("models",),
    "griffe": ("diff",),
    "ruff": ("format",),
    "watchfiles": ("watch_command",),
}
TOOL = sorted(path for path in SOURCE.rglob("*.py") if "runtime" not in path.relative_to(SOURCE).parts)
RUNTIME = sorted((SOURCE / "runtime").rglob("*.py"))


def part(path: Path) -> str:
    """Return the stage or module that a file belongs to: `read` for `read/node.py`, `` for the package itself."""
    first = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


def imported(path: Path) -> Iterator[str]:
    """Yield the full names of what a file imports anywhere, `specloom.ir` for `from specloom import ir`."""
    todo: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            apart = {"specloom": "specloom.", ".": "."}.get(module)
            yield from (module if apart is None else apart + alias.name for alias in node.names)
        todo.extend(ast.iter_child_nodes(node))


def of_specloom(path: Path) -> set[str]:
    known = {part(other) for other in TOOL} | {"runtime"}
    names = {
        name.removeprefix("specloom.").split(".")[0] for name in imported(path) if name.split(".")[0] == "specloom"
    }
    return {name if name in known else "" for name in names}


def named(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def test_every_module_has_its_place() -> None:
    assert {part(path) for path in TOOL} <= STAGES | BASE | STANDALONE | set(ABOVE)


@pytest.mark.parametrize("path", TOOL, ids=named)
def test_imports_go_down_and_never_sideways(path: Path) -> None:
    here = part(path)
    if here in STAGES:
        allowed = BASE | {here}
    elif here in STANDALONE:
        allowed = frozenset()
    else:
        allowed = BASE | ABOVE.get(here, frozenset()) | {here}
    assert of_specloom(path) <= allowed


def test_the_tool_never_imports_the_runtime() -> None:
    assert [named(path) for path in TOOL if "runtime" in of_specloom(path)] == []


@pytest.mark.parametrize("path", RUNTIME, ids=named)
def test_the_runtime_knows_nothing_of_the_tool(path: Path) -> None:
    outside = "." * (len(path.relative_to(SOURCE / "runtime").parts) + 1)
    assert not any(name.split(".")[0] == "specloom" or name.startswith(outside) for name in imported(path))


@pytest.mark.parametrize("library", sorted(IMPORTERS))
def test_libraries_stay_where_they_belong(library: str) -> None:
    users = {part(path) for path in TOOL if any(name.split(".")[0] == library for name in imported(path))}
    assert users
    assert users <= set(IMPORTERS[library])


def test_the_tool_never_imports_an_http_library() -> None:
    banned = {"httpx2", "httpx", "requests", "urllib3", "aiohttp", "socket", "http"}
    users = {named(path) for path in TOOL for name in imported(path) if name.split(".")[0] in banned}
    # `urllib.parse` only splits text; `urllib.request` would be a way out.
    users |= {named(path) for path in TOOL for name in imported(path) if name.startswith("urllib.request")}
    assert users == set()


def test_only_the_command_line_prints() -> None:
    printing = {
        part(path)
        for path in TOOL
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert printing == {"cli"}
