"""Recorded streams are compared item by item: what is there was observed, and what contradicts is reported."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
DOCUMENT = """\
openapi: 3.2.0
info: {title: Ticks, version: "1"}
servers: [{url: "https://ticks.invalid"}]
paths:
  /ticks:
    get:
      operationId: readTicks
      responses: {"200": {description: ok, content: {NAME: DESCRIBED}}}
"""
TICK = "{type: object, required: [n], properties: {n: {type: integer}}}"
FRAMES = """{itemSchema: {type: object, required: [event, data], properties: {event: {const: tick},
        data: {contentSchema: TICK}}}}""".replace("TICK", TICK)
KINDS = {
    "events": ("text/event-stream", f"{{schema: {TICK}}}", 'data: {"n": 1}\n\ndata: SECOND\n\ndata: [DONE]\n\n'),
    "named": ("text/event-stream", FRAMES, 'event: tick\ndata: {"n": 1}\n\nevent: tick\ndata: SECOND\n\n'),
    "lines": ("application/jsonl", f"{{itemSchema: {TICK}}}", '{"n": 1}\nSECOND\n'),
    "sequence": ("application/json-seq", f"{{itemSchema: {TICK}}}", '\x1e{"n": 1}\n\x1eSECOND\n'),
}


@pytest.mark.parametrize("kind", KINDS)
def test_items_are_compared(kind: str, tmp_path: Path, specloom_here: Command) -> None:
    name, described, text = KINDS[kind]
    (tmp_path / "ticks.yaml").write_text(DOCUMENT.replace("NAME", name).replace("DESCRIBED", described))
    (tmp_path / "recordings").mkdir()
    for second, rules in (('{"n": 2}', []), ('{"n": "two"}', ["drift-type"])):
        interaction = {
            "specloom": {"operation": "readTicks", "source": "live"},
            "request": {"method": "GET", "uri": "https://ticks.invalid/ticks", "headers": {}, "body": None},
            "response": {
                "status": {"code": 200, "message": "OK"},
                "headers": {"Content-Type": [name]},
                "body": {"string": text.replace("SECOND", second)},
            },
        }
        recording = json.dumps({"version": 1, "interactions": [interaction]})
        (tmp_path / "recordings" / "readTicks.yaml").write_text(recording)
        done = specloom_here("drift", "ticks.yaml", "--format", "json", cwd=tmp_path)
        assert [row["rule"] for row in json.loads(done.stdout)["findings"]] == rules, done.stdout + done.stderr
        assert done.returncode == len(rules)
