"""Decides how JSON values are written as YAML: blocks for what is long, braces for what is short."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from specloom.base.document import Json

_WIDTH = 100


class BlockText(str):
    """A text that is written as a literal block (YAML 1.2.2, section 8.1.2), where its characters allow that."""

    __slots__ = ()

    @property
    def header(self) -> str:
        """What stands before the lines of the block: whether a line feed follows the last one; empty for no block."""
        lines = self.removesuffix("\n").split("\n")
        plain = all(line.isprintable() for line in lines) and lines[-1] and lines[0][:1] not in ("", " ")
        return ("|" if self.endswith("\n") else "|-") if plain else ""


_PLAIN = re.compile(r"[A-Za-z_/][A-Za-z0-9_./+-]*(?: [A-Za-z0-9_./+(-][A-Za-z0-9_./+)-]*)*\.?")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def block(value: Json, *, indent: int = 0) -> str:
    """Return a value as lines, each with its line feed; members of mappings and lists stand on lines of their own."""
    return "".join(f"{' ' * indent}{line}\n" for line in _lines(value))


def flow(value: Json) -> str:
    """Return a value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(entry)}" for key, entry in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def scalar(value: Json) -> str:
    """Return a scalar: plain where every reader takes it for the same text, otherwise as JSON."""
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    return character if character.isprintable() else f"\\U{ord(character):08x}"


def member(name: str, value: Json) -> Iterator[str]:
    """Yield the lines of one member of a mapping."""
    if isinstance(value, BlockText) and value.header:
        yield f"{scalar(name)}: {value.header}"
        yield from (f"  {line}" if line else "" for line in value.removesuffix("\n").split("\n"))
        return
    short = flow(value)
    if not isinstance(value, dict | list) or not value or (_is_flat(value) and len(short) + len(name) < _WIDTH):
        yield f"{scalar(name)}: {short}"
        return
    yield f"{scalar(name)}:"
    lead = "" if isinstance(value, list) else "  "
    for line in _lines(value):
        yield lead + line


def item(value: Json) -> Iterator[str]:
    """Yield the lines of one item of a list."""
    if not isinstance(value, dict | list) or not value or (_is_flat(value) and len(flow(value)) < _WIDTH):
        yield f"- {flow(value)}"
        return
    for index, line in enumerate(_lines(value)):
        yield ("  " if index else "- ") + line


def _lines(value: Json) -> Iterator[str]:
    if isinstance(value, dict) and value:
        for name, entry in value.items():
            yield from member(name, entry)
    elif isinstance(value, list) and value:
        for entry in value:
            yield from item(entry)
    else:
        yield flow(value)


def _is_flat(value: dict[str, Json] | list[Json]) -> bool:
    entries = value.values() if isinstance(value, dict) else value
    return not any(isinstance(entry, dict | list | BlockText) and entry for entry in entries)
