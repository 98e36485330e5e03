"""Intermediate results that one run of the pipeline passes to the next one.

Every entry has its whole input as its key, so a cache never changes the output. `watch`, `diff` and `release`, which
generate several similar packages, pass the same one to each run.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass, field

from specloom.load import RecordingCache
from specloom.models import ClassCache
from specloom.pipeline.finish import FinishedCache, FinishedFile
from specloom.pipeline.stored_files import Tables
from specloom.render import RenderCache


@dataclass(frozen=True, slots=True)
class Cache:
    """The intermediate results of the last run, for each stage that is slow enough.

    `recordings` are parsed files, `params` classes from datamodel-code-generator; `rendered` and `finished` are files
    by path. `harmless` are digests of files that hold no credential.
    """

    recordings: RecordingCache = field(default_factory=RecordingCache)
    params: ClassCache = field(default_factory=ClassCache)
    rendered: RenderCache = field(default_factory=RenderCache)
    finished: FinishedCache = field(default_factory=FinishedCache)
    harmless: set[str] = field(default_factory=set[str])

    @classmethod
    def of_stored(cls, tables: Tables) -> Cache:
        """Return a cache with what is stored of the last run; empty where nothing is."""
        cache = cls(harmless=set(tables.get("harmless", ())))
        for path, (digest, text, modules) in tables.get("finished", {}).items():
            cache.finished[path] = FinishedFile(digest, text, tuple(modules))
        return cache

    def to_store(self) -> Tables:
        """Return what is stored for later runs."""
        finished = {path: astuple(file) for path, file in self.finished.items()}
        return {"finished": finished, "harmless": dict.fromkeys(sorted(self.harmless))}
