"""What must hold for every document, however hostile: a package that is only what was planned, or clear errors."""

from __future__ import annotations

import ast
from pathlib import Path, PurePosixPath

from specloom.base.diagnostics import Diagnostic, Severity, SpecError
from specloom.base.sources import Source
from specloom.load import positioned
from specloom.pipeline.diagnose import diagnose
from specloom.pipeline.generate import generate
from specloom.pipeline.load_document import load_document

CANARY = "canary_was_here"
TOUCH = f"__import__('pathlib').Path('{CANARY}').touch()"


def outcome(path: Path) -> tuple[bool, list[Diagnostic]]:
    """Generate a package into memory; return whether there is one, and all errors, with their positions.

    Raises:
        AssertionError: A file is not what was planned, or an error lacks its place.
    """
    source = Source(path, path.parent / "recordings", "made", path.as_posix())
    errors: list[Diagnostic] = []
    made = False
    try:
        loaded = load_document(source)
        diagnosis = diagnose(source, loaded)
        errors += positioned(diagnosis.diagnostics, diagnosis.texts)
        output = generate(source, loaded=loaded)
        errors += positioned(output.diagnostics, output.inputs)
        check_files(output.files)
        made = True
    except SpecError as error:
        errors += positioned(error.diagnostics, error.sources)
    shown = [entry for entry in errors if entry.severity is Severity.ERROR]
    for entry in shown:
        assert all((entry.rule, entry.message, entry.hint, entry.location.document)), entry
        whole = entry.rule.startswith(("file-", "document-", "credential-"))
        assert entry.location.line is not None or whole, entry
    return made, shown


def check_files(files: dict[str, str]) -> None:
    """Check that each file lies inside of the package, parses, and holds nothing of the document as code."""
    for path, text in files.items():
        assert not {"..", "/"} & {*PurePosixPath(path).parts}, path
        assert path.isascii(), path
        assert "\x00" not in text, path
        if path.endswith(".py") and "/_runtime/" not in path:
            check_code(path, text)


def check_code(path: str, text: str) -> None:
    """Check that a canary, or what would let it out, stands nowhere but in strings.

    Independent of the gate: it looks at names, and knows nothing of what was planned.
    """
    for node in ast.walk(ast.parse(text)):
        name = getattr(node, "id", None) or getattr(node, "attr", None) or getattr(node, "name", None) or ""
        assert name not in ("__import__", "touch", "eval", "exec"), f"{path}: {name}"
