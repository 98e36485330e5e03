"""Files as they were finished last, stored between runs: what has the same text is neither checked nor formatted again.

What is read from here becomes code of a package, unlike other stored results. So an entry has a seal (HMAC, RFC 2104)
whose key lies where Python puts the compiled modules of the tool: whoever can read or replace that can change the tool
as well. An entry of another version of the tool, of another user, damaged or without its seal is ignored.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import sys
from dataclasses import astuple
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, cast

from specloom.base.cache_folder import cache_folder, read_entry, write_entry
from specloom.base.sources import Source
from specloom.pipeline.cache import Cache
from specloom.pipeline.finish import FinishedFile
from specloom.write.lock import tool

_LIMIT = 1 << 28
_KEY_SIZE = 32


def stored_files(source: Source) -> Cache:
    """Return a cache with the files of the last package of a document, empty where none are stored."""
    cache, path, key = Cache(), _entry(source), _key(new=False)
    content = read_entry(path, limit=_LIMIT) if path is not None and key is not None else None
    if content is None or key is None:
        return cache
    head, _, rest = content.partition(b"\n")
    body = rest[:-1]
    del content, rest  # they may be large
    entry = cast("dict[str, Any]", json.loads(body)) if hmac.compare_digest(head, _head(key, body)) else {}
    if entry.get("tool") == tool():
        for name, (digest, text, modules) in entry["files"].items():
            cache.finished[name] = FinishedFile(digest, text, tuple(modules))
        cache.harmless.update(entry["harmless"])
    return cache


def store_files(source: Source, cache: Cache) -> None:
    """Store the files in a cache in place of those of the last package of a document."""
    path, key = _entry(source), _key(new=True)
    if path is None or key is None:
        return
    files = {name: astuple(file) for name, file in cache.finished.items()}
    entry = {"tool": tool(), "files": files, "harmless": sorted(cache.harmless)}
    body = json.dumps(entry).encode()  # in ASCII: a text with other characters takes up to four times the memory
    write_entry(path, _head(key, body) + b"\n" + body + b"}")


def _entry(source: Source) -> Path | None:
    folder = cache_folder()
    of = json.dumps([source.document.resolve().as_posix(), source.package])
    return folder / "files" / f"{hashlib.sha256(of.encode()).hexdigest()}.json" if folder is not None else None


def _head(key: bytes, body: bytes) -> bytes:
    """Return the first line of an entry: JSON like the rest, with the seal of what follows."""
    return f'{{"seal": "{hmac.new(key, body, "sha256").hexdigest()}", "entry":'.encode()


def _key(*, new: bool) -> bytes | None:
    """Return the key of seals, a `new` one where there is none yet; None where compiled modules are not written."""
    path = Path(cache_from_source(__file__)).with_name("files.key")
    key = read_entry(path, limit=_KEY_SIZE)
    if key is None and new and not sys.dont_write_bytecode:
        write_entry(path, secrets.token_bytes(_KEY_SIZE))
        key = read_entry(path, limit=_KEY_SIZE)
    return key if key is not None and len(key) == _KEY_SIZE else None
