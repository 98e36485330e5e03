"""Decides which packages a saved file affects: by their root folders, overlays and recorded bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

from specloom.base.blocks import SUFFIX
from specloom.base.recipes import RECIPES
from specloom.base.sources import Source

# Milliseconds without a change that end a group of changes, and the longest that a group may last.
_QUIET, _LONGEST = 30, 200


class WatchError(Exception):
    """Files cannot be watched; the text says why."""


def saved(sources: Sequence[Source], stop: Event) -> Iterator[list[Source]]:
    """Yield the sources whose files were saved, whenever that happens, until `stop` is set.

    The first list is empty: from then on no change is missed.

    Raises:
        WatchError: The library that watches files is not installed.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise WatchError("watching needs the library watchfiles: pip install 'specloom[watch]'") from None
    folders = {folder for source in sources for folder in _folders(source)}
    # With `yield_on_timeout` a first, empty group comes as soon as the system watches.
    changes = watch(
        *sorted(folders), debounce=_LONGEST, step=_QUIET, rust_timeout=100, yield_on_timeout=True, stop_event=stop
    )
    started = False
    for changed in changes:
        paths = [Path(path) for _, path in changed]
        affected = [source for source in sources if any(_concerns(path, source) for path in paths)]
        if affected or not started:
            yield affected if started else []
        started = True


def _folders(source: Source) -> Iterator[Path]:
    yield from ((each.root or each.document.parent).resolve() for each in source.each)
    for overlay in source.companions:
        yield overlay.path.parent.resolve()
    if source.templates is not None:
        yield source.templates.resolve()


def _concerns(path: Path, source: Source) -> bool:
    folders = [(each.root or each.document.parent).resolve() for each in source.each]
    overlays = [overlay.path.resolve() for overlay in source.companions]
    if path in overlays or path.parent == (source.recordings / "bodies").resolve():
        return True
    if source.templates is not None and path.suffix == SUFFIX and path.parent == source.templates.resolve():
        return True
    is_recipe = path.suffix == ".py" and path.parent == (source.document.parent / RECIPES).resolve()
    return is_recipe or (any(map(path.is_relative_to, folders)) and path.suffix in (".yaml", ".yml", ".json"))
