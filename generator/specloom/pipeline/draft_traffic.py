"""Adds to a draft the operations that files of traffic show: the calls of its servers that no page describes."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from specloom.base.document import Document, Json, SourceFile
from specloom.drift.observed import Object
from specloom.drift.suggest import overlay
from specloom.evidence.citations import SOURCE
from specloom.overlay import apply
from specloom.pipeline.traffic import Traffic, TrafficOptions, read_traffic_of, suggestions
from specloom.read import read
from specloom.record.traffic_file import read_traffic


@dataclass(frozen=True, slots=True)
class WithTraffic:
    """A draft with what traffic shows: its root, and the traffic."""

    root: Object
    traffic: Traffic


def with_traffic(root: Object, main: Path, files: Sequence[Path]) -> WithTraffic:
    """Return a draft, whose file will be `main`, with the operations that only files of traffic show.

    A draft without a server takes the origin that most calls have.

    Raises:
        SpecError: A file cannot be read, or holds no traffic.
    """
    if "servers" not in root and (origin := _origin(files)):
        root = {**{key: root[key] for key in ("openapi", "info")}, "servers": [{"url": origin}], **root}
    name = main.as_posix()
    document = Document(main.parent, name, {name: SourceFile("", root)})
    api = read(document).api
    traffic = read_traffic_of(document, api, TrafficOptions(tuple(files)))
    findings = [operation.finding(document) for operation in traffic.operations]
    rows = [(finding, finding.diagnostic()) for finding in findings]
    proposals = suggestions(document, api, traffic, rows)
    if not any(suggestion.actions for suggestion in proposals):
        return WithTraffic(root, traffic)
    changed = apply(document, [("traffic", SourceFile("", overlay(document, proposals)))]).document.root
    assert isinstance(changed, dict)
    _name_files(changed)
    return WithTraffic(changed, traffic)


def _name_files(root: Json) -> None:
    """Cite files of traffic by their names, as pages are cited, wherever they are."""
    waiting = [root]
    while waiting:
        here = waiting.pop()
        source = here.get(SOURCE) if isinstance(here, dict) else None
        if isinstance(source, dict) and "document" in source:
            source["document"] = posixpath.basename(str(source["document"]))
        waiting += here.values() if isinstance(here, dict) else here if isinstance(here, list) else ()


def _origin(files: Sequence[Path]) -> str:
    """Return the origin of most calls; empty where no call names its host."""
    origins: Counter[str] = Counter()
    for path in files:
        for entry in read_traffic(path).entries:
            parts = urlsplit(str(entry.interaction["request"]["uri"]))
            if parts.scheme in ("http", "https") and parts.netloc:
                origins[f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"] += 1
    return max(origins, key=lambda origin: (origins[origin], origin), default="")
