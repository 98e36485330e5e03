"""The package that makes calls in a process: it may say much on its error stream before it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.record.performing import PerformerError, performer


def test_much_on_the_error_stream_holds_nothing_up(tmp_path: Path) -> None:
    module = tmp_path / "loud" / "_runtime" / "testing" / "recorder_process.py"
    module.parent.mkdir(parents=True)
    module.write_text("import sys\nsys.stderr.write('x' * 80 + '\\n' * 300_000)\nsys.exit('the last words')\n", "utf-8")
    with pytest.raises(PerformerError, match="the last words"), performer(tmp_path, "loud", {}):
        pass
