"""Stored runs: taken where nothing that they depend on has changed, and made anew after any change."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from specloom.base.bounds import Bounds
from specloom.base.cache_folder import OFF, VARIABLE
from specloom.base.diagnostics import Location
from specloom.base.given_names import GivenName
from specloom.base.runtime_choice import RuntimeOptions
from specloom.base.selection import Selection, selector
from specloom.base.sources import Overlay, Source, sources
from specloom.pipeline import anew, stored_files, stored_run
from specloom.pipeline.package import generate_source
from specloom.pipeline.result import Result

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      operationId: listPets
      summary: List all.
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "parts/pet.yaml"}}}}}
components:
  schemas:
    Unused: {type: string, minimum: 3}
"""
PET = "type: object\nproperties: {name: {type: string}}\n"
OVERLAY = """\
overlay: 1.0.0
info: {title: Ours, version: "1"}
actions: [{target: "$.info", update: {description: SAID}}]
"""
RELEASES = "releases: [{version: 3.1.4, date: 2026-01-01, document: ab}]\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "compiled"))
    specs = tmp_path / "pets"
    Path(specs, "parts").mkdir(parents=True)
    Path(specs, "openapi.yaml").write_text(DOCUMENT, "utf-8")
    Path(specs, "parts", "pet.yaml").write_text(PET, "utf-8")
    Path(specs, "overlay.yaml").write_text(OVERLAY, "utf-8")
    blocks = tmp_path / "blocks"
    blocks.mkdir()
    Path(blocks, "readme.end.jinja").write_text("The end.\n", "utf-8")
    return specs


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[Source]:
    """The documents that are loaded from now on."""
    listed: list[Source] = []
    load_document = anew.load_document  # type: ignore[attr-defined]

    def recording(source: Source) -> object:
        listed.append(source)
        return load_document(source)

    monkeypatch.setattr(anew, "load_document", recording)
    return listed


def source_of(folder: Path) -> Source:
    (source,) = sources([folder / "openapi.yaml"], package="pets")
    overlay = Overlay(folder / "overlay.yaml", (folder / "overlay.yaml").as_posix())
    return replace(source, overlays=(overlay,), templates=folder.parent / "blocks")


def made(source: Source, out: Path, *, new_names: bool = False) -> tuple[Result, dict[str, bytes]]:
    result = generate_source(source, out, check=False, new_names=new_names)
    files = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    return replace(result, source=source), files


def test_nothing_is_loaded_where_nothing_has_changed(folder: Path, tmp_path: Path, loaded: list[Source]) -> None:
    first = made(source_of(folder), tmp_path / "out")
    assert [entry.location.line for entry in first[0].diagnostics if entry.rule == "schema-effect"] == [12]
    loaded.clear()
    assert made(source_of(folder), tmp_path / "again") == first
    assert loaded == []


def _written(name: str, text: str) -> Callable[[Path, pytest.MonkeyPatch], None]:
    def write(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")

    return write


def _another_tool(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored_files, "tool", lambda: "another one")


def _another_library(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        return "0.0"

    monkeypatch.setattr(stored_run, "installed_version", version)


def _another_python(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version", "9.9")


CHANGES = {
    "document": _written("openapi.yaml", DOCUMENT.replace("List all.", "List each.")),
    "referenced file": _written("parts/pet.yaml", PET.replace("string", "integer")),
    "overlay": _written("overlay.yaml", OVERLAY.replace("SAID", "Other")),
    "block": _written("../blocks/readme.end.jinja", "Really the end.\n"),
    "another block": _written("../blocks/docstring.package.jinja", "All pets."),
    "releases": _written("releases.yaml", RELEASES),
    "registry of pages": _written("sources.yaml", "sources: []\n"),
    "recordings": _written("recordings/none.txt", ""),
    "tool": _another_tool,
    "library": _another_library,
    "Python": _another_python,
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_beside_the_options_is_seen(
    change: str, folder: Path, tmp_path: Path, loaded: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    made(source_of(folder), tmp_path / "out")
    CHANGES[change](folder, monkeypatch)
    loaded.clear()
    changed = made(source_of(folder), tmp_path / "again")
    assert loaded
    monkeypatch.setenv(VARIABLE, OFF)
    assert made(source_of(folder), tmp_path / "anew") == changed


OPTIONS: dict[str, dict[str, object]] = {
    "overlays": {"overlays": ()},
    "blocks": {"templates": None},
    "docstrings": {"docstrings": "numpy"},
    "style rules": {"lint": True},
    "strict": {"strict": True},
    "root": {"root": Path("..")},
    "runtime": {"runtime": RuntimeOptions(added=frozenset({"cli"}))},
    "names": {"names": (GivenName("operation:listPets", "all_of_them", Location("specloom.toml")),)},
    "selection": {"selection": Selection((selector("operation:listPets"),))},
    "package": {"package": "kennel"},
    "display": {"display": "elsewhere/openapi.yaml"},
    "bounds": {"bounds": Bounds(values=10_000)},
}


@pytest.mark.parametrize("option", OPTIONS)
def test_an_option_that_has_changed_is_seen(
    option: str, folder: Path, tmp_path: Path, loaded: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    made(source_of(folder), tmp_path / "out")
    loaded.clear()
    source = replace(source_of(folder), **OPTIONS[option])  # type: ignore[arg-type]
    changed = made(source, tmp_path / "again")
    assert loaded
    monkeypatch.setenv(VARIABLE, OFF)
    assert made(source, tmp_path / "anew") == changed


def test_what_the_package_before_gives_is_seen(folder: Path, tmp_path: Path, loaded: list[Source]) -> None:
    out = tmp_path / "out"
    _, first = made(source_of(folder), out)
    _written("openapi.yaml", DOCUMENT.replace("listPets", "every_pet"))(folder, pytest.MonkeyPatch())
    result, _ = made(source_of(folder), tmp_path / "other")
    assert result.generated
    loaded.clear()
    _, kept = made(source_of(folder), out)  # the same document as stored, but with the names of the package before
    assert loaded
    assert kept["pets/specloom.lock"] != first["pets/specloom.lock"]


def test_an_override_is_seen(folder: Path, tmp_path: Path, loaded: list[Source]) -> None:
    out = tmp_path / "out"
    made(source_of(folder), tmp_path / "first")
    custom = out / "pets" / "pets" / "custom"
    custom.mkdir(parents=True)
    Path(custom, "mine.py").write_text("class Pets(Base):\n    pass\n", "utf-8")
    loaded.clear()
    result, files = made(source_of(folder), out)
    assert loaded
    assert result.generated
    assert b"custom.mine" in files["pets/pets/_client.py"] + files["pets/specloom.lock"]


def test_what_was_edited_by_hand_is_seen(folder: Path, tmp_path: Path, loaded: list[Source]) -> None:
    out = tmp_path / "out"
    made(source_of(folder), out)
    made(source_of(folder), out)  # now with the names of the first
    readme = out / "pets" / "README.md"
    whole = readme.read_bytes()
    readme.write_bytes(whole + b"mine\n")
    loaded.clear()
    assert "edited" in generate_source(source_of(folder), out, check=False).message
    checked = generate_source(source_of(folder), out, check=True)
    assert [change.path for change in checked.changes] == ["README.md"]
    assert generate_source(source_of(folder), out, check=False, force=True).generated
    assert readme.read_bytes() == whole
    assert loaded == []


UNSTORED = {
    "errors": _written("openapi.yaml", DOCUMENT.replace("parts/pet.yaml", "parts/none.yaml")),
    "recordings": _written("recordings/none.txt", ""),
    "recipes": _written("recipes/none.txt", ""),
    "a scenario": _written("scenario.yaml", "steps: []\n"),
}


@pytest.mark.parametrize("what", UNSTORED)
def test_a_run_that_depends_on_more_is_not_stored(
    what: str, folder: Path, tmp_path: Path, loaded: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    UNSTORED[what](folder, monkeypatch)
    first = made(source_of(folder), tmp_path / "out")
    loaded.clear()
    assert made(source_of(folder), tmp_path / "again") == first
    assert loaded
