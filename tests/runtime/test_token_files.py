"""Tokens in a file: who can read it, that it is written whole or not at all, and that one process has it at a time."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from specloom.runtime.auth.token_stores import Token
from specloom.runtime.transport.token_file import FileStore
from specloom.runtime.transport.token_keyring import KeyringStore

TOKEN = Token("access-secret", "refresh-secret", 1e9, "notes")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_tokens_come_back_by_their_keys(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "tokens.json"
    store = FileStore(path)
    assert store.load("a") is None
    assert store.acquire("a")
    store.save("a", TOKEN)
    store.save("b", Token("other"))
    store.delete("a")
    store.delete("never")
    store.release("a")
    assert (FileStore(path).load("a"), FileStore(path).load("b")) == (None, Token("other"))
    assert "secret" not in repr(store) + repr(TOKEN)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_can_read_it_not_even_for_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, modes, before = tmp_path / "private" / "tokens.json", [], os.umask(0)
    replace = Path.replace

    def watched(self: Path, target: Any) -> Path:
        modes.append(mode(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: (modes.append(os.fstat(fd).st_mode & 0o777), fsync(fd)))
    try:
        store = FileStore(path)
        assert store.acquire("a")
        store.save("a", TOKEN)
        store.release("a")
    finally:
        os.umask(before)
    assert (modes, mode(path), mode(path.parent)) == ([0o600, 0o600], 0o600, 0o700)
    assert mode(path.with_name("tokens.json.lock")) == 0o600
    path.chmod(0o640)
    with pytest.raises(PermissionError, match="chmod 600") as refused:
        store.load("a")
    assert "secret" not in str(refused.value)


def test_a_write_that_fails_leaves_what_was_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tokens.json"
    store = FileStore(path)
    store.save("a", TOKEN)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            store.save("a", Token("new"))
    assert store.load("a") == TOKEN
    assert [each.name for each in tmp_path.iterdir()] == ["tokens.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"tokens": []}', '{"tokens": {"a": {"access_token": 7}}}'])
def test_a_file_of_something_else_is_neither_read_nor_written_over(tmp_path: Path, text: str) -> None:
    path = tmp_path / "tokens.json"
    path.write_text(text)
    path.chmod(0o600)
    with pytest.raises(ValueError, match="is no "):
        FileStore(path).load("a")
    if "access" not in text:
        with pytest.raises(ValueError, match="is no file of tokens"):
            FileStore(path).save("a", TOKEN)
        assert path.read_text() == text


HOLD = """
import sys
from specloom.runtime.transport.token_file import FileStore
store = FileStore(sys.argv[1])
print(store.acquire("a"), flush=True)
sys.stdin.readline()
"""


def test_a_second_process_cannot_lock_it_until_the_first_gives_it_up_or_dies(tmp_path: Path) -> None:
    path = tmp_path / "tokens.json"
    line = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        store = FileStore(path)
        assert not store.acquire("b")
        other.kill()
    assert store.acquire("b")
    assert not FileStore(path).acquire("b")
    store.release("b")
    assert FileStore(path).acquire("b")


def test_threads_lock_it_one_at_a_time(tmp_path: Path) -> None:
    store, held = FileStore(tmp_path / "tokens.json"), []
    barrier = threading.Barrier(8)

    def work() -> None:
        barrier.wait()
        held.append(store.acquire("a"))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(held) == [False] * 7 + [True]


def test_a_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    stored: dict[tuple[str, str], str] = {}
    library = SimpleNamespace(
        get_password=lambda service, key: stored.get((service, key)),
        set_password=lambda service, key, text: stored.__setitem__((service, key), text),
        delete_password=lambda service, key: stored.pop((service, key)),
    )
    monkeypatch.setitem(sys.modules, "keyring", library)
    store = KeyringStore("example")
    store.save("a", TOKEN)
    assert (store.load("a"), list(stored)) == (TOKEN, [("example", "a")])
    store.delete("a")
    store.delete("a")
    assert store.load("a") is None
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(ImportError, match=r"install the extra \[keyring\]"):
        KeyringStore("example")
