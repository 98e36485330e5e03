"""Decides which version follows another: Semantic Versioning 2.0.0; below 1.0, what breaks raises the minor part."""

from __future__ import annotations

import re
from typing import Literal

Bump = Literal["major", "minor", "patch"]
FIRST = "0.1.0"
_VERSION = re.compile(r"(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})")


def is_version(text: str) -> bool:
    """Tell whether a text is a version of three numbers, without pre-release or build."""
    return _VERSION.fullmatch(text) is not None


def bump_for(level: str | None, version: str) -> Bump | None:
    """Return the part to raise for changes of a level (`breaking`, `additive`, `cosmetic`); None for no change."""
    if level is None:
        return None
    if _numbers(version)[0] == 0:
        return "minor" if level == "breaking" else "patch"
    by_level: dict[str, Bump] = {"breaking": "major", "additive": "minor", "cosmetic": "patch"}
    return by_level[level]


def bumped(version: str, bump: Bump) -> str:
    """Return the version with one part raised and the lower ones reset.

    Raises:
        ValueError: `version` is none.
    """
    major, minor, patch = _numbers(version)
    match bump:
        case "major":
            return f"{major + 1}.0.0"
        case "minor":
            return f"{major}.{minor + 1}.0"
        case "patch":
            return f"{major}.{minor}.{patch + 1}"


def _numbers(version: str) -> tuple[int, int, int]:
    match = _VERSION.fullmatch(version)
    if match is None:
        raise ValueError(f"{version!r} is not a version of three numbers")
    return int(match[1]), int(match[2]), int(match[3])


def is_at_least(version: str, least: str) -> bool:
    """Tell whether a version is `least` or higher.

    Raises:
        ValueError: One of them is no version.
    """
    return _numbers(version) >= _numbers(least)
