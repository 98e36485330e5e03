"""Versions of installed distributions, without the import of `importlib.metadata`, which is slow."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path


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
