"""What modules of the runtime import and declare is read by patterns; syntax trees and tables of symbols agree."""

from __future__ import annotations

import ast
import symtable
from pathlib import Path

import pytest

from specloom import runtime
from specloom.render import runtime_files

_FOLDER = Path(runtime.__file__).parent
_MODULES = sorted(path.relative_to(_FOLDER).as_posix() for path in _FOLDER.rglob("*.py"))


@pytest.mark.parametrize("module", _MODULES)
def test_patterns_and_syntax_trees_agree_on_relative_imports(module: str) -> None:
    text = (_FOLDER / module).read_text("utf-8")
    nodes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom) and node.level]
    expected = [("." * node.level + (node.module or ""), tuple(alias.name for alias in node.names)) for node in nodes]
    assert sorted(runtime_files.relative_imports(text)) == sorted(expected)


@pytest.mark.parametrize("module", _MODULES)
def test_what_a_pattern_takes_for_a_declaration_is_a_symbol_of_the_module(module: str) -> None:
    text = (_FOLDER / module).read_text("utf-8")
    symbols = {entry.get_name() for entry in symtable.symtable(text, module, "exec").get_symbols()}
    assert set(runtime_files.declared_in(text)) <= symbols


def test_relative_imports_in_all_their_layouts() -> None:
    text = """
from . import shared
from .base.errors import A as B, C  # why
if TYPE_CHECKING:
    from ..wire import (
        D,  # why
        E,
    )
from os import path
"""
    assert list(runtime_files.relative_imports(text)) == [
        (".", ("shared",)),
        (".base.errors", ("A", "C")),
        ("..wire", ("D", "E")),
    ]
