"""One file is replaced in one step, and what else was known of it stays: links, permissions, neighbours."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from specloom.write import WriteError, replace_file

pytestmark = pytest.mark.skipif(os.name == "nt", reason="permissions and links as POSIX has them")


def test_a_new_file_gets_usual_permissions_and_its_folders(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    replace_file(tmp_path / "a" / "b" / "file.yaml", "ä\r\n")
    assert (tmp_path / "a/b/file.yaml").read_bytes() == "ä\r\n".encode()
    assert (tmp_path / "a/b/file.yaml").stat().st_mode == usual.stat().st_mode


def test_a_file_keeps_its_permissions_and_leaves_its_neighbours_alone(tmp_path: Path) -> None:
    path, neighbour = tmp_path / "file.yaml", tmp_path / "file.yaml.new"
    path.write_text("old")
    path.chmod(0o640)
    neighbour.write_text("somebody's")
    replace_file(path, b"new")
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode)) == ("new", 0o640)
    assert neighbour.read_text() == "somebody's"
    assert sorted(tmp_path.iterdir()) == [path, neighbour]


def test_a_link_stays_one(tmp_path: Path) -> None:
    held, link = tmp_path / "held" / "file.yaml", tmp_path / "file.yaml"
    held.parent.mkdir()
    held.write_text("old")
    link.symlink_to("held/file.yaml")
    replace_file(link, "new")
    assert link.is_symlink()
    assert held.read_text() == "new"
    assert [*held.parent.iterdir()] == [held]


def test_what_is_no_file_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        replace_file(pipe, "said")
        assert os.read(reader, 100) == b"said"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("name", ["folder", "circle", "file/below"])
def test_what_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("kept")
    (tmp_path / "circle").symlink_to("circle")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(WriteError):
        replace_file(tmp_path / name, "new")
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "file").read_text() == "kept"
