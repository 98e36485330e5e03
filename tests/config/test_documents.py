"""Several documents of one vendor become one package: what is configured, shown, recorded and refused."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

DOCUMENT = """\
openapi: 3.1.0
info: {title: NAME, version: "1"}
servers: [{url: "https://NAME.example"}]
paths:
  /NAMEs:
    get:
      operationId: listNAMEs
      tags: [NAMEs]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Status"}}}}
components:
  schemas:
    Status: {type: object, properties: {PROPERTY: {type: string}}}
"""
BOTH = '[vendors.acme]\ndocuments = ["order.yaml", "bill.yaml"]\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("order", "bill", "mail"):
        (tmp_path / f"{name}.yaml").write_text(DOCUMENT.replace("NAME", name).replace("PROPERTY", name))
    (tmp_path / "specloom.toml").write_text(BOTH)
    return tmp_path


def lock(project: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((project / "generated/acme/specloom.lock").read_text())
    return read


def test_a_document_more_renames_nothing(project: Path, specloom_here: Command) -> None:
    (project / "specloom.toml").write_text('[vendors.acme]\ndocuments = ["order.yaml"]\n')
    assert specloom_here("generate", "acme", "--package", "acme", cwd=project).returncode == 0
    alone = lock(project)["names"]
    (project / "specloom.toml").write_text(BOTH)
    made = specloom_here("generate", cwd=project)
    assert (made.returncode, "loses" in made.stdout) == (0, False)
    two = lock(project)
    assert two["documents"] == {"1": "bill.yaml"}
    assert two["names"]["classes"]["bill.yaml"] == {"#/components/schemas/Status": "BillStatus"}
    (project / "specloom.toml").write_text(BOTH.replace('"bill.yaml"', '"bill.yaml", "mail.yaml"'))
    made = specloom_here("generate", cwd=project)
    assert (made.returncode, "loses" in made.stdout) == (0, False)
    three = lock(project)["names"]
    for fewer, more in ((alone, two["names"]), (two["names"], three)):
        for section, owners in fewer.items():
            for owner, named in owners.items():
                assert named.items() <= more[section][owner].items(), (section, owner)


def test_a_schema_that_comes_to_the_first_document_takes_no_name_of_another(
    project: Path, specloom_here: Command
) -> None:
    bill = (project / "bill.yaml").read_text()
    (project / "bill.yaml").write_text(bill.replace("Status", "Fee"))
    assert specloom_here("generate", cwd=project).returncode == 0
    assert lock(project)["names"]["classes"]["bill.yaml"] == {"#/components/schemas/Fee": "Fee"}
    order = (project / "order.yaml").read_text()
    (project / "order.yaml").write_text(
        order.replace("/schemas/Status", "/schemas/Fee").replace("Status:", "Fee:").replace("listorders", "listbills")
    )
    before = lock(project)["names"]["methods"]["bills"]
    assert specloom_here("generate", cwd=project).returncode == 0
    now = lock(project)["names"]
    assert now["classes"]["bill.yaml"] == {"#/components/schemas/Fee": "Fee"}
    assert now["classes"]["."] == {"#/components/schemas/Fee": "Fee2"}
    assert now["methods"]["bills"] == before


def test_check_sees_a_change_in_each_document_and_in_their_list(project: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", cwd=project).returncode == 0
    assert specloom_here("generate", "--check", cwd=project).stdout.startswith("generated/acme: up to date")
    for name in ("order", "bill"):
        text = (project / f"{name}.yaml").read_text()
        (project / f"{name}.yaml").write_text(text.replace("Status: {type", "Status: {description: Says., type"))
        checked = specloom_here("generate", "--check", name + ".yaml", cwd=project)
        assert (checked.returncode, "would be changed" in checked.stdout) == (1, True)
        (project / f"{name}.yaml").write_text(text)
    (project / "specloom.toml").write_text(BOTH.replace(', "bill.yaml"', ""))
    checked = specloom_here("generate", "--check", "acme", "--package", "acme", cwd=project)
    assert "would lose client.bills.listbills (listbills)" in checked.stdout


def test_another_first_document_leaves_the_package_as_it_is(project: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", cwd=project).returncode == 0
    (project / "specloom.toml").write_text('[vendors.acme]\ndocuments = ["bill.yaml", "order.yaml"]\n')
    refused = specloom_here("generate", cwd=project)
    assert refused.returncode == 1
    assert "names are by places in order.yaml, its first document until now; list that one first" in refused.stderr
    assert lock(project)["document"] == "order.yaml"
    assert specloom_here("generate", "--new-names", cwd=project).returncode == 0
    assert lock(project)["document"] == "bill.yaml"


def test_diagnostics_are_those_of_the_right_document(project: Path, specloom_here: Command) -> None:
    text = (project / "bill.yaml").read_text()
    (project / "bill.yaml").write_text(text.replace("type: string", "type: strin"))
    done = specloom_here("validate", "acme", cwd=project)
    assert "bill.yaml:13:48: warning[openapi-value]" in done.stderr
    assert "order.yaml:13" not in done.stderr
    different = "the schema 'Status' is another one than order.yaml#/components/schemas/Status"
    assert f"bill.yaml:13:5: warning[documents-schema]: {different}" in done.stderr
    assert "this one becomes BillStatus, if it has no name yet" in done.stderr
    assert "order.yaml, bill.yaml: valid" in done.stdout


def test_companion_files_elsewhere_are_said_to_be_overlooked(project: Path, specloom_here: Command) -> None:
    (project / "b/recordings").mkdir(parents=True)
    (project / "bill.yaml").rename(project / "b/bill.yaml")
    (project / "specloom.toml").write_text(BOTH.replace("bill", "b/bill"))
    done = specloom_here("validate", "acme", cwd=project)
    assert "warning[documents-companions]: recordings of this document is not looked at" in done.stderr


def test_names_go_to_whichever_document_has_the_part(project: Path, specloom_here: Command) -> None:
    names = '[vendors.acme.names]\nclient = "Acme"\n"operation:listbills" = "all"\n"schema:Nothing" = "None_"\n'
    (project / "specloom.toml").write_text(BOTH + names)
    done = specloom_here("generate", cwd=project)
    assert done.returncode == 0
    assert done.stderr.count("config-name") == 1
    assert "the document has no 'schema:Nothing'" in done.stderr
    assert lock(project)["names"]["methods"]["bills"] == {"bill.yaml listbills": "all"}


def test_config_shows_the_documents(project: Path, specloom_here: Command) -> None:
    shown = specloom_here("config", cwd=project).stdout
    assert 'documents = ["order.yaml", "bill.yaml"]' in shown
    assert shown.splitlines()[2] == "# generated/acme"
    assert "documents" in specloom_here("config", "--schema", cwd=project).stdout


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('document = "a.yaml"', "specloom.toml:3:1: error[config-value]: document goes with a single document"),
        ('overlays = ["a.yaml"]', "specloom.toml:3:1: error[config-value]: overlays goes with a single document"),
        ('include = ["tag:a"]', "specloom.toml:3:1: error[config-value]: include goes with a single document"),
        ('root = "none"', "specloom.toml:3:1: error[config-value]: root has to be a folder that holds 'order.yaml'"),
    ],
)
def test_what_goes_with_one_document_is_refused(line: str, message: str, project: Path, specloom_here: Command) -> None:
    (project / "specloom.toml").write_text(f"{BOTH}{line}\n")
    done = specloom_here("generate", cwd=project)
    assert (done.returncode, message in done.stderr) == (2, True), done.stderr


@pytest.mark.parametrize("listed", ["[]", '["order.yaml", "order.yaml"]'])
def test_a_list_of_documents_names_each_once(listed: str, project: Path, specloom_here: Command) -> None:
    (project / "specloom.toml").write_text(f"[vendors.acme]\ndocuments = {listed}\n")
    done = specloom_here("generate", cwd=project)
    assert (done.returncode, "specloom.toml:2:1: error[config-value]: documents " in done.stderr) == (2, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("generate", "acme", "--include", "tag:a"),
        ("drift", "acme", "--suggest", "x.yaml"),
        ("drift", "acme", "--apply"),
    ],
)
def test_options_for_one_document_are_refused(
    arguments: tuple[str, ...], project: Path, specloom_here: Command
) -> None:
    done = specloom_here(*arguments, cwd=project)
    assert (done.returncode, "packages of a single document" in done.stderr, "hint: " in done.stderr) == (2, True, True)


def test_a_comparison_of_two_of_them_is_one_of_themselves(project: Path, specloom_here: Command) -> None:
    done = specloom_here("diff", "order.yaml", "bill.yaml", "--api-only", cwd=project)
    assert "`listorders`: `GET /orders` is gone" in done.stdout
    assert "`listbills`: `GET /bills` is new" in done.stdout


def test_evidence_is_told_for_each_document(project: Path, specloom_here: Command) -> None:
    lines = specloom_here("evidence", "acme", cwd=project).stdout.splitlines()
    assert [line for line in lines if line.endswith(".yaml")] == ["order.yaml", "bill.yaml"]


@pytest.mark.parametrize("line", ['documents = ["order.yaml", "bil.yaml"]', 'document = "bil.yaml"'])
def test_a_missing_document_is_reported_where_it_is_configured(
    line: str, project: Path, specloom_here: Command
) -> None:
    (project / "specloom.toml").write_text(f"[vendors.acme]\n{line}\n")
    done = specloom_here("generate", cwd=project)
    assert done.returncode == 2
    assert done.stderr.startswith("specloom.toml:2:1: error[file-not-found]: there is no file 'bil.yaml'\n")
