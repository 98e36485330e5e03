"""A project that gives every command something to report."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

_MISTAKES = Path(__file__).parents[1] / "cases" / "mistakes"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with a document that has an error, a warning and awkward text, and with a sound older one."""
    text = (_MISTAKES / "openapi.yaml").read_text("utf-8")
    (tmp_path / "old.yaml").write_text(text, "utf-8")
    wrong = text.replace('$ref: "#/components/schemas/Parcel"', '$ref: "#/components/schemas/100%: a,\\n::b"', 1)
    assert wrong != text
    (tmp_path / "a %,:b.yaml").write_text(wrong.replace("format: date-time", "format: datetime"), "utf-8")
    shutil.copytree(_MISTAKES / "recordings", tmp_path / "recordings")
    return tmp_path
