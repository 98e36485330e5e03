"""What `write` leaves on disk, whatever was there before and whenever it is interrupted."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from specloom.write import Change, EditedError, WriteError, changes, swap, write
from specloom.write import replacement as replacing


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


def test_an_edited_file_is_not_overwritten_but_shown(tmp_path: Path) -> None:
    write({"a.py": "one\ntwo\n", "b.py": "1\n"}, tmp_path / "t")
    (tmp_path / "t/a.py").write_text("one\nmine\n")
    with pytest.raises(EditedError) as caught:
        write({"a.py": "one\ntwo\n", "b.py": "2\n"}, tmp_path / "t")
    assert [(edit.path, edit.known) for edit in caught.value.edits] == [("a.py", True)]
    assert caught.value.reason.splitlines() == [
        "these files were edited by hand since they were generated:", "  a.py", "--- a.py\tas generated",
        "+++ a.py\tedited", "@@ -1,2 +1,2 @@", " one", "-two", "+mine", caught.value.reason.splitlines()[-1],
    ]  # fmt: skip
    assert "--force overwrites the edits" in caught.value.reason
    assert _tree(tmp_path / "t") == {"a.py": "one\nmine\n", "b.py": "1\n"}
    assert [path.name for path in tmp_path.iterdir()] == ["t"]
    done = write({"a.py": "one\ntwo\n", "b.py": "2\n"}, tmp_path / "t", force=True)
    assert [change.path for change in done] == ["a.py", "b.py", "specloom.lock"]
    assert _tree(tmp_path / "t") == {"a.py": "one\ntwo\n", "b.py": "2\n"}


@pytest.mark.parametrize("now", [{"a.py": "other\n"}, {}])
def test_an_edited_file_whose_inputs_changed_is_named_with_its_hash(tmp_path: Path, now: dict[str, str]) -> None:
    write({"a.py": "1\n"}, tmp_path / "t")
    (tmp_path / "t/a.py").write_text("mine\n")
    with pytest.raises(EditedError, match=hashlib.sha256(b"1\n").hexdigest()) as caught:
        write(now, tmp_path / "t")
    assert "+mine" in caught.value.reason
    assert _tree(tmp_path / "t") == {"a.py": "mine\n"}


def test_an_edit_that_is_what_would_be_written_is_none(tmp_path: Path) -> None:
    write({"a.py": "1"}, tmp_path / "t")
    (tmp_path / "t/a.py").write_text("2")
    assert write({"a.py": "2"}, tmp_path / "t") == [Change("changed", "specloom.lock")]
    (tmp_path / "t/a.py").unlink()
    assert write({"a.py": "2"}, tmp_path / "t") == [Change("added", "a.py")]


def test_long_edits_are_shown_in_part(tmp_path: Path) -> None:
    files = {f"{index}.py": "".join(f"{line}\n" for line in range(400)) for index in range(9)}
    write(files, tmp_path / "t")
    for path in files:
        (tmp_path / "t" / path).write_text("mine\n" * 300)
    with pytest.raises(EditedError, match=r"\(and \d+ more lines\)") as caught:
        write(files, tmp_path / "t")
    assert len(caught.value.reason.splitlines()) < 220


def test_what_is_saved_while_a_folder_is_replaced_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "t"
    write({"a": "1"}, target)
    (target / "mine").write_text("draft")
    put = replacing.put_in_place

    def save_first(new: Path, folder: Path, aside: Path) -> None:
        (target / "saved").write_text("mine")  # as editors do, so that the old file is another one
        (target / "saved").replace(target / "mine")
        (target / "custom").mkdir()
        (target / "custom/new.py").write_text("mine")
        put(new, folder, aside)

    monkeypatch.setattr(replacing, "put_in_place", save_first)
    write({"a": "2"}, target)
    assert _tree(target) == {"a": "2", "mine": "mine", "custom/new.py": "mine"}


def test_two_runs_at_once_take_turns(tmp_path: Path) -> None:
    target = tmp_path / "t"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda text: write({"a": text, "b": text}, target), ["1", "2"] * 20))
    assert len(set(_tree(target).values())) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["t"]


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


def test_systems_that_cannot_exchange_folders_rename_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_swap", lambda folder, other: False)
    for text in ("1", "2"):
        write({"a": text}, tmp_path / "t")
    assert _tree(tmp_path / "t") == {"a": "2"}
    assert [path.name for path in tmp_path.iterdir()] == ["t"]


def test_a_failed_swap_puts_the_old_folder_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "t"
    write({"a": "1"}, target)
    rename = Path.rename

    def fail(self: Path, other: Path) -> Path:
        if self.name.endswith("-new"):
            raise OSError(28, "No space left on device")
        return rename(self, other)

    monkeypatch.setattr(swap, "_swap", lambda folder, other: False)
    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(WriteError, match="No space left"):
        write({"a": "2"}, target)
    assert _tree(target) == {"a": "1"}
    assert [path.name for path in tmp_path.iterdir()] == ["t"]


@pytest.mark.parametrize("how", ["kill", "full"])
def test_interrupted_at_any_step_the_old_or_the_new_package_is_left(tmp_path: Path, how: str) -> None:
    line = [sys.executable, Path(__file__).with_name("interrupting.py"), tmp_path, how]
    done = subprocess.run(line, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 30
