"""Bad input through the real command: one clear diagnostic, exit code 1, no traceback, previous output untouched."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

SOUND = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        "200": {description: ok}
  /pets:
    get:
      operationId: listPets
      responses:
        "200": {description: ok}
servers: [{url: "https://pets.invalid"}]
"""

RESPONSE = '"200": {description: ok}\n  /pets:'


def refer(target: str) -> str:
    return RESPONSE.replace("description: ok", f'$ref: "{target}"')


# What is replaced in the sound document; rule, line, column and what the caret points at.
CASES = {
    "syntax error": ("info: {title: Pets,", "info: {title: Pets: no,", "yaml-syntax", 2, 19, ":"),
    "tab": ("  /pets:\n", "\t/pets:\n", "yaml-syntax", 11, 1, ""),
    "duplicate key": ("  /pets:\n", "  /pets/{id}:\n", "duplicate-key", 11, 3, "/pets/"),
    "broken $ref": (
        RESPONSE, refer("#/components/responses/Pet"),
        "reference-not-found", 10, 9, '"200"',
    ),
    "file that is not there": (RESPONSE, refer("parts.yaml#/Pet"), "reference-not-found", 10, 9, '"200"'),
    "file outside": (RESPONSE, refer("../../etc/passwd"), "reference-outside", 10, 9, '"200"'),
    "network": (RESPONSE, refer("https://x.invalid/a"), "reference-outside", 10, 9, '"200"'),
    "duplicate operationId": ("listPets", "getPet", "duplicate-operation-id", 13, 7, "operationId"),
    "undeclared path parameter": (
        "{name: id, in: path, ", "{name: id, in: query, ", "path-parameter-undeclared", 5, 5, "get",
    ),
    "unknown version": ("openapi: 3.1.0", "openapi: 4.0.0", "openapi-version", 1, 1, "openapi"),
    "unquoted version": ("openapi: 3.1.0", "openapi: 3.1", "openapi-version", 1, 1, "openapi"),
    "unusable name of the client": (
        "info: {title", "info: {x-specloom-name: class, title", "extension-name", 2, 8, "x-specloom-name",
    ),
}  # fmt: skip
# What is meant is clear: without `--strict` these are warnings.
CLEAR = ("duplicate operationId", "unquoted version")


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def previous(tmp_path: Path) -> dict[str, bytes]:
    """Return what stood in the output folder before."""
    kept = tmp_path / "out" / "pets"
    kept.mkdir(parents=True)
    (kept / "specloom.lock").write_text('{"version": 1, "files": {"pets/__init__.py": ""}}')
    (kept / "pets").mkdir()
    (kept / "pets" / "__init__.py").write_text("KEPT = True\n")
    return _tree(tmp_path / "out")


@pytest.mark.parametrize(
    ("command", "case"),
    # Names matter to generation only, and what is wrong with one operation refuses just that.
    [
        (command, case)
        for case in CASES
        for command in ("generate", "validate")
        if (command, case)
        not in (("validate", "unusable name of the client"), ("generate", "undeclared path parameter"))
    ],
)
def test_one_diagnostic_with_place_and_caret(
    case: str, command: str, tmp_path: Path, specloom_here: Command, previous: dict[str, bytes]
) -> None:
    before, after, rule, line, column, marked = CASES[case]
    assert SOUND.count(before) == 1
    (tmp_path / "pets.yaml").write_text(SOUND.replace(before, after))
    options = ["--output", "out"] if command == "generate" else []
    options += ["--strict"] if case in CLEAR else []
    done = specloom_here(command, "pets.yaml", *options, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    heads = re.findall(r"^(\S+?):(\d+):(\d+): error\[([a-z0-9-]+)\]: .+$", done.stderr, re.MULTILINE)
    assert heads == [("pets.yaml", str(line), str(column), rule)], done.stderr
    source = SOUND.replace(before, after).splitlines()[line - 1].replace("\t", "    ")
    shown, caret = _shown(done.stderr, line)
    assert shown == source.rstrip()
    if marked:
        assert source[caret.index("^") : caret.rindex("^") + 1] == marked
    assert re.search(r"^  hint: \S", done.stderr, re.MULTILINE)
    assert _tree(tmp_path / "out") == previous


def _shown(stderr: str, line: int) -> tuple[str, str]:
    """Return the source line in a diagnostic and the line with the caret under it."""
    lines = stderr.splitlines()
    place = next(index for index, text in enumerate(lines) if text.startswith(f"{line:>5} | "))
    assert lines[place + 1].startswith("      | ")
    return lines[place][8:], lines[place + 1][8:]


def test_a_missing_file(tmp_path: Path, specloom: Command, previous: dict[str, bytes]) -> None:
    done = specloom("generate", "pets.yaml", "--output", "out", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "pets.yaml: error[file-not-found]: there is no file 'pets.yaml'\n  hint: check the path\n"
    assert _tree(tmp_path / "out") == previous


@pytest.mark.parametrize("content", [b"", b"\x00", b"\xff\xfe\x00", b"[]", b"- a\n", b"null", b"\xc3"])
def test_what_is_no_document_at_all(content: bytes, tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "pets.yaml").write_bytes(content)
    done = specloom_here("generate", "pets.yaml", "--output", "out", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("error[") == 1
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_an_output_folder_that_is_a_file(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "pets.yaml").write_text(SOUND)
    (tmp_path / "out").write_text("a file\n")
    done = specloom_here("generate", "pets.yaml", "--output", "out", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.fullmatch(r"specloom: --output has to be a folder; 'out' is a file\n  hint: .+\n", done.stderr)
    assert (tmp_path / "out").read_text() == "a file\n"


def test_an_output_folder_that_nobody_may_write(tmp_path: Path, specloom: Command) -> None:
    """`/proc` refuses folders even to root, which tests may run as."""
    (tmp_path / "pets.yaml").write_text(SOUND)
    done = specloom("generate", "pets.yaml", "--output", "/proc/specloom", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(r"specloom: cannot write \S+: .+\n", done.stderr)


def test_a_foreign_file_where_a_generated_one_belongs(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "pets.yaml").write_text(SOUND)
    foreign = tmp_path / "out" / "pets" / "README.md"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("mine\n")
    done = specloom_here("generate", "pets.yaml", "--output", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("specloom: cannot write ")
    assert _tree(tmp_path / "out") == {"pets/README.md": b"mine\n"}


def test_a_broken_recording_is_shown_in_place(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "openapi.yaml").write_text(SOUND)
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "getPet.yaml").write_text("version: 1\ninteractions:\n- request: 5\n")
    done = specloom_here("generate", "openapi.yaml", "--output", "out", "--package", "pets", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("recordings/getPet.yaml:3:3: error[recording-layout]")
    assert "    3 | - request: 5\n" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_refused_operation_is_told_every_time_and_the_rest_is_made(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "pets.yaml").write_text(SOUND.replace("getPet", "getPet\n      x-specloom-name: 'a b'"))
    for _ in range(2):
        done = specloom_here("generate", "pets.yaml", "--output", "out", cwd=tmp_path)
        assert done.returncode == 1
        assert re.search(r"^pets\.yaml:7:7: error\[extension-name\]: GET /pets/\{id\} is left out: ", done.stderr)
        assert re.fullmatch(r"out/pets: \d+ files (written|changed) \(.*1 error.*\)", done.stdout.splitlines()[0])
    module = (tmp_path / "out" / "pets" / "pets" / "resources" / "pets.py").read_text()
    assert "def list(" in module
    assert "def get(" not in module


@pytest.mark.parametrize("case", CLEAR)
def test_what_is_clear_is_a_warning_unless_strict(case: str, tmp_path: Path, specloom_here: Command) -> None:
    before, after, rule, *_ = CASES[case]
    (tmp_path / "pets.yaml").write_text(SOUND.replace(before, after))
    done = specloom_here("generate", "pets.yaml", "--output", "out", cwd=tmp_path)
    assert done.returncode == 0
    assert re.findall(r"(error|warning)\[([a-z-]+)\]", done.stderr) == [("warning", rule)]
    assert (tmp_path / "out" / "pets" / "pets" / "__init__.py").exists()
    done = specloom_here("generate", "pets.yaml", "--output", "out", "--strict", cwd=tmp_path)
    assert done.returncode == 1
    assert f"error[{rule}]" in done.stderr


@pytest.mark.parametrize(
    ("servers", "named"),
    [
        ("", "no server"),
        ("servers: []\n", "no server"),
        ("servers: [{url: /v1}]\n", "only the relative server '/v1'"),
        ('servers: [{url: "https://{host}/v1", variables: {host: {default: pets.invalid}}}]\n', ""),
        ('servers: [{url: "{server}", variables: {server: {default: "https://pets.invalid"}}}]\n', ""),
    ],
)
def test_a_document_without_servers_says_what_callers_have_to_give(
    servers: str, named: str, tmp_path: Path, specloom_here: Command
) -> None:
    (tmp_path / "pets.yaml").write_text(SOUND.replace('servers: [{url: "https://pets.invalid"}]\n', servers))
    done = specloom_here("generate", "pets.yaml", "--output", "out", "--package", "my_pets", cwd=tmp_path)
    assert done.returncode == 0
    if not named:
        assert done.stderr == ""
        return
    line = len(SOUND.splitlines()) if "/v1" in servers else 1
    assert f"pets.yaml:{line}:" in done.stderr
    assert f"warning[server-missing]: the document names {named}" in done.stderr
    assert "MY_PETS_BASE_URL" in done.stderr


def test_operations_with_servers_need_none_of_the_document(tmp_path: Path, specloom_here: Command) -> None:
    text = SOUND.replace('servers: [{url: "https://pets.invalid"}]\n', "")
    servers = 'servers: [{url: "https://pets.invalid"}]'
    text = text.replace("  /pets/{id}:\n", f"  /pets/{{id}}:\n    {servers}\n").replace(
        "  /pets:\n", f"  /pets:\n    {servers}\n"
    )
    (tmp_path / "pets.yaml").write_text(text)
    assert specloom_here("generate", "pets.yaml", "--output", "out", cwd=tmp_path).stderr == ""
