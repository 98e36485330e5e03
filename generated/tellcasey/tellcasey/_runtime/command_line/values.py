"""From words of a command line to JSON values, by what the catalogue says of them."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from typing import Any

from ..base.type_guards import is_dict
from ..operations.catalogue import Argument, Body
from ..operations.schemas import Schema, Schemas, described, is_octets, items_of, member_of, types_of
from .options import word_of

_INTEGER = re.compile(r"[-+]?[0-9]+")


class UsageError(Exception):
    """The command line cannot be understood; the message says why, `hint` what to write."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def value_of(words: Sequence[str], schema: Schema, shared: Schemas, *, name: str) -> Any:
    """Return the value of an option that was given these words; of a list each is an item, or one a JSON array.

    Raises:
        UsageError: A word is no such value.
    """
    items = items_of(schema, shared)
    if items is not None:
        if len(words) == 1 and words[0].lstrip().startswith("["):
            return _json(words[0], name)
        if len(words) > 1 or types_of(schema, shared) <= {"array", "null"}:
            return [value_of([word], items, shared, name=name) for word in words]
    if len(words) > 1:
        raise UsageError(f"{name} is given {len(words)} times, and takes one value")
    return _single(words[0], schema, shared, name)


def _single(word: str, schema: Schema, shared: Schemas, name: str) -> Any:
    kinds = types_of(schema, shared)
    if is_octets(schema, shared) and word.startswith("@"):
        return file_of(word, name) if _is_file(schema, shared) else _base64(word, name)
    if "object" in kinds and (word.startswith("@") or word.lstrip().startswith(("{", "["))):
        return _json(_content(word, name).decode("utf-8", "replace") if word.startswith("@") else word, name)
    if "string" in kinds and kinds != frozenset(("string", "integer", "number", "boolean", "array", "object", "null")):
        return word
    return _plain(word, kinds, f"{name} must be {described(schema, shared)}, not {word!r}")


def _plain(word: str, kinds: frozenset[str], message: str) -> Any:
    if word == "null" and "null" in kinds:
        return None
    if word in ("true", "false") and "boolean" in kinds:
        return word == "true"
    if kinds & {"integer", "number"} and _INTEGER.fullmatch(word):
        return int(word)
    if "number" in kinds:
        try:
            number: Any = json.loads(word)
        except ValueError:
            number = None
        if isinstance(number, float):
            return number
    if "string" in kinds:
        return word
    raise UsageError(message)


def _is_file(schema: Schema, shared: Schemas) -> bool:
    return not any("contentEncoding" in each for each in (schema, shared.get(schema.get("$ref", "")[8:], {})))


def _base64(word: str, name: str) -> bytes:
    return _content(word, name)


def file_of(word: str, name: str) -> Any:
    """Return what uploads the file that `@FILE` names, or standard input (`@-` or `-`).

    Raises:
        UsageError: There is no such file.
    """
    if word.removeprefix("@") == "-":
        return sys.stdin.buffer.read()
    from pathlib import Path

    path = Path(word.removeprefix("@"))
    if not path.is_file():
        raise UsageError(f"{name}: there is no file {str(path)!r}")
    return path


def _content(word: str, name: str) -> bytes:
    source = file_of(word, name)
    return source if isinstance(source, bytes) else source.read_bytes()


def _json(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise UsageError(f"{name} is no JSON: {error}") from None


def body_of(word: str, body: Body, name: str) -> Any:
    """Return the whole body that a word gives: JSON, or `@FILE` or `-` for the content of a file.

    Raises:
        UsageError: There is no such file, or it holds something else.
    """
    is_file = word.startswith("@") or word == "-"
    if body.kind == "octets":
        if not is_file:
            raise UsageError(f"{name} takes a file here", f"write {name} @FILE, or - for standard input")
        return file_of(word, name)
    text = _content(word, name).decode("utf-8-sig", "replace") if is_file else word
    if body.kind == "text":
        return text
    if body.kind == "lines" and not text.lstrip().startswith("["):
        return [_json(line, name) for line in text.splitlines() if line.strip()]
    return _json(text, name)


def nested(base: Argument, path: Sequence[str], shared: Schemas, name: str) -> tuple[list[str], Schema]:
    """Return the wire names and the schema of a member inside of an argument: `--address.city` is `city` there.

    Raises:
        UsageError: There is no such member.
    """
    schema, names = base.schema, list[str]()
    for part in path:
        items = items_of(schema, shared)
        if items is not None and "object" not in types_of(schema, shared):
            members = json.dumps(dict.fromkeys([*dict.fromkeys(_members(items, shared).values())][:3], "..."))
            option = f"--{word_of(base.name)}"
            hint = f"write {option} '{members}', once for each item, or {option} @FILE with one" if not names else ""
            raise UsageError(f"{name}: {'.'.join([base.name, *names])} is a list, whose items are given whole", hint)
        known = _members(schema, shared)
        wire = known.get(part) or known.get(word_of(_snake(part))) or part
        inner = member_of(schema, wire, shared) if "object" in types_of(schema, shared) else None
        if inner is None:
            listed = ", ".join(sorted(known)) or "none"
            raise UsageError(f"{name}: {base.name} has no member {part!r}", f"its members: {listed}")
        schema = inner
        names.append(wire)
    return names, schema


def _members(schema: Schema, shared: Schemas) -> dict[str, str]:
    from ..operations.schemas import variants

    names = [each for variant in variants(schema, shared) for each in variant.get("properties", ())]
    return {**{word_of(_snake(each)): each for each in names}, **{each: each for each in names}}


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def put(target: dict[str, Any], path: Sequence[str], value: Any, name: str) -> None:
    """Put a value into nested objects, which are made where they are not there.

    Raises:
        UsageError: There is something else in its place.
    """
    for part in path[:-1]:
        inner = target.setdefault(part, {})
        if not is_dict(inner):
            raise UsageError(f"{name}: there is a value for {part} already")
        target = inner
    if path[-1] in target:
        raise UsageError(f"{name} is given twice")
    target[path[-1]] = value
