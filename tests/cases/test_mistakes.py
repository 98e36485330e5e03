"""One mistake in a sound document, and all that is said about it: `make cases` accepts what is said now.

Each file `mistakes/NAME.txt` names the file that is edited, the lines that go (`-`) and come (`+`), and after an empty
line the diagnostics of `generate` and `validate`.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.base.diagnostics import SpecError
from specloom.base.sources import Source
from specloom.cli import main
from specloom.cli.excerpt import render
from specloom.load import positioned
from specloom.pipeline.diagnose import diagnose
from specloom.pipeline.load_document import load_document

HERE = Path(__file__).parent / "mistakes"
MISTAKES = sorted(HERE.glob("*.txt"))
MOST = 3
"""How many messages one mistake may cause."""
DOCUMENTS = ("openapi.yaml", "swagger.yaml", "openapi.json")


def edit_of(mistake: Path) -> tuple[str, str, str]:
    """Return the name of the file that a mistake is in, the text of the edit, and what was accepted."""
    edit, _, accepted = mistake.read_text("utf-8").partition("\n\n")
    name, _, lines = edit.partition("\n")
    return name, lines, accepted


def edited(name: str, lines: str) -> str:
    """Return the text of a file of the sound document with an edit, whose lines it must have once."""
    text = (HERE / name).read_text("utf-8")
    for old, new in re.findall(r"((?:^-.*\n?)+)((?:^\+.*\n?)*)", lines, re.MULTILINE):
        before, after = (re.sub("^[-+]", "", part, flags=re.MULTILINE) for part in (old, new))
        before, after = before.rstrip("\n") + "\n", after.rstrip("\n") + "\n" if after else ""
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return text


def place(mistake: Path, folder: Path) -> str:
    """Write the document with a mistake into a folder; return the name of its main file."""
    name, lines, _ = edit_of(mistake)
    document = name if name in DOCUMENTS else "openapi.yaml"
    (folder / document).write_text((HERE / document).read_text("utf-8"), encoding="utf-8")
    if document == "openapi.yaml":
        shutil.copytree(HERE / "recordings", folder / "recordings")
    (folder / name).write_text(edited(name, lines), encoding="utf-8")
    return document


def said(mistake: Path, folder: Path) -> str:
    """Return all diagnostics of the document with a mistake."""
    document = place(mistake, folder)
    source = Source(folder / document, folder / "recordings", "acme", document)
    try:
        diagnosis = diagnose(source, load_document(source))
    except SpecError as error:
        listed, texts = error.diagnostics, dict(error.sources)
    else:
        listed, texts = diagnosis.diagnostics, diagnosis.texts
    return "".join(render(entry, texts) + "\n" for entry in positioned(listed, texts))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.stem)
def test_a_mistake_is_reported_with_its_place_and_a_way_out(mistake: Path, tmp_path: Path) -> None:
    text = said(mistake, tmp_path)
    if os.environ.get("SPECLOOM_ACCEPT"):
        edit, _, _ = mistake.read_text("utf-8").partition("\n\n")
        mistake.write_text(f"{edit}\n\n{text}", encoding="utf-8")
    assert text == edit_of(mistake)[2]
    messages = re.findall(r"^(\S+?):(\d+):\d+: (?:error|warning)\[", text, re.MULTILINE)
    assert 1 <= len(messages) <= MOST
    assert text.count("\n  hint: ") >= len(messages)
    assert text.count(" | ") >= len(messages)


def test_the_document_without_a_mistake_is_sound() -> None:
    for document in DOCUMENTS:
        recordings = HERE / ("recordings" if document == "openapi.yaml" else "none")
        source = Source(HERE / document, recordings, "acme", document)
        assert diagnose(source, load_document(source)).diagnostics == ()


def test_a_recording_of_another_server_is_held_against_the_document_as_well(tmp_path: Path) -> None:
    document = place(HERE / "recording-json-broken.txt", tmp_path)
    recorded = tmp_path / "recordings" / "getParcel.yaml"
    recorded.write_text(recorded.read_text("utf-8").replace("https://eu.parcels.test", "http://sandbox.invalid:8080"))
    source = Source(tmp_path / document, tmp_path / "recordings", "acme", document)
    with pytest.raises(SpecError) as refused:
        diagnose(source, load_document(source))
    assert {entry.rule for entry in refused.value.diagnostics} == {"recording-server", "drift-body-malformed"}


@pytest.mark.parametrize("name", ["method-upper", "format-datetime", "recording-argument-differs", "yaml-tab"])
def test_generate_says_what_validate_says(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    document = place(HERE / f"{name}.txt", tmp_path)
    monkeypatch.chdir(tmp_path)
    codes: list[int] = []
    printed: list[str] = []
    run: Callable[[list[str]], int] = main
    for arguments in (["validate", document], ["generate", document, "--package", "acme"]):
        codes.append(run(arguments))
        printed.append(capsys.readouterr().err)
    assert printed[0] == printed[1] != ""
    assert codes[0] == codes[1]
