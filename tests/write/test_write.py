"""What `write` leaves on disk, whatever was there before and whenever it is interrupted."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from specloom.write import Change, WriteError, changes, write


def _tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "specloom.lock"
    }


def test_the_folder_holds_what_was_given(tmp_path: Path) -> None:
    target = tmp_path / "out" / "acme"
    previous = os.umask(0o077)
    try:
        found = write({"acme/__init__.py": "é = 1\n", "README.md": "x\n"}, target)
    finally:
        os.umask(previous)
    assert [(change.kind, change.path) for change in found] == [
        ("added", "README.md"), ("added", "acme/__init__.py"), ("added", "specloom.lock"),
    ]  # fmt: skip
    assert (target / "acme/__init__.py").read_bytes() == "é = 1\n".encode()
    assert (target / "README.md").stat().st_mode & 0o777 == 0o644
    assert target.stat().st_mode & 0o777 == (target / "acme").stat().st_mode & 0o777 == 0o755
    lock = json.loads((target / "specloom.lock").read_text())
    assert lock["version"] == 1
    assert list(lock["files"]) == ["README.md", "acme/__init__.py"]
    assert [path.name for path in target.parent.iterdir()] == ["acme"]


def test_only_our_own_files_are_replaced_and_removed(tmp_path: Path) -> None:
    write({"a.py": "1", "old/b.py": "2", "same.py": "3"}, tmp_path / "t")
    (tmp_path / "t/old/mine.txt").write_text("mine")
    (tmp_path / "t/empty").mkdir()
    (tmp_path / "t/link").symlink_to("nowhere")
    before = (tmp_path / "t/same.py").stat().st_mtime_ns
    files = {"a.py": "changed", "same.py": "3", "new.py": "4"}
    expected = [
        Change("changed", "a.py"), Change("added", "new.py"), Change("removed", "old/b.py"),
        Change("changed", "specloom.lock"),
    ]  # fmt: skip
    assert changes(files, tmp_path / "t") == expected
    assert write(files, tmp_path / "t") == expected
    assert _tree(tmp_path / "t") == {"a.py": "changed", "new.py": "4", "old/mine.txt": "mine", "same.py": "3"}
    assert (tmp_path / "t/empty").is_dir()
    assert (tmp_path / "t/link").readlink() == Path("nowhere")
    assert (tmp_path / "t/same.py").stat().st_mtime_ns == before


def test_nothing_is_touched_when_nothing_changed(tmp_path: Path) -> None:
    target = tmp_path / "t"
    write({"a/b.py": "1"}, target)
    before = (target.stat(), (target / "a/b.py").stat(), (target / "specloom.lock").stat())
    assert changes({"a/b.py": "1"}, target) == []
    assert write({"a/b.py": "1"}, target) == []
    assert (target.stat(), (target / "a/b.py").stat(), (target / "specloom.lock").stat()) == before


def test_changes_touches_nothing(tmp_path: Path) -> None:
    assert [change.kind for change in changes({"a.py": "1"}, tmp_path / "t")] == ["added", "added"]
    assert list(tmp_path.iterdir()) == []


def test_an_edited_file_is_put_right(tmp_path: Path) -> None:
    write({"a.py": "1"}, tmp_path / "t")
    (tmp_path / "t/a.py").write_text("edited")
    assert write({"a.py": "1"}, tmp_path / "t") == [Change("changed", "a.py")]
    assert _tree(tmp_path / "t") == {"a.py": "1"}


def test_a_foreign_file_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t/README.md").write_text("mine")
    with pytest.raises(WriteError) as caught:
        write({"README.md": "theirs"}, tmp_path / "t")
    assert caught.value.path == tmp_path / "t/README.md"
    assert _tree(tmp_path / "t") == {"README.md": "mine"}
    assert write({"README.md": "mine"}, tmp_path / "t") == [Change("added", "specloom.lock")]


@pytest.mark.parametrize(
    ("kept", "given"),
    [({"pkg": "a file"}, {"pkg/a.py": "1"}), ({"pkg/mine.txt": "mine"}, {"pkg": "1"})],
)
def test_a_file_is_no_folder(tmp_path: Path, kept: dict[str, str], given: dict[str, str]) -> None:
    for name, text in kept.items():
        (tmp_path / "t" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "t" / name).write_text(text)
    with pytest.raises(WriteError):
        write(given, tmp_path / "t")
    assert _tree(tmp_path / "t") == kept
    assert [path.name for path in tmp_path.iterdir()] == ["t"]


@pytest.mark.parametrize(
    "paths",
    [
        ["../a"], ["/a"], ["a/../b"], ["a//b"], ["./a"], ["a/"], [""], ["a\x00b"], ["a\nb"], ["a\\b"], ["\ud800"],
        ["A.py", "a.py"], ["stra\u00dfe", "STRASSE"], ["\ufb01le", "file"], ["a", "a/b"], ["specloom.lock"],
    ],
)  # fmt: skip
def test_unsafe_paths_are_a_programming_error(tmp_path: Path, paths: list[str]) -> None:
    with pytest.raises(ValueError, match=r"relative|control|same file|lies below|surrogates"):
        write(dict.fromkeys(paths, ""), tmp_path / "t")
    with pytest.raises(ValueError, match=r"relative|control|same file|lies below|surrogates"):
        changes(dict.fromkeys(paths, ""), tmp_path / "t")
    assert list(tmp_path.iterdir()) == []


def test_the_target_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    write({"a": "1"}, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert _tree(tmp_path / "real") == {"a": "1"}


@pytest.mark.parametrize("lock", ["<<<<<<<", "[]", "{}", '{"files": 5}', '{"files": {"../x": ""}}'])
def test_a_damaged_lock_is_not_guessed_at(tmp_path: Path, lock: str) -> None:
    write({"a": "1"}, tmp_path / "t")
    (tmp_path / "t/specloom.lock").write_text(lock)
    with pytest.raises(WriteError, match="version control"):
        write({"a": "2"}, tmp_path / "t")
    assert _tree(tmp_path / "t") == {"a": "1"}


def test_targets_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for target in (tmp_path / "file", tmp_path / "file/below"):
        with pytest.raises(WriteError) as caught:
            write({"a": "1"}, target)
        assert caught.value.reason


def test_a_run_killed_between_the_renames_is_recovered(tmp_path: Path) -> None:
    target = tmp_path / "t"
    write({"a": "1"}, target)
    (target / "mine").write_text("mine")
    target.rename(tmp_path / ".t.specloom-old")
    (tmp_path / ".t.specloom-new").mkdir()
    write({"a": "2"}, target)
    assert _tree(target) == {"a": "2", "mine": "mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["t"]


def test_a_run_killed_after_the_renames_is_cleaned_up(tmp_path: Path) -> None:
    target = tmp_path / "t"
    write({"a": "1"}, target)
    (tmp_path / ".t.specloom-old").mkdir()
    assert write({"a": "1"}, target) == []
    assert [path.name for path in tmp_path.iterdir()] == ["t"]


def test_a_failed_swap_puts_the_old_folder_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "t"
    write({"a": "1"}, target)
    rename = Path.rename

    def fail(self: Path, other: Path) -> Path:
        if self.name.endswith("-new"):
            raise OSError(28, "No space left on device")
        return rename(self, other)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(WriteError, match="No space left"):
        write({"a": "2"}, target)
    assert _tree(target) == {"a": "1"}
    assert [path.name for path in tmp_path.iterdir()] == ["t"]
