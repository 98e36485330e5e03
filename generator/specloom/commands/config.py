"""What `specloom config` shows: the settings that hold for each document, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from specloom.base.bounds import USUAL
from specloom.base.json_value import Json
from specloom.base.runtime_choice import FEATURES
from specloom.base.sources import Source
from specloom.config import KEYS, Configuration, Key, settings_of
from specloom.pipeline.inputs import Input, with_vendors
from specloom.write.lock import LOCK, recorded_in

_RECORDED = ("runtime", "with", "without", "transport", "models", "python")


@dataclass(frozen=True, slots=True)
class Row:
    """A setting that holds for a document: its key, its value, and the file and line it comes from, or a default."""

    key: str
    value: Json
    origin: str


def effective(configuration: Configuration, given: Sequence[Input]) -> Iterator[tuple[Source, list[Row]]]:
    """Yield the documents given, or all of the project, each with the settings that hold for it.

    Raises:
        NoSourcesError: There is no document.
        LockError: The lock file of a package is damaged.
    """
    for vendor, source in with_vendors(configuration, given):
        values = _values(source)
        values["documents"] = values["documents"] if settings_of(configuration, vendor).documents else []
        yield source, [Row(key.name, values[key.name], _origin(configuration, vendor, source, key)) for key in KEYS]


def _values(source: Source) -> dict[str, Json]:
    recorded, selection = recorded_in(source.target)[1], source.selection
    runtime = source.runtime.applied_to(recorded)
    return {
        "document": source.display,
        "documents": [each.display for each in source.each],
        "package": source.package,
        "overlays": [overlay.display for overlay in source.overlays],
        "root": (source.root or source.document.parent).as_posix(),
        "templates": source.templates.as_posix() if source.templates else "",
        "docstrings": source.docstrings,
        "plugins": list(source.plugins),
        "include": [each.text for each in selection.include],
        "exclude": [each.text for each in selection.exclude],
        "names": dict(source.name_texts),
        "stainless": source.stainless.display if source.stainless else "",
        "output": source.output.as_posix(),
        "runtime": runtime.kind,
        "with": [feature for feature in FEATURES if feature in runtime.features],
        "without": [feature for feature in FEATURES if feature not in runtime.features],
        "transport": runtime.transport,
        "models": runtime.models,
        "python": runtime.python,
        "strict": source.strict,
        "lint": source.is_curated,
        "bounds": [text for text in source.bounds.texts if text not in USUAL.texts],
    }


def _origin(configuration: Configuration, vendor: str, source: Source, key: Key) -> str:
    place = configuration.place_of(vendor, key)
    if place is not None:
        return f"{place.document}:{place.line}"
    lock = source.target / LOCK
    return lock.as_posix() if key.name in _RECORDED and lock.exists() else "default"
