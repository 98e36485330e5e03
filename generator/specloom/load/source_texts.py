"""The source text of numbers and booleans, where their value is not all that counts: `1.10` is 1.1.

Loading keeps no texts: those of the few scalars concerned are looked up in the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

import yaml  # type: ignore[import-untyped, unused-ignore]

from specloom.base.diagnostics import Location
from specloom.base.document import Document
from specloom.base.pointer import value_or_none
from specloom.load import scalars
from specloom.load.positions import find_in_json, yaml_node
from specloom.load.source import looks_like_json
from specloom.load.yaml_text import parser

_SIGNED = re.compile(r"(?<![\w.])(?:\+[0-9]|-0)")
"""How a whole number is written if not as its value."""


def source_texts(document: Document, locations: Iterable[Location]) -> dict[Location, str]:
    """Return the source text of each number or boolean at `locations`.

    A value that its file does not hold, as an overlay has set it, has the text that JSON would have.
    """
    wanted: dict[str, list[Location]] = {}
    for location in locations:
        wanted.setdefault(location.document, []).append(location)
    return {
        location: text for name, listed in wanted.items() for location, text in _in_file(document, name, listed).items()
    }


def _in_file(document: Document, name: str, locations: list[Location]) -> dict[Location, str]:
    file = document.files[name]
    values = {location: value_or_none(file.root, location.pointer) for location in locations}
    texts = {location: json.dumps(value) for location, value in values.items()}
    signed = _SIGNED.search(file.text) is not None
    doubtful = [location for location, value in values.items() if signed or isinstance(value, bool | float)]
    if not doubtful:
        return texts
    for location, written in _written(file.text, doubtful).items():
        try:
            resolved = scalars.resolve(written)
        except ValueError:
            continue
        if (type(resolved), resolved) == (type(values[location]), values[location]):
            texts[location] = written
    return texts


def _written(text: str, locations: list[Location]) -> dict[Location, str]:
    if looks_like_json(text):
        offsets = find_in_json(text, {location.pointer for location in locations})
        if offsets:
            return {location: _json_scalar(text, offsets[location.pointer]) for location in locations}
    module: Any = yaml
    root: yaml.Node | None = module.compose(text, Loader=parser())
    nodes = {location: yaml_node(root, location.pointer) for location in locations if root is not None}
    return {location: str(node.value) for location, node in nodes.items() if isinstance(node, yaml.ScalarNode)}


def _json_scalar(text: str, offset: int) -> str:
    """Return the scalar of the member or item that begins at `offset`."""
    if text[offset] == '"':
        offset = json.JSONDecoder().raw_decode(text, offset)[1]
        offset = text.index(":", offset) + 1
    rest = text[offset : offset + 400].lstrip()
    end = next((index for index, character in enumerate(rest) if character in ",]} \t\r\n"), len(rest))
    return rest[:end]
