"""How the configuration of a project is found, checked and shown; each fault has its file, line and a way out."""

from __future__ import annotations

import json
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema.validators import validator_for

from specloom.config import KEYS, ConfigurationError, read_configuration, schema
from specloom.config.toml_lines import key_positions

Command = Callable[..., subprocess.CompletedProcess[str]]

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets: {get: {operationId: listPets, tags: [pets], responses: {"204": {description: ok}}}}
  /keepers: {get: {operationId: listKeepers, tags: [keepers], responses: {"204": {description: ok}}}}
"""


def faults(text: str, folder: Path, name: str = "specloom.toml") -> list[str]:
    (folder / name).write_text(text)
    with pytest.raises(ConfigurationError) as caught:
        read_configuration(folder)
    return [
        f"{entry.location.line}:{entry.location.column} {entry.rule}: {entry.message}; {entry.hint}"
        for entry in caught.value.diagnostics
    ]


FAULTS = {
    'outptu = "a"': "1:1 config-key: there is no setting 'outptu' here; did you mean 'output'?",
    'package = "a"': (
        "1:1 config-key: there is no setting 'package' here; move it to the table of a vendor: [vendors.NAME]"
    ),
    'runtime = "copi"': "1:1 config-value: 'copi' is no value of runtime; did you mean 'copy'?",
    'python = "2.7"': "1:1 config-value: '2.7' is no value of python; write one of 3.11, 3.12, 3.13, 3.14",
    "strict = 1": "1:1 config-value: strict has to be true or false; for example strict = true",
    'output = ""': '1:1 config-value: output has to be a text; for example output = "..."',
    'with = ["testing", "tests"]': (
        "1:1 config-value: 'tests' is no value of with; write one of testing, fast, cli, mcp"
    ),
    'with = "fast"': '1:1 config-value: with has to be a list of texts; for example with = ["testing"]',
    "[tool.specloom]\nstrict = true": (
        "1:2 config-key: there is no setting 'tool' here; "
        "[tool.specloom] is for pyproject.toml; here, settings stand at the top, without it"
    ),
    '[vendors.acme]\npackage = "class.acme"': (
        "2:1 config-value: 'class.acme' cannot be a package's name: 'class' is a keyword of Python; "
        "write lower-case letters, digits and underscores"
    ),
    "vendors = 1": "1:1 config-value: vendors has to hold a table for each vendor; write [vendors.NAME]",
    "[vendor.a]\n": "1:2 config-key: there is no setting 'vendor' here; did you mean 'vendors'?",
    "[vendors]\nacme = 1": (
        "2:1 config-value: 'acme' is no table of a vendor; "
        "write [vendors.NAME], where the name has letters, digits, '-', '_' and '.' only"
    ),
    '\n[vendors.acme]\n\nrot = "a"': "4:1 config-key: there is no setting 'rot' here; did you mean 'root'?",
    '[vendors.acme]\npackage = "Acme"': (
        "2:1 config-value: 'Acme' cannot be a package's name: it has upper-case letters; "
        "write lower-case letters, digits and underscores"
    ),
    '[vendors.acme]\npackage = "acme.class"': (
        "2:1 config-value: 'acme.class' cannot be a package's name: 'class' is a keyword of Python; "
        "write lower-case letters, digits and underscores"
    ),
    'vendors.acme = {include = ["teg:a"]}': ("1:17 config-value: 'teg:a' chooses nothing; did you mean 'tag:a'?"),
    '[vendors.acme.names]\n"opration:a" = "b"': (
        "2:2 config-value: 'opration:a' names nothing; write client, operation:NAME, schema:NAME, tag:NAME"
    ),
    '[vendors.acme.names]\n"operation:a" = "in"': (
        "2:2 config-value: 'in' is no name in Python; use ASCII letters, digits and underscores, and no keyword"
    ),
    '[vendors.acme]\nnames = ["a"]': (
        '2:1 config-value: names has to be a table; for example names = { client = "Acme" }'
    ),
    'transport = "quick"': "1:1 config-value: 'quick' is no value of transport; write one of httpx2, fast",
    'without = ["fast"]\ntransport = "fast"': (
        "2:1 config-value: without leaves out the fast transport; remove it from one of them"
    ),
    '[vendors.acme]\ndocuments = ["a"]\ndocument = "a"': (
        "3:1 config-value: document goes with a single document, and documents are named as well; "
        "remove it: `documents` has all of them"
    ),
    '[vendors.acme]\ndocuments = ["a", "a"]': "2:1 config-value: documents lists 'a' twice; once will do",
    'documents = ["a"]': (
        "1:1 config-key: there is no setting 'documents' here; move it to the table of a vendor: [vendors.NAME]"
    ),
    "a = [1,\n2\n": "3:1 config-syntax: this is no TOML: Unclosed array; see toml.io for the syntax; "
    "texts stand in double quotes",
}


@pytest.mark.parametrize(("text", "said"), FAULTS.items(), ids=range(len(FAULTS)))
def test_a_fault_is_shown_with_its_place_and_a_way_out(text: str, said: str, tmp_path: Path) -> None:
    assert faults(text, tmp_path) == [said]


def test_a_fault_in_pyproject_has_its_place_there(tmp_path: Path) -> None:
    said = faults('[project]\nname = "a"\n\n[tool.specloom]\nlnt = true\n', tmp_path, "pyproject.toml")
    assert said == ["5:1 config-key: there is no setting 'lnt' here; did you mean 'lint'?"]
    assert faults("[tool]\nspecloom = 1\n", tmp_path, "pyproject.toml")[0].startswith("2:1 config-value: specloom has")


def test_all_faults_are_shown_at_once_and_exit_with_2(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "specloom.toml").write_text('strickt = true\n[vendors.acme]\nlint = "no"\n')
    for command in ("generate", "drift", "evidence", "config", "watch"):
        done = specloom_here(command, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            "specloom.toml:1:1: error[config-key]: there is no setting 'strickt' here\n"
            "    1 | strickt = true\n"
            "      | ^^^^^^^\n"
            "  hint: did you mean 'strict'?\n"
            "specloom.toml:3:1: error[config-value]: lint has to be true or false\n"
            "    2 | [vendors.acme]\n"
            '    3 | lint = "no"\n'
            "      | ^^^^\n"
            "  hint: for example lint = true\n"
        )


def test_the_nearest_configuration_counts_up_to_the_top_of_a_repository(tmp_path: Path) -> None:
    inner = tmp_path / "repository" / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "specloom.toml").write_text('output = "outermost"\n')
    (tmp_path / "repository" / "a" / "pyproject.toml").write_text('[project]\nname = "a"\n')
    assert read_configuration(inner).general.output == "outermost"
    (tmp_path / "repository" / ".git").mkdir()
    assert read_configuration(inner).general.output is None
    (tmp_path / "repository" / "pyproject.toml").write_text('[tool.specloom]\noutput = "clients"\n')
    found = read_configuration(inner)
    assert (found.name, found.general.output) == ("../../pyproject.toml", "clients")
    (tmp_path / "repository" / "specloom.toml").write_text('output = "ours"\n')
    assert read_configuration(inner).general.output == "ours"


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for text in ("[tool.other\n", '[project]\ndependencies = ["specloom"]\n', "# specloom\n[a\n"):
        (tmp_path / "pyproject.toml").write_text(text)
        assert read_configuration(tmp_path).name == ""
    (tmp_path / "pyproject.toml").write_text("[tool.specloom]\n[a\n")
    with pytest.raises(ConfigurationError):
        read_configuration(tmp_path)


@pytest.mark.parametrize("text", FAULTS)
def test_the_schema_for_editors_refuses_what_we_refuse(text: str) -> None:
    if text.startswith("a = ["):
        return
    accepts = validator_for(schema())(schema()).is_valid
    # Whether a word is a keyword of Python is no matter of a schema.
    assert accepts(tomllib.loads(text)) is ("class" in text or '"in"' in text)


def test_the_schema_for_editors_accepts_each_setting() -> None:
    value = {"text": "acme", "boolean": True, "list": ["tag:acme"], "table": {"client": "Acme", "tag:a b": "ab"}}
    rows = {
        key.name: (key.choices[0] if key.kind == "text" else [key.choices[0]]) if key.choices else value[key.kind]
        for key in KEYS
    } | {"bounds": ["values=10_000", "files=3"]}
    general = {key.name: rows[key.name] for key in KEYS if not key.for_vendor}
    accepts = validator_for(schema())(schema()).is_valid
    assert accepts({**general, "vendors": {"acme": {key: row for key, row in rows.items() if key != "documents"}}})
    assert accepts({**general, "vendors": {"acme": {"documents": rows["documents"]}}})
    assert not accepts({"bounds": ["value=1"]})


def test_the_schema_is_printed(tmp_path: Path, specloom_here: Command) -> None:
    assert json.loads(specloom_here("config", "--schema", cwd=tmp_path).stdout) == schema()


_KEYS = st.text("abc_-1", min_size=1, max_size=4)
_VALUES = st.recursive(
    st.booleans() | st.integers(-5, 5) | st.text("ab\"'#[]= \n", max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=5,
)


def _written(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",\n  ".join(map(_written, value)) + "]"
    return json.dumps(value)


@given(st.dictionaries(_KEYS, st.dictionaries(_KEYS, _VALUES, min_size=1, max_size=3), max_size=3))
def test_each_key_of_a_text_has_its_line(tables: dict[str, dict[str, object]]) -> None:
    lines: list[str] = []
    expected: dict[tuple[str, ...], int] = {}
    for name, rows in tables.items():
        lines += ["# a comment = 1", "", f"  [t.{name}]"]
        expected["t", name] = len(lines)
        for key, value in rows.items():
            expected["t", name, key] = len(lines) + 1
            lines += f"{key} = {_written(value)} # [no.table]".split("\n")
    text = "\n".join(lines)
    assert tomllib.loads(text) == ({"t": tables} if tables else {})
    positions = key_positions(text)
    assert {path: positions[path][0] for path in expected} == expected


def test_tables_of_an_array_are_counted() -> None:
    text = '[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\n"d e" = 1\n'
    positions = key_positions(text)
    assert positions["a", "0", "b"] == (2, 1)
    assert positions["a", "1", "b"] == (4, 1)
    assert positions["a", "1", "c", "d e"] == (6, 2)
