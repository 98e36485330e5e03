"""Stored answers of datamodel-code-generator: used again, checked like input from elsewhere, and never needed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.base.cache_folder import VARIABLE, cache_folder
from specloom.models import generator

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    post:
      operationId: createPet
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
      responses: {"204": {description: ok}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        born: {type: [string, "null"], format: date}
        owner: {type: object, properties: {"e-mail": {type: string}}}
        tags: {type: array, items: {type: [string, "null"]}}
        sizes: {type: object, additionalProperties: {type: integer}}
        either: {oneOf: [{type: integer}, {type: array, items: {type: number}}]}
"""
Built = Callable[[str], dict[str, str]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the library is asked for from now on."""
    shapes: list[str] = []
    ask = generator._written  # pyright: ignore[reportPrivateUsage]

    def recording(missing: list[str]) -> dict[str, generator.WrittenClass]:
        shapes.extend(missing)
        return ask(missing)

    monkeypatch.setattr(generator, "_written", recording)
    return shapes


def test_the_second_run_does_not_ask_and_generates_the_same(built: Built, folder: Path, asked: list[str]) -> None:
    first = built(DOCUMENT)
    assert len(asked) == len(entries(folder)) == 2
    asked.clear()
    assert built(DOCUMENT) == first
    assert asked == []


def test_nothing_of_the_document_is_stored_and_nobody_else_can_read_it(built: Built, folder: Path) -> None:
    built(DOCUMENT)
    stored = "".join(path.read_text("utf-8") for path in entries(folder))
    assert not any(word in stored for word in ("name", "born", "owner", "mail", "sizes", "Pet"))
    if os.name == "posix":
        assert {path.stat().st_mode & 0o077 for path in entries(folder)} == {0}


@pytest.mark.parametrize("value", ["off", ""])
def test_it_can_be_turned_off(
    value: str, built: Built, folder: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = built(DOCUMENT)
    asked.clear()
    monkeypatch.setenv(VARIABLE, value)
    assert built(DOCUMENT) == first
    assert len(asked) == 2
    assert len(entries(folder)) == 2


def hostile(key: str, value: object) -> Callable[[dict[str, Any]], object]:
    return lambda entry: {**entry, key: value}


def instead(value: object) -> Callable[[dict[str, Any]], object]:
    def change(_: dict[str, Any]) -> object:
        return value

    return change


def annotated(text: str, *, required: bool | None = None) -> Callable[[dict[str, Any]], object]:
    """Give the last key another type."""

    def change(entry: dict[str, Any]) -> object:
        *others, (_, needed) = entry["keys"]
        return {**entry, "keys": [*others, [text, needed if required is None else required]]}

    return change


@pytest.mark.parametrize(
    "damage",
    [
        hostile("shape", "{}"),
        hostile("functional", None),
        hostile("keys", []),
        hostile("keys", 1),
        annotated("__import__('os').system('true')"),
        annotated("Placeholder_99"),
        annotated("evil"),
        annotated("'str'"),
        annotated("str; import os"),
        annotated("(" * 5000),
        annotated("Sequence[" * 300 + "str" + "]" * 300 + " | bytes"),
        annotated("Mapping[Placeholder_0, str]"),
        annotated("str", required=True),
        instead([]),
        instead(None),
        instead("x" * (1 << 18)),
    ],
)
def test_an_entry_that_does_not_fit_its_shape_is_ignored_and_replaced(
    damage: Callable[[dict[str, Any]], object], built: Built, folder: Path, asked: list[str]
) -> None:
    first = built(DOCUMENT)
    before = {path: path.read_bytes() for path in entries(folder)}
    for path, content in before.items():
        path.write_text(json.dumps(damage(json.loads(content))), "utf-8")
    asked.clear()
    assert built(DOCUMENT) == first
    assert len(asked) == 2
    assert {path: path.read_bytes() for path in entries(folder)} == before


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_entry_is_ignored(content: bytes, built: Built, folder: Path) -> None:
    first = built(DOCUMENT)
    for path in entries(folder):
        path.write_bytes(content)
    assert built(DOCUMENT) == first


@pytest.mark.skipif(os.name != "posix", reason="owners and modes are POSIX's")
def test_an_entry_that_others_can_write_is_ignored(built: Built, folder: Path, asked: list[str]) -> None:
    built(DOCUMENT)
    for path in entries(folder):
        path.chmod(0o666)
    asked.clear()
    built(DOCUMENT)
    assert len(asked) == 2


@pytest.mark.skipif(os.name != "posix", reason="links and pipes are POSIX's")
def test_an_entry_that_is_a_link_or_a_pipe_is_ignored(built: Built, folder: Path, tmp_path: Path) -> None:
    first = built(DOCUMENT)
    link, pipe = entries(folder)
    link.rename(tmp_path / "elsewhere")
    link.symlink_to(tmp_path / "elsewhere")
    pipe.unlink()
    os.mkfifo(pipe)
    assert built(DOCUMENT) == first


def test_a_folder_that_cannot_be_made_is_no_fault(
    built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file" / "cache"))
    assert built(DOCUMENT)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the folders of other systems")
@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"HOME": "/home/me"}, Path("/home/me/.cache/specloom")),
        ({"HOME": "/home/me", "XDG_CACHE_HOME": "/caches"}, Path("/caches/specloom")),
        ({"HOME": "/home/me", "XDG_CACHE_HOME": "relative"}, Path("/home/me/.cache/specloom")),
        ({"HOME": "/home/me", VARIABLE: "/named"}, Path("/named")),
        ({"HOME": "/home/me", VARIABLE: "off"}, None),
        ({"HOME": "", "XDG_CACHE_HOME": ""}, None),
        ({}, None),
    ],
)
def test_where_the_folder_is(environment: dict[str, str], expected: Path | None) -> None:
    assert cache_folder(environment) == expected
