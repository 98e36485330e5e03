"""What `format_files` makes of generated code."""

from __future__ import annotations

import os
import tempfile
from fcntl import LOCK_EX, flock
from pathlib import Path

import pytest

from specloom.render.format import format_files


def test_imports_are_settled_and_code_is_laid_out() -> None:
    files = {
        "acme/_call.py": "import zlib, typing\nfrom acme import api\nimport httpx2\nfrom . import api as own\n"
        "def f( a ): return [a,zlib,api,httpx2,own]\n",
        "README.md": "x=  1",
        "acme/api.py": "",
        "acme/__init__.py": "import os\nfrom acme.api import *\nfrom acme._call import f\nfrom acme.api import y as y\n"
        "__all__ = ['f']\n",
    }
    formatted = format_files(files)
    assert list(formatted) == list(files)
    assert formatted["README.md"] == "x=  1"
    assert formatted["acme/_call.py"] == (
        "import zlib\n\nimport httpx2\n\nfrom acme import api\n\nfrom . import api as own\n\n\n"
        "def f(a):\n    return [a, zlib, api, httpx2, own]\n"
    )
    assert "import os" not in formatted["acme/__init__.py"]
    assert "from acme.api import y as y" in formatted["acme/__init__.py"]
    assert format_files(formatted) == formatted


@pytest.mark.parametrize("folder", ["build", "dist", "venv", "node_modules", ".venv", "site-packages"])
def test_no_folder_is_left_out(folder: str) -> None:
    path = f"acme/{folder}/a.py"
    assert format_files({path: "import os\nx=1\n"}) == {path: "x = 1\n"}


def test_lines_are_120_long() -> None:
    line = "x = [" + ", ".join(["111"] * 22) + "]\n"
    assert 100 < len(line) < 120
    assert format_files({"a.py": line}) == {"a.py": line}


def test_the_surroundings_have_no_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"acme/__init__.py": "", "tests/test_a.py": "import acme, pytest, other\nassert (acme, pytest, other)\n"}
    expected = format_files(files)
    (tmp_path / "ruff.toml").write_text("line-length = 20\n[format]\nquote-style = 'single'\n")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "__init__.py").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RUFF_OUTPUT_FORMAT", "github")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert format_files(files) == expected
    assert expected["tests/test_a.py"].startswith("import other\nimport pytest\n\nimport acme\n")


def test_broken_code_is_our_fault_and_names_the_file() -> None:
    with pytest.raises(RuntimeError, match=r"acme/broken\.py:2"):
        format_files({"acme/fine.py": "x = 1\n", "acme/broken.py": "x = 1\ndef (\n"})


def test_paths_stay_inside() -> None:
    with pytest.raises(ValueError, match="outside"):
        format_files({"../a.py": ""})


def test_nothing_to_do() -> None:
    assert format_files({"py.typed": ""}) == {"py.typed": ""}


def test_what_killed_runs_left_is_removed_but_not_what_others_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for name in ("specloom-format-dead", "specloom-format-new", "specloom-format-used", "else"):
        (tmp_path / name / "acme").mkdir(parents=True)
        os.utime(tmp_path / name, (0, 0) if name != "specloom-format-new" else None)
    used = os.open(tmp_path / "specloom-format-used", os.O_RDONLY)
    flock(used, LOCK_EX)
    assert format_files({"acme/a.py": "x=1"}) == {"acme/a.py": "x = 1\n"}
    os.close(used)
    assert {path.name for path in tmp_path.iterdir()} == {"specloom-format-new", "specloom-format-used", "else"}
