"""SARIF 2.1.0 (OASIS Standard, 27 March 2020): a log with one run."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Json
from specloom.reports.entry import Entry, RuleText, fingerprints

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"


def sarif(entries: Sequence[Entry], rules: Mapping[str, RuleText], *, version: str) -> str:
    """Return the log; `rules` says what is known of each rule that an entry names."""
    levels = {entry.diagnostic.rule: entry.diagnostic.severity.value for entry in reversed(entries)}
    used = sorted(levels)
    described: list[Json] = [
        {
            "id": rule,
            "shortDescription": {"text": rules[rule].about},
            "help": {"text": rules[rule].help or rules[rule].about},
            "defaultConfiguration": {"level": levels[rule]},
        }
        for rule in used
    ]
    results = [
        _result(entry, used.index(entry.diagnostic.rule), mark)
        for entry, mark in zip(entries, fingerprints(entries), strict=True)
    ]
    driver: Json = {"name": "specloom", "version": version, "rules": described}
    run: Json = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": list(results)}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _result(entry: Entry, index: int, mark: str) -> Json:
    diagnostic = entry.diagnostic
    result: dict[str, Json] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": index,
        "level": diagnostic.severity.value,
        "message": {"text": _text(diagnostic)},
        "locations": [_place(diagnostic.location)],
        "partialFingerprints": {"specloom/v1": mark},
        "occurrenceCount": entry.count,
    }
    if entry.related is not None:
        result["relatedLocations"] = [{**_place(entry.related), "message": {"text": entry.related_text}}]
    return result


def _text(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.message}\n{diagnostic.hint}" if diagnostic.hint else diagnostic.message


def _place(at: Location) -> dict[str, Json]:
    physical: dict[str, Json] = {"artifactLocation": _artifact(at.document)}
    if at.line is not None:
        physical["region"] = {"startLine": at.line, "startColumn": at.column or 1}
    place: dict[str, Json] = {"physicalLocation": physical}
    if at.pointer:
        place["logicalLocations"] = [{"fullyQualifiedName": at.fragment}]
    return place


def _artifact(document: str) -> Json:
    """Return the URI of a file: below the root of the sources, unless its name leads elsewhere."""
    path = Path(document)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    uri: Json = quote(path.as_posix(), safe="/!$&'()*+,;=@~")
    return {"uri": uri} if ".." in path.parts else {"uri": uri, "uriBaseId": _ROOT}
