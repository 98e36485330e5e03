"""Lines of generated code for each operation: all, blank ones among them, then code, overloads and docstrings.

Run as `python tests/benchmarks/lines.py FOLDER ...`, each one that holds `resources/`, such as `generated/ccai/ccai`.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

TITLES = ("operations", "lines each", "code", "overloads", "docstrings")


def counted(module: Path) -> tuple[int, ...]:
    """Return the operations of a module, all its lines, and its lines of code, of overloads and of docstrings."""
    text = module.read_text("utf-8")
    tree = ast.parse(text)
    docstrings = set(_lines(_docstrings(tree)))
    overloads = set(_lines(_overloads(tree))) - docstrings
    written = {number for number, line in enumerate(text.splitlines(), 1) if line.strip()}
    operations = sum(
        isinstance(node, ast.AnnAssign) and "Operation[" in ast.unparse(node.annotation) for node in tree.body
    )
    return (
        operations,
        len(text.splitlines()),
        len(written - docstrings - overloads),
        len(written & overloads),
        len(written & docstrings),
    )


def _lines(spans: Iterator[tuple[int, int]]) -> Iterator[int]:
    for first, last in spans:
        yield from range(first, last + 1)


def _docstrings(tree: ast.Module) -> Iterator[tuple[int, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.lineno, node.end_lineno or node.lineno


def _overloads(tree: ast.Module) -> Iterator[tuple[int, int]]:
    for node in ast.walk(tree):
        decorators = node.decorator_list if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else []
        for decorator in decorators:
            if ast.unparse(decorator) == "overload":
                yield decorator.lineno, node.end_lineno or node.lineno


def main() -> None:
    """Print a line for each package."""
    sys.stdout.write(f"{'package':20}" + "".join(f"{title:>12}" for title in TITLES) + "\n")
    for folder in map(Path, sys.argv[1:]):
        modules = [counted(module) for module in sorted((folder / "resources").glob("*.py"))]
        operations, *lines = (sum(column) for column in zip(*modules, strict=True))
        each = "".join(f"{count / operations:12.1f}" for count in lines)
        sys.stdout.write(f"{folder.name:20}{operations:12}{each}\n")


if __name__ == "__main__":
    main()
