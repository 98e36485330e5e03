"""Other people's tools on the documents under specs/: linters find no error in them, generators accept them.

Run by `make peers`. Prints a row for each document and tool, writes all of it as JSON (`--results FILE`), and ends with
exit code 1 where a tool objects. What is not there, such as node, is named as not proved.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
PATIENCE = 180
LOUDEST = 400


@dataclass(frozen=True, slots=True)
class Result:
    """What a tool said of a document: whether it accepts it (None: not proved), and the end of its output if not."""

    document: str
    tool: str
    accepted: bool | None
    message: str = ""


def commands(folder: Path) -> dict[str, list[str]]:
    """Return the tools by name, as command lines in which `{document}` and `{target}` stand for paths."""
    npm, env = (str(folder / part) for part in ("npm/node_modules/.bin", "env/bin"))
    lines = {
        "spectral": f"{npm}/spectral lint --fail-severity error --quiet {{document}}",
        "redocly": f"{npm}/redocly lint {{document}}",
        "openapi-generator": f"{env}/openapi-generator-cli generate -g python -i {{document}} -o {{target}}",
        "openapi-python-client": f"{env}/openapi-python-client generate --path {{document}} --output-path {{target}} "
        "--meta none",
        "datamodel-code-generator": f"{env}/datamodel-codegen --input {{document}} --output {{target}}/models.py",
    }
    return {name: line.split(" ") for name, line in lines.items()}


def missing(command: list[str]) -> str:
    """Return why a tool cannot run here, nothing where it can."""
    if "npm" in command[0] and shutil.which("node") is None:
        return "there is no node"
    if command[0].endswith("openapi-generator-cli") and shutil.which("java") is None:
        return "there is no java"
    return "" if Path(command[0]).is_file() else "it is not installed (make peers)"


def tried(document: Path, tool: str, command: list[str]) -> Result:
    """Run a tool on a document."""
    name = document.relative_to(ROOT).as_posix() if document.is_relative_to(ROOT) else document.name
    why = missing(command)
    if why:
        return Result(name, tool, None, why)
    with TemporaryDirectory() as target:
        if tool == "openapi-python-client":
            target = f"{target}/client"  # noqa: PLW2901  # it makes the folder itself
        line = [part.format(document=document, target=target) for part in command]
        try:
            done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
        except subprocess.TimeoutExpired:
            return Result(name, tool, accepted=False, message=f"not done after {PATIENCE} seconds")
    output = done.stdout + done.stderr
    accepted = done.returncode == 0 and "will not be generated" not in output  # so says openapi-python-client
    return Result(name, tool, accepted, "" if accepted else output[-LOUDEST:])


def main() -> int:
    """Try all tools on all documents."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("documents", nargs="*", type=Path, default=sorted((ROOT / "specs").glob("*/openapi.yaml")))
    parser.add_argument("--tools", type=Path, default=ROOT / "build" / "peers", metavar="FOLDER")
    parser.add_argument("--results", type=Path, default=ROOT / "build" / "peers" / "results.json", metavar="FILE")
    options = parser.parse_args()
    tools: Mapping[str, list[str]] = commands(options.tools)
    results: list[Result] = []
    for document in options.documents:
        for tool, command in tools.items():
            result = tried(document.resolve(), tool, command)
            results.append(result)
            word = {True: "accepted", False: "REFUSED", None: "not proved"}[result.accepted]
            print(f"{result.document}: {tool}: {word}{f': {result.message}' if result.message else ''}", flush=True)
    options.results.parent.mkdir(parents=True, exist_ok=True)
    options.results.write_text(json.dumps([asdict(each) for each in results], indent=1) + "\n", "utf-8")
    counts = [sum(each.accepted is state for each in results) for state in (True, False, None)]
    print(f"{counts[0]} accepted, {counts[1]} refused, {counts[2]} not proved")
    return 1 if counts[1] else 0


if __name__ == "__main__":
    sys.exit(main())
