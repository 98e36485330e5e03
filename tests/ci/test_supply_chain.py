"""What users get is what the repository says: bill of materials, audit, tag, pinned actions, the same bytes again."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tools import audit, sbom, tag_version

ROOT = Path(__file__).parents[2]
PUBLISH = ROOT / ".github" / "workflows" / "publish.yml"
VULNERABLE = {"name": "a", "version": "1", "vulns": [{"id": "CVE-1", "fix_versions": ["2"]}]}
UNKNOWN = {"name": "a", "skip_reason": "Dependency not found"}


def test_the_bill_of_materials_lists_what_is_locked() -> None:
    bill = sbom.bill()
    lines = [line for line in sbom.LOCK.read_text("utf-8").splitlines() if re.match("[a-z0-9]", line)]
    listed = {f"{part['name']}=={part['version']}": part for part in bill["components"]}
    assert list(listed) == [re.split("[ ;]", line)[0] for line in lines]
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    scopes = {part["name"]: part["scope"] for part in bill["components"]}
    assert (scopes["jinja2"], scopes["ruff"], scopes["pytest"]) == ("required", "required", "excluded")
    assert all(part["externalReferences"][0]["hashes"] for part in bill["components"])
    assert len({part["bom-ref"] for part in bill["components"]}) == len(lines)
    assert bill == sbom.bill()


def test_a_changed_pin_changes_the_serial_number(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = sbom.bill()["serialNumber"]
    (tmp_path / "lock").write_text(re.sub("^jinja2==", "jinja2==9.", sbom.LOCK.read_text("utf-8"), flags=re.MULTILINE))
    monkeypatch.setattr(sbom, "LOCK", tmp_path / "lock")
    assert sbom.bill()["serialNumber"] != before


@pytest.mark.parametrize(
    ("dependencies", "required", "code", "said"),
    [
        ([{"name": "a", "version": "1", "vulns": []}], False, 0, "audit: no known vulnerability in 1 dependencies"),
        ([VULNERABLE], False, 1, "a 1: CVE-1 (fixed in 2); raise its bound, and `make lock`"),
        ([VULNERABLE], True, 1, "a 1: CVE-1 (fixed in 2); raise its bound, and `make lock`"),
        ([UNKNOWN], False, 0, "not proved: dependencies cannot be audited here: Dependency not found"),
        ([UNKNOWN], True, 1, "error: dependencies cannot be audited here: Dependency not found"),
        (None, False, 0, "not proved: dependencies cannot be audited here: no route"),
        (None, True, 1, "error: dependencies cannot be audited here: no route"),
    ],
)
def test_an_audit_that_cannot_be_made_fails_where_it_is_required(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], dependencies: Any, required: bool, code: int, said: str
) -> None:
    program = tmp_path / "pip-audit"
    answer = (
        f"cat <<'X'\n{json.dumps({'dependencies': dependencies})}\nX" if dependencies else "echo no route >&2; exit 1"
    )
    program.write_text(f"#!/bin/sh\n{answer}\n")
    program.chmod(0o755)
    assert audit.main(str(program), required=required) == code
    assert capsys.readouterr().out.strip() == said


def test_a_program_that_is_not_there_audits_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.main("/no/such/pip-audit", required=True) == 1
    assert capsys.readouterr().out.startswith("error: dependencies cannot be audited here: ")


def test_a_tag_names_the_version_of_all_that_is_published(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("pyproject.toml", "generator/runtime/pyproject.toml", "generator/specloom/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## Unreleased\n")
    monkeypatch.setattr(tag_version, "ROOT", tmp_path)
    (version,) = set(tag_version.versions().values())
    assert tag_version.faults(f"v{version}") == [f"CHANGELOG.md has no section '{version}'"]
    (tmp_path / "CHANGELOG.md").write_text(f"# Changelog\n\n## {version} (2026-12-01)\n")
    assert tag_version.faults(f"v{version}") == []
    assert len(tag_version.faults("v99.0.0")) == 4
    assert len(tag_version.faults(version)) == 4
    (tmp_path / "generator/specloom/__init__.py").write_text('__version__ = "99.0.0"\n')
    assert tag_version.faults(f"v{version}") == ["generator/specloom/__init__.py has version 99.0.0"]


def test_publishing_has_no_more_rights_than_it_needs() -> None:
    text = PUBLISH.read_text("utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    jobs = workflow["jobs"]
    assert {name: job["permissions"] for name, job in jobs.items()} == {
        "build": {"contents": "read"}, "tool": {"id-token": "write"}, "runtime": {"id-token": "write"},
    }  # fmt: skip
    # Whoever may publish runs nothing but the two actions: no script, nothing of the repository.
    assert all("run" not in step for name in ("tool", "runtime") for step in jobs[name]["steps"])
    assert all(jobs[name]["environment"].startswith("pypi") for name in ("tool", "runtime"))
    assert "secrets." not in text


@pytest.mark.parametrize("name", ["publish.yml", "ci.yml"])
def test_actions_are_pinned_by_commit(name: str) -> None:
    used = re.findall(r"uses: (\S+)( # v[\d.]+)?$", PUBLISH.with_name(name).read_text("utf-8"), re.MULTILINE)
    assert used
    for action, version in used:
        assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", action)
        assert version


def test_every_make_target_of_a_workflow_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for path in PUBLISH.parent.glob("*.yml"):
        for line in re.findall(r"make ([a-z -]+)", path.read_text("utf-8")):
            assert set(line.split()) <= targets, path.name


def built(folder: Path, into: Path) -> dict[str, str]:
    """Build wheel and sdist, and return their digests by name."""
    line = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(into), str(folder)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run(line, env=environment, capture_output=True, check=True, timeout=120)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in into.iterdir()}


@pytest.mark.slow
@pytest.mark.parametrize("what", [".", "generated/speko"], ids=["the tool", "a package"])
def test_the_same_sources_build_to_the_same_bytes(tmp_path: Path, what: str) -> None:
    copies = [tmp_path / "a", tmp_path / "elsewhere" / "b"]
    for index, copy in enumerate(copies):
        names = subprocess.run(
            ["git", "ls-files", what], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
        ).stdout.splitlines()
        parts = ("generator/", "templates/", "generated/speko/")
        for name in names:
            if what != "." or "/" not in name or name.startswith(parts[:2]):
                (copy / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / name, copy / name)
                os.utime(copy / name, (index * 10**9, index * 10**9))
    first, second = (built(copy / what, tmp_path / f"dist{index}") for index, copy in enumerate(copies))
    assert len(first) == 2
    assert first == second
