"""Checks that a tag names the version that would be published: `python generator/tools/tag_version.py v1.2.3`.

The version stands in the files, since packages of `--runtime package` require exactly that of the runtime, and lock
files of packages must not change with a commit that changes no source. The tag only has to agree.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def versions() -> dict[str, str]:
    """Return each version that is written in the repository, by its place."""
    projects = {
        name: tomllib.loads((ROOT / name).read_text("utf-8"))["project"]["version"]
        for name in ("pyproject.toml", "generator/runtime/pyproject.toml")
    }
    module = "generator/specloom/__init__.py"
    (written,) = re.findall(r'^__version__ = "([^"]+)"$', (ROOT / module).read_text("utf-8"), re.MULTILINE)
    return {**projects, module: written}


def faults(tag: str) -> list[str]:
    """Return what keeps a tag from being published."""
    wrong = [f"{place} has version {version}" for place, version in versions().items() if f"v{version}" != tag]
    released = re.search(rf"^## {re.escape(tag[1:])}\b", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    return wrong if released else [*wrong, f"CHANGELOG.md has no section {tag[1:]!r}"]


if __name__ == "__main__":
    if found := faults(sys.argv[1]):
        sys.exit("\n".join([f"the tag {sys.argv[1]} cannot be published:", *(f"  {fault}" for fault in found)]))
