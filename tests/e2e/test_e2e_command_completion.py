"""Completion of a package's command line, in the shells themselves: bash, and zsh and fish where they are installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from .commands import Command

DOCUMENT = """
openapi: 3.1.0
info: {title: Fleet, version: "1"}
servers: [{url: "https://fleet.example"}]
paths:
  /trucks/{kind}:
    get:
      operationId: listTrucks
      tags: [trucks]
      summary: "List trucks: all of a kind, it's [so]."
      parameters:
        - {name: kind, in: path, required: true, schema: {type: string, enum: [heavy, light]}}
        - name: state
          in: query
          schema:
            type: array
            items: {enum: ["on:road", parked, "two words", "$(touch owned)", "\\e[31m"]}
        - {name: full, in: query, schema: {type: boolean}}
      responses:
        '200': {description: They., content: {application/json: {schema: {type: array, items: {type: string}}}}}
    post:
      operationId: createTruck
      tags: [trucks]
      parameters: [{name: kind, in: path, required: true, schema: {type: string}}]
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                engine:
                  type: object
                  properties: {fuel: {type: string, enum: [diesel, electric]}, powerKw: {type: integer}}
                photo: {type: string, contentEncoding: base64}
      responses: {'204': {description: Done.}}
"""


@pytest.fixture(scope="module")
def fleet(generated: Callable[..., ModuleType], tmp_path_factory: pytest.TempPathFactory) -> Command:
    package = generated("fleet", DOCUMENT, "--with", "cli")
    return Command("fleet", Path(package.__file__ or "").parents[1], tmp_path_factory.mktemp("bin"))


def in_bash(command: Command, line: str, folder: Path) -> list[str]:
    """Return what bash offers for a line, as its completion of programs calls the function."""
    words = line.replace("=", " = ").replace(":", " : ").split(" ")  # as bash parts them
    words = [word for index, word in enumerate(words) if word or index == len(words) - 1]
    quoted = " ".join(f"'{word}'" for word in words)
    script = (
        'eval "$(fleet completion bash)"\ncompopt() { :; }\n'
        f"COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}\n"
        'complete -p fleet >/dev/null && _fleet\nprintf "%s\\n" "${COMPREPLY[@]}"'
    )
    return run(command, ["bash", "--norc", "-c", script], folder)


def in_zsh(command: Command, line: str, folder: Path) -> list[str]:
    """Return what zsh's completion is given by the function; `compadd` prints it."""
    quoted = " ".join(f"'{word}'" for word in line.split(" "))
    script = (
        'compdef() { :; }; compadd() { print -rl -- "${values[@]}" }\n'
        'eval "$(fleet completion zsh)"\n'
        f"words=({quoted}); CURRENT=${{#words}}\n_fleet"
    )
    return run(command, ["zsh", "-f", "-c", script], folder)


def in_fish(command: Command, line: str, folder: Path) -> list[str]:
    script = f"fleet completion fish | source; complete -C {line!r}"
    listed = run(command, ["fish", "--no-config", "-c", script], folder)
    return [each.partition("\t")[0] for each in listed]


def run(command: Command, words: list[str], folder: Path) -> list[str]:
    done = subprocess.run(
        words, capture_output=True, text=True, env=command.environment, cwd=folder, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return [line for line in done.stdout.splitlines() if line]


SHELLS = [
    pytest.param(
        shell, marks=pytest.mark.skipif(shutil.which(name) is None, reason=f"{name} is not installed"), id=name
    )
    for name, shell in (("bash", in_bash), ("zsh", in_zsh), ("fish", in_fish))
]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("fleet tr", {"trucks"}),
        ("fleet trucks ", {"list", "create"}),
        ("fleet trucks list ", {"heavy", "light"}),
        ("fleet trucks list h", {"heavy"}),
        ("fleet trucks list heavy ", set()),
        ("fleet trucks list heavy --sta", {"--state"}),
        ("fleet trucks list heavy --no", {"--no-full"}),
        ("fleet trucks list heavy --state p", {"parked"}),
        ("fleet trucks list --output j", {"json", "jsonl"}),
        ("fleet --output json trucks li", {"list"}),
        ("fleet trucks create x --engine.f", {"--engine.fuel"}),
        ("fleet trucks create x --engine.fuel e", {"electric"}),
        ("fleet trucks create x --photo @p", {"@photo.png", "@pictures/"}),
        ("fleet trucks list heavy --to p", {"photo.png", "pictures/"}),
        ("fleet lorries ", set()),
        ("fleet completion z", {"zsh"}),
    ],
)
def test_what_is_offered(
    fleet: Command, shell: Callable[..., list[str]], line: str, offered: set[str], tmp_path: Path
) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "photo.png").write_bytes(b"")
    listed = set(shell(fleet, line, tmp_path))
    assert listed == offered


@pytest.mark.parametrize("shell", SHELLS)
def test_values_of_documents_run_nothing(fleet: Command, shell: Callable[..., list[str]], tmp_path: Path) -> None:
    listed = " ".join(shell(fleet, "fleet trucks list heavy --state ", tmp_path))
    assert "touch owned" in listed
    assert "\x1b" not in listed
    assert [*tmp_path.iterdir()] == []


def test_bash_gets_what_stands_behind_its_separators(fleet: Command, tmp_path: Path) -> None:
    assert in_bash(fleet, "fleet trucks list heavy --state=p", tmp_path) == ["parked"]
    assert in_bash(fleet, "fleet trucks list heavy --state on:r", tmp_path) == ["road"]
    words = in_bash(fleet, "fleet trucks list heavy --state t", tmp_path)
    assert words == ["'two words'"], "a value with spaces is quoted"


def test_a_line_that_is_typed_in_bash_is_completed(fleet: Command, tmp_path: Path) -> None:
    """Readline itself completes: a tab character, in an interactive bash on a terminal."""
    import os
    import pty
    import select
    import time

    (tmp_path / "rc").write_text('PS1="ready> "\nbind "set bell-style none"\neval "$(fleet completion bash)"\n')
    main, other = pty.openpty()
    shown = b""
    with subprocess.Popen(
        ["bash", "--rcfile", tmp_path / "rc", "-i"], stdin=other, stdout=other, stderr=other, cwd=tmp_path,
        env=fleet.environment, start_new_session=True,
    ) as process:  # fmt: skip
        os.close(other)
        end, sent = time.monotonic() + 40, False
        while time.monotonic() < end and b"--state parked" not in shown:
            if select.select([main], [], [], 0.2)[0]:
                shown += os.read(main, 4096)
            if not sent and b"ready> " in shown:
                os.write(main, b"fleet tru\tli\tli\t--sta\tpa\t")
                sent = True
        process.kill()
    os.close(main)
    assert b"fleet trucks list light --state parked" in shown, shown.decode(errors="replace")
