"""Decides which packages a saved file concerns: whose root folder holds it, whose overlay or recorded body it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

from specloom.base.sources import Source

# Milliseconds without another change after which those before are one, and after which they are one in any case.
_QUIET, _LONGEST = 30, 200


class WatchError(Exception):
    """Files cannot be watched; the text says why."""


def saved(sources: Sequence[Source], stop: Event) -> Iterator[list[Source]]:
    """Yield the sources of which files have just been saved, each time that happens, until `stop` is set.

    The first list is empty: from then on nothing is missed.

    Raises:
        WatchError: The library that watches files is not installed.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise WatchError("watching needs the library watchfiles: pip install 'specloom[watch]'") from None
    folders = {folder for source in sources for folder in _folders(source)}
    # A first, empty round comes at once (`yield_on_timeout`), when the system is watching already.
    changes = watch(
        *sorted(folders), debounce=_LONGEST, step=_QUIET, rust_timeout=100, yield_on_timeout=True, stop_event=stop
    )
    started = False
    for found in changes:
        paths = [Path(path) for _, path in found]
        concerned = [source for source in sources if any(_concerns(path, source) for path in paths)]
        if concerned or not started:
            yield concerned if started else []
        started = True


def _folders(source: Source) -> Iterator[Path]:
    yield (source.root or source.document.parent).resolve()
    for overlay in source.overlays:
        yield overlay.path.parent.resolve()


def _concerns(path: Path, source: Source) -> bool:
    folder, *_ = _folders(source)
    overlays = [overlay.path.resolve() for overlay in source.overlays]
    if path in overlays or path.parent == (source.recordings / "bodies").resolve():
        return True
    return path.is_relative_to(folder) and path.suffix in (".yaml", ".yml", ".json")
