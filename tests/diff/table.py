"""The table of changes: `base.yaml`, and what becomes of it by each entry of `changes.yaml`."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
BASE: dict[str, Any] = yaml.safe_load((HERE / "base.yaml").read_text("utf-8"))


@dataclass(frozen=True)
class Row:
    """One change, with our verdict, the peer's, and why they differ where they do."""

    name: str
    level: str
    rule: str
    edits: list[dict[str, Any]]
    peer: str = ""
    reason: str = ""

    @property
    def document(self) -> dict[str, Any]:
        return edited(BASE, self.edits)


def rows() -> list[Row]:
    return [Row(**entry) for entry in yaml.safe_load((HERE / "changes.yaml").read_text("utf-8"))]


def edited(document: dict[str, Any], edits: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a copy with edits: `at` and `value` put something, `remove` takes it away, `move` and `to` both."""
    result = copy.deepcopy(document)
    for edit in edits:
        if "at" in edit:
            _put(result, edit["at"], copy.deepcopy(edit["value"]))
        elif "remove" in edit:
            _take(result, edit["remove"])
        else:
            _put(result, edit["to"], _take(result, edit["move"]))
    return result


def _holder(document: Any, pointer: str) -> tuple[Any, str]:
    parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    for part in parts[:-1]:
        document = document[int(part)] if isinstance(document, list) else document[part]
    return document, parts[-1]


def _put(document: Any, pointer: str, value: Any) -> None:
    holder, key = _holder(document, pointer)
    if not isinstance(holder, list):
        holder[key] = value
    elif key == "-":
        holder.append(value)
    else:
        holder[int(key)] = value


def _take(document: Any, pointer: str) -> Any:
    holder, key = _holder(document, pointer)
    return holder.pop(int(key)) if isinstance(holder, list) else holder.pop(key)


def dereferenced(value: Any, root: Any) -> Any:
    """Return a value with references replaced by what they lead to; there are no recursive ones here."""
    if isinstance(value, list):
        return [dereferenced(entry, root) for entry in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        holder, key = _holder(root, value["$ref"].removeprefix("#"))
        return dereferenced(holder[key], root)
    return {key: dereferenced(entry, root) for key, entry in value.items()}
