"""The gate after rendering: no file leaves in which free text of the document has become code.

A file and its harmless twin must parse to the same tree, identifiers and all; only string constants may differ, and
only where the twin has the harmless one.
"""

from __future__ import annotations

import ast
from typing import cast

from specloom.safe import HARMLESS


class GateError(RuntimeError):
    """A generated file is not what was planned. This is a bug of specloom, and possibly an attack by the document."""


def check(path: str, text: str, harmless: str) -> None:
    """Compare a Python file with its harmless twin.

    Raises:
        GateError: The file does not parse, or its shape depends on the document's text.
    """
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
