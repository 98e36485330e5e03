"""The hostile documents of this folder: `*.yaml`, each a class of them, with what is expected of each as plain data.

A file has a `base` document and `documents`. Each of these has a name, `expects`, and how it differs: `put` (a value at
each JSON Pointer of the base), `replace` (text of the base as YAML), `text` (all of it), or a `shape` of
`tests/growth/shapes.py` with its size `n`. A `family` stands for many: each `at` of it with each of its `payloads`.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from specloom.base.pointer import tokens
from tests.growth.shapes import SHAPES

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Hostile:
    """One document, and what it has to come to: `generated`, `refused` or `either`, with the rules that are named."""

    name: str
    data: bytes
    outcome: str
    rules: tuple[str, ...]


def documents(file: Path) -> Iterator[Hostile]:
    """Yield the documents of a file."""
    content = yaml.safe_load(file.read_text("utf-8"))
    payloads = content.get("payloads", {})
    for entry in content["documents"]:
        for name, more in _members(entry, payloads):
            expects = entry["expects"]
            data = _data(content["base"], {**entry, **more})
            yield Hostile(name, data, expects["outcome"], tuple(expects.get("rules", ())))


def _members(entry: dict[str, Any], payloads: dict[str, str]) -> Iterator[tuple[str, dict[str, Any]]]:
    if "family" not in entry:
        yield entry["name"], {}
        return
    for at in entry["at"]:
        for payload in entry["payloads"]:
            text = payloads.get(payload, payload) if isinstance(payload, str) else payload
            yield f"{entry['family']} {at} {payload}", {entry.get("as", "put"): {at: text}}


def _data(base: Any, entry: dict[str, Any]) -> bytes:
    if "shape" in entry:
        return SHAPES[entry["shape"]](entry["n"]).encode()
    if "text" in entry:
        return str(entry["text"]).encode("utf-8", "surrogatepass")
    if "hex" in entry:
        return bytes.fromhex(entry["hex"])
    value = copy.deepcopy(base)
    for pointer, put in entry.get("put", {}).items():
        _put(value, tokens(pointer), put)
    for pointer, name in entry.get("rename", {}).items():
        *above, last = tokens(pointer)
        holder = _at(value, above)
        renamed = {(name if key == last else key): member for key, member in holder.items()}
        holder.clear()
        holder.update(renamed)
    text = json.dumps(value)
    for old, new in entry.get("replace", {}).items():
        assert old in text, old
        text = text.replace(old, new)
    return text.encode()


def _at(value: Any, parts: Any) -> Any:
    for part in parts:
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def _put(value: Any, parts: Any, put: Any) -> None:
    *above, last = parts
    holder = _at(value, above)
    if isinstance(holder, list):
        holder[int(last)] = put
    else:
        holder[last] = put
