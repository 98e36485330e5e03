"""Which module of the runtime imports what: rooms in one order, no circles, few importers of heavy libraries."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

import specloom.runtime

FOLDER = Path(specloom.runtime.__file__).parent
ROOMS = (
    "shared", "base", "models", "wire", "attempt", "auth", "call",
    "transport", "pages", "streams", "client", "operations", "agents", "webhooks", "testing", "command_line",
)  # fmt: skip
"""The packages of the runtime, lowest first: each imports only from those before it."""

MODULES = sorted(path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.py"))
IO = {"httpx2", "socket", "ssl", "http", "urllib.request", "asyncio", "anyio", "trio", "threading", "pathlib", "io"}
MAY_DO_IO = ("transport/", "testing/", "agents/", "command_line/", "wire/upload")
MAY_USE_PYDANTIC = (
    "models/",
    "wire/bodies",
    "wire/json_values",
    "wire/lenient",
    "wire/tolerance",
    "wire/at_once",
    "wire/sent_as",
)
LIGHT = {"__future__", "_thread", "os", "sys", "importlib"}

Sources = Mapping[str, str]
"""The text of each module by its path below the runtime's folder, without suffix."""


def sources() -> dict[str, str]:
    return {name: (FOLDER / f"{name}.py").read_text("utf-8") for name in MODULES}


def inner_imports(name: str, modules: Sources) -> set[str]:
    """Return the modules of the runtime that a module imports: in functions and for type checkers, too."""
    package = name.split("/")[:-1]
    imported: set[str] = set()
    for node in ast.walk(ast.parse(modules[name])):
        if isinstance(node, ast.ImportFrom) and node.level:
            parts = [*package[: len(package) + 1 - node.level], *filter(None, (node.module or "").split("."))]
            for alias in node.names:
                inner, module = "/".join((*parts, alias.name)), "/".join(parts)
                imported.add(inner if inner in modules else module if module in modules else f"{module}/__init__")
    return imported


def upward(modules: Sources) -> set[tuple[str, str]]:
    """Return the imports of a room from one that is not before it."""
    return {
        (name, other)
        for name in modules
        if "/" in name
        for other in inner_imports(name, modules)
        if ROOMS.index(other.split("/")[0]) > ROOMS.index(name.split("/")[0])
    }


def circular(modules: Sources) -> set[str]:
    """Return the modules that are left when those are taken away, again and again, that import none of the rest."""
    left = {name: inner_imports(name, modules) for name in modules}
    while free := {name for name, imported in left.items() if not imported & left.keys()}:
        left = {name: imported for name, imported in left.items() if name not in free}
    return set(left)


def outer_imports(name: str) -> set[str]:
    """Return what a module imports from elsewhere at run time, anywhere in it."""
    tree = ast.parse((FOLDER / f"{name}.py").read_text("utf-8"))
    skipped = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    imported: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            imported.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            imported.add(node.module or "")
    return imported


def test_every_module_is_in_a_room() -> None:
    assert {name.split("/")[0] for name in MODULES if name != "__init__"} == set(ROOMS)
    assert all(name.count("/") == 1 for name in MODULES if name != "__init__")


def test_packages_are_empty() -> None:
    packages = [text for name, text in sources().items() if name.endswith("__init__")]
    assert all(isinstance(node, ast.Expr) for text in packages for node in ast.parse(text).body)


def test_what_is_imported_is_there() -> None:
    modules = sources()
    assert {other for name in modules for other in inner_imports(name, modules)} <= modules.keys()


def test_rooms_import_only_from_those_before_them() -> None:
    assert upward(sources()) == set()


@pytest.mark.parametrize(
    "text",
    [
        "from ..call.flow import flow",
        "from ..call import flow",
        "def f():\n    from ..call.flow import flow",
        "TYPE_CHECKING = False\nif TYPE_CHECKING:\n    from ..call.flow import flow",
    ],
)
def test_an_upward_import_would_be_noticed(text: str) -> None:
    assert upward({**sources(), "wire/planted": text}) == {("wire/planted", "call/flow")}


def test_no_modules_import_each_other() -> None:
    assert circular(sources()) == set()


def test_a_circle_would_be_noticed() -> None:
    modules = sources()
    modules["base/request"] += "\n\ndef f():\n    from .errors import APIError\n"
    assert {"base/errors", "base/request"} <= circular(modules)


@pytest.mark.parametrize("name", MODULES)
def test_heavy_libraries_have_few_importers(name: str) -> None:
    imported = outer_imports(name)
    if not name.startswith(MAY_DO_IO):
        assert not {other for other in imported if other in IO or other.partition(".")[0] in IO - {"http"}} - {"http"}
    if not name.startswith(MAY_USE_PYDANTIC):
        assert not {other for other in imported if other.startswith("pydantic")}


@pytest.mark.parametrize("name", MODULES)
def test_imports_are_relative_or_of_few_packages(name: str) -> None:
    assert not {other for other in outer_imports(name) if other.startswith("specloom")}
    levels = [node.level for node in ast.walk(ast.parse(sources()[name])) if isinstance(node, ast.ImportFrom)]
    assert max(levels, default=0) <= name.count("/") + 1


def test_what_a_call_does_not_need_is_not_imported() -> None:
    code = (
        "import sys, httpx2; from runtime.twins_sync import Example;"
        "mock = httpx2.MockTransport(lambda _: httpx2.Response(200, json={'id': '1'}));"
        "client = Example(transport=mock); client.tasks.get('1'); client.tasks.create(title='x');"
        "print([name for name in sys.modules if name.startswith('specloom.runtime.')])"
    )
    folders = [str(FOLDER.parent.parent), str(Path(__file__).parent.parent)]
    completed = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {folders!r}; {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    rare = {
        "client.custom_request", "auth.oauth2", "attempt.tracing", "base.rate_limit_headers", "wire.event_stream",
        "wire.upload", "wire.forms", "transport.fast", "transport.fast_sync", "transport.shell_async",
        "transport.body_sync", "transport.open_response_sync", "attempt.redact",
    }  # fmt: skip
    assert all((FOLDER / f"{name.replace('.', '/')}.py").is_file() for name in rare)
    loaded = {name.removeprefix("specloom.runtime.") for name in ast.literal_eval(completed.stdout)}
    assert "transport.shell_sync" in loaded
    assert not rare & loaded
    assert not {"streams", "pages", "webhooks", "testing"} & {name.partition(".")[0] for name in loaded}


@pytest.mark.parametrize(
    "module",
    [
        "base/api",
        "client/client_async",
        "client/client_sync",
        "base/lazy",
        "base/options",
        "auth/oauth2_schemes",
        "auth/oauth2_flow",
        "transport/fast_transports",
    ],
)
def test_what_is_imported_first_is_light(module: str) -> None:
    tree = ast.parse((FOLDER / f"{module}.py").read_text("utf-8"))
    top = {node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom) and not node.level}
    top |= {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    assert top <= LIGHT


def test_the_fast_transport_does_without_the_other_libraries() -> None:
    program = """
import socket, sys, threading
from runtime.twins_sync import Example

listener = socket.create_server(("127.0.0.1", 0))
answer = b'HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: 10\\r\\n\\r\\n{"id":"1"}'


def serve():
    connection, _ = listener.accept()
    while connection.recv(65536):
        connection.sendall(answer)


threading.Thread(target=serve, daemon=True).start()
with Example(base_url=f"http://127.0.0.1:{listener.getsockname()[1]}", transport="fast") as client:
    assert client.tasks.get("1").id == client.tasks.create(title="x").id == "1"
    assert client.with_options(deadline=5).tasks.get("1").id == "1"
print([name for name in ("httpx2", "httpcore2", "h11", "anyio", "asyncio") if name in sys.modules])
"""
    folders = [str(FOLDER.parent.parent), str(Path(__file__).parent.parent)]
    completed = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {folders!r}\n{program}"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert completed.stdout.strip() == "[]"
