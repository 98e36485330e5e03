"""Each change of the table weighs what we said it does, and the peer's verdicts are known where it can be run."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from specloom.diff import Change, compare
from specloom.diff.rules import LEVELS, RULES
from specloom.load import load
from specloom.read import read

from .table import BASE, HERE, Row, dereferenced, rows

PEER = HERE / "peer"
ROWS = rows()


def changes(folder: Path, old: object, new: object) -> tuple[Change, ...]:
    apis = []
    for name, document in (("old", old), ("new", new)):
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(document, sort_keys=False), "utf-8")
        apis.append(read(load(folder / f"{name}.yaml", display=f"{name}.yaml")).api)
    return compare(*apis)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_change_weighs_what_the_table_says(row: Row, tmp_path: Path) -> None:
    found = changes(tmp_path, BASE, row.document)
    assert row.rule in [change.rule for change in found]
    assert min(LEVELS.index(change.level) for change in found) == LEVELS.index(row.level)  # type: ignore[arg-type]
    assert all(change.about.why for change in found)


def test_no_change_is_none(tmp_path: Path) -> None:
    assert changes(tmp_path, BASE, BASE) == ()


def test_the_table_is_large_and_the_peer_is_contradicted_only_with_reason() -> None:
    assert len(ROWS) >= 60
    assert len({row.name for row in ROWS}) == len(ROWS)
    assert {row.rule for row in ROWS} <= RULES.keys()
    for row in ROWS:
        assert row.peer in ("breaking", "passes"), row.name
        assert bool(row.reason) == ((row.level == "breaking") != (row.peer == "breaking")), row.name


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("node") is None, reason="the peer needs node, which is not here")
@pytest.mark.skipif(not (PEER / "node_modules").is_dir(), reason="the peer is not installed; run `make peer`")
def test_the_peer_still_says_what_the_table_says() -> None:
    asked = json.dumps([[row.name, dereferenced(BASE, BASE), dereferenced(row.document, row.document)] for row in ROWS])
    done = subprocess.run(
        ["node", "compare.mjs"], cwd=PEER, input=asked, capture_output=True, text=True, timeout=120, check=True
    )
    failed = json.loads(done.stdout)
    assert {row.name: "breaking" if failed[row.name] else "passes" for row in ROWS} == {
        row.name: row.peer for row in ROWS
    }
