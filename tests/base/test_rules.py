"""Every rule that a diagnostic names is in the table of rules, and the table is in the documentation."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from specloom.base.rules import RULES
from specloom.drift.finding import RULES as CONTRADICTIONS
from specloom.lint import RULES as LINT_RULES

_ROOT = Path(__file__).parents[2]
_TOOL = _ROOT / "generator" / "specloom"
_ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
# Calls that take the id of a rule, and the place of it among their arguments.
_CALLS = {"Diagnostic": 0, "refuse": 0, "_refusal": 0, "error": 0, "warning": 0, "Wording": 0, "unsupported": 1}


def _named(tree: ast.AST) -> Iterator[ast.expr]:
    """Yield the expressions of a module that are ids of rules."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in _CALLS and len(node.args) > _CALLS[name]:
                yield node.args[_CALLS[name]]
            yield from (keyword.value for keyword in node.keywords if keyword.arg == "rule")
        elif isinstance(node, ast.Assign) and any(
            getattr(target, "id", "").endswith("_RULE") for target in node.targets
        ):
            yield node.value


def _emitted() -> set[str]:
    texts: set[str] = set()
    for path in _TOOL.rglob("*.py"):
        if "runtime" in path.relative_to(_TOOL).parts or path.parent.name == "diff":
            continue
        for expression in _named(ast.parse(path.read_text("utf-8"))):
            constants = [node for node in ast.walk(expression) if isinstance(node, ast.Constant)]
            texts |= {str(node.value) for node in constants if _ID.fullmatch(str(node.value))}
    return texts - {"-layout"}


def test_every_rule_is_in_the_table() -> None:
    assert _emitted() - set(RULES) - set(CONTRADICTIONS) == set()
    assert set(LINT_RULES) <= set(RULES)


def test_the_table_names_no_rule_that_nothing_breaks() -> None:
    source = "".join(
        path.read_text("utf-8") for path in _TOOL.rglob("*.py") if path.name != "rules.py" or "base" not in path.parts
    )
    names = {"recording-layout", "scenario-layout"}  # made from the name of a schema
    assert [rule for rule in RULES if f'"{rule}"' not in source and rule not in names] == []


def test_the_documentation_shows_the_table() -> None:
    page = (_ROOT / "specs" / "RULES.md").read_text("utf-8")
    rows = re.findall(r"^\| (\[?)([a-z0-9-]+)(?:\]\(#\2\))? \| ([^|]*) \| ([^|]*) \| (.*) \|$", page, re.MULTILINE)
    written = {name: (severity, of, about) for _, name, severity, of, about in rows if name != "rule"}
    assert written == {rule: (facts.severity, str(facts.of), facts.about) for rule, facts in RULES.items()}
