"""Another witness: qs, which Express and most of npm parse query strings with, reads back what `deepObject` sends."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from specloom.runtime.base.operation import Lists, Parameter
from specloom.runtime.wire import parameters as encode

HERE = Path(__file__).parent
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("node") is None, reason="qs needs node, which is not here"),
    pytest.mark.skipif(not (HERE / "node_modules" / "qs").exists(), reason="qs is not installed; run `make prism`"),
]
VALUES: list[Any] = [
    "a b&c=d[e]",
    ["a", "b&c"],
    [["a", "b"], ["c"]],
    {"a": "b", "c": {"d": {"e": "f"}}},
    {"a": ["b", "c"], "d": [{"e": "f"}, {"g": ["h"]}]},
    {"größe": ["漢", "%5B"]},
]


def parsed(query: str) -> Any:
    script = "process.stdout.write(JSON.stringify(require('qs').parse(process.argv[1])))"
    done = subprocess.run(["node", "-e", script, query], cwd=HERE, capture_output=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize("lists", ["indices", "brackets"])
@pytest.mark.parametrize("value", VALUES)
def test_qs_reads_back_deep_objects(value: Any, lists: Lists) -> None:
    style = Parameter(style="deepObject", lists=lists)
    assert parsed("&".join(encode.query({"p": value}, {"p": style}))) == {"p": value}
