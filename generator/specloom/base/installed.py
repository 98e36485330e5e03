"""Which distributions are installed: their versions, without the import of `importlib.metadata`, which is slow."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path

from specloom.base.usage import UsageError


class MissingExtraError(UsageError):
    """A library is not installed that comes with an extra of specloom: the text says which, the hint what to do."""

    def __init__(self, what: str, library: str, extra: str) -> None:
        super().__init__(f"{what} needs the library {library}", f"pip install 'specloom[{extra}]'")


@cache
def installed_version(name: str) -> str | None:
    """Return the version of a distribution as its folder of metadata has it; None if it is not installed.

    (Recording installed projects, PyPA specification: `NAME-VERSION.dist-info`, the name normalised.)
    """
    normalised = re.sub(r"[-_.]+", "_", name).lower()
    for folder in map(Path, sys.path):
        for path in folder.glob(f"{normalised}-*.dist-info") if folder.is_dir() else ():
            return path.name.removesuffix(".dist-info").partition("-")[2]
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return None
