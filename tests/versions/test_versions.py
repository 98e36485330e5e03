"""The requirements whose bounds `make versions` tries."""

from __future__ import annotations

from pathlib import Path

import pytest

from .run import PACKAGES, lowest, requirements


def test_the_lower_bound_is_pinned() -> None:
    assert lowest("httpx2>=2.16,<3") == "httpx2==2.16"
    assert lowest("a-b.c >= 1.2.3rc1") == "a-b.c==1.2.3rc1"


@pytest.mark.parametrize("requirement", ["httpx2", "httpx2<3", "httpx2==2.16", "httpx2~=2.16"])
def test_a_requirement_without_a_lower_bound_is_refused(requirement: str) -> None:
    with pytest.raises(ValueError, match="no lower bound"):
        lowest(requirement)


def test_each_requirement_is_taken_once(tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder, text in zip(folders, ('["y>=2", "x>=1"]', '["x>=1"]'), strict=True):
        folder.mkdir()
        (folder / "pyproject.toml").write_text(f"[project]\ndependencies = {text}\n", "utf-8")
    assert requirements(folders) == ["x>=1", "y>=2"]


def test_generated_packages_require_what_has_lower_bounds() -> None:
    assert [lowest(each).partition("==")[0] for each in requirements(PACKAGES)] == [
        "httpx2",
        "pydantic",
        "typing-extensions",
    ]
