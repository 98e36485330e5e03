"""What one run of the pipeline leaves for the next one in the same process, if that is given the same cache.

Every entry stands under the whole input that it was made from, so a cache never changes what comes out: whoever makes
several packages that are much alike, as `watch`, `diff` and `release` do, passes the same one to each run.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from specloom.load import RecordingCache
from specloom.models import ClassCache
from specloom.pipeline.finish import FinishedCache
from specloom.render import RenderCache


@dataclass(frozen=True, slots=True)
class Cache:
    """The intermediate results of the last run, for each stage that is worth it.

    `recordings` are parsed files, `params` classes that datamodel-code-generator wrote; the others are by path.
    """

    recordings: RecordingCache = field(default_factory=RecordingCache)
    params: ClassCache = field(default_factory=ClassCache)
    rendered: RenderCache = field(default_factory=RenderCache)
    finished: FinishedCache = field(default_factory=FinishedCache)
