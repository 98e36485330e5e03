"""What programs read of a run: each command and format against its schema, and texts that end nothing too early."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.rules import RULES
from specloom.reports import Entry, RuleText, code_quality, fingerprints, sarif, workflow_commands
from tests.reports.output_schema import faults, schema

Command = Callable[..., subprocess.CompletedProcess[str]]

_SARIF = Path(__file__).with_name("sarif-2.1.0.schema.json")
_AWKWARD = "a %,:b.yaml"
COMMANDS = {
    "validate": (["validate", _AWKWARD, "old.yaml"], 1),
    "generate": (["generate", _AWKWARD, "--package", "acme"], 1),
    "generate --check": (["generate", "old.yaml", "--package", "acme", "--check"], 1),
    "evidence": (["evidence", "old.yaml", _AWKWARD, "--fail-unsourced"], 1),
    "evidence --html": (["evidence", "old.yaml", "--html", "page.html"], 0),
    "inventory": (["inventory", "old.yaml", "--docs", "."], 1),
    "drift": (["drift", _AWKWARD], 1),
    "diff": (["diff", "old.yaml", _AWKWARD, "--api-only", "--fail-on", "breaking"], 1),
    "diff of what cannot be read": (["diff", "old.yaml", "recordings/getParcel.yaml", "--api-only"], 1),
}


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())
    assert len(schema()["oneOf"]) == len({each["$ref"] for each in schema()["oneOf"]})


@pytest.mark.parametrize("name", COMMANDS)
def test_json_is_what_its_schema_says(name: str, project: Path, specloom_here: Command) -> None:
    line, code = COMMANDS[name]
    done = specloom_here(*line, "--format", "json", cwd=project)
    assert done.returncode == code, done.stderr
    report = json.loads(done.stdout)
    assert (report["version"], report["command"]) == (1, line[0])
    assert faults(report) == []
    assert faults({**report, "more": 1}) != []


@pytest.mark.parametrize("line", [["explain"], ["explain", "schema-enum"], ["doctor"]], ids=" ".join)
def test_json_about_the_tool_is_what_its_schema_says(line: list[str], project: Path, specloom_here: Command) -> None:
    done = specloom_here(*line, "--format", "json", cwd=project)
    assert done.returncode == 0
    assert faults(json.loads(done.stdout)) == []


@pytest.mark.parametrize("name", COMMANDS)
def test_sarif_is_what_the_standard_says(name: str, project: Path, specloom_here: Command) -> None:
    line, code = COMMANDS[name]
    done = specloom_here(*line, "--format", "sarif", cwd=project)
    assert done.returncode == code
    log = json.loads(done.stdout)
    assert [error.message for error in Draft4Validator(json.loads(_SARIF.read_text())).iter_errors(log)] == []
    run = log["runs"][0]
    assert code == 0 or run["results"] or name == "evidence"
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert (rule["id"], bool(rule["shortDescription"]["text"])) == (result["ruleId"], True)
    marks = [result["partialFingerprints"]["specloom/v1"] for result in run["results"]]
    assert len(marks) == len(set(marks))
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
    assert not any(" " in uri or ":" in uri for uri in uris)


@pytest.mark.parametrize("name", COMMANDS)
def test_annotations_are_a_line_for_each_diagnostic(name: str, project: Path, specloom_here: Command) -> None:
    line, code = COMMANDS[name]
    done = specloom_here(*line, "--format", "github", cwd=project)
    assert done.returncode == code
    pattern = re.compile(r"::(error|warning|notice) file=([^:,]+)(,line=\d+,col=\d+)?,title=([a-z0-9-]+)::[^\r\n]+")
    matches = [pattern.fullmatch(text) for text in done.stdout.splitlines()]
    assert all(matches), done.stdout
    levels = [match[1] for match in matches if match]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    assert "::" not in done.stderr


@pytest.mark.parametrize("format_", ["json", "github", "sarif", "gitlab"])
def test_a_file_that_is_not_there_is_a_fault_of_usage_and_has_no_report(
    format_: str, project: Path, specloom_here: Command
) -> None:
    done = specloom_here("validate", "nowhere.yaml", "--format", format_, cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nowhere.yaml: error[file-not-found]: there is no file 'nowhere.yaml'" in done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_code_quality_has_what_gitlab_asks_for(name: str, project: Path, specloom_here: Command) -> None:
    line, _ = COMMANDS[name]
    issues = json.loads(specloom_here(*line, "--format", "gitlab", cwd=project).stdout)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1
        assert issue["check_name"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_a_report_goes_into_a_file_beside_the_text(project: Path, specloom_here: Command) -> None:
    files = ["--report", "sarif=s.json", "--report", "json=j.json", "--report", "github=g.txt"]
    done = specloom_here("validate", _AWKWARD, *files, cwd=project)
    assert done.returncode == 1
    assert "error[reference-not-found]" in done.stderr
    report = json.loads((project / "j.json").read_text())
    assert report["summary"]["errors"] == len(re.findall(r"error\[", done.stderr)) > 0
    assert len(json.loads((project / "s.json").read_text())["runs"][0]["results"]) == len(report["diagnostics"])
    assert len((project / "g.txt").read_text().splitlines()) == len(report["diagnostics"])


def test_all_warnings_are_in_a_report_though_the_text_is_shortened(project: Path, specloom_here: Command) -> None:
    text = (project / "old.yaml").read_text()
    many = text.replace("enum: [box, letter]", f"enum: [{', '.join(['box', 'letter', *['box'] * 14])}]")
    (project / "old.yaml").write_text(many)
    done = specloom_here("generate", "old.yaml", "--package", "acme", "--report", "json=j.json", cwd=project)
    assert "not shown: 4 warning[schema-enum]" in done.stderr
    assert json.loads((project / "j.json").read_text())["summary"]["warnings"] == 14


def test_quiet_prints_errors_only_and_the_report(project: Path, specloom_here: Command) -> None:
    quiet = specloom_here("-q", "validate", _AWKWARD, cwd=project)
    assert (quiet.returncode, quiet.stdout) == (1, "")
    assert "error[" in quiet.stderr
    assert "warning[" not in quiet.stderr
    assert specloom_here("validate", "old.yaml", "--quiet", cwd=project).stdout == ""
    assert json.loads(specloom_here("validate", "-q", "old.yaml", "--format", "json", cwd=project).stdout)


def test_text_ends_no_annotation_and_begins_none() -> None:
    at = Location("a,b:c%\n.yaml", (), 3, 4)
    hostile = Diagnostic("rule", at, "x\n::set-output name=a::b\r%0A\u2028::error::", "do,this: 50%", Severity.WARNING)
    text = workflow_commands([Entry(hostile)])
    assert len(text.splitlines()) == 1
    head, _, message = text.removeprefix("::").partition("::")
    assert head.startswith("warning file=a%2Cb%3Ac%25")
    assert head.endswith(".yaml,line=3,col=4,title=rule")
    assert message.count("%0A") == 1  # between message and hint; that of the message is escaped itself
    assert "%250A" in message
    assert message.endswith("%0Ado,this: 50%25")


def test_fingerprints_stay_when_lines_move_and_differ_for_what_is_said_twice() -> None:
    first, moved = (Diagnostic("rule", Location("a.yaml", ("x",), line, 1), "m", "h") for line in (3, 9))
    assert fingerprints([Entry(first)]) == fingerprints([Entry(moved)])
    assert len(set(fingerprints([Entry(first), Entry(moved)]))) == 2
    assert json.loads(code_quality([Entry(first)]))[0]["location"] == {"path": "a.yaml", "lines": {"begin": 3}}


@pytest.mark.parametrize(
    ("document", "artifact"),
    [
        ("specs/a b#c.yaml", {"uri": "specs/a%20b%23c.yaml", "uriBaseId": "%SRCROOT%"}),
        ("../x.yaml", {"uri": "../x.yaml"}),
        ("/tmp/x y.yaml", {"uri": "file:///tmp/x%20y.yaml"}),
    ],
)
def test_files_are_uris_in_sarif(document: str, artifact: dict[str, str]) -> None:
    entry = Entry(Diagnostic("rule", Location(document), "m", "h"))
    log = json.loads(sarif([entry], {"rule": RuleText("about")}, version="1"))
    assert log["runs"][0]["results"][0]["locations"][0]["physicalLocation"] == {"artifactLocation": artifact}


def test_what_is_said_of_packages_are_rules() -> None:
    assert {"package-outdated", "package-not-written"} <= set(RULES)
