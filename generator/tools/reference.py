"""Writes the reference pages of the documentation from the code.

They are commands, extensions, rules, settings of a project, options of clients.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from specloom.base.rules import RULES
from specloom.cli.catalogue import GROUPS
from specloom.cli.parser import Parser, parser_of
from specloom.config import schema
from specloom.drift.finding import RULES as DRIFT_RULES
from specloom.ir.pagination import STYLES, members
from specloom.lint.extensions import PLACES, SHAPES

SPECLOOM = Path(__file__).parents[1] / "specloom"
_OPTIONS = SPECLOOM / "runtime" / "base" / "options.py"
_CALL_OPTIONS = SPECLOOM / "runtime" / "base" / "call_options.py"


def commands() -> str:
    """Return the page of the command line, from its parsers."""
    lines = ["# Commands", "", "What `specloom COMMAND --help` says, made from the command line itself."]
    for title, group in GROUPS.items():
        lines += ["", f"## {title}"]
        for name in group:
            command = parser_of(name)
            lines += ["", f"### {command.prog}", "", *_command(command)]
            for action in command.actions.values():
                lines += ["", f"#### {action.prog}", "", *_command(action)]
    return "\n".join(lines) + "\n"


def _command(command: Parser) -> Iterator[str]:
    yield from (command.description or "", "", "```text", command.usage_line, "```")
    for title, rows in command.help_sections:
        if rows:
            yield from ("", *_table((title.lower(), "meaning"), [(f"`{name}`", text) for name, text in rows]))
    for line, text in command.examples:
        yield from ("", f"{text[:1].upper()}{text[1:]}:", "", "```text", f"$ {line}", "```")


def extensions() -> str:
    """Return the page of our extensions: what they say, where they belong, and the shape of their values."""
    schema = json.loads((SPECLOOM / "lint" / "extensions.schema.json").read_text("utf-8"))["properties"]
    lines = ["# Extensions", "", "What a document may say beyond OpenAPI. `specloom validate` checks each of them."]
    for name, value in schema.items():
        places = ", ".join(sorted(str(place) for place in PLACES[name]))
        belongs = "anything" if name in {"x-specloom-source", "x-specloom-ignore"} else places
        lines += ["", f"## {name}", "", value["description"], "", f"Belongs on: {belongs}.", ""]
        lines += [f"Value: `{SHAPES[name]}`"]
        if name == "x-specloom-pagination":
            lines += ["", *_styles()]
    return "\n".join(lines) + "\n"


def _styles() -> Iterator[str]:
    for name, style in STYLES.items():
        about = " ".join((style.__doc__ or "").split())
        yield from (f"### style: {name}", "", about, "")
        rows = [
            (
                f"`{member.key}`",
                " or ".join(kind.value for kind in member.kinds),
                "yes" if member.required else "",
            )
            for member in members(style)
        ]
        yield from (*_table(("member", "what it is", "required"), rows), "")


def rules() -> str:
    """Return the page of all rules that a diagnostic may name."""
    documents = [(f"`{name}`", rule.severity, str(rule.of), rule.about) for name, rule in RULES.items()]
    drift = [(f"`{name}`", str(severity), about, hint) for name, (severity, about, hint) in DRIFT_RULES.items()]
    return "\n".join(
        [
            "# Rules",
            "",
            "`specloom validate` and `specloom generate` apply the same rules. A rule about a wrong result holds for",
            "every document; a rule of style below `specs/`, and elsewhere with `--lint`.",
            "",
            *_table(("rule", "severity", "class", "what is wrong"), documents),
            "",
            "## Rules of drift",
            "",
            "What `specloom drift` reports where traffic contradicts a document.",
            "",
            *_table(("rule", "severity", "what is wrong", "way out"), drift),
            "",
        ]
    )


def configuration() -> str:
    """Return the page of the settings of a project, from their schema."""
    whole = cast("dict[str, Any]", schema())
    vendor = whole["properties"]["vendors"]["additionalProperties"]
    lines = [
        "# Configuration",
        "",
        "`specloom.toml`, or `[tool.specloom]` in `pyproject.toml`. Options of a command win. `specloom config` shows",
        "what holds and where it comes from, `specloom config --schema` prints the JSON Schema for editors.",
    ]
    for title, part in (("Of the project", whole), ("Of a vendor, below `[vendors.NAME]`", vendor)):
        rows = [(f"`{key}`", _values(value), value["description"]) for key, value in part["properties"].items()]
        lines += ["", f"## {title}", "", *_table(("key", "value", "meaning"), rows)]
    return "\n".join(lines) + "\n"


def _values(value: Mapping[str, Any]) -> str:
    listed = value.get("enum") or value.get("items", {}).get("enum")
    return ", ".join(f"`{item}`" for item in listed) if listed else str(value.get("type", "any"))


def client_options() -> str:
    """Return the page of what clients, views of them and single calls take, from the classes that say it."""
    lines = ["# Options of clients", "", "Every generated package takes the same options."]
    for path, name, title in (
        (_OPTIONS, "ClientOptions", "When a client is made"),
        (_OPTIONS, "ChosenOptions", "with_options"),
        (_CALL_OPTIONS, "CallOptions", "options= of a call"),
    ):
        lines += ["", f"## {title}", "", *_typed_dict(path, name)]
    return "\n".join(lines) + "\n"


def _typed_dict(path: Path, name: str) -> list[str]:
    classes = {
        node.name: node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ClassDef)
    }
    chosen = classes[name]
    prose, _, _ = (ast.get_docstring(chosen) or "").partition("\nExample:")
    rows: list[tuple[str, str]] = []
    for each in (
        chosen,
        *(classes[base.id] for base in chosen.bases if isinstance(base, ast.Name) and base.id in classes),
    ):
        rows += [
            (f"`{cast('ast.Name', field.target).id}`", f"`{ast.unparse(field.annotation)}`")
            for field in each.body
            if isinstance(field, ast.AnnAssign)
        ]
    return [prose.strip(), "", *_table(("option", "type"), rows)]


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    escaped = [[" ".join(cell.split()).replace("|", r"\|") for cell in row] for row in rows]
    return ["| " + " | ".join(cells) + " |" for cells in (heads, ["---"] * len(heads), *escaped)]
