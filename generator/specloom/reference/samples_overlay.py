"""An OpenAPI Overlay 1.0 that adds the samples to the document of a vendor, as `x-codeSamples` for its own pages."""

from __future__ import annotations

import json
from collections.abc import Iterator

from specloom.base.document import Json
from specloom.overlay.jsonpath import written
from specloom.reference.content import Content, Described

FILE = "samples.overlay.json"


def samples_overlay(content: Content) -> str:
    """Return the overlay as JSON; each target is one operation of the main document that has a sample.

    Operations in other files are left out: an overlay changes one document.
    """
    actions: list[Json] = []
    seen = set[tuple[str | int, ...]]()
    for _, described in content.described:
        at = described.operation.location
        if described.sample is None or at.document != content.api.location.document or at.pointer in seen:
            continue
        seen.add(at.pointer)
        actions.append({"target": written(at.pointer), "update": {"x-codeSamples": list(_samples(described))}})
    head: dict[str, Json] = {"title": f"Samples of {content.folder}", "version": content.version}
    return json.dumps({"overlay": "1.0.0", "info": head, "actions": actions}, ensure_ascii=False, indent=1) + "\n"


def _samples(described: Described) -> Iterator[Json]:
    sample = described.sample
    assert sample is not None
    for label, source in (("Python", sample.synchronous), ("Python (asyncio)", sample.asynchronous)):
        yield {"lang": "Python", "label": label, "source": source}
