"""Decides what is looked at closely: only what a compiled validator does not find to be sound.

Most documents are sound for the most part. jsonschema and what comes with it take half a second to import, and so they
are, with the rest of `closely`, when there is something to look at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from specloom.base.document import Json
from specloom.validate.defaults import fits
from specloom.validate.soundness import ROOT, Soundness
from specloom.validate.specification import specification
from specloom.validate.version import Version
from specloom.validate.violation import Violation

if TYPE_CHECKING:
    from specloom.validate.closely import Closely


def violations(root: Json, version: Version) -> Iterator[Violation]:
    """Yield what the specification's schema finds, alternatives resolved to the likeliest one.

    Raises:
        RecursionError: The document is nested too deeply for the validator.
    """
    schema = specification(version)
    close: Closely | None = None

    def closely() -> Closely:
        nonlocal close
        if close is None:
            from specloom.validate.closely import Closely

            close = Closely(schema, root, version)
        return close

    def wrong_default(value: Json) -> bool:
        return not fits(value) and closely().wrong_default(value)

    sound = Soundness(schema, root, wrong_default)
    if sound.certain(ROOT, root):
        return
    yield from closely().findings(sound.certain)
