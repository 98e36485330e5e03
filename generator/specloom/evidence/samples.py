"""Members of JSON objects that pages show, read from any part of a sample.

Samples of pages are often no valid JSON, and cited lines may begin and end inside of one. So nothing is parsed as a
whole: members are collected object by object, by the brackets that are there. Read past are bullets (`- `), comments
(`//`), and missing or surplus commas and colons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"""
    (?P<comment>//[^\n]*)
    |"(?P<name>(?:[^"\\\n]|\\.)*)"\s*(?::\s*-?\s*|(?<=\s)(?=-?\d|true\b|false\b|null\b))
       (?P<value>"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|\{|\[)
    |(?P<open>[{\[])
    |(?P<close>[}\]])
    |(?P<item>"(?:[^"\\\n]|\\.)*"|(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])|\btrue\b|\bfalse\b|\bnull\b)
    """,
    re.VERBOSE,
)
_INTEGER = re.compile(r"-?\d+")


@dataclass(slots=True)
class Value:
    """A value in a sample: its JSON type, its text (without quotes), the values in it, and a comment that follows."""

    type: str
    text: str
    items: list[Value] = field(default_factory=list["Value"])
    comment: str = ""


@dataclass(slots=True)
class SampleObject:
    """An object in a sample, or as much of it as is cited."""

    members: dict[str, list[Value]] = field(default_factory=dict[str, list[Value]])


@dataclass(frozen=True, slots=True)
class Samples:
    """The objects in a text, and the text with their members blanked out, of the same length."""

    objects: tuple[SampleObject, ...]
    rest: str


def read_samples(text: str) -> Samples:
    """Collect the objects that a text shows."""
    return _Reader(text).read()


def _scalar(text: str) -> Value:
    if text.startswith('"'):
        return Value("string", text[1:-1].replace('\\"', '"'))
    if text in ("true", "false"):
        return Value("boolean", text)
    if text == "null":
        return Value("null", text)
    return Value("integer" if _INTEGER.fullmatch(text) else "number", text)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        # An object may begin before the cited lines.
        self._stack: list[SampleObject | Value] = [SampleObject()]
        self._objects = [self._stack[0]]
        self._blanks: list[tuple[int, int]] = []
        self._latest: Value | None = None

    def read(self) -> Samples:
        for token in _TOKEN.finditer(self._text):
            if token["comment"] is not None:
                if self._latest is not None:
                    self._latest.comment += token["comment"]
                    self._blanks.append(token.span())
            elif token["name"] is not None:
                self._member(token)
            elif token["open"]:
                self._push(SampleObject() if token["open"] == "{" else Value("array", ""))
            elif token["close"]:
                self._pop()
            elif isinstance(self._stack[-1], Value):
                self._stack[-1].items.append(_scalar(token["item"]))
        objects = tuple(entry for entry in self._objects if isinstance(entry, SampleObject) and entry.members)
        return Samples(objects, self._rest())

    def _member(self, token: re.Match[str]) -> None:
        text = token["value"]
        while isinstance(self._stack[-1], Value) and len(self._stack) > 1:
            self._stack.pop()  # an array that is never closed
        holder = self._stack[-1]
        if isinstance(holder, Value):
            holder = SampleObject()
            self._stack[-1] = holder
            self._objects.append(holder)
        value = Value({"{": "object", "[": "array"}.get(text, ""), "") if text in "{[" else _scalar(text)
        holder.members.setdefault(token["name"], []).append(value)
        self._latest = value
        self._blanks.append(token.span())
        if text == "{":
            self._push(SampleObject())
        elif text == "[":
            self._stack.append(value)

    def _push(self, entry: SampleObject | Value) -> None:
        if isinstance(entry, SampleObject):
            if isinstance(self._stack[-1], Value):
                self._stack[-1].items.append(Value("object", ""))
            self._objects.append(entry)
        elif isinstance(self._stack[-1], Value):
            self._stack[-1].items.append(entry)
        self._stack.append(entry)

    def _pop(self) -> None:
        self._stack.pop()
        if not self._stack:
            self._push_outer()

    def _push_outer(self) -> None:
        outer = SampleObject()
        self._stack.append(outer)
        self._objects.append(outer)

    def _rest(self) -> str:
        parts: list[str] = []
        reached = 0
        for start, end in self._blanks:
            parts += [self._text[reached:start], re.sub(r"[^\n]", " ", self._text[start:end])]
            reached = end
        return "".join([*parts, self._text[reached:]])


def instances(objects: Iterable[SampleObject], names: frozenset[str]) -> tuple[SampleObject, ...]:
    """Return the objects that show a schema with these properties: those that share most names with it."""
    rated = [(_likeness(entry, names), entry) for entry in objects]
    best = max((rate for rate, _ in rated), default=0.0)
    return tuple(entry for rate, entry in rated if rate > 0 and rate >= _NEAR * best)


_NEAR = 0.75
_PARTIAL = 0.4
_FEW = 3


def _likeness(entry: SampleObject, names: frozenset[str]) -> float:
    shared = len(names & entry.members.keys())
    if not names:
        return 0.0
    likeness = shared / len(names | entry.members.keys())
    if shared == len(entry.members) > _FEW and shared >= _PARTIAL * len(names):
        return max(likeness, _NEAR)  # a sample may leave members out
    return likeness
