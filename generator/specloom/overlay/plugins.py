"""Applies plugins to a document, as an overlay would: formats replaced, extensions of operations added.

What a plugin says is read and checked as if the document said it; what the document says itself goes first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import cast

from specloom.base.document import Document, SourceFile
from specloom.base.formats import FORMATS
from specloom.base.http_methods import METHODS
from specloom.base.json_value import Json, copied
from specloom.base.plugins import EXTENSIONS, Plugin
from specloom.base.usage import UsageError

# Members that hold values of the API, in which `format` is no keyword.
_VALUES = frozenset({"const", "default", "enum", "example", "examples"})


def with_plugins(document: Document, plugins: Sequence[Plugin]) -> Document:
    """Return the document with what plugins say of it.

    Raises:
        UsageError: A plugin failed, two contradict each other, or one names a format that is not known.
    """
    if not plugins:
        return document
    formats = {name: known for plugin in plugins for name, known in plugin.formats.items()}
    for plugin in plugins:
        _check_formats(plugin)
    files = {
        name: SourceFile(file.text, _with_formats(file.root, formats) if formats else copied(file.root))
        for name, file in document.files.items()
    }
    _extend(files[document.main].root, plugins)
    return replace(document, files=files)


def _check_formats(plugin: Plugin) -> None:
    for name, known in plugin.formats.items():
        if known not in FORMATS:
            near = get_close_matches(known, FORMATS, 1)
            hint = f"did you mean {near[0]!r}?" if near else "name one of the OpenAPI Format Registry"
            raise UsageError(f"{plugin.described} treats {name!r} as {known!r}, which is no known format", hint)


def _with_formats(value: Json, formats: Mapping[str, str], *, is_map: bool = False) -> Json:
    """Return a copy of a value with formats replaced; the keys of a map are names, not keywords."""
    if isinstance(value, list):
        return [_with_formats(item, formats) for item in value]
    if not isinstance(value, dict):
        return value
    made: dict[str, Json] = {}
    for key, member in value.items():
        if is_map:
            made[key] = _with_formats(member, formats)
        elif key in _VALUES or key.startswith("x-"):
            made[key] = copied(member)
        elif key == "format" and isinstance(member, str):
            made[key] = formats.get(member, member)
        else:
            made[key] = _with_formats(member, formats, is_map=key in ("properties", "patternProperties"))
    return made


def _extend(root: Json, plugins: Sequence[Plugin]) -> None:
    paths = root.get("paths") if isinstance(root, dict) else None
    for path, item in paths.items() if isinstance(paths, dict) else ():
        for method in METHODS if isinstance(item, dict) else ():
            operation = cast("dict[str, Json]", item).get(method)
            if isinstance(operation, dict):
                for group, extension in EXTENSIONS.items():
                    if extension not in operation:
                        listed = [plugin for plugin in plugins if plugin.group == group]
                        _add(extension, listed, (path, method), operation)


def _add(extension: str, plugins: Sequence[Plugin], at: tuple[str, str], operation: dict[str, Json]) -> None:
    """Add what plugins say of an operation, each of which gets a copy."""
    answers = [(plugin, plugin.called(*at, cast("dict[str, Json]", copied(operation)))) for plugin in plugins]
    answers = [(plugin, value) for plugin, value in answers if value is not None]
    for plugin, value in answers[1:]:
        if value != answers[0][1]:
            message = f"two plugins contradict each other about {at[1].upper()} {at[0]}"
            hint = f"leave one of them out, or write {extension} in the document"
            raise UsageError(f"{message}: {answers[0][0].described} and {plugin.described}", hint)
    if answers:
        operation[extension] = copied(answers[0][1])
