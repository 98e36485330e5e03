"""Hostile names: of the document, its folder, a file that it refers to, `--output` and `--package`."""

from __future__ import annotations

import json
import random
import shutil
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from specloom.cli import main

PIECES = (
    "a", "b", ".", "..", " ", "\n", "\r", "\t", "'", '"', '"""', "\\", "#", "%2e", "%", "?", "{", "}", "$(x)", "`", "~",
    "-", "--help", "é", "\u202e", "\u2028", "🐍", "\x01", "\x1b[2J", "\x7f", "con", "import", "x" * 200, "x" * 300, "&",
    ":", ";", "*", "\ufeff", "0",
)  # fmt: skip
PLACES = ("folder", "document", "reference", "output", "package")


def names(_: bytes, chance: random.Random) -> bytes:
    """Return names, as JSON: one or two are hostile."""
    chosen = dict(zip(PLACES, ("api", "openapi.yaml", "other.yaml", "out", "made"), strict=True))
    for place in chance.sample(PLACES, chance.randint(1, 2)):
        text = "".join(chance.choices(PIECES, k=chance.randint(1, 4)))
        end = ".yaml" if place in ("document", "reference") else ""
        chosen[place] = text + end
    return json.dumps(chosen).encode()


def check_names(data: bytes) -> None:
    """Generate with names.

    Raises:
        AssertionError: A file lies outside of the output, or it ends with neither a package nor an error.
    """
    chosen = json.loads(data)
    with tempfile.TemporaryDirectory() as root:
        work = Path(root) / "work" / "inner"
        try:
            document = _written(work / chosen["folder"], chosen["document"], chosen["reference"])
        except OSError:
            return  # no such name is allowed here, so nobody can have it
        before, output = _files(Path(root)), work / chosen["output"]
        with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
            try:
                code = main(["generate", str(document), "--output", str(output), f"--package={chosen['package']}"])
            except SystemExit as ended:
                code = int(ended.code or 0)
        printed = out.getvalue() + err.getvalue()
        assert "Traceback" not in printed, printed
        assert code in (0, 1, 2), code
        assert code == 0 or "error[" in printed or "specloom: " in printed, printed
        shutil.rmtree(output / chosen["package"] if code == 0 else output, ignore_errors=True)
        inside = output.resolve()
        outside = {path for path in _files(Path(root)) - before if not path.resolve().is_relative_to(inside)}
        assert not outside, sorted(outside)[:5]


def _written(folder: Path, document: str, reference: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    schema = {"type": "object", "properties": {"id": {"type": "string"}}}
    (folder / reference).write_text(json.dumps({"Thing": schema}), "utf-8")
    content = {"application/json": {"schema": {"$ref": f"{reference}#/Thing"}}}
    operation = {"operationId": "getThing", "responses": {"200": {"description": "ok", "content": content}}}
    whole = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "servers": [{"url": "https://t.example"}],
             "paths": {"/a": {"get": operation}}}  # fmt: skip
    (folder / document).write_text(json.dumps(whole), "utf-8")
    return folder / document


def _files(root: Path) -> set[Path]:
    return {path for path in root.rglob("*") if path.is_file()}
