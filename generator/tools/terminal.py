"""Shows what commands print on a terminal: runs them in one, and turns what comes into HTML."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path

_COLUMNS = 100
_PARTS = re.compile(r"\x1b\[(?P<codes>[\d;]*)m|(?P<clear>\r\x1b\[K)|\x1b\[[\d;]*[A-Za-z]|(?P<text>[^\x1b\r]+)|[\x1b\r]")


def screen(arguments: Sequence[str], folder: Path) -> str:
    """Return all that `specloom` writes to a terminal of 100 columns, control sequences included."""
    ours, theirs = pty.openpty()
    surroundings = {name: value for name, value in os.environ.items() if name not in ("CI", "NO_COLOR")}
    line = [sys.executable, "-m", "specloom", *arguments]
    variables = {**surroundings, "COLUMNS": str(_COLUMNS), "TERM": "xterm-256color", "SPECLOOM_CACHE": "off"}
    chunks: list[bytes] = []
    with subprocess.Popen(line, cwd=folder, env=variables, stdin=theirs, stdout=theirs, stderr=theirs):
        os.close(theirs)
        try:
            while chunk := os.read(ours, 1 << 16):
                chunks.append(chunk)
        except OSError:
            pass  # Linux says so when the last writer has closed the terminal
    os.close(ours)
    return b"".join(chunks).decode("utf-8", "replace").replace("\r\n", "\n")


def final(shown: str) -> str:
    """Return what is left on the screen: each line as it was when it was last cleared."""
    return "\n".join(line.rpartition("\r\x1b[K")[2] for line in shown.split("\n"))


def while_waiting(shown: str) -> str:
    """Return the longest line that was cleared again: what progress looked like."""
    cleared = [line for part in shown.split("\r\x1b[K")[:-1] for line in [part.rpartition("\n")[2]] if line.strip()]
    return max(cleared, key=len, default="")


def picture(command: str, shown: str) -> str:
    """Return HTML of a terminal in which a command was run."""
    return f'<pre class="terminal"><b>$ {escape(command)}</b>\n{_spans(shown).rstrip()}</pre>\n'


def _spans(shown: str) -> str:
    result: list[str] = []
    codes: list[str] = []
    for part in _PARTS.finditer(shown):
        if part["text"] is not None:
            classes = " ".join(f"t{code}" for code in codes)
            text = escape(part["text"])
            result.append(f'<span class="{classes}">{text}</span>' if classes else text)
        elif part["codes"] is not None:
            given = [code for code in part["codes"].split(";") if code not in ("", "0")]
            codes = [*codes, *given] if given else []
    return "".join(result)
