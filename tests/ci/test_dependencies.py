"""What the tool imports is what its metadata asks for: always, or with an extra that a message names."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "generator" / "specloom"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
# Modules that are called otherwise than their distributions, or come with one that is required for them.
DISTRIBUTIONS = {
    "yaml": "pyyaml", "griffe": "griffelib", "jsonpath_rfc9535": "jsonpath-rfc9535",
    "datamodel_code_generator": "datamodel-code-generator", "openapi_spec_validator": "openapi-spec-validator",
    "jsonschema": "openapi-spec-validator", "openapi_schema_validator": "openapi-spec-validator",
    "referencing": "openapi-spec-validator", "anyio": "mcp", "uvicorn": "mcp",
}  # fmt: skip


def named(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=\[ ]", requirement)[0] for requirement in requirements}


def imported() -> dict[str, set[str]]:
    """Return the distributions that modules of the tool import, and where."""
    places: dict[str, set[str]] = {}
    for path in SOURCE.rglob("*.py"):
        if path.relative_to(SOURCE).parts[0] == "runtime":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []
            for name in {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"specloom"}:
                places.setdefault(DISTRIBUTIONS.get(name, name), set()).add(path.relative_to(SOURCE).parts[0])
    return places


def test_what_is_imported_is_asked_for() -> None:
    extras = {name for listed in PROJECT["optional-dependencies"].values() for name in named(listed)}
    places = imported()
    assert places.keys() <= named(PROJECT["dependencies"]) | extras
    assert named(PROJECT["dependencies"]) - places.keys() == set()
    # What only an extra brings is imported by what says so where it is missing.
    optional = {name: rooms for name, rooms in places.items() if name not in named(PROJECT["dependencies"])}
    assert optional == {
        "jsonpath-rfc9535": {"overlay"},
        "griffelib": {"diff", "migration", "pipeline"},
        "watchfiles": {"commands"},
        "mcp": {"author"},
    }


def test_each_dependency_has_a_lower_and_an_upper_bound() -> None:
    for requirement in PROJECT["dependencies"]:
        assert re.fullmatch(r"[a-z0-9-]+>=[\d.]+,<[\d.]+", requirement), requirement
