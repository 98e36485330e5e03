"""Golden cases: what an edit of `base.yaml` does to the report, the version, the changelog and the package.

`make cases` accepts the current output. Of the package, the lines that differ are kept, less the runtime and the lock.
"""

from __future__ import annotations

import difflib
import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.base.releases import Release, entry
from specloom.base.sources import Source
from specloom.base.versions import bump_for, bumped
from specloom.commands.diff import report
from specloom.diff import highest_level
from specloom.diff.changelog import entries
from specloom.ir.name_record import NameRecord
from specloom.pipeline.comparison import PackageVersion, compare_versions, package_version
from specloom.pipeline.previous import PreviousPackage

from .table import BASE, edited

# Copies, and what follows from the rest.
_DERIVED = re.compile(r"/(_runtime|_exchanges)/|/_operations\.json$")
CASES = sorted((Path(__file__).parent / "edits").glob("*.yaml"))


def version(folder: Path, name: str, document: object, earlier: PreviousPackage) -> PackageVersion:
    path = folder / name / "openapi.yaml"
    path.parent.mkdir()
    path.write_text(yaml.safe_dump(document, sort_keys=False), "utf-8")
    return package_version(Source(path, path.parent / "recordings", "pets", f"{name}.yaml"), earlier)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> PackageVersion:
    return version(tmp_path_factory.mktemp("base"), "old", BASE, PreviousPackage())


def regenerated(old: PackageVersion, new: PackageVersion) -> str:
    assert old.files is not None
    assert new.files is not None
    lines: list[str] = []
    before, after = old.files, new.files
    for path in sorted({*before, *after}):
        if not _DERIVED.search(path) and before.get(path) != after.get(path):
            texts = [files.get(path, "").splitlines() for files in (before, after)]
            lines += difflib.unified_diff(*texts, f"old/{path}", f"new/{path}", "", "", 0, "")
    # Where in a file a change stands is left out: other changes of the tool would move it.
    return "\n".join("@@" if line.startswith("@@ ") else line.rstrip() for line in lines)


def outcome(case: dict[str, Any], old: PackageVersion, new: PackageVersion) -> str:
    changes = compare_versions(old, new)
    level = highest_level(changes)
    follows = []
    for current in ("0.4.1", "1.4.1"):
        bump = bump_for(level, current)
        follows.append(f"{current} -> {bumped(current, bump) if bump else current}")
    told = "\n".join(entry(Release("0.5.0", "2026-01-31", "", entries(changes))))
    parts = {
        "What changed": f"```\n{report(changes, 'text')}\n```",
        "Version": "\n".join(f"- {line}" for line in follows),
        "Changelog": told.replace("## ", "### ").replace("#### ", "#### "),
        "Package": f"```diff\n{regenerated(old, new)}\n```",
    }
    return f"# {case['says']}\n" + "".join(f"\n## {title}\n\n{text}\n" for title, text in parts.items())


def test_there_are_twenty_edits_and_more() -> None:
    assert len(CASES) >= 20


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_an_edit_gives_what_was_accepted(path: Path, base: PackageVersion, tmp_path: Path) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    text = outcome(
        case, base, version(tmp_path, "new", edited(BASE, case["edits"]), PreviousPackage(NameRecord(base.names)))
    )
    expected = path.with_suffix(".md")
    if os.environ.get("SPECLOOM_ACCEPT"):
        expected.write_bytes(text.encode())
    assert text == expected.read_bytes().decode(), f"{expected}: if this is right, accept it with `make cases`"
