"""A process that makes a package again, as `watch` does, makes what a new process makes: every byte of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from specloom.base.sources import Source, sources
from specloom.pipeline import finish
from specloom.pipeline.cache import Cache
from specloom.pipeline.package import generate_source
from specloom.render.format import format_files

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


def test_what_is_made_again_is_what_a_new_process_makes(
    source: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SPECLOOM_VENDOR_DOCS", raising=False)  # the pages do not say what is edited here
    output, cache = tmp_path / "generated", Cache()
    assert generate_source(source, output, check=False, cache=cache).generated
    for number, (name, old, new) in enumerate(EDITS):
        place = source.document.parent / name
        text = place.read_text()
        assert old in text
        place.write_text(text.replace(old, new))
        before, earlier = contents(output), tmp_path / f"earlier-{number}"
        shutil.copytree(output, earlier)
        result = generate_source(source, output, check=False, cache=cache)
        assert result.generated
        assert result.changes
        made = contents(output)
        assert made != before
        assert made == generated_anew(earlier, tmp_path / f"anew-{number}")


def other_document(source: Source) -> Source:
    """Return the document with one operation renamed and another text, for a package of the same name."""
    folder = source.document.parent.with_name("other")
    shutil.copytree(source.document.parent, folder)
    text = (folder / DOCUMENT).read_text()
    for name, old, new in EDITS:
        text = text.replace(old, new) if name == DOCUMENT else text
    (folder / DOCUMENT).write_text(text)
    return replace(source, document=folder / DOCUMENT, recordings=folder / "recordings")


@pytest.fixture
def formatted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return how many files each run has had formatted; nothing is stored between processes."""
    monkeypatch.setenv("SPECLOOM_CACHE", "off")
    counts: list[int] = []

    def counting(files: Mapping[str, str], names: Iterable[str] | None = None) -> dict[str, str]:
        counts.append(len(files))
        return format_files(files, names)

    monkeypatch.setattr(finish, "format_files", counting)
    return counts


def test_runs_in_one_process_share_nothing_but_a_cache_they_are_given(
    source: Source, tmp_path: Path, formatted: list[int]
) -> None:
    def files(of: Source, name: str, cache: Cache | None = None) -> dict[str, bytes]:
        assert generate_source(of, tmp_path / name, check=False, cache=cache).generated
        return contents(tmp_path / name)

    other, cache = other_document(source), Cache()
    first = files(source, "first")
    second = files(other, "second")
    assert first != second
    assert files(source, "first-again") == first
    assert formatted[0] == formatted[2]
    # A cache saves work, and brings nothing of one document into the package of another.
    assert files(source, "cached", cache) == first
    assert files(other, "cached-other", cache) == second
    assert files(source, "cached-again", cache) == first
    assert files(source, "cached-once-more", cache) == first
    assert formatted[3] == formatted[0]
    assert 0 < formatted[4] < formatted[1]
    assert formatted[6] == 0
