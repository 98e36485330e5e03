"""A process that makes a package again, as `watch` does, makes what a new process makes: every byte of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from specloom.base.sources import Source, sources
from specloom.pipeline.package import generate_source

SPECS = Path(__file__).parents[2] / "specs"
DOCUMENT, RECORDING = "openapi.yaml", "recordings/createCall.yaml"
NOTE = "    Note: {type: object, properties: {text: {type: string}}}\n"
# A file, what stands in it, and what it becomes; each edit comes on top of those before.
EDITS = (
    (DOCUMENT, "summary: Get one call by its id.", "summary: Another summary."),
    (DOCUMENT, "operationId: createCall\n", "operationId: createCall\n      deprecated: true\n"),
    (DOCUMENT, "- name: calls\n  description: Phone calls", '- name: calls\n  description: harmless, "" and \\ calls'),
    (DOCUMENT, "    CallResponse:\n", NOTE + "    CallResponse:\n"),
    (RECORDING, "12015550123", "12015550199"),
    (DOCUMENT, NOTE, ""),
)


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Source:
    shutil.copytree(SPECS / "tellcasey", tmp_path / "specs" / "tellcasey")
    monkeypatch.chdir(tmp_path)
    return sources([])[0]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def generated_anew(earlier: Path, folder: Path) -> dict[str, bytes]:
    """Return what a new process makes of the documents here, beside what `earlier` holds."""
    shutil.copytree(earlier, folder)
    subprocess.run([sys.executable, "-m", "specloom", "generate", "--output", str(folder)], check=True)
    return contents(folder)


def test_what_is_made_again_is_what_a_new_process_makes(source: Source, tmp_path: Path) -> None:
    output = tmp_path / "generated"
    assert generate_source(source, output, check=False).made
    for number, (name, old, new) in enumerate(EDITS):
        place = source.document.parent / name
        text = place.read_text()
        assert old in text
        place.write_text(text.replace(old, new))
        before, earlier = contents(output), tmp_path / f"earlier-{number}"
        shutil.copytree(output, earlier)
        result = generate_source(source, output, check=False)
        assert result.made
        assert result.changes
        made = contents(output)
        assert made != before
        assert made == generated_anew(earlier, tmp_path / f"anew-{number}")
