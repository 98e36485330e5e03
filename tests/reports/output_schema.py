"""The JSON Schema of what commands print, and where a report differs from it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

import specloom

_SCHEMA = Path(specloom.__file__).parent / "reports" / "output.schema.json"


@cache
def schema() -> dict[str, Any]:
    return dict(json.loads(_SCHEMA.read_text("utf-8")))


def faults(report: Mapping[str, Any]) -> list[str]:
    """Return where a report differs from the schema of its command."""
    name = str(report["command"]).replace(" ", "%20")
    validator = Draft202012Validator({**schema(), "oneOf": [{"$ref": f"#/$defs/{name}"}]})
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(report)]
