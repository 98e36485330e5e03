"""Applies an overlay to the text of a document in place, where the text allows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.base.json_value import copied
from specloom.base.spans import ValueSpan
from specloom.base.yaml_edit import NotTextualError, changes, edited
from specloom.overlay.actions import read_actions
from specloom.overlay.merge import Merging


@dataclass(frozen=True, slots=True)
class TextReader:
    """Functions that read a text: to its value, and to the spans of its parts."""

    parse: Callable[[str], Json]
    spans: Callable[[str], ValueSpan | None]


def apply_to_text(
    text: str, overlay: dict[str, Json], groups: Sequence[int], reader: TextReader
) -> tuple[str, dict[int, str]]:
    """Return the text with an overlay applied, and for each group of actions that could not be applied the reason.

    `groups` holds the number of the group of each action; a group is applied as a whole or not at all. The changed text
    is parsed again, and a group is dropped unless the value is exactly that of the overlaid document.

    Raises:
        SpecError: The overlay is malformed, or does not fit the document.
    """
    actions = read_actions(overlay, name="overlay")
    root = reader.parse(text)
    left: dict[int, str] = {}
    for group in dict.fromkeys(groups):
        merging = Merging(copied(root), Location("overlay"))
        for action, action_group in zip(actions, groups, strict=True):
            if action_group == group:
                merging.apply(action)
        try:
            text = _changed(text, root, merging.root, reader)
        except NotTextualError as error:
            left[group] = str(error)
        else:
            root = merging.root
    return text, left


def _changed(text: str, before: Json, after: Json, reader: TextReader) -> str:
    for change in changes(before, after):
        where = reader.spans(text)
        if where is None:
            raise NotTextualError("the text is empty")
        text = edited(text, where, [change])
    with suppress(ValueError):
        if reader.parse(text) == after:
            return text
    raise NotTextualError("the change would alter something else as well")
