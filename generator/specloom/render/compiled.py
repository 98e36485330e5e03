"""Compiled templates, where Python puts the compiled modules of the tool: its folder `__pycache__`, or a mirror of it.

What lies there is run, as compiled modules are: so it is read from nowhere that somebody could write to who cannot
change the tool itself. As for modules, `PYTHONDONTWRITEBYTECODE` prevents writing, and `PYTHONPYCACHEPREFIX` moves
the folder.
"""

from __future__ import annotations

import hashlib
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import FileSystemBytecodeCache, compiler
from jinja2.bccache import Bucket


class CompiledTemplates(FileSystemBytecodeCache):
    """The templates as they were compiled before; one that is damaged or out of date is compiled again."""

    def __init__(self) -> None:
        """Look where the compiled modules are; texts of templates are compared by their digests."""
        # What compiles a template: the library, and our module with its options.
        stats = [Path(made_by).stat() for made_by in (compiler.__file__, Path(__file__).with_name("__init__.py"))]
        made_by = hashlib.sha256(repr([(stat.st_mtime_ns, stat.st_size) for stat in stats]).encode()).hexdigest()
        folder = Path(cache_from_source(__file__)).parent
        super().__init__(str(folder), f"template-{made_by[:16]}-%s.compiled")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template, if it is there and whole."""
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001  # a damaged file can make the unmarshalling fail in any way
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write a template, if compiled modules would be written."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)
