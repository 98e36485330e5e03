"""Every document of this folder comes to what it says, with a message that has a place; none is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tests.fuzz.safety import outcome
from tests.hostile.documents import FOLDER, Hostile, documents

CLASSES = sorted(FOLDER.glob("*.yaml"))


def faults(hostile: Hostile, path: Path) -> list[str]:
    path.write_bytes(hostile.data)
    try:
        made, errors = outcome(path)
    except Exception as error:  # noqa: BLE001  # whatever it is, it is the finding
        return [f"{hostile.name}: {type(error).__name__}: {str(error)[:300]}"]
    rules = {entry.rule for entry in errors}
    wrong = hostile.outcome != "either" and made is not (hostile.outcome == "generated")
    missing = set(hostile.rules) - rules
    return [f"{hostile.name}: made {made}, errors {sorted(rules)}"] if wrong or missing else []


@pytest.mark.parametrize("file", CLASSES, ids=lambda file: file.stem)
def test_each_document_comes_to_what_it_says(file: Path, tmp_path: Path) -> None:
    ran = [(each.name, faults(each, tmp_path / "openapi.yaml")) for each in documents(file)]
    assert len(ran) == declared(file)
    assert len({name for name, _ in ran}) == len(ran)
    assert [fault for _, found in ran for fault in found] == []


def declared(file: Path) -> int:
    """Count the documents of a file without the code that makes them."""
    entries = yaml.safe_load(file.read_text("utf-8"))["documents"]
    return sum(len(entry["at"]) * len(entry["payloads"]) if "family" in entry else 1 for entry in entries)


def test_there_are_three_classes_and_enough_documents() -> None:
    assert [file.stem for file in CLASSES] == ["injection", "legal", "resources"]
    assert sum(map(declared, CLASSES)) >= 150
    for file in CLASSES:
        text = file.read_text("utf-8")
        assert len(re.findall(r"^  - (?:name|family):", text, re.MULTILINE)) == text.count("expects:")


def test_a_wrong_expectation_is_noticed(tmp_path: Path) -> None:
    sound = next(documents(FOLDER / "legal.yaml"))
    refused = Hostile("planted", sound.data, "refused", ())
    assert faults(sound, tmp_path / "openapi.yaml") == []
    assert faults(refused, tmp_path / "openapi.yaml") != []
