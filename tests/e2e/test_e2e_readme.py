"""What the READMEs of the committed packages show can be called: each row of their tables of operations is."""

from __future__ import annotations

import ast
import importlib
import re
import runpy
from collections.abc import Iterator
from inspect import signature
from pathlib import Path
from typing import Any

import pytest

GENERATED = Path(__file__).parents[2] / "generated"
PACKAGES = sorted(path.name for path in GENERATED.iterdir() if (path / "README.md").is_file())


def _rows() -> Iterator[Any]:
    for package in PACKAGES:
        readme = (GENERATED / package / "README.md").read_text("utf-8")
        for row in re.findall(r"^\| `(client\..*?\))` \|", readme, re.MULTILINE):
            yield pytest.param(package, row, id=f"{package}:{row.partition('(')[0]}")


ROWS = list(_rows())


class _Tests(dict[str, dict[str, tuple[ast.Call, dict[str, Any]]]]):
    """The successful calls in the tests of packages, by package and method, each with the names of its module."""

    def __missing__(self, package: str) -> dict[str, tuple[ast.Call, dict[str, Any]]]:
        calls = self[package] = {}
        for path in (GENERATED / package / "tests").glob("test_*.py"):
            if "play(" in (text := path.read_text("utf-8")):
                names = runpy.run_path(str(path))
                for node in ast.walk(ast.parse(text)):
                    if isinstance(node, ast.Call) and ast.unparse(node.func) == "play":
                        call = next(each.body for each in node.args if isinstance(each, ast.Lambda))
                        assert isinstance(call, ast.Call)
                        if not any(keyword.arg == "error" for keyword in node.keywords):
                            calls.setdefault(ast.unparse(call.func), (call, names))
        return calls


TESTS = _Tests()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # deprecated operations are shown as well
@pytest.mark.parametrize(("package", "row"), ROWS)
def test_a_row_can_be_called_as_it_stands(package: str, row: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(GENERATED / package))
    client = _client(package)
    shown: Any = ast.parse(row, mode="eval").body
    tested, names = TESTS[package].get(ast.unparse(shown.func), (None, {}))
    if tested is None:
        method: Any = eval(ast.unparse(shown.func), {"client": client})
        signature(method).bind(*shown.args, **{keyword.arg: None for keyword in shown.keywords})
        return
    result = eval(row, {**names, **_values(shown, tested, names), "client": client})
    if hasattr(result, "pages"):
        result.first_page()


def _client(package: str) -> Any:
    module = importlib.import_module(package)
    testing = importlib.import_module(f"{package}.testing")
    name = next(
        name for name in module.__all__ if name.startswith("Async") and name.removeprefix("Async") in module.__all__
    )
    arguments = runpy.run_path(str(GENERATED / package / "tests" / "conftest.py"))["ARGUMENTS"]
    options = {"retries": 0, "rate_limit": None, "rate_limits": None}
    return getattr(module, name.removeprefix("Async"))(**arguments, transport=testing.fake(), **options)


def _values(shown: ast.Call, tested: ast.Call, names: dict[str, Any]) -> dict[str, Any]:
    """Return the values of the names in a row, as a test of the same operation gives them."""

    def value(node: ast.expr) -> Any:
        return eval(ast.unparse(node), dict(names))

    positional = [ast.unparse(argument) for argument in shown.args]
    values = {name: value(node) for name, node in zip(positional, tested.args, strict=False)}
    values |= {keyword.arg or "": value(keyword.value) for keyword in tested.keywords}
    bodies = (values.get("body"), getattr(values.get("body"), "data", None))  # the second in an envelope
    shown_names = [keyword.arg or "" for keyword in shown.keywords]
    return {
        name: next((getattr(at, name) for at in bodies if hasattr(at, name)), None) for name in shown_names
    } | values


def test_all_rows_are_found_and_most_are_made_with_values() -> None:
    made = [
        row for package, row in ((p.values[0], p.values[1]) for p in ROWS) if row.partition("(")[0] in TESTS[package]
    ]
    assert len(ROWS) >= 200
    assert len(made) > 0.9 * len(ROWS)
