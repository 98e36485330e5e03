"""Colours, widths, tables and progress: what a terminal gets, and what pipes and CI do not."""

from __future__ import annotations

import argparse
import os
import pty
import re
import subprocess
import sys
import threading
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from time import sleep

import pytest

from specloom.cli import progress
from specloom.cli.layout import definitions, table
from specloom.cli.terminal import is_colored, width_of

_ESCAPE = re.compile(r"\x1b\[[0-9;]*[mK]")
_SOUND = Path(__file__).parents[1] / "cases" / "mistakes" / "openapi.yaml"


class Terminal(StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "on_terminal", "in_pipe"),
    [
        ({}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "3", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"CLICOLOR": "0"}, False, False),
        ({"CLICOLOR": "1"}, True, False),
        ({"CLICOLOR_FORCE": "1"}, True, True),
    ],
)
def test_who_gets_colours(environment: Mapping[str, str], on_terminal: bool, in_pipe: bool) -> None:
    assert is_colored(Terminal(), environment) is on_terminal
    assert is_colored(StringIO(), environment) is in_pipe
    assert is_colored(None, environment) is in_pipe


def test_how_wide_a_stream_is() -> None:
    assert width_of(StringIO(), {}) is None
    assert width_of(StringIO(), {"COLUMNS": "100"}) == 100
    assert width_of(Terminal(), {}) == 80
    assert width_of(Terminal(), {"COLUMNS": "none"}) == 80


ROWS = [
    ("rule", "place", "finding"),
    (
        "drift-field-undocumented",
        "specs/acme/recordings/listThings.yaml:120:13",
        "the field 'x' of Thing is not described",
    ),
    ("drift-type", "a.yaml:1:1", "short"),
]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_table_fits(width: int) -> None:
    lines = list(table(ROWS, width=width))
    assert max(map(len, lines)) <= width
    text = "\n".join(lines)
    assert "the field 'x'" in text
    assert "drift-type" in text
    assert "120:13" in text  # the end of a place tells most


def test_a_table_in_a_pipe_is_whole() -> None:
    lines = list(table(ROWS, width=None))
    assert len(lines) == 3
    assert "specs/acme/recordings/listThings.yaml:120:13" in lines[1]


_TRAFFIC = """\
version: 1
interactions:
- specloom: {operation: listParcels, source: live, recorded: "2026-11-01", arguments: {}}
  request: {method: GET, uri: "https://parcels.example/parcels", headers: {}}
  response: {status: {code: 418, message: ""}, headers: {}, body: {string: ""}}
"""


def test_findings_of_drift_stand_below_each_other_where_a_table_does_not_fit(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(_SOUND.read_text("utf-8"))
    (tmp_path / "traffic").mkdir()
    (tmp_path / "traffic" / "listParcels.yaml").write_text(_TRAFFIC)
    code, text = _on_terminal(["-m", "specloom", "drift", "api.yaml", "--recordings", "traffic"], tmp_path)
    assert code == 1
    lines = _ESCAPE.sub("", text).splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("traffic/listParcels.yaml:"))
    assert re.fullmatch(r"traffic/listParcels.yaml:\d+:\d+: error\[drift-[a-z-]+\]", lines[first])
    assert lines[first + 1].startswith("  ")
    assert any(line.startswith("  described in api.yaml#/") for line in lines[first + 2 : first + 5])


def test_a_term_that_is_too_long_has_its_explanation_below() -> None:
    rows = [("-a", "first"), ("--a-very-long-option WITH A VALUE", "second one")]
    assert list(definitions(rows, width=40, column=8)) == [
        "  -a    first",
        "  --a-very-long-option WITH A VALUE",
        "        second one",
    ]


def _on_terminal(line: list[str], cwd: Path, **environment: str) -> tuple[int, str]:
    """Run a command on a pseudo-terminal of 80 columns; return its exit code and all that it wrote there."""
    controller, terminal = pty.openpty()
    settings = {**os.environ, "COLUMNS": "80", "TERM": "xterm", **environment}
    for name in ("CI", "NO_COLOR", "FORCE_COLOR"):
        if name not in environment:
            settings.pop(name, None)
    process = subprocess.Popen(
        [sys.executable, *line], cwd=cwd, env=settings, stdin=terminal, stdout=terminal, stderr=terminal
    )
    os.close(terminal)
    written = b""
    while True:
        try:
            part = os.read(controller, 65536)
        except OSError:  # Linux: the other end is closed
            break
        if not part:
            break
        written += part
    os.close(controller)
    return process.wait(30), written.decode().replace("\r\n", "\n")


def test_errors_are_coloured_on_a_terminal_and_fit_it(tmp_path: Path) -> None:
    wrong = _SOUND.read_text("utf-8").replace('schemas/Parcel"', 'schemas/Parcle"', 1)
    (tmp_path / "api.yaml").write_text(wrong)
    line = ["-m", "specloom", "validate", "api.yaml"]
    code, text = _on_terminal(line, tmp_path)
    assert code == 1
    assert "\x1b[31merror[reference-not-found]\x1b[0m" in text
    plain_code, plain = _on_terminal(line, tmp_path, NO_COLOR="1")
    assert (plain_code, plain) == (1, _ESCAPE.sub("", text))
    excerpts = [each for each in plain.splitlines() if re.match(r" +\d* \| ", each)]
    assert excerpts
    assert max(map(len, excerpts)) <= 80
    code, text = _on_terminal(["-m", "specloom", "genrate"], tmp_path)
    assert (code, "\x1b[36mhint:\x1b[0m did you mean 'specloom generate'?" in text) == (2, True)


_WAITING = """
import argparse, sys, threading, time
from specloom.cli.progress import waiting_for
options = argparse.Namespace(quiet={quiet})
with waiting_for("generating acme", options):
    time.sleep(1.5)
print("done", threading.active_count())
"""


def test_work_over_a_second_shows_what_is_being_waited_for(tmp_path: Path) -> None:
    _, text = _on_terminal(["-c", _WAITING.format(quiet=False)], tmp_path)
    assert "generating acme … 1 s" in text
    assert text.endswith("\r\x1b[Kdone 1\n")


@pytest.mark.parametrize(("quiet", "environment"), [(True, {}), (False, {"CI": "true"}), (False, {"TERM": "dumb"})])
def test_nobody_who_looks_no_progress(quiet: bool, environment: dict[str, str], tmp_path: Path) -> None:
    assert _on_terminal(["-c", _WAITING.format(quiet=quiet)], tmp_path, **environment)[1] == "done 1\n"


def test_progress_is_quick_to_end_and_leaves_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    for name in ("CI", "TERM"):
        monkeypatch.delenv(name, raising=False)
    options = argparse.Namespace(quiet=False)
    before = threading.active_count()
    with progress.waiting_for("something", options):
        assert threading.active_count() == before + 1
    assert (threading.active_count(), terminal.getvalue()) == (before, "")
    with pytest.raises(ZeroDivisionError), progress.waiting_for("something", options):
        _ = 1 / 0
    assert threading.active_count() == before
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    items = progress.each_awaited((sleep(0.05) or number for number in range(2)), ["first", "second", "third"], options)
    assert list(items) == [0, 1]
    assert "first" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")
    assert threading.active_count() == before
