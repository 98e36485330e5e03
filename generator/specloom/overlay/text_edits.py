"""Decides whether a text can be changed so that it says what an overlay makes of it, action by action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    """How a text is read: to the value in it, and to where its parts are written."""

    parse: Callable[[str], Json]
    spans: Callable[[str], ValueSpan | None]


def apply_to_text(
    text: str, overlay: dict[str, Json], groups: Sequence[int], reader: TextReader
) -> tuple[str, dict[int, str]]:
    """Return the text with the actions of an overlay made in it, and what could not be, by number of the group.

    `groups` says for each action to which group it belongs; a group is made as a whole or not at all. What a change has
    done to the text is read again, and kept only if it means exactly what the overlay says.
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
    try:
        same = reader.parse(text) == after
    except ValueError:
        same = False
    if not same:
        raise NotTextualError("the change would alter something else as well")
    return text
