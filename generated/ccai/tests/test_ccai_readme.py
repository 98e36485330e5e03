"""The README's example runs as it stands."""

import os
import re
import subprocess
import sys
from pathlib import Path

from ccai.testing import EXCHANGES, serve

HERE = Path(__file__).parent


def test_quick_start_runs() -> None:
    """The README's first example runs as it stands, against a server on loopback."""
    code = re.search(r"```python\n(.*?)```", (HERE.parent / "README.md").read_text("utf-8"), re.DOTALL)
    assert code is not None
    with serve(EXCHANGES.cassettes / "listAgents.json") as url:
        environment = {**os.environ, "CCAI_BASE_URL": url, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-c", code.group(1)], env=environment, capture_output=True, text=True, timeout=60
        )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
