"""The gate after rendering: no file leaves in which free text of the document has become code.

A file and its harmless twin must parse to the same tree, identifiers and all; only string constants may differ, and
only where the twin has the harmless one. That is so for two files that are the same between their string literals,
token by token; where they are not, the trees decide.

Names that a file uses of `models` must exist: most are used inside functions, which would fail only when called.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Set as AbstractSet
from typing import cast

from specloom.code.safe import HARMLESS
from specloom.code.tokens import split

_MODEL = re.compile(r"models\.(\w+)")


class GateError(RuntimeError):
    """A generated file is not what was planned. This is a bug of specloom, and possibly an attack by the document."""


def check(path: str, text: str, harmless: str) -> None:
    """Compare a Python file with its harmless twin.

    Raises:
        GateError: The file does not parse, or its shape depends on the document's text.
    """
    if not _same_tokens(text, harmless):
        _compare_trees(path, text, harmless)


def check_models(path: str, text: str, names: AbstractSet[str]) -> None:
    """Check that each `models.NAME` in a Python file is among `names`, all names of that module.

    Raises:
        GateError: It has no such name.
    """
    # What stands before it is looked at afterwards: a pattern that begins with a text is found faster.
    used = {match[1] for match in _MODEL.finditer(text) if not _continues(text, match.start())}
    if names >= used:
        return
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Attribute(ast.Name("models"), name) if name not in names:
                raise GateError(f"{path}, line {node.lineno}: models has no name {name!r}")
            case _:
                pass


def _continues(text: str, at: int) -> bool:
    """Tell whether what begins at a place is only the rest of a name, or an attribute."""
    before = text[at - 1 : at]
    return before.isalnum() or before in {"_", "."}


def _same_tokens(text: str, harmless: str) -> bool:
    """Tell whether two files certainly consist of the same tokens, but for string constants where that was planned."""
    real, planned = split(text), split(harmless)
    if real is None or planned is None or real[0] != planned[0]:
        return False
    return all(
        token == planned_token or _is_text(token, planned_token)
        for token, planned_token in zip(real[1], planned[1], strict=True)
    )


def _is_text(literal: str, planned: str) -> bool:
    if HARMLESS not in planned or not literal:
        return False
    try:
        return "\\" not in literal or isinstance(ast.literal_eval(literal), str)
    except (SyntaxError, ValueError):
        return False


def _compare_trees(path: str, text: str, harmless: str) -> None:
    try:
        trees = ast.parse(text), ast.parse(harmless)
    except (SyntaxError, ValueError) as error:
        raise GateError(f"{path} would not be Python: {error}") from error
    todo: list[tuple[object, object]] = [trees]
    while todo:
        real, planned = todo.pop()
        if isinstance(real, ast.Constant) and isinstance(planned, ast.Constant):
            if not _agrees(real.value, planned.value):
                raise GateError(f"{path}, line {real.lineno}: the constant {real.value!r} was not planned")
        elif isinstance(real, ast.AST) and isinstance(planned, ast.AST):
            if type(real) is not type(planned):
                raise GateError(f"{path}, line {getattr(real, 'lineno', '?')}: {type(real).__name__} was not planned")
            todo.extend((getattr(real, field, None), getattr(planned, field, None)) for field in real._fields)
        elif isinstance(real, list) and isinstance(planned, list):
            some, others = cast("list[object]", real), cast("list[object]", planned)
            if len(some) != len(others):
                raise GateError(f"{path}: {len(some)} parts stand where {len(others)} were planned")
            todo.extend(zip(some, others, strict=True))
        elif real != planned:
            raise GateError(f"{path}: {real!r} stands where {planned!r} was planned")


def _agrees(real: object, planned: object) -> bool:
    if isinstance(real, str) and isinstance(planned, str):
        return real == planned or HARMLESS in planned
    return type(real) is type(planned) and real == planned
