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
from collections.abc import Iterator, Mapping
from importlib.util import cache_from_source
from io import BytesIO
from pathlib import Path
from typing import Any

from specloom.base.cache_folder import cache_folder, read_entry, write_entry
from specloom.base.sources import Source
from specloom.write.lock import tool

_LIMIT = 1 << 28
_KEY_SIZE = 32

# Values by the name of their table, and their own.
Tables = Mapping[str, Mapping[str, Any]]


def stored(source: Source) -> Tables:
    """Return what is stored of the last run for a document and package; nothing where there is no sound entry."""
    path, key = _entry(source), _key(new=False)
    content = read_entry(path, limit=_LIMIT) if path is not None and key is not None else None
    if content is None or key is None:
        return {}
    ends = content.rfind(b"\n", 0, -1) + 1
    seal = hmac.new(key, memoryview(content)[:ends], "sha256").hexdigest().encode()
    if not hmac.compare_digest(content[ends:], b"%s\n" % seal):
        return {}
    tables: dict[str, dict[str, Any]] = {}
    for line in BytesIO(content[:ends]):
        name, entry, value = json.loads(line)
        tables.setdefault(name, {})[entry] = value
    return tables if tables["tool"][""] == tool() else {}


def store(source: Source, tables: Tables) -> None:
    """Store tables of JSON values in place of those of the last run for the same document and package."""
    path, key = _entry(source), _key(new=True)
    if path is not None and key is not None:
        write_entry(path, _sealed({"tool": {"": tool()}, **tables}, key))


def _sealed(tables: Tables, key: bytes) -> Iterator[bytes]:
    """Yield the lines of an entry, each with one value, and last the seal: all at once would take much memory."""
    seal = hmac.new(key, digestmod="sha256")
    for name, table in tables.items():
        for entry, value in table.items():
            line = json.dumps([name, entry, value]).encode() + b"\n"
            seal.update(line)
            yield line
    yield seal.hexdigest().encode() + b"\n"


def _entry(source: Source) -> Path | None:
    folder = cache_folder()
    of = json.dumps([source.document.resolve().as_posix(), source.package])
    return folder / "files" / f"{hashlib.sha256(of.encode()).hexdigest()}.json" if folder is not None else None


def _key(*, new: bool) -> bytes | None:
    """Return the key of seals, a `new` one where there is none yet; None where compiled modules are not written."""
    path = Path(cache_from_source(__file__)).with_name("files.key")
    key = read_entry(path, limit=_KEY_SIZE)
    if key is None and new and not sys.dont_write_bytecode:
        write_entry(path, [secrets.token_bytes(_KEY_SIZE)])
        key = read_entry(path, limit=_KEY_SIZE)
    return key if key is not None and len(key) == _KEY_SIZE else None
