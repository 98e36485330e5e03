"""Adds to a draft the operations that files of traffic show: the calls of its servers that no page describes."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from specloom.base.document import Document, Json, SourceFile
from specloom.drift.observed import Object
from specloom.drift.suggest import overlay
from specloom.evidence.citations import SOURCE, digest, read_ranges
from specloom.overlay import apply
from specloom.pipeline.traffic import Traffic, TrafficOptions, citation, read_traffic_of, suggestions
from specloom.read import read
from specloom.record.traffic_file import read_traffic
from specloom.traffic.security import with_security


@dataclass(frozen=True, slots=True)
class WithTraffic:
    """A draft with what traffic shows: its root, and the traffic; whether this says how calls are authenticated."""

    root: Object
    traffic: Traffic
    is_secured: bool = False


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
    requests = {entry.location: entry.interaction["request"] for file in traffic.files for entry in file.entries}
    is_secured = with_security(changed, traffic.operations, requests, partial(citation, document, traffic))
    _cite_files(changed, {posixpath.basename(name): text.splitlines() for name, text in traffic.texts.items()})
    return WithTraffic(changed, traffic, is_secured=is_secured)


def _cite_files(root: Json, lines: Mapping[str, list[str]]) -> None:
    """Cite files of traffic by their names, wherever they are, with the hash of what was read, as pages are cited."""
    waiting = [root]
    while waiting:
        here = waiting.pop()
        source = here.get(SOURCE) if isinstance(here, dict) else None
        if isinstance(source, dict) and "document" in source:
            name = source["document"] = posixpath.basename(str(source["document"]))
            ranges = read_ranges(str(source.get("lines", "")))
            mark = digest(lines[name], ranges) if name in lines and ranges and "hash" not in source else ""
            source |= {"hash": mark} if mark else {}
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
