"""A document full of awkward names (`awkward.yaml`) as a package: nothing hides what stands beside it, all imports."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from specloom.load import load
from specloom.pipeline.generate import build
from specloom.read import read

LOOK = """
import importlib, json, pkgutil
import acme

for module in pkgutil.walk_packages(acme.__path__, "acme."):
    importlib.import_module(module.name)
client = acme.Acme(token="x", options_="a", token_2="b")
found = {name: sorted(vars(type(getattr(client, name)))) for name in dir(client) if not name.startswith("_")}
print(json.dumps([sorted(found), [name for name in dir(acme.models) if getattr(acme.models, name) is not None]]))
"""


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    reading = read(load(Path(__file__).parent / "awkward.yaml"))
    assert reading.refused == ()
    return build(reading, (), "acme")


def annotations(node: ast.ClassDef) -> set[str]:
    """Return the names that annotations anywhere in a class use."""
    written: list[ast.expr | None] = []
    for entry in ast.walk(node):
        match entry:
            case ast.AnnAssign(annotation=found):
                written.append(found)
            case ast.FunctionDef(args=arguments, returns=found) | ast.AsyncFunctionDef(args=arguments, returns=found):
                every = [
                    *arguments.posonlyargs,
                    *arguments.args,
                    *arguments.kwonlyargs,
                    arguments.vararg,
                    arguments.kwarg,
                ]
                written += [found, *(each.annotation for each in every if each)]
            case _:
                pass
    return {name.id for found in written if found for name in ast.walk(found) if isinstance(name, ast.Name)}


def defined(node: ast.ClassDef) -> set[str]:
    found = {entry.name for entry in node.body if isinstance(entry, ast.FunctionDef | ast.AsyncFunctionDef)}
    targets = [entry.target for entry in node.body if isinstance(entry, ast.AnnAssign)]
    targets += [target for entry in node.body if isinstance(entry, ast.Assign) for target in entry.targets]
    return found | {target.id for target in targets if isinstance(target, ast.Name)}


def test_no_member_of_a_class_hides_a_name_in_its_annotations(files: dict[str, str]) -> None:
    for path, text in files.items():
        if "/_runtime/" in path or not path.endswith(".py"):
            continue
        for node in ast.parse(text).body:
            if isinstance(node, ast.ClassDef):
                assert not annotations(node) & defined(node), (path, node.name)


def test_no_class_hides_what_its_module_imports(files: dict[str, str]) -> None:
    for path, text in files.items():
        if "/_runtime/" in path or not path.endswith(".py") or path.endswith("__init__.py"):
            continue
        tree = ast.parse(text)
        imported = [
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        ]
        own = [node.name for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef)]
        assert len(own) == len(set(own)), path
        assert not set(own) & set(imported), path


def test_all_of_it_imports(files: dict[str, str], tmp_path: Path) -> None:
    for path, text in files.items():
        place = tmp_path / "package" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOOK],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path / "package")}, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    attributes, models = json.loads(done.stdout)
    assert attributes == [
        "acme", "async_foo", "client", "close", "close_", "foo", "import_", "json", "models", "request", "settings",
        "shared", "text", "with_options",
    ]  # fmt: skip
    assert {"AnyObject", "DecimalObject", "LiteralObject", "ModelObject", "PiiObject", "ValueErrorObject"} <= set(
        models
    )
