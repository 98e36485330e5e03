"""The fuzzers find what is planted, repeat themselves by seed, and find nothing in a few documents."""

from __future__ import annotations

import random

import pytest

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from tests.fuzz import run, safety

SOUND = b"""openapi: 3.1.0
info: {title: T, version: '1', description: text}
servers: [{url: 'https://t.invalid'}]
paths:
  /a:
    get: {operationId: getA, summary: text, responses: {'200': {description: ok}}}
"""


@pytest.mark.parametrize("kind", run.KINDS)
def test_a_seed_gives_the_same_document(kind: str) -> None:
    first, second, third = (run.KINDS[kind](SOUND, random.Random(f"{seed}")) for seed in (1, 1, 2))
    assert first == second
    assert first != third


@pytest.mark.parametrize("kind", run.KINDS)
def test_a_few_documents_keep_every_promise(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.fuzz(kind, seed=7, count=3, seconds=30) == 0, capsys.readouterr().out


def test_a_sound_document_fails_nothing() -> None:
    assert run.failure(SOUND) is None


@pytest.mark.parametrize(
    "planted",
    [
        "x = __import__('os')\n", "def touch(): ...\n", "x = eval('1')\n", "x = (\n",
    ],
)  # fmt: skip
def test_code_that_leaks_is_noticed(planted: str) -> None:
    with pytest.raises((AssertionError, SyntaxError)):
        safety.check_files({"made/made/client.py": planted})


@pytest.mark.parametrize("path", ["../a.py", "/a.py", "made/é.py"])
def test_a_file_outside_is_noticed(path: str) -> None:
    with pytest.raises(AssertionError):
        safety.check_files({path: ""})


def test_a_traceback_and_an_error_without_a_place_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("planted")

    monkeypatch.setattr(safety, "generate", fail)
    assert "planted" in (run.failure(SOUND) or "")

    def refuse(*_: object, **__: object) -> None:
        raise SpecError([Diagnostic("openapi-type", Location(""), "wrong", "correct it")])

    monkeypatch.setattr(safety, "generate", refuse)
    assert "AssertionError" in (run.failure(SOUND) or "")
