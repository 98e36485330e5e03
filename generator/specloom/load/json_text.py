"""Decides what JSON is accepted: RFC 8259 with unique keys, finite numbers and no lone surrogates."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Container, Iterator
from typing import cast

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Json
from specloom.load.json_slips import slip_in_json
from specloom.load.refusal import Lines, at_offset, refuse

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
_DECODER = json.JSONDecoder()
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_LONE = re.compile("[\ud800-\udfff]")


class NotJsonError(Exception):
    """The text is not JSON at all; it may still be YAML."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class _NotFiniteError(Exception):
    """A number that is infinite or not a number."""


def parse_json(text: str, *, name: str) -> Json:
    """Return the value of a JSON text.

    Raises:
        NotJsonError: The text is not well formed.
        SpecError: The text is well formed but ambiguous, or holds what JSON cannot.
    """
    repeated = False

    def collect(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        nonlocal repeated
        members = dict(pairs)
        repeated = repeated or len(members) != len(pairs)
        return members

    try:
        value = cast("Json", json.loads(text, object_pairs_hook=collect, parse_constant=_constant, parse_float=_float))
    except json.JSONDecodeError as error:
        offset, message, hint = slip_in_json(text, error)
        raise NotJsonError(Diagnostic("json-syntax", at_offset(name, text, offset), message, hint)) from None
    except RecursionError:
        raise refuse("nesting-too-deep", Location(name), f"{name!r} is nested too deeply", "flatten it") from None
    except (_NotFiniteError, ValueError) as error:
        message = f"{name!r} holds a number out of range: {str(error)[:80]}"
        raise refuse("number-not-finite", Location(name), message, "write a finite number, or quote it") from None
    if repeated:
        raise SpecError(_duplicates(text, name=name))
    if _SURROGATE.search(text):
        _refuse_lone_surrogates(value, name=name)
    return value


def entries(text: str, inside: Container[tuple[str, ...]] | None = None) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the pointer and the offset of each member's key and each item in a well-formed JSON text, in order.

    With `inside`, only of what stands directly in the values at these pointers.

    Raises:
        ValueError: The text is not well formed.
        IndexError: The same.
    """
    path: list[str | int] = []
    key = ""
    expects_key: list[bool] = []
    previous = ""
    position = 0
    while match := _TOKEN.search(text, position):
        position = match.end()
        lexeme = match.group()
        if lexeme in "}]":
            expects_key.pop()
            path.pop()
        elif lexeme == ",":
            if not expects_key[-1]:
                path[-1] = cast("int", path[-1]) + 1
        elif expects_key and expects_key[-1] and previous in "{,":
            key = cast("str", json.loads(lexeme))
            path[-1] = key
            yield tuple(map(str, path)), match.start()
        elif lexeme != ":":
            if expects_key and not expects_key[-1]:
                yield tuple(map(str, path)), match.start()
            if lexeme in "{[" and inside is not None and tuple(map(str, path)) not in inside:
                position = _DECODER.raw_decode(text, match.start())[1]
            elif lexeme in "{[":
                expects_key.append(lexeme == "{")
                path.append("" if lexeme == "{" else 0)
        previous = lexeme


def _duplicates(text: str, *, name: str) -> list[Diagnostic]:
    lines = Lines(text)
    first: dict[tuple[str, ...], int] = {}
    diagnostics: dict[tuple[str, ...], Diagnostic] = {}
    for pointer, offset in entries(text):
        if pointer not in first:
            first[pointer] = offset
        elif not any(pointer[:length] in diagnostics for length in range(1, len(pointer) + 1)):
            diagnostics[pointer] = duplicate_key(pointer, Location(name, pointer, *lines.place(offset)))
    return list(diagnostics.values())


def duplicate_key(pointer: tuple[str, ...], location: Location) -> Diagnostic:
    """Return the diagnostic of a key that stands twice in one mapping."""
    message = f"the key {pointer[-1]!r} stands twice in the same mapping"
    return Diagnostic("duplicate-key", location, message, "remove or rename one of the two")


def _constant(text: str) -> Json:
    raise _NotFiniteError(text)


def _float(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise _NotFiniteError(text)
    return number


def _refuse_lone_surrogates(value: Json, *, name: str) -> None:
    waiting: list[tuple[Location, Json]] = [(Location(name), value)]
    while waiting:
        at, here = waiting.pop()
        texts = [here] if isinstance(here, str) else list(here) if isinstance(here, dict) else []
        if any(_LONE.search(text) for text in texts):
            raise refuse("lone-surrogate", at, "half of a surrogate pair is not text", "write the whole character")
        if isinstance(here, dict):
            waiting.extend((at.child(key), member) for key, member in here.items())
        elif isinstance(here, list):
            waiting.extend((at.child(index), member) for index, member in enumerate(here))
