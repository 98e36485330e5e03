"""What `specloom mcp` serves: the tools of `author` on one folder. The library that it takes is an extra."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from specloom.base.usage import UsageError

SKILL = Path(__file__).parent / "project" / "skill.md"
"""How a document is written, for agents: the file that `init` writes into projects."""


def serve(folder: Path, *, writes: bool, network: bool, port: int | None, started: Callable[[str], None]) -> None:
    """Serve a folder: on standard input and output, or with a `port` as HTTP on loopback, where `started` gets the URL.

    Raises:
        UsageError: There is no such folder, the library is not installed, or the port is taken.
    """
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder.as_posix()!r}", "name the folder of the project")
    if find_spec("mcp") is None:
        raise UsageError("the server needs the library mcp", "pip install 'specloom[author]'")
    from specloom.author.calls import Permissions
    from specloom.author.server import serve_http, serve_stdio

    # Configuration and diagnostics name files relative to the working directory.
    os.chdir(folder)
    permissions = Permissions(Path.cwd(), writes=writes, network=network)
    if port is None:
        serve_stdio(permissions)
    else:
        serve_http(permissions, port, started)


def skill() -> str:
    """Return the text of the skill."""
    return SKILL.read_text("utf-8")
