"""The code blocks of a page of Markdown, and a way to carry them out.

A block with `title="NAME"` is a file, which is written; a `diff` with a title changes that file. In a `console` block,
lines that begin with `$ ` are commands, and what follows is what they print, where `...` stands for any lines,
and alone for those of a command that succeeds.
A command that ends with ` &` goes on in the background, once it has printed what follows it. Blocks that are none of
these are described by `text`: layouts, grammars, messages taken from elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r"^(?P<indent> *)```(?P<info>\S*)(?P<rest>.*)$")
_TITLE = re.compile(r'title="(?P<title>[^"]+)"')
ANY = "..."


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the title, its text without the fences, and its first line from 1 on."""

    language: str
    title: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Command:
    """A command of a console block, and the lines that the page says it prints."""

    text: str
    printed: tuple[str, ...]


def blocks(page: str) -> list[Block]:
    """Return the blocks of a page, in order.

    Raises:
        ValueError: A fence is not closed.
    """
    result: list[Block] = []
    opened: re.Match[str] | None = None
    lines: list[str] = []
    first = 0
    for number, line in enumerate(page.splitlines(), 1):
        fence = _FENCE.match(line)
        if opened is None and fence is not None:
            opened, lines, first = fence, [], number + 1
        elif opened is not None and fence is not None and not fence["info"]:
            title = _TITLE.search(opened["rest"])
            text = "".join(f"{each.removeprefix(opened['indent'])}\n" for each in lines)
            result.append(Block(opened["info"], title["title"] if title else "", text, first))
            opened = None
        else:
            lines.append(line)
    if opened is not None:
        raise ValueError(f"line {first - 1}: this block is not closed")
    return result


def commands(block: Block) -> list[Command]:
    """Return the commands of a console block.

    Raises:
        ValueError: The block begins with something else than a command.
    """
    result: list[Command] = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            result.append(Command(line.removeprefix("$ "), ()))
        elif result and line.startswith("> "):
            last = result[-1]
            result[-1] = Command(f"{last.text}\n{line.removeprefix('> ')}", ())
        elif result:
            last = result[-1]
            result[-1] = Command(last.text, (*last.printed, line))
        else:
            raise ValueError(f"line {block.line}: a console block begins with a command")
    return result


def is_same(expected: tuple[str, ...], printed: list[str]) -> bool:
    """Return whether a command printed what the page says, where `...` stands for any number of lines."""
    pattern = "".join("(?:.*\n)*?" if line.strip() == ANY else re.escape(line.rstrip()) + "\n" for line in expected)
    return re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in printed)) is not None
