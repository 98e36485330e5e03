"""`specloom config`."""

from __future__ import annotations

import argparse
import json

from specloom.cli.arguments import add_documents
from specloom.cli.printing import DONE, complain

EXAMPLES = (
    ("specloom config", "what holds for each document, and where it comes from"),
    ("specloom config --schema > specloom.schema.json", "for editors that complete specloom.toml"),
)


def add_arguments(config: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    config.description = (
        "Show the settings that hold for each document: those of specloom.toml, or of [tool.specloom] in "
        "pyproject.toml, and the defaults. Options of a command win over them."
    )
    add_documents(config)
    text = "print the JSON Schema of specloom.toml, for editors (a first line '#:schema ./specloom.schema.json')"
    config.add_argument("--schema", action="store_true", help=text)


def run(options: argparse.Namespace) -> int:
    """Print the settings, or their schema, and return the exit code."""
    from specloom.config import read_configuration, schema

    if options.schema:
        print(json.dumps(schema(), indent=2))
        return DONE
    from specloom.commands.config import effective
    from specloom.pipeline.inputs import local_input

    configuration = read_configuration()
    given = [local_input(configuration, text) for text in options.spec]
    for entry in given:
        if not entry.vendor and not entry.path.exists():
            hint = "`specloom config` alone shows all that there are"
            return complain(f"there is no vendor and no document {entry.display!r}", hint)
    print(f"# {configuration.name or 'there is no specloom.toml, and no [tool.specloom] in a pyproject.toml'}")
    for source, rows in effective(configuration, given):
        shown = [(f"{row.key} = {json.dumps(row.value, ensure_ascii=False)}", row.origin) for row in rows]
        width = min(60, max(len(text) for text, _ in shown))
        print(f"\n# {source.target.as_posix()}")
        for text, origin in shown:
            print(f"{text:<{width}}  # {origin}")
    return DONE
