"""Completion in the shells themselves; a shell that is not installed is skipped, and `make test` says so."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from specloom.cli.catalogue import COMMANDS

Command = Callable[..., subprocess.CompletedProcess[str]]

_SECONDS = 20


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"not there: {shell}")


@pytest.fixture
def project(tmp_path: Path, specloom_here: Command) -> Path:
    """Return a folder with files, vendors and the script of each shell."""
    for name in ("specs/acme", "specs/zoo", "out folder", "home"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "api file.yaml").touch()
    for shell in ("bash", "zsh", "fish"):
        done = specloom_here("completion", shell, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        (tmp_path / f"script.{shell}").write_text(done.stdout, "utf-8")
    return tmp_path


CASES = {
    "specloom gen": ["generate"],
    "specloom d": ["diff", "doctor", "draft", "drift"],
    "specloom generate --forma": ["--format"],
    "specloom generate --format s": ["sarif"],
    "specloom -q generate --fail-on r": ["refused"],
    "specloom drift --format gi": ["github", "gitlab"],
    "specloom sources p": ["pull"],
    "specloom release z": ["zoo"],
    "specloom explain tag-p": ["tag-parent"],
    "specloom completion f": ["fish"],
    "specloom help gen": ["generate"],
    "specloom validate ap": ["api file.yaml"],
    "specloom validate ac": ["acme"],
    "specloom generate --output ou": ["out folder"],
    "specloom generate --package x": [],
}


@needs("bash")
@pytest.mark.parametrize("line", CASES)
def test_bash(line: str, project: Path) -> None:
    program = (
        "source script.bash; COMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _specloom; "
        'for each in "${COMPREPLY[@]}"; do printf "%s\\n" "$each"; done'
    )
    done = subprocess.run(
        ["bash", "-u", "-c", program, "bash", line], cwd=project, capture_output=True, text=True, timeout=_SECONDS,
        check=False,
    )  # fmt: skip
    assert (done.stderr, sorted(done.stdout.splitlines())) == ("", CASES[line])


@needs("bash")
def test_bash_splits_at_an_equals_sign(project: Path) -> None:
    program = (
        "source script.bash; "
        "COMP_WORDS=(specloom generate --format = js); COMP_CWORD=4; _specloom; echo ${COMPREPLY[@]}; "
        "COMP_WORDS=(specloom generate --format =); COMP_CWORD=3; _specloom; echo ${COMPREPLY[@]}; complete -p specloom"
    )
    done = subprocess.run(
        ["bash", "-c", program], cwd=project, capture_output=True, text=True, timeout=_SECONDS, check=True
    )
    first, second, third = done.stdout.splitlines()
    assert (first, second) == ("json", "text json github sarif gitlab")
    assert "_specloom" in third


@needs("fish")
@pytest.mark.parametrize("line", CASES)
def test_fish(line: str, project: Path) -> None:
    done = subprocess.run(
        ["fish", "--no-config", "-c", "source script.fish; complete -C $argv[1]", line],
        cwd=project, env={**os.environ, "HOME": str(project / "home")}, capture_output=True, text=True,
        timeout=_SECONDS, check=False,
    )  # fmt: skip
    words = [text.partition("\t")[0].rstrip("/") for text in done.stdout.splitlines()]
    assert (done.stderr, sorted(words)) == ("", CASES[line])


def _typed_in_zsh(folder: Path, line: str) -> str:
    """Return what stands on the command line of an interactive zsh after a line and the tab key."""
    process, terminal = pty.fork()
    if not process:
        os.chdir(folder)
        environment = {"HOME": str(folder / "home"), "PATH": os.environ["PATH"], "TERM": "dumb", "LC_ALL": "C.UTF-8"}
        os.execvpe("zsh", ["zsh", "-f", "-i"], environment)
    try:
        os.write(terminal, b"PS1=; unsetopt zle_bracketed_paste 2>/dev/null; autoload -Uz compinit; compinit -u -D\n")
        os.write(terminal, b"source ./script.zsh; bindkey '^I' complete-word; zstyle ':completion:*' menu no\n")
        # The widget writes the line into a file: what a terminal shows has escapes in it.
        os.write(
            terminal, b"show() { print -r -- $BUFFER > typed; zle kill-whole-line }; zle -N show; bindkey '^G' show\n"
        )
        os.write(terminal, b"touch ready\n")
        _wait_for(folder / "ready", terminal)
        os.write(terminal, line.encode() + b"\t\x07")
        _wait_for(folder / "typed", terminal)
        return (folder / "typed").read_text("utf-8").rstrip("\n")
    finally:
        os.kill(process, 9)
        os.close(terminal)
        os.waitpid(process, 0)


def _wait_for(path: Path, terminal: int) -> None:
    end = monotonic() + _SECONDS
    while not (path.exists() and (path.name == "ready" or path.stat().st_size)):
        if select.select([terminal], [], [], 0.05)[0]:
            os.read(terminal, 65536)
        assert monotonic() < end, f"zsh never wrote {path.name}"


@needs("zsh")
@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("specloom gen", "specloom generate "),
        ("specloom generate --forc", "specloom generate --force "),
        ("specloom generate --format sa", "specloom generate --format sarif "),
        ("specloom generate --runtime=co", "specloom generate --runtime=copy "),
        ("specloom sources pu", "specloom sources pull "),
        ("specloom release z", "specloom release zoo "),
        ("specloom explain tag-p", "specloom explain tag-parent "),
        ("specloom validate ac", "specloom validate acme "),
        ("specloom validate ap", "specloom validate api\\ file.yaml "),
        ("specloom generate --output ou", "specloom generate --output out\\ folder"),
    ],
)
def test_zsh(line: str, typed: str, project: Path) -> None:
    assert _typed_in_zsh(project, line).removesuffix("/") == typed


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts_know_every_command(shell: str, project: Path) -> None:
    text = (project / f"script.{shell}").read_text("utf-8")
    assert [name for name in COMMANDS if not re.search(rf"\b{name}\b", text)] == []
    if shutil.which(shell):
        checked = subprocess.run(
            [shell, "-n", f"script.{shell}"], cwd=project, capture_output=True, text=True, check=False
        )
        assert (checked.returncode, checked.stderr) == (0, "")
