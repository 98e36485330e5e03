"""Holds a draft against its own pages, and takes back what does not stand there as it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from specloom.base.diagnostics import Diagnostic
from specloom.base.document import Document, Json, SourceFile
from specloom.drift.observed import Object
from specloom.evidence.citations import SOURCE
from specloom.evidence.grounding import ground

_MAIN = "draft"
_FACT = re.compile(r"`inferred: \[([\w-]+)\]`")
_SCHEMAS = frozenset({"schema", "schemas", "properties"})
_MOST_ROUNDS = 4
_REASON = "It is read from a sample; other lines that are cited say otherwise."


def take_back(root: Object, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Mark the facts of a draft that do not stand in their lines as inferred; yield what does not stand, and where."""
    for _ in range(_MOST_ROUNDS):
        diagnostics = _ungrounded(root, texts)
        for diagnostic in diagnostics:
            _infer(root, diagnostic)
            yield diagnostic.location.fragment, diagnostic.message
        if not diagnostics:
            return
    for diagnostic in _ungrounded(root, texts):  # whatever it is, all of it is inferred then
        holders = [value for value in _way(root, diagnostic.location.pointer) if SOURCE in value]
        source = holders[-1][SOURCE] if holders else None
        if isinstance(source, dict):
            source.pop("inferred", None)
            source |= {"basis": "inferred", "note": _REASON}
            yield diagnostic.location.fragment, f"{diagnostic.message}; all that cites these lines here is inferred"


def _ungrounded(root: Object, texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    document = Document(Path(), _MAIN, {_MAIN: SourceFile(SOURCE, root)})
    return ground(document, texts).diagnostics


def _infer(root: Object, diagnostic: Diagnostic) -> None:
    match = _FACT.search(diagnostic.hint)
    way = _way(root, diagnostic.location.pointer)
    sources = [value[SOURCE] for value in way if SOURCE in value]
    if match is None or not sources:
        return
    inherited = sources[-1]
    assert isinstance(inherited, dict)
    # a parameter is read with its schema, by one source; what is no schema, by the source of what holds it
    parameters = [value for value in way if "in" in value and SOURCE in value]
    is_schema = not _SCHEMAS.isdisjoint(diagnostic.location.pointer) and match[1] != "example"
    holders = [value for value in way if SOURCE in value]
    target = parameters[-1] if parameters else way[-1] if is_schema else holders[-1]
    listed = inherited.get("inferred") if SOURCE in target else None
    facts: list[Json] = [*(listed if isinstance(listed, list) else []), match[1]]
    note = " ".join(dict.fromkeys([*([str(inherited["note"])] if listed else []), _REASON]))
    lead = {key: value for key, value in inherited.items() if key not in ("basis", "note", "inferred")}
    target[SOURCE] = {**lead, "basis": "inferred", "note": note, "inferred": [*dict.fromkeys(facts)]}


def _way(root: Object, pointer: tuple[str, ...]) -> list[Object]:
    """Return the objects that lead to a place, the last of which may have a source."""
    here: Json = root
    way = [root]
    for token in pointer:
        if isinstance(here, dict):
            here = here.get(token)
        elif isinstance(here, list) and token.isdecimal() and int(token) < len(here):
            here = here[int(token)]
        else:
            break
        if isinstance(here, dict):
            way.append(here)
    return way
