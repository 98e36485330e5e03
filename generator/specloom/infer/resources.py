"""The resource of an operation: its first tag, else the first part of its path that says something."""

from __future__ import annotations

import re
from collections.abc import Mapping

from specloom import ir
from specloom.words import snake, words

VERSION = re.compile(r"(v?\d+([._]\d+)*|v\d+(alpha|beta|rc)\d*|\d{4}-\d\d-\d\d|api|rest)", re.IGNORECASE)
ENDING = re.compile(r"(?<=.)\.(json|xml)$", re.IGNORECASE)
"""What a path ends in as a file does: it says how a resource is written, not what it is."""


def resource(operation: ir.Operation, tags: Mapping[str, ir.Tag]) -> str:
    """Return the name of the resource in snake_case."""
    if operation.tags:
        name = operation.tags[0]
        tag = tags.get(name)
        found = snake(words(tag.python_name if tag and tag.python_name else name))
        if found:
            return found
    for part in operation.path.split("/"):
        if part and "{" not in part and not VERSION.fullmatch(part):
            found = snake(words(ENDING.sub("", part)))
            if found:
                return found
    return "root"
