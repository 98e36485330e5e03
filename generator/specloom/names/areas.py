"""Which area of an API something belongs to: from the whole to the part, like the folders of a file.

An operation's area is its resource, the words of its path behind that resource, and what it is called. It depends on
nothing but the operation, so that others come and go without moving it.
"""

from __future__ import annotations

from collections.abc import Iterable

from specloom import ir
from specloom.base.words import snake, words

Area = tuple[str, ...]

# No resource is called so.
WEBHOOKS = "-webhooks"
UNUSED = "-unused"
# How many words of a path or a name count; what differs only behind them still has its own last part.
_DEEPEST = 8


def of_operation(operation: ir.Operation) -> Area:
    """Return the area of an operation: `/repos/{owner}/{repo}/branches/{branch}` is about branches of repos.

    What stands before the resource's own name, or before the first parameter, is where to look rather than what for.
    """
    segments = [segment for segment in operation.path.split("/") if segment]
    parts = [snake(words(segment)) for segment in segments if "{" not in segment]
    resource = snake(words(operation.resource))
    if resource in parts:
        parts = parts[parts.index(resource) + 1 :]
    elif len(parts) > 1 and "{" in segments[1]:
        parts = parts[1:]
    return (operation.resource, *parts[:_DEEPEST], snake(words(operation.action)))


def of_webhook(webhook: ir.Webhook) -> Area:
    """Return the area of a webhook: its own among the webhooks."""
    return (WEBHOOKS, snake(words(webhook.id or webhook.name)))


def of_unused(name: str) -> Area:
    """Return the area of a schema that nothing uses: word by word, so that those with the same beginning meet."""
    found = words(name)
    return (UNUSED, *found[:_DEEPEST], *([snake(found)] if len(found) > _DEEPEST else []))


def common(areas: Iterable[Area]) -> Area:
    """Return the smallest area that holds all of `areas`, of which there is at least one."""
    found = list(areas)
    first, last = min(found), max(found)
    same = 0
    while same < min(len(first), len(last)) and first[same] == last[same]:
        same += 1
    return first[:same]
