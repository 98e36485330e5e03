"""What help shows, at the widths that terminals have; that its examples are command lines; what it costs."""

from __future__ import annotations

import importlib
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom import __version__
from specloom.cli.catalogue import COMMANDS, EXAMPLES, OTHER_NAMES
from specloom.cli.parser import parser_of
from specloom.commands.doctor import fits

Command = Callable[..., subprocess.CompletedProcess[str]]

_CLI = Path(__file__).parents[2] / "generator" / "specloom" / "cli"


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_fits_the_terminal(
    command: str, columns: int, tmp_path: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    done = specloom_here("help", *filter(None, [command]), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= columns
    assert "\x1b" not in done.stdout
    assert ("Usage: specloom " in done.stdout, "Examples:\n  $ specloom" in done.stdout.replace('eval "$(', "")) == (
        True,
        True,
    )
    assert specloom_here(*filter(None, [command]), "--help", cwd=tmp_path).stdout == done.stdout
    assert specloom_here(*filter(None, [command]), "-h", cwd=tmp_path).stdout == done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_examples_are_command_lines(command: str) -> None:
    examples = [line for line, _ in importlib.import_module(f"specloom.cli.{command}").EXAMPLES]
    examples += [line for line, _ in EXAMPLES if line.split()[1] == command]
    assert examples
    for line in examples:
        plain = re.sub(r'^eval "\$\((.*)\)"$', r"\1", line).partition(" > ")[0]
        program, name, *arguments = shlex.split(plain)
        assert (program, name) == ("specloom", command)
        assert parser_of(command).parse(arguments).run


def test_every_module_of_a_command_is_in_the_catalogue() -> None:
    modules = {path.stem for path in _CLI.glob("*.py") if "def add_arguments(" in path.read_text("utf-8")}
    assert modules == set(COMMANDS)
    assert {name.split()[0] for name in OTHER_NAMES.values()} <= {*COMMANDS, "--version"}
    assert set(OTHER_NAMES).isdisjoint(COMMANDS)


def test_every_option_says_what_it_is_for() -> None:
    for command in COMMANDS:
        silent = [name for name, action in parser_of(command).options.items() if not action.help]
        assert silent == [], command


def test_without_arguments_the_help_is_shown_as_an_error(tmp_path: Path, specloom_here: Command) -> None:
    done = specloom_here(cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == specloom_here("--help", cwd=tmp_path).stdout


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version(option: str, tmp_path: Path, specloom_here: Command) -> None:
    done = specloom_here(option, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"specloom {__version__}\n")


def test_help_is_quick_since_it_needs_little(tmp_path: Path) -> None:
    program = (
        "import sys, time; from specloom.cli import main; main(['--help'])\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert loaded.isdisjoint({"argparse", "dataclasses", "inspect", "pathlib.Path", "json", "yaml", "jinja2"})
    ours = {name for name in loaded if name.startswith("specloom.") and not name.startswith("specloom.cli")}
    assert ours == {"specloom.base", "specloom.base.usage"}


def test_help_of_a_command_loads_no_stage_of_the_pipeline(tmp_path: Path) -> None:
    program = (
        "import sys; from specloom.cli import main\ntry: main(['generate', '--help'])\nexcept SystemExit: pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    rooms = {name.split(".")[1] for name in done.stderr.split() if name.startswith("specloom.")}
    assert rooms <= {"base", "cli", "runtime"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["explain", "reference-not-found"], "reference-not-found: error or warning, wrong result"),
        (["explain", "[schema-enum]"], "x-specloom-ignore: [schema-enum]"),
        (["explain", "drift-type"], "Way out: widen the type."),
        (["explain", "operation-removed"], "operation-removed: breaking, change"),
        (["explain"], "Rules of style:\n  operation-id-style"),
    ],
)
def test_explain(line: list[str], said: str, tmp_path: Path, specloom_here: Command) -> None:
    done = specloom_here(*line, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert said in done.stdout


def test_doctor_says_what_is_missing_and_what_for(
    tmp_path: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPECLOOM_CACHE", "off")
    sound = specloom_here("doctor", cwd=tmp_path)
    assert (sound.returncode, sound.stderr) == (0, "")
    assert re.search(r"^ok +Python +3\.\d+", sound.stdout, re.MULTILINE)
    assert re.search(r"^ok +cache +off;", sound.stdout, re.MULTILINE)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert re.search(
        r"^- +git +not there; only for `specloom release`", specloom_here("doctor", cwd=tmp_path).stdout, re.MULTILINE
    )
    (tmp_path / "out").write_text("a file")
    faulty = specloom_here("doctor", "--output", "out/packages", cwd=tmp_path)
    assert faulty.returncode == 1
    assert re.search(
        r"^fault +output folder +out/packages is below \S*out, which is no folder; name", faulty.stdout, re.MULTILINE
    )
    assert faulty.stdout.endswith(f"specloom {__version__}: 1 fault\n")


@pytest.mark.parametrize(
    ("version", "bounds", "expected"),
    [
        ("3.1.6", "<4,>=3.1.6", True),
        ("3.1.5", "<4,>=3.1.6", False),
        ("4", "<4,>=3", False),
        ("0.90.1", "<0.91,>=0.90", True),
        ("2.0", "==2", True),
        ("2.0.0rc1", ">=2", True),
        ("1", "", True),
    ],
)
def test_bounds_of_versions(version: str, bounds: str, expected: bool) -> None:
    assert fits(version, bounds) is expected
