"""The README's examples run as they stand."""

import os
import re
import subprocess
import sys
from pathlib import Path

from speko.testing import fake, serve

HERE = Path(__file__).parent


def test_examples_run() -> None:
    """The README's Python blocks run as one program, against the fake server on loopback; a file's text is left out."""
    blocks = re.findall(r"```python\n(.*?)```", (HERE.parent / "README.md").read_text("utf-8"), re.DOTALL)
    program = "\n".join(block for block in blocks if not block.startswith("# "))
    with serve(fake()) as url:
        environment = {**os.environ, "SPEKO_BASE_URL": url, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", program], env=environment, capture_output=True, text=True, timeout=120
        )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
