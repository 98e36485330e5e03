"""What `make verify` and `make test` say of what they could not prove."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.folders import CORPUS, SUITES, VENDOR_DOCS, Folder
from tools.verify import ROOT, Check, checks, run


def check(code: str, variable: str = "") -> Check:
    return Check(f"{code} holds", (sys.executable, "-c", code), variable, "the pages are not there")


PASSES, FAILS, NEEDS = check("pass"), check("raise SystemExit('no')"), check("import os; assert os.environ['A']", "A")


def test_a_program_that_is_not_there_counts_as_not_proved(capfd: pytest.CaptureFixture[str]) -> None:
    needs = Check(
        "it opens", (sys.executable, "-c", "pass"), absence="no browser is there", programs=("no-such-browser",)
    )
    assert run([PASSES, needs], {"PATH": ""}) == 0
    assert "verify: 1 of 2 checks proved, 1 not: no browser is there" in capfd.readouterr().out
    there = Check("it opens", needs.command, absence=needs.absence, programs=("no-such-browser", "python"))
    assert run([there], {"PATH": str(Path(sys.executable).parent)}) == 0
    assert "verify: 1 of 1 checks proved" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("listed", "environment", "code", "last"),
    [
        ([PASSES, NEEDS], {"A": "1"}, 0, "verify: 2 of 2 checks proved"),
        ([PASSES, NEEDS], {}, 0, "verify: 1 of 2 checks proved, 1 not: the pages are not there (set A)"),
        ([PASSES, NEEDS], {"A": ""}, 0, "verify: 1 of 2 checks proved, 1 not: the pages are not there (set A)"),
        (
            [FAILS, PASSES, NEEDS],
            {},
            1,
            f"verify: 1 of 3 checks proved, 2 not: {FAILS.proves}: failed; the pages are not there (set A)",
        ),
    ],
)
def test_what_is_skipped_counts_as_not_proved(
    capfd: pytest.CaptureFixture[str], listed: list[Check], environment: dict[str, str], code: int, last: str
) -> None:
    assert run(listed, environment) == code
    out, err = capfd.readouterr()
    assert out.splitlines()[-1] == last
    assert ("no" in err) == bool(code)


def test_only_pages_need_a_folder() -> None:
    assert [each.variable for each in checks() if each.variable] == [VENDOR_DOCS.variable] * 2
    assert all((ROOT / each).is_file() for each in checks()[0].command[4:])
    assert len(checks()[0].command) > 4


def test_a_folder_is_named_by_a_variable_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for folder in (VENDOR_DOCS, CORPUS, SUITES):
        monkeypatch.delenv(folder.variable, raising=False)
        assert folder.path is None
        with pytest.raises(SystemExit, match=folder.variable):
            folder.required()
        monkeypatch.setenv(folder.variable, str(tmp_path))
        assert folder.required() == tmp_path
        monkeypatch.setenv(folder.variable, str(tmp_path / "nowhere"))
        with pytest.raises(FileNotFoundError, match=folder.variable):
            _ = folder.path


@pytest.mark.parametrize(("values", "count"), [("[1, 2]", "2 tests"), ("[1]", "1 test")])
def test_a_run_counts_what_was_skipped(values: str, count: str, tmp_path: Path) -> None:
    absent = Folder("A", "the pages")
    (tmp_path / "conftest.py").write_text((ROOT / "conftest.py").read_text("utf-8"), "utf-8")
    (tmp_path / "test_some.py").write_text(
        "import pytest\n"
        f"@pytest.mark.skipif(True, reason={absent.absence!r})\n"
        f"@pytest.mark.parametrize('x', {values})\ndef test_a(x): pass\n"
        "@pytest.mark.skip(reason='for another reason')\ndef test_b(): pass\ndef test_c(): pass\n",
        "utf-8",
    )
    line = [sys.executable, "-m", "pytest", "-c", "/dev/null", "--rootdir", ".", "-p", "no:cacheprovider"]
    for workers in (["-n", "0"], ["-n", "2"]):
        done = subprocess.run([*line, *workers], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stdout
        lines = [text for text in done.stdout.splitlines() if text.startswith("not proved")]
        assert lines == [f"not proved: {count} skipped, not there: the pages (set A)"]
