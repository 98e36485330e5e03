"""What pipelines take from us: action, workflows and hooks are well-formed, and their scripts do what they say."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = ROOT / ".github" / "actions" / "specloom" / "action.yml"
GUIDE = ACTION.with_name("README.md")
HOOKS = ROOT / ".pre-commit-hooks.yaml"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SPEC = """\
openapi: 3.1.0
info: {title: T, version: "1"}
servers: [{url: "https://things.example"}]
tags: [{name: things, description: Things.}]
paths:
  /things:
    get: {operationId: listThings, tags: [things], summary: Look., responses: {"204": {description: ok}}}
"""


def snippets(heading: str) -> list[str]:
    """Return the YAML under a heading of the guide."""
    (section,) = re.findall(rf"^## {heading}\n(.*?)(?=^## |\Z)", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)


def scripts() -> list[Any]:
    steps = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    for path in WORKFLOWS:
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
            steps += job["steps"]
    for job in yaml.safe_load(snippets("GitLab")[0]).values():
        steps += [{"run": line} for line in job["before_script"] + job["script"]]
    return [pytest.param(step["run"], id=step.get("name", step["run"][:30])) for step in steps if "run" in step]


def check_schema(schema: str, *paths: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *paths],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_action_and_workflows_are_well_formed(tmp_path: Path) -> None:
    check_schema("github-actions", ACTION)
    (tmp_path / "pipeline.yml").write_text(snippets("GitLab")[0])
    check_schema("gitlab-ci", tmp_path / "pipeline.yml")
    callers = [tmp_path / "scanning.yml", tmp_path / "caller.yml"]
    for path, snippet in zip(callers, snippets("GitHub")[1:], strict=True):
        path.write_text(snippet)
    check_schema("github-workflows", *WORKFLOWS, *callers)


@pytest.mark.parametrize("script", scripts())
def test_scripts_are_shell(script: str) -> None:
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, timeout=20, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    # What somebody else writes into a pull request reaches a script in the environment only.
    assert "${{" not in script


def run_action(
    folder: Path, command: str, documents: str = "", *, annotate: str = "true", sarif: str = ""
) -> subprocess.CompletedProcess[str]:
    steps = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    (step,) = (step for step in steps if step.get("name") == "Run specloom")
    environment = {
        **os.environ, "COMMAND": command, "DOCUMENTS": documents, "OUTPUT": "generated",
        "ANNOTATE": annotate, "SARIF": sarif, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }  # fmt: skip
    line = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False)


def test_the_action_generates_checks_and_validates(tmp_path: Path) -> None:
    spec = tmp_path / "specs" / "acme" / "openapi.yaml"
    spec.parent.mkdir(parents=True)
    spec.write_text(SPEC)
    assert run_action(tmp_path, "validate").returncode == 0
    missing = run_action(tmp_path, "check")
    assert (missing.returncode, missing.stdout[:15]) == (1, "generated/acme/")
    assert run_action(tmp_path, "generate").returncode == 0
    assert run_action(tmp_path, "check", "specs/acme/openapi.yaml").returncode == 0
    spec.write_text(SPEC.replace("listThings", "findThings"))
    changed = run_action(tmp_path, "check")
    assert changed.returncode == 1
    assert "generated/acme/acme/resources/things.py: would be changed" in changed.stdout
    assert run_action(tmp_path, "nonsense").returncode == 2


def test_the_action_annotates_and_writes_what_is_uploaded(tmp_path: Path) -> None:
    spec = tmp_path / "specs" / "acme" / "openapi.yaml"
    spec.parent.mkdir(parents=True)
    spec.write_text(SPEC)
    outdated = run_action(tmp_path, "check", sarif="specloom.sarif")
    assert outdated.returncode == 1
    assert outdated.stdout.splitlines()[-1].startswith(
        "::error file=specs/acme/openapi.yaml,title=package-outdated::generated/acme is not what this document gives: "
    )
    log = json.loads((tmp_path / "specloom.sarif").read_text())
    assert [result["ruleId"] for result in log["runs"][0]["results"]][-1] == "package-outdated"
    assert "::error" not in run_action(tmp_path, "check", annotate="false").stdout


def test_what_a_document_says_is_no_command_of_the_workflow(tmp_path: Path) -> None:
    spec = tmp_path / "specs" / "acme" / "openapi.yaml"
    spec.parent.mkdir(parents=True)
    spec.write_text(SPEC)
    assert run_action(tmp_path, "generate").returncode == 0
    hostile = "Look.\\n\\n::add-mask::a\\n  ::error::b\\n##[add-matcher]c.json"
    spec.write_text(SPEC.replace("summary: Look.", f'summary: Look., description: "{hostile}"'))
    done = run_action(tmp_path, "check")
    assert done.returncode == 1
    assert "add-mask" in done.stdout
    commands = [line for line in done.stdout.splitlines() if line.lstrip(" +-").startswith("::")]
    assert [line[:14] for line in commands if line.lstrip().startswith("::")] == ["::error file=s"]
    assert "##[" not in done.stdout


def test_the_hooks_run_commands_that_there_are(tmp_path: Path) -> None:
    (tmp_path / "specs" / "acme").mkdir(parents=True)
    (tmp_path / "specs/acme/openapi.yaml").write_text(SPEC)
    hooks = {hook["id"]: hook for hook in yaml.safe_load(HOOKS.read_text("utf-8"))}
    assert set(hooks) == {"specloom-generate", "specloom-validate"}
    for hook in hooks.values():
        assert hook["language"] == "python"
        assert re.search(hook["files"], "specs/acme/openapi.yaml")
        name, *arguments = hook["entry"].split()
        files = [] if hook.get("pass_filenames") is False else ["specs/acme/openapi.yaml"]
        done = subprocess.run(
            [Path(sys.executable).with_name(name), *arguments, *files], cwd=tmp_path, capture_output=True, text=True,
            timeout=60, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, ""), hook["id"]
    assert (tmp_path / "generated/acme/pyproject.toml").is_file()
    assert [hook["id"] for hook in yaml.safe_load(snippets("pre-commit")[0])["repos"][0]["hooks"]] == [
        "specloom-validate",
        "specloom-generate",
    ]


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def run_step(folder: Path, name: str, **given: str) -> subprocess.CompletedProcess[str]:
    """Run a step of the reusable workflow as GitHub would, with a `gh` that notes what it is asked for."""
    job = yaml.safe_load((ROOT / ".github/workflows/specloom-diff.yml").read_text("utf-8"))["jobs"]["comment"]
    (step,) = (step for step in job["steps"] if step.get("name") == name)
    assert set(step["env"]) == set(given)
    path = f"{folder.parent / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}"
    line = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(
        line, cwd=folder, env={**os.environ, **given, "PATH": path}, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with one document, and beside it a `gh` that knows the comment that $KNOWN names."""
    (tmp_path / "bin").mkdir()
    gh = tmp_path / "bin" / "gh"
    gh.write_text('#!/bin/sh\ncase "$*" in *--jq*) echo "$KNOWN";; *) echo "$@" >> "$ASKED";; esac\n')
    gh.chmod(0o755)
    folder = tmp_path / "repository"
    (folder / "specs" / "acme").mkdir(parents=True)
    (folder / "specs/acme/openapi.yaml").write_text(SPEC)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "One")
    return folder


def test_the_workflow_comments_what_a_pull_request_changes(repository: Path) -> None:
    base = git(repository, "rev-parse", "HEAD").strip()
    said = run_step(repository, "Say what has changed", BASE=base, DOCUMENTS="")
    assert (said.returncode, said.stderr) == (0, "")
    assert (repository / "comment.md").read_text() == "<!-- specloom diff -->\n"
    (repository / "specs/acme/openapi.yaml").write_text(SPEC.replace("/things:", "/others:"))
    (repository / "specs" / "new").mkdir()
    (repository / "specs/new/openapi.yaml").write_text(SPEC)
    said = run_step(repository, "Say what has changed", BASE=base, DOCUMENTS="")
    assert (said.returncode, said.stderr) == (0, "")
    body = (repository / "comment.md").read_text()
    assert body.startswith("<!-- specloom diff -->\n### specs/acme/openapi.yaml\n\n**")
    assert "### Breaking" in body
    assert "### specs/new/openapi.yaml\n\nThis document is new.\n" in body
    some = run_step(repository, "Say what has changed", BASE=base, DOCUMENTS="specs/new/openapi.yaml")
    assert some.returncode == 0
    assert "acme" not in (repository / "comment.md").read_text()


def test_the_workflow_tells_of_a_document_at_fault_and_fails_on_wrong_usage(repository: Path) -> None:
    base = git(repository, "rev-parse", "HEAD").strip()
    (repository / "specs/acme/openapi.yaml").write_text("openapi: [\n")
    said = run_step(repository, "Say what has changed", BASE=base, DOCUMENTS="")
    assert "specs/acme/openapi.yaml:2:1: error[yaml-syntax]" in said.stderr
    assert "\n    specs/acme/openapi.yaml:2:1: error[yaml-syntax]" in (repository / "comment.md").read_text()
    hostile = run_step(repository, "Say what has changed", BASE=base, DOCUMENTS="$(touch${IFS}owned) ;touch owned")
    assert not (repository / "owned").exists()
    assert "This document is new." in (repository / "comment.md").read_text(), hostile.stderr


@pytest.mark.parametrize(
    ("lines", "known", "asked"),
    [
        (3, "", "--method POST repos/o/r/issues/7/comments --field body=@comment.md --silent"),
        (3, "41", "--method PATCH repos/o/r/issues/comments/41 --field body=@comment.md --silent"),
        (1, "41", "--method DELETE repos/o/r/issues/comments/41"),
        (1, "", ""),
    ],
)
def test_the_comment_is_kept_current(
    lines: int, known: str, asked: str, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "comment.md").write_text("<!-- specloom diff -->\n" + "a\n" * (lines - 1))
    monkeypatch.setenv("KNOWN", known)
    monkeypatch.setenv("ASKED", str(repository / "asked"))
    done = run_step(repository, "Comment", GH_TOKEN="t", REPOSITORY="o/r", NUMBER="7")
    assert (done.returncode, done.stderr) == (0, "")
    said = (repository / "asked").read_text() if (repository / "asked").exists() else ""
    assert said == (f"api {asked}\n" if asked else "")


def test_the_gitlab_example_runs(repository: Path) -> None:
    jobs = yaml.safe_load(snippets("GitLab")[0])
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}

    def run(script: list[str]) -> subprocess.CompletedProcess[str]:
        line = ["bash", "-eo", "pipefail", "-c", "\n".join(script)]
        return subprocess.run(
            line, cwd=repository, env=environment, capture_output=True, text=True, timeout=120, check=False
        )

    assert run(jobs["specloom"]["script"]).returncode == 1
    assert json.loads((repository / "gl-code-quality-report.json").read_text()) == []
    assert run(["specloom generate"]).returncode == 0
    assert run(jobs["specloom"]["script"]).returncode == 0
    git(repository, "fetch", "-q", ".", "HEAD")
    (repository / "specs/acme/openapi.yaml").write_text(SPEC.replace("/things:", "/others:"))
    told = run(jobs["specloom-diff"]["script"])
    assert (told.returncode, told.stderr) == (0, "")
    assert "### Breaking" in (repository / "diff.md").read_text()


@pytest.mark.parametrize("beside", [True, False], ids=["with the shared folder", "without it"])
def test_the_check_names_the_folders_that_lie_beside_the_clone(tmp_path: Path, beside: bool) -> None:
    clone, shared, tools = tmp_path / "clone", tmp_path / "shared", tmp_path / "tools"
    (clone / ".ci").mkdir(parents=True)
    (clone / ".ci" / "run").write_bytes((ROOT / ".ci" / "run").read_bytes())
    tools.mkdir()
    for name, script in (("make", 'echo "$SPECLOOM_VENDOR_DOCS|$SPECLOOM_CORPUS|$SPECLOOM_SUITES"'), ("git", "")):
        (tools / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        (tools / name).chmod(0o755)
    if beside:
        (shared / "vendor-docs").mkdir(parents=True)
        (shared / "corpus" / "documents").mkdir(parents=True)
    environment = {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "SPECLOOM_SUITES": "mine"}
    done = subprocess.run(
        ["bash", ".ci/run"], cwd=clone, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    pages, corpus = (str(shared / "vendor-docs"), str(shared / "corpus" / "documents")) if beside else ("", "")
    assert set(done.stdout.splitlines()) == {f"{pages}|{corpus}|mine"}


def test_no_default_leads_out_of_the_repository() -> None:
    places = [ROOT / "Makefile", *ROOT.glob("*.md"), *ROOT.glob("specs/*.md"), *ROOT.glob("generator/**/*.py")]
    places += [path for path in ROOT.glob("tests/**/*.py") if path != Path(__file__)]
    leading = re.compile(r"\.\./shared/(vendor-docs|corpus)")
    assert [str(path) for path in places if leading.search(path.read_text("utf-8"))] == []
