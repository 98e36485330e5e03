"""Templates of other people for named blocks: they lay out the same safe text as ours, and can do nothing else.

A block has text, values, `for` and `if`: no filter, call or assignment, by which text of the document could be made to
look safe. What it writes passes the same function as our templates, and the file the same gate.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from types import TracebackType
from typing import Final

from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, nodes

from specloom.base.blocks import BLOCKS, SUFFIX, block_texts
from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.code.gate import GateError

_ALLOWED: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.For, nodes.If, nodes.Not,
    nodes.And, nodes.Or,
)  # fmt: skip
_UNDEFINED: Final = StrictUndefined.__name__
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks that a folder replaces: texts by name, and the folder as diagnostics show it."""

    folder: str = ""
    texts: tuple[tuple[str, str], ...] = ()

    @property
    def templates(self) -> dict[str, tuple[str, str]]:
        """The file and the text of each template that is replaced, by our name for it."""
        return {template_of(name): (self.file(name), _fitted(name, text)) for name, text in self.texts}

    @property
    def sources(self) -> dict[str, str]:
        """The texts that diagnostics may point to."""
        return {self.file(name): text for name, text in self.texts}

    def file(self, name: str) -> str:
        """The file of a block as diagnostics show it."""
        return f"{self.folder}/{name}{SUFFIX}"

    def error(self, rule: str, name: str, line: int, message: str, hint: str) -> SpecError:
        """Return an error at a line of a block."""
        at = Location(self.file(name), line=line, column=1)
        return SpecError([Diagnostic(rule, at, message, hint)], sources=self.sources)

    def broken(self, error: Exception) -> SpecError | None:
        """Return what is to be said of an error while rendering, if a block is at fault."""
        files = {self.file(name): name for name, _ in self.texts}
        place = _place(error.__traceback__, files.keys())
        if place is None:
            return None
        name = files[place[0]]
        text = dict(self.texts)[name]
        added = _empty_lines(_fitted(name, text)) - _empty_lines(text)
        message = "there is no such value" if _UNDEFINED in str(error) else str(error)
        hint = f"write what belongs to {' or '.join(BLOCKS[name].given)}, as far as that is text"
        return self.error("template-value", name, place[1] - added, message, hint)

    @contextmanager
    def answering_for(self, project: str) -> Generator[None]:
        """Say of files that are not what they should be that the blocks are the reason, if there are any.

        `project` is the text of `pyproject.toml`.

        Raises:
            SpecError: With blocks, `pyproject.toml` is no TOML, or a module not what was planned.
        """
        names = [name for name, _ in self.texts]
        hint = "look for quotes, line ends and brackets in the blocks of the folder"
        for name in (name for name in names if name.startswith("pyproject.")):
            try:
                tomllib.loads(project)
            except tomllib.TOMLDecodeError as error:
                message = f"with this block, pyproject.toml is no TOML: {error}"
                raise self.error("template-result", name, 1, message, hint) from None
        try:
            yield
        except (GateError, RuntimeError) as error:
            of_code = [name for name in names if name.startswith(("docstring.", "module."))]
            if not of_code:
                raise
            message = f"with the blocks of this folder, a module is not what it should be: {error}"
            raise self.error("template-result", of_code[0], 1, message, hint) from None


NO_BLOCKS: Final = Blocks()


def template_of(name: str) -> str:
    """Return the name of our template for a block: `readme.end` is `readme/end.jinja`."""
    return name.replace(".", "/", 1) + SUFFIX


def read_blocks(folder: Path | None) -> Blocks:
    """Return the blocks in a folder, of which each is known and does nothing but lay out.

    Raises:
        SpecError: One is not.
    """
    if folder is None:
        return NO_BLOCKS
    blocks = Blocks(folder.as_posix(), tuple(block_texts(folder).items()))
    for name, text in blocks.texts:
        _check(blocks, name, text)
    return blocks


def _check(blocks: Blocks, name: str, text: str) -> None:
    if name not in BLOCKS:
        near = get_close_matches(name, BLOCKS, 1)
        hint = f"name it {near[0]}{SUFFIX}" if near else f"name it as one of these: {', '.join(BLOCKS)}"
        raise blocks.error("template-block", name, 1, f"there is no block {name!r}", hint)
    control = _CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        raise blocks.error("template-syntax", name, line, f"a control character: {control[0]!r}", "remove it")
    if name == "module.header":
        for line, written in enumerate(text.splitlines(), 1):
            if written.strip() and not written.startswith("#"):
                message = "the header of a module holds something else than comments"
                raise blocks.error("template-syntax", name, line, message, "begin each line with #")
    try:
        tree = Environment(autoescape=True).parse(text)
    except TemplateSyntaxError as error:
        hint = "correct it, as Jinja's documentation of templates describes"
        raise blocks.error("template-syntax", name, error.lineno, str(error.message), hint) from None
    _check_nodes(blocks, name, tree)


def _check_nodes(blocks: Blocks, name: str, tree: nodes.Template) -> None:
    given = BLOCKS[name].given
    known = {*given, *(loop.target.name for loop in tree.find_all(nodes.For) if isinstance(loop.target, nodes.Name))}
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _ALLOWED):
            message = f"a block has text, values, `for` and `if`; this is {type(node).__name__!r} of Jinja"
            hint = "lay out what is given, without filters, calls, constants and assignments"
            raise blocks.error("template-syntax", name, node.lineno, message, hint)
        if isinstance(node, nodes.Name) and node.name not in known:
            hint = f"it is given {', '.join(given)}" if given else "it is given nothing, and has text only"
            raise blocks.error("template-value", name, node.lineno, f"the block is not given {node.name!r}", hint)
        if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
            message = f"{node.attr!r} is private"
            raise blocks.error("template-value", name, node.lineno, message, "use what does not begin with _")


def _fitted(name: str, text: str) -> str:
    """Return a block with the empty lines around it that our template for it has."""
    plain = text.strip("\n")
    if not plain:
        return ""
    match name.partition(".")[0]:
        case "docstring":
            return f"{plain}\n" if "\n" in plain else plain
        case "pyproject":
            return f"\n{plain}"
        case "module":
            return f"{plain}\n\n"
        case _ if name == "readme.own_code":
            return f"\n{plain}"
        case _:
            return f"\n\n{plain}" if name == "readme.end" else f"{plain}\n"


def _empty_lines(text: str) -> int:
    """Return how many empty lines a text begins with."""
    return len(text) - len(text.lstrip("\n"))


def _place(trace: TracebackType | None, files: Collection[str]) -> tuple[str, int] | None:
    """Return the innermost file of `files` in a traceback, and the line there."""
    place: tuple[str, int] | None = None
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        place = (file, trace.tb_lineno) if file in files else place
        trace = trace.tb_next
    return place
