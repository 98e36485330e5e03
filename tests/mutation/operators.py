"""The mutants of a module: its text with one small change each, made on the syntax tree and spliced into the text."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

FLIPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.GtE, ast.GtE: ast.Lt, ast.Gt: ast.LtE, ast.LtE: ast.Gt,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
SHIFTED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
}  # fmt: skip
REMOVABLE = (ast.Assign, ast.AugAssign, ast.Expr, ast.Return, ast.Raise, ast.Continue, ast.Break)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed text of a module, with the name of the change and its line."""

    operator: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class _Change:
    """A node, and the node that takes its place."""

    operator: str
    node: ast.expr | ast.stmt
    instead: ast.expr | ast.stmt


def mutants(text: str) -> list[Mutant]:
    """Return all mutants of a module's text, each once, in the order of the text.

    Imports, annotations, aliases of types, `__slots__` and `__all__`, docstrings, messages of exceptions and the parts
    of f-strings are left alone: a change there is either no change of behaviour or one of wording.
    """
    lines = text.encode().splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    made: dict[str, Mutant] = {}
    for change in _changes(ast.parse(text)):
        changed = _splice(text.encode(), starts, change)
        if changed != text and _compiles(changed):
            made.setdefault(changed, Mutant(change.operator, change.node.lineno, changed))
    return sorted(made.values(), key=lambda mutant: (mutant.line, mutant.operator, mutant.text))


def _compiles(text: str) -> bool:
    try:
        compile(text, "mutant", "exec")
    except SyntaxError:
        return False
    return True


def _splice(source: bytes, starts: list[int], change: _Change) -> str:
    node = change.node
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    begin, end = starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset
    written = ast.unparse(change.instead)
    # Statements stand on lines of their own; an expression may stand in a stronger one.
    if isinstance(change.instead, ast.expr) and not isinstance(change.instead, ast.Constant):
        written = f"({written})"
    return (source[:begin] + written.encode() + source[end:]).decode()


def _changes(tree: ast.AST) -> Iterator[_Change]:
    for node in _visited(tree):
        if isinstance(node, ast.expr):
            yield from _of_expression(node)
        elif isinstance(node, REMOVABLE):
            yield _Change("statement removed", node, ast.Pass())
        if isinstance(node, ast.If | ast.While | ast.IfExp):
            yield _Change("condition negated", node.test, ast.UnaryOp(ast.Not(), node.test))


def _visited(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes whose change would change what the module does."""
    if isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr):
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Assign | ast.AnnAssign) and _is_declaration(node):
        return
    yield node
    if isinstance(node, ast.Raise):
        return
    for name, field in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for child in field if isinstance(field, list) else [field]:
            if isinstance(child, ast.AST):
                yield from _visited(child)


def _is_declaration(node: ast.Assign | ast.AnnAssign) -> bool:
    """Tell whether an assignment speaks to type checkers and importers only."""
    if isinstance(node, ast.AnnAssign):
        return isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias"
    return [target.id for target in node.targets if isinstance(target, ast.Name)] in (["__slots__"], ["__all__"])


def _of_expression(node: ast.expr) -> Iterator[_Change]:
    match node:
        case ast.Compare(ops=ops):
            for index, op in enumerate(ops):
                yield _compared("comparison flipped", node, index, FLIPPED[type(op)])
                if shifted := SHIFTED.get(type(op)):
                    yield _compared("boundary shifted", node, index, shifted)
        case ast.BoolOp():
            other = copy.deepcopy(node)
            other.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield _Change("and/or exchanged", node, other)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield _Change("not removed", node, operand)
        case ast.Constant(value=value):
            if (changed := _constant(value)) is not None:
                yield _Change("constant changed", node, ast.Constant(changed))
        case ast.Call(args=[first, second, *_]) if not isinstance(first, ast.Starred | ast.GeneratorExp):
            swapped = copy.deepcopy(node)
            swapped.args[:2] = [second, first]
            yield _Change("arguments swapped", node, swapped)
        case _:
            pass


def _compared(operator: str, node: ast.Compare, index: int, op: type[ast.cmpop]) -> _Change:
    other = copy.deepcopy(node)
    other.ops[index] = op()
    return _Change(operator, node, other)


def _constant(value: object) -> bool | int | float | str | None:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return f"{value}~" if isinstance(value, str) else None
