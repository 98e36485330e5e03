"""What a run made, stored for the next ones: its files, and the run itself with all that it depends on.

A file with the same text is neither checked nor formatted again. Where nothing that a run depends on has changed, its
files are the result, and the document is not even parsed; the folder of the package need not be the same.

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
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, cast

from specloom.base.cache_folder import cache_folder, read_entry, write_entry
from specloom.base.sources import Source
from specloom.write.lock import tool

_LIMIT = 1 << 28
_KEY_SIZE = 32


def stored(source: Source) -> dict[str, Any]:
    """Return what is stored of the last run for a document and package, by the names given to `store`."""
    path, key = _entry(source), _key(new=False)
    content = read_entry(path, limit=_LIMIT) if path is not None and key is not None else None
    if content is None or key is None:
        return {}
    head, _, rest = content.partition(b"\n")
    body = rest[:-1]
    del content, rest  # they may be large
    entry = cast("dict[str, Any]", json.loads(body)) if hmac.compare_digest(head, _head(key, body)) else {}
    return entry if entry.get("tool") == tool() else {}


def store(source: Source, **parts: object) -> None:
    """Store parts of a run, JSON values, in place of those of the last one for the same document and package."""
    path, key = _entry(source), _key(new=True)
    if path is None or key is None:
        return
    body = json.dumps({"tool": tool(), **parts}).encode()  # in ASCII: other texts take up to four times the memory
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
