"""Runs the command line of a generated package as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any


class Command:
    """The command line of a package in a folder, with an environment that holds nothing of this machine's.

    `program` is a script that a shell finds on the `PATH` of this environment, as it does after an installation.
    """

    def __init__(self, package: str, folder: Path, scripts: Path) -> None:
        self.package = package
        self.folder = folder
        self.program = scripts / package
        self.program.parent.mkdir(parents=True, exist_ok=True)
        self.program.write_text(
            f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(folder)!r})\n"
            f"from {package}._command_line import main\nsys.exit(main())\n"
        )
        self.program.chmod(0o755)
        kept = {name: os.environ[name] for name in ("LANG", "SYSTEMROOT") if name in os.environ}
        self.environment = {
            **kept, "PATH": f"{scripts}:{os.defpath}", "HOME": str(scripts), "TERM": "xterm",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }  # fmt: skip

    def __call__(self, *words: str, given: str | bytes = "", **environment: str) -> subprocess.CompletedProcess[Any]:
        """Run a command to its end, its output as text, or as octets where `given` is octets."""
        return subprocess.run(
            [self.program, *words], input=given, capture_output=True, text=isinstance(given, str), timeout=60,
            env={**self.environment, **environment}, check=False,
        )  # fmt: skip
