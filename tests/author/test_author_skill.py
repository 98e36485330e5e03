"""The skill for writing documents: every command in it is executed, every rule and extension in it exists."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import yaml

from specloom.base.rules import RULES
from specloom.cli.catalogue import COMMANDS
from specloom.commands.mcp import SKILL, skill

Command = Callable[..., subprocess.CompletedProcess[str]]

TRAFFIC = {
    "log": {
        "version": "1.2",
        "creator": {"name": "test", "version": "1"},
        "entries": [
            {
                "startedDateTime": "2026-11-30T10:00:00Z",
                "time": 10,
                "request": {
                    "method": "GET",
                    "url": "https://api.teahouse.example/teas/tea_1",
                    "httpVersion": "HTTP/1.1",
                    "headers": [{"name": "Accept", "value": "application/json"}],
                },
                "response": {
                    "status": 200,
                    "statusText": "OK",
                    "httpVersion": "HTTP/1.1",
                    "headers": [{"name": "Content-Type", "value": "application/json"}],
                    "content": {
                        "mimeType": "application/json",
                        "text": '{"id": "tea_1", "name": "Sencha", "kind": "green", "price": "4.50"}',
                    },
                },
            }
        ],
    }
}


def git(folder: Path, *line: str) -> None:
    author = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *author, *line], cwd=folder, check=True, capture_output=True)


def commands() -> list[list[str]]:
    """Return the command lines of the skill, in its blocks and in its sentences, in their order."""
    lines = re.findall(r"^ *\$ (.+)$|`(specloom [a-z]+ .+?)`", skill(), re.MULTILINE)
    return [shlex.split((shown or named).replace("COMMAND", "validate")) for shown, named in lines]


def finish(project: Path, name: str) -> None:
    """Do what a person or an agent does after a command: fill in the document, decide, commit."""
    acme = project / "specs/acme"
    if name == "draft":
        shutil.rmtree(acme)
    elif name == "new":
        shutil.rmtree(acme)
        shutil.move(project / "specs/teahouse", acme)
    elif name == "inventory":
        decided = (acme / "inventory.yaml").read_text()
        reason = 'state: excluded, reason: "A page without a layout; it was read by hand."'
        (acme / "inventory.yaml").write_text(decided.replace("state: undecided", reason))
    elif name == "generate":
        git(project, "init", "-q")
        git(project, "add", ".")
        git(project, "commit", "-qm", "Acme")


def test_every_command_of_the_skill_does_what_it_says(tmp_path: Path, specloom: Command) -> None:
    assert specloom("init", cwd=tmp_path).returncode == 0
    shutil.copy(Path(__file__).parents[1] / "pages/kites/slate.md", tmp_path / "page.md")
    (tmp_path / "page.txt").write_text("GET /calls lists the calls.\n")
    (tmp_path / "traffic.har").write_text(json.dumps(TRAFFIC))
    lines = commands()
    assert {line[1] for line in lines} == {
        "help", "draft", "new", "validate", "explain", "evidence", "inventory", "record", "drift", "generate",
        "diff", "release",
    }  # fmt: skip
    for line in lines:
        assert line[0] == "specloom"
        done = specloom(*line[1:], cwd=tmp_path, env={"SPECLOOM_VENDOR_DOCS": ""})
        # The first inventory of pages is undecided, and says so.
        undecided = line[1] == "inventory" and "--update" in line
        assert (done.returncode, line) == (int(undecided), line), done.stderr
        finish(tmp_path, line[1])


def test_rules_and_extensions_of_the_skill_exist() -> None:
    named = set(re.findall(r"`([a-z]+(?:-[a-z]+)*-…)`", skill()))
    assert named
    for prefix in named:
        assert any(rule.startswith(prefix[:-1]) for rule in RULES), prefix
    exact = re.findall(r"^- `([a-z-]+)`:", skill().partition("## What to do")[2], re.MULTILINE)
    assert set(exact) <= set(RULES)
    extensions = set(re.findall(r"x-specloom-[a-z-]+", skill()))
    described = (Path(__file__).parents[2] / "specs/README.md").read_text("utf-8")
    assert len(extensions) > 7
    assert all(f"`{name}`" in described for name in extensions)
    assert set(re.findall(r"specloom ([a-z]+) ", skill())) - {"help"} <= set(COMMANDS)


def test_the_skill_is_shown_written_and_found_by_agents(tmp_path: Path, specloom_here: Command) -> None:
    assert specloom_here("mcp", "--skill", cwd=tmp_path).stdout == SKILL.read_text("utf-8")
    assert specloom_here("init", cwd=tmp_path).returncode == 0
    written = tmp_path / ".agents/skills/specloom/SKILL.md"
    assert written.read_text("utf-8") == skill()
    front = yaml.safe_load(skill().split("---\n")[1])
    assert front["name"] == written.parent.name
    assert 20 < len(front["description"]) < 1024
    assert len(skill()) < 6000
