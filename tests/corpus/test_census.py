"""The count of what a document describes finds nothing missing in a package, and each fault that is planted there."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .census import Census, reasons
from .original import Original
from .package import Package

DOCUMENT = Path(__file__).parent / "census.yaml"
Command = Callable[..., subprocess.CompletedProcess[str]]
# What is changed in the files of the package, and what the count says then.
FAULTS = {
    "operation": ("def delete(", "def remove(", "the package has no method paints.delete"),
    "query": ('Parameter("limit"', 'Parameter("limits"', "the query parameter 'limit' is no argument"),
    "header": ('HeaderParameter("X-Trace")', 'HeaderParameter("X-Race")', "the header parameter 'X-Trace' is no"),
    "path": ('Segment("id")', 'Segment("no")', "the path parameter 'id' is no argument"),
    "request": ('bodies=(Text("text/csv"),)', "bodies=()", "'text/csv' is listed as 'content_type', and no body is"),
    "response": ('accepts={"text/csv": {200: Text("text/csv")}}', "accepts={}", "'text/csv' is listed as 'accept'"),
    "error": ("errors={404: ", "errors={405: ", "the response 404 media type 'application/json' is not offered"),
    "event": ('named={"added"', 'named={"add"', "the event 'added' is not in the stream"),
    "field": ('"made-in"', '"made_in"', "no model has a field 'made-in'"),
    "payload": ("    reason: ", "    cause: ", "no model has a field 'reason'"),
    "row": ('"path": "/paints/{id}"', '"path": "/paint"', "DELETE /paints/{id}: has no row"),
    "other method": ('"method": "COPY"', '"method": "MOVE"', "COPY /paints: has no row"),
    "media type": ('"application/xml": "left out"', '"text/x": "left out"', "'application/xml' is not offered"),
    "reason": ('"reasons"', '"because"', "GET /refused: is refused without a reason"),
    "webhook": ('"webhook": "dried"', '"webhook": "wet"', "webhook POST dried: has no row"),
}


@pytest.fixture(scope="module")
def generated(specloom_here: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the package `counted`."""
    folder = tmp_path_factory.mktemp("census")
    done = specloom_here("generate", DOCUMENT, "--output", folder, "--package", "counted", cwd=folder)
    assert "files written" in done.stdout, done.stderr
    return folder / "counted"


def complaints(folder: Path, name: str) -> tuple[list[str], dict[str, int]]:
    census = Census(Original(DOCUMENT), Package(folder, name))
    return list(census.complaints()), dict(census.counts)


def test_a_whole_package_lacks_nothing(generated: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(generated))
    said, counts = complaints(generated, "counted")
    assert said == []
    assert counts == {
        "operations": 6,
        "parameters": 3,
        "request media types": 2,
        "response media types": 5,
        "events": 2,
        "fields": 6,
        "webhooks": 1,
    }


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_taken_from_a_package_is_missed(
    fault: str, generated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, after, expected = FAULTS[fault]
    name = f"counted_without_{fault.replace(' ', '_')}"
    # Without what Python stored of it: texts of one length, written in one second, look the same to it.
    shutil.copytree(generated / "counted", tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(generated / "support.json", tmp_path)
    count = 0
    for path in (*(tmp_path / name).glob("[rm]*s/*.py"), tmp_path / "support.json"):
        text = path.read_text("utf-8")
        count += text.count(before)
        path.write_text(text.replace(before, after), "utf-8")
    assert count
    monkeypatch.syspath_prepend(str(tmp_path))
    said, _ = complaints(tmp_path, name)
    assert any(expected in one for one in said), said


def test_a_row_about_a_parameter_explains_its_absence(
    generated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "counted_with_a_row"
    # Without what Python stored of it: texts of one length, written in one second, look the same to it.
    shutil.copytree(generated / "counted", tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    path = tmp_path / name / "resources" / "paints.py"
    path.write_text(path.read_text("utf-8").replace('Parameter("limit"', 'Parameter("limits"'), "utf-8")
    manifest: dict[str, Any] = json.loads((generated / "support.json").read_text("utf-8"))
    reason = {"rule": "parameter-left-out", "place": "#/paths/~1paints/get", "reason": "'limit' is left out"}
    manifest["operations"][0]["notes"] = [reason]
    (tmp_path / "support.json").write_text(json.dumps(manifest), "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert complaints(tmp_path, name)[0] == []


def test_losses_have_rows_and_diagnostics(
    specloom_here: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = DOCUMENT.with_name("left_out.yaml")
    done = specloom_here("generate", document, "--output", tmp_path, "--package", "left_out", "-v", cwd=tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path / "left_out"))
    package = Package(tmp_path / "left_out", "left_out")
    assert list(Census(Original(document), package).complaints()) == []
    rules = {
        f"{row['operation']} {row['path']}": sorted({said["rule"] for said in reasons(row)})
        for row in package.manifest["operations"]
    }
    assert rules == {
        "getItem /items/{id}": [],
        "putItem /items/{id}": ["response-left-out", "response-without-body"],
        "getItem /alias/{id}": [],
        "search /search?kind=item": ["parameter-left-out", "parameter-name", "response-without-body"],
        "unknown /unknown": ["media-type-opaque"],
        "whereElse /elsewhere": [],
        "headOdd /odd": ["response-without-body"],
        "postOdd /odd": ["body-left-out"],
        "putOdd /odd": ["encoding-headers"],
        "patchOdd /odd": ["reference-not-found"],
    }
    [webhook] = package.manifest["webhooks"]
    assert {said["rule"] for said in reasons(webhook)} == {"webhook-media-type", "webhook-parameter"}
    rules_of_losses = {rule for listed in rules.values() for rule in listed}
    rules_of_losses |= {"media-type-left-out", "webhook-media-type", "webhook-parameter"}
    # A rule about the cause speaks for these two; what is opaque is approximated, and has a row alone.
    explained = {"parameter-left-out": "path-parameter-unused", "response-left-out": "openapi-unknown-field"}
    silent = {rule for rule in rules_of_losses if f"[{explained.get(rule, rule)}]" not in done.stderr}
    assert silent == {"media-type-opaque"}
    call = next(row["call"] for row in package.manifest["operations"] if row["operation"] == "search")
    assert set(package.method(call).operation.errors) == {307, 404, 409}
