"""The README's commands run as they stand."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ccai.testing import fake, serve

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
COMMANDS = re.findall(r"^ccai (.*?)(?: +#.*)?$", README, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_run(command: str, tmp_path: Path) -> None:
    """Each command does what it says, against the fake server on loopback."""
    with serve(fake()) as url:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        environment["CCAI_SUBDOMAIN"] = "customer"
        environment["CCAI_DOMAIN"] = "example.com"
        environment["CCAI_USERNAME"] = "test"
        environment["CCAI_PASSWORD"] = "test"
        environment["CCAI_BASE_URL"] = url
        line = [sys.executable, "-W", "error", "-m", "ccai", *command.split()]
        done = subprocess.run(line, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout
