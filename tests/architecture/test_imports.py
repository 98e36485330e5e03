"""Who may import whom, read from the source with `ast`; nothing is imported.

`tests/runtime/test_imports.py` says what modules of the runtime may import.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "generator" / "specloom"
# What both sides use: the only part of the runtime that the tool may import. It imports nothing of either.
SHARED = "specloom.runtime.shared"
# A package imports only from itself and from those above it.
PACKAGES = (
    "base", "config", "ir", "code",
    "reports", "load", "fetch", "overlay", "validate", "read", "combine", "lint", "foreign", "pages", "evidence",
    "inventory", "infer", "names", "synthesis", "lower", "models", "render", "write", "reference",
    "drift", "traffic", "record", "draft", "diff", "migration",
    "pipeline", "release", "author", "commands", "cli",
)  # fmt: skip
LOOSE = {"__init__", "__main__"}
COMMANDS = (
    "init", "new", "draft", "config", "generate", "watch", "validate", "diff", "compare", "drift", "evidence",
    "inventory", "sources", "record", "release", "reference", "explain", "doctor", "mcp",
)  # fmt: skip
IMPORTERS = {
    "yaml": ("load",),
    "openapi_schema_validator": ("validate", "lint"),
    "jsonpath_rfc9535": ("overlay",),
    "jsonschema": ("validate", "lint", "record", "author"),
    "mcp": ("author",),
    "anyio": ("author",),
    "uvicorn": ("author",),
    "jinja2": ("render",),
    "markupsafe": ("render",),
    "datamodel_code_generator": ("models",),
    "griffe": ("diff", "migration", "pipeline"),
    "ruff": ("render",),
    "watchfiles": ("commands",),
}
TOOL = sorted(path for path in SOURCE.rglob("*.py") if path.relative_to(SOURCE).parts[0] != "runtime")


def module_of(path: Path) -> str:
    """Return the full name of a module: `specloom.read.node`, `specloom.read` for its `__init__`."""
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


MODULES = {module_of(path): path.read_text("utf-8") for path in TOOL}


def package_of(module: str) -> str:
    """Return the package that a module belongs to: `read` for `specloom.read.node`, `` for `specloom` itself."""
    return ([*module.split("."), ""])[1]


def imported(text: str) -> Iterator[str]:
    """Yield the full names of what a text imports, wherever it does: `specloom.ir` for `from specloom import ir`."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from (f"{module}{'.' if node.module else ''}{alias.name}" for alias in node.names)


def needed(text: str, modules: Mapping[str, str]) -> set[str]:
    """Return the modules of the tool that a text imports, or imports from."""
    names = {name for name in imported(text) if name.split(".")[0] == "specloom" and not is_shared(name)}
    return {name if name in modules else name.rpartition(".")[0] for name in names} - {"specloom"}


def is_shared(name: str) -> bool:
    return name == SHARED or name.startswith(f"{SHARED}.")


def upward(modules: Mapping[str, str]) -> list[str]:
    """Return the imports that go from a package to one below it in the list."""
    return [
        f"{module} -> {name}"
        for module, text in modules.items()
        if package_of(module) in PACKAGES
        for name in sorted(needed(text, modules))
        if name.startswith("specloom.runtime") or PACKAGES.index(package_of(name)) > PACKAGES.index(package_of(module))
    ]


def cycle(modules: Mapping[str, str]) -> list[str]:
    """Return the modules of a cycle of imports, lazy ones included; empty where there is none."""
    try:
        TopologicalSorter({module: needed(text, modules) - {module} for module, text in modules.items()}).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_every_module_is_in_a_package_of_the_list() -> None:
    assert {path.stem for path in SOURCE.glob("*.py")} == LOOSE
    assert {package_of(module) for module in MODULES} == {*PACKAGES, "__main__", ""}


def test_a_package_imports_only_from_those_above_it() -> None:
    assert upward(MODULES) == []


def test_no_modules_import_each_other() -> None:
    assert cycle(MODULES) == []


def test_faults_would_be_noticed() -> None:
    late = MODULES | {"specloom.base.words": "def late() -> None:\n    from specloom.cli import printing\n"}
    assert upward(late) == ["specloom.base.words -> specloom.cli.printing"]
    runtime = MODULES | {"specloom.base.words": "import specloom.runtime.call\n"}
    assert upward(runtime) == ["specloom.base.words -> specloom.runtime"]
    mutual = MODULES | {"specloom.base.pointer": "from specloom.base import document\n"}
    assert {"specloom.base.pointer", "specloom.base.document"} <= set(cycle(mutual))


def test_a_use_case_is_found_by_its_name() -> None:
    for folder in ("commands", "cli"):
        names = {path.stem for path in (SOURCE / folder).glob("*.py")}
        assert names >= set(COMMANDS)
    assert {path.stem for path in (SOURCE / "commands").glob("*.py")} == {"__init__", *COMMANDS}


def test_the_tool_imports_of_the_runtime_only_what_is_shared() -> None:
    names = {name for text in MODULES.values() for name in imported(text) if name.startswith("specloom.runtime")}
    assert names
    assert {name for name in names if not is_shared(name)} == set()


def test_what_is_shared_imports_only_the_standard_library() -> None:
    ours = {path.stem for path in (SOURCE / "runtime" / "shared").glob("*.py")}
    for path in (SOURCE / "runtime" / "shared").glob("*.py"):
        for name in imported(path.read_text("utf-8")):
            assert name.split(".")[0] in sys.stdlib_module_names or name.split(".")[1] in ours


@pytest.mark.parametrize("path", sorted((SOURCE / "runtime").rglob("*.py")), ids=lambda path: path.name)
def test_the_runtime_knows_nothing_of_the_tool(path: Path) -> None:
    depth = len(path.relative_to(SOURCE / "runtime").parts)
    names = list(imported(path.read_text("utf-8")))
    assert not any(name.split(".")[0] == "specloom" or name.startswith("." * (depth + 1)) for name in names)


@pytest.mark.parametrize("library", sorted(IMPORTERS))
def test_libraries_stay_where_they_belong(library: str) -> None:
    users = {package_of(m) for m, text in MODULES.items() if any(n.split(".")[0] == library for n in imported(text))}
    assert users
    assert users <= set(IMPORTERS[library])


def test_only_one_package_of_the_tool_reaches_the_network() -> None:
    banned = {"httpx2", "httpx", "requests", "urllib3", "aiohttp", "socket", "http"}
    # `urllib.parse` only splits text, and `HTTPStatus` is a table; `urllib.request` is a way out.
    users = {
        package_of(module)
        for module, text in MODULES.items()
        for name in imported(text)
        if (name.split(".")[0] in banned and name != "http.HTTPStatus") or name.startswith("urllib.request")
    }
    assert users == {"fetch"}


def test_only_listed_pages_and_named_documents_are_fetched() -> None:
    users = {module for module, text in MODULES.items() if any("specloom.fetch" in name for name in imported(text))}
    users = {name for name in users if package_of(name) != "fetch"}
    assert users == {
        "specloom.cli.sources",
        "specloom.commands.new",
        "specloom.commands.sources",
        "specloom.pipeline.inputs",
    }


def test_only_the_command_line_prints() -> None:
    printing = {
        package_of(module)
        for module, text in MODULES.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert printing == {"cli"}
