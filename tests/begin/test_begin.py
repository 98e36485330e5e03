"""`specloom init` and `specloom new`: what they write works at once, and nothing that is there is replaced."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def without_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SPECLOOM_VENDOR_DOCS", raising=False)


def make(*targets: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run make in a project, with the Python of these tests and its specloom first on the PATH."""
    binaries = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    # Of the `make` that may run these tests: its flags and level, which have this one name its directory.
    inherited = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    environment = {**inherited, "PATH": binaries, "PYTEST_ADDOPTS": "-p no:cacheprovider", **variables}
    return subprocess.run(
        ["make", *targets], cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300
    )


@pytest.mark.skipif(shutil.which("make") is None, reason="not there: make")
def test_a_project_works_at_once(tmp_path: Path, specloom_here: Command) -> None:
    begun = specloom_here("init", "proj", cwd=tmp_path)
    assert (begun.returncode, begun.stderr) == (0, "")
    project = tmp_path / "proj"
    made = make("generate", cwd=project)
    assert (made.returncode, made.stderr) == (0, "")
    assert re.match(r"generated/teahouse: \d+ files written; claims stand in their pages\n", made.stdout)
    assert "3 operations: 0 approximated, 0 refused; 3 tested by recordings, 0 by made-up exchanges" in made.stdout
    tested = make("test", cwd=project)
    assert (tested.returncode, tested.stderr) == (0, "")
    assert re.search(r"^\d+ passed", tested.stdout, re.MULTILINE)
    checked = make("check", cwd=project)
    assert (checked.returncode, checked.stdout) == (0, "generated/teahouse: up to date\n")
    assert make(cwd=project).stdout.splitlines()[1].startswith("setup       Make an environment in .venv")
    claims = specloom_here("evidence", "--check", "--docs", "specs/teahouse/pages", cwd=project)
    assert (claims.returncode, claims.stderr) == (0, "")
    assert "0 ungrounded, 0 descriptions to review" in claims.stdout
    valid = specloom_here("validate", "teahouse", cwd=project)
    assert valid.stdout == "specs/teahouse/openapi.yaml: valid; claims stand in their pages\n"
    workflow = yaml.safe_load((project / ".github/workflows/specloom.yml").read_text())
    steps = [step["run"] for step in workflow["jobs"]["packages"]["steps"] if "run" in step]
    assert [step for step in steps if step.startswith("make")] == ["make setup", "make generate", "make test"]


@pytest.mark.skipif(shutil.which("make") is None, reason="not there: make")
def test_make_says_what_is_missing(tmp_path: Path, specloom_here: Command) -> None:
    assert specloom_here("init", cwd=tmp_path).returncode == 0
    lost = make("generate", cwd=tmp_path, SPECLOOM="no-such-specloom")
    assert (lost.returncode, lost.stderr.splitlines()[0]) == (2, "there is no specloom here: make setup")
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\necho Traceback >&2\nexit 1\n")
    python.chmod(0o755)
    lost = make("test", cwd=tmp_path, PYTHON=str(python))
    assert lost.stderr.startswith("the tests need httpx2, pydantic and pytest: make setup\n")


def test_init_says_what_it_wrote_and_what_comes_next(
    tmp_path: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    shown = specloom_here("init", "proj", cwd=tmp_path).stdout.split("\n\n")
    assert shown[0].splitlines() == [
        "proj/Makefile: written",
        "proj/conftest.py: written",
        "proj/.gitignore: written",
        "proj/pyproject.toml: written",
        "proj/.agents/skills/specloom/SKILL.md: written",
        "proj/specs/teahouse/NOTES.md: written",
        "proj/specs/teahouse/openapi.yaml: written",
        "proj/specs/teahouse/pages/teas.txt: written",
        "proj/specs/teahouse/recordings/createOrder.yaml: written",
        "proj/specs/teahouse/recordings/getTea.yaml: written",
        "proj/specs/teahouse/recordings/listTeas.yaml: written",
        "proj/specs/teahouse/sources.yaml: written",
        "proj/.github/workflows/specloom.yml: written",
    ]
    assert shown[1].splitlines() == [
        "next:",
        "  cd proj",
        "  make setup           puts specloom into .venv, which make uses",
        "  make generate        makes generated/teahouse from specs/teahouse",
        "  make test            replays its recordings through the client",
        "  specloom new VENDOR  begins a document of your own",
    ]


def test_init_replaces_nothing(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "specs" / "acme").mkdir(parents=True)
    (tmp_path / "Makefile").write_text("mine:\n")
    (tmp_path / "pyproject.toml").symlink_to("elsewhere.toml")
    begun = specloom_here("init", cwd=tmp_path)
    assert "Makefile: kept as it is\n" in begun.stdout
    assert "pyproject.toml: kept as it is\n" in begun.stdout
    assert "teahouse" not in begun.stdout
    assert (tmp_path / "Makefile").read_text() == "mine:\n"
    assert not (tmp_path / "elsewhere.toml").exists()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    again = specloom_here("init", cwd=tmp_path)
    assert ": written" not in again.stdout
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    lost = specloom_here("init", "Makefile", cwd=tmp_path)
    said = "specloom: Makefile is no folder\n  hint: name a folder, or one that is to be made\n"
    assert (lost.returncode, lost.stderr) == (2, said)


PAGE = "<html><body><nav>Home</nav><main><h1>Calls</h1><p>GET /calls lists calls.</p></main></body></html>"


@pytest.mark.parametrize(
    "docs", [[], ["calls.html"], ["https://docs.acme.example/api/calls.html", "calls.html", "notes.txt"]], ids=len
)
def test_the_beginning_of_a_document_is_valid_and_says_what_is_missing(
    docs: list[str], tmp_path: Path, specloom_here: Command
) -> None:
    (tmp_path / "calls.html").write_text(PAGE)
    (tmp_path / "notes.txt").write_text("Calls cost a cent.")
    begun = specloom_here("new", "acme-calls", *(["--docs", *docs] if docs else []), cwd=tmp_path)
    assert (begun.returncode, begun.stderr) == (0, "")
    listed = re.findall(r"^  (specs/\S+:\d+): (.*)$", begun.stdout, re.MULTILINE)
    written = [
        f"{path.relative_to(tmp_path).as_posix()}:{number}"
        for path in (tmp_path / "specs").rglob("*.*")
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if "TODO" in line
    ]
    assert sorted(place for place, _ in listed) == sorted(written)
    assert all(what for _, what in listed)
    valid = specloom_here("validate", "acme-calls", cwd=tmp_path)
    assert valid.returncode == 0
    assert f"specs/acme-calls/openapi.yaml: valid ({len(listed)} warnings)" in valid.stdout
    shown = re.findall(r"^(\S+:\d+):\d+: warning\[placeholder\]: to be filled in: (.*)$", valid.stderr, re.MULTILINE)
    assert sorted(shown) == sorted(listed)
    made = specloom_here("generate", "acme-calls", cwd=tmp_path)
    assert (made.returncode, made.stdout.partition(":")[0]) == (0, "generated/acme_calls")


def test_pages_are_listed_or_copied(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "calls.html").write_text(PAGE)
    docs = ("https://docs.acme.example/calls?a=1", "calls.html", "https://docs.acme.example/")
    begun = specloom_here("new", "acme", "--docs", *docs, cwd=tmp_path)
    assert "specloom sources pull acme" in begun.stdout
    folder = tmp_path / "specs" / "acme"
    pages = yaml.safe_load((folder / "sources.yaml").read_text())["pages"]
    assert [(page["id"], page["url"], page["text"]) for page in pages] == [
        ("calls", "https://docs.acme.example/calls?a=1", "not kept"),
        ("calls-2", "https://example.com/calls-2", "kept"),
        ("page", "https://docs.acme.example/", "not kept"),
    ]
    assert (folder / "pages" / "calls-2.txt").read_text() == "Home\n\nCalls\nGET /calls lists calls.\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            ["Äcme"],
            "'Äcme' cannot be a vendor's name\n  hint: its folder and package are called so: take lower-case letters",
        ),
        (
            ["../acme"],
            "'../acme' cannot be a vendor's name\n  hint: its folder and package are called so: take lower-case",
        ),
        (["acme"], "specs/acme is there already; name another vendor, or remove it"),
        (["zoo", "--docs", "lost.html"], "--docs takes files and addresses (https), and there is no file 'lost.html'"),
    ],
    ids=str,
)
def test_what_cannot_be_begun_is_said(line: list[str], said: str, tmp_path: Path, specloom_here: Command) -> None:
    assert specloom_here("new", "acme", cwd=tmp_path).returncode == 0
    done = specloom_here("new", *line, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"specloom: {said}")
    assert [path.name for path in (tmp_path / "specs").iterdir()] == ["acme"]


def test_the_wheel_of_specloom_begins_projects_and_takes_any_document(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path / "dist"), str(root)]
    subprocess.run(build, capture_output=True, check=True, timeout=300)
    with zipfile.ZipFile(next((tmp_path / "dist").glob("specloom-*.whl"))) as wheel:
        wheel.extractall(tmp_path / "site")

    def run(*line: str) -> str:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "specloom", *line],
            cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path / "site")}, capture_output=True, text=True,
            check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    where = "import specloom; print(specloom.__file__)"
    shown = subprocess.run(
        [sys.executable, "-P", "-c", where], env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert shown.stdout.startswith(str(tmp_path))
    assert run("init", "proj").count(": written\n") == 13
    assert ": written\n" in run("new", "acme")
    assert run("generate", "proj/specs/teahouse").startswith("generated/teahouse: ")
    assert run("config", "--schema").startswith("{")


@pytest.mark.parametrize("command", ["generate", "validate", "config"])
def test_an_empty_text_is_not_this_folder(tmp_path: Path, specloom_here: Command, command: str) -> None:
    (tmp_path / "openapi.yaml").write_text("openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n", "utf-8")
    refused = specloom_here(command, "", cwd=tmp_path)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.startswith("specloom: an empty text names no document\n  hint: ")
